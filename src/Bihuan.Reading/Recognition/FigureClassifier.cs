using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition;

/// <summary>Decides which numerals of a sentence can be facts at all; the others get the reason why not.</summary>
internal static partial class FigureClassifier
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

        Join(view, mentions);
    }

    private static string? Reason(SentenceView view, MentionFinder mentions, List<Figure> figures, int index)
    {
        var figure = figures[index];
        var before = view[figure.Start - 1];
        var after = view[figure.End];
        if (figure.Kind is FigureKind.Doubling or FigureKind.Growth)
        {
            // “两个倍增”: a slogan that counts its own parts.
            return view.Slice(figure.Start - 2, figure.Start) is "干劲" or "信心" || view.Slice(figure.End, figure.End + 2) is "干劲" or "信心" || mentions.IsQuoted(figure.Start) && index > 0 && figure.Start - figures[index - 1].End <= 1 && figures[index - 1].IsChinese && before != '“' ? SkipReasons.Name : null;
        }

        if (figure.Kind == FigureKind.Rank)
        {
            // 摆在工作的首位, 首位产业: a way to say that it matters most.
            return view.Slice(figure.Start, figure.End) is "首位" && (view.Slice(figure.End, figure.End + 2) is "产业" or "工程" or "战略" || view[figure.End] is '城' or '度' or '区' or '市' or '县' || ClauseBefore(view, figure.Start) is var put && (put.IndexOf("摆在") >= 0 || put.IndexOf("放在") >= 0 || put.IndexOf("摆上") >= 0)) ? SkipReasons.Word : null;
        }

        if (figure.Kind == FigureKind.Fraction && view.Slice(figure.Start, figure.End) is "一半" && view[figure.End] == '导')
        {
            // 某一半导体公司.
            return SkipReasons.Word;
        }

        if (figure.Kind == FigureKind.Fraction && view.Slice(figure.Start, figure.End) is "过半" && view.Slice(figure.Start - 2, figure.Start) is "工程" or "任务" or "时间")
        {
            // 时间过半、任务过半.
            return SkipReasons.Word;
        }

        if (figure.Kind == FigureKind.Grade)
        {
            // 达到Ⅲ类以上比例100%: the class belongs to the name of the share. 劣V类河道: a name.
            if (before == '劣')
            {
                return SkipReasons.Name;
            }

            var rest = view.Slice(figure.TrailEnd, figure.TrailEnd + 10);
            var stop = rest.IndexOfAny("，。；、");
            rest = stop >= 0 ? rest[..stop] : rest;
            return rest.StartsWith("水体") || rest.StartsWith("断面") || rest.IndexOf("比例") >= 0 || rest.IndexOf("占比") >= 0 || rest.IndexOf("比重") >= 0 || rest.IndexOf('率') >= 0 ? SkipReasons.Name : null;
        }

        if (before == '第')
        {
            return Ordinal(view, mentions, figure);
        }

        if (figure.Unit is null && figure.Kind == FigureKind.Quantity && !figure.IsChinese && !figure.IsScaled && figure.Value < 100 && before != '：' && IsProportion(view, figure))
        {
            // 收入倍差缩小到2.3以内, 收入比为1.8:1, 加工比值提高到3:1: a pure number.
            return null;
        }

        if (figure.Unit?.Written is "位" or "名" && IsPlaceInOrder(view, figure))
        {
            figure.Kind = FigureKind.Rank;
            figure.Unit = MentionFinder.Place;
            return null;
        }

        if (figure.Unit is null or { Written: "位" or "名" } && before == '前' && figure.Value is >= 2 and <= 100 && !figure.IsScaled && (figure.Unit is not null || after is '，' or '。' or '；' or '、' or '（' or '）' or '的' or '强' or '\0') && IsAmongFirst(view, mentions, figure))
        {
            // 居全国前10位, 跻身全省前30强: no lower than that.
            figure.Kind = FigureKind.Rank;
            figure.Unit = MentionFinder.Place;
            figure.Before = Comparator.AtMost;
            return null;
        }

        if ((figure.Unit is null && before is '-' or '/' && char.IsAsciiDigit(view[figure.Start - 2]) || before is '-') && !IsYearLike(figure) && IsWrittenDate(view.Slice(figure.Start - 8, figure.Start)))
        {
            // 时间：2031-02-26; but 2028-2032年 are years.
            return SkipReasons.Date;
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

        if (figure.Class == UnitClass.Time && figure.Unit!.Written is "年" or "月" or "月份" or "日")
        {
            return Calendar(view, mentions, figures, index);
        }

        if (IsEnumeratedSectionNumber(view, figure))
        {
            return SkipReasons.SectionNumber;
        }

        if (figure.Unit?.Written == "首" && after == '届')
        {
            // 2031首届博览会: a year and a word.
            return SkipReasons.Year;
        }

        if (figure.Unit?.Written == "线" && (before is '通' or '铁' or '路' or '道' || before == '、' && index > 0 && figures[index - 1].End == figure.Start - 1 && view[figures[index - 1].Start - 1] == '道'))
        {
            // 轨道交通101线, 国道307、207线: a name.
            return SkipReasons.Name;
        }

        if (figure.Class == UnitClass.Percent && after == '”' && before == '个' && view[figure.End + 1] is not ('，' or '。' or '；' or '、' or '\0'))
        {
            // “两个15%”: a name.
            return SkipReasons.Name;
        }

        if (figure.Unit?.Written == "项" && after == '目' && figure.IsScaled)
        {
            // 投资超百亿项目: no unit, half of a noun.
            (figure.Unit, figure.End) = (null, figure.End - 1);
            figure.TrailEnd = Math.Max(figure.End, figure.TrailEnd - 1);
            return SkipReasons.SizeClass;
        }

        if (before == '“' && view.Slice(figure.End, figure.End + 8) is var titled && titled.IndexOf("法”") >= 0)
        {
            // “1%工作法”: a name.
            return SkipReasons.Name;
        }

        if (mentions.IsQuoted(figure.Start) && mentions.IsQuoted(figure.End) && !(figure.Class == UnitClass.Percent && !figure.IsChinese))
        {
            return SkipReasons.Name;
        }

        if (figure.Kind == FigureKind.Fraction)
        {
            if (figure.IsHalving && view.Slice(figure.End, figure.End + 16) is var levied && levied.StartsWith("征收") && levied.IndexOf("政策") > 0)
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

        if (figure.Unit?.Written == "人" && (view.Slice(figure.End, figure.End + 2) is "论坛" or "沙龙" || after == '制' && figure.Value < 20))
        {
            // 举办青年科学家50人论坛, 建设3人制球场: a name.
            return SkipReasons.Name;
        }

        if (figure is { Unit.Written: "公里", Value: 1 } && view.Slice(figure.Start - 2, figure.Start) is "沿线" or "沿江" or "岸线" or "沿岸" or "干流" or "支流")
        {
            // 沿江1公里化工企业搬迁: the zone that the law names.
            return SkipReasons.Name;
        }

        // 14亿多人口大国, 14亿中国人: the round size of a people, said in passing.
        if (figure.Unit is null && figure.Value >= 100_000_000 && view.Slice(figure.TrailEnd, figure.TrailEnd + 3) is var who && (who.StartsWith("人口") && view[figure.TrailEnd + 2] is '的' or '大' || who is "中国人" || who.StartsWith("人民") || who.StartsWith("国人")))
        {
            return SkipReasons.Vague;
        }

        if (figure.After == Comparator.AtLeast && figure.IsScaled && view.Slice(figure.TrailEnd, figure.TrailEnd + 2) is "人口" && view[figure.TrailEnd + 2] is not ('，' or '。' or '；' or '、'))
        {
            // N万以上人口的城镇: the size of what is spoken of.
            return SkipReasons.SizeClass;
        }

        if (figure is { Unit: null, IsChinese: false, IsScaled: false } && figure.Value < 10 && view.Slice(figure.Start, figure.DigitsEnd).Contains('.') && after is '，' or '。' or '；' or '、' or '以' or '左' or '\0' && ClauseBefore(view, figure.LeadStart) is var rate && (rate.IndexOf("死亡率") > 0 || rate.IndexOf("系数") > 0))
        {
            // 百万吨死亡率控制在0.1以内: a rate without a unit.
            return null;
        }

        if (figure is { Unit: null, IsScaled: false } && !IsYearLike(figure) && after is '，' or '。' or '；' or '、' or '以' or '左' or '\0' && IsScore(view, mentions, figure))
        {
            // 融合发展指数达到47: an index has no unit.
            return null;
        }

        if (figure.Class == UnitClass.None && (figure.IsScaled || view[figure.TrailEnd - 1] == '级') && IsSizeOfCounted(view, mentions, figure))
        {
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

        if (IsSizeOfCounted(view, mentions, figure) || (after == '级' && !figure.IsScaled && figure.Class == UnitClass.Amount))
        {
            return SkipReasons.SizeClass;
        }

        if (figure.Class == UnitClass.Amount && (view.Slice(figure.End, figure.End + 2) is "口径" || view.Slice(figure.Start - 2, figure.Start) is "海拔"))
        {
            // 80米口径望远镜, 海拔2800米以上哨所.
            return SkipReasons.SizeClass;
        }

        if (before == '前' && figure.Class == UnitClass.Percent && figure.Before is null && view[figure.Start - 2] is not ('底' or '末' or '年' or '月' or '日'))
        {
            // ESI全球前1%学科: which ones are counted.
            return SkipReasons.SizeClass;
        }

        if (figure.Class is UnitClass.Amount or UnitClass.Time && view[figure.End] == '内' && view[figure.End + 1] is not ('，' or '。' or '；' or '、' or '\0') && view.Slice(figure.End, figure.End + 12) is var within && (within.IndexOf('率') > 0 || within.IndexOf("比例") > 0))
        {
            // 80米内接驳比例73%: part of what the share is of.
            return SkipReasons.SizeClass;
        }

        if (figure.Unit?.Written is not ("个" or "项") && view.Slice(figure.End, figure.End + 4) is "攻坚行动" or "专项行动" or "提升行动")
        {
            return SkipReasons.Name;
        }

        if ((figure.Class is UnitClass.Amount or UnitClass.Area || figure.Unit?.Written is "头" or "只" or "羽") && IsMake(view, mentions, figure))
        {
            return SkipReasons.SizeClass;
        }

        // 30万千瓦以下机组, 3岁以下婴幼儿: the size of what is spoken of.
        if (figure.After == Comparator.AtMost && view[figure.TrailEnd - 1] == '下' && figure.Class is not (UnitClass.Percent or UnitClass.Point) && view[figure.TrailEnd] is not ('，' or '。' or '；' or '、' or '\0' or '）'))
        {
            return SkipReasons.SizeClass;
        }

        if (before == '新' && figure.Unit?.Written == "条" || figure.Class == UnitClass.Percent && view.Slice(figure.End, figure.End + 6) is var survey && (survey.StartsWith("人口抽样") || survey.StartsWith("人口普查") || survey.StartsWith("抽样调查")))
        {
            // 新23条, 1%人口抽样调查: the name of a document, of a survey.
            return SkipReasons.Name;
        }

        if (figure.Class == UnitClass.Class && figure.Unit!.Written == "级")
        {
            return SkipReasons.Name;
        }

        if (figure.Class == UnitClass.Counter && (before == '全' && view[figure.Start - 2] is not ('健' or '完' or '齐') || IsBeforeSizeClass(view, mentions, figure, index)))
        {
            // 全N县市, N个万亿级产业: the size of the set; the threshold or the rank is the fact.
            return SkipReasons.SetSize;
        }

        if (figure.Class == UnitClass.Counter && figure.Unit!.Written is "个" or "项" or "条" or "大" && IsOwnCount(view, figure))
        {
            return SkipReasons.Enumerator;
        }

        if (figure is { Class: UnitClass.Counter, Unit.Written: "项" or "个" } && IsPartOfPlan(view, figure))
        {
            // 提出6项指标, 预期性指标19项: what the plan consists of.
            return SkipReasons.SetSize;
        }

        if (figure is { Class: UnitClass.Counter, Unit.Written: "县" or "区" or "市" or "镇" or "乡" } && index + 1 == mentions.Figures.Count && view.Slice(figure.End, figure.End + 16) is var ranges && ranges.IndexOf("高于") is > 3 and var above && ranges[..above].IndexOfAny("，。；、") < 0)
        {
            // 山区5县生产总值增速高于全省平均: whose growth it is.
            return SkipReasons.SetSize;
        }

        if (figure.Class == UnitClass.Counter && IsFieldOfRank(view, mentions, figure))
        {
            // 在全省58个县级城市中排名第六: among how many.
            return SkipReasons.SetSize;
        }

        if (figure.Class == UnitClass.Counter && figure.Before is null && figure.After is null && (figure.Start == 0 || before is '，' or '；' or '。' or '、') && index + 1 < mentions.Figures.Count && mentions.Figures[index + 1] is { Class: UnitClass.Percent } share
            && share.Start - figure.End is > 4 and <= 24 && view.Slice(figure.End, share.Start) is var set && set.IndexOfAny("，；。、") < 0 && (set.IndexOf('率') > 0 || set.IndexOf("比例") > 0 || set.IndexOf("占比") > 0 || set.IndexOf("比重") > 0 || set.IndexOf("时限") > 0 || set.IndexOf("时间") > 0 || set.IndexOf("进度") > 0))
        {
            // 36个断面水质优良率97%: how many the share speaks of.
            return SkipReasons.SetSize;
        }

        if (figure.Class == UnitClass.Counter && view.Slice(figure.End, figure.End + 14) is var whole && (whole.IndexOf("中有") is > 0 and var having && whole[..having].IndexOfAny("，；。、") < 0) && index + 1 < mentions.Figures.Count && mentions.Figures[index + 1].Start == figure.End + having + 2)
        {
            // 27项指标中有16项达标.
            return SkipReasons.SetSize;
        }

        if (figure.Unit?.Unit == "工作日" && mentions.Tokens.EndingAt(figure.LeadStart, out var shortened) && shortened.Is(CueRoles.Link) && view[figure.LeadStart - 1] is '至' or '到')
        {
            // 不动产登记压缩至5个工作日.
            return null;
        }

        return figure.Class == UnitClass.Time && !HasTimeNoun(view, mentions, figure) ? SkipReasons.Duration : null;
    }

    // The last of year, month and day, written in digits: what stands before it ends in 2031-02- or 2031-.
    private static bool IsWrittenDate(ReadOnlySpan<char> before)
    {
        var year = before.Length >= 8 && char.IsAsciiDigit(before[^2]) && before[^4..^1].IndexOf('-') >= 0 ? before[^8..^4] : before.Length >= 5 ? before[^5..^1] : default;
        return year.Length == 4 && year[0] is '1' or '2' && !year.ContainsAnyExceptInRange('0', '9');
    }

    // 每增长1个百分点: the base of a rate.
    private static bool IsPerRise(SentenceView view, MentionFinder mentions, Figure figure)
    {
        return mentions.Tokens.EndingAt(figure.LeadStart, out var token) && token.Is(CueRoles.Growth | CueRoles.Increase | CueRoles.Reduction) && view[token.Start - 1] == '每';
    }

    private static bool IsYearLike(Figure figure) => figure.DigitsEnd - figure.Start == 4 && figure.Value is >= 1900 and <= 2100;

    private static bool IsProportion(SentenceView view, Figure figure)
    {
        var isToOne = view[figure.End - 2] is ':' or '：' or '∶';
        var near = ClauseBefore(view, figure.Start, 16);
        return figure.Value < 10 && (near.IndexOf("倍差") >= 0 || near.IndexOf("收入比") >= 0 || near.IndexOf("之比") >= 0)
            || isToOne && (near.IndexOf("差距") >= 0 || near.LastIndexOf('比') is > 0 and var ratio && near[ratio - 1] is not ('同' or '环' or '占' or '评'));
    }

    private static bool IsScore(SentenceView view, MentionFinder mentions, Figure figure) =>
        mentions.Tokens.EndingAt(figure.LeadStart, out var link) && link.Is(CueRoles.Link | CueRoles.Control | CueRoles.Keep | CueRoles.Increase) && Scores.IsIn(view.Slice(link.Start - 2, link.Start));

    private static readonly WordSet Scores = new(WordLists.Of("scores"));

    private static ReadOnlySpan<char> ClauseBefore(SentenceView view, int at, int reach = 40)
    {
        var said = view.Slice(at - reach, at);
        return said[(said.LastIndexOfAny("，；。") + 1)..];
    }

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
            // 优良天数连续6年稳定在320天: how long it has held is not how many days.
            if (HasTimeNoun(view, mentions, figure) && !figure.IsChinese && view.Slice(figure.LeadStart - 2, figure.LeadStart) is not "连续")
            {
                return null;
            }

            figure.Kind = FigureKind.YearSpan;
            return SkipReasons.Duration;
        }

        return figure.Unit.Unit == "月" && index > 0 && figures[index - 1].Kind == FigureKind.Year || figure.Value <= 31 ? SkipReasons.Date : SkipReasons.Duration;
    }

    private static readonly WordSet Setting = new(WordLists.Of("setting"));

    private static bool IsPartOfPlan(SentenceView view, Figure figure)
    {
        var behind = view.Slice(figure.TrailEnd, figure.TrailEnd + 8);
        behind = behind.IndexOfAny("，。；、") is >= 0 and var stop ? behind[..stop] : behind;
        var before = view.Slice(figure.LeadStart - 4, figure.LeadStart);
        return before.EndsWith("性指标") || behind.IndexOf("指标") is >= 0 and <= 4 && (Setting.IsIn(before) || before.EndsWith('共')) && !before.EndsWith("中有");
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

    private static bool IsEnumeratedSectionNumber(SentenceView view, Figure figure) =>
        figure.Unit is null && figure.DigitsEnd - figure.Start <= 3
        && ((view[figure.End] == '、' && figure.Start == 0)
            || (view[figure.Start - 1] == '（' && view[figure.End] == '）')
            || (figure.Start == 0 && view[figure.End] is '.' or '．' && !figure.IsChinese)
            || (figure.Start > 0 && view[figure.Start - 1] is '：' or '；' or '。' && figure.DigitsEnd - figure.Start <= 2 && view[figure.End] is '.' or '．' or '、' && !figure.IsChinese)
            || (figure.Start == 0 && !figure.IsChinese && figure.DigitsEnd <= 2 && view.IsApart(figure.End)));
}
