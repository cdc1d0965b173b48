namespace Bihuan.Statistics;

/// <summary>
/// Compares a number with its own series. Only changes over a year are looked at, so that the seasons of monthly and cumulative figures do not count as
/// surprises: relative changes for amounts, differences in 百分点 for rates and shares. The usual change is the median, its spread the median absolute
/// deviation × 1.4826 (the Hampel identifier: F. R. Hampel, “The influence curve and its role in robust estimation”, JASA 69, 1974), so that one wrong
/// number in the history does not hide the next. With fewer than <see cref="FewestChanges"/> changes it says nothing.
/// </summary>
public static class OutlierRule
{
    /// <summary>Fewest yearly changes in the history that entitle to a remark.</summary>
    public const int FewestChanges = 4;

    // Five spreads: statistics of a few years are short, and 2020 is in most of them.
    private const decimal Spreads = 5m;
    private const decimal NormalSpread = 1.4826m;
    private const decimal LeastAmountSpread = 0.03m;
    private const decimal LeastRateSpread = 1m;
    // A series that has tripled within a year before may do anything again; a power of ten is then no sign of a slip.
    private const decimal CalmFactor = 3m;
    private const int MostZeros = 12;
    // Without a history of changes only the order of magnitude speaks.
    private const decimal MagnitudeFactor = 5m;
    private const int MostYearsApart = 5;
    private const decimal ThousandFold = 1000m;

    /// <summary>What is odd about a number, or null when nothing is, or when the history is too short to tell.</summary>
    /// <param name="history">The series without the number: values by period, all in one unit. Only periods of the same kind are looked at.</param>
    /// <param name="period">Period of the number.</param>
    /// <param name="value">The number, in the same unit.</param>
    /// <param name="isRate">Whether it is a rate or a share, which change by differences, and not an amount.</param>
    public static Outlier? Judge(IReadOnlyDictionary<Period, decimal> history, Period period, decimal value, bool isRate) =>
        ExpectationFor(history, period, isRate) is { } expected ? Judge(expected, value) : null;

    /// <summary>
    /// What is odd about the size of a number where the history is too short for <see cref="Judge(IReadOnlyDictionary{Period, decimal}, Period, decimal, bool)"/>: five times
    /// the nearest value of the same part of another year, or a fifth of it; a zero among numbers; a rate written as a fraction.
    /// </summary>
    /// <param name="history">The series without the number, bounds (“over 5000”) among it.</param>
    /// <param name="period">Period of the number.</param>
    /// <param name="value">The number, in the same unit.</param>
    /// <param name="isRate">Whether it is a rate or a share.</param>
    public static Outlier? OfMagnitude(IReadOnlyDictionary<Period, decimal> history, Period period, decimal value, bool isRate)
    {
        for (var years = 1; years <= MostYearsApart && period.Kind != PeriodKind.Years; years++)
        {
            foreach (var near in (ReadOnlySpan<int>)[-years, years])
            {
                if (period.FirstYear + near is < 1900 or > 2199 || !history.TryGetValue(period.AddYears(near), out var other))
                {
                    continue;
                }

                if (isRate)
                {
                    return other >= 1m && value is > 0m and < 1m && IsNear(value * 100m, other) ? new(OutlierKind.Slip, period.AddYears(near), other, other / 2m, other * 2m, 0.01m, 0) : null;
                }

                if (other <= 0m || value < 0m || (value < other * MagnitudeFactor && value * MagnitudeFactor > other))
                {
                    return null;
                }

                var factor = value == 0m ? 1m : SlipFactor(value, other);
                return new(factor == 1m ? OutlierKind.Jump : OutlierKind.Slip, period.AddYears(near), other, other / MagnitudeFactor, other * MagnitudeFactor, factor, 0);
            }
        }

        return null;
    }

