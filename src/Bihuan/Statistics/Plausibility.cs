namespace Bihuan.Statistics;

/// <summary>
/// What needs no long history to be odd: values that cannot be, running totals that fall, totals entered for a single month, and orders of magnitude.
/// The sibling of <see cref="OutlierRule"/>, which compares with what is usual. Remarks all of them, never reasons to leave a number out.
/// </summary>
internal static class Plausibility
{
    // Five times up or down: no level of an economy does that in a year, while new programmes do; it is a remark.
    private const decimal FarFactor = 5m;
    private const int MostYearsApart = 5;

    /// <summary>What is odd about a number beside the values known of its series; null when nothing is.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="unit">Unit of all values.</param>
    /// <param name="values">Values by period, without the number.</param>
    /// <param name="period">Period of the number.</param>
    /// <param name="value">The number.</param>
    /// <param name="isRate">Whether it is a rate of change or a share.</param>
    /// <param name="isOwnValue">Whether it is the indicator's own value and not its rate of change.</param>
    public static Outlier? Judge(Indicator indicator, Unit unit, IReadOnlyDictionary<Period, decimal> values, Period period, decimal value, bool isRate, bool isOwnValue) =>
        Impossible(indicator, unit, values, period, value, isOwnValue)
        ?? (isOwnValue && indicator.Kind == IndicatorKind.Flow && !isRate ? Falling(values, period, value) ?? Total(values, period, value) : null);

    /// <summary>The order of magnitude beside the nearest year known, for series without a history of their own.</summary>
    public static Outlier? Magnitude(IReadOnlyDictionary<Period, decimal> values, Period period, decimal value, bool isRate)
    {
        if (Nearest(values, period) is not { } near)
        {
            return null;
        }

        var before = values[near];
        if (isRate)
        {
            // 0.066 for 6.6 %: a fraction where percent is meant.
            return Math.Abs(before) >= 1m && value != 0m && Math.Abs(value) < 1m && Math.Sign(value) == Math.Sign(before) && Math.Abs(value) * 100m is var percent && percent >= Math.Abs(before) / 2m && percent <= Math.Abs(before) * 2m
                ? new Outlier(OutlierKind.Slip, near, before, before / 2m, before * 2m, 0.01m, 0)
                : null;
        }

        if (before <= 0m || value < 0m || (value <= before * FarFactor && value >= before / FarFactor))
        {
            return null;
        }

        var factor = OutlierRule.SlipFactor(value, before);
        return new Outlier(factor == 1m ? OutlierKind.Far : OutlierKind.Slip, near, before, before / FarFactor, before * FarFactor, factor, 0);
    }

    private static Outlier? Impossible(Indicator indicator, Unit unit, IReadOnlyDictionary<Period, decimal> values, Period period, decimal value, bool isOwnValue)
    {
        if (!isOwnValue)
        {
            return null;
        }

        decimal? most = indicator.Kind == IndicatorKind.Share ? 100m : unit.Dimension == "天" && period.Kind != PeriodKind.Years && indicator.Kind == IndicatorKind.Flow ? (period.End.DayNumber - period.Start.DayNumber + 1) / unit.Factor : null;
        if (value > most)
        {
            return Limit(0m, most.Value);
        }

        // Balances do fall below zero; what never did before and has no name for it is a slip.
        return value < 0m && indicator.Kind is IndicatorKind.Flow or IndicatorKind.Stock or IndicatorKind.Share && values.Values.All(known => known >= 0m) ? Limit(0m, most ?? decimal.MaxValue) : null;

        Outlier Limit(decimal low, decimal high) => new(OutlierKind.Impossible, period, value, low, high, 1m, 0);
    }

    // Only counted amounts: where the series has been below zero, a total may fall.
    private static Outlier? Falling(IReadOnlyDictionary<Period, decimal> values, Period period, decimal value)
    {
        if (period.Kind is not (PeriodKind.YearToDate or PeriodKind.Year) || values.Values.Any(known => known < 0m))
        {
            return null;
        }

        foreach (var (other, known) in values.OrderByDescending(one => one.Key))
        {
            if (other.FirstYear == period.FirstYear && other.FirstMonth == period.FirstMonth && other.Kind is PeriodKind.YearToDate or PeriodKind.Year && other.LastYear == period.LastYear
                && (other.LastMonth < period.LastMonth ? known > value : other.LastMonth > period.LastMonth && known < value))
            {
                return new Outlier(OutlierKind.Falling, other, known, other < period ? known : 0m, other < period ? decimal.MaxValue : known, 1m, 0);
            }
        }

        return null;
    }

    private static Outlier? Total(IReadOnlyDictionary<Period, decimal> values, Period period, decimal value)
    {
        if (period.Kind is not (PeriodKind.Month or PeriodKind.Quarter) || value <= 0m || period.LastMonth % 12 + 1 == period.Months)
        {
            return null;
        }

        var upTo = Period.OfYearToDate(period.LastYear, period.LastMonth % 12 + 1);
        return values.TryGetValue(upTo, out var total) && value >= total ? new Outlier(OutlierKind.Total, upTo, total, 0m, total, 1m, 0) : null;
    }

    private static Period? Nearest(IReadOnlyDictionary<Period, decimal> values, Period period)
    {
        for (var years = 1; years <= MostYearsApart && period.Kind != PeriodKind.Years; years++)
        {
            if (period.FirstYear - years >= 1900 && values.ContainsKey(period.AddYears(-years)))
            {
                return period.AddYears(-years);
            }

            if (period.LastYear + years <= 2199 && values.ContainsKey(period.AddYears(years)))
            {
                return period.AddYears(years);
            }
        }

        return null;
    }
}
