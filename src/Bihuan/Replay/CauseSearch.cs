using Bihuan.Evaluation;
using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Replay;

/// <summary>
/// The search for a smallest set of causes. Everything starts as it is later; one input at a time is taken back to what it was before, for good when
/// what is asked about survives that. What cannot be taken back is a cause. The latest goes back first, so that of two figures that would each do the one
/// that came first is named: it made the change. A turned verdict is asked about before the view of it (how good the data are, the light).
/// </summary>
internal sealed class CauseSearch(Moment from, Moment to, Commitment before, Commitment after, Blame blame)
{
    /// <summary>Figures, planned nodes and evidence the later moment knows and the earlier one did not, and those that are no longer there; only what can matter.</summary>
    private readonly List<Edit> _edits = [];
    private readonly HashSet<Edit> _takenBack = [];
    private bool _hasOldPlan;
    private bool _hasOldRule;

    public IReadOnlyList<Cause> Run()
    {
        FindEdits();
        var causes = new List<(DateOnly? Published, object Key, Cause Cause)>();
        if (blame.From!.Kind != blame.To!.Kind)
        {
            Find(view => view.Kind == blame.To.Kind, causes);
        }

        // A turned light is explained by what turned it, not by what moved its last digit.
        Find(view => blame.IsTurned ? view.IsSameView(blame.To) : view == blame.To, causes);

        // Nothing that can be taken back made it: only the day is another.
        return causes.Count > 0 ? [.. causes.DistinctBy(one => one.Key).OrderBy(one => one.Published ?? DateOnly.MinValue).Select(one => one.Cause)] : [OfDay()];
    }

    private void Find(Func<Outcome, bool> survives, List<(DateOnly? Published, object Key, Cause Cause)> causes)
    {
        StartAsLater();
        bool isSmaller;
        do
        {
            isSmaller = false;
            if (!_hasOldPlan)
            {
                _hasOldPlan = true;
                isSmaller |= _hasOldPlan = survives(View());
            }

            if (!_hasOldRule)
            {
                _hasOldRule = true;
                isSmaller |= _hasOldRule = survives(View());
            }

            foreach (var edit in _edits)
            {
                if (_takenBack.Add(edit))
                {
                    if (survives(View()))
                    {
                        isSmaller = true;
                    }
                    else
                    {
                        _takenBack.Remove(edit);
                    }
                }
            }
        }
        while (isSmaller);

        var (hasOldPlan, hasOldRule, takenBack) = (_hasOldPlan, _hasOldRule, _takenBack.ToList());
        if (!hasOldPlan)
        {
            causes.Add((null, CauseKind.Plan, Counted(() => _hasOldPlan = true, OfPlan)));
        }

        if (!hasOldRule)
        {
            causes.Add((null, CauseKind.Rule, Counted(() => _hasOldRule = true, OfRule)));
        }

        foreach (var edit in _edits.Except(takenBack))
        {
            causes.Add((edit.Published, edit.Key, Counted(() => _takenBack.Add(edit), without => edit.Item switch
            {
                Observation figure => OfData(figure, edit.HasArrived, without),
                PlannedPoint point => OfPlanned(point, edit.HasArrived, without),
                _ => OfEvidence((Evidence)edit.Item, edit.HasArrived, without),
            })));
        }

        // The counterfactual takes back this one alone; where another would have done as well, that one too.
        Cause Counted(Action takeBack, Func<Outcome, Cause> cause)
        {
            StartAsLater();
            takeBack();
            var alone = View();
            if (!survives(alone))
            {
                return cause(alone);
            }

            (_hasOldPlan, _hasOldRule) = (hasOldPlan, hasOldRule);
            _takenBack.UnionWith(takenBack);
            takeBack();
            return cause(View()) with { IsOneOfSeveral = true };
        }
    }

    private void StartAsLater()
    {
        _hasOldPlan = Meaning(before) == Meaning(after) && Declared(from.Plan) == Declared(to.Plan);
        _hasOldRule = from.Scheme?.Id == to.Scheme?.Id && from.Scheme?.Version == to.Scheme?.Version;
        _takenBack.Clear();
    }

    private void FindEdits()
    {
        var asked = AskedSeries.Keys(before).Concat(AskedSeries.Keys(after)).ToHashSet();
        Compare(
            plan => plan.Observations.Where(one => asked.Contains((one.Key.Indicator, one.Key.Area))), one => one.Id, one => one.IsKnown(from.AsOf), one => one.IsKnown(to.AsOf), one => one.Published);
        Compare(
            plan => AskedSeries.PlannedOf(before, plan).Union(AskedSeries.PlannedOf(after, plan)), one => one with { Place = default }, one => one.IsKnown(from.AsOf), one => one.IsKnown(to.AsOf), one => one.Published);
        Compare(
            plan => AskedSeries.EvidenceOf(before, plan).Union(AskedSeries.EvidenceOf(after, plan)), one => one with { Place = default }, one => one.IsKnown(from.AsOf), one => one.IsKnown(to.AsOf), one => one.Published);
        var order = _edits.OrderByDescending(edit => edit.Published ?? DateOnly.MinValue).ToList();
        _edits.Clear();
        _edits.AddRange(order);
    }

