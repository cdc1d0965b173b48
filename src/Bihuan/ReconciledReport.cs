namespace Bihuan;

/// <summary>One of the reports that are held against each other: as read, with the plan that says its area, date and definitions, and its register.</summary>
/// <param name="Plan">Of a plan folder, or made of the report alone.</param>
/// <param name="Findings">The report as read.</param>
/// <param name="Register">Its commitments, confirmed or drafted.</param>
public sealed record ReconciledReport(Plan Plan, Findings Findings, IReadOnlyList<Commitment> Register)
{
    /// <summary>The last year it can report on: the latest outcome it states, or the year before the one it lays out.</summary>
    public int ReviewYear { get; } = Math.Max(
        Plan.Year - 1,
        Findings.Facts.Where(fact => fact.Modality != Modality.Target && fact.To <= Plan.Year).Max(fact => fact.To) ?? 0);
}
