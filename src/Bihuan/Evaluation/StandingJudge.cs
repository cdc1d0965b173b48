using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>
/// 时序进度: an undecided formula against its trajectory. Flows accumulate with the months, growth rates are compared directly and never
/// prorated, stocks follow a straight path from the base year, annual-only indicators are not judged within the year. What is still needed
/// at an even pace is said beside the best ever done.
/// </summary>
internal sealed class StandingJudge(Workings work)
{
    private readonly TermReader _terms = new(work);

    public readonly record struct Result(Standing Standing, TrajectoryPoint? Path, Needed? Needed);

    public Result Judge(Formula formula) => formula switch
    {
        Formula.At { When: var when, What: { Right: Term.Constant bound } what } => what.Left switch
        {
            Term.Value term when when.Kind == PeriodKind.Year => Level(term.Indicator, term.Area, what, bound.Number, when.FirstYear),
            Term.Growth term => Direct(term, what, when.FirstYear),
            Term.Sum term => Span(term, what, bound.Number, when),
            Term.AverageGrowth term => Average(term, what, bound.Number, when),
            Term.Ratio term when Base(term.Indicator, term.Area, term.Base) is { } start =>
                Level(term.Indicator, term.Area, what, new Quantity(start * bound.Number.Value, term.Indicator.Unit), when.FirstYear, term.Base.FirstYear),
            Term.Change term when Base(term.Indicator, term.Area, term.Base) is { } start && bound.Number.Unit.ConvertsTo(term.Indicator.Unit) =>
                Level(term.Indicator, term.Area, what, new Quantity(start + bound.Number.In(term.Indicator.Unit).Value, term.Indicator.Unit), when.FirstYear, term.Base.FirstYear),
            Term.Ratio or Term.Change or Term.GrowthSince => NotJudged("standing.noBase"),
            _ => NotJudged("standing.noData"),
        },
        Formula.At { When: var when, What: var what } => Compared(what, when.LastYear, when.LastYear),
        Formula.Each { What: { Right: Term.Constant bound, Left: Term.Value term } what } each => Yearly(term, what, bound.Number, each),
        Formula.Each { What: { Right: Term.Constant, Left: Term.Growth term } what } each => Direct(term, what, CurrentYear(each)),
        Formula.Each { What: var what } each => Compared(what, each.From, each.To),
        Formula.Eventually { What: { Right: Term.Constant bound, Left: Term.Value term } what } any => Level(term.Indicator, term.Area, what, bound.Number, any.To),
        _ => NotJudged("standing.noData"),
    };

    /// <summary>A value to be reached at the end of a year.</summary>
    private Result Level(Indicator indicator, string area, Predicate what, Quantity bound, int due, int? baseYear = null)
    {
        var series = work.Find(indicator.Code, area, SeriesFamily.Value);
        if (series is null)
        {
            return NotJudged("standing.noData");
        }

        var target = bound.In(series.Unit).Value;
        if (indicator.Kind == IndicatorKind.Flow && due == work.Today.Year && baseYear is null)
        {
            return WithinYear(indicator, series, what, target, due);
        }

        var latest = series.Latest(work.AsOf, DateOnly.MinValue, Period.OfYear(due).End, PeriodKind.Year);
        if (indicator.Kind is IndicatorKind.Stock or IndicatorKind.Share
            && series.Latest(work.AsOf, latest is null ? DateOnly.MinValue : latest.Period.End.AddDays(1), Period.OfYear(due).End, PeriodKind.Month) is { } month)
        {
            latest = month;
        }

        if (latest is null)
        {
            return due == work.Today.Year && indicator.Kind == IndicatorKind.Flow ? WithinYear(indicator, series, what, target, due) : NotJudged("standing.noData");
        }

        var start = StartOf(series, baseYear, due, latest);
        if (start is null || start.Period.LastMonth >= latest.Period.LastMonth)
        {
            // No base, or only the base: no pace yet, but what the years ahead need can be said.
            work.Use(latest);
            return new(NoteNotJudged(start is null ? "standing.noBase" : "standing.noData"), null, NeededPerYear(series, what, latest, target, due));
        }

        var (startValue, endMonth) = (start.Value.In(series.Unit).Value, Period.OfYear(due).LastMonth);
        var share = (decimal)(latest.Period.LastMonth - start.Period.LastMonth) / (endMonth - start.Period.LastMonth);
        var expected = DecimalMath.Trim(startValue + (target - startValue) * share);
        var actual = latest.Value.In(series.Unit).Value;
        var step = DecimalMath.Trim((target - startValue) / (endMonth - start.Period.LastMonth) * 12m);
        work.Use(start);
        work.Use(latest);
        work.Because("standing.linear");
        var gap = DecimalMath.Trim((actual - expected) * Sign(what, indicator));
        work.Step(
            new($"直线轨迹：{start.Period.Print(Language.Chinese)}{Workings.Digits(startValue)}到{due}年{Workings.Digits(target)}，{latest.Period.Print(Language.Chinese)}应为{Workings.Digits(expected)}{series.Unit}，实为{Workings.Digits(actual)}", $"straight path from {Workings.Digits(startValue)} ({start.Period.Print(Language.English)}) to {Workings.Digits(target)} ({due}): {Workings.Digits(expected)} {series.Unit} expected in {latest.Period.Print(Language.English)}, {Workings.Digits(actual)} seen"),
            $"{Workings.Digits(startValue)} + ({Workings.Digits(target)} − {Workings.Digits(startValue)}) × {Workings.Digits(share)} = {Workings.Digits(expected)}",
            start.Id, latest.Id);
        var path = new TrajectoryPoint("linear", latest.Period, Shown(actual, series.Unit), Shown(expected, series.Unit), Shown(gap, series.Unit.OfDifference));
        return new(Side(gap, Math.Abs(step)), path, NeededPerYear(series, what, latest, target, due));
    }