    /// <summary>What is known on the later day and was not on the earlier one, and what is no longer in the plan.</summary>
    private void Compare<T>(Func<Plan, IEnumerable<T>> of, Func<T, object> key, Func<T, bool> wasKnown, Func<T, bool> isKnown, Func<T, PublicationDate?> published)
        where T : class
    {
        var earlier = of(from.Plan).Where(wasKnown).Select(key).ToHashSet();
        var later = of(to.Plan).Select(key).ToHashSet();
        _edits.AddRange(of(to.Plan).Where(one => isKnown(one) && !earlier.Contains(key(one))).DistinctBy(key).Select(one => new Edit(one, key(one), true, published(one)?.Last)));
        _edits.AddRange(of(from.Plan).Where(one => wasKnown(one) && !later.Contains(key(one))).DistinctBy(key).Select(one => new Edit(one, key(one), false, published(one)?.Last)));
    }

    private Outcome View()
    {
        var gone = _takenBack.Where(edit => !edit.HasArrived).Select(edit => edit.Item).ToList();
        var hidden = _takenBack.Where(edit => edit.HasArrived).Select(edit => edit.Key).ToHashSet();
        var asked = AskedSeries.Keys(before).Concat(AskedSeries.Keys(after)).ToHashSet();
        var data = new SeriesSet(
            to.Plan.Indicators,
            [.. gone.OfType<Observation>(), .. to.Plan.Observations.Where(one => asked.Contains((one.Key.Indicator, one.Key.Area)) && !hidden.Contains(one.Id))]);
        var plan = to.Plan with
        {
            Interpretations = _hasOldPlan ? from.Plan.Interpretations : to.Plan.Interpretations,
            Trajectories = [.. gone.OfType<PlannedPoint>(), .. to.Plan.Trajectories.Where(one => !hidden.Contains(one with { Place = default }))],
            Events = [.. gone.OfType<Evidence>(), .. to.Plan.Events.Where(one => !hidden.Contains(one with { Place = default }))],
        };
        return Moment.See(_hasOldPlan ? before : after, plan, data, to.AsOf, _hasOldRule ? from.Scheme : to.Scheme).Outcome;
    }

    private Cause OfPlan(Outcome without)
    {
        var (old, now) = (Formula(before), Formula(after));
        var words = old != now
            ? new Words($"承诺的公式由“{old}”改为“{now}”", $"the commitment's formula changed from “{old}” to “{now}”")
            : Reading(before) != Reading(after)
                ? new Words($"默认释义由“{Reading(before)}”改为“{Reading(after)}”", $"the default reading changed from “{Reading(before)}” to “{Reading(after)}”")
                : new Words("声明的释义、指标的口径或单位、规划期改了", "the declared interpretations, the indicator's definition or unit, or the plan's years changed");
        return new Cause(CauseKind.Plan, words, without) { Before = old, After = now };
    }

    private Cause OfRule(Outcome without)
    {
        var (old, now) = ($"{from.Scheme?.Id} {from.Scheme?.Version}".Trim(), $"{to.Scheme?.Id} {to.Scheme?.Version}".Trim());
        return new Cause(CauseKind.Rule, new($"亮灯规则由“{old}”改为“{now}”", $"the light scheme changed from “{old}” to “{now}”"), without) { Before = old, After = now };
    }

