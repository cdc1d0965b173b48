using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Recognition.Periods;

namespace Bihuan.Reading.Binding;

/// <summary>From a described figure to a fact.</summary>
internal sealed partial class SentenceBinder
{
    private string _text = "";
    private Epoch _carried;
    private Epoch _planYears;
    private int _carriedEnd;

    public void Open(string text) => _text = text;

    private static readonly WordSet Outlays = new(WordLists.Of("outlays"));

    private string NextId() => FactIds.Of(_facts.Count + 1);

    private string Quote(Span span) => span.Of(_text).ToString();

    private void Emit(Draft draft, string name, Figure figure)
    {
        var (years, mark) = PeriodRules.InForce(_periods, figure.Start, draft.ClauseStart, PartStart(draft));
        var current = _periods.Current;
        (years, mark) = Adjust(draft, figure, years, mark, current);
        draft.IsTask = years.IsTarget;
        // 五年实际利用外资5亿美元: the years said with the amount are those it was summed over.
        draft.SumsUp |= mark is { Rule: "past-term" or "length", IsEachYear: false } over && (over.Start >= draft.ClauseStart || over.Start <= 1 && draft.Does(CueRoles.Link) && figure.Class == UnitClass.Money) && (!draft.Does(CueRoles.Link) || (over.Start == draft.ClauseStart || over.Start <= 1) && draft.LeftEnd - draft.LeftStart > 2 && Outlays.IsIn(_view.Slice(draft.LeftEnd - 2, draft.LeftEnd)));
        draft.SumsUp |= mark is { Rule: "past-term" or "length", IsEachYear: false, Start: <= 1 } opening && figure.Class is UnitClass.Counter or UnitClass.Event && draft.Verbs == CueRoles.None && draft.HasSubject && !draft.StandsAfterHave && !draft.LastIsTotal && opening.Start < draft.ClauseStart;
        var (measure, measureRule) = MeasureRules.Decide(draft, years.IsLong || (mark is { Kind: MarkKind.Due } && current is { IsTarget: true, IsLong: true }), _lastMeasure);
        if (figure.Kind == FigureKind.Doubling && IsPlanName(figure) && years.IsTarget)
        {
            // A plan that the part on the longer term names keeps its years in the tasks of one year.
            // 养殖三年倍增行动: the plan says how long it is.
            years = _words.FigureEndingAt(figure.Start) is { Kind: FigureKind.YearSpan, Value: > 1 and <= 10 } length ? new Epoch(_periods.Year, _periods.Year + (int)length.Value - 1, IsTarget: true)
                : years.IsLong ? _planYears = years : _planYears.IsKnown ? _planYears : years;
        }

        if (measure == Measure.Level && draft.IsElided && _lastMeasure is Measure.CountCompleted or Measure.Cumulative
            && (figure.Class is UnitClass.Area or UnitClass.Amount or UnitClass.Household && figure.LeadStart == _consumed && _lastClass == UnitClass.Counter
                || _view[figure.LeadStart - 1] == '、' && (figure.Class == UnitClass.Area || figure.Class == UnitClass.Household && _lastClass == UnitClass.Counter)
                || figure.Class == UnitClass.Counter && _words.FigureEndingAt(figure.LeadStart) is { Unit.Written: "批次" }))
        {
            // 建设人才公寓260套、1.9万平方米; 完成管网5条12公里; 开工项目4批次93个: the same works, measured twice.
            (measure, measureRule) = (_lastMeasure.Value, "size-of-works");
        }

        if (measure == Measure.Level && figure.Class == UnitClass.Person && draft.IsElided && _lastClass == UnitClass.Household && _lastMeasure is Measure.CountCompleted or Measure.Cumulative && (_view[figure.LeadStart - 1] == '、' || figure.LeadStart == _consumed))
        {
            // 新识别监测对象360户、1100人: one group, counted twice.
            (measure, measureRule) = (_lastMeasure.Value, "counted-twice");
        }

        if (measure == Measure.Share && draft.IsElided && (name.EndsWith("增速", StringComparison.Ordinal) || name.EndsWith("增幅", StringComparison.Ordinal) || name == "经济增长"))
        {
            // 经济增速是综合性指标，今年预期为6%: the subject says that it is a growth.
            (measure, measureRule) = (Measure.Growth, "growth-noun");
        }

        if (measure == Measure.Level && figure.Class is UnitClass.Area or UnitClass.Amount && draft.SinceList && !draft.IsSizeOfWork && _lastMeasure is Measure.CountCompleted or Measure.Cumulative && _view.Slice(draft.LeftStart, draft.LeftEnd) is "面积" or "总长" or "总长度" or "全长" or "总面积" or "总建筑面积")
        {
            // 建成公园3个、面积60亩: the size of what was just counted.
            (measure, measureRule) = (_lastMeasure.Value, "size-of-works");
        }

        var held = PeriodRules.Hold(measure, draft, years, mark, current, _periods.Heading, isRatio: measure == Measure.Multiple && IsRatio(name));
        if (measure == Measure.Share && draft.TakesPart && draft.SinceList && _view[draft.LeftStart] == '占' && years.IsLong && _lastMeasure == Measure.Cumulative && held.From == held.To)
        {
            // 五年累计支出9亿元，占财政支出的62%: the part of a sum is of the years summed.
            held.From = years.From;
        }

        if (measure == Measure.Share && Handled.IsIn(name) && HandledBefore() is { } handled)
        {
            // 办理建议76件、提案58件，办复率100%: the rate is of all of them, over the years they were counted.
            name = string.Concat(handled.Things, _view.Written(draft.LeftStart, draft.LeftEnd));
            held.From = handled.From ?? held.From;
        }

        var modality = ModalityAt(figure.Start, years, out var modalityCue);
        if (modality == Modality.Estimate && (draft.IsBaseline || measure == Measure.CountCompleted && draft.HasObject && IsHonoured(draft)))
        {
            // 预计…增长6%，2项工作获国务院督查激励: an honour has been given.
            modality = Modality.Outcome;
        }

        if (modality == Modality.Target && figure.Unit?.Written is "项" or "件" && _view.Slice(figure.TrailEnd, Math.Min(_view.Length, figure.TrailEnd + 10)) is var things && things.IndexOf("实事") >= 0 && things.IndexOf("候选") >= 0)
        {
            // 遴选出12项民生实事候选项目: they have been chosen, though not done.
            modality = Modality.Outcome;
        }

        Span? strengthCue = null;
        var strength = modality == Modality.Target ? StrengthAt(figure.Start, figure.TrailEnd, out strengthCue) : (Strength?)null;
        var comparator = ComparatorOf(draft, figure, modality);
        var unit = UnitOf(draft, figure, name);
        var span = _view.Original(figure.Start, figure.End);
        var area = AreaOf(draft, name, out var placeless);
        var link = _linker?.Link(placeless, measure, unit, _indicators);
        // 全国 also begins titles and honours; it is the area only of what the statistics know.
        area = area == Area.China && link is null ? null : area;
        _area = area;
        _facts.Add(new Fact
        {
            Id = NextId(),
            Citation = new Citation(span, Quote(span), _sentenceSpan, _sentence, _section),
            Indicator = GapName(draft, name),
            IndicatorCode = link?.Code,
            AreaCode = area,
            LinkScore = link?.Score,
            Measure = measure,
            Comparator = comparator,
            Value = figure.Value,
            Unit = unit,
            From = held.From,
            To = held.To,
            IsAnnual = held.IsAnnual,
            Modality = modality,
            Strength = strength,
            Because = _explain ? (IReadOnlyList<Because>)Explain(draft, figure, measureRule, held.Rule, mark, comparator, modality, modalityCue, strength, strengthCue, link?.Reason) : [],
        });
        _lastMeasure = measure;
    }

