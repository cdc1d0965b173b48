using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>Names whose words all stand before the figure.</summary>
internal sealed partial class SentenceBinder
{
    // Everything that names it stands before the figure; an owner named earlier is put back. The first that knows a name gives it.
    private string NameBefore(Draft draft, ReadOnlySpan<char> left) =>
        NameOfOutput(draft, left) ?? NameOfPart(draft, left) ?? NameOfTopic(draft, left) ?? NameOfFlow(draft, left) ?? NameInContext(draft, left) ?? NameOfStage(draft, left) ?? NameInList(draft, left) ?? NameByItself(draft, left);

    // What was just counted, made or spent, of another size or as another flow.
    private string? NameOfOutput(Draft draft, ReadOnlySpan<char> left)
    {
        if (left.EndsWith("总投资") && _view[draft.Figure.TrailEnd] == '的' && _words.FigureStartingAt(draft.Figure.TrailEnd + 1) is { } counted && _wording.Object(counted, _view.Length) is var things && things.End - things.Start is > 1 and < 20)
        {
            // 总投资X亿元的N个项目: the money is that of the things counted.
            return string.Concat(Tails.Without(_view.Written(things.Start, things.End), Tails.Stages, least: 2), "总投资");
        }

        if (left is "个转企" or "新增就业岗位")
        {
            // Nouns that stand alone.
            return left.ToString();
        }

        if (left is "出口" or "销售" && _subjectIsHere && _subject.Length > 3 && _subject.StartsWith("生产", StringComparison.Ordinal) && draft.Figure.Class is UnitClass.Counter or UnitClass.Amount)
        {
            // 生产汽车8万辆，出口6万辆: of what was made.
            var made = _subject.AsSpan(2);
            return string.Concat(left, made.EndsWith("占比") ? made[..^2] : made);
        }

        if (_subjectIsHere && draft.Figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Percent && OfOtherSize(left) is { } sized)
        {
            draft.KeepsSubject = true;
            InheritVerb(draft);
            return sized;
        }

        if (!_subjectIsHere && left is "贷款余额" or "存款余额" && _view.Slice(0, 2) is "其中" && _subject.Contains("存贷款余额", StringComparison.Ordinal))
        {
            // 金融机构存贷款余额9亿元。其中，贷款余额5亿元.
            return _subject.Replace("存贷款余额", left.ToString(), StringComparison.Ordinal);
        }

        if (left.EndsWith("总量") && left.Length > 2 && _subject.EndsWith("总量", StringComparison.Ordinal))
        {
            // 市场经营主体总量200万户、企业总量100万户: each names its own.
            return left.ToString();
        }

        if (left is "倍差" && _subjectIsHere && _subject.Contains("收入", StringComparison.Ordinal))
        {
            // 城镇居民和农村居民收入分别超5万元、3万元，倍差降至1.6.
            return string.Concat(_subject, left);
        }

        if (draft.LeftStart == _lastRightStart && _subjectIsHere && (draft.Verbs == CueRoles.None && draft.Figure.IsBareMagnitude || draft.Figure.Kind == FigureKind.Rank) && _subject.Length > left.Length && _subject.AsSpan().EndsWith(left))
        {
            // 柑橘、茶叶等4个产业链突破百亿: each of those just counted.
            return _subject;
        }

        if (InvestedIn(draft, left) is { } sites)
        {
            return string.Concat(sites, "投资");
        }

        if (NameOfSpending(draft, left) is { } spent)
        {
            return spent;
        }

        if (_subjectIsHere && draft.SinceList && _lastClass == UnitClass.Counter && Tails.Without(left, Accounts, least: 0).IsEmpty && (_subject.EndsWith("企业", StringComparison.Ordinal) || _subject.EndsWith("园区", StringComparison.Ordinal) || _subject.EndsWith("合作社", StringComparison.Ordinal) || _subject.EndsWith("公司", StringComparison.Ordinal)))
        {
            // 龙头企业发展到22家，实现销售收入54亿元: that of the companies.
            return string.Concat(Owners.Counted(_subject), left);
        }

        if (!_subjectIsHere && Turnover.IsIn(left) && left.Length <= 6 && OpeningTopic(draft) is { } sector)
        {
            return string.Concat(sector, left.StartsWith("实现") ? left[2..] : left);
        }

        return null;
    }

