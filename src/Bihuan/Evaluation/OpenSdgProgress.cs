using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>
/// A second opinion for comparison abroad: the progress measure of Open SDG for indicators with a target (open-sdg/sdg-build, after Eurostat's
/// method). The observed yearly growth since the base year over the yearly growth the target needs; 0.95 and more is substantial progress, 0.6 and
/// more moderate, zero and more limited, below deterioration. It stands beside verdict and standing, never in their place. Where its authors put 0.001
/// for a base or target of zero, this refuses: no ratio to zero exists, and any number invented for it decides the answer.
/// </summary>
public static class OpenSdgProgress
{
    private static readonly (decimal Least, string Code)[] Thresholds = [(0.95m, "substantialProgress"), (0.6m, "moderateProgress"), (0m, "limitedProgress")];

    /// <summary>The measure for one series, or null with a refusal (<see cref="ProgressDiagnostics"/>).</summary>
    /// <param name="series">Yearly values.</param>
    /// <param name="baseYear">Where progress starts.</param>
    /// <param name="target">What is aimed at, in a unit that converts to the series'.</param>
    /// <param name="targetYear">By when.</param>
    /// <param name="asOf">As known on this day; null is all data.</param>
    /// <param name="refusal">Why there is no measure; null when there is one.</param>
    /// <exception cref="ArgumentException">The target's unit does not convert.</exception>
    public static ProgressMeasure? Measure(Series series, int baseYear, Quantity target, int targetYear, DateOnly? asOf, out Diagnostic? refusal)
    {
        var aim = target.In(series.Unit).Value;
        var start = series.At(Period.OfYear(baseYear), asOf);
        var latest = series.Latest(asOf, Period.OfYear(baseYear).End.AddDays(1), DateOnly.MaxValue, PeriodKind.Year);
        refusal = start is null ? ProgressDiagnostics.NoBase.At(default, series.Indicator.NameZh, series.Indicator.Code, baseYear)
            : latest is null || targetYear <= baseYear ? ProgressDiagnostics.NothingLater.At(default, series.Indicator.NameZh, series.Indicator.Code, baseYear)
            : start.Value.Value == 0m || aim == 0m ? ProgressDiagnostics.ZeroBase.At(default, series.Indicator.NameZh, series.Indicator.Code, baseYear)
            : start.Value.Value < 0m || aim < 0m || latest.Value.Value <= 0m ? ProgressDiagnostics.NotPositive.At(default, series.Indicator.NameZh, series.Indicator.Code)
            : aim == start.Value.In(series.Unit).Value ? ProgressDiagnostics.NothingToDo.At(default, series.Indicator.NameZh, series.Indicator.Code)
            : null;
        if (refusal is not null)
        {
            return null;
        }

        var (first, last) = (start!.Value.In(series.Unit).Value, latest!.Value.In(series.Unit).Value);
        var observed = DecimalMath.Root(last / first, latest.Period.FirstYear - baseYear) - 1m;
        var required = DecimalMath.Root(aim / first, targetYear - baseYear) - 1m;
        var upward = series.Indicator.Direction != Direction.LowerBetter;
        var ratio = DecimalMath.Trim((upward ? observed : -observed) / Math.Abs(required));
        var achieved = upward ? last >= aim : last <= aim;
        return new(achieved ? "targetAchieved" : Thresholds.FirstOrDefault(row => ratio >= row.Least).Code ?? "deterioration", ratio, latest.Period, [start.Id, latest.Id]);
    }
}
