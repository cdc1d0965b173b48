namespace Bihuan.Publication.Bulletins;

/// <summary>One thing only the meeting can decide, with the facts that raise it. The decision itself is left open.</summary>
/// <param name="Question">What to decide.</param>
/// <param name="Reasons">The facts, each a sentence.</param>
/// <param name="Commitments">Ids it is about, for the proofs; at most eight.</param>
public sealed record StocktakeDecision(string Question, IReadOnlyList<string> Reasons, IReadOnlyList<string> Commitments);