    // 增速, 余额: measures that are always somebody's.
    private static readonly WordSet OwnedMeasures = new(WordLists.Of("owned-measures"));

    // 总投资, 重点项目: money and works of what the clause before treats.
    private static readonly WordSet TopicWorks = new(WordLists.Of("topic-works"));

    // 营业收入, 利润: what firms account for; that of those named with it.
    private static readonly string[] Accounts = WordLists.Of("accounts");

    // Of what the clause before treats: whose it is, who serves, what it pays for; and taxes, which are their own.
    private string? NameOfTopic(Draft draft, ReadOnlySpan<char> left)
    {
        if (!draft.IsElided && _words.TokenStartingAt(draft.LeftStart, out var mine) && mine.End == draft.LeftEnd && mine.Is(CueRoles.Belongs) && (TopicBefore(draft.ClauseStart) ?? (_subjectIsHere ? null : Topic(draft) ?? Undertaking(draft))) is { } whose)
        {
            return string.Concat(whose, left);
        }

        if (!_subjectIsHere && left.Length <= 6 && draft.LeftStart == draft.ClauseStart && _words.TokenStartingAt(draft.LeftStart, out var serves) && serves.Is(CueRoles.Serves) && TopicBefore(draft.ClauseStart) is { } host)
        {
            // 古城博物馆持续走红，接待游客3万人次.
            return string.Concat(host, left);
        }

        if (!_subjectIsHere && draft.Figure.Class == UnitClass.Money && left.Length <= 10 && left.IndexOf("财政") is >= 0 and var treasury && left[(treasury + 2)..] is "投入" or "将投入" or "拟投入" or "共投入" && Topic(draft) is { } funded)
        {
            // 继续实施危房改造，县财政将投入6亿元: what it goes into.
            return string.Concat(funded, left[..(treasury + 2)], "投入");
        }

        if (left is "税收占比" or "税占比" && _subjectIsHere && _subject.EndsWith("一般公共预算收入", StringComparison.Ordinal))
        {
            // 一般公共预算收入9亿元、增长6%，税收占比75%.
            return string.Concat(_subject, left);
        }

        if (left is "税收占比" or "税收收入" || left is "税收" && _subjectIsHere && draft.ClauseStart > 0 && draft.LeftStart == draft.ClauseStart && _subject.EndsWith("收入", StringComparison.Ordinal) || left is "税收" && draft.IsAmong && _subjectIsHere && _subject.EndsWith("收入", StringComparison.Ordinal))
        {
            return left.ToString();
        }

        if (_subjectIsHere && Owners.Counterpart(_subject, left) is { } beside)
        {
            return beside;
        }

        return null;
    }

    // A flow or a rate that is always somebody's, or stands alone.
    private string? NameOfFlow(Draft draft, ReadOnlySpan<char> left)
    {
        var added = draft.SinceList && draft.Verbs == CueRoles.None && (_listRoles & CueRoles.NewlyAdded) != CueRoles.None && _view[draft.LeftStart - 1] == '、' && draft.Figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Person && !draft.LastIsTotal && !(left is "净增" && _lastMeasure == Measure.Level);
        if (!added && IsOnly(draft, CueRoles.NewlyAdded | CueRoles.NetIncrease | CueRoles.Generic | CueRoles.Cumulative | CueRoles.Adverb | CueRoles.Average | CueRoles.EachYear) || left[0] == '占' || IsServing(draft) && left.Length <= 4)
        {
            if (!_subjectIsHere && left is "总投资" or "完成投资" && (Topic(draft) ?? (left is "完成投资" ? TopicBefore(draft.ClauseStart) : null)) is { } about)
            {
                return string.Concat(about, left);
            }

            if (!_subjectIsHere && left is "税收" or "完成投资" or "投资" or "出口" or "进口" or "消费")
            {
                // 全年投资增长5%: what stands alone is not of the sentence before.
                return left.ToString();
            }

            if (SameFlow(left))
            {
                return _subject;
            }

            if (_lastIsAmong && _whole.Length > 0 && left is "新增" or "净增" && _view[draft.ClauseStart - 1] == '，' && draft.ClauseStart >= _consumed)
            {
                // 上市公司19家，其中某所2家，年内新增4家: of all of them.
                return left.ToString() + _whole;
            }

            var clauseSubject = ClauseSubject(draft);
            if (clauseSubject is null && !NeedsOwner(draft, left))
            {
                return Clean(left);
            }

            var subject = clauseSubject ?? SubjectFor(draft);
            if (!_subjectIsHere && clauseSubject is null && subject.Length > 0 && subject[^1] is '率' or '比' or '重' && (draft.Last & CueRoles.GrowthNoun) == CueRoles.None)
            {
                // 城镇化率达到62%。力争产值翻番: a rate of the sentence before owns nothing.
                return Clean(left);
            }

            if (left.StartsWith("累计") && left.Length > 4 && subject.Length > 0)
            {
                left = left[2..];
            }

            if (left.Length >= 4 && (subject.Length > 24 || (left is "年度投资" && subject.EndsWith("投资", StringComparison.Ordinal) && !subject.EndsWith("总投资", StringComparison.Ordinal))))
            {
                // A noun that stands alone needs no long list before it, and none that says the same.
                return left.ToString();
            }

            return subject.Length == 0 || subject.AsSpan().EndsWith(left, StringComparison.Ordinal) ? left.ToString()
                : left.Length > 3 && left.StartsWith("新增") && subject.AsSpan().EndsWith(left[2..]) ? "新增" + subject
                : left is "净增" or "新增" ? subject.StartsWith(left.ToString(), StringComparison.Ordinal) ? subject : left.ToString() + subject
                : string.Concat(Owners.Of(subject, left), left);
        }

        return null;
    }

