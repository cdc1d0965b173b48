namespace Bihuan.Delivery.Cases;

/// <summary>
/// Something that happened to a case, in the past tense; the case is folded from them. One shape for all: the action says what happened, the input
/// what was brought along, so that every field of a command is kept as it was given.
/// </summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">1, 2, 3… within the case: two writers cannot both be the seventh.</param>
/// <param name="Action">What happened.</param>
/// <param name="Input">Who, when, why and with what.</param>
public sealed record CaseEvent(string CaseId, int Sequence, CaseAction Action, CaseInput Input)
{
    /// <summary>The name of the event in the ledger: <c>CaseAssigned</c>, <c>ExtensionRequested</c>…</summary>
    public string Name => Action switch
    {
        CaseAction.Register => "CaseRegistered",
        CaseAction.Assign => "CaseAssigned",
        CaseAction.Acknowledge => "CaseAcknowledged",
        CaseAction.Dispute => "CaseDisputed",
        CaseAction.Arbitrate => "DisputeArbitrated",
        CaseAction.Report => "ProgressReported",
        CaseAction.SaveReport => "ReportSaved",
        CaseAction.SubmitReport => "ReportSubmitted",
        CaseAction.ReturnReport => "ReportReturned",
        CaseAction.AcceptReport => "ReportAccepted",
        CaseAction.Remind => "ReminderSent",
        CaseAction.Escalate => "CaseEscalated",
        CaseAction.RequestExtension => "ExtensionRequested",
        CaseAction.GrantExtension => "ExtensionGranted",
        CaseAction.RefuseExtension => "ExtensionRefused",
        CaseAction.Suspend => "CaseSuspended",
        CaseAction.Resume => "CaseResumed",
        CaseAction.Change => "CaseChanged",
        CaseAction.Cancel => "CaseCancelled",
        CaseAction.ClaimDone => "CompletionClaimed",
        CaseAction.Verify => "CompletionVerified",
        CaseAction.Return => "CaseReturned",
        CaseAction.Close => "CaseClosed",
        CaseAction.Appraise => "CaseAppraised",
        CaseAction.Appeal => "AppraisalAppealed",
        CaseAction.Archive => "CaseArchived",
        _ => "CaseReopened",
    };
}