    /// <summary>A flow of the running year: share of the target reached against the share of the year passed, in percentage points.</summary>
    private Result WithinYear(Indicator indicator, Series series, Predicate what, decimal target, int year)
    {
        if (_terms.YearToDate(series, year) is not { } sofar || target <= 0m)
        {
            return NotJudged(indicator.Frequency == Frequency.Annual ? "standing.annualOnly" : "standing.noData");
        }

        var months = sofar.Period.LastMonth % 12 + 1;
        var actual = sofar.Value.In(series.Unit).Value;
        var done = DecimalMath.Trim(actual / target * 100m);
        var expected = DecimalMath.Trim(months / 12m * 100m);
        var gap = DecimalMath.Trim((done - expected) * Sign(what, indicator));
        work.Use(sofar);
        work.Because("standing.yearToDate");
        work.Step(
            new($"时序进度：{sofar.Period.Print(Language.Chinese)}完成全年目标的{Workings.Digits(done)}%，时序应为{Workings.Digits(expected)}%", $"share of the year: {Workings.Digits(done)} % of the target done in {sofar.Period.Print(Language.English)}, {Workings.Digits(expected)} % expected"),
            $"{Workings.Digits(actual)} ÷ {Workings.Digits(target)} × 100 − {months}/12 × 100 = {Workings.Digits(gap)} 百分点",
            sofar.Id);
        var path = new TrajectoryPoint("yearToDate", sofar.Period, Shown(done, Unit.Percent), Shown(expected, Unit.Percent), Shown(gap, Unit.PercentagePoint));
        var needed = what.Comparator is Comparator.AtMost or Comparator.LessThan || actual >= target
            ? null
            : new Needed(Shown((target - actual) / (12 - months), series.Unit), "month", BestMonth(series));
        return new(Side(gap, 100m / 12m), path, needed);
    }

    /// <summary>A growth rate against its target: the year's latest cumulative rate, directly.</summary>
    private Result Direct(Term.Growth term, Predicate what, int year)
    {
        foreach (var family in TermReader.FamiliesOf(term.Indicator, term.On))
        {
            if (work.Find(term.Indicator.Code, term.Area, family) is { } series
                && (series.At(Period.OfYear(year), work.AsOf) ?? _terms.YearToDate(series, year)) is { } sofar)
            {
                var target = what.Right is Term.Constant { Number: var bound } ? bound.Value : 0m;
                var actual = sofar.Value.Value;
                var gap = (actual - target) * Sign(what, term.Indicator);
                work.Use(sofar);
                work.Because("standing.direct");
                work.Step(
                    new($"增速直接比较：{sofar.Period.Print(Language.Chinese)}增长{Workings.Digits(actual)}%，目标{Workings.Digits(target)}%", $"growth compared directly: {Workings.Digits(actual)} % in {sofar.Period.Print(Language.English)} against {Workings.Digits(target)} %"),
                    $"{Workings.Digits(actual)} − {Workings.Digits(target)} = {Workings.Digits(actual - target)} 百分点",
                    sofar.Id);
                var path = new TrajectoryPoint("direct", sofar.Period, Shown(actual, Unit.Percent), Shown(target, Unit.Percent), Shown(gap, Unit.PercentagePoint));
                return new(gap < 0m ? Standing.Behind : Standing.OnTrack, path, null);
            }
        }

        return NotJudged(term.Indicator.Frequency == Frequency.Annual && year == work.Today.Year ? "standing.annualOnly" : "standing.noData");
    }

