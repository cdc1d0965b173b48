using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Linking;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>Several figures for several things: 煤炭、钢铁产量分别增长5%、6%.</summary>
internal sealed partial class SentenceBinder
{
    // 8%、10%; 1万家和8万家; 6.5%-7%: figures with nothing but a joint between them.
    private int GroupEnd(int first)
    {
        var figures = _mentions.Figures;
        if (figures[first].RangeSide < 0 && first + 1 < figures.Count)
        {
            return first + 1;
        }

        var last = first;
        while (last + 1 < figures.Count && figures[last + 1].Skip is null && figures[last + 1].RangeSide == 0 && figures[last].RangeSide == 0)
        {
            var gap = _view.Slice(figures[last].TrailEnd, figures[last + 1].LeadStart);
            if (gap is not ("、" or "和" or "与" or "及" or "以及"))
            {
                break;
            }

            if (figures[last].Unit is { Written: "个" } && figures[last + 1].Class == UnitClass.Point)
            {
                // 提高7.4个和7.7个百分点: the second half of the unit is written once.
                figures[last].Unit = figures[last + 1].Unit;
            }

            if (figures[last].IsBareMagnitude && figures[last].Unit is null && figures[last + 1].Class is UnitClass.Percent or UnitClass.Point)
            {
                // 规模超万亿、50%以上开工.
                break;
            }

            if (figures[last].Class != figures[last + 1].Class && figures[last].Unit is not null && figures[last + 1].Unit is not null && !_words.LastIn(_words.ClauseStart(figures[first].LeadStart), figures[first].LeadStart, CueRoles.Respectively, out _))
            {
                // 增长6%、突破30亿元: a rate and an amount are two things said of one.
                break;
            }

            last++;
        }

        return last;
    }

