using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Statistics;

namespace Bihuan.Delivery.Reporting;

/// <summary>填报表: what one agency is asked about one case and one period, and what is known already. Pure: the same book and figures give the same form.</summary>
/// <param name="Agency">Who is asked.</param>
/// <param name="Period">About what.</param>
/// <param name="Figures">Figures, those that are asked first; the lead agency alone is asked for figures, so that no number is asked twice.</param>
/// <param name="Sheet">What was filled in so far; null when nothing was.</param>
/// <param name="Before">The agency's last signed report on an earlier period, to start from; null when there is none.</param>
public sealed record ReportForm(string Agency, Period Period, IReadOnlyList<ReportCell> Figures, ReportSheet? Sheet, ReportSheet? Before)
{
    /// <summary>Cells that somebody has to fill in: what was done, the cells in words, and the figures nobody else has.</summary>
    public int Asked => 1 + ReportCell.InWords.Count + Figures.Count(cell => cell.IsAsked);

    /// <summary>Figures that were not asked because they are known.</summary>
    public int Spared => Figures.Count(cell => !cell.IsAsked);

    /// <summary>What the form begins with in a cell: what was filled in so far, else for words what was said last time. A figure never begins with an old one.</summary>
    public string Begin(string key) => Sheet?.Cells.GetValueOrDefault(key) ?? (Sheet is null && !ReportCell.IsFigure(key) ? Before?.Cells.GetValueOrDefault(key) : null) ?? "";

    /// <summary>The same for what was done.</summary>
    public string BeginText => Sheet?.Text ?? Before?.Text ?? "";

    /// <summary>The form for an agency.</summary>
    /// <param name="book">The book of delivery.</param>
    /// <param name="case">The case.</param>
    /// <param name="agency">Who is asked.</param>
    /// <param name="period">About what.</param>
    /// <param name="named">The commitments the case names, each with its plan's figures.</param>
    /// <param name="on">The day; what was published later is not known.</param>
    public static ReportForm Of(DeliveryBook book, SupervisionCase @case, string agency, Period period, IEnumerable<(Commitment Commitment, Plan Plan, SeriesSet Data)> named, DateOnly on)
    {
        var before = @case.Sheets.Where(sheet => sheet.Agency == agency && sheet.SignedOn is not null && sheet.Period.End < period.End).MaxBy(sheet => sheet.Period);
        var figures = agency != @case.Lead ? [] : named.Select(one => FigureOf(one.Commitment, one.Plan, one.Data, period, on)).OfType<ReportCell>().DistinctBy(cell => cell.Key, StringComparer.Ordinal)
            .Select(cell => cell with
            {
                Elsewhere = book.Cases.SelectMany(other => other.Sheets.Where(sheet => sheet.Agency != agency && sheet.SignedOn is not null && sheet.Period == period && sheet.Cells.ContainsKey(cell.Key)).Select(sheet => ((string, string, string)?)(sheet.Agency, other.Id, sheet.Cells[cell.Key]))).FirstOrDefault(),
                Before = before?.Cells.GetValueOrDefault(cell.Key) is { } value ? (before.Period, value) : null,
            });
        return new ReportForm(agency, period, [.. figures.OrderByDescending(cell => cell.IsAsked)], @case.Sheet(agency, period), before);
    }

    /// <summary>What was published of a series for a period by a day; null when nothing was.</summary>
    /// <param name="data">The figures.</param>
    /// <param name="indicator">What.</param>
    /// <param name="area">Where.</param>
    /// <param name="family">The value itself, or its growth.</param>
    /// <param name="period">The period, as the year so far.</param>
    /// <param name="on">The day.</param>
    public static Observation? Published(SeriesSet data, Indicator indicator, string area, SeriesFamily family, Period period, DateOnly on) =>
        (family == SeriesFamily.Growth ? [SeriesFamily.Growth, SeriesFamily.RealGrowth] : new[] { family })
            .SelectMany(one => Same(period, indicator, family).Select(same => data.Find(indicator.Code, area, one)?.At(same, on)))
            .FirstOrDefault(found => found is not null);

    // The first quarter alone is the year so far in March; an amount at the end of a month is the same whatever the period is called.
    private static IEnumerable<Period> Same(Period period, Indicator indicator, SeriesFamily family)
    {
        yield return period;
        var month = period.LastMonth % 12 + 1;
        var isAtEnd = family == SeriesFamily.Value && indicator.Kind is not IndicatorKind.Flow;
        if (month % 3 == 0 && (month == 3 || isAtEnd))
        {
            yield return Period.OfQuarter(period.LastYear, month / 3);
        }

        if (month == 1 || isAtEnd)
        {
            yield return Period.OfMonth(period.LastYear, month);
        }
    }

    internal static ReportCell? FigureOf(Commitment commitment, Plan plan, SeriesSet data, Period period, DateOnly on)
    {
        // An annual figure cannot be had within the year, and is not asked for.
        if (plan.Indicators.FirstOrDefault(one => string.Equals(one.Code, commitment.IndicatorCode, StringComparison.Ordinal)) is not { } indicator || (indicator.Frequency == Frequency.Annual && period.Kind != PeriodKind.Year))
        {
            return null;
        }

        var family = commitment.Fact?.Measure is Measure.Growth or Measure.AverageGrowth || indicator.Kind == IndicatorKind.Rate ? SeriesFamily.Growth : SeriesFamily.Value;
        return new ReportCell(indicator, commitment.AreaCode, family, period) { Published = Published(data, indicator, commitment.AreaCode, family, period, on) };
    }
}
