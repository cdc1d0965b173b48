using System.Globalization;

namespace Bihuan.Consistency;

/// <summary>
/// Rows of a flattened table that lost their place: totals tell where each belongs. Whole numbers add up exactly; numbers with decimals within half
/// a step for each number added.
/// </summary>
public static class TableRealignment
{
    private const int MaxTried = 100_000;

    /// <summary>The place of every loose row with which all blocks add up. Null when there is none, or when the search grew too large to tell.</summary>
    public static TableProposal? Propose(IReadOnlyList<TableBlock> blocks, IReadOnlyList<IReadOnlyList<decimal>> loose)
    {
        var (found, tried) = (new List<int[]>(), 0);
        Place(new int[loose.Count], 0);
        return found.Count == 0 || tried > MaxTried ? null : new TableProposal([.. found[0].Select(at => blocks[at].Name)], found.Count == 1, Words(blocks, loose, found));

        void Place(int[] places, int next)
        {
            if (++tried > MaxTried || found.Count > 1)
            {
                return;
            }

            if (next == loose.Count)
            {
                if (blocks.Select((block, at) => AddsUp(block, loose.Where((_, row) => places[row] == at))).All(closes => closes))
                {
                    found.Add([.. places]);
                }

                return;
            }

            for (var at = 0; at < blocks.Count; at++)
            {
                if (blocks[at].Totals.Count == loose[next].Count)
                {
                    places[next] = at;
                    Place(places, next + 1);
                }
            }
        }
    }

    /// <summary>Whether every column of a block makes up its total.</summary>
    public static bool AddsUp(TableBlock block) => AddsUp(block, []);

    private static bool AddsUp(TableBlock block, IEnumerable<IReadOnlyList<decimal>> more)
    {
        var rows = block.Rows.Concat(more).ToList();
        for (var column = 0; column < block.Totals.Count; column++)
        {
            var numbers = rows.Select(row => row[column]).Append(block.Totals[column]).ToList();
            var slack = numbers.Where(number => number.Scale > 0).Sum(number => new Quantity(number, Unit.Times).Resolution / 2m);
            if (Math.Abs(numbers.SkipLast(1).Sum() - block.Totals[column]) > slack)
            {
                return false;
            }
        }

        return true;
    }

    private static Words Words(IReadOnlyList<TableBlock> blocks, IReadOnlyList<IReadOnlyList<decimal>> loose, List<int[]> found)
    {
        string Sums(int at) => string.Join("; ", blocks[at].Totals.Select((total, column) =>
            $"{Digits(total)} = {string.Join(" + ", blocks[at].Rows.Concat(loose.Where((_, row) => found[0][row] == at)).Select(row => Digits(row[column])))}"));

        var zh = string.Join("；", loose.Select((row, i) => $"“{string.Join(" / ", row.Select(Digits))}”归入{blocks[found[0][i]].Name}：{Sums(found[0][i])}"));
        var en = string.Join("; ", loose.Select((row, i) => $"“{string.Join(" / ", row.Select(Digits))}” belongs to {blocks[found[0][i]].Name}: {Sums(found[0][i])}"));
        return found.Count == 1 ? new(zh, en) : new(zh + "。但不是唯一的排法", en + ". But this is not the only way");
    }

    private static string Digits(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
