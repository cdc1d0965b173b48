using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition;

/// <summary>Numbers that say how big or how many the things spoken of are: the size of a class, of a set, of a work.</summary>
internal static partial class FigureClassifier
{
    // 亿元以上项目45个, 产值超亿元企业3家, 不到100万元的部分: the size of what is spoken of; the count is the fact.
    // 坚持, 着力: how a report goes on after saying how many tasks there are.
    private static readonly WordSet WaysAhead = new(WordLists.Of("ways-ahead"));

    // 煤矿, 泊位: what is classed by the tons it takes.
    private static readonly WordSet RatedByTons = new(WordLists.Of("rated-by-tons"));

    private static bool IsSizeOfCounted(SentenceView view, MentionFinder mentions, Figure figure)
    {
        if (figure is { Class: UnitClass.Money, Before: null, After: null } or { Class: UnitClass.None, IsScaled: true, IsChinese: false, Value: >= 100_000_000, Before: null, After: null } && Sized.IsIn(view.Slice(figure.End, figure.End + 5)) && CountFollows(view, mentions, figure) && !(mentions.Tokens.StartingAt(figure.End, out var works) && works.Is(CueRoles.Action)))
        {
            // 亿元楼宇35幢, 10亿元企业5家, 20亿企业6家.
            return true;
        }

        if ((figure is { Class: UnitClass.Money, Before: null, After: null } && view.Slice(figure.End, figure.End + 2) is "项目" or "企业" || figure is { IsChinese: false, IsScaled: true, Value: >= 100_000_000 } && view[figure.End] == '级') && view[figure.Start - 1] == '个')
        {
            foreach (var count in mentions.Figures)
            {
                if (count.End == figure.Start && count.Class == UnitClass.Counter)
                {
                    // 引进1个50亿元项目, 打造2个500亿级产业集群.
                    return true;
                }
            }
        }

        if (figure.Class == UnitClass.Money && view.Slice(figure.TrailEnd, figure.TrailEnd + 8) is var whom && (whom.StartsWith("家庭") || whom.StartsWith("的家庭") || whom.StartsWith("的占比") || whom.StartsWith("群体") || whom.StartsWith("的") && whom.IndexOf("群体") > 0))
        {
            // 年收入8万元家庭, 年收入超过8万元的占比: who is spoken of.
            return true;
        }

        if (figure.Class == UnitClass.Money && (figure.Before == Comparator.MoreThan || figure.After == Comparator.AtLeast) && view[figure.TrailEnd] == '的' && view.Slice(figure.TrailEnd + 1, figure.TrailEnd + 9) is var those && (those.IndexOfAnyInRange('0', '9') is >= 0 and var digit ? those[..digit] : those) is var which && (which.IndexOf("占比") > 0 || which.IndexOf("比例") > 0 || which.IndexOf("比重") > 0))
        {
            // 年收入超过20万元的村占比达到80%: which ones are counted.
            return true;
        }

        if ((figure is { Class: UnitClass.Money, Before: Comparator.MoreThan } || figure is { Class: UnitClass.None, IsScaled: true, Value: >= 100_000_000 } && (figure.Before == Comparator.MoreThan || view[figure.Start - 1] == '过') || figure is { Class: UnitClass.Money, After: Comparator.AtLeast } && view[figure.LeadStart - 1] is '、' or '中') && IsCountedNext(view, mentions, figure))
        {
            // 备案项目80个，其中超50亿元15个: which of them are counted.
            return true;
        }

        if (figure.Class == UnitClass.Money && (figure.Before == Comparator.MoreThan || figure.After == Comparator.AtLeast) && IsCountedBehind(view, mentions, figure))
        {
            return true;
        }

        if (figure is { Class: UnitClass.Money, Before: Comparator.MoreThan } && view.Slice(figure.TrailEnd, figure.TrailEnd + 8) is var things && (CountedThings.IsIn(things) || things.IndexOf("集群") > 0))
        {
            foreach (var count in mentions.Figures)
            {
                if (count is { Class: UnitClass.Counter, IsChinese: false } && count.End < figure.LeadStart && figure.LeadStart - count.End <= 6 && view.Slice(count.End, figure.LeadStart).IndexOfAny("，。；、") < 0)
                {
                    // 培育6个营收超9亿元产业集群.
                    return true;
                }
            }
        }

        if (figure is { Class: UnitClass.Money, After: Comparator.AtLeast } && view[figure.Start - 1] == '个' && view[figure.TrailEnd] is '，' or '、')
        {
            foreach (var count in mentions.Figures)
            {
                if (count.End == figure.Start && count.Class == UnitClass.Counter)
                {
                    // 新开工5个50亿元以上，甲等30个亿元以上工业项目: the noun comes with the last of them.
                    return true;
                }
            }
        }

        if (figure.Unit?.Unit is "公里" or "米" && view.Slice(figure.TrailEnd, figure.TrailEnd + 2) is "边境" or "半径" or "范围" or "生活")
        {
            // 0—20公里边境线: how far from it.
            return true;
        }

        if (figure is { Class: UnitClass.Money, Before: Comparator.MoreThan } or { Class: UnitClass.None, IsScaled: true, After: not null } && CountedThings.IsIn(view.Slice(figure.TrailEnd, figure.TrailEnd + 6)))
        {
            // 14个超亿元食品项目: the count stands before the size; 产值10亿级企业2家: behind it.
            foreach (var count in mentions.Figures)
            {
                if (count.Class is UnitClass.Counter or UnitClass.Household && (count.End == figure.LeadStart && figure.Class == UnitClass.Money || count.Start > figure.TrailEnd && count.Start - figure.TrailEnd <= 12 && view[figure.TrailEnd - 1] == '级' && view.Slice(figure.TrailEnd, count.Start).IndexOfAny("，。；、") < 0))
                {
                    return true;
                }
            }
        }

        if (figure is { Unit.Written: "户", After: Comparator.AtLeast } && view[figure.TrailEnd == figure.End ? figure.End : figure.TrailEnd] is '村' or '自' or '集')
        {
            // 30户以上村民组通了硬化路.
            return true;
        }

        if (figure is { Class: UnitClass.Money, IsChinese: false } && figure.TrailEnd > figure.End && view[figure.TrailEnd - 1] == '级' && CountFollows(view, mentions, figure))
        {
            // 50亿元级项目7个.
            return true;
        }

        if ((figure.Class == UnitClass.Money || figure is { Class: UnitClass.None, IsScaled: true, IsChinese: false, Value: >= 100_000_000 } && view[figure.TrailEnd - 1] == '上') && figure.After == Comparator.AtLeast && (CountFollows(view, mentions, figure) || IsSizeOfProjects(view.Slice(figure.TrailEnd, figure.TrailEnd + 7))))
        {
            return true;
        }

        // N个M万元以上项目: the count stands before the size.
        if (figure.After == Comparator.AtLeast && figure.Class is UnitClass.Money or UnitClass.Area or UnitClass.Counter or UnitClass.Household or UnitClass.Percent && view[figure.TrailEnd] is not ('，' or '。' or '；' or '、' or '\0'))
        {
            foreach (var count in mentions.Figures)
            {
                // 10户交易额千万元以上企业: what the size is of stands between.
                if (count.Class is UnitClass.Counter or UnitClass.Household && count.End <= figure.Start && figure.Start - count.End <= (view[figure.TrailEnd - 1] == '的' || view[figure.TrailEnd] == '的' || CountedThings.IsIn(view.Slice(figure.TrailEnd, figure.TrailEnd + 6)) ? 6 : 0) && view.Slice(count.End, figure.Start).IndexOfAny("，；。、") < 0)
                {
                    return true;
                }
            }
        }

        if (figure.Before == Comparator.MoreThan && figure.Class == UnitClass.Money && view[figure.TrailEnd] == '的' && CountedThings.IsIn(view.Slice(figure.TrailEnd, figure.TrailEnd + 8)))
        {
            // 40个以上投资超3000万元的项目.
            foreach (var count in mentions.Figures)
            {
                if (count.Class == UnitClass.Counter && count.Skip != SkipReasons.Ordinal && count.TrailEnd <= figure.LeadStart && figure.LeadStart - count.TrailEnd <= 12 && view.Slice(count.TrailEnd, figure.LeadStart).IndexOfAny("，。；、") < 0)
                {
                    return true;
                }
            }
        }

        if (figure is { Class: UnitClass.Amount, After: Comparator.AtLeast } && view.Slice(figure.TrailEnd, figure.TrailEnd + 12) is var makers && makers.IndexOf("企业") is > 0 and var maker && makers[..maker].IndexOfAny("，。；、") < 0 && CountFollows(view, mentions, figure))
        {
            // 年加工能力10万吨以上稻米加工企业2个.
            return true;
        }

        if (figure.After == Comparator.AtLeast && figure.Class is UnitClass.Area && view.Slice(figure.Start - 2, figure.Start) is "占地" && view[figure.TrailEnd] is not ('，' or '。' or '；' or '、' or '\0'))
        {
            // 占地60亩以上园区7个.
            return true;
        }

        var rest = view.Slice(figure.TrailEnd, figure.TrailEnd + 10);
        if ((figure.Before is not null || figure.After is not null) && figure.Class is UnitClass.Money or UnitClass.Person or UnitClass.Amount or UnitClass.Area && (rest.StartsWith("的部分") || rest.StartsWith("部分")))
        {
            return true;
        }

        var stop = rest.IndexOfAny("，。；、：");
        rest = stop >= 0 ? rest[..stop] : rest;
        return (figure.Before == Comparator.MoreThan || figure.After == Comparator.AtLeast && figure.Class == UnitClass.Person) && figure.Class is UnitClass.Money or UnitClass.Person
            && CountedThings.IsIn(rest) && CountFollows(view, mentions, figure);
    }

