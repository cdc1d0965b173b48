using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>
/// 时序进度: an undecided formula against its expected path. Flows accumulate with the months, growth rates are compared directly and never
/// prorated, stocks follow a straight path from the base year, bounds that already hold are compared with their limit, annual-only indicators are
/// not judged within the year, milestones are early or late by days. Three paths may be drawn: linear, the agency's own plan, and the record of
/// past years; the plan's declaration says which one judges, the verdict says which one did, and the others are kept beside it.
/// </summary>
internal sealed class StandingJudge(Workings work)
{
    private readonly TermReader _terms = new(work);
    private readonly NeededPace _needed = new(work);

    public readonly record struct Result(
        Standing Standing, TrajectoryPoint? Path, Needed? Needed, IReadOnlyList<PathReading>? Paths = null, IReadOnlyList<PlannedNode>? Nodes = null);

    /// <summary>Id of the commitment: agencies plan for commitments.</summary>
    public string? Commitment { get; init; }

    /// <summary>The year before the commitment's span begins; set by the evaluator.</summary>
    public int? BaseYear { get; init; }

    // Preliminary figures of a year are out within three months: after that there is nothing left to be on track for.
    private const int MonthsUntilPublished = 3;

    public Result Judge(Formula formula)
    {
        if (formula is Formula.Milestone || formula.Due.AddMonths(MonthsUntilPublished) > work.Today)
        {
            return Paced(formula);
        }

        if (!work.Reasons.Any(reason => reason.Code == "data.missing"))
        {
            return NotJudged("standing.over");
        }

        // What the last pace was judged by is still what there is.
        var scratch = new Workings(work.Data, work.AsOf, work.Scenario);
        _ = new StandingJudge(scratch) { Commitment = Commitment, BaseYear = BaseYear }.Paced(formula);
        foreach (var observation in scratch.Used)
        {
            work.Use(observation);
        }

        return NotJudged("standing.overdue");
    }

    private Result Paced(Formula formula) => formula switch
    {
        Formula.At { When: var when, What: { Right: Term.Constant bound } what } => what.Left switch
        {
            Term.Value { Indicator.Kind: IndicatorKind.Flow } term when when.Kind is PeriodKind.Years => Span(new(term.Indicator, term.Area), what, bound.Number, when),
            Term.Value term => Level(term.Indicator, term.Area, what, bound.Number, when),
            Term.Growth term when when.Kind is not PeriodKind.Years => Direct(term, what, when),
            Term.Sum term => Span(term, what, bound.Number, when),
            Term.AverageGrowth term => Average(term, what, bound.Number, when),
            Term.Ratio term when Base(term.Indicator, term.Area, term.Base) is { } start =>
                Level(term.Indicator, term.Area, what, new Quantity(start * bound.Number.Value, term.Indicator.Unit), when, term.Base),
            Term.Change term when Base(term.Indicator, term.Area, term.Base) is { } start && bound.Number.Unit.Dimension == term.Unit.Dimension =>
                Level(term.Indicator, term.Area, what, new Quantity(start + bound.Number.Value * bound.Number.Unit.Factor / term.Indicator.Unit.Factor, term.Indicator.Unit), when, term.Base),
            Term.GrowthSince term when Base(term.Indicator, term.Area, term.Base) is { } start && term.Indicator.PriceBasis != PriceBasis.Real && bound.Number.Unit.Dimension == "%" =>
                Level(term.Indicator, term.Area, what, new Quantity(start * (1m + bound.Number.Value / 100m), term.Indicator.Unit), when, term.Base),
            Term.Ratio or Term.Change or Term.GrowthSince => NotJudged("standing.noBase"),
            _ => Compared(what, Math.Min(when.LastYear, (BaseYear ?? when.LastYear) + 1), when),
        },
        Formula.At { When: var when, What: var what } => Compared(what, Math.Min(when.LastYear, (BaseYear ?? when.LastYear) + 1), when),
        Formula.Each { What: { Right: Term.Constant bound, Left: Term.Value term } what } each => Each(term, what, bound.Number, each),
        Formula.Each { What: { Right: Term.Constant, Left: Term.Growth term } what } each => Direct(term, what, Running(each, year => _terms.LatestGrowth(term.Indicator, term.Area, term.On, year) is not null)),
        Formula.Each { What: var what } each => Compared(what, each.From, Period.OfYear(each.To)),
        Formula.Eventually { What: { Right: Term.Constant bound, Left: Term.Value term } what, When.Every: Frequency.Annual } any => Level(term.Indicator, term.Area, what, bound.Number, Period.OfYear(any.To)),
        Formula.Milestone milestone => Milestone(milestone),
        _ => NotJudged("standing.noData"),
    };

