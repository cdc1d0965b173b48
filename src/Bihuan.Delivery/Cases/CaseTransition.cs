using Bihuan.Agencies;

namespace Bihuan.Delivery.Cases;

/// <summary>One row of the case machine.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">Where it ends; the same state where only a record is added.</param>
/// <param name="By">Who may do it.</param>
/// <param name="Rules">What must hold.</param>
public sealed record CaseTransition(CaseState From, CaseAction Action, CaseState To, IReadOnlyList<Duty> By, IReadOnlyList<CaseRule> Rules);
