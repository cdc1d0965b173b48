namespace Bihuan;

/// <summary>What is still required to keep the promise, at an even pace.</summary>
/// <param name="Value">Amount, rate or step.</param>
/// <param name="Per"><c>year</c>, <c>quarter</c>, <c>month</c>, or <c>total</c>.</param>
/// <param name="Best">The best step of that kind on record, with its period and sources; null when there is none.</param>
public sealed record Needed(Quantity Value, string Per, BestOnRecord? Best = null)
{
    /// <summary>Whether the value itself is what is needed, or a bound of it, because the latest figure is one: “over 800” leaves at most this to do.</summary>
    public Bound Bound { get; init; } = Bound.Exact;

    /// <summary>The best step on record; null when there is none.</summary>
    public Quantity? BestEver => Best?.Value;
}
