using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition;

/// <summary>Decides which numerals of a sentence can be facts at all; the others get the reason why not.</summary>
internal static class FigureClassifier
{
    public static void Classify(SentenceView view, MentionFinder mentions)
    {
        var figures = mentions.Figures;
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            if (figure.Skip is null)
            {
                figure.Skip = Reason(view, mentions, figures, i);
            }
        }

        for (var i = figures.Count - 2; i >= 0; i--)
        {
            ShareUnit(view, figures[i], figures[i + 1]);
        }

        for (var i = 0; i + 1 < figures.Count; i++)
        {
            JoinRange(view, figures[i], figures[i + 1]);
        }
    }

    // 分别上升3.7、0.2个百分点: the unit is written once, behind the last.
    private static void ShareUnit(SentenceView view, Figure first, Figure next)
    {
        if (first.Skip == SkipReasons.NoUnit && first.Kind == FigureKind.Quantity && !first.IsChinese && first.End == first.DigitsEnd && next is { Skip: null, Kind: FigureKind.Quantity, Unit: not null, IsChinese: false }
            && next.Start - first.End == 1 && view[first.End] is '、' or '和' && view[first.Start - 1] is var before && !char.IsAsciiLetterOrDigit(before) && before is not ('第' or '、' or '：' or '/'))
        {
            first.Unit = next.Unit;
            first.Skip = null;
        }
    }

    // 6.5%-7%, 5至6个: two bounds of one figure.
    private static void JoinRange(SentenceView view, Figure low, Figure high)
    {
        if (high.Skip is not null || low.Skip is not null and not SkipReasons.NoUnit || low.Kind != FigureKind.Quantity || high.Kind != FigureKind.Quantity || low.IsChinese)
        {
            return;
        }

        var gap = high.Start - low.End;
        if (gap is 1 or 2 && view[low.End] is '-' or '—' or '至' or '到' && (gap == 1 || view[low.End + 1] == view[low.End]) && low.Value < high.Value + (low.IsScaled == high.IsScaled ? 0 : high.Value))
        {
            low.Unit ??= high.Unit;
            low.Skip = null;
            if (!low.IsScaled && high.IsScaled && low.Unit == high.Unit && low.End == low.DigitsEnd && high.Value > 0)
            {
                low.Value *= ScaleOf(view, high);
                low.IsScaled = true;
            }

            low.RangeSide = -1;
            high.RangeSide = 1;
        }
    }

    private static decimal ScaleOf(SentenceView view, Figure figure)
    {
        var factor = 1m;
        foreach (var letter in view.Slice(figure.Start, figure.DigitsEnd))
        {
            factor *= letter switch { '百' => 100m, '千' => 1000m, '万' => 10_000m, '亿' => 100_000_000m, _ => 1m };
        }

        return factor;
    }

    private static string? Reason(SentenceView view, MentionFinder mentions, List<Figure> figures, int index)
    {
        var figure = figures[index];
        var before = view[figure.Start - 1];
        var after = view[figure.End];
        if (figure.Kind is FigureKind.Doubling or FigureKind.Growth)
        {
            // “两个倍增”: a slogan that counts its own parts.
            return mentions.IsQuoted(figure.Start) && index > 0 && figure.Start - figures[index - 1].End <= 1 && figures[index - 1].IsChinese && before != '“' ? SkipReasons.Name : null;
        }

        if (figure.Kind == FigureKind.Rank)
        {
            return null;
        }

        if (figure.Kind == FigureKind.Grade)
        {
            // 达到Ⅲ类以上比例100%: the class belongs to the name of the share.
            var rest = view.Slice(figure.TrailEnd, Math.Min(figure.TrailEnd + 10, view.Length));
            var stop = rest.IndexOfAny("，。；、");
            rest = stop >= 0 ? rest[..stop] : rest;
            return rest.StartsWith("水体") || rest.StartsWith("断面") || rest.IndexOf("比例") >= 0 || rest.IndexOf("占比") >= 0 || rest.IndexOf("比重") >= 0 || rest.IndexOf('率') >= 0 ? SkipReasons.Name : null;
        }

        if (before == '第')
        {
            return Ordinal(view, mentions, figure);
        }

        if (figure.Unit is null && figure.Kind == FigureKind.Quantity && !figure.IsChinese && !figure.IsScaled && figure.Value < 10 && view.Slice(Math.Max(0, figure.Start - 8), figure.Start).IndexOf("倍差") >= 0)
        {
            // 收入倍差缩小到1.9以内: times, though the word says so already.
            figure.Unit = MentionFinder.Times;
        }

        if (figure.Unit?.Written is "位" or "名" && IsPlaceInOrder(view, figure))
        {
            figure.Kind = FigureKind.Rank;
            figure.Unit = MentionFinder.Place;
            return null;
        }

        if (figure.Unit?.Written is "位" or "名" && before == '前' && IsAmongFirst(view, mentions, figure))
        {
            // 居全国前10位: no lower than that.
            figure.Kind = FigureKind.Rank;
            figure.Unit = MentionFinder.Place;
            figure.Before = Comparator.AtMost;
            return null;
        }

        if (before is '×' || (after is '×' && figure.Unit is null))
        {
            // 2×66万千瓦: the make of a plant.
            return SkipReasons.Name;
        }

        if (before is '-' or '+' or '/' && figure.Start > 1 && view[figure.Start - 2] is '+' || after == '+' || (before == '+' && figure.Unit is null))
        {
            return SkipReasons.Name;
        }

        if (figure.Class == UnitClass.Time && figure.Unit!.Written is "年" or "月" or "日")
        {
            return Calendar(view, mentions, figures, index);
        }

        if (IsEnumeratedSectionNumber(view, figure))
        {
            return SkipReasons.SectionNumber;
        }

        if (mentions.IsQuoted(figure.Start) && mentions.IsQuoted(figure.End) && !(figure.Class == UnitClass.Percent && !figure.IsChinese))
        {
            return SkipReasons.Name;
        }

        if (figure.Kind == FigureKind.Fraction)
        {
            if (figure.IsHalving && view.Slice(figure.End, Math.Min(figure.End + 16, view.Length)) is var levied && levied.StartsWith("征收") && levied.IndexOf("政策") > 0)
            {
                // 减半征收所得税政策: the name of a policy.
                return SkipReasons.Name;
            }

            return figure.Value == 50 && after is '是' or '功' ? SkipReasons.Word : null;
        }

        return figure.IsChinese ? Chinese(view, mentions, figure, before, after) : Arabic(view, mentions, figure, index, before, after);
    }

    private static string? Arabic(SentenceView view, MentionFinder mentions, Figure figure, int index, char before, char after)
    {
        if (before is '每' || IsPerRise(view, mentions, figure))
        {
            return SkipReasons.RateBase;
        }

        // 14亿多人口大国, 14亿中国人: the round size of a people, said in passing.
        if (figure.Unit is null && figure.Value >= 100_000_000 && view.Slice(figure.TrailEnd, Math.Min(figure.TrailEnd + 3, view.Length)) is var who && (who.StartsWith("人口") && view[figure.TrailEnd + 2] is '的' or '大' || who is "中国人" || who.StartsWith("人民") || who.StartsWith("国人")))
        {
            return SkipReasons.Vague;
        }

        if (figure.After == Comparator.AtLeast && figure.IsScaled && view.Slice(figure.TrailEnd, Math.Min(figure.TrailEnd + 2, view.Length)) is "人口" && view[figure.TrailEnd + 2] is not ('，' or '。' or '；' or '、'))
        {
            // N万以上人口的城镇: the size of what is spoken of.
            return SkipReasons.SizeClass;
        }

        if (figure.Class == UnitClass.None)
        {
            foreach (var count in mentions.Figures)
            {
                if (count.End == figure.Start && count.Class == UnitClass.Counter && after == '级')
                {
                    return SkipReasons.SizeClass;
                }
            }

            if (char.IsAsciiLetter(after))
            {
                return SkipReasons.Name;
            }

            return figure.IsScaled || figure.Before is not null && !IsYearLike(figure) && after is '，' or '。' or '；' or '、' or '以' or '左' or '\0' ? null : IsYearLike(figure) ? SkipReasons.Year : SkipReasons.NoUnit;
        }

        if (IsSizeOfCounted(view, mentions, figure))
        {
            return SkipReasons.SizeClass;
        }

        if (figure.Class is UnitClass.Amount or UnitClass.Area && IsMake(view, mentions, figure))
        {
            return SkipReasons.SizeClass;
        }

        // 30万千瓦以下机组, 3岁以下婴幼儿: the size of what is spoken of.
        if (figure.After == Comparator.AtMost && view[figure.TrailEnd - 1] == '下' && figure.Class is not (UnitClass.Percent or UnitClass.Point) && view[figure.TrailEnd] is not ('，' or '。' or '；' or '、' or '\0' or '）'))
        {
            return SkipReasons.SizeClass;
        }

        if (figure.Class == UnitClass.Class && figure.Unit!.Written == "级")
        {
            return SkipReasons.Name;
        }

        if (figure.Class == UnitClass.Counter && (before == '全' || IsBeforeSizeClass(view, mentions, figure, index)))
        {
            // 全N县市, N个万亿级产业: the size of the set; the threshold or the rank is the fact.
            return SkipReasons.SetSize;
        }

        if (figure.Class == UnitClass.Counter && figure.Unit!.Written is "个" or "项" or "条" or "大" && IsOwnCount(view, figure))
        {
            return SkipReasons.Enumerator;
        }

        if (figure.Class == UnitClass.Counter && IsFieldOfRank(view, mentions, figure))
        {
            // 在全国294个地级以上城市中排名第七: among how many.
            return SkipReasons.SetSize;
        }

        if (figure.Class == UnitClass.Counter && figure.Before is null && figure.After is null && (figure.Start == 0 || before is '，' or '；' or '。' or '、') && index + 1 < mentions.Figures.Count && mentions.Figures[index + 1] is { Class: UnitClass.Percent } share
            && share.Start - figure.End is > 4 and <= 24 && view.Slice(figure.End, share.Start) is var set && set.IndexOfAny("，；。、") < 0 && (set.IndexOf('率') > 0 || set.IndexOf("比例") > 0 || set.IndexOf("占比") > 0 || set.IndexOf("比重") > 0 || set.IndexOf("时限") > 0 || set.IndexOf("时间") > 0 || set.IndexOf("进度") > 0))
        {
            // 36个断面水质优良率97%: how many the share speaks of.
            return SkipReasons.SetSize;
        }

        return figure.Class == UnitClass.Time && !HasTimeNoun(view, mentions, figure) ? SkipReasons.Duration : null;
    }

    // 亿元以上项目45个, 产值超亿元企业3家, 不到100万元的部分: the size of what is spoken of; the count is the fact.
    private static bool IsSizeOfCounted(SentenceView view, MentionFinder mentions, Figure figure)
    {
        if (figure.Class == UnitClass.Money && figure.After == Comparator.AtLeast && CountFollows(view, mentions, figure))
        {
            return true;
        }

        // N个M万元以上项目: the count stands before the size.
        if (figure.After == Comparator.AtLeast && figure.Class == UnitClass.Money && view[figure.TrailEnd] is not ('，' or '。' or '；' or '、' or '\0'))
        {
            foreach (var count in mentions.Figures)
            {
                if (count.End == figure.Start && count.Class == UnitClass.Counter)
                {
                    return true;
                }
            }
        }

        var rest = view.Slice(figure.TrailEnd, Math.Min(figure.TrailEnd + 10, view.Length));
        if ((figure.Before is not null || figure.After is not null) && figure.Class is UnitClass.Money or UnitClass.Person or UnitClass.Amount or UnitClass.Area && (rest.StartsWith("的部分") || rest.StartsWith("部分")))
        {
            return true;
        }

        var stop = rest.IndexOfAny("，。；、：");
        rest = stop >= 0 ? rest[..stop] : rest;
        return (figure.Before == Comparator.MoreThan || figure.After == Comparator.AtLeast && figure.Class == UnitClass.Person) && figure.Class is UnitClass.Money or UnitClass.Person
            && CountedThings.IsIn(rest) && CountFollows(view, mentions, figure);
    }

    // 日产4500吨水泥熟料生产线, 甲公司3万吨铝合金棒等20个重点项目: how big a work is belongs to its name.
    private static bool IsMake(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var rest = view.Slice(figure.TrailEnd, Math.Min(figure.TrailEnd + 40, view.Length));
        var pause = rest.IndexOfAny("，。；");
        rest = pause >= 0 ? rest[..pause] : rest;
        if (rest.Length < 3 || rest[0] == '、')
        {
            return false;
        }

        var item = rest.IndexOf('、') is > 0 and var next ? rest[..next] : rest;
        if (view.Slice(Math.Max(0, figure.Start - 2), figure.Start) is "日产" or "年产" && Works.IsIn(item) && !item.ContainsAnyInRange('0', '9'))
        {
            return true;
        }

        foreach (var count in mentions.Figures)
        {
            if (count.Start > figure.TrailEnd && count.Class == UnitClass.Counter && count.Start - figure.TrailEnd < rest.Length)
            {
                return view[count.Start - 1] == '等' && Works.IsIn(view.Slice(count.End, Math.Min(count.End + 10, view.Length)));
            }
        }

        return false;
    }

    private static readonly WordSet Works = new("项目", "工程", "生产线", "装置", "基地", "电站", "机组");

    private static readonly WordSet CountedThings = new("企业", "项目", "产业", "园区", "乡镇", "的村", "村集体", "城市", "产品", "基地", "机构", "大户", "主体", "集团", "公司");

    private static bool IsBeforeSizeClass(SentenceView view, MentionFinder mentions, Figure figure, int index)
    {
        if (index + 1 >= mentions.Figures.Count || mentions.Figures[index + 1] is not { IsScaled: true, Unit: null } size || size.Start - figure.End > 1 || view[size.End] != '级')
        {
            return false;
        }

        var noun = view.Slice(size.End + 1, Math.Min(size.End + 13, view.Length));
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
                return (other.Class is UnitClass.Counter || other.Class is UnitClass.Percent && (between.IndexOf("占比") > 0 || between.IndexOf("比例") > 0 || between.IndexOf("比重") > 0)) && between.IndexOfAny("，。；、") < 0;
            }
        }

        return false;
    }

    // 每增长1个百分点: the base of a rate.
    private static bool IsPerRise(SentenceView view, MentionFinder mentions, Figure figure)
    {
        return mentions.Tokens.EndingAt(figure.LeadStart, out var token) && token.Is(CueRoles.Growth | CueRoles.Increase | CueRoles.Reduction) && view[token.Start - 1] == '每';
    }

    private static bool IsOwnCount(SentenceView view, Figure figure)
    {
        var rest = view.Slice(figure.End, Math.Min(view.Length, figure.End + 4));
        return rest.StartsWith("方面") || rest.StartsWith("坚定不移") || rest.StartsWith("全力") || rest.StartsWith("坚持") || rest.StartsWith("着力") || rest.StartsWith("更加") || rest.StartsWith("聚焦") || rest.StartsWith("务必") || rest.StartsWith("抓好") || rest.StartsWith("主要指标");
    }

    private static bool IsYearLike(Figure figure) => figure.DigitsEnd - figure.Start == 4 && figure.Value is >= 1900 and <= 2100;

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

        if (figure.Unit?.Written is "类" or "类水质" && figure.Value <= 5 && after is '标' or '水' or '以' or '，' or '。' or '；' or '\0'
            && ClauseBefore(view, figure.Start) is var said && (said.IndexOf("水质") >= 0 || said.IndexOf("断面") >= 0 || said.IndexOf("水体") >= 0))
        {
            // 出境断面水质达到四类标准: the class of the standard for surface water.
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

        if (after is '是' or '要' && figure.Value <= 20 && figure.Unit is null)
        {
            return SkipReasons.Enumerator;
        }

        // 新增基地两家、工厂一家: a count after its noun, where something is said to be made.
        if (figure.Class == UnitClass.Counter && figure.Value <= 20 && after is '、' or '，' or '。' or '；' or '\0' && figure.Before is null && CountsMade(view, mentions, figure))
        {
            return null;
        }

        if (figure.Value == 1 || figure.Unit is null)
        {
            return figure.IsScaled && figure.After is not null && after == '级' && figure.Value >= 100_000_000 && !mentions.IsQuoted(figure.Start) ? null : figure.IsScaled && figure.Unit is null && figure.Value > 10_000 && HasPeople(mentions, figure.End) ? null : after == '大' ? SkipReasons.SetSize : SkipReasons.Word;
        }

        if (IsOwnCount(view, figure))
        {
            return SkipReasons.Enumerator;
        }

        if (figure.Unit.Written == "届" && view.Slice(figure.End, Math.Min(figure.End + 2, view.Length)) is "人大" or "人民" or "政协" or "党代" or "中央" or "全国" or "全会" or "县委" or "市委" or "省委" or "区委" or "政府" or "常委")
        {
            // 完成十七届人大三次会议确定的任务: which congress it was.
            return SkipReasons.Ordinal;
        }

        if (figure.Class == UnitClass.Counter && before is '由' or '从' && IsWay(view, mentions, figure))
        {
            // 由两家增加到13家: the base of a way is a count.
            return null;
        }

        if (figure.Class == UnitClass.Counter && figure.Before is null && before is '\0' or '；' or '，' or '。' && after is not ('大' or '重' or '者') && IsDone(view, figure))
        {
            // 两项重大专项落户我市: so many of them were brought about.
            return null;
        }

        if (figure.Unit.Written is "条" or "项" && figure.Value >= 2 && view.Slice(figure.End, Math.Min(figure.End + 2, view.Length)) is "措施" or "政策" or "举措" && view.Slice(Math.Max(0, figure.Start - 40), figure.Start) is var issued && (issued.IndexOf("出台") >= 0 || issued.IndexOf("推出") >= 0 || issued.IndexOf("制定") >= 0))
        {
            return null;
        }

        var batches = figure.Unit.Written is "批" or "次" or "期" or "轮" or "届";
        var countable = batches || figure.Unit.Written is "家" or "座" or "条" or "所" or "处" or "件" or "部" or "艘" or "只" or "台" or "列" or "场";
        return countable && StandsOnCreation(view, mentions, figure, batches) ? null : SkipReasons.SetSize;
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

    private static ReadOnlySpan<char> ClauseBefore(SentenceView view, int at)
    {
        var said = view.Slice(Math.Max(0, at - 40), at);
        return said[(said.LastIndexOfAny("，；。") + 1)..];
    }

    private static readonly WordSet BroughtAbout = new("落户", "投产", "竣工", "通车", "建成", "开工", "投用", "挂牌", "获批", "上市");

    private static bool IsDone(SentenceView view, Figure figure)
    {
        var rest = view.Slice(figure.End, Math.Min(figure.End + 24, view.Length));
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

        var clause = Math.Max(0, figure.Start - 40);
        var stop = view.Slice(clause, figure.Start).LastIndexOfAny('，', '；', '。');
        clause = stop >= 0 ? clause + stop + 1 : clause;
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

        if (batches && figure.Unit!.Written == "次" && view[figure.Start - 1] is '，' or '、' or '。' or '；' or '\0' && IsAct(mentions, figure.End))
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
            // 建设了年产30万吨的两条生产线: what stands between says of what size they are.
            var clause = view.Slice(Math.Max(0, figure.Start - 20), figure.Start).LastIndexOfAny('，', '；', '。') is >= 0 and var pause ? Math.Max(0, figure.Start - 20) + pause + 1 : Math.Max(0, figure.Start - 20);
            return mentions.Tokens.StartingAt(clause, out var built) && built.Is(CueRoles.Creation);
        }

        return mentions.Tokens.EndingAt(figure.LeadStart, out var token) && token.Is(CueRoles.Creation | CueRoles.NewlyAdded);
    }

    private static string? Magnitude(SentenceView view, MentionFinder mentions, Figure figure, char after)
    {
        if (mentions.IsQuoted(figure.Start))
        {
            return SkipReasons.Name;
        }

        if (after == '级' && figure.Class is UnitClass.Amount or UnitClass.Area && view[figure.End + 1] is not ('台' or '大' or '，' or '。'))
        {
            // 千万吨级码头: the class of a thing.
            return SkipReasons.Name;
        }

        if (figure.After is not null && after == '级')
        {
            // 百亿级企业2家: the class of what is counted; the count is the fact.
            var at = figure.End + 1;
            foreach (var other in mentions.Figures)
            {
                if (other.Start >= at && other.Start - at <= 8 && !other.IsChinese && view.Slice(at, other.Start).IndexOfAny("，。；、和") < 0)
                {
                    return SkipReasons.Name;
                }

                if (other.End <= figure.Start && figure.Start - other.TrailEnd <= 1 && other.Skip is null && !other.IsChinese)
                {
                    return SkipReasons.Name;
                }
            }

            return null;
        }

        if (IsSizeOfCounted(view, mentions, figure))
        {
            return SkipReasons.SizeClass;
        }

        if (figure.Class is UnitClass.Money or UnitClass.Amount or UnitClass.Area)
        {
            return figure.Before is not null || after is not ('行' or '工' or '斤') && figure.Start > 0 && IsAfterReach(mentions, figure) ? null : SkipReasons.Vague;
        }

        return figure.Before is not null && (figure.Unit is not null || HasPeople(mentions, figure.End)) && !(figure.Value == 10_000 && figure.Unit is null) ? null : SkipReasons.Word;
    }

    private static bool IsAfterReach(MentionFinder mentions, Figure figure) =>
        mentions.Tokens.EndingAt(figure.LeadStart, out var token) && token.Is(CueRoles.Link | CueRoles.HedgeBefore);

    private static string? Ordinal(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var start = figure.Start - 1;
        var isPlace = figure.Unit?.Written is "位" or "名" || (view[figure.End] is '位' or '名' && figure.Unit is null && ComesFrom(view, start)) || (figure.End == figure.DigitsEnd && view[figure.End] is '位' or '名');
        var isEnd = figure.Unit is null && view[figure.End] is '，' or '。' or '；' or '、' or '\0';
        var isGreatest = figure.Unit is null && view[figure.End] == '大' && view[figure.End + 1] is not ('党' or '班');
        var world = view.Slice(Math.Max(0, start - 2), start);
        var isWorld = world is "全球" or "世界" or "全国" or "全省" or "全市" or "全区" or "全州" or "西部" or "中部" or "东部" or "国内" or "亚洲" || IsSet(world);
        var ranks = false;
        var tokens = mentions.Tokens;
        for (var i = tokens.FirstFrom(start) - 1; i >= 0 && start - tokens[i].End <= 6 && !ranks; i--)
        {
            ranks = tokens[i].Is(CueRoles.RankVerb) && tokens[i].End <= start && view.Slice(tokens[i].End, start).IndexOfAny("，。；") < 0;
        }

        var isWay = figure.Unit is null && (LeadsOn(view, figure.End) || ComesFrom(view, start));
        if (!mentions.IsQuoted(start) && ((isWay && (ranks || isWorld || ComesFrom(view, start))) || (isPlace && (ranks || isWorld || ComesFrom(view, start))) || (isEnd && (ranks || isWorld)) || (isWorld && ranks && figure.Unit is null) || (isGreatest && ranks)))
        {
            figure.Start = figure.LeadStart = start;
            if (isPlace && figure.Unit is null)
            {
                figure.End++;
            }

            figure.TrailEnd = figure.End;
            figure.Kind = FigureKind.Rank;
            figure.Unit = MentionFinder.Place;
            return null;
        }

        figure.Start = figure.LeadStart = start;
        return SkipReasons.Ordinal;
    }

    // 排位由51位上升到36位: a place without its 第.
    private static bool IsPlaceInOrder(SentenceView view, Figure figure)
    {
        var said = view.Slice(Math.Max(0, figure.Start - 14), figure.Start);
        var stop = said.LastIndexOfAny("，。；、");
        said = stop >= 0 ? said[(stop + 1)..] : said;
        return said.Length > 0 && said[^1] is '由' or '从' or '到' or '至' or '为' && (said.IndexOf("排位") >= 0 || said.IndexOf("位次") >= 0 || said.IndexOf("名次") >= 0 || said.IndexOf("排名") >= 0);
    }

    private static bool IsFieldOfRank(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var rest = view.Slice(figure.TrailEnd, Math.Min(figure.TrailEnd + 14, view.Length));
        return rest.IndexOf('中') is > 1 and var among && rest[..among].IndexOfAny("，。；、") < 0 && mentions.Tokens.StartingAt(figure.TrailEnd + among + 1, out var ranked) && ranked.Is(CueRoles.RankVerb);
    }

    private static bool IsAmongFirst(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var tokens = mentions.Tokens;
        for (var i = tokens.FirstFrom(figure.Start) - 1; i >= 0 && figure.Start - tokens[i].End <= 8; i--)
        {
            if (tokens[i].Is(CueRoles.RankVerb) && view.Slice(tokens[i].End, figure.Start).IndexOfAny("，。；、") < 0)
            {
                return true;
            }
        }

        return false;
    }

    // 由全省第7位进到第6位: from one place to another.
    private static bool LeadsOn(SentenceView view, int end)
    {
        end += view[end] is '位' or '名' ? 1 : 0;
        var rest = view.Slice(end, Math.Min(end + 6, view.Length));
        return rest.IndexOf('第') is > 0 and var next && rest[next - 1] is '到' or '至' or '为';
    }

    private static bool ComesFrom(SentenceView view, int start) =>
        view[start - 1] is '到' or '至' or '为' && view.Slice(Math.Max(0, start - 10), start - 1) is var back && back.IndexOf('第') is >= 0 and var first && back[first..].IndexOfAny('，', '；', '。') < 0;

    // 总量六区第一: how many are ranked says among whom.
    private static bool IsSet(ReadOnlySpan<char> among) =>
        among.Length == 2 && among[1] is '区' or '县' or '市' or '省' or '州' && among[0] is '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '各' or (>= '0' and <= '9');

    private static string? Calendar(SentenceView view, MentionFinder mentions, List<Figure> figures, int index)
    {
        var figure = figures[index];
        if (figure.Unit!.Written == "年" && IsYearLike(figure) && !figure.IsScaled)
        {
            figure.Kind = FigureKind.Year;
            return SkipReasons.Year;
        }

        if (figure.Unit.Written == "年")
        {
            if (HasTimeNoun(view, mentions, figure) && !figure.IsChinese)
            {
                return null;
            }

            figure.Kind = FigureKind.YearSpan;
            return SkipReasons.Duration;
        }

        return figure.Unit.Written == "月" && index > 0 && figures[index - 1].Kind == FigureKind.Year || figure.Value <= 31 ? SkipReasons.Date : SkipReasons.Duration;
    }

    // A span of time is a fact only as the value of an indicator: 审批时间, 受教育年限, 优良天数.
    private static bool HasTimeNoun(SentenceView view, MentionFinder mentions, Figure figure)
    {
        var tokens = mentions.Tokens;
        for (var i = tokens.FirstFrom(figure.Start) - 1; i >= 0 && figure.Start - tokens[i].End <= 24; i--)
        {
            if (tokens[i].Is(CueRoles.TimeNoun) && view.Slice(tokens[i].End, figure.Start).IndexOfAny("。；") < 0)
            {
                return true;
            }
        }

        return false;
    }

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

    private static bool IsEnumeratedSectionNumber(SentenceView view, Figure figure) =>
        figure.Unit is null && figure.DigitsEnd - figure.Start <= 3
        && ((view[figure.End] == '、' && figure.Start == 0)
            || (view[figure.Start - 1] == '（' && view[figure.End] == '）')
            || (figure.Start == 0 && view[figure.End] is '.' or '．' && !figure.IsChinese)
            || (figure.Start == 0 && !figure.IsChinese && figure.DigitsEnd <= 2 && view.IsApart(figure.End)));
}
