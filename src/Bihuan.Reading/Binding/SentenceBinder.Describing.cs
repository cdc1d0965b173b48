using Bihuan.Reading.Drafting;
using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>The words before and after a figure, and what they do.</summary>
internal sealed partial class SentenceBinder
{
    // Verbs that are nouns as often: behind another verb of doing in a list they are verbs.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Deeds = new HashSet<string>(WordLists.Of("deeds"), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private void Describe(Figure figure, Draft draft)
    {
        draft.Begin(figure);
        draft.IsSizeClass = IsSizeClass(figure) && _view[figure.TrailEnd - 1] == '级';
        draft.ClauseStart = _words.ClauseStart(figure.LeadStart);
        draft.SinceList = FollowsFigure(draft) || (_consumed > 0 && _consumed == draft.ClauseStart - 1);
        draft.EndsWay = _wayEnd >= 0 && _wayEnd >= draft.ClauseStart && _consumed >= _wayEnd;
        var (start, end) = WordsBefore(draft);
        (start, end) = WordsBehind(draft, start, end);
        DescribeSurroundings(draft, start);
        if (figure.Class == UnitClass.Percent)
        {
            DescribeRate(draft, start, end, draft.ObjectStart);
        }
        else
        {
            DescribeAmount(draft, start, end, draft.ObjectStart, draft.ObjectEnd, FollowsFigure(draft));
        }

        DescribeDoing(draft, start, end);
        DescribeOpening(draft, start, end);
        DescribeEnd(draft, start, end);
        NameOf(draft, start, end);
    }

    // Whether a figure stands before it in its clause.
    private bool FollowsFigure(Draft draft) => _consumed > draft.ClauseStart;

    /// <summary>The words between the last figure or pause and this one, without hedges, manner and means.</summary>
    private (int Start, int End) WordsBefore(Draft draft)
    {
        var (figure, clause, afterFigure) = (draft.Figure, draft.ClauseStart, FollowsFigure(draft));
        var start = Math.Max(clause, Math.Min(_consumed, figure.LeadStart));
        var end = _wording.StripEnd(draft, start, figure.LeadStart);
        if (figure.LeadStart < figure.Start && _words.TokenStartingAt(figure.LeadStart, out var lead) && lead.Is(CueRoles.Keep))
        {
            // 持续超过4%: it held.
            draft.Verbs |= CueRoles.Keep;
        }

        end = CutAtComparedWith(draft, ref start, end);
        start = _wording.StripStart(start, end, afterFigure);
        start = PastMeans(PastManner(start, end), end);
        while (_words.TokenStartingAt(start, out var each) && (each.Is(CueRoles.EachYear) || each.Cue.Word is "先后" or "前后" or "共" or "共计") && each.End <= end)
        {
            draft.Verbs |= each.Roles & (CueRoles.EachYear | CueRoles.Cumulative);
            start = _wording.StripStart(each.End, end, afterFigure: false);
        }

        if (_words.TokenStartingAt(start, out var paired) && paired.Is(CueRoles.Respectively) && paired.End < end && _view.Slice(paired.End, end) is "净增" or "新增")
        {
            // 存贷款余额分别达到…，分别净增…: one for each of those just named.
            draft.Verbs |= CueRoles.Respectively;
            start = paired.End;
        }

        foreach (var span in _mentions.Figures)
        {
            if (span.Kind == FigureKind.YearSpan && span.Start > start && span.End < end && !_mentions.IsQuoted(span.Start) && _words.TokenStartingAt(_view[span.End] == '共' ? span.End + 1 : span.End, out var done) && done.Is(CueRoles.Action | CueRoles.NewlyAdded) && done.End < end)
            {
                // 城区五年新建公园8个: the years stand between the place and the verb.
                draft.Place = _view.Written(start, span.Start).ToString();
                start = done.Start;
                break;
            }
        }

        if (_view[figure.LeadStart - 1] == '的' && _consumed > clause && _lastLeftEnd > _lastLeftStart && _lastLeftStart >= clause)
        {
            // 覆盖A个国家的B个城市: the second figure hangs on the verb of the first.
            // 总投资X亿元的N个项目: the money is said of what is counted.
            (start, end) = _lastClass == UnitClass.Money ? (start, start) : (_lastLeftStart, _lastLeftEnd);
        }

        if (draft.EndsWay)
        {
            end = start;
        }

        if (figure.Class == UnitClass.Counter && _view[figure.LeadStart - 1] is '和' or '及' && _view.Slice(start, end).Contains('、') && !(_words.TokenStartingAt(start, out var builds) && builds.Is(CueRoles.Action | CueRoles.NewlyAdded)))
        {
            // 甲公园、乙公园和85个口袋公园等建成: what stands beside those counted.
            start = end;
        }

        return (start, end);
    }