    // What the clause before did, under a measure that a clause before names, or as part of a sum.
    private string? NameInContext(Draft draft, ReadOnlySpan<char> left)
    {
        if (!_subjectIsHere && left.Length is > 2 and <= 6 && (draft.LeftStart == draft.ClauseStart || left[^1] == '率' && left.Length == 3 && draft.LeftStart == draft.ClauseStart + 2) && ClauseBefore(draft, out var worked, out var at) && _view.Slice(worked, at).EndsWith(left[..2]) && (Topic(draft) ?? (_view.Slice(worked, worked + 2) is "加强" or "强化" ? _view.Slice(worked + 2, at).ToString() : null)) is { } done && done.Length > 4 && done.AsSpan().EndsWith(left[..2]))
        {
            // 推进重要河流排污口整治，整治完成率达70%.
            return string.Concat(done, left[2..]);
        }

        if (!_subjectIsHere && left is "培训" or "招聘" or "演出" or "巡演" && ClauseBefore(draft, out _, out var course) && _view.Slice(0, course).EndsWith(left) && Topic(draft) is { Length: > 4 } courses && courses.EndsWith(left.ToString(), StringComparison.Ordinal))
        {
            // 开展“技能兴业”培训，全年培训8万人次.
            return courses;
        }

        if (draft.Figure.Class == UnitClass.Percent && left.Length is >= 2 and <= 10 && left[^1] is '区' or '县' or '市' or '州' or '旗' && Facet(draft.ClauseStart) is { } facet)
        {
            // 在规上工业增加值增长方面，甲县增长14%、乙县增长12%.
            return string.Concat(left, facet);
        }

        if (left is "已经解决" or "已解决" && _subjectIsHere && _view[draft.LeftStart - 1] is '、' or '，' && _subject.EndsWith("问题", StringComparison.Ordinal))
        {
            // 收集问题52个、已经解决48个.
            return "解决问题";
        }

        if (_subjectIsHere && draft.SinceList && left.Length == 4 && left is ['累', '计', '建' or '完' or '改', '成' or '造'] && _lastMeasure is Measure.CountCompleted or Measure.Cumulative && _facts[^1].Unit == draft.Figure.Unit?.Unit && _facts[^1].Value < draft.Figure.Value && Owners.Things(_subject) is var built && built.Length > 1 && built.Length < _subject.Length)
        {
            // 新建农田6万亩、改造2万亩，累计建成90万亩.
            return string.Concat(left, built);
        }

        if (_subjectIsHere && draft.SinceList && (draft.First & CueRoles.Action) != CueRoles.None && _view[draft.LeftStart - 1] == '、' && _subject.StartsWith("累计", StringComparison.Ordinal))
        {
            draft.Inside |= CueRoles.Cumulative;
            return "累计" + Clean(left);
        }

        return null;
    }

