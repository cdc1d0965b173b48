using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition;

/// <summary>What a figure is by those beside it: units written once, ranges, medals, parts of one structure.</summary>
internal static partial class FigureClassifier
{
    private static void Join(SentenceView view, MentionFinder mentions)
    {
        var figures = mentions.Figures;
        for (var i = figures.Count - 2; i >= 0; i--)
        {
            ShareUnit(view, figures[i], figures[i + 1]);
            if (figures[i] is { Skip: null, Class: UnitClass.Money, After: null } && figures[i + 1] is { Skip: SkipReasons.SizeClass, Class: UnitClass.Money } && figures[i + 1].Start - figures[i].End == 1 && (view[figures[i].End] == '、' && figures[i].Before is null && !(mentions.Tokens.EndingAt(figures[i].LeadStart, out var link) && link.Is(CueRoles.Link | CueRoles.Keep)) || view[figures[i].End] == '或'))
            {
                // 年收入30万元、50万元以上的村, 超100亿元或10亿美元项目: one size beside another.
                figures[i].Skip = SkipReasons.SizeClass;
            }
        }

        for (var i = 0; i + 1 < figures.Count; i++)
        {
            JoinRange(view, figures[i], figures[i + 1]);
        }

        foreach (var figure in figures)
        {
            if (figure is { Skip: null, Before: Comparator.MoreThan, Unit.Written: "项" or "个" } && figure.Start - figure.LeadStart == 2 && view.Slice(figure.LeadStart, figure.Start) is "突破" && view.Slice(figure.End, figure.End + 14) is var broken && (broken.IndexOfAny("，。；、") is >= 0 and var pause ? broken[..pause] : broken) is var what && (what.EndsWith("技术") || what.EndsWith("难题") || what.EndsWith("瓶颈")))
            {
                // 突破12项关键技术: what was broken through, not how many were passed.
                (figure.Before, figure.LeadStart) = (null, figure.Start);
            }
        }

        for (var i = 0; i < figures.Count; i++)
        {
            ReadMedals(view, figures[i], i > 0 ? figures[i - 1] : null);
        }

        for (var i = 0; i + 2 < figures.Count; i++)
        {
            ReadSectors(view, figures[i], figures[i + 1], figures[i + 2]);
        }
    }

    // 三次产业比优化为12.9:34.9:52.2: the parts of the three industries, together a hundred.
    private static void ReadSectors(SentenceView view, Figure first, Figure second, Figure third)
    {
        if (second.Start - first.End != 1 || third.Start - second.End != 1 || view[first.End] is not ('：' or ':' or '∶') || view[second.End] is not ('：' or ':' or '∶') || first.Value + second.Value + third.Value is < 99 or > 101
            || first.Skip is null || second.Skip is null || third.Skip is null || ClauseBefore(view, first.Start).IndexOf('三') < 0 || ClauseBefore(view, first.Start).IndexOf('产') < 0)
        {
            return;
        }

        (first.Sector, second.Sector, third.Sector) = (1, 2, 3);
        first.Skip = second.Skip = third.Skip = null;
        first.Unit = second.Unit = third.Unit = MentionFinder.Percent;
    }

    // 勇夺18金5银2铜: medals, one kind after the other.
    private static void ReadMedals(SentenceView view, Figure figure, Figure? before)
    {
        if (figure is not { Skip: SkipReasons.NoUnit, Kind: FigureKind.Quantity, IsChinese: false, IsScaled: false } || view[figure.End] is not ('金' or '银' or '铜') || view[figure.End + 1] is not ('，' or '。' or '；' or '、' or '\0' or (>= '0' and <= '9')))
        {
            return;
        }

        if (before is { Medal: not '\0' } && before.End + 1 == figure.Start || ClauseBefore(view, figure.Start).IndexOfAny("夺获摘斩揽") >= 0)
        {
            figure.Skip = null;
            figure.Medal = view[figure.End];
        }
    }

    // 分别上升3.7、0.2个百分点: the unit is written once, behind the last.
    private static void ShareUnit(SentenceView view, Figure first, Figure next)
    {
        if (first.Skip == SkipReasons.NoUnit && first.Kind == FigureKind.Quantity && !first.IsChinese && first.End == first.DigitsEnd && next is { Skip: null, Kind: FigureKind.Quantity, Unit: not null, IsChinese: false }
            && next.Start - first.End == 1 && view[first.End] is '、' or '和' && view[first.Start - 1] is var before && !char.IsAsciiLetterOrDigit(before) && before is not ('第' or '：' or '/') && (before != '、' || next.Class is UnitClass.Percent or UnitClass.Point))
        {
            first.Unit = next.Unit;
            first.Skip = null;
        }
    }

    // 6.5%-7%, 5至6个: two bounds of one figure.
    private static void JoinRange(SentenceView view, Figure low, Figure high)
    {
        if (high.Skip == SkipReasons.SizeClass && low.Skip is null && high.Start - low.End == 1 && view[low.End] is '-' or '—' or '至')
        {
            // 年收入8万-12万元家庭: both ends of the size.
            low.Skip = SkipReasons.SizeClass;
        }

        if (low is { IsChinese: true, Skip: null, Class: UnitClass.Percent } && high is { IsChinese: true, Unit: null, Skip: SkipReasons.Word } && high.Start - low.End == 1 && low.Value < high.Value && view[high.End] is '，' or '。' or '；' or '、' or '左' or '之' or '的' or '\0')
        {
            // 百分之六至七: the hundred is said once.
            high.Unit = low.Unit;
            high.Skip = null;
        }

        if (high.Skip is not null || low.Skip is not null and not SkipReasons.NoUnit || low.Kind != FigureKind.Quantity || high.Kind != FigureKind.Quantity || low.IsChinese && (low.Unit is null || low.Unit != high.Unit || !high.IsChinese))
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
}
