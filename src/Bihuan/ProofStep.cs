namespace Bihuan;

/// <summary>One step of a proof: what was done, the arithmetic as a person would write it, and the observations it rests on.</summary>
/// <param name="Text">What was looked up, computed or decided.</param>
/// <param name="Arithmetic">The calculation with its numbers, or null when nothing was calculated.</param>
/// <param name="Observations">Ids of the observations read in this step.</param>
public sealed record ProofStep(Words Text, string? Arithmetic, IReadOnlyList<string> Observations);
