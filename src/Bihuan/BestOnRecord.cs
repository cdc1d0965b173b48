namespace Bihuan;

/// <summary>The best step of a kind that the record shows: the yardstick beside what is still needed.</summary>
/// <param name="Value">The pace, in the same unit and per the same step as the need.</param>
/// <param name="Period">When it was; a run of several months is the period from its first to its last.</param>
/// <param name="Words">What was measured: a whole year, the best three months in a row, a quarter.</param>
/// <param name="Observations">Ids of the observations it was computed from.</param>
public sealed record BestOnRecord(Quantity Value, Words Period, Words Words, IReadOnlyList<string> Observations);
