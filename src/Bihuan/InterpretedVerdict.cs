namespace Bihuan;

/// <summary>The verdict under one declared interpretation.</summary>
/// <param name="Interpretation">The interpretation.</param>
/// <param name="Kind">Met, missed or undecided under it.</param>
/// <param name="Margin">The proved margin under it, or null while undecided.</param>
public sealed record InterpretedVerdict(Interpretation Interpretation, VerdictKind Kind, Quantity? Margin);
