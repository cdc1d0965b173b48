using Bihuan.Statistics;

namespace Bihuan.Delivery.Allocations;

/// <summary>
/// 分解台账 of one plan: which parts of which commitment are with whom, folded from the ledger. Immutable. Pure rules: sums are rounding-aware, rates are never added or
/// averaged, the stricter of two targets for one part holds.
/// </summary>
public sealed class AllocationTable
{
    private readonly Dictionary<(string, string?, string?, AllocationOrigin), AllocationRow> _rows;

    private AllocationTable(Dictionary<(string, string?, string?, AllocationOrigin), AllocationRow> rows) => _rows = rows;

    /// <summary>Nothing given out.</summary>
    public static AllocationTable Empty { get; } = new([]);

    /// <summary>Every part as last stated, by commitment, area and agency; parts taken back are not in it.</summary>
    public IReadOnlyList<AllocationRow> Rows =>
    [
        .. _rows.Values.Where(row => row.Value is not null).OrderBy(row => row.Commitment, StringComparer.Ordinal).ThenBy(row => row.Area, StringComparer.Ordinal)
            .ThenBy(row => row.Agency, StringComparer.Ordinal).ThenBy(row => row.Origin),
    ];

    /// <summary>The table after parts were given out or changed.</summary>
    public AllocationTable With(IEnumerable<AllocationRow> rows)
    {
        var next = new Dictionary<(string, string?, string?, AllocationOrigin), AllocationRow>(_rows);
        foreach (var row in rows)
        {
            next[row.Line] = row;
        }

        return new AllocationTable(next);
    }

    /// <summary>The parts of a commitment, as stated.</summary>
    public IReadOnlyList<AllocationRow> Of(string commitment) => [.. Rows.Where(row => string.Equals(row.Commitment, commitment, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The parts that hold: of two targets for one part, from above and their own, the stricter.</summary>
    public static IReadOnlyList<AllocationRow> InForce(AllocationTarget target, IEnumerable<AllocationRow> rows) =>
    [
        .. rows.GroupBy(row => (row.Agency, row.Area)).Select(group => group.Aggregate((one, other) =>
            target.Stricter(In(one, target), In(other, target)) == In(one, target) ? one : other)),
    ];

    /// <summary>Whole and parts by area, and by agency where a part belongs to an agency alone; what has no part is not in it.</summary>
    public IEnumerable<(bool IsByArea, AllocationSum Sum)> SumsOf(Commitment commitment)
    {
        if (AllocationTarget.Of(commitment) is not { } target)
        {
            yield break;
        }

        foreach (var group in InForce(target, Of(commitment.Id)).GroupBy(row => row.Area is not null).OrderByDescending(group => group.Key))
        {
            yield return (group.Key, SumOf(target, [.. group]));
        }
    }

    private static AllocationSum SumOf(AllocationTarget target, IReadOnlyList<AllocationRow> parts)
    {
        var values = parts.Select(part => In(part, target)).ToList();
        var unit = target.Number.Unit;
        // A target is set, not measured, and exact; parts are rounded to the digits they were stated with.
        var slack = parts.Sum(part => new Quantity(part.Value!.Value, unit).Resolution * UnitCatalogue.Parse(part.Unit).Factor / unit.Factor) / 2m;
        var (sum, whole) = (values.Sum(), target.Number.Value);
        var (above, below) = target.IsCeiling ? (whole, sum) : (sum, whole);
        return new AllocationSum(target, parts,
            !target.AddsUp ? AllocationState.Compared : Math.Abs(sum - whole) <= slack ? AllocationState.Agrees : sum < whole ? AllocationState.Below : AllocationState.Above,
            target.AddsUp ? new Quantity(sum, unit) : null,
            target.AddsUp ? new Quantity(sum - whole, unit) : null,
            target.AddsUp && below != 0m ? above / below : null)
        {
            Range = (new Quantity(values.Min(), unit), new Quantity(values.Max(), unit)),
            Stricter = target.AddsUp ? 0 : values.Count(value => target.IsCeiling ? value < whole : value > whole),
        };
    }

    private static decimal In(AllocationRow row, AllocationTarget target) => new Quantity(row.Value!.Value, UnitCatalogue.Parse(row.Unit)).In(target.Number.Unit).Value;
}
