namespace Bihuan;

/// <summary>What is still required to keep the promise, at an even pace.</summary>
/// <param name="Value">Amount, rate or step.</param>
/// <param name="Per"><c>year</c>, <c>quarter</c>, <c>month</c>, or <c>total</c>.</param>
/// <param name="BestEver">The best step of that kind on record, or null when there is none.</param>
public sealed record Needed(Quantity Value, string Per, Quantity? BestEver = null);
