namespace Bihuan.Office;

/// <summary>One figure asked of an agency.</summary>
/// <param name="Indicator">What is asked.</param>
/// <param name="Area">Where.</param>
/// <param name="Period">For which period.</param>
/// <param name="Measure">What the number is of the indicator.</param>
/// <param name="Unit">The unit to report in.</param>
/// <param name="Last">The newest figure of an earlier period of the same series; null when there is none.</param>
public sealed record TemplateRow(Indicator Indicator, Area Area, Period Period, SeriesMeasure Measure, Unit Unit, Observation? Last)
{
    /// <summary>
    /// What to ask of whom: every series the plan holds of the agency's indicators, and the usual measure of those it holds nothing of, in the order of the
    /// plan's indicators.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="agency">The agency by name; every agency when null. An agency that only supports is asked for nothing: the one named first leads.</param>
    /// <param name="period">The period asked; null for the one after the newest of each series.</param>
    public static IReadOnlyList<TemplateRow> Of(Plan plan, string? agency, Period? period)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var areas = plan.Areas.DistinctBy(area => area.Code, StringComparer.Ordinal).ToDictionary(area => area.Code, StringComparer.Ordinal);
        var rows = new List<TemplateRow>();
        foreach (var indicator in plan.Indicators.Where(one => agency is null || LeadOf(one) == agency))
        {
            var series = plan.Observations.Where(one => one.Key.Indicator == indicator.Code).GroupBy(one => one.Key).OrderBy(one => one.Key.Measure).ThenBy(one => one.Key.Area, StringComparer.Ordinal).ToList();
            if (series.Count == 0)
            {
                var measure = UsualMeasure(indicator.Kind);
                rows.Add(new TemplateRow(indicator, AreaOf(plan.AreaCode), period ?? Period.OfYear(plan.From), measure, UnitOf(indicator, measure), null));
            }

            foreach (var one in series)
            {
                var newest = one.MaxBy(observation => observation.Period)!;
                if ((period ?? Next(newest.Period, indicator.Frequency)) is { } asked)
                {
                    var last = one.Where(observation => observation.Period < asked).OrderByDescending(observation => observation.Period.Kind == asked.Kind)
                        .ThenByDescending(observation => observation.Period).ThenByDescending(observation => observation.Published?.Last).FirstOrDefault();
                    rows.Add(new TemplateRow(indicator, AreaOf(one.Key.Area), asked, one.Key.Measure, last?.Value.Unit ?? UnitOf(indicator, one.Key.Measure), last));
                }
            }
        }

        return rows;

        Area AreaOf(string code) => areas.GetValueOrDefault(code) ?? new Area(code, code == Area.China ? "全国" : code, code == Area.China ? "China" : code, null, null);
    }

    /// <summary>The agencies that lead an indicator of the plan, in its order.</summary>
    public static IReadOnlyList<string> Agencies(Plan plan) => [.. plan.Indicators.Select(LeadOf).Where(agency => agency.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string LeadOf(Indicator indicator) => indicator.LeadDepartment.Split('|')[0].Trim();

    private static Unit UnitOf(Indicator indicator, SeriesMeasure measure) => measure is SeriesMeasure.Level or SeriesMeasure.Count or SeriesMeasure.Grade ? indicator.Unit : Unit.Percent;

    private static SeriesMeasure UsualMeasure(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Rate => SeriesMeasure.GrowthYoy,
        IndicatorKind.Share => SeriesMeasure.Share,
        IndicatorKind.Grade => SeriesMeasure.Grade,
        _ => SeriesMeasure.Level,
    };

    // The period after, of the same shape; a span of years is asked for only by name.
    private static Period? Next(Period period, Frequency? frequency)
    {
        var after = period.LastMonth + 1;
        var (year, month) = (after / 12, after % 12 + 1);
        if (year > 2199)
        {
            return null;
        }

        return period.Kind switch
        {
            PeriodKind.Year => Period.OfYear(year),
            PeriodKind.Quarter => Period.OfQuarter(year, (month + 2) / 3),
            PeriodKind.Month => Period.OfMonth(year, month),
            PeriodKind.YearToDate => Period.OfYearToDate(year, frequency == Frequency.Quarterly ? Math.Min(month + 2, 12) : month),
            _ => null,
        };
    }
}
