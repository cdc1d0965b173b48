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

    /// <summary>What is odd about a number, or null when nothing is, or when the history is too short to tell.</summary>
    /// <param name="history">The series without the number: values by period, all in one unit. Only periods of the same kind are looked at.</param>
    /// <param name="period">Period of the number.</param>
    /// <param name="value">The number, in the same unit.</param>
    /// <param name="isRate">Whether it is a rate or a share, which change by differences, and not an amount.</param>
    public static Outlier? Judge(IReadOnlyDictionary<Period, decimal> history, Period period, decimal value, bool isRate) =>
        ExpectationFor(history, period, isRate) is { } expected ? Judge(expected, value) : null;

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
    internal static decimal SlipFactor(decimal value, decimal before)
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
