using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition;

/// <summary>Numbers written in words: most count what is known, some say how much was done.</summary>
internal static partial class FigureClassifier
{
    // 人大, 县委: bodies whose terms are numbered.
    private static readonly WordSet Bodies = new(WordLists.Of("bodies"));

    private static string? Chinese(SentenceView view, MentionFinder mentions, Figure figure, char before, char after)
    {
        if (before == '每' || figure.Value == 0)
        {
            return SkipReasons.RateBase;
        }

        if (figure.IsBareMagnitude)
        {
            return Magnitude(view, mentions, figure, after);
        }

        if (figure.Kind == FigureKind.Grade)
        {
            return null;
        }

        if (figure.Class is UnitClass.Percent or UnitClass.Point)
        {
            return null;
        }

        if (figure.Class == UnitClass.Time)
        {
            return HasTimeNoun(view, mentions, figure) && figure.Unit!.Written != "年" ? null : SkipReasons.Duration;
        }

        if (figure.Class == UnitClass.Multiple)
        {
            return null;
        }

        if (figure.Unit?.Written is "类" or "类水质" && figure.Value <= 5 && (after is '标' or '水' or '以' or '，' or '。' or '；' or '\0' || view.Slice(figure.End, figure.End + 3) is "及以上" && view[figure.End + 3] is '，' or '。' or '；' or '\0')
            && ClauseBefore(view, figure.Start) is var said && (said.IndexOf("水质") >= 0 || said.IndexOf("断面") >= 0 || said.IndexOf("水体") >= 0))
        {
            // 出境断面水质达到四类标准: the class of the standard for surface water.
            figure.Kind = FigureKind.Grade;
            return null;
        }

        if (figure is { Unit.Written: "级", Value: <= 5 } && (view.Slice(figure.End, figure.End + 2) is "标准" && view[figure.End + 2] is not ('天' or '的') || after is 'A' or 'B' && view.Slice(figure.End + 1, figure.End + 3) is "标准") && ClauseBefore(view, figure.Start) is var met && (met.IndexOf("达到") >= 0 || met.IndexOf("质量") >= 0 && (met.IndexOf("保持") > 0 || met.IndexOf("稳定") > 0 || met.IndexOf("符合") > 0) || met.EndsWith("执行") || met.IndexOf("优于") >= 0 || met.IndexOf("好于") >= 0))
        {
            // 空气质量达到国家二级标准, 污水处理达到一级A标准.
            figure.Kind = FigureKind.Grade;
            return null;
        }

        if (figure is { Unit.Written: "级", Value: <= 3 } && view.Slice(figure.End, figure.End + 2) is "达标" && ClauseBefore(view, figure.Start).EndsWith("质量"))
        {
            // 实现空气质量二级达标.
            figure.Kind = FigureKind.Grade;
            return null;
        }

        if (figure.Class == UnitClass.Class)
        {
            return SkipReasons.Name;
        }

        if (figure.IsScaled && figure.Value >= 10_000 && figure.Class is UnitClass.Money or UnitClass.Area or UnitClass.Amount && before is not ('数' or '几' or '第'))
        {
            // 突破四百亿元: an amount written in words is an amount.
            return after == '级' ? SkipReasons.Name : IsSizeOfCounted(view, mentions, figure) ? SkipReasons.SizeClass : null;
        }

        if (figure.Value >= 100 && figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Person or UnitClass.Event && before is not ('数' or '几' or '第' or '上' or '成') && after is not ('级' or '强'))
        {
            // 改造危房三百户, 新增泊位两万个.
            return null;
        }

        if (figure.Value >= 20 && figure.DigitsEnd - figure.Start >= 2 && figure.Class is UnitClass.Amount or UnitClass.Area && figure.Unit?.Written is "公里" or "千米" or "米" or "吨" or "亩" or "公顷" or "平方米" or "平方公里" or "立方米" or "千瓦" && before is not ('数' or '几' or '第') && after is not ('级' or '长' or '绿' or '画' or '生' or '防' or '沿'))
        {
            // 新建公路一百二十公里.
            return null;
        }

        if (figure.IsMore && figure.Value >= 1000 && figure.Class is UnitClass.Counter or UnitClass.Household or UnitClass.Person && before is not ('数' or '几' or '第'))
        {
            // 新登记商户两万余户.
            return null;
        }

        if (figure is { Unit.Written: "件", Value: >= 2 } && view.Slice(figure.End, figure.End + 8) is var deeds && (deeds.IndexOfAny("，。；、") is >= 0 and var end ? deeds[..end] : deeds) is var named && named.IndexOf("实事") >= 0 && !named.Contains('：'))
        {
            // 十件民生实事全部办结.
            return null;
        }

        if (after is '是' or '要' && figure.Value <= 20 && figure.Unit is null)
        {
            return SkipReasons.Enumerator;
        }

        // 新增基地两家、工厂一家: a count after its noun, where something is said to be made.
        if (figure.Class == UnitClass.Counter && figure.Value <= 20 && after is '、' or '，' or '。' or '；' or '\0' && figure.Before is null && CountsMade(view, mentions, figure))
        {
            return null;
        }

        if (IsPlaceBuilt(view, mentions, figure))
        {
            return null;
        }

        if (figure.Unit?.Written == "位" && mentions.Tokens.EndingAt(figure.Start, out var rose) && rose.Is(CueRoles.Increase | CueRoles.Reduction) && ClauseBefore(view, figure.Start) is var ladder && (ladder.IndexOf("排名") >= 0 || ladder.IndexOf("位次") >= 0))
        {
            // 全国排名前移一位: by how many places.
            return null;
        }

        if (figure is { Unit.Written: "人", Before: Comparator.AtLeast } || figure.Unit?.Written == "人" && view.Slice(figure.Start - 2, figure.Start) is "至少")
        {
            // 确保零就业家庭至少一人就业.
            return null;
        }

        if (figure.Value == 1 || figure.Unit is null)
        {
            return figure.IsScaled && figure.After is not null && after == '级' && figure.Value >= 100_000_000 && !mentions.IsQuoted(figure.Start) ? IsClassOfCounted(view, mentions, figure) ? SkipReasons.Name : null : figure.IsScaled && figure.Unit is null && figure.Value > 10_000 && HasPeople(mentions, figure.End) ? null : after == '大' ? SkipReasons.SetSize : SkipReasons.Word;
        }

        if (IsOwnCount(view, figure))
        {
            return SkipReasons.Enumerator;
        }

        if (figure.Unit.Written == "届" && Bodies.Is(view.Slice(figure.End, figure.End + 2)))
        {
            // 完成十七届人大三次会议确定的任务: which congress it was.
            return SkipReasons.Ordinal;
        }

        if (figure.Class == UnitClass.Counter && before is '由' or '从' && IsWay(view, mentions, figure))
        {
            // 由两家增加到13家: the base of a way is a count.
            return null;
        }

        if (figure is { Class: UnitClass.Counter, Before: null, Unit.Written: "家" or "所" or "座" or "款", Value: >= 2 } && before == '等' && IsDone(view, figure))
        {
            // 人民医院等四家二级医院启用: so many were.
            return null;
        }

        if (figure.Class == UnitClass.Counter && figure.Before is null && before is '\0' or '；' or '，' or '。' && after is not ('大' or '重' or '者') && figure.Unit.Written != "期" && IsDone(view, figure))
        {
            // 两项国家专项落户我县: so many of them were brought about.
            return null;
        }

        if (figure.Unit.Written == "批次" && figure.Value >= 2 && before is '\0' or '；' or '，' or '。')
        {
            // 四批次重大项目集中开工.
            return null;
        }

        if (figure.Unit.Written is "条" or "项" && figure.Value >= 2 && view.Slice(figure.End, figure.End + 2) is "措施" or "政策" or "举措" && view.Slice(figure.Start - 40, figure.Start) is var issued && (issued.IndexOf("出台") >= 0 || issued.IndexOf("推出") >= 0 || issued.IndexOf("制定") >= 0))
        {
            return null;
        }

        if (figure.Unit.Written == "届" && figure.Value >= 5 && view.Slice(figure.Start - 8, figure.Start).IndexOf("连续") < 0 && view.Slice(figure.Start - 8, figure.Start).IndexOf('了') < 0)
        {
            // 成功举办十四届全运会: which one it was.
            return SkipReasons.Ordinal;
        }

        if (figure.Unit.Written == "期" && view.Slice(figure.End, figure.End + 2) is "项目" or "工程" or "建设" or "安置" or "改造" or "扩建" || figure is { Unit.Written: "期", Value: <= 9 } && view[figure.End] is '，' or '。' or '；' or '、' or '\0')
        {
            // 启动二期工程: which part of it.
            return SkipReasons.Ordinal;
        }

        if (figure.Unit.Written == "项" && view.Slice(figure.End, figure.End + 2) is "改革" or "计划" or "行动" && ListsAsMany(view, mentions, figure))
        {
            return null;
        }

        var batches = figure.Unit.Written is "批" or "次" or "期" or "轮" or "届";
        var countable = batches || figure.Unit.Written is "家" or "座" or "条" or "所" or "处" or "件" or "部" or "艘" or "只" or "台" or "列" or "场";
        return countable && StandsOnCreation(view, mentions, figure, batches) ? null : SkipReasons.SetSize;
    }

