using Bihuan.Evaluation;
using Bihuan.Statistics;

namespace Bihuan.Lights;

/// <summary>
/// The months of one commitment as known on a date: each judged on figures about periods up to its end, whenever published. Two clocks: the same month
/// may be missed as of its end and made up as of the next.
/// </summary>
public static class MonthRecord
{
    /// <summary>The months of a year that have a figure and can be judged, in order: by the nodes of the agency's own plan where it has one, else by the pace of the year.</summary>
    /// <param name="verdict">The verdict as of the same date; without a formula there are no months.</param>
    /// <param name="data">All series; what the date does not know is left out.</param>
    /// <param name="year">The year.</param>
    /// <param name="asOf">Known on this day; null is all data.</param>
    public static IReadOnlyList<(Period Month, MonthState State)> Of(Verdict verdict, SeriesSet data, int year, DateOnly? asOf)
    {
        var commitment = verdict.Commitment;
        if (commitment.Formula is not { } formula || formula.Due.Year < year)
        {
            return [];
        }

        if (verdict.Nodes.Count > 0)
        {
            return [.. verdict.Nodes.Where(node => node.Outcome != NodeOutcome.NoData && node.Period.LastYear == year).Select(node => (Period.OfMonth(year, node.Period.LastMonth % 12 + 1), Of(node.Outcome)))];
        }

        var series = AskedSeries.Of(commitment, data).ToList();
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

            var then = new Evaluator(new SeriesSet(indicators, [.. known.Where(observation => observation.Period.End <= month.End)])).Evaluate(commitment, null);
            if (Holds(then, month) is { } holds)
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

    private static MonthState Of(NodeOutcome outcome) => outcome switch
    {
        NodeOutcome.Reached => MonthState.Met,
        NodeOutcome.MadeUp => MonthState.MadeUp,
        _ => MonthState.Missed,
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
