namespace Bihuan.Delivery.Appraisals;

/// <summary>One line of a scheme: so many points for each time, up to a cap.</summary>
/// <param name="Code">Stable: <c>claim.late</c>; what is counted, <see cref="Appraisal"/> says.</param>
/// <param name="Points">Points for each; the starting points for <c>base</c>.</param>
/// <param name="Cap">The most it may come to, with the sign of the points; null for no cap.</param>
/// <param name="Words">What is counted, in words.</param>
public sealed record ScoringRule(string Code, decimal Points, decimal? Cap, Words Words)
{
    /// <summary>What a number of times comes to.</summary>
    public decimal Of(int count) => Cap is not { } cap ? Points * count : cap < 0 ? Math.Max(cap, Points * count) : Math.Min(cap, Points * count);
}
