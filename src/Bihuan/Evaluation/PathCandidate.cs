using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>
/// One path with the step that proves it; nothing is noted before it is chosen. Known is what the figures say of the gap: itself, that it is at least
/// or at most this, or neither (<see cref="Bound.About"/>).
/// </summary>
internal sealed record PathCandidate(string Choice, PathReading Reading, Reason Reason, ProofStep Step, IReadOnlyList<Observation> Uses, Bound Known)
{
    /// <summary>Why it does not judge where Known leaves the side open.</summary>
    public string Unproved { get; init; } = "standing.boundOnly";

    /// <summary>A straight path from the base figure to the target.</summary>
    public static PathCandidate Straight(Indicator indicator, Series series, Predicate what, decimal target, Period due, Observation start, Observation latest)
    {
        var (startValue, endMonth) = (start.Value.In(series.Unit).Value, due.LastMonth);
        var share = (decimal)(latest.Period.LastMonth - start.Period.LastMonth) / (endMonth - start.Period.LastMonth);
        var expected = DecimalMath.Trim(startValue + (target - startValue) * share);
        var actual = latest.Value.In(series.Unit).Value;
        var step = DecimalMath.Trim((target - startValue) / (endMonth - start.Period.LastMonth) * 12m);
        var gap = DecimalMath.Trim((actual - expected) * Gap.Sign(what, indicator));
        return new(
            "path.linear",
            new(Gap.Side(gap, Math.Abs(step)), new("linear", latest.Period, Gap.Shown(actual, series.Unit), Gap.Shown(expected, series.Unit), Gap.Shown(gap, series.Unit.OfDifference))),
            new("standing.linear"),
            new(
                new($"直线轨迹：{start.Period.Print(Language.Chinese)}{Workings.Digits(startValue)}到{due.Print(Language.Chinese)}{Workings.Digits(target)}，{latest.Period.Print(Language.Chinese)}应为{Workings.Digits(expected)}{series.Unit}，实为{Workings.Digits(actual)}", $"straight path from {Workings.Digits(startValue)} ({start.Period.Print(Language.English)}) to {Workings.Digits(target)} ({due.Print(Language.English)}): {Workings.Digits(expected)} {series.Unit} expected in {latest.Period.Print(Language.English)}, {Workings.Digits(actual)} seen"),
                $"{Workings.Digits(startValue)} + ({Workings.Digits(target)} − {Workings.Digits(startValue)}) × {Workings.Digits(share)} = {Workings.Digits(expected)}",
                [start.Id, latest.Id]),
            [start, latest],
            Gap.Known(Gap.Sign(what, indicator), latest, start));
    }

    /// <summary>控制在…以内, 保持在…以上: what already holds is compared with its limit; there is no path to climb.</summary>
    public static PathCandidate AgainstBound(Series series, Predicate what, decimal target, Progress latest)
    {
        var actual = latest.Value;
        var slack = what.Tolerance is { } band ? band.Value * band.Unit.Factor / series.Unit.Factor : 0m;
        var atMost = what.Comparator is Comparator.AtMost or Comparator.LessThan;
        var gap = DecimalMath.Trim((atMost ? target - actual : actual - target) + slack);
        return new(
            "path.linear",
            new(Gap.Side(gap, 0m), new("bound", latest.Period, Gap.Shown(actual, series.Unit), Gap.Shown(target, series.Unit), Gap.Shown(gap, series.Unit.OfDifference))),
            new("standing.bound"),
            new(
                new($"与界限直接比较：{latest.Period.Print(Language.Chinese)}为{Workings.Digits(actual)}{series.Unit}，界限{Workings.Digits(target)}{series.Unit}", $"compared with the bound: {Workings.Digits(actual)} {series.Unit} in {latest.Period.Print(Language.English)}, bound {Workings.Digits(target)} {series.Unit}"),
                (atMost ? $"{Workings.Digits(target)} − {Workings.Digits(actual)}" : $"{Workings.Digits(actual)} − {Workings.Digits(target)}")
                    + (slack != 0m ? $" + {Workings.Digits(slack)}" : "") + $" = {Workings.Digits(gap)} {series.Unit.OfDifference}",
                [.. latest.Ids]),
            latest.From,
            Gap.Known(atMost ? -1m : 1m, latest.From));
    }

    /// <summary>What the agency itself planned by then.</summary>
    public static PathCandidate AgainstPlan(Series series, Predicate what, Progress latest, decimal expected, PlannedPoint point, bool isAtLeast = false)
    {
        var actual = latest.Value;
        var gap = DecimalMath.Trim((actual - expected) * Gap.Sign(what, series.Indicator));
        return new(
            "path.planned",
            new(Gap.Side(gap, 0m), new("planned", latest.Period, Gap.Shown(actual, series.Unit), Gap.Shown(expected, series.Unit), Gap.Shown(gap, series.Unit.OfDifference))),
            new("standing.planned"),
            new(
                new($"责任单位计划：{latest.Period.Print(Language.Chinese)}应为{Workings.Digits(expected)}{series.Unit}，实为{Workings.Digits(actual)}{Cited(point).Zh}", $"the agency's own plan: {Workings.Digits(expected)} {series.Unit} in {latest.Period.Print(Language.English)}, {Workings.Digits(actual)} seen{Cited(point).En}"),
                $"{Workings.Digits(actual)} − {Workings.Digits(expected)} = {Workings.Digits(actual - expected)} {series.Unit.OfDifference}",
                [.. latest.Ids]),
            latest.From,
            Gap.Known(Gap.Sign(what, series.Indicator), latest.From, isAtLeast))
        {
            Unproved = isAtLeast ? "standing.hole" : "standing.boundOnly",
        };
    }

    /// <summary>Where a planned figure stands, in brackets; nothing where no source is named.</summary>
    public static Words Cited(PlannedPoint point) => point.Source is { Title.Length: > 0 } source ? new($"（{source.Title}）", $" ({source.Title})") : default;
}
