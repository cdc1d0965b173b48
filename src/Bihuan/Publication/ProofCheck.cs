namespace Bihuan.Publication;

/// <summary>What recomputing a proof gave.</summary>
public sealed record ProofCheck
{
    /// <summary>The verdict recomputed from the proof's own inputs; null when the proof cannot be read.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>How many steps were compared.</summary>
    public int Steps => Verdict is { } verdict ? verdict.Proof.Steps.Count + verdict.Proof.StandingSteps.Count : 0;

    /// <summary>The differences, in document order; empty when everything agrees.</summary>
    public IReadOnlyList<ProofDifference> Differences { get; init; } = [];

    /// <summary>Why the proof cannot be read; empty when it can.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether it could be read.</summary>
    public bool IsReadable => Verdict is not null;

    /// <summary>Whether recomputing gave exactly what the proof says.</summary>
    public bool Agrees => IsReadable && Differences.Count == 0;
}
