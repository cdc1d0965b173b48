using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>What a rate, and what an amount, is said to be: of growth or of a part, done or how much there is.</summary>
internal sealed partial class SentenceBinder
{
    private void DescribeRate(Draft draft, int start, int end, int objectStart)
    {
        var figure = draft.Figure;
        var after = _view[objectStart];
        if (after == '增' && _view.Slice(objectStart, objectStart + 2) is "增长" && (objectStart + 2 >= _view.Length || SentenceWords.IsStop(_view[objectStart + 2])))
        {
            // 保持20%以上增长.
            draft.ObjectIsGrowth = IsGrowthAt(objectStart);
        }
        else if (after == '幅' && _view[objectStart + 1] == '度' && _words.TokenStartingAt(objectStart + 2, out var cut) && cut.Is(CueRoles.Reduction))
        {
            // 按8%的幅度压减会议费: what is cut.
            draft.ObjectIsReduction = true;
            draft.RightStart = Math.Min(cut.End, draft.RightEnd);
        }

        draft.LinksGrowth = draft.EndsWay
            ? _words.TokenEndingAt(figure.LeadStart, out var turned) && turned.Is(CueRoles.Growth)
            : draft.Does(CueRoles.Link) && _words.LastIn(end, figure.LeadStart, CueRoles.Growth, out var grown) && _words.LastIn(grown.End, figure.LeadStart, CueRoles.Link, out var linked) && linked.Cue.Word is "为" or "达" or "达到";
        draft.Aspires = start >= end && draft.Does(CueRoles.Strive);
        var name = _view.Slice(start, end);
        if (_view.Slice(end, figure.LeadStart) is ['超', ..] beyond && Owners.IsOwnTarget(beyond))
        {
            // 完成投资2亿元、超年度计划8%.
            draft.Verbs |= CueRoles.Growth;
        }

        draft.IsIndex = name.EndsWith("指数") && !name.EndsWith("价格指数");
        draft.IsPriceIndex = name.EndsWith("价格指数");
        draft.EndsInRatio = name.Length > 0 && name[^1] == '比';
    }

    // 推动某公司70万吨磷酸铁锂项目建设: how large the project with that name is; 推进60万千瓦光伏项目: how much is worked on.
    private bool IsSizeOfNamed(Figure figure, int start, int end)
    {
        if (figure.Class != UnitClass.Amount || end != figure.LeadStart || _words.TokenEndingAt(end, out var last) && last.Is(CueRoles.Action))
        {
            return false;
        }

        var own = _wording.StripStart(start, end, afterFigure: true);
        own = _words.TokenStartingAt(own, out var verb) && verb.Is(CueRoles.Action) ? verb.End : own;
        var rest = _view.Slice(figure.TrailEnd, ClauseEnd(figure.TrailEnd));
        return end - own >= 2 && rest.IndexOf("项目") is > 1 and var noun && !rest[..noun].Contains('的');
    }

    // 全长66公里的环线, 年加工能力85万吨的产业园: the size that stands before the figure of a thing behind it; 建成总长6公里的道路 and 42条、总长度36公里的乡道 count the road.
    private ReadOnlySpan<char> SizeSaid(Draft draft, int start, int end)
    {
        var name = _view.Slice(start, end);
        if (draft.Figure.Class is UnitClass.Money or UnitClass.Percent || _view[draft.Figure.TrailEnd] != '的' || name.Length < 2 || _lastClass == UnitClass.Counter && start > 0 && _view[start - 1] == '、' && _words.FigureEndingAt(start - 1) is not null)
        {
            return default;
        }

        while (_words.TokenStartingAt(start, out var verb) && verb.Is(CueRoles.Action | CueRoles.Adverb | CueRoles.Drop) && end - verb.End >= 2)
        {
            if (verb.Is(CueRoles.Creation) && draft.Figure.Class != UnitClass.Amount)
            {
                return default;
            }

            start = verb.End;
        }

        name = _view.Slice(start, end);
        foreach (var size in Sizes)
        {
            if (name.SequenceEqual(size))
            {
                return name;
            }
        }

        return default;
    }

