namespace Bihuan;

/// <summary>账: every promise of a plan with its verdict as of a date, the statements about the past beside them.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Findings">The report's text, facts and passages.</param>
/// <param name="Verdicts">One for each entry of the register, in document order: promises, work items and claims.</param>
/// <param name="AsOf">The date asked; null means all data.</param>
public sealed record Account(Plan Plan, Findings Findings, IReadOnlyList<Verdict> Verdicts, DateOnly? AsOf)
{
    /// <summary>The register it was made from, in its order.</summary>
    public IReadOnlyList<Commitment> Register { get; } = [.. Verdicts.Select(verdict => verdict.Commitment)];

    /// <summary>The promises with a number or comparison, in document order.</summary>
    public IReadOnlyList<Verdict> Targets { get; } = Only(Verdicts, CommitmentKind.Target);

    /// <summary>The work items without a number, in document order.</summary>
    public IReadOnlyList<Verdict> Tasks { get; } = Only(Verdicts, CommitmentKind.Task);

    /// <summary>The statements about the past, in document order.</summary>
    public IReadOnlyList<Verdict> Claims { get; } = Only(Verdicts, CommitmentKind.Claim);

    /// <summary>The report's own chapters, in order, each with its entries.</summary>
    public IReadOnlyList<(string Chapter, IReadOnlyList<Verdict> Verdicts)> Chapters { get; } =
        [.. Verdicts.GroupBy(verdict => verdict.Commitment.Citation.Section.Count > 0 ? verdict.Commitment.Citation.Section[0] : "", StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<Verdict>)[.. group]))];

    /// <summary>The verdict with this commitment id, or null.</summary>
    public Verdict? Find(string commitment) => Verdicts.FirstOrDefault(verdict => string.Equals(verdict.Commitment.Id, commitment, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<Verdict> Only(IReadOnlyList<Verdict> verdicts, CommitmentKind kind) =>
        [.. verdicts.Where(verdict => verdict.Commitment.Kind == kind)];
}