    // 生产总值增长7.2%、高于全省0.5个百分点: a gap is named by what it lies between.
    private string GapName(Draft draft, string name)
    {
        if (draft.GapEnd == 0 || name.Length == 0)
        {
            return name;
        }

        var grew = draft.IsElided && (_lastMeasure is Measure.Growth or Measure.AverageGrowth || _facts.Count > _firstFact && _facts[^1].Indicator is { } last && last.StartsWith(name, StringComparison.Ordinal) && last.AsSpan(name.Length).StartsWith("增长")) && name[^1] is not ('长' or '速' or '幅' or '率');
        var gap = _view.Written(draft.GapStart, draft.GapEnd).TrimEnd('的');
        if (gap.Contains('、') && _words.TokenStartingAt(draft.GapStart, out var over))
        {
            // 高于全国、全市0.9、0.4个百分点: one for each.
            var items = Items(over.End, draft.GapEnd);
            var (nth, points) = (0, 0);
            foreach (var figure in _mentions.Figures)
            {
                if (figure.Start >= draft.GapEnd && figure.Class == UnitClass.Point && _view.Slice(draft.GapEnd, figure.Start).IndexOfAny("，；。") < 0)
                {
                    nth = figure == draft.Figure ? points : nth;
                    points++;
                }
            }

            gap = points == items.Count ? string.Concat(over.Cue.Word, _view.Written(items[nth].Start, items[nth].End)) : gap;
        }

        return string.Concat(name, grew ? "增长" : "", gap);
    }

