using Bihuan.Registers;
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

    /// <summary>The way its figures come in and go out; null where there is none.</summary>
    public IDataExchange? Exchange { get; init; }

    /// <summary>Whether a person has confirmed every entry; otherwise the pages say that these are drafts.</summary>
    public bool IsConfirmed => Register.Count > 0 && Register.All(commitment => commitment.IsConfirmed);

    /// <summary>Where changes of the register are kept; null where they cannot be.</summary>
    public IRegisterLog? Log { get; init; }

    /// <summary>Changes kept so far.</summary>
    public IReadOnlyList<RegisterEvent> Events { get; init; } = [];

    /// <summary>The register that the first change finds: drafts, or the lines of commitments.jsonl.</summary>
    public IReadOnlyList<Commitment> Start { get; init; } = Register;
}