    /// <summary>A sum over several years: share of the target done against the share of the span passed.</summary>
    private Result Span(Term.Sum term, Predicate what, Quantity bound, Period span)
    {
        var series = work.Find(term.Indicator.Code, term.Area, SeriesFamily.Value);
        if (series is null)
        {
            return NotJudged("standing.noData");
        }

        var target = bound.In(series.Unit).Value;
        var (done, lastMonth) = (0m, span.FirstMonth - 1);
        var used = new List<string>();
        foreach (var year in span.YearNumbers())
        {
            var observation = series.At(Period.OfYear(year), work.AsOf) ?? _terms.YearToDate(series, year);
            if (observation is null)
            {
                break;
            }

            work.Use(observation);
            used.Add(observation.Id);
            done += observation.Value.In(series.Unit).Value;
            lastMonth = observation.Period.LastMonth;
        }

        if (used.Count == 0 || target <= 0m)
        {
            return NotJudged("standing.noData");
        }

        var share = DecimalMath.Trim(done / target * 100m);
        var expected = DecimalMath.Trim((decimal)(lastMonth - span.FirstMonth + 1) / span.Months * 100m);
        var gap = DecimalMath.Trim((share - expected) * Sign(what, term.Indicator));
        var through = Period.OfMonth(lastMonth / 12, lastMonth % 12 + 1);
        work.Because("standing.spanToDate");
        work.Step(
            new($"规划期进度：至{through.Print(Language.Chinese)}完成{Workings.Digits(share)}%，时间过去{Workings.Digits(expected)}%", $"pace of the plan period: {Workings.Digits(share)} % done by {through.Print(Language.English)}, {Workings.Digits(expected)} % of the time passed"),
            $"{Workings.Digits(done)} ÷ {Workings.Digits(target)} × 100 − {lastMonth - span.FirstMonth + 1}/{span.Months} × 100 = {Workings.Digits(gap)} 百分点",
            used);
        var path = new TrajectoryPoint("spanToDate", through, Shown(share, Unit.Percent), Shown(expected, Unit.Percent), Shown(gap, Unit.PercentagePoint));
        var months = span.LastMonth - lastMonth;
        var needed = done >= target || months == 0 ? null : new Needed(Shown((target - done) / months * 12m, series.Unit), "year", BestYear(series));
        return new(Side(gap, 1200m / span.Months), path, needed);
    }

    /// <summary>Average growth over several years: the average so far against the target, and the rate the remaining years need.</summary>
    private Result Average(Term.AverageGrowth term, Predicate what, Quantity bound, Period span)
    {
        var product = 1m;
        var rates = new List<Observation>();
        foreach (var year in span.YearNumbers())
        {
            var found = TermReader.FamiliesOf(term.Indicator, term.On)
                .Select(family => work.Find(term.Indicator.Code, term.Area, family)?.At(Period.OfYear(year), work.AsOf)).FirstOrDefault(o => o is not null);
            if (found is null)
            {
                break;
            }

            rates.Add(found);
            product *= 1m + found.Value.Value / 100m;
        }

        if (rates.Count == 0 || product <= 0m)
        {
            return AverageFromLevels(term, what, bound, span);
        }

        rates.ForEach(work.Use);
        return AverageSofar(what, term.Indicator, bound, span, product, rates.Count, rates.Select(o => o.Id).ToList());
    }

    private Result AverageFromLevels(Term.AverageGrowth term, Predicate what, Quantity bound, Period span)
    {
        if (term.Basis == PriceBasis.Real
            || work.Find(term.Indicator.Code, term.Area, SeriesFamily.Value) is not { } series
            || series.At(Period.OfYear(span.FirstYear - 1), work.AsOf) is not { } start
            || series.Latest(work.AsOf, span.Start, span.End, PeriodKind.Year) is not { } latest
            || start.Value.Value <= 0m || latest.Value.Value <= 0m)
        {
            return NotJudged("standing.noData");
        }

        work.Use(start);
        work.Use(latest);
        var ratio = latest.Value.In(series.Unit).Value / start.Value.In(series.Unit).Value;
        return AverageSofar(what, term.Indicator, bound, span, ratio, latest.Period.FirstYear - span.FirstYear + 1, [start.Id, latest.Id]);
    }