    // 建设一座江边公园、两条绿道: places, counted by the verb that makes them or in one list with such a count.
    private static bool IsPlaceBuilt(SentenceView view, MentionFinder mentions, Figure figure)
    {
        if (figure.Unit?.Written is not ("座" or "条" or "所" or "处") || figure.Value > 20 || mentions.IsQuoted(figure.Start) || view[figure.End] is '大' or '重' or '新' or '道' or '是' or '路' or '又')
        {
            return false;
        }

        var noun = view.Slice(figure.End, figure.End + 16);
        var stop = noun.IndexOfAny("，。；、");
        if ((stop >= 0 ? stop : noun.Length) < 3)
        {
            return false;
        }

        if (mentions.Tokens.EndingAt(figure.LeadStart, out var verb))
        {
            return verb.Is(CueRoles.Creation) && verb.Is(CueRoles.Action) && (figure.Value > 1 || figure.Unit.Written is "座" or "所");
        }

        if (view[figure.Start - 1] is not ('、' or '，'))
        {
            return false;
        }

        foreach (var other in mentions.Figures)
        {
            if (other.Start >= figure.Start)
            {
                break;
            }

            if (other is { IsChinese: true, Skip: null, Class: UnitClass.Counter } && figure.Start - other.End <= 24 && view.Slice(other.End, figure.Start - 1).IndexOfAny("，。；、") < 0)
            {
                return true;
            }
        }

        return false;
    }