    /// <summary>What stands behind the figure, and whether it or what stands before is what is counted.</summary>
    private (int Start, int End) WordsBehind(Draft draft, int start, int end)
    {
        var figure = draft.Figure;
        var (objectStart, objectEnd) = _wording.Object(figure, _view.Length);
        if (end > start && figure.Class == UnitClass.Money)
        {
            objectEnd = CutAtAim(objectStart, objectEnd);
        }

        if (figure is { Unit.Written: "次" } && (figure.IsChinese || _view[figure.LeadStart - 1] == '、') && _words.TokenStartingAt(objectStart, out var act) && act.Is(CueRoles.Action | CueRoles.Creation | CueRoles.Reduction | CueRoles.Increase))
        {
            // 四部门三次下调收费标准: who did it is not what was done.
            start = end;
        }

        draft.RightStart = objectStart;
        draft.RightEnd = objectEnd;
        if (end - start == 1 && _view[start] is '未' or '没' or '分' or '向' or '对' or '为' or '给' or '让' or '使' or '在' or '于' or '由' or '把' or '将')
        {
            start = end;
        }

        if (figure.Class == UnitClass.Percent && end - start == 2 && _view.Slice(start, end) is "改善")
        {
            // 平均浓度30微克、改善8.6%: what improves by a per cent has fallen.
            draft.Verbs |= CueRoles.Reduction;
            end = start;
        }

        draft.LeadsClause = end <= start;
        draft.Right = _words.RolesIn(objectStart, Math.Min(objectEnd, objectStart + 30));
        if (!TakesObject(draft, end > start))
        {
            draft.RightEnd = objectStart;
        }

        (draft.ObjectStart, draft.ObjectEnd) = (objectStart, objectEnd);
        return (start, end);
    }

    /// <summary>What the figures before it in the list and the words around it in the clause say.</summary>
    private void DescribeSurroundings(Draft draft, int start)
    {
        var (figure, clause, afterFigure, objectStart) = (draft.Figure, draft.ClauseStart, FollowsFigure(draft), draft.ObjectStart);
        draft.FallsAfter = figure.Kind == FigureKind.Growth && _view.Slice(figure.End, figure.End + 2) is "下降" or "降幅" or "降低";
        draft.FollowsAverage = draft.SinceList && _lastMeasure == Measure.AverageGrowth;
        draft.PreviousIsElided = _lastIsElided;
        draft.PreviousIsReduction = _lastMeasure == Measure.Reduction && start > 0 && _view[start - 1] is '、' or '和';
        if (draft.LeadsClause && afterFigure && (_lastInside & CueRoles.Stock) != CueRoles.None && start > 0 && _view[start - 1] == '、')
        {
            draft.LeadsClause = false;
            draft.Inherited = CueRoles.Stock;
        }
        else if (draft.LeadsClause && afterFigure && _lastMeasure == Measure.Level && _listRoles == CueRoles.None && draft.Figure.Class == UnitClass.Counter && _lastClass == UnitClass.Counter && start > 0 && _view[start - 1] == '、')
        {
            // 4座…、9座…: what stands in one list is counted in one way.
            draft.LeadsClause = false;
            draft.Inherited = CueRoles.Stock;
        }

        var clauseEnd = ClauseEnd(objectStart);
        draft.IsState = draft.LeadsClause && (_view[figure.LeadStart - 1] is '，' or '；' or '。' or '、' or '和' or '\0' || IsWholePlace(clause, figure.LeadStart)) && figure.Class == UnitClass.Counter && _view.Slice(draft.RightStart, clauseEnd) is var said && States.IsIn(said.IndexOf('、') is > 0 and var next ? said[..next] : said);
        draft.IsAmong = _view.Slice(clause, clause + 2) is "其中" || _consumed > clause && _view[_consumed] == '、' && _view.Slice(_consumed + 1, _consumed + 3) is "其中";
        draft.IsSetOf = draft.HasObject && figure.Class is UnitClass.Counter or UnitClass.Household && _view.Slice(draft.RightEnd, draft.RightEnd + 3) is var some && (some.StartsWith("已有") || some is "已经有" || some.StartsWith("有")) && _words.FigureStartingAt(draft.RightEnd + some.IndexOf('有') + 1) is { Skip: null };
        draft.IsSetOf |= figure.Class == UnitClass.Counter && !draft.HasObject && _view.Slice(figure.LeadStart - 2, figure.LeadStart) is "在建";
        draft.StandsAfterHave = _view[figure.LeadStart - 1] == '有';
        draft.AlreadyHas = draft.StandsAfterHave && _view.Slice(draft.RightStart, clauseEnd).IndexOf("尚未") > 0 || draft.StandsAfterHave && _view[figure.LeadStart - 2] == '已' || figure.Class == UnitClass.Household && _view.Slice(draft.RightEnd, draft.RightEnd + 2) is "成为";
        draft.ObjectIsGrowth = _view[objectStart - 1] == '的' && IsGrowthAt(objectStart);
        draft.IsMeanOfMany = figure.Class == UnitClass.Percent && _view.Slice(figure.LeadStart - 6, figure.LeadStart).IndexOf("平均") >= 0;
    }

