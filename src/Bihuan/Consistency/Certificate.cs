using Bihuan.Consistency.Solving;

namespace Bihuan.Consistency;

/// <summary>证书: why sentences cannot all hold, step by step: numbers anyone can check by hand.</summary>
public sealed class Certificate
{
    private readonly IReadOnlyList<Inference> _proof;
    private readonly IReadOnlyCollection<Relation> _relations;

    internal Certificate(IReadOnlyList<CertificateStep> steps, IReadOnlyList<Inference> proof, IReadOnlyCollection<Relation> relations) =>
        (Steps, _proof, _relations) = (steps, proof, relations);

    /// <summary>The steps in order; the last one is the contradiction.</summary>
    public IReadOnlyList<CertificateStep> Steps { get; }

    /// <summary>
    /// Checks every step again in exact arithmetic, without trust in the search that found it: only the conflict's own sentences and what
    /// definitions force may be used, each limit must follow, and the end must be impossible.
    /// </summary>
    public bool Verify() => ProofVerifier.Refutes(_proof, _relations);
}