    /// <summary>A value to be reached at the end of a period, or in the course of it.</summary>
    private Result Level(Indicator indicator, string area, Predicate what, Quantity bound, Period due, Period? since = null)
    {
        var series = work.Find(indicator.Code, area, SeriesFamily.Value);
        if (series is null)
        {
            return NotJudged("standing.noData");
        }

        var target = bound.In(series.Unit).Value;
        if (indicator.Kind == IndicatorKind.Flow && (due.Kind != PeriodKind.Year || (since is null && IsRunning(series, due))))
        {
            return Within(due, indicator, area, series, what, target);
        }

        var latest = LatestOf(indicator, series, due);
        if (latest is null)
        {
            return due.Start <= work.Today && indicator.Kind == IndicatorKind.Flow ? Within(due, indicator, area, series, what, target) : NotJudged("standing.noData");
        }

        if (work.IsImpossible(series, latest))
        {
            return NotJudged("standing.noData");
        }

        var plan = new PlannedPath(work, Commitment, indicator.Code, area);
        var start = StartOf(series, since, due, latest);
        var candidates = new List<PathCandidate>();
        if (PlannedLevel(plan, series, what, latest) is { } planned)
        {
            candidates.Add(planned);
        }

        if (start is not null && start.Period.LastMonth < latest.Period.LastMonth)
        {
            candidates.Add(IsBound(what) && (target - start.Value.In(series.Unit).Value) * Gap.Sign(what, indicator) <= 0m
                ? PathCandidate.AgainstBound(series, what, target, Progress.Of(series, latest))
                : PathCandidate.Straight(indicator, series, what, target, due, start, latest));
        }

        var needed = _needed.ByThen(series, what, latest, target, due);
        if (candidates.Count == 0)
        {
            // No base, or only the base: no pace yet, but what the time ahead needs can be said.
            work.Use(latest);
            return new(NoteNotJudged(start is null ? "standing.noBase" : "standing.noData"), null, needed);
        }

        return Choose(candidates, needed, plan.Nodes(series, what, due));
    }

    // A year that is over runs on while only a part of it is published.
    private bool IsRunning(Series series, Period year) => year.Start <= work.Today && (year.End > work.Today || FlowParts.Sofar(series, year, work.AsOf) is not null);

    /// <summary>The latest figure on the way to a period: a whole year's; for stocks and shares also one within a year, unless they are published and asked for once a year.</summary>
    private Observation? LatestOf(Indicator indicator, Series series, Period due)
    {
        var latest = series.Latest(work.AsOf, DateOnly.MinValue, due.End, PeriodKind.Year);
        return indicator.Kind is IndicatorKind.Stock or IndicatorKind.Share && (indicator.Frequency != Frequency.Annual || due.LastMonth % 12 != 11)
            && series.Latest(work.AsOf, latest is null ? DateOnly.MinValue : latest.Period.End.AddDays(1), due.End, PeriodKind.Month, PeriodKind.Quarter, PeriodKind.YearToDate) is { } within
                ? within : latest;
    }

    private static PathCandidate? PlannedLevel(PlannedPath plan, Series series, Predicate what, Observation latest) =>
        plan.At(latest.Period, series.Unit) is var (expected, point) ? PathCandidate.AgainstPlan(series, what, Progress.Of(series, latest), expected, point) : null;