    // Nothing before it goes on: it is named by its own words, a share, a price or projects of what the clause before treats.
    private string NameByItself(Draft draft, ReadOnlySpan<char> left)
    {
        if (draft.Figure.Class == UnitClass.Percent && IsPartOf(draft) && !draft.Names(CueRoles.ShareNoun) && left[0] != '占' && left.IndexOf('占') < 0)
        {
            // 第三产业占45%: the name of the share.
            return string.Concat(ScopeFor(draft), Clean(left), "占比");
        }

        if (_subjectIsHere && left is "项目" or "实施项目" or "安排项目" && _lastClass == UnitClass.Money && (_view[draft.ClauseStart - 1] == '，' || _consumed > draft.ClauseStart && _view[_consumed] == '、'))
        {
            // 推进河道治理，投资8亿元，实施项目14个: projects of what the money was for.
            return string.Concat(_subject.EndsWith("投资", StringComparison.Ordinal) || _subject.EndsWith("资金", StringComparison.Ordinal) ? _subject.AsSpan(0, _subject.Length - 2) : _subject, "项目");
        }

        if (!_subjectIsHere && left is "谋划实施项目" or "谋划项目" or "储备项目" && TopicBefore(draft.ClauseStart) is { } tried)
        {
            // 某河治理试点初见成效，谋划实施项目53个.
            return string.Concat(tried, left);
        }

        if (!_subjectIsHere && TopicWorks.Is(left) && Topic(draft) is { } topic)
        {
            return string.Concat(topic, left.StartsWith("实施") ? left[2..] : left);
        }

        if (RaisedFor(draft, left) is { Length: > 0 } price)
        {
            return string.Concat(left, price);
        }

        var scope = ScopeFor(draft);
        return scope.IsEmpty ? Clean(left) : string.Concat(scope, Clean(left));
    }

    // 固定资产投资年均增长5%，累计完成投资80亿元: the same flow, summed.
    private bool SameFlow(ReadOnlySpan<char> left)
    {
        var flow = left.StartsWith("累计") ? left[2..] : left;
        flow = flow.StartsWith("完成") || flow.StartsWith("实现") ? flow[2..] : flow;
        return _subjectIsHere && flow.Length >= 2 && flow.Length < left.Length && left.StartsWith("累计") && _subject.Length > flow.Length && _subject.AsSpan().EndsWith(flow);
    }

    private bool IsPartOf(Draft draft)
    {
        for (var i = _words.FirstTokenFrom(draft.LeftEnd); i < _mentions.Tokens.Count && _mentions.Tokens[i].End <= draft.Figure.Start; i++)
        {
            if (_mentions.Tokens[i].Cue.Word is "占" or "占到" or "占了" or "约占")
            {
                return true;
            }
        }

        return false;
    }

    // 城镇化率达到62%，产值增长7%: after a rate, a noun that can stand alone does.
    private bool NeedsOwner(Draft draft, ReadOnlySpan<char> left) =>
        !(_subjectIsHere && _lastClass is UnitClass.Percent or UnitClass.Point && draft.ClauseStart >= _consumed && _view[draft.ClauseStart - 1] is '，' or '；' && (draft.Last & CueRoles.Generic) != CueRoles.None)
        || draft.LastIsTotal || OwnedMeasures.Is(left) || left[0] == '占';

    // 单位国内生产总值能耗…、二氧化碳排放…: what stands before the first item stands before the others too.
    private ReadOnlySpan<char> ScopeFor(Draft draft)
    {
        if (_words.TokenStartingAt(draft.LeftStart, out var token) && token.Is(CueRoles.Scope))
        {
            (_scopeStart, _scopeEnd) = (token.Start, token.End);
            return default;
        }

        if (_scopeEnd <= _scopeStart || draft.LeftStart < 1)
        {
            return default;
        }

        var joint = _view[draft.LeftStart - 1];
        return joint == '、' || (joint == '，' && draft.LeftEnd - draft.LeftStart <= 6 && _view[_scopeStart] == '地') ? _view.Written(_scopeStart, _scopeEnd) : default;
    }

    private bool IsOnly(Draft draft, CueRoles roles)
    {
        var at = draft.LeftStart;
        while (at < draft.LeftEnd)
        {
            if (!_words.TokenStartingAt(at, out var token) || !token.Is(roles) || token.Is(CueRoles.LevelNoun))
            {
                return false;
            }

            at = token.End;
        }

        return true;
    }
}
