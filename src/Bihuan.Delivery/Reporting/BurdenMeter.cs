using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Statistics;

namespace Bihuan.Delivery.Reporting;

/// <summary>Counts the cells asked of each agency. The office sees it beside what it asks, so that asking has a price (the loudest complaint from below is forms).</summary>
public static class BurdenMeter
{
    /// <summary>One row for each agency that is asked for anything, the most burdened first.</summary>
    /// <param name="book">The book of delivery.</param>
    /// <param name="cases">The cases to count.</param>
    /// <param name="named">The commitments a case names, each with its plan and figures.</param>
    /// <param name="on">The day.</param>
    /// <param name="calendar">Which days are worked.</param>
    public static IReadOnlyList<BurdenRow> Of(DeliveryBook book, IEnumerable<SupervisionCase> cases, Func<SupervisionCase, IReadOnlyList<(Commitment Commitment, Plan Plan, SeriesSet Data)>> named, DateOnly on, WorkCalendar calendar) =>
    [
        .. cases.SelectMany(one => one.Supporting.Prepend(one.Lead).OfType<string>().SelectMany(agency => ReportClock.PeriodsAsked(one, agency, on)
                .Select(period => (Form: ReportForm.Of(book, one, agency, period, named(one), on), IsLate: ReportClock.Late(one.Sheet(agency, period), period, on, calendar) is not null))))
            .GroupBy(one => one.Form.Agency, StringComparer.Ordinal)
            .Select(group => new BurdenRow(group.Key, group.Count(), group.Count(one => one.IsLate), group.Sum(one => one.Form.Asked), group.Sum(one => one.Form.Spared)))
            .OrderByDescending(row => row.Asked).ThenBy(row => row.Agency, StringComparer.Ordinal),
    ];
}