    private Result AverageSofar(Predicate what, Indicator indicator, Quantity bound, Period span, decimal product, int years, IReadOnlyList<string> used)
    {
        var total = span.LastYear - span.FirstYear + 1;
        var sofar = DecimalMath.Trim((DecimalMath.Root(product, years) - 1m) * 100m);
        var gap = DecimalMath.Trim((sofar - bound.Value) * Sign(what, indicator));
        var through = Period.OfYears(span.FirstYear, span.FirstYear + years - 1);
        work.Because("standing.direct");
        work.Step(
            new($"{through.Print(Language.Chinese)}年均增长{Workings.Digits(sofar)}%，目标{bound}", $"average growth {through.Print(Language.English)}: {Workings.Digits(sofar)} %, target {bound}"),
            $"{Workings.Digits(product)}^(1/{years}) − 1 = {Workings.Digits(sofar)}%",
            used);
        var path = new TrajectoryPoint("direct", through, Shown(sofar, Unit.Percent), Shown(bound.Value, Unit.Percent), Shown(gap, Unit.PercentagePoint));
        var left = total - years;
        var needed = left > 0 && DecimalMath.Power(1m + bound.Value / 100m, total) / product is var ratio and > 0m
            ? new Needed(Shown((DecimalMath.Root(ratio, left) - 1m) * 100m, Unit.Percent), "year")
            : null;
        return new(gap < 0m ? Standing.Behind : Standing.OnTrack, path, needed);
    }

    /// <summary>A bound that must hold in every year: the running year by its own rule, else the latest year known.</summary>
    private Result Yearly(Term.Value term, Predicate what, Quantity bound, Formula.Each each)
    {
        var series = work.Find(term.Indicator.Code, term.Area, SeriesFamily.Value);
        if (series is null)
        {
            return NotJudged("standing.noData");
        }

        var target = bound.In(series.Unit).Value;
        var year = CurrentYear(each);
        if (term.Indicator.Kind == IndicatorKind.Flow && series.At(Period.OfYear(year), work.AsOf) is null && _terms.YearToDate(series, year) is not null)
        {
            return WithinYear(term.Indicator, series, what, target, year);
        }

        if (series.Latest(work.AsOf, Period.OfYear(each.From).Start, Period.OfYear(each.To).End, PeriodKind.Year) is not { } latest)
        {
            return NotJudged("standing.noData");
        }

        var actual = latest.Value.In(series.Unit).Value;
        var slack = what.Tolerance is { } band ? band.Value * band.Unit.Factor / series.Unit.Factor : 0m;
        var gap = DecimalMath.Trim((actual - target) * Sign(what, term.Indicator) + slack);
        work.Use(latest);
        work.Because("standing.direct");
        work.Step(
            new($"最近一年（{latest.Period.Print(Language.Chinese)}）为{Workings.Digits(actual)}{series.Unit}，要求{bound}", $"latest year ({latest.Period.Print(Language.English)}): {Workings.Digits(actual)} {series.Unit}, required {bound}"),
            $"{Workings.Digits(actual)} − {Workings.Digits(target)} = {Workings.Digits(actual - target)} {series.Unit}",
            latest.Id);
        var path = new TrajectoryPoint("direct", latest.Period, Shown(actual, series.Unit), Shown(target, series.Unit), Shown(gap, series.Unit.OfDifference));
        return new(gap < 0m ? Standing.Behind : Standing.OnTrack, path, null);
    }

    /// <summary>A comparison of two series that is not due yet: the latest year both are known.</summary>
    private Result Compared(Predicate what, int from, int to)
    {
        for (var year = Math.Min(to, work.Today.Year); year >= from - 1; year--)
        {
            var scratch = new Workings(work.Data, work.AsOf);
            var judgement = new FormulaJudge(scratch).Judge(what, Period.OfYear(year));
            if (judgement.Margin.Point is { } margin)
            {
                foreach (var observation in scratch.Used)
                {
                    work.Use(observation);
                }

                foreach (var step in scratch.Steps)
                {
                    work.Step(step.Text, step.Arithmetic, step.Observations);
                }

                work.Because("standing.direct");
                var unit = what.MarginUnit;
                var path = new TrajectoryPoint("direct", Period.OfYear(year), Shown(margin, unit), Shown(0m, unit), Shown(margin, unit));
                return new(judgement.Kind == VerdictKind.Met ? Standing.OnTrack : Standing.Behind, path, null);
            }
        }

        return NotJudged("standing.noData");
    }

