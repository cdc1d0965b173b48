namespace Bihuan.Delivery.Allocations;

/// <summary>任务分解: one part of a commitment, given to an area, to an agency, or to an agency in an area. A later row of the same part takes over.</summary>
/// <param name="Commitment">Id of the commitment.</param>
/// <param name="Agency">Who answers for it; null where the area's government does.</param>
/// <param name="Area">Where; null for a part that belongs to an agency alone.</param>
/// <param name="Origin">Set from above, or by themselves.</param>
/// <param name="Value">The year's target in <paramref name="Unit"/>, digits as stated; null takes the part back.</param>
/// <param name="Unit">Symbol of the unit: <c>万人</c>, <c>%</c>.</param>
public sealed record AllocationRow(string Commitment, string? Agency, string? Area, AllocationOrigin Origin, decimal? Value, string Unit)
{
    /// <summary>Targets for the end of each quarter, cumulative for amounts: four of them, or none.</summary>
    public IReadOnlyList<decimal> Quarters { get; init; } = [];

    /// <summary>暂定: stands until the figure from above arrives.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>What else is to be said; empty when nothing is.</summary>
    public string Note { get; init; } = "";

    /// <summary>Which rows succeed each other.</summary>
    internal (string, string?, string?, AllocationOrigin) Line => (Commitment, Agency, Area, Origin);
}