    private bool EndsInCapacity(int at)
    {
        var rest = _view.Slice(at, at + 40);
        var stop = rest.IndexOfAny("，。；");
        return (stop >= 0 ? rest[..stop] : rest).EndsWith("产能");
    }

    private void DescribeAmount(Draft draft, int start, int end, int objectStart, int objectEnd, bool afterFigure)
    {
        var figure = draft.Figure;
        var name = _view.Slice(start, end);
        var near = Math.Max(0, figure.LeadStart - 8);
        draft.SumsUp = _view.Slice(near, figure.LeadStart).LastIndexOf("累计") is >= 0 and var sums && near + sums >= end;
        draft.SaysCumulative = !draft.SumsUp && name.IndexOf("累计") >= 0;
        draft.IsSizeOfWork = _view[figure.TrailEnd] == '的' && (name is "投资" && figure.Class == UnitClass.Money || name is "总投资" && start == draft.ClauseStart && _words.FigureStartingAt(figure.TrailEnd + 1) is null || _view.Slice(figure.LeadStart - 2, figure.LeadStart) is "占地" || name.IndexOf("日处理") >= 0 || name.IndexOf("日供水") >= 0 || name.IndexOf("日产") >= 0 || SizeSaid(draft, start, end).Length > 0) || IsSizeOfNamed(figure, start, end);
        draft.NameEnd = NameEnds.Of(name);
        draft.CountedEnd = NameEnds.Of(_view.Slice(objectStart, objectEnd));
        if (draft.CountedEnd == NameEnd.None && figure.Class == UnitClass.Amount && _view[objectEnd] is '、' or '和' && EndsInCapacity(objectEnd))
        {
            // 形成60万吨硅料、100吉瓦切片和70吉瓦电池片产能: the last noun is that of all.
            draft.CountedEnd = NameEnd.Capacity;
        }

        var inList = start > 0 && _view[start - 1] == '、';
        draft.FollowsNew = draft.SinceList && figure.Class == _lastClass && (_subject.StartsWith('新') || _subject.EndsWith("新登记", StringComparison.Ordinal) || _subject.StartsWith("净增", StringComparison.Ordinal));
        draft.FollowsLevel = inList && afterFigure && _lastMeasure == Measure.Level;
        // 累计投资5亿元，某某支出3亿元: the sum goes on over items of one kind.
        var parallel = _lastSaysCumulative && draft.ClauseStart > 0 && draft.ClauseStart - 1 == _consumed && _view[_consumed] == '，' && figure.Class == _lastClass && figure.Class is UnitClass.Money or UnitClass.Area or UnitClass.Amount or UnitClass.Counter && draft.Verbs == CueRoles.None && figure.Before is null && end > start && !(figure.Class == UnitClass.Counter && name.StartsWith("新增"));
        draft.FollowsCumulative = parallel || inList && _lastMeasure == Measure.Cumulative && _listRoles != CueRoles.None && !draft.Does(CueRoles.Link);
        draft.ComesTo = draft.Does(CueRoles.Link) && _words.LastIn(end, figure.LeadStart, CueRoles.Link, out var come) && come.Cue.Word.Length > 1 && come.Cue.Word[^1] is '至' or '到' && come.Cue.Word != "达到";
        draft.IsCapacityRetired = figure.Class is UnitClass.Amount or UnitClass.Counter && IsRetired(draft.ClauseStart, figure, name);
        if (figure.Class == UnitClass.Counter)
        {
            draft.SaysMore = draft.LeadsClause && objectEnd - objectStart >= 7 && SentenceWords.IsStop(_view[objectEnd]) && (draft.ClauseStart == figure.LeadStart || draft.SinceList == false);
            draft.CountsMoves = figure.IsChinese && _view.Slice(objectStart, objectStart + 2) is "措施" or "举措" or "政策";
        }

        draft.NamesDoing = NamesDoing(start, end);
        draft.IsPerHead = name.StartsWith("户均") || name.StartsWith("人均") || name.StartsWith("村均") || name.StartsWith("亩均") || name.StartsWith("每万") || name.StartsWith("每千");
        draft.Spends = figure.Class == UnitClass.Money
            && (Raising.IsIn(name[..Math.Min(4, name.Length)])
                || _view[figure.TrailEnd] != '的' && (name.EndsWith("投资") || name.EndsWith("投入")) && Tails.Without(name, Flows, least: 0).Length == name.Length
                || name is "统筹"
                || name.EndsWith("到位资金") && draft.SinceList && _lastMeasure == Measure.Cumulative);
        draft.ListIsDone = figure.Class == UnitClass.Counter && _view[figure.TrailEnd] == '、' && _view.Slice(figure.TrailEnd, ClauseEnd(figure.TrailEnd)).IndexOf("全部") is > 2;
        draft.SumsInvestment = !afterFigure && name.Length > 6 && name.EndsWith("累计完成投资");
        draft.CreatesEachYear = Creating.IsIn(name);
        draft.EndsInRegister = name.EndsWith("企业入库") || name.EndsWith("企业评价入库");
        draft.EndsInRatio = name.EndsWith("比");
        draft.EndsInQuantity = name.EndsWith("量") || name.EndsWith("客流") || name.EndsWith("人流") || name.EndsWith("人数") || name.EndsWith("总数");
        draft.BettersThings = figure.Class == UnitClass.Counter && objectEnd - objectStart > 2 && _view.Slice(figure.LeadStart - 2, figure.LeadStart) is "提升" or "改善" or "提速" or "提高" && _view.Slice(objectStart, objectEnd) is [.., not '次'];
        draft.IsServed = figure.Class == UnitClass.Counter && _view[figure.LeadStart - 1] == '为' && objectEnd - objectStart > 3 && _view.Slice(objectStart, objectEnd) is var whom && (whom.IndexOf("提供") > 1 || whom.IndexOf("减免") > 1 || whom.IndexOf("兑现") > 1 || whom.IndexOf("办理") > 1);
        draft.IsNew = name is ['新', '签' or '落' or '开' or '引' or '招' or '认' or '入' or '投', _, _, ..] && name.EndsWith("项目");
        draft.GoesOnWith = afterFigure && inList && end == start && objectEnd == objectStart || draft.SinceList && name.Length is > 2 and < 6 && name.StartsWith("涉及");
        draft.IsEvent = Events.IsIn(name[..Math.Min(name.Length, 4)]);
    }

