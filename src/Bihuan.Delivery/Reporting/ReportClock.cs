using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Reporting;

/// <summary>
/// When reports are due: by the end of each quarter for the year so far, within five working days after it (published notices ask for the 5th to the 10th of the
/// month; working days are fair to the months that begin with a holiday). All of it is computed.
/// </summary>
public static class ReportClock
{
    /// <summary>Working days after the end of the period in which a report is due.</summary>
    public const int WorkingDays = 5;

    // An agency that has long been silent is asked for a year's quarters, not for its whole past.
    private const int Longest = 4;

    /// <summary>The quarter that a day falls into, as the year so far.</summary>
    public static Period Running(DateOnly on) => Period.OfYearToDate(on.Year, (on.Month + 2) / 3 * 3);

    /// <summary>The last day on which a report on a period is in time.</summary>
    public static DateOnly DueOf(Period period, WorkCalendar calendar) => calendar.AddWorkingDays(period.End, WorkingDays);

    /// <summary>
    /// The periods an agency is asked to report on, oldest first: those that ended while the case was in hand and are not signed for. Empty before it is assigned, once
    /// completion is claimed, and for an agency that has nothing to do with it.
    /// </summary>
    public static IReadOnlyList<Period> PeriodsAsked(SupervisionCase @case, string agency, DateOnly on)
    {
        if (@case.AssignedOn is not { } from || @case.State is not (CaseState.InProgress or CaseState.ExtensionPending) || (agency != @case.Lead && !@case.Supporting.Contains(agency, StringComparer.Ordinal)))
        {
            return [];
        }

        return [.. QuartersEnded(from, on).TakeLast(Longest).Where(period => @case.Sheet(agency, period)?.State is not (ReportState.Signed or ReportState.Accepted))];
    }

    /// <summary>The quarters that ended on or after one day and before another, each as the year so far, oldest first.</summary>
    public static IReadOnlyList<Period> QuartersEnded(DateOnly from, DateOnly before)
    {
        var periods = new Stack<Period>();
        for (var day = Running(before).Start.AddMonths(Running(before).Months - 3).AddDays(-1); day >= from; day = day.AddDays(1).AddMonths(-3).AddDays(-1))
        {
            periods.Push(Running(day));
        }

        return [.. periods];
    }

    /// <summary>Working days a report came too late, or is late by now; null when it is in time. A returned report counts as not made.</summary>
    public static int? Late(ReportSheet? sheet, Period period, DateOnly on, WorkCalendar calendar) =>
        calendar.WorkingDaysBetween(DueOf(period, calendar), sheet?.SignedOn ?? on) is > 0 and var days ? days : null;
}