    /// <summary>What is said to be done within the name and behind the figure.</summary>
    private void DescribeDoing(Draft draft, int start, int end)
    {
        var (figure, objectStart) = (draft.Figure, draft.ObjectStart);
        var clauseEnd = ClauseEnd(objectStart);
        draft.ClauseRight = _words.RolesIn(objectStart, clauseEnd);
        if (figure.Class is UnitClass.Person or UnitClass.None && _view.Slice(objectStart, clauseEnd) is var joins && (joins.EndsWith("参加") || joins.IndexOf("参加") > 0 && (joins.EndsWith("合作医疗") || joins.EndsWith("保险") || joins.EndsWith("医保"))))
        {
            // 有7万农民参加: who is in.
            draft.Right = (draft.Right & ~CueRoles.Action) | CueRoles.Stock;
            draft.ClauseRight &= ~CueRoles.Action;
        }

        draft.Inside = _words.RolesIn(start, end) | draft.Inherited;
        if ((draft.Inside & CueRoles.NewlyAdded) != CueRoles.None && _view.Slice(start, end).IndexOf("新增的") >= 0)
        {
            // 新增的市场主体纳税达到…: what was added is not what is measured.
            draft.Inside &= ~CueRoles.NewlyAdded;
        }

        if (figure.Class == UnitClass.Area && _view.Slice(start, end)is ['新', '增', '、' or '及' or '和', ..] && _words.TokenStartingAt(start + 3, out var remade) && remade.Is(CueRoles.Action))
        {
            // 新增、改造绿地300万平方米: not all of it is more than before.
            draft.Inside = (draft.Inside & ~CueRoles.NewlyAdded) | CueRoles.Action;
            draft.First = CueRoles.Action;
        }

        if (_lastAverages && draft.Verbs == CueRoles.None && end > start && start > 0 && _view[start - 1] == '、' && figure.Class == _lastClass && figure.Class is UnitClass.Person or UnitClass.Household or UnitClass.Counter or UnitClass.None)
        {
            // 平均每年新增岗位800个、转移就业3万人.
            draft.Verbs |= CueRoles.Average;
        }

        if (_lastIsYearly && draft.Verbs == CueRoles.None && (_view[figure.LeadStart - 1] == '、' || _view[start - 1] == '、') && figure.Class == _lastClass)
        {
            // 每年创建示范村30个、提升村300个; 每年创建30个示范村、300个提升村.
            draft.Verbs |= CueRoles.EachYear;
        }
    }