    private static readonly WordSet Handled = new(WordLists.Of("handled"));

    // The things that the sentence says were handled, and since when.
    private (string Things, int? From)? HandledBefore()
    {
        var things = "";
        var handles = false;
        int? from = null;
        for (var at = _firstFact; at < _facts.Count; at++)
        {
            var fact = _facts[at];
            if (fact.Unit != "件" || fact.Measure is not (Measure.CountCompleted or Measure.Cumulative))
            {
                continue;
            }

            var thing = fact.Indicator.AsSpan();
            thing = thing.StartsWith("累计") || thing.StartsWith("牵头") ? thing[2..] : thing;
            if (thing.StartsWith("办理") || thing.StartsWith("办复") || thing.StartsWith("承办"))
            {
                // 制定规章9件，办理建议76件，办复率100%: what was done before is not what was handled.
                things = handles ? things : "";
                handles = true;
                thing = thing[2..];
            }

            things = things.Length == 0 ? thing.ToString() : string.Concat(things, "、", thing);
            from = fact.From;
        }

        return things.Length is > 0 and <= 40 ? (things, from) : null;
    }

    // 了 behind the verb of the clause, or at the head of the next one that has the same subject; or a count that opens the sentence and is said to be something: then it is a set.
    private bool IsStatement(Draft draft, out bool isSet)
    {
        var figure = draft.Figure;
        isSet = false;
        if (_view.Letters.IndexOf("实事") >= 0 || _view.Letters.IndexOf("目标") >= 0)
        {
            return false;
        }

        if (Perfective(draft.ClauseStart, figure.LeadStart))
        {
            return true;
        }

        if (_view[draft.ClauseStart] == '有' && _words.FigureStartingAt(draft.ClauseStart + 1) is { Skip: null } && !_words.LastIn(0, draft.ClauseStart, CueRoles.Strive | CueRoles.Ensure | CueRoles.Creation | CueRoles.Link, out _))
        {
            // 某市有良好的条件，有66万名幼儿、180万名学生: what there is.
            isSet = true;
            return true;
        }

        var end = ClauseEnd(figure.TrailEnd);
        var isSaid = draft.ClauseStart == 0
            && (_view[end] == '，' && Perfective(end + 1, Math.Min(end + 4, _view.Length))
                || figure.Class is UnitClass.Counter or UnitClass.Household && _view.Slice(figure.TrailEnd, end).IndexOf('是') > 1 && _view.Slice(0, 2) is "我市" or "我省" or "我区" or "我县" or "我州" or "我国");
        isSet = isSaid && figure.Class is UnitClass.Counter or UnitClass.Household;
        return isSaid;
    }

    private static readonly WordSet Settling = new(WordLists.Of("settling"));

    private bool Perfective(int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            // 安排了10个项目: what was settled is still to be done.
            if (_view[at] == '了' && !Settling.IsIn(_view.Slice(at - 2, at)) && _view[at - 1] is not ('为' or '除' or '到' or '不' or '得') && _view[at + 1] is not ('解' or '然' or '·'))
            {
                return true;
            }
        }

