namespace Bihuan.Web.Content;

/// <summary>One report of a series with what became of its promises.</summary>
/// <param name="Plan">The plan of the report.</param>
/// <param name="Answers">Each promise with what later reports say; null when there is no later report.</param>
public sealed record LedgerYear(Plan Plan, IReadOnlyList<Reconciliation>? Answers)
{
    /// <summary>Promises whose time was not over by the last report.</summary>
    public int NotDue => Answers?.Count(answer => answer.IsNotDue) ?? 0;

    /// <summary>Promises with a result, those not yet due left out.</summary>
    public int Count(ReconciliationResult result) => Answers?.Count(answer => answer.Result == result && !answer.IsNotDue) ?? 0;
}
