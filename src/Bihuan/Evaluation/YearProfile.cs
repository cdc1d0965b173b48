using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>
/// 历史轨迹: which part of the year's total was reached by a month in past years. Linear time is unfair to seasonal work; the record says when in
/// the year the work is done. Each share keeps its own numerator and denominator; the middle one of them is taken, never their mean.
/// </summary>
internal static class YearProfile
{
    /// <summary>Fewer past years than this say nothing.</summary>
    public const int FewestYears = 3;

    private const int MostYears = 10;

    /// <summary>One past year: amount by the month, amount of the year.</summary>
    public readonly record struct PastYear(int Year, decimal Share, Progress SoFar, Progress Whole);

    /// <summary>The past years whose figures by the month and for the whole span, a year or January to a month, are both known, latest first.</summary>
    public static List<PastYear> Of(Series series, Period span, int month, DateOnly? asOf)
    {
        var years = new List<PastYear>();
        for (var past = span.FirstYear - 1; past >= span.FirstYear - MostYears; past--)
        {
            if (past >= 1900 && Exact(series, span.AddYears(past - span.FirstYear), asOf) is { Value: > 0m } whole && Exact(series, month == 1 ? Period.OfMonth(past, 1) : Period.OfYearToDate(past, month), asOf) is { } sofar)
            {
                years.Add(new(past, sofar.Value / whole.Value, sofar, whole));
            }
        }

        return years;
    }

    /// <summary>The year in the middle by share; of an even number the lower, so that the path is one a real year took.</summary>
    public static PastYear Median(IEnumerable<PastYear> years)
    {
        var sorted = years.OrderBy(one => one.Share).ThenBy(one => one.Year).ToList();
        return sorted[(sorted.Count - 1) / 2];
    }

    private static Progress? Exact(Series series, Period period, DateOnly? asOf) =>
        FlowParts.Whole(series, period, asOf) is { } found && found.From.All(one => one.Bound == Bound.Exact) ? found : null;
}
