namespace Bihuan.Delivery.Appraisals;

/// <summary>One line of an appraisal: what was counted, where it stands in the ledger, what it comes to.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How often.</param>
/// <param name="Points">What it comes to, after the cap.</param>
/// <param name="Entries">Numbers of the ledger's entries that were counted; empty for what did not happen, such as a missing report.</param>
public sealed record AppraisalPoint(ScoringRule Rule, int Count, decimal Points, IReadOnlyList<long> Entries);