    private static bool IsCountedNext(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var at = figure.TrailEnd + (view[figure.TrailEnd] == '的' ? 1 : 0);
        foreach (var count in mentions.Figures)
        {
            if (count.Start == at)
            {
                return count is { IsChinese: false, Class: UnitClass.Counter or UnitClass.Household };
            }
        }

        return false;
    }

    // 产值过9亿元的县达到5个, 收入过9万元的村超过75%: how many of them there are stands behind the noun.
    private static bool IsCountedBehind(SentenceView view, MentionFinder mentions, Figure figure)
    {
        if (view[figure.TrailEnd] != '的' && !(figure.After == Comparator.AtLeast && CountedThings.IsIn(view.Slice(figure.TrailEnd, figure.TrailEnd + 4))))
        {
            return false;
        }

        foreach (var count in mentions.Figures)
        {
            if (count.Start > figure.TrailEnd + 1 && count.Start - figure.TrailEnd <= 14)
            {
                return count is { IsChinese: false, Class: UnitClass.Counter or UnitClass.Household or UnitClass.Percent } && view[count.LeadStart - 1] is not ('、' or '，' or '增' or '长') && view.Slice(figure.TrailEnd, count.Start).IndexOfAny("，。；、") < 0
                    && view.Slice(figure.TrailEnd, count.Start).IndexOf("增长") < 0 && view.Slice(figure.TrailEnd, count.Start).IndexOf("下降") < 0 && view.Slice(figure.TrailEnd, count.Start).IndexOf("项目") < 0;
            }
        }

        return false;
    }

