using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>The indicator as worded, with what the sentence leaves out put back.</summary>
internal sealed partial class SentenceBinder
{
    private const int LongestName = 60;

    private string NameOf(Draft draft)
    {
        var name = WordingOf(draft);
        if (draft.MovedEnd > 0 && name.Length > 0 && _view.Written(draft.MovedStart, draft.MovedEnd).ToString() is var moved && !name.Contains(moved, StringComparison.Ordinal) && !name.Contains(moved[1..], StringComparison.Ordinal) && !name.StartsWith("平均", StringComparison.Ordinal))
        {
            // 上市企业新增18家: the word that says how it is counted goes before the noun.
            name = moved + name;
        }

        if (name.Length > 5 && name.AsSpan(1, Math.Min(name.Length - 3, 8)).IndexOf("实现") is >= 0 and var done && name[done] is '区' or '县' or '市' or '省' or '州' or '旗')
        {
            // 某某区实现地区生产总值: the place and the verb are not the name; 物流园区实现外贸规模: but a park is.
            var park = done > 0 && name[done] == '区' && name[done - 1] is '园' or '景' or '社' or '校' or '库' or '片' or '港' or '发';
            name = string.Concat(park ? name.AsSpan(0, done + 1) : default, name.AsSpan(done + 3));
        }

        if (name.Length is >= 4 and <= 8 && draft.LeadsClause && draft.Figure.Class == UnitClass.Person && name.StartsWith("实现", StringComparison.Ordinal))
        {
            // 3万人实现脱贫.
            name = name[2..];
        }

        if (draft.Place.Length > 0)
        {
            name = draft.Place + name;
        }

        if (draft.ListEnd > 0)
        {
            // 实施方案，跃居全国百强市第22位: the clause before has another subject.
            name = string.Concat(draft.IsElided ? "" : name, _view.Written(draft.ListStart, draft.ListEnd));
        }

        draft.IsTotal = draft.FollowsNew && draft.IsElided && draft.Does(CueRoles.Link) && _facts.Count > _firstFact && _facts[^1].Value < draft.Figure.Value && _facts[^1].Unit == draft.Figure.Unit?.Unit;
        if (draft.FollowsNew && (draft.Does(CueRoles.Cumulative) || draft.IsTotal) && draft.LeftEnd - draft.LeftStart <= 2)
        {
            // 新增合作社6家、累计45家: all there are.
            name = Owners.Of(name.StartsWith("新建", StringComparison.Ordinal) ? Owners.Things(name) : name, "总数").ToString();
        }

        if (name.StartsWith("超额完成", StringComparison.Ordinal))
        {
            // 超额完成年度任务2亿元，增长5%: by how much is said of the one before, and so is what follows.
            draft.KeepsSubject = true;
        }

        if (name is "拉动经济" or "拉动GDP" or "拉动全市经济" or "拉动全省经济" && _subjectIsHere && draft.Figure.Class == UnitClass.Point)
        {
            return string.Concat(_subject, name, "增长");
        }

        if (draft.Figure.Class == UnitClass.Percent && draft.IsElided && !draft.Does(CueRoles.Growth | CueRoles.Reduction) && _subjectIsHere && name == _subject && draft.ClauseStart <= _consumed && _view.Slice(_consumed, draft.Figure.LeadStart) is ['、' or '，', '占', _, _, _, ..] whole)
        {
            // 民生支出5亿元、占一般公共预算支出的86%.
            return string.Concat(name, whole[1..].TrimEnd('的'), "比重");
        }

        var aims = name is "增长目标" or "确定增长目标" or "设定增长目标" or "提出增长目标" or "实现增长目标";
        if (draft.Figure.Class == UnitClass.Percent && (aims || draft.LeadsClause && draft.ClauseStart == 0 && _view.Slice(draft.RightStart, draft.RightStart + 6) is var aim && (aim.StartsWith("增长目标") || aim is "预期增长目标" or "增长预期目标")))
        {
            // 确定5%左右的增长目标, 5%左右的预期增长目标…: that of the economy, where nothing else is named.
            return "经济增长";
        }

        if (name == "经济" && draft.Figure.Class == UnitClass.Percent)
        {
            return "经济增长";
        }

        foreach (var verb in (ReadOnlySpan<string>)["新实施", "新开工", "新培育", "新认定", "新改建", "新建", "新增", "净增"])
        {
            if (name.Length > verb.Length + 1 && name.EndsWith(verb, StringComparison.Ordinal) && !name.StartsWith("平均", StringComparison.Ordinal))
            {
                name = verb + name[..^verb.Length];
                break;
            }
        }

        if (!name.Contains("完成年度", StringComparison.Ordinal) && !name.Contains("完成全年", StringComparison.Ordinal) && Tails.Without(name, Tails.Done, least: 3) is var undone && undone.Length < name.Length)
        {
            name = undone.ToString();
        }

        if (name.Length == 6 && name.AsSpan(2) is "全面完成" or "全部完成" or "如期完成" or "圆满完成" && !name.StartsWith("任务", StringComparison.Ordinal) && draft.Figure.Class == UnitClass.Counter)
        {
            // 10件实事全面完成.
            name = name[..2];
        }

        if (name.Length > 2 && name[^1] is '）' or ')' && !name.AsSpan().ContainsAny('（', '('))
        {
            name = name[..^1];
        }

        if (draft.Figure.Class == UnitClass.Money && name.LastIndexOf("、为", StringComparison.Ordinal) is > 1 and var sake && name.Length - sake > 5)
        {
            // 落实惠企政策、为市场主体减负5亿元.
            name = name[(sake + 2)..];
        }

        if (draft.Figure.Class == UnitClass.Point && name.IndexOf("拉低", StringComparison.Ordinal) is >= 0 and var pulled && name.Length - pulled > 4)
        {
            // 天气拉低了工业增速2个百分点.
            name = name[(pulled + 2)..].TrimStart('了');
        }

        name = NameEdges.Trim(name);
        if (name.Length > 5 && name[^1] == '的' && draft.Figure.Class == UnitClass.Percent)
        {
            // 产能占全国的六分之一.
            name = name[..^1];
        }

        if (draft.ClauseStart > 1 && !draft.IsElided && _words.ClauseStart(draft.ClauseStart - 1, 24) is var without && without >= _consumed && _view.Slice(without, draft.ClauseStart - 1) is var ruledOut && ruledOut.StartsWith("扣除") && ruledOut.EndsWith("后"))
        {
            // 扣除新区后，社会用电量增长3.4%: another indicator than the one with it.
            name = string.Concat(ruledOut, name);
        }

        if (name.Length == 0 && _view[draft.ClauseStart] == '在' && BuiltOn(draft) is { } built)
        {
            return built;
        }

        if (name.Length == 0 && draft.Figure.LeadStart > draft.ClauseStart)
        {
            // 连续两年进入同类地区前5位: whom it is said of is not written; what is written names it.
            var said = _wording.StripPeriod(draft.ClauseStart, draft.Figure.LeadStart);
            said = _words.LastIn(said, draft.Figure.LeadStart, CueRoles.RankVerb, out var placed) && draft.Figure.LeadStart - placed.End > 2 ? placed.End : said;
            return Clean(_view.Written(said, draft.Figure.LeadStart).TrimEnd('前'));
        }

        return name.Length > 6 && name.Contains("全年", StringComparison.Ordinal) ? name.Replace("全年", "", StringComparison.Ordinal) : name;
    }

