namespace Bihuan.Delivery.Allocations;

/// <summary>Whole and parts of one commitment in one dimension: its areas, or its agencies.</summary>
/// <param name="Target">The whole.</param>
/// <param name="Parts">The parts in force, each in the unit it was stated in.</param>
/// <param name="State">How they stand to each other.</param>
/// <param name="Sum">What the parts come to, in the whole's unit; null where they do not add up.</param>
/// <param name="Gap">Sum less whole; null where they do not add up.</param>
/// <param name="Index">加码指数: sum divided by whole; null where they do not add up, or the whole is zero.</param>
public sealed record AllocationSum(AllocationTarget Target, IReadOnlyList<AllocationRow> Parts, AllocationState State, Quantity? Sum, Quantity? Gap, decimal? Index)
{
    /// <summary>The smallest and the greatest part, in the whole's unit.</summary>
    public required (Quantity Low, Quantity High) Range { get; init; }

    /// <summary>Parts that are stricter than the whole: the measure of 层层加码 where nothing can be added.</summary>
    public required int Stricter { get; init; }

    /// <summary>Parts that stand until the figure from above arrives.</summary>
    public int Provisional => Parts.Count(part => part.IsProvisional);
}
