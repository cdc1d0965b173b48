using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Reporting;

namespace Bihuan.Delivery.Appraisals;

/// <summary>评价: what the rules make of one round of a case, point by point. A pure function of the timeline and the version; whoever gives other points says why.</summary>
/// <param name="Version">Name of the version of the rules.</param>
/// <param name="Points">Every line, also those that came to nothing.</param>
public sealed record Appraisal(string Version, IReadOnlyList<AppraisalPoint> Points)
{
    private const int Most = 100;

    /// <summary>What rules may count.</summary>
    public static IReadOnlyList<string> Counted { get; } = ["base", "claim.late", "claim.returned", "report.missing", "report.late", "report.returned", "escalated"];

    /// <summary>The sum, within 0 to 100.</summary>
    public decimal Score => Math.Clamp(Points.Sum(point => point.Points), 0m, Most);

    /// <summary>What the rules make of the present round.</summary>
    /// <param name="timeline">The case's timeline, up to the moment asked.</param>
    /// <param name="scheme">The version of the rules.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static Appraisal Of(IReadOnlyList<CaseStep> timeline, ScoringScheme scheme, WorkCalendar calendar)
    {
        var @case = SupervisionCase.From(timeline.Select(step => step.Event));
        var round = timeline.Skip(1 + timeline.ToList().FindLastIndex(step => step.Event.Action == CaseAction.Reopen)).ToList();
        var claim = round.FindLast(step => step.Event.Action == CaseAction.ClaimDone);
        var counts = new Dictionary<string, (int Count, IReadOnlyList<long> Entries)>(StringComparer.Ordinal) { ["base"] = (1, []) };
        counts["claim.late"] = claim is not null && @case.Overdue(claim.Event.Input.On, calendar) is { } late ? (late, [claim.Entry.Sequence]) : (0, []);
        counts["claim.returned"] = Times(step => step.Event.Action == CaseAction.Return);
        counts["report.returned"] = Times(step => step.Event is { Action: CaseAction.ReturnReport, Input.Agency: not null });
        counts["escalated"] = Times(step => step.Event.Action == CaseAction.Escalate);

        var end = claim?.Event.Input.On ?? timeline[^1].Event.Input.On;
        var begin = timeline.Count == round.Count ? @case.AssignedOn : timeline[timeline.Count - round.Count - 1].Event.Input.On;
        var due = begin is { } from && @case.Lead is { } lead
            ? ReportClock.QuartersEnded(from, end).Where(period => ReportClock.DueOf(period, calendar) < end).Select(period => (Period: period, Sheet: @case.Sheet(lead, period))).ToList()
            : [];
        counts["report.missing"] = (due.Count(one => one.Sheet?.SignedOn is null), []);
        var tardy = due.Where(one => one.Sheet is { SignedOn: not null } sheet && ReportClock.Late(sheet, one.Period, end, calendar) is not null).ToList();
        counts["report.late"] = (tardy.Count, [.. tardy.Select(one => timeline.Last(step => step.Event.Action == CaseAction.Report && step.Event.Input.By.Agency == @case.Lead && step.Event.Input.Period == one.Period.ToString()).Entry.Sequence)]);
        return new Appraisal(scheme.Version, [.. scheme.Rules.Select(rule => new AppraisalPoint(rule, counts[rule.Code].Count, rule.Of(counts[rule.Code].Count), counts[rule.Code].Entries))]);

        (int, IReadOnlyList<long>) Times(Func<CaseStep, bool> counted)
        {
            var steps = round.Where(counted).ToList();
            return (steps.Count, [.. steps.Select(step => step.Entry.Sequence)]);
        }
    }

    /// <summary>What there is to show of a case: what its last appraisal went by, under the version it was made by; once closed and not appraised, what the rules in force propose; null before.</summary>
    public static Appraisal? Shown(DeliveryBook book, SupervisionCase @case, DateOnly on, WorkCalendar calendar)
    {
        var timeline = book.Timeline(@case.Id).ToList();
        if (@case.Score is not null)
        {
            var last = timeline.FindLastIndex(step => step.Event.Action == CaseAction.Appraise);
            return timeline[last].Event.Input.Scheme is { } version && ScoringScheme.Find(version) is { } scheme ? Of(timeline[..last], scheme, calendar) : null;
        }

        return @case.State == CaseState.Closed ? Of(timeline, ScoringScheme.On(on), calendar) : null;
    }
}