    /// <summary>
    /// A number a thousand times the nearest of its series, or a thousandth of it, whatever parts of the year the two are: no part of a year is that much of
    /// another, so the unit slipped.
    /// </summary>
    /// <param name="history">The series without the number, bounds (“over 5000”) among it.</param>
    /// <param name="period">Period of the number.</param>
    /// <param name="value">The number, in the same unit.</param>
    /// <param name="isRate">Whether it is a rate or a share, which may well be near zero.</param>
    public static Outlier? OfThousandfold(IReadOnlyDictionary<Period, decimal> history, Period period, decimal value, bool isRate)
    {
        if (history.Count == 0)
        {
            return null;
        }

        var (near, other) = history.MinBy(one => (Math.Abs(one.Key.End.DayNumber - period.End.DayNumber), one.Key));
        var (less, more) = (Math.Min(value, other), Math.Max(value, other));
        if (less <= 0m || more / ThousandFold < less || (isRate && less < 1m))
        {
            return null;
        }

        var factor = SlipFactor(value, other);
        return new(factor == 1m ? OutlierKind.Jump : OutlierKind.Slip, near, other, other / ThousandFold, other * ThousandFold, factor, 0);
    }

    /// <summary>What cannot be: a share outside 0 to 100 %, more days in a period than it has.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="measure">How: only amounts and shares are bounded.</param>
    /// <param name="period">Period of the number.</param>
    /// <param name="value">The number, in the indicator's unit.</param>
    public static Outlier? OfPossible(Indicator indicator, SeriesMeasure measure, Period period, decimal value)
    {
        if (SeriesSet.FamilyOf(measure) != SeriesFamily.Value)
        {
            return null;
        }

        var most = indicator is { Kind: IndicatorKind.Share, Unit.Dimension: "%" } ? 100m
            : indicator is { Kind: IndicatorKind.Flow, Unit.Symbol: "天" } && indicator.NameZh.Contains("天数", StringComparison.Ordinal) ? period.End.DayNumber - period.Start.DayNumber + 1
            : (decimal?)null;
        if (value < 0m && most is null)
        {
            return IndicatorNature.OnlyGrows(indicator) ? new(OutlierKind.Impossible, period, value, 0m, decimal.MaxValue, 1m, 0) : null;
        }

        return most is { } bound && (value > bound || value < 0m) ? new(OutlierKind.Impossible, period, value, 0m, bound, 1m, 0) : null;
    }

    /// <summary>What does not go together within a year: a running total that falls, a month as large as the total to its end.</summary>
    /// <param name="history">Numbers of a flow of parts that cannot be negative.</param>
    /// <param name="period">Period of the number.</param>
    /// <param name="value">The number, in the same unit.</param>
    public static Outlier? OfTotals(IReadOnlyDictionary<Period, decimal> history, Period period, decimal value)
    {
        var isTotal = period.FirstMonth % 12 == 0 && period.FirstYear == period.LastYear;
        foreach (var (other, number) in history.Where(one => one.Key.FirstYear == period.FirstYear && one.Key.LastYear == period.LastYear).OrderBy(one => one.Key))
        {
            if (isTotal && other.FirstMonth == period.FirstMonth && ((other.LastMonth < period.LastMonth && value < number) || (other.LastMonth > period.LastMonth && value > number)))
            {
                var isLater = other.LastMonth > period.LastMonth;
                return new(OutlierKind.FallingTotal, other, number, isLater ? 0m : number, number, 1m, 0);
            }

            if (!isTotal && other.FirstMonth % 12 == 0 && other.LastMonth == period.LastMonth && other.Months > period.Months && value >= number && number > 0m)
            {
                return new(OutlierKind.TotalAsPart, other, number, 0m, number, 1m, 0);
            }
        }

        return null;
    }

