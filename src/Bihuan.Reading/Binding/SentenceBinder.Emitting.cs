using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Recognition.Periods;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Binding;

/// <summary>From a described figure to a fact.</summary>
internal sealed partial class SentenceBinder
{
    private string _text = "";
    private Epoch _carried;
    private int _carriedEnd;

    public void Open(string text) => _text = text;

    private string NextId() => FactIds.Of(_facts.Count + 1);

    private string Quote(Span span) => span.Of(_text).ToString();

    private void Emit(Draft draft, string name, Figure figure)
    {
        var (years, mark) = PeriodRules.InForce(_periods, figure.Start, draft.ClauseStart);
        var current = _periods.Current;
        (years, mark) = Adjust(draft, figure, years, mark, current);
        draft.IsTask = years.IsTarget;
        // 五年实际利用外资5亿美元: the years said with the amount are those it was summed over.
        draft.SumsUp |= mark is { Rule: "past-term" or "length", IsEachYear: false } over && over.Start >= draft.ClauseStart && !draft.Does(CueRoles.Link);
        var (measure, measureRule) = MeasureRules.Decide(draft, years.IsLong || (mark is { Kind: MarkKind.Due } && current is { IsTarget: true, IsLong: true }), _lastMeasure);
        if (figure.Kind == FigureKind.Doubling && IsPlanName(figure) && !years.IsLong && _periods.Horizon is { } horizon && years.IsTarget)
        {
            years = new Epoch(horizon.From, horizon.To, IsTarget: true);
        }

        if (measure == Measure.Level && figure.Class == UnitClass.Area && draft.SinceList && _lastMeasure is Measure.CountCompleted or Measure.Cumulative && _view.Slice(draft.LeftStart, draft.LeftEnd) is "面积")
        {
            // 建成公园3个、面积60亩: the size of what was just counted.
            (measure, measureRule) = (_lastMeasure.Value, "size-of-works");
        }

        var held = PeriodRules.Hold(measure, draft, years, mark, current, _periods.Heading, isRatio: measure == Measure.Multiple && IsRatio(name));
        var modality = ModalityAt(figure.Start, years, out var modalityCue);
        if (draft.IsBaseline && modality == Modality.Estimate)
        {
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
            Indicator = name,
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
        foreach (var other in _periods.Marks)
        {
            if (other.Kind == MarkKind.Tied && other.End <= figure.Start && figure.Start - other.End <= 4)
            {
                return (other.Years with { IsTarget = false }, other);
            }

            // 比2010年翻一番: from the year after the base.
            if (other.Kind == MarkKind.Base && draft.AfterBase && other.Start >= draft.BaseStart && other.End <= figure.Start && other.Years.To < years.To)
            {
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
            var first = !years.IsLong && current is { IsLong: true, IsTarget: false } && years.To == current.To ? current.From : years.From;
            if (!years.IsLong && !years.IsTarget && _facts.Count > _firstFact && _facts[^1] is { Measure: Measure.AverageGrowth, From: { } began, To: { } ended } && ended == years.To && began < ended)
            {
                // 年均增长5%，从第六位升到第四位: the way is as long as the average just given.
                first = began;
            }

            var before = years.IsTarget ? _periods.Year - 1 : first - 1;
            return (new Epoch(before, before, IsTarget: false), null);
        }

        // 五年 in a review of one year looks back from its end; a level in it is the level at the end.
        return (years, mark);
    }

    // 收入倍差, 收入比: so many times one thing is another, at a time; 3倍 of an output is so many times itself, over the years.
    private static bool IsRatio(string name) =>
        name.EndsWith("倍差", StringComparison.Ordinal) || name.EndsWith("收入比", StringComparison.Ordinal) || name.EndsWith("之比", StringComparison.Ordinal);

    private bool IsPlanName(Figure figure)
    {
        var rest = _view.Slice(figure.End, Math.Min(figure.End + 6, _view.Length));
        return rest.IndexOf("计划") >= 0 || rest.IndexOf("行动") >= 0 || rest.IndexOf("工程") >= 0;
    }

    private Modality ModalityAt(int at, Epoch years, out Span? cue)
    {
        cue = null;
        for (var i = _words.FirstTokenFrom(at) - 1; i >= 0; i--)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Estimate))
            {
                if (_mentions.Tokens[i].Start is > 0 and var said && _view.Slice(said, at).IndexOf('；') >= 0 && _view[_mentions.Tokens[i].End] != '数' && _facts.Count > _firstFact && _view.Original(said, said).Start > _facts[_firstFact].Citation.Span.End && _wording.StripPeriod(_words.ClauseStart(said), said) < said - 2)
                {
                    // 投入预计年均增长5%；拥有量翻番: said inside its clause it reaches no further than the ；.
                    continue;
                }

                cue = _view.Original(_mentions.Tokens[i].Start, _mentions.Tokens[i].End);
                return years.IsTarget && years.To > _periods.Year ? Modality.Target : Modality.Estimate;
            }
        }

