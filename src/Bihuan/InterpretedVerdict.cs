namespace Bihuan;

/// <summary>The verdict under one declared interpretation.</summary>
/// <param name="Interpretation">The interpretation.</param>
/// <param name="Kind">Met, missed or undecided under it.</param>
/// <param name="Margin">The proved margin under it, or null while undecided.</param>
public sealed record InterpretedVerdict(Interpretation Interpretation, VerdictKind Kind, Quantity? Margin)
{
    /// <summary>Whether the margin is a number, or only at least or at most that.</summary>
    public Bound MarginBound { get; init; } = Bound.Exact;
}