    /// <summary>What the history leads one to expect of a period; null when it is too short.</summary>
    internal static Expectation? ExpectationFor(IReadOnlyDictionary<Period, decimal> history, Period period, bool isRate)
    {
        if (period.Kind == PeriodKind.Years || Neighbour(history, period) is not { } neighbour)
        {
            return null;
        }

        var changes = new List<decimal>();
        foreach (var (one, number) in history)
        {
            if (one.Kind == period.Kind && one != period && Earlier(one) is { } earlier && earlier != period
                && history.TryGetValue(earlier, out var previous) && Change(previous, number, isRate) is { } change)
            {
                changes.Add(change);
            }
        }

        if (changes.Count < FewestChanges)
        {
            return null;
        }

        var usual = Median(changes);
        var spread = Spreads * Math.Max(NormalSpread * Median([.. changes.Select(change => Math.Abs(change - usual))]), isRate ? LeastRateSpread : LeastAmountSpread);
        return new Expectation(neighbour, history[neighbour], neighbour < period, isRate, usual, spread, !isRate && IsCalm(changes), changes.Count);
    }

    /// <summary>Compares a number with what was expected.</summary>
    internal static Outlier? Judge(Expectation expected, decimal value)
    {
        var before = expected.NeighbourValue;
        if ((expected.IsEarlier ? Change(before, value, expected.IsRate) : Change(value, before, expected.IsRate)) is not { } own || Math.Abs(own - expected.Usual) <= expected.Spread)
        {
            return null;
        }

        var (low, high) = Range(before, expected.Usual, expected.Spread, expected.IsRate, expected.IsEarlier);
        var factor = expected.IsCalm ? SlipFactor(value, before) : 1m;
        return new Outlier(factor == 1m ? OutlierKind.Jump : OutlierKind.Slip, expected.Neighbour, before, low, high, factor, expected.Changes);
    }

    /// <summary>The neighbour a number is compared with, and the change that is usual.</summary>
    internal sealed record Expectation(Period Neighbour, decimal NeighbourValue, bool IsEarlier, bool IsRate, decimal Usual, decimal Spread, bool IsCalm, int Changes);

    private static Period? Neighbour(IReadOnlyDictionary<Period, decimal> history, Period period)
    {
        if (Earlier(period) is { } earlier && history.ContainsKey(earlier))
        {
            return earlier;
        }

        return period.LastYear < 2199 && period.AddYears(1) is var later && history.ContainsKey(later) ? later : null;
    }

    private static Period? Earlier(Period period) => period.FirstYear > 1900 ? period.AddYears(-1) : null;

    // Null where a change means nothing: from zero, or across it.
    private static decimal? Change(decimal from, decimal to, bool isRate)
    {
        if (isRate)
        {
            return to - from;
        }

        // A change by more than a million times is one in any case; it must not overflow.
        return from <= 0m || to <= 0m ? null : to / Math.Max(from, to / 1_000_000m) - 1m;
    }

    private static (decimal Low, decimal High) Range(decimal before, decimal usual, decimal spread, bool isRate, bool isEarlier)
    {
        if (isRate)
        {
            return isEarlier ? (before + usual - spread, before + usual + spread) : (before - usual - spread, before - usual + spread);
        }

        var (least, most) = (Math.Max(1m + usual - spread, 0m), 1m + usual + spread);
        return isEarlier ? (before * least, before * most) : (before / most, least == 0m ? before : before / least);
    }

    private static bool IsCalm(List<decimal> changes) => changes.TrueForAll(change => change is < CalmFactor - 1m and > 1m / CalmFactor - 1m);

    // The power of ten that brings the number within half to twice its neighbour; 1 when none does.
    private static decimal SlipFactor(decimal value, decimal before)
    {
        var power = 1m;
        for (var zeros = 1; zeros <= MostZeros; zeros++)
        {
            power *= 10m;
            if (IsNear(value / power, before))
            {
                return power;
            }

            if (IsNear(value, before / power))
            {
                return 1m / power;
            }
        }

        return 1m;
    }

    private static bool IsNear(decimal one, decimal other) => one >= other / 2m && one / 2m <= other;

    private static decimal Median(List<decimal> numbers)
    {
        numbers.Sort();
        var middle = numbers.Count / 2;
        return numbers.Count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2m;
    }
}