    // 在今年增长6%的基础上，生产总值增长5%: the growth built on is that of what grows next.
    private string? BuiltOn(Draft draft)
    {
        var ground = _view.Slice(draft.Figure.TrailEnd, _view.Length).IndexOf("基础上，");
        if (ground is < 0 or > 4)
        {
            return null;
        }

        var start = _wording.StripStart(draft.Figure.TrailEnd + ground + 4, _view.Length, afterFigure: false);
        for (var i = _words.FirstTokenFrom(start + 2); i < _mentions.Tokens.Count && _mentions.Tokens[i].Start - start <= 20; i++)
        {
            if (_mentions.Tokens[i].Is(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase | CueRoles.Link | CueRoles.Keep))
            {
                return _view.Slice(start, _mentions.Tokens[i].Start).ContainsAny('，', '、') ? null : _view.Written(start, _mentions.Tokens[i].Start).ToString();
            }
        }

        return null;
    }

    private string WordingOf(Draft draft)
    {
        var left = NounBefore(draft);
        var right = _view.Written(draft.RightStart, draft.RightEnd);
        if (draft.HasObject && _facts.Count > _firstFact && _facts[^1].Indicator is { } solved && solved.StartsWith("解决", StringComparison.Ordinal) && draft.SinceList && left.Length <= 4)
        {
            // 解决了6个乡镇20个村3万人的饮水困难问题: of the same problem.
            var problem = SolvedFor(draft) ?? (right.EndsWith("问题") ? right.ToString() : null);
            if (problem is not null && solved.IndexOf(problem, StringComparison.Ordinal) == 2)
            {
                return right.Length <= 4 ? string.Concat("解决", problem, "的", right) : "解决" + problem;
            }
        }

        if (draft.HasObject && draft.Figure is { Class: UnitClass.Counter, Before: null } && _view.Slice(draft.Figure.LeadStart - 2, draft.Figure.LeadStart) is "突破")
        {
            // 突破12项关键技术: what was done.
            draft.First |= CueRoles.Action;
            return string.Concat("突破", right);
        }

        if (_consumed > draft.ClauseStart && left is "情况下" or "背景下" or "条件下" or "前提下" && _view.Slice(draft.ClauseStart, _consumed).IndexOf('在') is > 1 and var given)
        {
            // 外贸在对美贸易下降3成的情况下增长12%: what stands before the circumstance.
            var whose = _wording.StripStart(draft.ClauseStart, draft.ClauseStart + given, afterFigure: false);
            return _view.Written(whose, draft.ClauseStart + given).ToString();
        }

        if (left.IndexOf('在') is > 1 and var circumstance && left.Length - circumstance > 2 && _view.Slice(draft.Figure.TrailEnd, draft.Figure.TrailEnd + 4) is "的情况下" or "的背景下" or "的条件下" or "的前提下")
        {
            return left[(circumstance + 1)..].ToString();
        }

        if (IsSaidOfSubject(draft, left))
        {
            return SubjectFor(draft);
        }

        if (QualifiedName(draft, left) is { } qualified)
        {
            return qualified;
        }

        if (IsSizeClass(draft.Figure) && SizeClassName(draft, left) is { } sized)
        {
            return sized;
        }

        if (!draft.HasObject && SizedNoun(draft) is { } twice)
        {
            return draft.Figure.Class is UnitClass.Person or UnitClass.Money ? string.Concat(twice, left) : string.Concat(left, twice);
        }

        if (draft.EndsWay || left.IsEmpty && right.IsEmpty || left is "首个" or "第一个" or "唯一" or "首次")
        {
            return SubjectFor(draft);
        }

        if (draft.HasObject && SharedNoun(draft) is { Length: > 0 } shared)
        {
            return string.Concat(left, right, shared);
        }

        return left.IsEmpty ? NameAfter(draft, right) : draft.HasObject ? NameAround(draft, left, right) : NameBefore(draft, left);
    }

