namespace Bihuan.Consistency;

/// <summary>A plan with the register that is checked: confirmed commitments, or drafts where there are none.</summary>
/// <param name="Plan">Indicators, areas, observations.</param>
/// <param name="Register">Targets, tasks and statements about the past.</param>
public sealed record CheckedPlan(Plan Plan, IReadOnlyList<Commitment> Register)
{
    /// <summary>The plan of an account as it was known on its date: what was published later takes no part.</summary>
    public static CheckedPlan Of(Account account) => new(
        account.AsOf is null ? account.Plan : account.Plan with { Observations = [.. account.Plan.Observations.Where(observation => observation.IsKnown(account.AsOf))] },
        account.Register);
}