        return years.IsTarget ? Modality.Target : Modality.Outcome;
    }

    // 力争 and 确保 reach over parallel clauses until another such word or a new action begins a clause.
    private Strength StrengthAt(int at, int end, out Span? cue)
    {
        cue = null;
        var strength = Strength.Commit;
        for (var i = 0; i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < at; i++)
        {
            var token = _mentions.Tokens[i];
            if (token.Is(CueRoles.Strive) && token.Cue.Word.EndsWith("争取", StringComparison.Ordinal) && Obtains(token))
            {
                continue;
            }

            if (token.Is(CueRoles.Ensure) && _view.Slice(token.End, Math.Min(token.End + 12, _view.Length)) is var ground && ground.IndexOf("前提下") >= 0)
            {
                // 在确保质量的前提下: the ground it stands on.
                continue;
            }

            if (token.Is(CueRoles.Strive | CueRoles.Ensure))
            {
                strength = token.Is(CueRoles.Strive) ? Strength.Strive : Strength.Ensure;
                cue = _view.Original(token.Start, token.End);
            }
            else if (strength != Strength.Commit && token.Cue.Word == "加快" && token.Start > 0 && _view[token.Start - 1] == '；')
            {
                strength = Strength.Commit;
                cue = null;
            }
            else if (strength != Strength.Commit && token.Is(CueRoles.Action) && token.Start > 0 && token.Cue.Word != "实际利用" && (token.Cue.Word == "完成" || _view.Slice(token.End, Math.Min(token.End + 2, _view.Length)) is not "投资") && (SentenceWords.IsStop(_view[token.Start - 1]) || (_view[token.Start - 1] == '、' && token.Cue.Word is "完成" or "实施" or "建设")))
            {
                strength = Strength.Commit;
                cue = null;
            }
        }

        if (strength == Strength.Commit && _view.Slice(Math.Min(end, _view.Length), Math.Min(end + 24, _view.Length)) is var rest && rest.IndexOf("确保") is >= 0 and var back && rest[back..].IndexOf("目标") is > 0 and < 9 && rest[back..].IndexOf('这') >= 0)
        {
            return Strength.Ensure;
        }

        return strength;
    }

    // 争取更好结果, 争取上级资金, 争取项目核准，…: to obtain, not to strive for the figure of a later clause.
    private bool Obtains(Token token)
    {
        var end = token.End;
        while (end < _view.Length && !SentenceWords.IsStop(_view[end]))
        {
            if (_words.FigureStartingAt(end) is { Skip: null })
            {
                var got = _view.Slice(token.End, end);
                return got.IndexOf("资金") >= 0 || got.IndexOf("债券") >= 0 || got.StartsWith("上级") || got.StartsWith("中央") || got.StartsWith("各类");
            }

            end++;
        }

        return true;
    }

    private Comparator ComparatorOf(Draft draft, Figure figure, Modality modality)
    {
        if (figure.RangeSide != 0)
        {
            return figure.RangeSide < 0 ? Comparator.AtLeast : Comparator.AtMost;
        }

        if (figure.After is { } after && !(figure.IsMore && after == Comparator.About))
        {
            return after;
        }

        if (figure.Before is { } before)
        {
            return before;
        }

        if (figure.IsMore)
        {
            return Comparator.MoreThan;
        }

        if (_view.Slice(draft.LeftStart, draft.LeftEnd).EndsWith("红线") || _view.Slice(draft.RightStart, draft.RightEnd).EndsWith("红线"))
        {
            return Comparator.AtLeast;
        }

        var reached = _words.LastIn(draft.ClauseStart, figure.LeadStart, CueRoles.Link, out var link) && link.End >= figure.LeadStart - 2;
        if (reached && link.Cue.Word is "跨过" or "越过" or "迈过" or "跨越" && _view[figure.TrailEnd] is '，' or '、' or '；' or '。' or '大' or '关')
        {
            return Comparator.MoreThan;
        }

        return modality == Modality.Target && reached && (link.Cue.Word.Contains('达') || link.Cue.Is(CueRoles.Reach)) ? Comparator.AtLeast : Comparator.Equal;
    }

    private string? UnitOf(Draft draft, Figure figure, string name)
    {
        if (figure.Unit is { } unit)
        {
            return unit.Unit;
        }

        var right = _words.RolesIn(draft.RightStart, Math.Min(draft.RightEnd, draft.RightStart + 12)) | _words.RolesIn(figure.TrailEnd, Math.Min(figure.TrailEnd + 8, _view.Length));
        if ((right & CueRoles.Household) != CueRoles.None && (right & CueRoles.People) != CueRoles.None && EndsInPeople(draft))
        {
            return "人";
        }

        if ((right & CueRoles.Household) != CueRoles.None || _view.Slice(figure.TrailEnd, Math.Min(figure.TrailEnd + 2, _view.Length)) is "家庭" or "农户")
        {
            return "户";
        }

        if (name.EndsWith("人次", StringComparison.Ordinal))
        {
            return "人次";
        }

        if (name.EndsWith("户数", StringComparison.Ordinal) || name.EndsWith("用户", StringComparison.Ordinal))
        {
            return "户";
        }

        if (!draft.HasSubject && (right & CueRoles.People) != CueRoles.None || (draft.Last & CueRoles.People) != CueRoles.None || name.EndsWith("人数", StringComparison.Ordinal) || name.EndsWith("人口", StringComparison.Ordinal))
        {
            return "人";
        }

        if ((right & CueRoles.People) != CueRoles.None)
        {
            return "人";
        }

        if (draft.LastIsTotal && _facts.Count > _firstFact && _facts[^1].Unit == "人")
        {
            // 新增常住人口5万人，总规模90万: what the whole is a whole of.
            return "人";
        }

        if (figure.IsScaled && !figure.IsBareMagnitude && draft.Names(CueRoles.People) && name.EndsWith("规模", StringComparison.Ordinal) && !(_words.TokenEndingAt(draft.LeftEnd - 2, out var sum) && sum.Is(CueRoles.Money)))
        {
            // 脱贫人口务工规模超过3300万: a size of people.
            return "人";
        }

        return figure.IsScaled && (draft.Names(CueRoles.Money) || (right & CueRoles.Money) != CueRoles.None || figure.IsBareMagnitude || figure.After == Comparator.About) ? "元" : null;
    }

    // 贫困家庭学生: the last of the nouns is what is counted.
    private bool EndsInPeople(Draft draft) =>
        _words.LastIn(draft.RightStart, Math.Min(draft.RightEnd, draft.RightStart + 12), CueRoles.People | CueRoles.Household, out var counted) && counted.Is(CueRoles.People);

    private List<Because> Explain(Draft draft, Figure figure, string measureRule, string periodRule, PeriodMark? mark, Comparator comparator, Modality modality, Span? modalityCue, Strength? strength, Span? strengthCue, string? linkReason)
    {
        var because = new List<Because>
        {
            new("value", _view.Original(figure.Start, figure.DigitsEnd), figure.IsChinese ? "number-word" : "digits"),
            new("unit", figure.End > figure.DigitsEnd ? _view.Original(figure.DigitsEnd, figure.End) : null, figure.Unit is null ? "unit-filled" : "unit:" + figure.Unit.Written),
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