    /// <summary>How the name opens: the verb that tells what was done with what is counted.</summary>
    private void DescribeOpening(Draft draft, int start, int end)
    {
        var (figure, clause) = (draft.Figure, draft.ClauseStart);
        draft.First = FirstRoles(start, end);
        if (figure.Class == UnitClass.Area && (_view.Slice(_view[start] == '新' ? start + 1 : start, end) is var land && (LandDeals.Opens(land) || land.StartsWith("保障") && land.IndexOf("地") > 0) || _view.Slice(start, end).EndsWith("种植") || _view.Slice(start, end).EndsWith("用地供应") || _view.Slice(start, end).EndsWith("土地供应") || _view.Slice(start, end).EndsWith("指标"))
            || figure.Class == UnitClass.Amount && _view.Slice(start, end).EndsWith("指标")
            || figure.Class is UnitClass.Amount or UnitClass.Counter && _view.Slice(start, start + 2) is "出栏" or "存栏"
            || figure.Class == UnitClass.Amount && _view.Slice(start, start + 2) is "供应" or "保障" or "捐赠"
            || figure.Class is UnitClass.Amount or UnitClass.Person or UnitClass.None && _view[start] == '完' && _view[start + 1] == '成' && end - start >= 4 && _view[end - 1] == '量')
        {
            // 供应建设用地3万亩: land that changes hands is no work. 完成货物周转量5亿吨公里: nor is what a year brings.
            draft.First &= ~CueRoles.Action;
            draft.Inside &= ~CueRoles.Action;
            draft.NamesDoing = false;
            draft.EndsInQuantity |= _view.Slice(start, end).EndsWith("地供应");
        }

        if (end < figure.LeadStart && _view[end] is '到' or '至')
        {
            // 上调低保标准到每人每月800元: where it was moved to.
            draft.First &= ~(CueRoles.Increase | CueRoles.Reduction);
        }

        if ((draft.First & CueRoles.Cumulative) != CueRoles.None && _view.Slice(start, start + 2) is "累计" && _words.TokenStartingAt(start + 2, out var summed) && summed.Is(CueRoles.Reduction))
        {
            // 累计减少群众医药费用2亿元.
            draft.First |= CueRoles.Reduction;
        }

        if ((figure.Unit?.Unit is "公里" || figure.Class == UnitClass.Area && end - start > 3) && _view.Slice(start, start + 2) is "提升")
        {
            // 提升农村公路125公里: roads made better, not longer.
            draft.First = CueRoles.Action;
        }

        if (_perHead.Length > 0 && end > start && start > 0 && _view[start - 1] == '、' && figure.Class is UnitClass.Counter or UnitClass.Person)
        {
            // 每千人口拥有医师3名、护士4名.
            (draft.Place, draft.IsPerHead) = (_perHead, true);
            draft.First = draft.Inside = CueRoles.None;
        }

        if (end > start && start > 0 && _view[start - 1] == '、' && (_listRoles & CueRoles.Action) != CueRoles.None && figure.Class == _lastClass && Deeds.Contains(_view.Slice(start, end)))
        {
            // 制定规章7件、修改6件: what was done, of no noun of its own.
            draft.First = draft.Inside = CueRoles.Action;
        }

        if (figure.Class == UnitClass.Money && _words.LastIn(start, end, CueRoles.NewlyAdded | CueRoles.Action, out var adding) && adding.Is(CueRoles.NewlyAdded) && adding.Start > start)
        {
            // 引进项目新增固定资产投资30亿元: the last verb says how it counts.
            draft.First &= ~CueRoles.Action;
        }

        if (figure.Class == UnitClass.Money && _words.LastIn(start, end, CueRoles.Reduction, out var spared) && spared.End < end)
        {
            // 为企业减少税费2亿元.
            draft.First |= CueRoles.Reduction;
        }

        if (figure.Class is UnitClass.Person or UnitClass.Household or UnitClass.None && _view.Slice(start, end) is var joined && joined.IndexOf("参加") >= 0 && (joined.IndexOf("保险") > 0 || joined.IndexOf("医保") > 0 || joined.IndexOf("合作医疗") > 0))
        {
            // 参加养老保险的人口17万: who is in.
            draft.Inside |= CueRoles.Stock;
            draft.First &= ~CueRoles.Action;
        }

        if (figure.Class == UnitClass.Person && _lastClass == UnitClass.Household && _consumed == figure.LeadStart && _consumed > clause)
        {
            // 脱贫300户900人: one group, counted twice.
            draft.First = _listRoles;
        }
    }

    /// <summary>How the name ends: the noun that is counted.</summary>
    private void DescribeEnd(Draft draft, int start, int end)
    {
        var figure = draft.Figure;
        draft.Last = _words.TokenEndingAt(end, out var lastToken) && lastToken.Start >= start && lastToken.End - lastToken.Start > 1 ? lastToken.Roles & ~CueRoles.Word : CueRoles.None;
        draft.LastIsTotal = draft.Last != CueRoles.None && Totals.Is(lastToken.Cue.Word) || (draft.Last != CueRoles.None && figure.Class is UnitClass.Amount or UnitClass.Counter or UnitClass.Event && lastToken.Cue.Word.EndsWith("吞吐量", StringComparison.Ordinal)) || (draft.Last != CueRoles.None && lastToken.Cue.Word.EndsWith("里程", StringComparison.Ordinal) && _view.Slice(start, start + 2) is "通车" or "营业" or "运营" or "营运");
        draft.LastIsTotal |= figure.Class == UnitClass.Area && _view.Slice(start, end).EndsWith("总面积") && draft.Does(CueRoles.Link);
        if (draft.EndsWay)
        {
            draft.Last = _wayLast;
        }
    }