    private void BindGroup(int first, int last)
    {
        var figures = _mentions.Figures;
        var draft = _draft;
        for (var i = first; i < last && figures[last].Class == UnitClass.Point; i++)
        {
            // 1.5个、2个、3.1个百分点: the second half of the unit is written once.
            figures[i].Unit = figures[i].Unit is { Written: "个" } ? figures[last].Unit : figures[i].Unit;
        }

        // A unit, a trailing and a leading hedge written once hold for all.
        for (var i = last - 1; i >= first; i--)
        {
            figures[i].Unit ??= figures[i + 1].Unit;
            figures[i].After ??= figures[i].Before is null && figures[i].TrailEnd == figures[i].End ? figures[last].After : null;
        }

        for (var i = first + 1; i <= last; i++)
        {
            figures[i].Before ??= figures[i].After is null ? figures[first].Before : null;
        }

        Describe(figures[first], draft);
        var way = IsBaseline(figures[last], draft);
        draft.IsBaseline = way;
        if (way)
        {
            CutAtFrom(draft);
        }

        var count = last - first + 1;
        var name = NameOf(draft);
        var perHead = !draft.HasObject && _view.Slice(draft.LeftStart, draft.LeftEnd) is "月人均" or "人均" or "平均" || !draft.HasObject && !_subjectIsHere && _view.Slice(draft.LeftStart, draft.LeftEnd) is "降幅" or "增幅" or "涨幅";
        if ((draft.IsElided || perHead) && draft.Does(CueRoles.Respectively) && ListBefore(draft, count) is { } listed)
        {
            (draft.LeftStart, draft.LeftEnd) = listed;
            draft.IsElided = false;
        }

        var subject = draft.HasSubject ? Items(draft.LeftStart, draft.LeftEnd) : [];
        // 分别完成任务的115%和102%: of each that was just named.
        var ofTarget = Owners.IsOwnTarget(_view.Slice(draft.LeftStart, draft.LeftEnd));
        var measured = draft.Does(CueRoles.Respectively) && !draft.IsElided && draft.HasSubject && !draft.HasObject && _subjectIsHere && (ofTarget || _view.Slice(draft.LeftStart, draft.LeftEnd) is ['占', _, _, .., '比', '重'] or "增速" or "增幅" or "总量" or "占比" or "比重" or "净增" or "新增" or "年度投资" or "完成年度投资" or "额度" or "金额" or "总投资" or "投资额" or "总数" or [_, _, '率']);
        var pair = draft.IsElided && _subjectIsHere && draft.Does(CueRoles.Respectively) && MemberOf(_subject, 0, count) is not null;
        var carried = draft.IsElided && draft.Does(CueRoles.Respectively) && _lastGroup == 0 && draft.ClauseStart < _consumed && _view[_consumed] == '、' && Parts(_subject, count) is not null;
        // 甲、乙等产业发展壮大，分别完成产值9亿元、6亿元: of each of those the clause before names.
        var industries = !draft.IsElided && !draft.HasObject && figures[first].Class == UnitClass.Money && draft.Does(CueRoles.Respectively) && Turnover.IsIn(_view.Slice(draft.LeftStart, draft.LeftEnd)) && draft.LeftEnd - draft.LeftStart <= 6 && ListBefore(draft, count) is { } told ? Items(told.Start, told.End) : [];
        var named = pair || carried ? [] : (draft.IsElided && (draft.Does(CueRoles.Respectively) || _lastGroup == count || FollowsAsMany(count))) || measured ? LastNamed(count) : [];
        var paired = named.Count == count;
        // 甲、乙，占全市比重分别达60%、75%: of each that the clause before lists.
        var listedShares = !paired && !draft.IsElided && !draft.HasObject && draft.Does(CueRoles.Respectively) && _view.Slice(draft.LeftStart, draft.LeftEnd) is ['占', _, _, .., '比', '重'] && ListBefore(draft, count) is { } spread ? Items(spread.Start, spread.End) : [];
        var owners = (draft.Does(CueRoles.Respectively) || name.Contains("分别", StringComparison.Ordinal)) && subject.Count == 1 && !paired && LastNamed(count) is { } counted && counted.Count == count && name.Length > counted[^1].Length + 1 && name.StartsWith(counted[^1], StringComparison.Ordinal) && draft.ClauseStart < _consumed ? counted : [];
        var lastRoles = draft.Last;
        for (var i = first; i <= last; i++)
        {
            draft.Figure = figures[i];
            draft.Last = subject.Count == count && _words.TokenEndingAt(subject[i - first].End, out var measure) && measure.Is(CueRoles.GrowthNoun | CueRoles.ReductionNoun | CueRoles.ShareNoun) ? measure.Roles : lastRoles;
            var parts = !paired && subject.Count != count && draft.Does(CueRoles.Respectively) ? Parts(name, count) : null;
            // 536个市重大项目、109个省级重点项目分别完成投资…: each of those just counted.
            var own = industries.Count == count ? string.Concat(ListedName(industries[i - first]), _view.Slice(_view.Slice(draft.LeftStart, draft.LeftEnd).StartsWith("实现") ? draft.LeftStart + 2 : draft.LeftStart, draft.LeftEnd))
                : listedShares.Count == count ? string.Concat(ListedName(listedShares[i - first]), _view.Slice(draft.LeftStart, draft.LeftEnd))
                : owners.Count == count ? string.Concat(owners[i - first], name.AsSpan(owners[^1].Length))
                : parts is not null ? parts[i - first]
                : paired ? measured ? string.Concat(Owners.Of(named[i - first], _view.Slice(draft.LeftStart, draft.LeftEnd)), ofTarget ? "完成" : "", _view.Slice(draft.LeftStart, draft.LeftEnd)) : named[i - first]
                : (pair ? MemberOf(_subject, i - first, count) : subject.Count == 1 ? MemberOf(name, i - first, count) : null) is { } member ? member
                : subject.Count == count ? ItemName(subject, i - first, draft)
                : name;
            if (subject.Count == count && _subjectIsHere && draft.Figure.Kind == FigureKind.Rank && own is "总量" or "增速" or "增幅" or "占比" or "总产值" or "增量")
            {
                // 总量、增幅分列第3位和第2位: of what was named before.
                own = string.Concat(Owners.Of(_subject, own), own);
            }

            own = draft.Does(CueRoles.Respectively) ? own : own.Replace("分别", "", StringComparison.Ordinal);
            own += draft.Whole;
            own += draft.ListEnd > 0 && subject.Count == count ? _view.Written(draft.ListStart, draft.ListEnd).ToString() : "";
            own += subject.Count == count && count > 1 ? RaisedFor(draft, own) : "";
            if (draft.IsAmong && Owners.WholeTail(name) is { Length: > 0 } whole && own.EndsWith("产业", StringComparison.Ordinal))
            {
                own += whole;
            }

            Emit(draft, own, figures[i]);
        }

        Remember(draft, name);
        _lastGroup = count;
        if (way)
        {
            _wayEnd = figures[last].TrailEnd;
        }

        _consumed = Math.Max(figures[last].TrailEnd, draft.RightEnd);
    }