        return false;
    }

    // Where the part of the sentence begins that the last ； opens.
    private int PartStart(Draft draft) => _view.Slice(0, draft.ClauseStart).LastIndexOf('；') + 1;

    // 城东区地区生产总值…、增长…: the place named before the words of the figure; an elided subject keeps its place.
    private string? AreaOf(Draft draft, string name, out string placeless)
    {
        placeless = name;
        if (draft.IsElided)
        {
            return _area;
        }

        var start = _wording.StripPeriod(draft.ClauseStart, draft.Figure.LeadStart);
        var area = _consumed <= start ? _areas.At(_view, start, draft.Figure.LeadStart, out var length) : _areas.At(_view, draft.LeftStart, draft.LeftEnd, out length);
        if (area is not null && length < name.Length && name.AsSpan().StartsWith(_view.Slice(start, start + length)))
        {
            placeless = name[length..];
        }

        return area;
    }

    private (Epoch Years, PeriodMark? Mark) Adjust(Draft draft, Figure figure, Epoch years, PeriodMark? mark, Epoch current)
    {
        if (figure.Class == UnitClass.Multiple && draft.IsElided && _view[draft.ClauseStart] == '是' && _facts.Count > _firstFact && _facts[^1] is { Measure: Measure.Cumulative, From: { } summed, To: { } until })
        {
            // 五年累计投资9亿元，是“十二五”时期的3倍: of the sum.
            return (new Epoch(summed, until, years.IsTarget), null);
        }

        if (draft.IsElided && draft.SinceList && figure.Class is UnitClass.Percent or UnitClass.Multiple && draft.Does(CueRoles.Growth) && !draft.Does(CueRoles.Average) && mark is null or { Kind: MarkKind.Tied } && _facts.Count - _firstFact > 1 && _facts[^2] is { To: { } start, Measure: Measure.Level } && _facts[^1] is { To: { } reached, Measure: Measure.Level } && _facts[^1].Indicator == _facts[^2].Indicator && start < reached - 1)
        {
            // 从2020年的11万亩增加到31万亩，增长1.8倍: as long as the way.
            return (new Epoch(start + 1, reached, years.IsTarget), null);
        }

        if (mark is { Rule: "since" } && mark.Value.Start < draft.ClauseStart && _view.Slice(draft.ClauseStart, draft.ClauseStart + 2) is "全年")
        {
            // 结束自2022年8月以来的局面，全年投资完成6亿元.
            return (current, null);
        }

        foreach (var other in _periods.Marks)
        {
            if (other.Kind == MarkKind.Tied && other.End <= figure.Start && figure.Start - other.End <= (other.Start >= draft.ClauseStart && (draft.IsBaseline || PeriodFinder.IsGround(_view, other.Start, other.End)) ? 24 : 4))
            {
                return (other.Years with { IsTarget = false }, other);
            }

            if (other is { Kind: MarkKind.Length, IsEachYear: true } && draft.IsElided && draft.Does(CueRoles.Average) && other.End < draft.ClauseStart && other.Start >= _words.ClauseStart(draft.ClauseStart - 1))
            {
                // 连续六年提高某某标准，年均增长8%.
                return (other.Years, other);
            }

            // 比2010年翻一番: from the year after the base.
            if (other.Kind == MarkKind.Base && draft.AfterBase && other.Start >= draft.BaseStart && other.End <= figure.Start && other.Years.To < years.To)
            {
                return (new Epoch(other.Years.To + 1, years.To, years.IsTarget), other);
            }

            if (other is { Rule: "base-plan", Start: <= 4 } && _view.Slice(other.End - 1, other.End + 2) is "相比，" && other.Years.To < years.From && (draft.Names(CueRoles.NetIncrease) || draft.Does(CueRoles.NetIncrease | CueRoles.Increase | CueRoles.Reduction | CueRoles.Growth)) && !draft.Does(CueRoles.Link))
            {
                // 与“十二五”末相比，2020年产值达到…、净增160亿元: from the year after the plan.
                return (new Epoch(other.Years.To + 1, years.To, years.IsTarget), other);
            }

            if (other.Kind == MarkKind.Base && (figure.Kind == FigureKind.Doubling || figure.Class == UnitClass.Multiple) && other.End <= figure.Start && other.Years.To < years.To)
            {
                return (new Epoch(other.Years.To + 1, years.To, years.IsTarget), other);
            }
        }

        if (figure.Unit?.Unit == "届" && figure.Value is >= 2 and <= 60 && draft.Does(CueRoles.Adverb) | _view.Slice(draft.ClauseStart, figure.Start).IndexOf("连续") >= 0 && years is { IsKnown: true, IsTarget: false })
        {
            _carried = years with { From = years.To - (int)figure.Value + 1 };
            _carriedEnd = figure.TrailEnd;
            return (_carried, mark);
        }

        if (years is { IsLong: false, IsTarget: false } && !(mark is { } told && told.Start >= draft.ClauseStart) && _periods.Heading is { IsLong: true, IsTarget: false } review && review.To == years.To && (draft.Does(CueRoles.Cumulative) || draft.Names(CueRoles.Cumulative)))
        {
            // 预计2002年实现…；累计完成投资…: in a review of several years a sum runs over all of them.
            return (review, null);
        }

        if (years is { IsLong: false, IsTarget: true } && years.To == _periods.Year && mark is null && draft.ClauseStart < figure.LeadStart && _view.Slice(Math.Max(draft.ClauseStart, figure.LeadStart - 2), figure.LeadStart) is "已达" or "已有")
        {
            // 我国老年人口已达2亿: among the tasks, what is so already.
            return (new Epoch(years.To - 1, years.To - 1, IsTarget: false), null);
        }

        if (years is { IsLong: false, IsTarget: true } && years.To == _periods.Year && mark is null && IsStatement(draft, out var isSet))
        {
            // 央企贡献了全市四成的工业增加值, 我市13个开发区是主战场: how things are, among the tasks.
            draft.IsSetOf |= isSet;
            return (new Epoch(years.To - 1, years.To - 1, IsTarget: false), null);
        }

        if (_carriedEnd > 0 && draft.ClauseStart < _carriedEnd)
        {
            return (_carried, mark);
        }

        if (draft.IsBaseline && years.IsKnown)
        {
            // The base of a way belongs to the year before the period; in this year's tasks and in a plan that is last year's outcome.
            // 由上半年的…升到全年的…: the way lies inside the year.
            var stretch = _view.Slice(Math.Max(draft.ClauseStart, figure.Start - 8), figure.Start);
            if (!years.IsTarget && (stretch.IndexOf("季度") >= 0 || stretch.IndexOf("半年") >= 0 || stretch.IndexOf("月份") >= 0))
            {
                return (years, mark);
            }

            // 某年达到…，由A到B: the last year of a review stands for its end, the way began before the review.
            var heading = _periods.Heading;
            var first = !years.IsLong && !years.IsTarget && heading is { IsLong: true, IsTarget: false } && heading.To == years.To ? heading.From : !years.IsLong && current is { IsLong: true, IsTarget: false } && years.To == current.To ? current.From : years.From;
            if (!years.IsLong && !years.IsTarget && _facts.Count > _firstFact && _facts[^1] is { Measure: Measure.AverageGrowth, From: { } began, To: { } ended } && ended == years.To && began < ended)
            {
                // 年均增长5%，从第六位升到第四位: the way is as long as the average just given.
                first = began;
            }

            // 2020年到2025年，比重由A提升到B: the way begins with the first of the years said.
            var before = years.IsTarget ? _periods.Year - 1 : mark is { Rule: "years" or "year-to-year" } ? years.From : first - 1;
            return (new Epoch(before, before, IsTarget: false), null);
        }

        // 五年 in a review of one year looks back from its end; a level in it is the level at the end.
        return (years, mark);
    }

    private bool IsHonoured(Draft draft)
    {
        var said = _view.Slice(draft.RightStart, ClauseEnd(draft.RightStart));
        return said.IndexOf("工作获") is >= 0 and < 8 || said.IndexOf("入选") > 0 || said.IndexOf("荣获") > 0;
    }

    // 收入倍差, 收入比: so many times one thing is another, at a time; 3倍 of an output is so many times itself, over the years.
    private static bool IsRatio(string name) =>
        name.EndsWith("倍差", StringComparison.Ordinal) || name.EndsWith("收入比", StringComparison.Ordinal) || name.EndsWith("之比", StringComparison.Ordinal);

    private bool IsPlanName(Figure figure)
    {
        var rest = _view.Slice(figure.End, figure.End + 6);
        return rest.IndexOf("计划") >= 0 || rest.IndexOf("行动") >= 0 || rest.IndexOf("工程") >= 0;
    }

    private List<Because> Explain(Draft draft, Figure figure, string measureRule, string periodRule, PeriodMark? mark, Comparator comparator, Modality modality, Span? modalityCue, Strength? strength, Span? strengthCue, string? linkReason)
    {
        var because = new List<Because>
        {
            new("value", _view.Original(figure.Start, figure.DigitsEnd), figure.IsChinese ? "number-word" : "digits"),
            _view.IsInserted(figure.DigitsEnd) ? new("unit", null, "unit-of-table") : new("unit", figure.End > figure.DigitsEnd ? _view.Original(figure.DigitsEnd, figure.End) : null, figure.Unit is null ? "unit-filled" : "unit:" + figure.Unit.Written),
            new("indicator", draft.HasSubject ? _view.Original(draft.LeftStart, draft.LeftEnd) : draft.HasObject ? _view.Original(draft.RightStart, draft.RightEnd) : null, draft.IsElided ? "elided-subject" : "wording"),
            new("measure", draft.LeftEnd < figure.LeadStart ? _view.Original(draft.LeftEnd, figure.LeadStart) : null, measureRule),
            new("comparator", figure.TrailEnd > figure.End ? _view.Original(figure.End, figure.TrailEnd) : figure.LeadStart < figure.Start ? _view.Original(figure.LeadStart, figure.Start) : null, "comparator:" + comparator),
            new("from", mark is { } m ? _view.Original(m.Start, m.End) : null, periodRule),
            new("to", mark is { } n ? _view.Original(n.Start, n.End) : null, periodRule),
            new("modality", modalityCue, modality == Modality.Estimate ? "estimate-word" : "period:" + modality),
        };
        if (strength is not null)
        {
            because.Add(new("strength", strengthCue, strengthCue is null ? "default:commit" : "strength-word"));
        }

        if (linkReason is not null)
        {
            because.Add(new("indicatorCode", null, linkReason));
        }

        return because;
    }
}
