namespace Bihuan.Delivery.Allocations;

/// <summary>Whole and parts of one commitment in one dimension: its areas, or its agencies.</summary>
/// <param name="Target">The whole.</param>
/// <param name="Parts">The parts in force, each in the unit it was stated in.</param>
/// <param name="State">How they stand to each other.</param>
/// <param name="Sum">What the parts come to, in the whole's unit; null where they do not add up.</param>
/// <param name="Gap">Sum less whole; null where they do not add up.</param>
/// <param name="Index">加码指数: sum divided by whole, or whole by sum of a ceiling, so that over 1 is stricter; null where they do not add up, or the divisor is zero.</param>
public sealed record AllocationSum(AllocationTarget Target, IReadOnlyList<AllocationRow> Parts, AllocationState State, Quantity? Sum, Quantity? Gap, decimal? Index)
{
    /// <summary>The smallest and the greatest part, in the whole's unit.</summary>
    public required (Quantity Low, Quantity High) Range { get; init; }

    /// <summary>Parts that are stricter than the whole: the measure of 层层加码 where nothing can be added; 0 where parts add up, since only their sum compares with the whole.</summary>
    public required int Stricter { get; init; }

    /// <summary>How the parts stand to the whole, in words: which side of a floor or a ceiling their sum is on.</summary>
    public Words Standing => (State, Target.IsCeiling) switch
    {
        (AllocationState.Compared, _) => new Words("{0}个严于全局目标", "{0} stricter than the whole").With(Stricter),
        (AllocationState.Agrees, _) => new("与全局目标相符（按各数的位数）", "agrees with the whole, within the digits stated"),
        (AllocationState.Below, false) => new("没有分解足", "less than the whole was given out"),
        (AllocationState.Above, false) => new("层层加码", "more than the whole was given out"),
        (AllocationState.Below, true) => new("比上限更严", "tighter than the ceiling"),
        _ => new("超过上限，比全局目标宽", "more than the ceiling, looser than the whole"),
    };

    /// <summary>Parts that stand until the figure from above arrives.</summary>
    public int Provisional => Parts.Count(part => part.IsProvisional);
}
