namespace Bihuan.Consistency;

/// <summary>A plan with the register that is checked: confirmed commitments, or drafts where there are none.</summary>
/// <param name="Plan">Indicators, areas, observations.</param>
/// <param name="Register">Targets, tasks and statements about the past.</param>
public sealed record CheckedPlan(Plan Plan, IReadOnlyList<Commitment> Register);