    // 10亿元以上制造业项目: how large the projects are, whether they are counted or not.
    private static bool IsSizeOfProjects(ReadOnlySpan<char> rest)
    {
        var noun = rest.IndexOf("项目");
        return noun >= 0 && rest[..noun].IndexOfAny("，。；、的") < 0 && rest[..noun].IndexOf("资金") < 0 && rest[..noun].IndexOf("投资") < 0 && !rest[(noun + 2)..].StartsWith("投资");
    }

    // 日产600吨面粉生产线, 甲公司2万吨茶饮料等8个重点项目: how big a work is belongs to its name.
    private static bool IsMake(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var rest = view.Slice(figure.TrailEnd, figure.TrailEnd + 40);
        var pause = rest.IndexOfAny("，。；");
        rest = pause >= 0 ? rest[..pause] : rest;
        if (rest.Length < 3 || rest[0] == '、')
        {
            return false;
        }

        var item = rest.IndexOf('、') is > 0 and var next ? rest[..next] : rest;
        if (view.Slice(figure.Start - 2, figure.Start) is "日产" or "年产" && Works.IsIn(item) && !item.ContainsAnyInRange('0', '9'))
        {
            return true;
        }

        if (view.Slice(figure.Start - 4, figure.Start) is "的日处理" or "的年处理" && (Works.IsIn(item) || item.Contains('厂')) && !item.ContainsAnyInRange('0', '9'))
        {
            // 投资4000万元的日处理60吨污泥处置厂.
            return true;
        }

        if (figure.Unit?.Written is "头" or "只" or "羽" && figure is { IsScaled: true, After: null } && (item.IndexOf("园区") > 2 || item.IndexOf("养殖场") > 0 || item.IndexOf("基地") > 2 || item.IndexOf("项目") > 2) && !item.ContainsAnyInRange('0', '9') && view[figure.Start - 1] is not ('、' or '，' or '；' or '。' or '\0'))
        {
            // 某某4万头奶牛养殖园区: how large the works are.
            return !(mentions.Tokens.EndingAt(figure.LeadStart, out var builds) && builds.Is(CueRoles.Action | CueRoles.Creation | CueRoles.Link));
        }

        if (figure.Unit?.Unit == "吨" && figure.IsScaled && RatedByTons.Opens(item))
        {
            // 某港10万吨航道工程开工: how large the ships are.
            return true;
        }

        foreach (var count in mentions.Figures)
        {
            if (count.Start > figure.TrailEnd && count.Class == UnitClass.Counter && count.Start - figure.TrailEnd < rest.Length)
            {
                return view[count.Start - 1] == '等' && Works.IsIn(view.Slice(count.End, count.End + 10));
            }
        }

        return false;
    }

