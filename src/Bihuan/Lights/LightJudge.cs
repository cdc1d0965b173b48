using Bihuan.Statistics;

namespace Bihuan.Lights;

/// <summary>
/// The front door of lights: one scheme on one set of data as of one date. Pure: the same scheme version, verdict and date give the same light.
/// </summary>
/// <example>
/// <code>
/// var lights = new LightJudge(LightCatalogue.Default, loop.Data, asOf);
/// var light = lights.Of(verdict);                       // ▲ 黄灯, because of row …
/// </code>
/// </example>
/// <param name="scheme">The scheme.</param>
/// <param name="data">All series.</param>
/// <param name="asOf">Known on this day; null is all data, judged on the day of the latest publication.</param>
public sealed class LightJudge(LightScheme scheme, SeriesSet data, DateOnly? asOf)
{
    private readonly bool _asksMonths = scheme.Progress.Questions.Any(question => question.Id is "month" or "months_missed");

    /// <summary>The scheme.</summary>
    public LightScheme Scheme => scheme;

    /// <summary>The day the question is asked; null when no publication carries a date.</summary>
    public DateOnly? Today { get; } = asOf ?? data.LatestPublication;

    /// <summary>The light of a verdict.</summary>
    public Light Of(Verdict verdict) => scheme.Of(CaseOf(verdict));

    /// <summary>What the scheme is asked about a verdict. Months are looked up only for a scheme that asks.</summary>
    public LightCase CaseOf(Verdict verdict)
    {
        var one = LightCase.Of(verdict, Today);
        if (!_asksMonths || Today is not { } today)
        {
            return one;
        }

        var months = MonthRecord.Of(verdict, data, today.Year, asOf);
        return months.Count == 0 ? one : one with
        {
            Month = months[^1].State,
            MonthsMissed = months.Reverse().TakeWhile(month => month.State == MonthState.Missed).Count(),
        };
    }

    /// <summary>The light of each month of a year that can be judged, as known on the date: what was red may have turned.</summary>
    public IReadOnlyList<(Period Month, Light Light)> Months(Verdict verdict, int year) =>
        [.. MonthRecord.Of(verdict, data, year, asOf).Select(month => (month.Month, scheme.Of(LightCase.Of(verdict, Today) with { Month = month.State })))];
}
