namespace Bihuan;

/// <summary>Port: facts to draft commitments with their declared interpretations. Deterministic; a person confirms each.</summary>
public interface IDrafter
{
    /// <summary>
    /// Drafts the register of a plan, in document order: a target for each promised fact, a claim for each stated one, a work item for each task
    /// without a number.
    /// </summary>
    IReadOnlyList<Commitment> Draft(Findings findings, Plan plan);

    /// <summary>Every heading and sentence that gives neither a fact nor a work item, in document order, each with its reason.</summary>
    IReadOnlyList<LeftOutPassage> LeftOut(Findings findings, Plan plan);
}
