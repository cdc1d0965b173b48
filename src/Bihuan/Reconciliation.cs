namespace Bihuan;

/// <summary>对账: one promise of an older report against what a newer report says happened. The verdict behind it is the one semantics of formulas.</summary>
public sealed record Reconciliation
{
    /// <summary>The promise, a fact of the older report.</summary>
    public required Fact Promised { get; init; }

    /// <summary>The part of its year the promise is about (上半年); null for the whole of its years, which the fact has.</summary>
    public Period? PromisedPart { get; init; }

    /// <summary>The part of its year the statement is about; null likewise.</summary>
    public Period? ReportedPart { get; init; }

    /// <summary>The older report's title.</summary>
    public required string PromisedIn { get; init; }

    /// <summary>The statement that was held against it, or that comes nearest; null when the newer report says nothing of it.</summary>
    public Fact? Reported { get; init; }

    /// <summary>Title of the report that was looked at.</summary>
    public required string ReportedIn { get; init; }

    /// <summary>Kept, missed, not reported, not comparable.</summary>
    public required ReconciliationResult Result { get; init; }

    /// <summary>Distance from the border in the promise's own unit, positive to spare; null unless kept or missed, and where only the side is stated.</summary>
    public Quantity? Margin { get; init; }

    /// <summary>Whether the margin is only known to be at least this far: the report said “over”.</summary>
    public bool IsMarginBound { get; init; }

    /// <summary>Why, as stable codes of <see cref="ReasonCatalogue"/>.</summary>
    public required IReadOnlyList<Reason> Because { get; init; }

    /// <summary>Whether the promise was for a time that was not over when the last report was given.</summary>
    public bool IsNotDue => Because.Any(reason => reason.Code == "period.notDue");

    /// <summary>The arithmetic; empty when nothing was computed.</summary>
    public IReadOnlyList<ProofStep> Steps { get; init; } = [];
}
