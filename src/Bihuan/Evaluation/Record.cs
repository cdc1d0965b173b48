using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>The best steps the record shows, each with its period and the observations it was computed from: the yardstick beside what is still needed.</summary>
internal static class Record
{
    /// <summary>The largest amount of a whole year.</summary>
    public static BestOnRecord? Year(Series series, DateOnly? asOf) =>
        Years(series, asOf).MaxBy(one => one.Value.In(series.Unit).Value) is { } best
            ? new(Gap.Recorded(best.Value.In(series.Unit).Value, series.Unit), In(best.Period), new("全年", "a whole year"), [best.Id]) : null;

    /// <summary>The three months in a row with the largest amount, as an amount a month or a quarter; the best whole year where no three months are known.</summary>
    public static BestOnRecord? ThreeMonths(Series series, DateOnly? asOf, bool isPerMonth)
    {
        (decimal Amount, Period From, Period To, string[] Ids)? best = null;
        foreach (var year in series.Periods.Select(period => period.LastYear).Distinct())
        {
            for (var month = 3; month <= 12; month++)
            {
                if (Run(series, year, month, asOf) is { } run && (best is null || run.Amount > best.Value.Amount))
                {
                    best = (run.Amount, Period.OfMonth(year, month - 2), Period.OfMonth(year, month), run.Ids);
                }
            }
        }

        if (best is not { } found)
        {
            return Year(series, asOf) is { } year
                ? year with { Value = Gap.Recorded(year.Value.Value / (isPerMonth ? 12m : 4m), year.Value.Unit), Words = new("全年折合", "a whole year, per step") } : null;
        }

        return new(
            Gap.Recorded(found.Amount / (isPerMonth ? 3m : 1m), series.Unit),
            new($"{found.From.Print(Language.Chinese)}至{found.To.Print(Language.Chinese)}", $"{found.From.Print(Language.English)} to {found.To.Print(Language.English)}"),
            new("连续三个月", "three months in a row"),
            found.Ids);
    }

    /// <summary>The fastest year: growth of the value from one year to the next, in %.</summary>
    public static BestOnRecord? Growth(Series series, DateOnly? asOf) => Steps(series, asOf)
        .Where(step => step.Before.Value.Value > 0m)
        .Select(step => (Rate: (step.After.Value.In(series.Unit).Value / step.Before.Value.In(series.Unit).Value - 1m) * 100m, step.Before, step.After))
        .OrderByDescending(one => one.Rate)
        .Select(one => new BestOnRecord(Gap.Shown(one.Rate, Unit.Percent), In(one.After.Period), new("一年的增长", "growth of one year"), [one.Before.Id, one.After.Id])).FirstOrDefault();

    /// <summary>The largest yearly step towards the target.</summary>
    public static BestOnRecord? Step(Series series, DateOnly? asOf, decimal sign) => Steps(series, asOf)
        .Select(step => (Change: step.After.Value.In(series.Unit).Value - step.Before.Value.In(series.Unit).Value, step.Before, step.After))
        .OrderByDescending(one => one.Change * sign)
        .Select(one => new BestOnRecord(Gap.Shown(one.Change, series.Unit.OfDifference), In(one.After.Period), new("一年的变化", "the change of one year"), [one.Before.Id, one.After.Id])).FirstOrDefault();

    /// <summary>The highest published yearly rate.</summary>
    public static BestOnRecord? Rate(Series? rates, DateOnly? asOf) => rates is not null && Years(rates, asOf).MaxBy(one => one.Value.Value) is { } best
        ? new(Gap.Shown(best.Value.Value, Unit.Percent), In(best.Period), new("公布的年增速", "published growth of a year"), [best.Id]) : null;

    private static List<Observation> Years(Series series, DateOnly? asOf) =>
        [.. series.AsOf(asOf).Where(one => one.Period.Kind == PeriodKind.Year && one.Bound == Bound.Exact)];

    private static IEnumerable<(Observation Before, Observation After)> Steps(Series series, DateOnly? asOf)
    {
        var years = Years(series, asOf);
        return years.Zip(years.Skip(1)).Where(pair => pair.Second.Period.FirstYear == pair.First.Period.FirstYear + 1);
    }

    /// <summary>The amount of the three months that end with a month: a quarter, the difference of two running totals, or three months.</summary>
    private static (decimal Amount, string[] Ids)? Run(Series series, int year, int month, DateOnly? asOf)
    {
        if (month % 3 == 0 && Exact(Period.OfQuarter(year, month / 3)) is { } quarter)
        {
            return (Of(quarter), [quarter.Id]);
        }

        if (Exact(Period.OfYearToDate(year, month)) is { } total)
        {
            if (month == 3)
            {
                return (Of(total), [total.Id]);
            }

            if ((Exact(Period.OfYearToDate(year, month - 3)) ?? (month == 6 ? Exact(Period.OfQuarter(year, 1)) : month == 4 ? Exact(Period.OfMonth(year, 1)) : null)) is { } before)
            {
                return (Of(total) - Of(before), [before.Id, total.Id]);
            }
        }

        return Exact(Period.OfMonth(year, month - 2)) is { } a && Exact(Period.OfMonth(year, month - 1)) is { } b && Exact(Period.OfMonth(year, month)) is { } c
            ? (Of(a) + Of(b) + Of(c), [a.Id, b.Id, c.Id])
            : null;

        Observation? Exact(Period period) => series.At(period, asOf) is { Bound: Bound.Exact } one ? one : null;

        decimal Of(Observation one) => one.Value.In(series.Unit).Value;
    }

    private static Words In(Period period) => new(period.Print(Language.Chinese), period.Print(Language.English));
}