    /// <summary>The name itself, without its verb.</summary>
    private void NameOf(Draft draft, int start, int end)
    {
        var (figure, afterFigure) = (draft.Figure, FollowsFigure(draft));
        start = _wording.DropVerb(start, end, draft.HasObject);
        if (_words.TokenStartingAt(start, out var shares) && shares.Is(CueRoles.Respectively) && shares.End < end)
        {
            // 分别完成粮食、油料种植面积…: the verb is the list's.
            draft.Verbs |= CueRoles.Respectively;
            start = _wording.DropVerb(shares.End, end, draft.HasObject);
        }

        start = _wording.StripStart(start, end, afterFigure: false);
        draft.LeftStart = start;
        draft.LeftEnd = Math.Max(start, end);
        draft.IsElided = draft.LeftEnd <= draft.LeftStart && !draft.HasObject;
        draft.TakesPart = draft.Whole.Length > 0 || !draft.IsElided && (_view[draft.LeftStart] == '占' || (figure.Class == UnitClass.Percent && _view.Slice(draft.LeftStart + 2, draft.LeftEnd) is var within && within.IndexOf('占') >= 0 && within.IndexOf("占地") < 0));
    }

    private bool IsWholePlace(int from, int to) => to - from == 2 && _view[from] == '全' && _view[from + 1] is '省' or '市' or '县' or '区' or '州' or '旗' or '国' or '镇';

    // 依托农学院建设试验站4家, 围绕城市品质推动项目60个: with whose help, around what.
    private int PastMeans(int start, int end)
    {
        if (end - start > 6 && _view.Slice(start, start + 2) is "依托" or "围绕" or "借助" or "瞄准")
        {
            for (var i = _words.FirstTokenFrom(start + 4); i < _mentions.Tokens.Count && _mentions.Tokens[i].End < end; i++)
            {
                if (_mentions.Tokens[i].Is(CueRoles.Action | CueRoles.Creation) && _mentions.Tokens[i].End - _mentions.Tokens[i].Start == 2 && !_mentions.IsQuoted(_mentions.Tokens[i].Start))
                {
                    return _mentions.Tokens[i].Start;
                }
            }
        }

        return start;
    }

    // 认真办理, 高质量办结: how it was done, before the verb that says what was.
    private int PastManner(int start, int end)
    {
        while (start < end && !_words.TokenStartingAt(start, out _) && TaskLexicon.Cues.Longest(_view.Letters[start..end], out var length) is { } manner && manner.Is(TaskRoles.Adverb) && length > 1
            && (_view[start + length] == '在' || _words.TokenStartingAt(start + length, out var verb) && verb.Is(CueRoles.Action | CueRoles.NewlyAdded | CueRoles.Reduction | CueRoles.Increase) && verb.End - verb.Start > 1))
        {
            start += length;
        }

        return start;
    }

    private static readonly string[] Nominal = WordLists.Of("nominal");

    // 争取国债资金, 报销医药费: money that somebody gets or gives, and that adds up over the years.
    private static readonly WordSet Raising = new(WordLists.Of("raising"));

    // 固定资产投资, 研发投入: what statistics publish for each year; in a review of several it is the last year's, unless it is said to be summed.
    private static readonly string[] Flows = WordLists.Of("flows");

    // 规模, 余额: how much there is in all.
    private static readonly WordSet Totals = new(WordLists.Of("totals"));

    // 供应建设用地, 流转土地: land that changes hands or use, and no work.
    private static readonly WordSet LandDeals = new(WordLists.Of("land-deals"));

    private static readonly WordSet States = new(WordLists.Of("states"));

    private static readonly WordSet Events = new(WordLists.Of("events"));

    private static readonly WordSet Creating = new(WordLists.Of("creating"));

    private bool IsGrowthAt(int at) => _words.TokenStartingAt(at, out var growth) && growth.Is(CueRoles.GrowthNoun | CueRoles.Growth);
}
