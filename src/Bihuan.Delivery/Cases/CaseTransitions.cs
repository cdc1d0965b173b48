using Bihuan.Agencies;
using static Bihuan.Agencies.Duty;
using static Bihuan.Delivery.Cases.CaseAction;
using static Bihuan.Delivery.Cases.CaseRules;
using static Bihuan.Delivery.Cases.CaseState;

namespace Bihuan.Delivery.Cases;

/// <summary>The case machine as a table: what is not in it cannot be done.</summary>
public static class CaseTransitions
{
    /// <summary>Every row. A case begins with <see cref="CaseAction.Register"/>, which leads to <see cref="CaseState.Registered"/>.</summary>
    public static IReadOnlyList<CaseTransition> All { get; } =
    [
        new(Registered, Assign, Assigned, [Leader], [HasLead, HasDue]),
        new(Registered, Cancel, Cancelled, [Leader, Supervisor], [HasReason]),
        new(Assigned, Acknowledge, InProgress, [LeadAgency], [OwnCase]),
        new(Assigned, Dispute, Disputed, [LeadAgency], [OwnCase, HasReason]),
        new(Assigned, Remind, Assigned, [Supervisor, Clock], []),
        new(Assigned, Escalate, Assigned, [Supervisor, Leader, Clock], [NextLevel, PersonForHighLevels]),
        new(Assigned, Cancel, Cancelled, [Leader], [HasReason, HasDocument]),
        new(Disputed, Arbitrate, Assigned, [Leader], [HasLead, HasReason]),
        new(Disputed, Cancel, Cancelled, [Leader], [HasReason, HasDocument]),
        .. While(InProgress),
        new(InProgress, RequestExtension, ExtensionPending, [LeadAgency], [OwnCase, HasReason, HasText, BeforeDue, LaterDue]),
        new(InProgress, ClaimDone, ClaimedDone, [LeadAgency], [OwnCase, HasText, HasEvidence]),
        new(InProgress, Change, InProgress, [Leader], [HasReason, HasDocument, HasText]),
        .. While(ExtensionPending),
        new(ExtensionPending, GrantExtension, InProgress, [Leader], []),
        new(ExtensionPending, RefuseExtension, InProgress, [Supervisor, Leader], [HasReason]),
        new(Suspended, Resume, InProgress, [Leader], [HasReason, HasDue]),
        new(Suspended, Cancel, Cancelled, [Leader], [HasReason, HasDocument]),
        new(ClaimedDone, Verify, Verified, [Verifier], [VerifierIsNotReporter, HasText]),
        new(ClaimedDone, Return, InProgress, [Verifier, Supervisor], [VerifierIsNotReporter, HasReason]),
        new(Verified, Close, Closed, [Leader], []),
        new(Verified, Return, InProgress, [Leader], [HasReason]),
        new(Closed, Appraise, Closed, [Supervisor, Leader], [HasScore, ScoreInRange, NotAppraisedYet, DeviationHasReason, AppealIsAnswered]),
        new(Closed, Appeal, Closed, [LeadAgency], [OwnCase, IsAppraised, AppealInTime, HasReason]),
        new(Closed, Archive, Archived, [Supervisor], [IsAppraised, NoAppealWaits]),
        // Filing early takes nobody's appeal away.
        new(Archived, Appeal, Closed, [LeadAgency], [OwnCase, AppealInTime, HasReason]),
        new(Closed, Reopen, InProgress, [Leader, Supervisor, Clock], [HasReason, HasDue]),
        new(Archived, Reopen, InProgress, [Leader], [HasReason, HasDocument, HasDue]),
    ];

    private static IEnumerable<CaseTransition> While(CaseState working) =>
    [
        new(working, CaseAction.Report, working, [LeadAgency, SupportingAgency], [OwnCase, HasText, PeriodHasBegun, NotSignedYet, FiguresAreNumbers]),
        new(working, SaveReport, working, [LeadAgency, SupportingAgency, Preparer], [OwnCase, HasPeriod, PeriodHasBegun, NotSignedYet]),
        // Whoever may sign has nobody to submit to.
        new(working, SubmitReport, working, [Preparer], [OwnCase, HasPeriod, PeriodHasBegun, NotSignedYet, HasText, FiguresAreNumbers]),
        new(working, ReturnReport, working, [LeadAgency, SupportingAgency, Supervisor, Verifier], [OwnCase, HasReport, HasReason]),
        new(working, AcceptReport, working, [Supervisor], [HasReport]),
        new(working, Remind, working, [Supervisor, Clock], []),
        new(working, Escalate, working, [Supervisor, Leader, Clock], [NextLevel, PersonForHighLevels]),
        new(working, Suspend, Suspended, [Leader], [HasReason, HasDocument]),
        new(working, Cancel, Cancelled, [Leader], [HasReason, HasDocument]),
    ];
}