    // 化解煤炭产能, 淘汰钢铁、水泥等落后产能, 关停小火电16万千瓦.
    private bool IsRetired(int clause, Figure figure, ReadOnlySpan<char> name)
    {
        if (figure.Class == UnitClass.Amount && (name.IndexOf("淘汰落后") > 0 && name.EndsWith("生产能力") || name.EndsWith("淘汰落后产能")))
        {
            // 水泥、玻璃分别淘汰落后产能20万吨、3万吨.
            return true;
        }

        if (IsRetiring(name))
        {
            return name.IndexOf("产能") > 0 && figure.Class == UnitClass.Amount || name.StartsWith("淘汰落后") && figure.Class == UnitClass.Amount || figure.Unit!.Unit == "千瓦" || figure.Unit.Unit == "吨" && _view.Slice(clause, ClauseEnd(figure.TrailEnd)).EndsWith("生产线") || _view.Slice(clause, ClauseEnd(figure.TrailEnd)).EndsWith("落后产能");
        }

        return _view.Slice(clause, ClauseEnd(figure.TrailEnd)).EndsWith("落后产能") && IsRetiring(_view.Slice(_wording.StripStart(clause, figure.LeadStart, afterFigure: false), figure.LeadStart));
    }

    private static bool IsRetiring(ReadOnlySpan<char> words) =>
        words.StartsWith("累计") ? IsRetiring(words[2..]) : words.StartsWith("淘汰") || words.StartsWith("化解") || words.StartsWith("退出") || words.StartsWith("压减") || words.StartsWith("关停");
}
