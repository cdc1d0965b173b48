namespace Bihuan;

/// <summary>Port: facts to draft commitments with their declared interpretations. Deterministic; a person confirms each.</summary>
public interface IDrafter
{
    /// <summary>Drafts the register of a plan: a target for each promised fact, a claim for each stated one, a work item for each task without a number.</summary>
    IReadOnlyList<Commitment> Draft(Findings findings, Plan plan);
}
