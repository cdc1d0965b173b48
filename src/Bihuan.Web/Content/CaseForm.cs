using Bihuan.Delivery.Cases;

namespace Bihuan.Web.Content;

/// <summary>What the form of each step asks for: required fields first are those the case machine's rules name, the others may be left empty.</summary>
internal static class CaseForm
{
    /// <summary>The fields of a form.</summary>
    [Flags]
    public enum Fields
    {
        None = 0,
        Text = 1,
        Reason = 2,
        Document = 4,
        Agencies = 8,
        Due = 16,
        Evidence = 32,
        Score = 64,
    }

    /// <summary>Steps that are taken where the report they are about is shown.</summary>
    public static IReadOnlySet<CaseAction> OnReports { get; } = new HashSet<CaseAction> { CaseAction.SaveReport, CaseAction.SubmitReport, CaseAction.ReturnReport, CaseAction.AcceptReport };

    private static readonly Dictionary<CaseAction, (Fields Required, Fields Optional)> Table = new()
    {
        [CaseAction.Register] = (Fields.Text | Fields.Document, Fields.None),
        [CaseAction.Assign] = (Fields.Agencies | Fields.Due, Fields.Text),
        [CaseAction.Acknowledge] = (Fields.None, Fields.Text),
        [CaseAction.Dispute] = (Fields.Reason, Fields.None),
        [CaseAction.Arbitrate] = (Fields.Agencies | Fields.Reason, Fields.Due),
        [CaseAction.Report] = (Fields.Text, Fields.Evidence),
        [CaseAction.SaveReport] = (Fields.None, Fields.Text | Fields.Evidence),
        [CaseAction.SubmitReport] = (Fields.Text, Fields.Evidence),
        [CaseAction.ReturnReport] = (Fields.Reason, Fields.None),
        [CaseAction.AcceptReport] = (Fields.None, Fields.None),
        [CaseAction.Remind] = (Fields.None, Fields.Text),
        [CaseAction.Escalate] = (Fields.None, Fields.Reason),
        [CaseAction.RequestExtension] = (Fields.Text | Fields.Reason | Fields.Due, Fields.None),
        [CaseAction.GrantExtension] = (Fields.None, Fields.Reason),
        [CaseAction.RefuseExtension] = (Fields.Reason, Fields.None),
        [CaseAction.Suspend] = (Fields.Reason | Fields.Document, Fields.None),
        [CaseAction.Resume] = (Fields.Reason | Fields.Due, Fields.None),
        [CaseAction.Change] = (Fields.Text | Fields.Reason | Fields.Document, Fields.Due),
        [CaseAction.Cancel] = (Fields.Reason, Fields.Document),
        [CaseAction.ClaimDone] = (Fields.Text | Fields.Evidence, Fields.None),
        [CaseAction.Verify] = (Fields.Text, Fields.Evidence),
        [CaseAction.Return] = (Fields.Reason, Fields.None),
        [CaseAction.Close] = (Fields.None, Fields.Text),
        [CaseAction.Appraise] = (Fields.Score, Fields.Reason),
        [CaseAction.Appeal] = (Fields.Reason, Fields.None),
        [CaseAction.Archive] = (Fields.None, Fields.None),
        [CaseAction.Reopen] = (Fields.Reason | Fields.Due, Fields.Document),
    };

    /// <summary>What must be filled in, and what may be.</summary>
    public static (Fields Required, Fields Optional) Of(CaseAction action) => Table[action];
}