    // Words that say where the subject stands, not what is measured.
    private bool IsSaidOfSubject(Draft draft, ReadOnlySpan<char> left)
    {
        if (left.Length <= 6 && left.EndsWith("台阶") && (draft.Figure.Class == UnitClass.Percent || draft.Figure.Kind == FigureKind.Rank))
        {
            // 五年连跨2个百亿元台阶、年均增长7%: the steps are no subject.
            return true;
        }

        if (left.Length is > 2 and <= 10 && left[0] == '按' && (left.EndsWith("计算") || left.EndsWith("折算")))
        {
            // 7200元，按年末汇率折算接近1000美元: the same, counted otherwise.
            return true;
        }

        if (_subjectIsHere && draft.Figure.Class == UnitClass.Multiple && _view[draft.ClauseStart] is '为' or '是' && (left.Length <= 8 && (left.EndsWith("水平") || left.EndsWith("平均")) || left.Length <= 10 && (left.EndsWith("任务") || left.EndsWith("目标") || left.EndsWith("计划"))))
        {
            // 专利42件，为全省平均水平的1.4倍: so many times what others have.
            return true;
        }

        if (draft.Figure.Kind == FigureKind.Rank && _lastMeasure == Measure.Rank && draft.SinceList && left.Length is > 0 and <= 4 && _view[draft.LeftStart - 1] == '、' && _subjectIsHere)
        {
            // 居全省第1、长三角第2位: where else it stands.
            return true;
        }

        if (left is "折合" or "折合人民币" or "约合" or "折算")
        {
            // 利用外资2亿美元、折合14亿元: the same in another unit.
            return true;
        }

        // 茶叶产值…、稳居全省前八强、增长5.3%: where it stands is no subject.
        return _subjectIsHere && draft.SinceList && draft.Figure.Class is UnitClass.Percent or UnitClass.Point && draft.Does(CueRoles.Growth | CueRoles.Reduction) && _words.TokenStartingAt(draft.LeftStart, out var placed) && placed.Is(CueRoles.RankVerb) && !placed.Is(CueRoles.Action);
    }

