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
