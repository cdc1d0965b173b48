using Bihuan.Evaluation;
using Bihuan.Statistics;

namespace Bihuan.Lights;

/// <summary>
/// The months of one commitment as known on a date: each judged on figures about periods up to its end, whenever published. Two clocks: the same month
/// may be missed as of its end and made up as of the next.
/// </summary>
public static class MonthRecord
{
    /// <summary>The months of a year that have a figure and can be judged, in order.</summary>
    /// <param name="commitment">The commitment; without a formula there are no months.</param>
    /// <param name="data">All series; what the date does not know is left out.</param>
    /// <param name="year">The year.</param>
    /// <param name="asOf">Known on this day; null is all data.</param>
    public static IReadOnlyList<(Period Month, MonthState State)> Of(Commitment commitment, SeriesSet data, int year, DateOnly? asOf)
    {
        if (commitment.Formula is not { } formula || formula.Due.Year < year)
        {
            return [];
        }

        var codes = formula.Predicates.SelectMany(predicate => new[] { predicate.Left.About?.Code, predicate.Right.About?.Code }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var series = data.All.Where(one => codes.Contains(one.Indicator.Code)).ToList();
        var indicators = series.Select(one => one.Indicator).Distinct().ToList();
        var known = series.SelectMany(one => one.Periods.SelectMany(one.VintagesOf)).Where(observation => observation.IsKnown(asOf)).ToList();
        var months = new List<(Period Month, MonthState State)>();
        foreach (var month in Enumerable.Range(1, 12).Select(number => Period.OfMonth(year, number)))
        {
            // A month without a figure of its own is not judged again by the month before.
            if (!known.Exists(observation => observation.Period.LastMonth == month.LastMonth && observation.Period.Months < 12))
            {
                continue;
            }

            var verdict = new Evaluator(new SeriesSet(indicators, [.. known.Where(observation => observation.Period.End <= month.End)])).Evaluate(commitment, null);
            if (Holds(verdict, month) is { } holds)
            {
                months.Add((month, holds ? MonthState.Met : MonthState.Missed));
            }
        }

        return [.. months.Select((one, index) => one.State == MonthState.Missed && months.Skip(index + 1).Any(later => later.State == MonthState.Met) ? (one.Month, MonthState.MadeUp) : one)];
    }

    /// <summary><c>met</c>, <c>missed</c> or <c>madeUp</c>.</summary>
    public static string Code(MonthState state) => state switch
    {
        MonthState.Met => "met",
        MonthState.Missed => "missed",
        _ => "madeUp",
    };

    private static bool? Holds(Verdict verdict, Period month) => verdict.Kind switch
    {
        VerdictKind.Met => true,
        VerdictKind.Missed => false,
        _ when verdict.Path?.Period.LastMonth != month.LastMonth => null,
        _ => verdict.Standing switch
        {
            Standing.Ahead or Standing.OnTrack => true,
            Standing.Behind => false,
            _ => null,
        },
    };
}