    /// <summary>
    /// A flow of a year, or of a part of one, in percentage points of the target: what is done of it against the share of the time passed (months of twelve, the
    /// rule Chinese inspection circulars use), the agency's plan, or the share that past years had reached by then. What is to be kept under a limit is compared
    /// with the plan, else with the limit.
    /// </summary>
    private Result Within(Period span, Indicator indicator, string area, Series series, Predicate what, decimal target)
    {
        if (indicator.Frequency == Frequency.Annual)
        {
            return NotJudged("standing.annualOnly");
        }

        if (FlowParts.Sofar(series, span, work.AsOf) is not { } sofar)
        {
            return NotJudged("standing.noData");
        }

        var (months, actual, isYear) = (sofar.Period.LastMonth - span.FirstMonth + 1, sofar.Value, span.Kind == PeriodKind.Year);
        var whole = isYear ? new Words("全年", "year") : new Words(span.Print(Language.Chinese), span.Print(Language.English));
        var plan = new PlannedPath(work, Commitment, indicator.Code, area);
        var nodes = span.FirstMonth % 12 == 0 ? plan.Nodes(series, what, span) : [];
        var candidates = new List<PathCandidate>();
        var planned = plan.SoFar(series, span, sofar.Period.LastMonth, target);
        if (what.Comparator is Comparator.AtMost or Comparator.LessThan)
        {
            if (planned is var (most, node))
            {
                candidates.Add(PathCandidate.AgainstPlan(series, what, sofar, most, node));
            }

            candidates.Add(PathCandidate.AgainstBound(series, what, target, sofar));
            return Choose(candidates, null, nodes);
        }

        if (target <= 0m)
        {
            return NotJudged("standing.noData");
        }

        var done = DecimalMath.Trim(actual / target * 100m);
        var sign = Gap.Sign(what, indicator);
        if (planned is var (expectedBy, point))
        {
            var next = plan.SoFar(series, span, Math.Min(span.LastMonth, sofar.Period.LastMonth + 1), target) ?? plan.SoFar(series, span, Math.Min(span.LastMonth, sofar.Period.LastMonth + 3), target);
            candidates.Add(Cumulative(
                "path.planned", "planned", new("standing.planned"), expectedBy / target * 100m, next is var (further, _) && further > expectedBy ? (further - expectedBy) / target * 100m : 0m,
                new($"责任单位计划{Workings.Digits(expectedBy)}{series.Unit}{PathCandidate.Cited(point).Zh}", $"the agency's own plan is {Workings.Digits(expectedBy)} {series.Unit}{PathCandidate.Cited(point).En}"), $"{Workings.Digits(expectedBy)} ÷ {Workings.Digits(target)}", []));
        }

        candidates.Add(Cumulative(
            "path.linear", isYear ? "yearToDate" : "spanToDate", new(isYear ? "standing.yearToDate" : "standing.partToDate"), (decimal)months / span.Months * 100m, 100m / span.Months,
            new("时序应为", "by the months passed"), $"{months}/{span.Months}", []));
        var past = span.FirstMonth % 12 == 0 ? YearProfile.Of(series, span, months, work.AsOf) : [];
        if (past.Count >= YearProfile.FewestYears)
        {
            var median = YearProfile.Median(past);
            var (from, to) = (past.Min(one => one.Year), past.Max(one => one.Year));
            candidates.Add(Cumulative(
                "path.profile", "profile", new("standing.profile", $"{from}–{to}"), median.Share * 100m, 100m / span.Months,
                new($"往年同期占{whole.Zh}比重的中位数（{median.Year}年）", $"the median share by then in past years ({median.Year})"),
                $"{Workings.Digits(median.SoFar.Value)} ÷ {Workings.Digits(median.Whole.Value)}",
                [.. past.SelectMany(one => one.SoFar.From.Concat(one.Whole.From))]));
        }
        else if (work.Scenario.Rules.ChoiceOf("path") == "path.profile")
        {
            work.Because("standing.profileShort", past.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return Choose(candidates, _needed.Within(span, indicator, series, target), nodes);

        PathCandidate Cumulative(string choice, string rule, Reason reason, decimal expectedShare, decimal step, Words by, string expectedText, IReadOnlyList<Observation> history)
        {
            var expected = DecimalMath.Trim(expectedShare);
            var gap = DecimalMath.Trim((done - expected) * sign);
            return new(
                choice,
                new(Gap.Side(gap, step), new(rule, sofar.Period, Gap.Shown(done, Unit.Percent), Gap.Shown(expected, Unit.Percent), Gap.Shown(gap, Unit.PercentagePoint))),
                reason,
                new(
                    choice == "path.linear"
                        ? new($"时序进度：{sofar.Period.Print(Language.Chinese)}完成{whole.Zh}目标的{Workings.Digits(done)}%，时序应为{Workings.Digits(expected)}%", $"share of the {whole.En}: {Workings.Digits(done)} % of the target done in {sofar.Period.Print(Language.English)}, {Workings.Digits(expected)} % expected")
                        : new($"{sofar.Period.Print(Language.Chinese)}完成{whole.Zh}目标的{Workings.Digits(done)}%，{by.Zh}，应为{Workings.Digits(expected)}%", $"{Workings.Digits(done)} % of the target done in {sofar.Period.Print(Language.English)}; {by.En}: {Workings.Digits(expected)} % expected"),
                    $"{Workings.Digits(actual)} ÷ {Workings.Digits(target)} × 100 − {expectedText} × 100 = {Workings.Digits(gap)} 百分点",
                    [.. sofar.Ids, .. history.Select(one => one.Id)]),
                [.. sofar.From, .. history],
                Gap.Known(sign, sofar.From));
        }
    }

    /// <summary>A growth rate against its target, or the agency's planned rate: the latest cumulative rate within what is asked, directly.</summary>
    private Result Direct(Term.Growth term, Predicate what, Period when)
    {
        var found = _terms.LatestGrowth(term.Indicator, term.Area, term.On, when);
        if (term.Indicator.Frequency == Frequency.Annual && when.Start <= work.Today && found?.Period != when)
        {
            return NotJudged("standing.annualOnly");
        }

        if (found is not { } sofar)
        {
            return NotJudged("standing.noData");
        }

        var target = what.Right is Term.Constant { Number: var bound } ? bound.Value : 0m;
        var actual = sofar.Value.Value;
        var candidates = new List<PathCandidate>();
        if (new PlannedPath(work, Commitment, term.Indicator.Code, term.Area).At(sofar.Period, Unit.Percent) is var (planned, point))
        {
            candidates.Add(Rate("path.planned", "planned", "standing.planned", planned, new("责任单位计划", "planned by the agency"), PathCandidate.Cited(point)));
        }

        candidates.Add(Rate("path.linear", "direct", "standing.direct", target, new("目标", "against"), default));
        return Choose(candidates, _needed.Rest(term, what, sofar, target, when), []);

        PathCandidate Rate(string choice, string rule, string reason, decimal expected, Words by, Words cited)
        {
            var gap = (actual - expected) * Gap.Sign(what, term.Indicator);
            return new(
                choice,
                new(Gap.Side(gap, 0m), new(rule, sofar.Period, Gap.Shown(actual, Unit.Percent), Gap.Shown(expected, Unit.Percent), Gap.Shown(gap, Unit.PercentagePoint))),
                new(reason),
                new(
                    new($"增速直接比较：{sofar.Period.Print(Language.Chinese)}增长{Workings.Digits(actual)}%，{by.Zh}{Workings.Digits(expected)}%{cited.Zh}", $"growth compared directly: {Workings.Digits(actual)} % in {sofar.Period.Print(Language.English)} {by.En} {Workings.Digits(expected)} %{cited.En}"),
                    $"{Workings.Digits(actual)} − {Workings.Digits(expected)} = {Workings.Digits(actual - expected)} 百分点",
                    [sofar.Id]),
                [sofar],
                Gap.Known(Gap.Sign(what, term.Indicator), sofar));
        }
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
        if (FlowParts.Through(series, span, work.AsOf) is not var (known, hasHole) || target <= 0m)
        {
            return NotJudged(target > 0m && FlowParts.Of(series, span, work.AsOf).Count > 0 ? "standing.hole" : "standing.noData");
        }

        var (done, used, lastMonth) = (known.Value, known.From, known.Period.LastMonth);
        var sign = Gap.Sign(what, term.Indicator);
        var share = DecimalMath.Trim(done / target * 100m);
        var expected = DecimalMath.Trim((decimal)(lastMonth - span.FirstMonth + 1) / span.Months * 100m);
        var gap = DecimalMath.Trim((share - expected) * sign);
        var through = Period.OfMonth(lastMonth / 12, lastMonth % 12 + 1);
        var plan = new PlannedPath(work, Commitment, term.Indicator.Code, term.Area);
        var candidates = new List<PathCandidate>();
        if (plan.SoFar(series, span, lastMonth, target) is var (planned, point))
        {
            candidates.Add(PathCandidate.AgainstPlan(series, what, known with { Period = through }, planned, point, hasHole));
        }

        candidates.Add(new(
            "path.linear",
            new(Gap.Side(gap, 1200m / span.Months), new("spanToDate", through, Gap.Shown(share, Unit.Percent), Gap.Shown(expected, Unit.Percent), Gap.Shown(gap, Unit.PercentagePoint))),
            new("standing.spanToDate"),
            new(
                new($"规划期进度：至{through.Print(Language.Chinese)}{(hasHole ? "至少" : "")}完成{Workings.Digits(share)}%，时间过去{Workings.Digits(expected)}%", $"pace of the plan period: {(hasHole ? "at least " : "")}{Workings.Digits(share)} % done by {through.Print(Language.English)}, {Workings.Digits(expected)} % of the time passed"),
                $"{Workings.Digits(done)} ÷ {Workings.Digits(target)} × 100 − {lastMonth - span.FirstMonth + 1}/{span.Months} × 100 = {Workings.Digits(gap)} 百分点",
                [.. used.Select(one => one.Id)]),
            used,
            Gap.Known(sign, used, hasHole))
        {
            Unproved = hasHole ? "standing.hole" : "standing.boundOnly",
        });
        var months = span.LastMonth - lastMonth;
        var needed = done >= target || months == 0 || span.End <= work.Today ? null : new Needed(Gap.Asked((target - done) / months * 12m, series.Unit), "year", Record.Year(series, work.AsOf)) { Bound = Gap.Left(used, hasHole) };
        return Choose(candidates, needed, []);
    }

    /// <summary>Average growth over several years: the average so far against the target, and the rate the remaining years need.</summary>
    private Result Average(Term.AverageGrowth term, Predicate what, Quantity bound, Period span)
    {
        var rates = span.YearNumbers().Select(year => _terms.PublishedGrowth(term.Indicator, term.Area, term.On, year)).TakeWhile(rate => rate is not null).Select(rate => rate!.Value).ToList();
        var product = rates.Aggregate(1m, (all, rate) => all * (1m + rate.Observation.Value.Value / 100m));
        if (rates.Count == 0 || product <= 0m)
        {
            return AverageFromLevels(term, what, bound, span);
        }

        var used = rates.ConvertAll(rate => rate.Observation);
        used.ForEach(work.Use);
        return AverageSofar(what, term.Indicator, term.Area, bound, span, product, TermReader.Compounded(rates, rates.Count), rates.Count, used, Gap.Known(Gap.Sign(what, term.Indicator), used));
    }

    private Result AverageFromLevels(Term.AverageGrowth term, Predicate what, Quantity bound, Period span)
    {
        if (!TermReader.LevelsWillDo(term.Indicator, term.On)
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
        var years = latest.Period.FirstYear - span.FirstYear + 1;
        return AverageSofar(what, term.Indicator, term.Area, bound, span, ratio, TermReader.YearlyRate(series, start, latest, years) ?? default, years, [start, latest], Gap.Known(Gap.Sign(what, term.Indicator), latest, start));
    }

    private Result AverageSofar(Predicate what, Indicator indicator, string area, Quantity bound, Period span, decimal product, Interval range, int years, IReadOnlyList<Observation> used, Bound known)
    {
        var total = span.LastYear - span.FirstYear + 1;
        var sofar = DecimalMath.Trim((DecimalMath.Root(product, years) - 1m) * 100m);
        var gap = DecimalMath.Trim((sofar - bound.Value) * Gap.Sign(what, indicator));
        if (gap < 0m && range is { Low: { } low, High: { } high } && low <= bound.Value && bound.Value <= high)
        {
            // What the rounding of the published figures explains is no gap.
            gap = 0m;
        }

        var through = Period.OfYears(span.FirstYear, span.FirstYear + years - 1);
        work.Because("standing.direct");
        work.Step(
            new($"{through.Print(Language.Chinese)}年均增长{Workings.Digits(sofar)}%，目标{bound}", $"average growth {through.Print(Language.English)}: {Workings.Digits(sofar)} %, target {bound}"),
            $"{Workings.Digits(product)}^(1/{years}) − 1 = {Workings.Digits(sofar)}%",
            [.. used.Select(one => one.Id)]);
        var path = new TrajectoryPoint("direct", through, Gap.Shown(sofar, Unit.Percent), Gap.Shown(bound.Value, Unit.Percent), Gap.Shown(gap, Unit.PercentagePoint));
        var left = total - years;
        var needed = left > 0 && DecimalMath.Power(1m + bound.Value / 100m, total) / product is var ratio and > 0m
            ? new Needed(Gap.Asked((DecimalMath.Root(ratio, left) - 1m) * 100m, Unit.Percent), "year", Record.Rate(work.Find(indicator.Code, area, SeriesFamily.Growth), work.AsOf))
            {
                Bound = Gap.Flip(Gap.Sign(what, indicator) > 0m ? known : Gap.Flip(known)),
            }
            : null;
        return Only(gap < 0m ? Standing.Behind : Standing.OnTrack, path, needed, known);
    }

    /// <summary>A bound that must hold in every step of a window: the running year of a flow by its own rule, else the latest step known.</summary>
    private Result Each(Term.Value term, Predicate what, Quantity bound, Formula.Each each)
    {
        var series = work.Find(term.Indicator.Code, term.Area, SeriesFamily.Value);
        if (series is null)
        {
            return NotJudged("standing.noData");
        }

        var target = bound.In(series.Unit).Value;
        var year = Running(each, year => FlowParts.Sofar(series, year, work.AsOf) is not null);
        if (each.Every == Frequency.Annual && term.Indicator.Kind == IndicatorKind.Flow && series.At(year, work.AsOf) is null && FlowParts.Sofar(series, year, work.AsOf) is not null)
        {
            return Within(year, term.Indicator, term.Area, series, what, target);
        }

        return series.Latest(work.AsOf, each.When.First.Start, each.When.End, each.When.First.Kind) is { } latest && !work.IsImpossible(series, latest)
            ? Choose([PathCandidate.AgainstBound(series, what, target, Progress.Of(series, latest))], null, [])
            : NotJudged("standing.noData");
    }

    /// <summary>
    /// An event against the dates of its nodes, in days: the node that was due last, done early or late, or days overdue. Nobody is called late who
    /// is not followed: without planned nodes and without any evidence there is no pace.
    /// </summary>
    private Result Milestone(Formula.Milestone milestone)
    {
        var nodes = work.Scenario.Trajectories.Where(point => point.Event is not null && point.Commitment == Commitment && Commitment is not null && point.IsKnown(work.AsOf)).ToList();
        var due = nodes.Where(node => node.Period.End <= work.Today).OrderBy(node => node.Period.End).LastOrDefault();
        if (due is null)
        {
            return NotJudged("standing.noData");
        }

        var evidence = work.FindEvidence(due.Event);
        var seen = evidence?.Day ?? work.Today;
        var gap = due.Period.End.DayNumber - seen.DayNumber;
        work.Because("standing.milestone");
        if (evidence is null)
        {
            work.Because("evidence.none");
        }
        else
        {
            work.Use(evidence);
        }

        work.Step(
            evidence is null
                ? new($"节点“{due.Event}”应于{Workings.Day(due.Period.End)}前完成，至{Workings.Day(seen)}没有完成的佐证{PathCandidate.Cited(due).Zh}", $"node “{due.Event}” was due by {Workings.Day(due.Period.End)}; no evidence by {Workings.Day(seen)}{PathCandidate.Cited(due).En}")
                : new($"节点“{due.Event}”应于{Workings.Day(due.Period.End)}前完成，{Workings.Day(seen)}完成{PathCandidate.Cited(due).Zh}", $"node “{due.Event}” was due by {Workings.Day(due.Period.End)}, done on {Workings.Day(seen)}{PathCandidate.Cited(due).En}"),
            $"{Workings.Day(due.Period.End)} − {Workings.Day(seen)} = {gap} {FormulaJudge.Days}");
        var days = FormulaJudge.Days;
        var expected = new Quantity(nodes.Count(node => node.Period.End <= work.Today), UnitCatalogue.Parse("个"));
        var actual = expected with { Value = nodes.Count(node => node.Period.End <= work.Today && work.FindEvidence(node.Event) is not null) };
        return Only(gap < 0 ? Standing.Behind : Standing.OnTrack, new("milestone", due.Period, actual, expected, new Quantity(gap, days)), null);
    }

    /// <summary>A comparison of two series that is not due yet: the latest year both are known, or the part of a year since January; never a year before the first asked about.</summary>
    private Result Compared(Predicate what, int from, Period until)
    {
        foreach (var period in Enumerable.Range(from, Math.Max(0, Math.Min(until.LastYear, work.Today.Year) - from + 1)).Reverse().SelectMany(SinceJanuary))
        {
            if (period.LastMonth > until.LastMonth || (period.Months < 12 && IsAmount(what)))
            {
                continue;
            }

            var scratch = new Workings(work.Data, work.AsOf);
            var judgement = new FormulaJudge(scratch).Judge(what, period);
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
                var path = new TrajectoryPoint("direct", period, Gap.Shown(margin, unit), Gap.Shown(0m, unit), Gap.Shown(margin, unit));
                return Only(judgement.Kind == VerdictKind.Met ? Standing.OnTrack : Standing.Behind, path, null);
            }
        }

        return NotJudged("standing.noData");

        static IEnumerable<Period> SinceJanuary(int year) =>
            [Period.OfYear(year), .. Enumerable.Range(2, 10).Reverse().Select(month => Period.OfYearToDate(year, month)), Period.OfQuarter(year, 1), Period.OfMonth(year, 1)];
    }

    // What accumulates is not held against the number of a whole year while only a part of the year is known.
    private static bool IsAmount(Predicate what) => what.Right is Term.Constant
        && (what.Left.Kind == IndicatorKind.Flow || what.Left is Term.Minus { Left.Kind: IndicatorKind.Flow });

    /// <summary>The path that the plan declares; where that one cannot be drawn, time. The others are kept beside it.</summary>
    private Result Choose(List<PathCandidate> candidates, Needed? needed, IReadOnlyList<PlannedNode> nodes)
    {
        var wanted = work.Scenario.Rules.ChoiceOf("path");
        var chosen = candidates.Find(one => one.Choice == wanted) ?? candidates.Find(one => one.Choice == "path.linear") ?? candidates[0];
        foreach (var observation in chosen.Uses)
        {
            work.Use(observation);
        }

        if (wanted == "path.planned" && chosen.Choice != wanted && work.Scenario.Rules.Declared.Any(one => one.Key == "path"))
        {
            work.Because("standing.noPlan");
        }

        work.Because(chosen.Reason.Code, chosen.Reason.Subject);
        work.Step(chosen.Step.Text, chosen.Step.Arithmetic, chosen.Step.Observations);
        return Gap.IsProved(chosen.Reading.Standing, chosen.Known)
            ? new(chosen.Reading.Standing, chosen.Reading.Point, needed,
                [chosen.Reading, .. candidates.Where(one => one != chosen && Gap.IsProved(one.Reading.Standing, one.Known)).Select(one => one.Reading)], nodes)
            : new(NoteNotJudged(chosen.Unproved), null, needed, [], nodes);
    }

    private Result Only(Standing standing, TrajectoryPoint path, Needed? needed, Bound known = Bound.Exact) =>
        Gap.IsProved(standing, known) ? new(standing, path, needed, [new(standing, path)]) : new(NoteNotJudged("standing.boundOnly"), null, needed);

    private static bool IsBound(Predicate what) => what.Comparator is Comparator.AtMost or Comparator.LessThan or Comparator.AtLeast or Comparator.MoreThan;

    private decimal? Base(Indicator indicator, string area, Period period) =>
        work.Find(indicator.Code, area, SeriesFamily.Value) is { } series && _terms.Figure(series, period) is { Value.Value: > 0m } start ? start.Value.In(series.Unit).Value : null;

    /// <summary>The base year's figure: the one asked for, else the last year before the plan's own horizon that is known (five years back at the most).</summary>
    private Observation? StartOf(Series series, Period? since, Period due, Observation latest)
    {
        if (since is { } fixedPeriod)
        {
            return _terms.Figure(series, fixedPeriod);
        }

        var first = BaseYear ?? due.FirstYear - 1;
        for (var year = Math.Min(first, due.FirstYear - 1); year >= first - 1; year--)
        {
            if (_terms.Figure(series, Period.OfYear(year)) is { } start && start.Period.LastMonth <= latest.Period.LastMonth)
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>The year of a window that runs; until something of it is published, the one before.</summary>
    private Period Running(Formula.Each each, Func<Period, bool> isBegun) =>
        Period.OfYear(Math.Clamp(work.Today.Year, each.From, each.To)) is var year && year.FirstYear > each.From && !isBegun(year) && isBegun(year.AddYears(-1)) ? year.AddYears(-1) : year;

    private Result NotJudged(string code) => new(NoteNotJudged(code), null, null);

    private Standing NoteNotJudged(string code)
    {
        work.Because(code);
        return Standing.NotJudged;
    }
}