    /// <summary>The even yearly pace from the latest figure to the target; null once the due date has passed or nothing more is needed.</summary>
    private Needed? NeededPerYear(Series series, Predicate what, Observation latest, decimal target, int due)
    {
        var actual = latest.Value.In(series.Unit).Value;
        var years = (Period.OfYear(due).LastMonth - latest.Period.LastMonth) / 12m;
        if (years <= 0m || Period.OfYear(due).End <= work.Today || actual <= 0m || target <= 0m || (target - actual) * Sign(what, series.Indicator) <= 0m)
        {
            return null;
        }

        if (years < 1m)
        {
            return new Needed(Shown(target - actual, series.Unit.OfDifference), "total");
        }

        if (series.Unit.Dimension == "%" || series.Indicator.Kind == IndicatorKind.Grade || years != decimal.Truncate(years))
        {
            return new Needed(Shown((target - actual) / years, series.Unit.OfDifference), "year");
        }

        var rate = (DecimalMath.Root(target / actual, (int)years) - 1m) * 100m;
        return new Needed(Shown(rate, Unit.Percent), "year", BestGrowth(series));
    }

    private Quantity? BestGrowth(Series series)
    {
        var years = series.AsOf(work.AsOf).Where(o => o.Period.Kind == PeriodKind.Year && o.Bound == Bound.Exact).ToList();
        decimal? best = null;
        for (var i = 1; i < years.Count; i++)
        {
            var (before, after) = (years[i - 1], years[i]);
            if (after.Period.FirstYear == before.Period.FirstYear + 1 && before.Value.Value > 0m)
            {
                var rate = (after.Value.In(series.Unit).Value / before.Value.In(series.Unit).Value - 1m) * 100m;
                best = best is { } b ? Math.Max(b, rate) : rate;
            }
        }

        return best is { } value ? Shown(value, Unit.Percent) : null;
    }

    private Quantity? BestYear(Series series) => series.AsOf(work.AsOf)
        .Where(o => o.Period.Kind == PeriodKind.Year).Select(o => (Quantity?)Shown(o.Value.In(series.Unit).Value, series.Unit)).MaxBy(q => q!.Value.Value);

    /// <summary>The best average month of any whole year on record.</summary>
    private Quantity? BestMonth(Series series) => BestYear(series) is { } year ? Shown(year.Value / 12m, series.Unit) : null;

    private decimal? Base(Indicator indicator, string area, Period period) =>
        work.Find(indicator.Code, area, SeriesFamily.Value) is { } series && series.At(period, work.AsOf) is { Value.Value: > 0m } start ? start.Value.In(series.Unit).Value : null;

    /// <summary>The base year's figure: the one asked for, else the last year before the plan's own horizon that is known (five years back at the most).</summary>
    private Observation? StartOf(Series series, int? baseYear, int due, Observation latest)
    {
        if (baseYear is { } fixedYear)
        {
            return series.At(Period.OfYear(fixedYear), work.AsOf);
        }

        var first = BaseYear ?? due - 1;
        for (var year = Math.Min(first, due - 1); year >= first - 1; year--)
        {
            if (series.At(Period.OfYear(year), work.AsOf) is { } start && start.Period.LastMonth <= latest.Period.LastMonth)
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>The year before the commitment's span begins; set by the evaluator.</summary>
    public int? BaseYear { get; init; }

    private int CurrentYear(Formula.Each each) => Math.Clamp(work.Today.Year, each.From, each.To);

    private static decimal Sign(Predicate what, Indicator indicator) => what.Comparator switch
    {
        Comparator.AtMost or Comparator.LessThan => -1m,
        Comparator.AtLeast or Comparator.MoreThan => 1m,
        _ => indicator.Direction == Direction.LowerBetter ? -1m : 1m,
    };

    private static Standing Side(decimal gap, decimal step) => gap < 0m ? Standing.Behind : gap >= step && step > 0m ? Standing.Ahead : Standing.OnTrack;

    /// <summary>Derived figures are shown with two decimals; they carry no more.</summary>
    private static Quantity Shown(decimal value, Unit unit) => new(Math.Round(value, 2, MidpointRounding.ToEven), unit);

    private Result NotJudged(string code) => new(NoteNotJudged(code), null, null);

    private Standing NoteNotJudged(string code)
    {
        work.Because(code);
        return Standing.NotJudged;
    }
}
