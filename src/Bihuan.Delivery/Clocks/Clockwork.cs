using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Clocks;

/// <summary>
/// 定时规则: what the clocks ask for on a day. A pure function of the book and the day, so that it may be asked as often as one likes, by any scheduler: what was done
/// already is in the book and not asked for again. The rules act through the case machine and pass no guard by.
/// </summary>
public static class Clockwork
{
    private const string Post = "clock";

    // After any of these the clocks of a case begin anew.
    private static readonly CaseAction[] Resetting = [CaseAction.Assign, CaseAction.Arbitrate, CaseAction.GrantExtension, CaseAction.Resume, CaseAction.Change, CaseAction.Reopen];

    /// <summary>What is to be entered now, in order; empty when nothing is.</summary>
    /// <param name="book">What has happened.</param>
    /// <param name="on">The day.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static IReadOnlyList<(ClockRule Rule, CaseEvent Event)> Strike(DeliveryBook book, DateOnly on, WorkCalendar calendar) =>
        [.. book.Cases.SelectMany(@case => OfCase(@case, [.. book.Timeline(@case.Id).Select(step => step.Event)], on, calendar))];

    /// <summary>What the clocks of a case show, and the entry they count from; null before it was given to anybody.</summary>
    internal static (CaseEvent Given, ClockReading Clock)? Read(SupervisionCase @case, IReadOnlyList<CaseEvent> past, DateOnly on, WorkCalendar calendar) =>
        past.LastOrDefault(one => Resetting.Contains(one.Action)) is { } given
            ? (given, new ClockReading(@case, calendar.WorkingDaysBetween(given.Input.On, on), @case.Due is { } due ? calendar.WorkingDaysBetween(on, due) : null, @case.Overdue(on, calendar) ?? 0))
            : null;

    private static IEnumerable<(ClockRule Rule, CaseEvent Event)> OfCase(SupervisionCase @case, IReadOnlyList<CaseEvent> past, DateOnly on, WorkCalendar calendar)
    {
        if (Read(@case, past, on, calendar) is not { } read)
        {
            yield break;
        }

        foreach (var rule in ClockRules.All)
        {
            if (!rule.Strikes(read.Clock with { Case = @case }))
            {
                continue;
            }

            var input = new CaseInput(new Actor(rule.Code, Post, "", Duty.Clock), on) { Reason = rule.Words.Zh };
            if (rule.Level is not { } level)
            {
                var isDone = past.Any(one => one.Sequence > read.Given.Sequence && one.Action == CaseAction.Remind && one.Input.By.Person == rule.Code);
                if (!isDone && @case.Decide(CaseAction.Remind, input).Event is { } reminded)
                {
                    @case = @case.After(reminded);
                    yield return (rule, reminded);
                }

                continue;
            }

            while (@case.Level < level && @case.Decide(CaseAction.Escalate, input with { Level = @case.Level + 1 }).Event is { } raised)
            {
                @case = @case.After(raised);
                yield return (rule, raised);
            }
        }
    }
}
