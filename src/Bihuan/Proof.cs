namespace Bihuan;

/// <summary>判定依据: rule, data as of, arithmetic, sources: enough to recompute the verdict by hand.</summary>
/// <param name="RuleVersion">Version of the evaluation rules.</param>
/// <param name="Steps">The verdict's derivation, in order.</param>
/// <param name="StandingSteps">The standing's derivation, in order; empty when it was not judged.</param>
public sealed record Proof(string RuleVersion, IReadOnlyList<ProofStep> Steps, IReadOnlyList<ProofStep> StandingSteps);
