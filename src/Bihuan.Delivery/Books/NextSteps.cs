using Bihuan.Agencies;
using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Books;

/// <summary>What carries a case forward from where it stands: what somebody's desk shows as waiting for them. Everything else the machine allows is an exception to the way.</summary>
public static class NextSteps
{
    private static readonly Dictionary<CaseState, CaseAction[]> Steps = new()
    {
        [CaseState.Registered] = [CaseAction.Assign],
        [CaseState.Assigned] = [CaseAction.Acknowledge],
        [CaseState.Disputed] = [CaseAction.Arbitrate],
        [CaseState.InProgress] = [CaseAction.SubmitReport, CaseAction.Report, CaseAction.ClaimDone, CaseAction.AcceptReport],
        [CaseState.ExtensionPending] = [CaseAction.GrantExtension, CaseAction.RefuseExtension, CaseAction.AcceptReport],
        [CaseState.Suspended] = [CaseAction.Resume],
        [CaseState.ClaimedDone] = [CaseAction.Verify],
        [CaseState.Verified] = [CaseAction.Close],
        [CaseState.Closed] = [CaseAction.Appraise, CaseAction.Archive],
    };

    /// <summary>Whether the way ends here: nobody's desk has it any more.</summary>
    public static bool IsOver(SupervisionCase @case) => @case.State is CaseState.Archived or CaseState.Cancelled || (@case.State == CaseState.Closed && @case is { Score: not null, IsAppealed: false });

    /// <summary>The steps that carry the case forward and are this person's to take today; an appraised case is not appraised again.</summary>
    public static IReadOnlyList<CaseAction> Of(SupervisionCase @case, Actor actor, DateOnly on)
    {
        if (!Steps.TryGetValue(@case.State, out var steps))
        {
            return [];
        }

        var open = CaseDesk.ChoicesOf(@case, actor, on).Where(choice => choice.IsOpen).Select(choice => choice.Action).ToHashSet();
        return [.. steps.Where(step => open.Contains(step) && !(step == CaseAction.Appraise && @case is { Score: not null, IsAppealed: false }))];
    }
}