    // The subject named before, without a part of it, in all, or as somebody pays for it.
    private string? QualifiedName(Draft draft, ReadOnlySpan<char> left)
    {
        if (_subjectIsHere && left.Length is > 3 and <= 8 && (left.StartsWith("不含") || left.StartsWith("剔除") || left.StartsWith("扣除")))
        {
            // 投资完成5亿元（不含甲地增长6%）: the same without a part of it.
            return _subject.StartsWith(left.ToString(), StringComparison.Ordinal) ? _subject : string.Concat(left, _subject);
        }

        if (draft.StandsAfterHave && left is [_, _, .., '中'] && _view.Written(draft.Figure.TrailEnd, ClauseEnd(draft.Figure.TrailEnd)) is { Length: > 3 } said)
        {
            // 评议的37项指标中有16项达到一流水平.
            var among = draft.LeftEnd - 1;
            while (among > draft.LeftStart && _words.FigureEndingAt(among) is null)
            {
                among--;
            }

            return string.Concat(said, "的", among > draft.LeftStart ? _view.Written(among, draft.LeftEnd - 1) : left[..^1]);
        }

        if (_subjectIsHere && draft.Figure.Class == UnitClass.Percent && _view.Slice(draft.ClauseStart, draft.Figure.LeadStart) is "为年计划的" or "为年度计划的" or "为全年计划的" or "为计划的" or "为年度目标的" or "为全年目标的" or "为年度任务的" or "为全年任务的")
        {
            // 新增就业9万人，为年计划的118%: so much of what was planned.
            draft.KeepsSubject = true;
            return _subject;
        }

        if (_subjectIsHere && draft.Figure.Class == UnitClass.Percent && _view[draft.ClauseStart] == '为' && _view[draft.Figure.LeadStart - 1] == '的' && left.Length <= 8 && (left.EndsWith("预算") || left.EndsWith("计划") || left.EndsWith("任务") || left.EndsWith("目标")))
        {
            // 财政收入2亿元，为年初预算的106%: the part of what was planned; what follows is of the revenue again.
            draft.KeepsSubject = true;
            return string.Concat(Owners.Of(_subject, left), "占", _view.Written(draft.ClauseStart + 1, draft.Figure.LeadStart - 1), "比例");
        }

        if (left is "日" && _subjectIsHere && _view[draft.LeftEnd] == '均')
        {
            // 业务量首破3亿件，日均82万件.
            return _subject + "日均";
        }

        if (left is "总长" or "总长度" or "全长" or "总面积" or "总建筑面积" && _subjectIsHere && draft.SinceList && !draft.IsSizeOfWork)
        {
            return string.Concat(_subject, left);
        }

        if (draft.Figure.Class == UnitClass.Money && left.Length is > 4 and <= 14 && left.Contains("财政", StringComparison.Ordinal) && left.EndsWith("累计投入") && Financed(draft) is { } spent)
        {
            // 县财政连续两年累计投入2亿元，用于河道清淤.
            return string.Concat(left, spent, "资金");
        }

        if (draft.Figure.Class == UnitClass.Money && left is "统筹" or "累计统筹" && Financed(draft) is { } pooled)
        {
            // 统筹80亿元支持乡村振兴.
            return string.Concat(left, pooled);
        }

        if (draft.Figure.Class != UnitClass.Money || left.Length is < 2 or > 8 || !(left.EndsWith("财政") || left.EndsWith("中央") || left is "市级" or "省级" or "县级"))
        {
            return null;
        }

        return Financed(draft) is { } financed ? string.Concat(left, financed, "资金") : Widened(draft) is { } widened ? string.Concat(left, widened) : null;
    }

