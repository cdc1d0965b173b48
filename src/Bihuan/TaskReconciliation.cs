namespace Bihuan;

/// <summary>对账: one work that an older report promised without a number, against what a newer report says of it.</summary>
public sealed record TaskReconciliation
{
    /// <summary>The work item of the older report's register.</summary>
    public required Commitment Promised { get; init; }

    /// <summary>The work, as the promise names it; one work item may name several.</summary>
    public required string Work { get; init; }

    /// <summary>The older report's title.</summary>
    public required string PromisedIn { get; init; }

    /// <summary>The sentence of the newer report that says how far it is, or only speaks of it; null when none does.</summary>
    public Passage? Reported { get; init; }

    /// <summary>Title of the report that was looked at.</summary>
    public required string ReportedIn { get; init; }

    /// <summary>
    /// Kept when the report says the promised stage, or a later one. Never missed: that a report says less does not prove that nothing more was done; then it is not comparable.
    /// </summary>
    public required ReconciliationResult Result { get; init; }

    /// <summary>Why, as stable codes of <see cref="ReasonCatalogue"/>.</summary>
    public required IReadOnlyList<Reason> Because { get; init; }

    /// <summary>Whether it was promised for a time that was not over when the report was given.</summary>
    public bool IsNotDue => Because.Any(reason => reason.Code == "period.notDue");
}
