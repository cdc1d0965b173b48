using Bihuan.Lights;

namespace Bihuan.Web.Accounts;

/// <summary>One plan as the pages get it: read and drafted once, evaluated for any date afterwards.</summary>
/// <param name="Loop">The plan with its data.</param>
/// <param name="Findings">What was read in its report.</param>
/// <param name="Register">Its commitments, confirmed or drafted.</param>
public sealed record PlanSource(ClosedLoop Loop, Findings Findings, IReadOnlyList<Commitment> Register)
{
    /// <summary>The plan's own light schemes; null when it brings none.</summary>
    public LightReading? Lights { get; init; }

    /// <summary>Whether a person has confirmed every entry; otherwise the pages say that these are drafts.</summary>
    public bool IsConfirmed { get; } = Register.Count > 0 && Register.All(commitment => commitment.IsConfirmed);
}
