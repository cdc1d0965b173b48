using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Clocks;
using Bihuan.Delivery.Reporting;

namespace Bihuan.Delivery.Notices;

/// <summary>
/// 通知: who has to know what about which case on a day. A pure function of the book, the working-day calendar and the day: it sends nothing and remembers nothing, and may be asked as often as one
/// likes. A notice stays until what it is about has changed.
/// </summary>
public static class NoticeBoard
{
    private static readonly NoticeRule[] Rules =
    [
        new(NoticeKind.Overdue, Lead, [Duty.Supervisor], moment => moment.WhenStruck("clock.overdue"), clock => clock.Overdue),
        new(NoticeKind.Escalated, Lead, [Duty.Supervisor], moment => moment is { IsWithAgency: true, Case.Level: > EscalationLevel.Tracking } ? moment.Last(CaseAction.Escalate) : [], _ => null),
        new(NoticeKind.Reminded, Lead, [], moment => moment.IsWithAgency ? moment.Past.Where(one => one.Action == CaseAction.Remind && one.Input.By.Duty != Duty.Clock && one.Sequence > moment.Given.Sequence).TakeLast(1) : [], _ => null),
        new(NoticeKind.DueSoon, (@case, _) => @case.Supporting.Prepend(@case.Lead!), [], moment => moment.WhenStruck("clock.dueSoon"), clock => clock.Left),
        new(NoticeKind.Unanswered, Lead, [Duty.Supervisor], moment => moment.WhenStruck("clock.unanswered"), clock => clock.WaitingSince),
        new(NoticeKind.Returned, (@case, entry) => [entry.Action == CaseAction.Return ? @case.Lead! : entry.Input.Agency ?? entry.Input.By.Agency], [], Returned, _ => null),
        new(NoticeKind.AwaitsVerification, Nobody, [Duty.Verifier], moment => moment.Case.State == CaseState.ClaimedDone ? moment.Last(CaseAction.ClaimDone) : [], _ => null),
        new(NoticeKind.AwaitsDecision, Nobody, [Duty.Leader], moment => moment.Case.State switch
        {
            CaseState.Disputed => moment.Last(CaseAction.Dispute),
            CaseState.ExtensionPending => moment.Last(CaseAction.RequestExtension),
            CaseState.Verified => moment.Last(CaseAction.Verify),
            _ => [],
        }, _ => null),
        // Once it has waited too long, that is what is said.
        new(NoticeKind.Assigned, Lead, [], moment => moment.Case.State == CaseState.Assigned && !moment.WhenStruck("clock.unanswered").Any() ? [moment.Given] : [], _ => null),
    ];

    /// <summary>The notices due on a day, the most urgent kind first, within a kind by due day and case.</summary>
    /// <param name="book">What has happened.</param>
    /// <param name="on">The day.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static IReadOnlyList<Notice> Of(DeliveryBook book, DateOnly on, WorkCalendar calendar)
    {
        var posts = book.Organisation.On(OrganisationKind.Post, on).ToDictionary(post => post.Code, StringComparer.Ordinal);
        var people = book.Organisation.On(OrganisationKind.Person, on).Where(person => posts.ContainsKey(person.Above!))
            .Select(person => new Actor(person.Code, person.Above!, posts[person.Above!].Above!, posts[person.Above!].Duty!.Value)).ToList();
        return
        [
            .. book.Cases.SelectMany(@case => OfCase(@case, [.. book.Timeline(@case.Id).Select(step => step.Event)], people, on, calendar))
                .OrderBy(notice => notice.Kind).ThenBy(notice => notice.Case.Due ?? DateOnly.MaxValue).ThenBy(notice => notice.Case.Id, StringComparer.Ordinal).ThenBy(notice => notice.RestsOn.Sequence),
        ];
    }

    private static IEnumerable<Notice> OfCase(SupervisionCase @case, IReadOnlyList<CaseEvent> past, List<Actor> people, DateOnly on, WorkCalendar calendar)
    {
        if (Clockwork.Read(@case, past, on, calendar) is not { } read)
        {
            yield break;
        }

        var moment = new NoticeMoment(past, read.Given, read.Clock);
        foreach (var rule in Rules)
        {
            foreach (var entry in rule.Grounds(moment))
            {
                var agencies = rule.Agencies(@case, entry).ToHashSet(StringComparer.Ordinal);
                List<Actor> to = [.. people.Where(one => IsTold(one, rule, agencies)).Where(one => rule.Kind != NoticeKind.AwaitsVerification || CaseRules.VerifierIsNotReporter.Holds(@case, new CaseInput(one, on)))];
                if (to.Count > 0)
                {
                    yield return new Notice(@case, rule.Kind, entry, to, rule.Days(read.Clock));
                }
            }
        }
    }

    private static bool IsTold(Actor actor, NoticeRule rule, HashSet<string> agencies) =>
        rule.Duties.Contains(actor.Duty) || (actor.Duty is Duty.LeadAgency or Duty.SupportingAgency or Duty.Preparer && agencies.Contains(actor.Agency));

    // A claim that came back and was not made again; a report that came back and was not filled in again.
    private static IEnumerable<CaseEvent> Returned(NoticeMoment moment)
    {
        if (!moment.IsWithAgency)
        {
            return [];
        }

        var reports = moment.Case.Sheets.Where(sheet => sheet.State == ReportState.Returned)
            .Select(sheet => moment.Past.Last(one => one.Action == CaseAction.ReturnReport && (one.Input.Agency ?? one.Input.By.Agency) == sheet.Agency && Period.TryParse(one.Input.Period, out var period) && period == sheet.Period));
        return [.. moment.Last(CaseAction.Return, CaseAction.ClaimDone, CaseAction.Reopen), .. reports];
    }

    private static IEnumerable<string> Lead(SupervisionCase @case, CaseEvent entry) => [@case.Lead!];

    private static IEnumerable<string> Nobody(SupervisionCase @case, CaseEvent entry) => [];
}