    // 全面打造, 扎实推进: where the verb of a clause begins.
    private static int PastManner(MentionFinder mentions, int at)
    {
        while (mentions.Tokens.StartingAt(at, out var manner) && manner.Is(CueRoles.Adverb | CueRoles.Lead) && !manner.Is(CueRoles.Creation | CueRoles.Action))
        {
            at = manner.End;
        }

        return at;
    }

    // 扎实做好产权、土地、分置、联结四项改革: the things were named one by one, and something is done with them.
    private static bool ListsAsMany(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var named = ClauseBefore(view, figure.Start);
        var at = PastManner(mentions, figure.Start - named.Length);
        var does = mentions.Tokens.StartingAt(at, out var verb) && verb.Is(CueRoles.Creation | CueRoles.Action) || view.Slice(at, at + 2) is "做好" or "抓好" or "深化";
        return does && named.Count('、') + 1 == (int)figure.Value;
    }

    // 下调利率, 全面降准: a verb, with an adverb before it or not.
    private static bool IsAct(MentionFinder mentions, int at)
    {
        const CueRoles Act = CueRoles.Reduction | CueRoles.Increase | CueRoles.Action;
        for (var i = mentions.Tokens.FirstFrom(at); i < mentions.Tokens.Count && mentions.Tokens[i].Start <= at + 5; i++)
        {
            if (mentions.Tokens[i].Is(Act) && mentions.Tokens[i].End - mentions.Tokens[i].Start > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWay(SentenceView view, MentionFinder mentions, Figure figure)
    {
        foreach (var other in mentions.Figures)
        {
            if (other.LeadStart > figure.End)
            {
                return other.LeadStart - figure.TrailEnd <= 8 && other.Unit?.Written == figure.Unit!.Written && view[other.LeadStart - 1] is '到' or '至' or '为';
            }
        }

        return false;
    }

    private static readonly WordSet BroughtAbout = new(WordLists.Of("brought-about"));

    private static bool IsDone(SentenceView view, Figure figure)
    {
        var rest = view.Slice(figure.End, figure.End + 24);
        var stop = rest.IndexOfAny("，。；、");
        rest = stop >= 0 ? rest[..stop] : rest;
        return rest.Length > 4 && BroughtAbout.IsIn(rest[2..]);
    }

    private static bool CountsMade(SentenceView view, MentionFinder mentions, Figure figure)
    {
        if (figure.Unit!.Written is not ("家" or "个" or "座" or "所" or "处" or "条" or "项" or "支" or "艘" or "台") || view[figure.Start - 1] is '这' or '前' or '后' or '上' or '等' or '各' or '共' or '每' or '了' or '的' or '在' or '为' or '是' or '有' or '、' or '，' or '。' or '\0')
        {
            return false;
        }

        var clause = figure.Start - ClauseBefore(view, figure.Start).Length;
        foreach (var token in mentions.Tokens)
        {
            if (token.Start >= clause && token.End + 2 <= figure.Start && token.Is(CueRoles.Creation | CueRoles.NewlyAdded))
            {
                return true;
            }
        }

        return false;
    }

    // 分三批, 实施三批, 建成三座: the verb stands directly before the number and the number says how many things it made.
    private static bool StandsOnCreation(SentenceView view, MentionFinder mentions, Figure figure, bool batches)
    {
        if (batches && view[figure.Start - 1] is '分' or '了')
        {
            return true;
        }

        if (batches && figure.Unit!.Written == "次" && (view[figure.Start - 1] is '，' or '、' or '。' or '；' or '\0' && IsAct(mentions, figure.End) || figure.Value <= 20 && view[figure.Start - 1] is not ('第' or '这' or '上' or '历' or '每') && mentions.Tokens.StartingAt(figure.End, out var act) && act.Is(CueRoles.Action | CueRoles.Creation | CueRoles.Reduction | CueRoles.Increase) && act.End - act.Start > 1))
        {
            // 两次下调利率: how often it was done.
            return true;
        }

        if (view[figure.End] is '大' or '重' && !batches)
        {
            return false;
        }

        if (view[figure.Start - 1] == '的' && !batches && figure.Unit!.Written is "条" or "座" or "家" or "所" or "艘" or "台")
        {
            // 建设了年产2万吨的两条生产线: what stands between says of what size they are.
            var clause = figure.Start - ClauseBefore(view, figure.Start).Length;
            return mentions.Tokens.StartingAt(clause, out var built) && built.Is(CueRoles.Creation);
        }

        if (!batches && view[figure.Start - 1] != '、' && ClauseBefore(view, figure.Start) is { Length: > 4 } opened && opened.IndexOf('、') > 0 && opened.IndexOf('等') < 0)
        {
            // 开通东线、西线两条航线, 全面打造南河、北河两条景观带: the number says how many were just named.
            if (mentions.Tokens.StartingAt(PastManner(mentions, figure.Start - opened.Length), out var first) && first.Is(CueRoles.Creation))
            {
                return true;
            }
        }

        return mentions.Tokens.EndingAt(figure.LeadStart, out var token) && token.Is(CueRoles.Creation | CueRoles.NewlyAdded);
    }

    private static string? Magnitude(SentenceView view, MentionFinder mentions, Figure figure, char after)
    {
        if (mentions.IsQuoted(figure.Start))
        {
            return SkipReasons.Name;
        }

        if (view[figure.Start - 1] == '个' && view.Slice(figure.End, figure.End + 3).IndexOf("台阶") >= 0)
        {
            // 连跨两个万亿级台阶: how high each step is.
            return SkipReasons.SetSize;
        }

        if (after == '级' && figure.Class is UnitClass.Amount or UnitClass.Area && view[figure.End + 1] is not ('台' or '大' or '，' or '。'))
        {
            // 千万吨级码头: the class of a thing.
            return SkipReasons.Name;
        }

        if (figure.After is not null && after == '级')
        {
            return IsClassOfCounted(view, mentions, figure) ? SkipReasons.Name : null;
        }

        if (IsSizeOfCounted(view, mentions, figure))
        {
            return SkipReasons.SizeClass;
        }

        if (figure is { Value: >= 1_000_000_000, Before: null, After: null, Unit: null or { Unit: "元" } } && (IsSizeOfIndustry(view, mentions, figure) || after == '、' && LeadsToClass(view, mentions, figure)))
        {
            // 打造千亿香料产业: the size it is to have.
            figure.After = Comparator.AtLeast;
            return null;
        }

        if (figure is { Unit: null, Before: Comparator.MoreThan, Value: >= 1_000_000 } && after is '，' or '。' or '；' or '、' or '\0')
        {
            // 产值突破百亿.
            return null;
        }

        if (figure.Class is UnitClass.Money or UnitClass.Amount or UnitClass.Area or UnitClass.Counter && mentions.Tokens.EndingAt(figure.Start, out var added) && added.Is(CueRoles.NewlyAdded | CueRoles.NetIncrease))
        {
            // 新增千万吨产能, 规上企业新增百家.
            return null;
        }

        if (figure is { Class: UnitClass.Counter, After: Comparator.AtLeast } && figure.TrailEnd > figure.End && view[figure.TrailEnd] is '，' or '。' or '；' or '、' or '\0')
        {
            // 举办活动千场以上.
            return null;
        }

        if (figure.Class is UnitClass.Money or UnitClass.Amount or UnitClass.Area)
        {
            return figure.Before is not null || after is not ('行' or '工' or '斤') && figure.Start > 0 && IsAfterReach(mentions, figure) ? null : SkipReasons.Vague;
        }

        if (figure is { Before: null, Unit: null, Value: >= 10_000_000_000 } && view.Slice(figure.End, figure.End + 2) is "台阶" or "大关" && view.Slice(figure.End + 2, figure.End + 4) is not "，达" && IsAfterReach(mentions, figure))
        {
            // 税收跨越百亿台阶.
            return null;
        }

        if (figure.Before is not null && figure.Unit is null && figure.Value > 10_000 && view.Slice(figure.End, figure.End + 2) is "大关")
        {
            // 销量突破百万大关.
            return null;
        }

        return figure.Before is not null && (figure.Unit is not null || HasPeople(mentions, figure.End)) && !(figure.Value == 10_000 && figure.Unit is null) ? null : SkipReasons.Word;
    }

    // 百亿级企业2家, 8个五十亿级项目: the class of what is counted; the count is the fact.
    private static bool IsClassOfCounted(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var at = figure.End + 1;
        foreach (var other in mentions.Figures)
        {
            if (other.Start >= at && other.Start - at <= 8 && !other.IsChinese && view.Slice(at, other.Start).IndexOfAny("，。；、和") < 0
                || other.End <= figure.Start && figure.Start - other.TrailEnd <= 1 && other.Skip is null && !other.IsChinese)
            {
                return true;
            }
        }

        return false;
    }

    // 千亿、百亿、十亿级产业集群: the class is written once.
    private static bool LeadsToClass(SentenceView view, MentionFinder mentions, Figure figure)
    {
        foreach (var next in mentions.Figures)
        {
            if (next.Start == figure.End + 1 && next is { IsChinese: true, IsScaled: true, Value: >= 1_000_000_000 })
            {
                return view[next.End] == '级' || view[next.End] == '、' && LeadsToClass(view, mentions, next);
            }
        }

        return false;
    }

    private static bool IsSizeOfIndustry(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var noun = view.Slice(figure.End, figure.End + 16);
        var stop = noun.IndexOfAny("，。；、");
        noun = stop >= 0 ? noun[..stop] : noun;
        return Industries.IsIn(noun) && !noun.StartsWith("企业") && !noun.StartsWith("项目") && !CountFollows(view, mentions, figure)
            && (view[figure.Start - 1] is '大' or '批' || mentions.Tokens.EndingAt(figure.Start, out var making) && making.Is(CueRoles.Action | CueRoles.Creation) || view.Slice(figure.Start - 2, figure.Start) is "推动" or "壮大");
    }

    private static readonly WordSet Industries = new(WordLists.Of("industries"));

    private static bool IsAfterReach(MentionFinder mentions, Figure figure) =>
        mentions.Tokens.EndingAt(figure.LeadStart, out var token) && (token.Is(CueRoles.Link | CueRoles.HedgeBefore) || (token.Is(CueRoles.Keep) && figure.After is not null));

    private static bool HasPeople(MentionFinder mentions, int at)
    {
        var tokens = mentions.Tokens;
        for (var i = tokens.FirstFrom(at); i < tokens.Count && tokens[i].Start <= at + 8; i++)
        {
            if (tokens[i].Is(CueRoles.People | CueRoles.Household))
            {
                return true;
            }
        }

        return false;
    }
}