    // 建筑材料等传统产业: the last of the list stands for itself.
    private string ListedName((int Start, int End) item)
    {
        var words = _view.Written(item.Start, item.End);
        return (words.IndexOf('等') is > 1 and var among ? words[..among] : words).ToString();
    }

    // 甲、乙产量首次出现下降，比上年分别下降3%和4%: the clause before lists as many things and has no figure.
    private (int Start, int End)? ListBefore(Draft draft, int count)
    {
        if (!ClauseBefore(draft, out var start, out var end) || start < _consumed)
        {
            return null;
        }

        start = _wording.StripStart(start, end, afterFigure: false);
        for (var i = _words.FirstTokenFrom(start + 2); i < _mentions.Tokens.Count && _mentions.Tokens[i].Start < end; i++)
        {
            if ((_mentions.Tokens[i].Is(CueRoles.Adverb | CueRoles.Period | CueRoles.Lead | CueRoles.Keep | CueRoles.Growth | CueRoles.Increase | CueRoles.Reduction | CueRoles.Reach) || _mentions.Tokens[i].Cue.Word is "加快" or "发展") && _mentions.Tokens[i].End - _mentions.Tokens[i].Start > 1 && ItemCount(start, _mentions.Tokens[i].Start) >= count)
            {
                end = _mentions.Tokens[i].Start;
                break;
            }
        }

        if (_view.Slice(start, end).IndexOf("发展壮大") is > 4 and var thrive)
        {
            end = start + thrive;
        }

        if (_view.Slice(start, end).IndexOf('“') is > 4 and var said)
        {
            // 起数、死亡人数“双下降”.
            end = start + said;
        }

        return end - start is > 4 and <= 40 && _view.Slice(start, end).Contains('、') && Items(start, end).Count == count ? (start, end) : null;
    }

    // 城乡居民收入分别增长5%和7%, 三次产业增加值分别为…: a word that names several things, for as many numbers.
    private static string? MemberOf(string name, int at, int count)
    {
        foreach (var (word, members) in LinkingLexicon.Default.Several)
        {
            if (members.Length == count && name.IndexOf(word, StringComparison.Ordinal) is >= 0 and var start)
            {
                return string.Concat(name.AsSpan(0, start), members[at], name.AsSpan(start + word.Length));
            }
        }

        return null;
    }

    // 存款甲亿元、贷款乙亿元，比年初增加丙亿元和丁亿元: as many amounts as things were just named one by one.
    private bool FollowsAsMany(int count)
    {
        if (_lastGroup != 0 || _facts.Count - _firstFact < count)
        {
            return false;
        }

        if (_draft.Figure.Class == UnitClass.Percent && _facts.Count - _firstFact == count && _draft.ClauseStart > 0 && _view[_draft.ClauseStart - 1] == '，' && _facts.Skip(_firstFact).All(static fact => fact.Measure is Measure.Level or Measure.CountCompleted or Measure.Cumulative) && _facts.Skip(_firstFact).Select(static fact => fact.Indicator).Distinct(StringComparer.Ordinal).Count() == count)
        {
            // 接待游客80万人次、旅游收入9亿元，增长15%、22%: a rate for each.
            return true;
        }

        for (var i = _facts.Count - count + 1; i < _facts.Count; i++)
        {
            if (_facts[i].Indicator == _facts[i - 1].Indicator || _facts[i].Measure != _facts[i - 1].Measure || _facts[i].Unit != _facts[i - 1].Unit || _facts[i].Measure is not (Measure.Level or Measure.CountCompleted or Measure.Cumulative or Measure.Share))
            {
                return false;
            }
        }

        return true;
    }

    // 甲5%，乙6%，分别居…: the last things named in the sentence, each once, in order.
    private List<string> LastNamed(int count)
    {
        var names = new List<string>();
        for (var i = _facts.Count - 1; i >= _firstFact && names.Count < count; i--)
        {
            if (!names.Contains(_facts[i].Indicator, StringComparer.Ordinal))
            {
                names.Insert(0, _facts[i].Indicator);
            }
        }

        return names;
    }
}
