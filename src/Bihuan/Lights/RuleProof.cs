namespace Bihuan.Lights;

/// <summary>
/// The proof that a rule is total and disjoint, or the cases that refute it. The numbers a rule names cut each number line into points and open
/// intervals on which every condition is constant; with the codes and “unknown” they partition the space of cases into finitely many cells, and
/// each cell is checked. Numbers are exact decimals; a question that counts things has whole answers only.
/// </summary>
public sealed class RuleProof
{
    private const int MostCells = 500_000;
    private const int MostCollected = 400;
    private const int MostNamed = 5;

    private RuleProof(LightRule rule) => Rule = rule;

    /// <summary>The rule.</summary>
    public LightRule Rule { get; }

    /// <summary>How many cells were checked: the size of the proof.</summary>
    public long Cells { get; private init; }

    /// <summary>The cases that no row covers, in words, the widest description first; empty when the rule is total.</summary>
    public IReadOnlyList<Words> Uncovered { get; private init; } = [];

    /// <summary>The cases that two rows cover, in words with the rows; empty when the rule is disjoint.</summary>
    public IReadOnlyList<(Words Case, LightRow First, LightRow Second)> Doubled { get; private init; } = [];

    /// <summary>Rows that no case can reach.</summary>
    public IReadOnlyList<LightRow> Unreachable { get; private init; } = [];

    /// <summary>Whether there are more cells than can be checked; then nothing is proved.</summary>
    public bool IsTooLarge => Cells > MostCells;

    /// <summary>Whether every case has exactly one row.</summary>
    public bool IsProved => !IsTooLarge && Uncovered.Count == 0 && Doubled.Count == 0;

    /// <summary>Proves a rule or finds what refutes it.</summary>
    public static RuleProof Of(LightRule rule)
    {
        var axes = rule.Questions.Select(question => new LightAxis(question, rule.Rows)).ToList();
        var cells = axes.Aggregate(1L, (product, axis) => Math.Min(product * axis.Cells.Count, MostCells + 1L));
        if (cells > MostCells)
        {
            return new RuleProof(rule) { Cells = cells };
        }

        // For each row and axis, which cells the row's condition allows.
        var allowed = rule.Rows.Select(row => axes.Select(axis => axis.AllowedBy(row)).ToArray()).ToArray();
        var uncovered = new List<int[]>();
        var doubled = new Dictionary<(int, int), List<int[]>>();
        var reached = new bool[rule.Rows.Count];
        var cell = new int[axes.Count];
        do
        {
            var first = -1;
            for (var row = 0; row < allowed.Length; row++)
            {
                if (!Holds(allowed[row], cell))
                {
                    continue;
                }

                reached[row] = true;
                if (first < 0)
                {
                    first = row;
                }
                else
                {
                    Collect(doubled.TryGetValue((first, row), out var list) ? list : doubled[(first, row)] = [], cell);
                }
            }

            if (first < 0)
            {
                Collect(uncovered, cell);
            }
        }
        while (Next(cell, axes));

        return new RuleProof(rule)
        {
            Cells = cells,
            Uncovered = [.. LightBoxes.Of(uncovered, axes).Take(MostNamed)],
            Doubled = [.. doubled.SelectMany(pair => LightBoxes.Of(pair.Value, axes).Take(1).Select(words => (words, rule.Rows[pair.Key.Item1], rule.Rows[pair.Key.Item2]))).Take(MostNamed)],
            Unreachable = [.. rule.Rows.Where((_, row) => !reached[row])],
        };
    }

    /// <summary>What refutes the rule as diagnostics, each with the case in words and its place.</summary>
    internal IEnumerable<Diagnostic> Diagnostics(LightTable table)
    {
        var place = Rule.Rows.Count > 0 ? Rule.Rows[0].Place with { Field = null } : table.Place;
        if (IsTooLarge)
        {
            yield return LightDiagnostics.TooLarge.At(place, table.Id, Rule.Id, MostCells);
        }

        foreach (var words in Uncovered)
        {
            yield return LightDiagnostics.Uncovered.At(place, table.Id, Rule.Id, words.Zh, words.En);
        }

        foreach (var (words, first, second) in Doubled)
        {
            yield return LightDiagnostics.Doubled.At(second.Place, table.Id, Rule.Id, words.Zh, words.En, first.Place.Line, second.Place.Line);
        }

        foreach (var row in Unreachable)
        {
            yield return LightDiagnostics.Unreachable.At(row.Place, table.Id, Rule.Id);
        }
    }

    private static bool Holds(bool[][] row, int[] cell)
    {
        for (var axis = 0; axis < cell.Length; axis++)
        {
            if (!row[axis][cell[axis]])
            {
                return false;
            }
        }

        return true;
    }

    private static void Collect(List<int[]> list, int[] cell)
    {
        if (list.Count < MostCollected)
        {
            list.Add([.. cell]);
        }
    }

    private static bool Next(int[] cell, List<LightAxis> axes)
    {
        for (var axis = cell.Length - 1; axis >= 0; axis--)
        {
            if (++cell[axis] < axes[axis].Cells.Count)
            {
                return true;
            }

            cell[axis] = 0;
        }

        return false;
    }
}