    // Nothing stands before the figure: what follows it is counted, or it is said of the subject.
    private string NameAfter(Draft draft, ReadOnlySpan<char> right)
    {
        if (draft.Figure.Kind == FigureKind.Rank && !right.IsEmpty)
        {
            var country = right.IndexOf("大国");
            return country > 0 ? right[..country].ToString() : SubjectFor(draft);
        }

        if (right.Length <= 3 && _lastClass == UnitClass.Money && _view[draft.Figure.LeadStart - 1] == '的' && draft.Figure.Class == UnitClass.Counter && _lastLeftEnd > _lastLeftStart && _view.Slice(_lastLeftStart, _lastLeftEnd) is [_, _, .., '总', '投', '资'] doing)
        {
            // 签约引进总投资90亿元的20个项目.
            return string.Concat(doing[..^3], right);
        }

        if (right is [_, _, '任', '务'] && ClauseBefore(draft, out var about, out var told) && _view.Slice(about, told).EndsWith(right[..2]) && Topic(draft) is { } task)
        {
            // 继续推进旧房改造，完成800户的改造任务.
            return task;
        }

        if (_words.TokenStartingAt(draft.RightStart, out var noun) && noun.Is(CueRoles.GrowthNoun))
        {
            return string.Concat(Owners.Of(SubjectFor(draft), noun.Cue.Word), noun.Cue.Word);
        }

        if (draft.HasObject && PredicatedName(draft) is { } predicated)
        {
            return predicated;
        }

        if (_subjectIsHere && draft.Figure.Kind == FigureKind.Fraction && draft.Figure.Class == UnitClass.Percent && _words.TokenStartingAt(draft.RightStart, out var used) && used.Is(CueRoles.Predicate) && right.Length is > 2 and < 16)
        {
            // 增加30元，一半用于某事: the part is one of what was named before.
            return string.Concat(right, "的", _subject);
        }

        if (right.Length is > 1 and <= 3 && draft.LeadsClause && !draft.IsState && _words.FigureStartingAt(draft.RightEnd) is { Skip: null, Class: UnitClass.Counter } within && _words.FigureStartingAt(draft.RightStart) is null && ClauseEnd(within.TrailEnd) - within.TrailEnd > 6)
        {
            // …；18所高校90个学科进入先进行列: all that is said of them.
            return Clean(_view.Slice(within.TrailEnd, ClauseEnd(within.TrailEnd))) + "的" + right.ToString();
        }

        if (right.Length <= 3 && !draft.IsState && !_subjectIsHere && draft.ClauseStart == 0 && _view[draft.RightEnd] is not ('、' or '已' or '有' or '带' or '拉' or '撬') && _view.Slice(draft.RightEnd, draft.RightEnd + 2) is not ("尽快" or "早日"))
        {
            return Clean(_view.Slice(draft.RightStart, ClauseEnd(draft.RightStart)));
        }

        if (draft.HasObject && Reached(draft, right) is { } reached)
        {
            return reached;
        }

        if (draft.SinceList && _listVerb.Length > 0 && _view[draft.Figure.LeadStart - 1] is '、' or '和' && draft.Figure.Class is UnitClass.Counter)
        {
            return _listVerb + Clean(right);
        }

        if (right.Length <= 3 && draft.Figure.Class == UnitClass.Counter && !_words.TokenStartingAt(draft.RightStart, out _) && _view[draft.Figure.LeadStart - 1] == '、' && _lastLeftEnd > _lastLeftStart && _lastLeftStart >= draft.ClauseStart)
        {
            // 连接12个国家、35个港口: the verb of the first item is the second one's too.
            return string.Concat(_view.Written(_lastLeftStart, _lastLeftEnd), right);
        }

        if (right.Length <= 3 && draft.Figure.Unit?.Written is "类" or "种" && draft.ClauseStart > 0 && _lastClass != UnitClass.Counter)
        {
            // 最高限额提高到60万元，256类药品降价: another thing.
            return Clean(right);
        }

        return right.Length <= 3 && !IsPeople(draft) && (_subjectIsHere || draft.ClauseStart > 0) ? SubjectFor(draft) + right.ToString() : Clean(right);
    }