    private static readonly WordSet Sized = new(WordLists.Of("sized"));

    private static readonly WordSet Works = new(WordLists.Of("works"));

    private static readonly WordSet CountedThings = new(WordLists.Of("counted-things"));

    private static bool IsBeforeSizeClass(SentenceView view, MentionFinder mentions, Figure figure, int index)
    {
        if (index + 1 >= mentions.Figures.Count || mentions.Figures[index + 1] is not { IsScaled: true, Unit: null, IsChinese: true } size || size.Start - figure.End > 1 || (size.Start > figure.End && view[figure.End] is '，' or '；' or '、' or '。') || view[size.End] != '级')
        {
            return false;
        }

        var noun = view.Slice(size.End + 1, size.End + 13);
        var stop = noun.IndexOfAny("，。；");
        noun = stop >= 0 ? noun[..stop] : noun;
        return noun.IndexOf("产业") >= 0 || noun.IndexOf("集群") >= 0;
    }

    // 亿元以上项目45个: the size of what is counted; the count is the fact.
    private static bool CountFollows(SentenceView view, MentionFinder mentions, Figure figure)
    {
        foreach (var other in mentions.Figures)
        {
            if (other.Start > figure.TrailEnd && other.Start - figure.TrailEnd <= 12)
            {
                // 产值5万元以上的户占比达到40%: the same before a share.
                var between = view.Slice(figure.TrailEnd, other.Start);
                return (other.Class is UnitClass.Counter or UnitClass.Household || other.Class is UnitClass.Percent && (between.IndexOf("达到") is >= 0 and var reached && (reached > 0 && between[0] == '的' || view[figure.TrailEnd - 1] == '的') || between.IndexOf("投资") > 0 && between.EndsWith("增长") || between.IndexOf("占比") > 0 || between.IndexOf("比例") > 0 || between.IndexOf("比重") > 0)) && between.IndexOfAny("，。；、") < 0;
            }
        }

        return false;
    }

    private static bool IsOwnCount(SentenceView view, Figure figure)
    {
        var rest = view.Slice(figure.End, figure.End + 4);
        return rest is ['工', '作', '：', ..] || WaysAhead.Opens(rest) || figure.Unit?.Written == "个" && rest is "预期性指" or "约束性指";
    }

    private static bool IsFieldOfRank(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var rest = view.Slice(figure.TrailEnd, figure.TrailEnd + 14);
        if (rest.IndexOf('中') is > 1 and var among && rest[..among].IndexOfAny("，。；、") < 0 && mentions.Tokens.StartingAt(figure.TrailEnd + among + (view.Slice(figure.TrailEnd + among + 1, figure.TrailEnd + among + 3) is "分别" ? 3 : 1), out var ranked) && ranked.Is(CueRoles.RankVerb))
        {
            return true;
        }

        // 居全国337个城市第5位, 保持在全国120个湖区城市前60名.
        var place = rest.IndexOfAny('第', '前');
        return place > 1 && rest[..place].IndexOfAny("，。；、") < 0 && place + 1 < rest.Length && (NumeralReader.IsDigit(rest[place + 1]) || NumberWords.IsNumeral(rest[place + 1])) && WordLists.Wholes.IsIn(view.Slice(figure.Start - 2, figure.Start));
    }
}