    private Cause OfData(Observation figure, bool hasArrived, Outcome without)
    {
        var series = SeriesSet.FamilyOf(figure.Key.Measure);
        var earlier = figure.Published is { Last: var known } && known > from.AsOf
            ? to.Data.Find(figure.Key.Indicator, figure.Key.Area, series)?.At(figure.Period, known.AddDays(-1)) : null;
        var replaced = hasArrived ? earlier ?? from.Data.Find(figure.Key.Indicator, figure.Key.Area, series)?.At(figure.Period, from.AsOf) : null;
        var indicator = to.Plan.Indicators.FirstOrDefault(one => one.Code == figure.Key.Indicator);
        var family = Publication.AccountWords.Of(figure.Key.Measure);
        var isGrowth = series != SeriesFamily.Value;
        var area = figure.Key.Area == to.Plan.AreaCode ? null : to.Plan.Areas.FirstOrDefault(one => one.Code == figure.Key.Area);
        var nameZh = $"{area?.NameZh}{indicator?.NameZh ?? figure.Key.Indicator}{figure.Period.Print(Language.Chinese)}{(isGrowth ? family.Zh : "")}";
        var nameEn = $"{(area is null ? "" : area.Name(Language.English) + ": ")}{(isGrowth ? family.En + " of " : "")}{indicator?.Name(Language.English) ?? figure.Key.Indicator}, {figure.Period.Print(Language.English)}";
        var (day, source) = (figure.Published?.ToString() ?? "?", figure.Source.Title);
        var words = !hasArrived
            ? new Words($"{nameZh}的{figure.Value}（{source}）不再采用", $"{nameEn}: {figure.Value} ({source}) is no longer in the data")
            : replaced is null
                ? new Words($"{day} 公布{nameZh}：{figure.Value}（{source}）", $"{day}: {nameEn} published, {figure.Value} ({source})")
                : new Words(
                    $"{day} {nameZh}由{replaced.Value}（{replaced.Published?.ToString() ?? "?"}，{replaced.Source.Title}）改为{figure.Value}（{source}）",
                    $"{day}: {nameEn} changed from {replaced.Value} ({replaced.Published?.ToString() ?? "?"}, {replaced.Source.Title}) to {figure.Value} ({source})");
        return new Cause(CauseKind.Data, words, without) { Arrived = hasArrived ? figure : null, Replaced = hasArrived ? replaced : figure, Before = replaced?.Value.ToString(), After = hasArrived ? figure.Value.ToString() : null };
    }

    private static Cause OfPlanned(PlannedPoint point, bool hasArrived, Outcome without)
    {
        var what = point.Event is { } node ? new Words($"节点“{node}”", $"the node “{node}”") : new Words($"计划数{point.Value}", $"the planned {point.Value}");
        var (zh, en) = (point.Period.Print(Language.Chinese), point.Period.Print(Language.English));
        return new Cause(CauseKind.Plan, hasArrived
            ? new($"{point.Published} 单位自定计划加入{zh}的{what.Zh}", $"{point.Published}: the agency's own plan gained {what.En} for {en}")
            : new($"单位自定计划不再有{zh}的{what.Zh}", $"the agency's own plan no longer has {what.En} for {en}"), without);
    }

    private static Cause OfEvidence(Evidence evidence, bool hasArrived, Outcome without) => new(CauseKind.Data, hasArrived
        ? new($"{evidence.Published} 有佐证：“{evidence.Event}”于{Day(evidence.Day)}完成（{evidence.Source.Title}）", $"{evidence.Published}: evidence that “{evidence.Event}” was done on {Day(evidence.Day)} ({evidence.Source.Title})")
        : new($"“{evidence.Event}”的佐证（{evidence.Source.Title}）不再采用", $"the evidence of “{evidence.Event}” ({evidence.Source.Title}) is no longer in the data"), without);

    private Cause OfDay()
    {
        var due = after.Formula?.Due;
        var words = due is { } day && day > from.AsOf && day <= to.AsOf
            ? new Words($"期限{Day(day)}已到，没有别的变化", $"the deadline {Day(day)} passed; nothing else changed")
            : new Words($"只是时间从{Day(from.AsOf)}到了{Day(to.AsOf)}，没有起作用的新数据", $"only time passed, from {Day(from.AsOf)} to {Day(to.AsOf)}; no figure that matters arrived");
        return new Cause(CauseKind.Day, words, blame.From!) { Before = Day(from.AsOf), After = Day(to.AsOf) };
    }

    private static string Declared(Plan plan) => string.Join('\n', plan.Interpretations.Declared.Select(one => $"{one.Key} {one.Value}"));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private string? Formula(Commitment commitment) => commitment.Formula is { } formula ? Notation.Print(formula) : null;

    private FormulaNotation Notation { get; } = new(to.Plan.AreaCode, to.Plan.Indicators);

    private static string Reading(Commitment commitment) => commitment.Interpretations.Count > 0 ? commitment.Interpretations[0].Words.Zh : "";

    /// <summary>Everything of a commitment that its verdict depends on, as text: records of two plans are never the same object.</summary>
    private string Meaning(Commitment commitment) => string.Join('\n', commitment.Interpretations.Select(one => $"{one.Id} {Notation.Print(one.Formula)}")
        .Concat(AskedSeries.Indicators(commitment).Select(one => $"{one.Code} {one.Unit} {one.Kind} {one.Direction} {one.PriceBasis} {one.Frequency}"))
        .Append($"{commitment.PlanFrom} {commitment.Fact?.From} {commitment.Fact?.To} {commitment.AreaCode}"));

    /// <summary>One thing that is in one moment's data and not in the other's.</summary>
    private sealed record Edit(object Item, object Key, bool HasArrived, DateOnly? Published);
}