    // A noun or a verb stands before the figure, and what it counts behind.
    private string NameAround(Draft draft, ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (draft.Figure.Class == UnitClass.Percent && _words.TokenStartingAt(draft.RightStart, out var said) && said.Is(CueRoles.Predicate) && right.Length is > 2 and < 12 && left.Length > 2)
        {
            // 产量三成用于出口: what is said of the part goes before the whole.
            return string.Concat(right, "的", left);
        }

        if ((left[^1] == '下' && left.Length < 8 || left[^1] == '等' && !left.Contains('、') && (draft.First & CueRoles.Action) == CueRoles.None || left is [.., '全', '部'] || left[^1] == '和' && left.Contains('、') && (draft.First & CueRoles.Action) == CueRoles.None) && PredicatedName(draft) is { } predicated)
        {
            return predicated;
        }

        if (draft.LeftStart == _lastRightStart && _listVerb.Length > 1 && (draft.Right & CueRoles.People) != CueRoles.None && draft.LeftEnd == draft.Figure.LeadStart)
        {
            // 惠及80个乡镇近300万群众: the verb reaches both.
            InheritVerb(draft);
            draft.SaysCumulative |= _lastSaysCumulative;
            return string.Concat(_view.Written(_lastLeftStart, _lastLeftEnd), Clean(right));
        }

        if (left is "投资" && SpentOn(draft) is { } works)
        {
            return string.Concat(works, left);
        }

        if (left.StartsWith("扩大到") && TopicBefore(draft.ClauseStart) is { } spread)
        {
            // 养老助餐不断改进，已扩大到83%的乡.
            return string.Concat(spread, left, right);
        }

        if (_view[draft.RightStart - 1] == '的' && (left.EndsWith("投资") || left.EndsWith("总规模") || left.EndsWith("总额")) && draft.Figure.Class == UnitClass.Money)
        {
            // 总投资7亿元的书城项目开工建设: how far it has come is not the name.
            return Tails.Without(Clean(right), Tails.Stages, least: 2).TrimEnd("已均全部将").ToString() + (left.EndsWith("投资") ? "总投资" : left.EndsWith("总额") ? "总额" : "总规模");
        }

        if (draft.IsSizeOfWork && SizeSaid(draft, draft.LeftStart, draft.LeftEnd) is { Length: > 0 } extent)
        {
            return string.Concat(Tails.Without(Clean(right), Tails.Stages, least: 2), extent);
        }

        if (right.Length <= 4 && left.EndsWith("解决") && SolvedFor(draft) is { } problem)
        {
            // 解决5个村、3万人的饮水困难问题: whose problem it was.
            return string.Concat(left, problem, "的", right);
        }

        var carries = _words.FigureEndingAt(draft.LeftStart) is null && IsServing(draft) && right.Length <= 4;
        return carries ? SubjectFor(draft) + Clean(left, right) : Clean(left, right);
    }

    private static bool IsGroup(Draft draft) => draft.Figure.Class is UnitClass.Person or UnitClass.Household;

    private static bool IsPeople(Draft draft) => (draft.Right & CueRoles.People) != CueRoles.None;

    // 服务网点36个: a service and its places, and nobody served.
    private bool IsServing(Draft draft) => _words.TokenStartingAt(draft.LeftStart, out var token)
        && (Serving.Is(token.Cue.Word) || token.Cue.Word == "服务" && (token.End >= draft.LeftEnd || Whom.IsIn(_view.Slice(token.End, draft.LeftEnd))));

    private static readonly WordSet Serving = new(WordLists.Of("serving"));

    private static readonly WordSet Whom = new(WordLists.Of("whom"));

    private static string Clean(ReadOnlySpan<char> left, ReadOnlySpan<char> right = default)
    {
        left = left.TrimStart("，、；：）)—的").TrimEnd("，、；：（(—");
        right = right.TrimEnd("，、；：（(的");
        return string.Concat(left, right);
    }
}
