using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Binding;

/// <summary>How a figure counts: the annotation guide's list, first rule that fits.</summary>
internal static class MeasureRules
{
    public static (Measure Measure, string Rule) Decide(Draft draft, bool isLong, Measure? previous)
    {
        var figure = draft.Figure;
        switch (figure.Kind)
        {
            case FigureKind.Rank:
                return (Measure.Rank, "ranking");
            case FigureKind.Grade:
                return (Measure.Grade, "class");
            case FigureKind.Fraction when figure.IsHalving:
                return (Measure.Reduction, "halves");
            case FigureKind.Doubling:
                return (Measure.Multiple, "doubling");
            case FigureKind.Growth when (draft.Right & CueRoles.Reduction) != CueRoles.None || draft.FallsAfter:
                return (Measure.Reduction, "two-digit-fall");
            case FigureKind.Growth:
                return draft.Does(CueRoles.Average) || draft.Names(CueRoles.Average) ? (Measure.AverageGrowth, "two-digit-average") : (Measure.Growth, "two-digit");
        }

        return figure.Class switch
        {
            UnitClass.Multiple => draft.Does(CueRoles.Growth | CueRoles.Increase) ? (Measure.Growth, "growth-multiple") : (Measure.Multiple, "multiple"),
            UnitClass.Percent => Percent(draft, isLong, previous),
            UnitClass.Point => Points(draft),
            UnitClass.None when figure.Unit is null && !figure.IsScaled && !figure.IsChinese && figure.Value < 10 && figure.End == figure.DigitsEnd && draft.Names(CueRoles.ShareNoun) && !draft.EndsInRatio => (Measure.Share, "part-of-whole"),
            _ => Amount(draft, isLong, previous),
        };
    }

    private static (Measure, string) Percent(Draft draft, bool isLong, Measure? previous)
    {
        if (draft.TakesPart && !draft.Does(CueRoles.Growth | CueRoles.Increase | CueRoles.Reduction))
        {
            return (Measure.Share, "part-of-named-whole");
        }

        if (draft.IsGap)
        {
            return (Measure.Level, "gap");
        }

        // 村集体收入平均增长5%: over the villages, not over the years.
        var average = (draft.Does(CueRoles.Average) || draft.Names(CueRoles.Average)) && !(draft.IsMeanOfMany && !isLong);
        if ((!draft.EndsWay && !draft.IsBaseline) || draft.LinksGrowth || (draft.Does(CueRoles.Growth | CueRoles.Reduction) && !draft.Does(CueRoles.Link)))
        {
            if (draft.Does(CueRoles.Reduction | CueRoles.Relief) && !draft.Does(CueRoles.Link) || (draft.First & CueRoles.Reduction) != CueRoles.None && !draft.Does(CueRoles.Link) && !draft.Names(CueRoles.ShareNoun))
            {
                return (Measure.Reduction, "falls-by-percent");
            }

            if (draft.Does(CueRoles.Growth | CueRoles.Increase) && (!draft.Does(CueRoles.Link) || draft.LinksGrowth))
            {
                return average ? (Measure.AverageGrowth, "average-growth") : (Measure.Growth, "grows-by-percent");
            }
        }

        if ((draft.Last & CueRoles.ReductionNoun) != CueRoles.None)
        {
            return (Measure.Reduction, "reduction-noun");
        }

        if ((draft.Last & CueRoles.GrowthNoun) != CueRoles.None || (draft.Last & CueRoles.Growth) != CueRoles.None)
        {
            return average ? (Measure.AverageGrowth, "average-growth") : (Measure.Growth, "growth-noun");
        }

        if ((draft.Aspires || draft.IsOwnAim) && draft.SinceList && previous is Measure.Growth or Measure.AverageGrowth or Measure.Reduction)
        {
            // 增长6%左右，力争达到6.5%; 增长6%，未达到8%的目标: more of the same.
            return (previous.Value, "aspires");
        }

        if (draft.IsPriceIndex && draft.Figure.Value < 50)
        {
            // 居民消费价格指数控制在2%以内.
            return (Measure.Growth, "price-index");
        }

        if (draft.IsIndex && draft.Does(CueRoles.Link))
        {
            return (Measure.Level, "index");
        }

        if (draft.ObjectIsReduction)
        {
            return (Measure.Reduction, "reduction-after");
        }

        if (draft.ObjectIsGrowth)
        {
            return (Measure.Growth, "growth-noun-after");
        }

        if ((draft.Last & CueRoles.LevelNoun) != CueRoles.None)
        {
            return (Measure.Level, "named-level");
        }

        if (average && !draft.Names(CueRoles.ShareNoun))
        {
            return (Measure.AverageGrowth, "average-growth");
        }

        if (!draft.EndsInRatio && draft.Figure.Kind != FigureKind.Fraction && draft.Verbs == CueRoles.None && previous is Measure.Growth or Measure.Reduction or Measure.AverageGrowth && !draft.Names(CueRoles.ShareNoun) && !draft.HasObject && draft.SinceList)
        {
            return (previous.Value, "same-list");
        }

        return (Measure.Share, "part-of-whole");
    }

    private static (Measure, string) Points(Draft draft)
    {
        if (draft.IsGap)
        {
            return (Measure.Level, "gap");
        }

        if (draft.Does(CueRoles.Reduction) || (draft.First & CueRoles.Reduction) != CueRoles.None || draft.Names(CueRoles.Reduction) && (draft.Last & CueRoles.GrowthNoun) != CueRoles.None)
        {
            // 天气拉低了工业增速2个百分点: what is named last has fallen.
            return (Measure.Reduction, "falls-by-points");
        }

        if ((draft.Last & CueRoles.GrowthNoun) != CueRoles.None && draft.Figure.Before is not null)
        {
            return (Measure.Growth, "growth-noun");
        }

        return draft.Does(CueRoles.Growth | CueRoles.Increase) || (draft.First & CueRoles.Increase) != CueRoles.None
            ? (Measure.Increase, "rises-by-points") : (Measure.Level, "points");
    }

    private static (Measure, string) Amount(Draft draft, bool isLong, Measure? previous)
    {
        var cls = draft.Figure.Class;
        if (draft.EndsWay && previous == Measure.CountCompleted || draft.IsBaseline && draft.CreatesEachYear && cls is UnitClass.Counter or UnitClass.Household or UnitClass.Person or UnitClass.None)
        {
            // 年招收学生从300人增加到700人: what is made in each of the years.
            return (Measure.CountCompleted, "made-each-year");
        }

        if (draft.IsBaseline || draft.EndsWay)
        {
            return (Measure.Level, "from-to");
        }

        if (cls == UnitClass.Ratio && draft.Names(CueRoles.NewlyAdded))
        {
            return (Measure.Increase, "newly-added-capacity");
        }

        if (cls is UnitClass.Time or UnitClass.Ratio)
        {
            return draft.Does(CueRoles.Reduction) && !draft.Does(CueRoles.Link) ? (Measure.Reduction, "falls-by")
                : draft.Does(CueRoles.Growth | CueRoles.Increase) && !draft.Does(CueRoles.Link) ? (Measure.Increase, "rises-by") : (Measure.Level, "value");
        }

        if ((draft.Figure.IsBareMagnitude && draft.Figure.After == Comparator.AtLeast || draft.IsSizeClass) && draft.Figure.Unit is null && cls == UnitClass.None)
        {
            return (Measure.Level, "size-class");
        }

        if (draft.IsAmong && !(draft.PreviousIsElided && previous is Measure.Increase or Measure.Reduction) && previous is { } same && !(cls == UnitClass.Money && same == Measure.CountCompleted) && same is not (Measure.Growth or Measure.Share or Measure.AverageGrowth or Measure.Relative or Measure.Rank) && (draft.First & (CueRoles.Action | CueRoles.NewlyAdded)) == CueRoles.None && !draft.Does(CueRoles.Growth | CueRoles.Reduction | CueRoles.Increase))
        {
            return (same, "part-of-previous");
        }

        var newly = draft.Names(CueRoles.NewlyAdded) || draft.Does(CueRoles.NewlyAdded);
        if (cls == UnitClass.Area && newly && (draft.First & CueRoles.NewlyAdded) != CueRoles.None && !draft.Does(CueRoles.Link))
        {
            // 新增油茶种植面积3万亩.
            return (Measure.Increase, "newly-added-amount");
        }

        if (draft.Names(CueRoles.LevelNoun) && !(cls == UnitClass.Amount && (draft.First & CueRoles.NewlyAdded) != CueRoles.None) && (draft.Does(CueRoles.Link) || !draft.Does(CueRoles.Growth | CueRoles.Increase | CueRoles.Reduction)))
        {
            var whole = isLong && !draft.Does(CueRoles.EachYear | CueRoles.Average | CueRoles.Keep) && !draft.Names(CueRoles.EachYear | CueRoles.Average);
            return whole ? (Measure.Cumulative, "named-level-summed") : (Measure.Level, "named-level");
        }

        if (draft.IsSetOf || draft.IsSizeOfWork || draft.IsPerHead && !draft.Does(CueRoles.Growth | CueRoles.Increase | CueRoles.Reduction | CueRoles.NetIncrease) && (draft.Last & CueRoles.Increase) == CueRoles.None)
        {
            return (Measure.Level, "stock");
        }

        if (draft.Last == CueRoles.Increase && cls == UnitClass.Money && !draft.Does(CueRoles.Link))
        {
            // 人均增收460元.
            return (Measure.Increase, "increase-named");
        }

        if (cls == UnitClass.Amount && draft.Names(CueRoles.ReductionNoun))
        {
            // 累计减排14万吨.
            return (Measure.Reduction, "reduction-noun");
        }

        if (draft.Names(CueRoles.NetIncrease) || draft.Does(CueRoles.NetIncrease) || draft.NameEnd == NameEnd.Increment || newly && draft.NameEnd == NameEnd.Herd)
        {
            return (Measure.Increase, "net-increase");
        }

        if (cls == UnitClass.Area && NameEnd.Kept is var kept && (draft.CountedEnd == kept || draft.NameEnd == kept) && !draft.Does(CueRoles.Increase | CueRoles.Growth | CueRoles.Reduction))
        {
            // 落实24万亩耕地保有量任务.
            return (Measure.Level, "kept");
        }

        if (draft.NameEnd == NameEnd.Capacity && !newly && cls is UnitClass.Amount or UnitClass.Counter && ((draft.First & CueRoles.Action) == CueRoles.None && draft.Figure.Before is not null || draft.Does(CueRoles.Link)))
        {
            // 加工能力突破8万吨.
            return (Measure.Level, "capacity");
        }

        if (draft.CountedEnd == NameEnd.Capacity && !newly && !draft.IsCapacityRetired && (cls is not (UnitClass.Counter or UnitClass.Household) || draft.RightEnd - draft.RightStart <= 4))
        {
            // 形成8万辆产能.
            return (Measure.Level, "capacity");
        }

        var only = draft.IsElided || draft.LeftEnd - draft.LeftStart == 2 && draft.Does(CueRoles.Cumulative) || (draft.SaysCumulative && draft.LeftEnd - draft.LeftStart == 2);
        if (draft.FollowsNew && only && (draft.Does(CueRoles.Cumulative) || draft.SaysCumulative))
        {
            // 新增专业合作社6家、累计45家: what there is by now.
            return (Measure.Level, "stock-reached");
        }

        if (draft.FollowsNew && draft.IsElided && (draft.IsTotal || draft.Figure.Before == Comparator.MoreThan) && draft.Figure.Class is UnitClass.Counter or UnitClass.Household)
        {
            // 新登记市场主体3万户、突破12万户: all there are.
            return (Measure.Level, "stock-reached");
        }

        if (!isLong && only && ((draft.Does(CueRoles.Cumulative) || draft.SaysCumulative) && draft.Does(CueRoles.Link) || draft.SumsUp && previous == Measure.CountCompleted))
        {
            // 新认定6家，累计达到31家: what there is by now.
            return (Measure.Level, "stock-reached");
        }

        if (draft.LeadsClause && draft.HasObject && cls is UnitClass.None or UnitClass.Person && ((draft.Right | draft.ClauseRight) & CueRoles.Stock) != CueRoles.None && ((draft.Right | draft.ClauseRight) & CueRoles.Action) == CueRoles.None)
        {
            // 13万城乡居民参保: so many are in.
            return (Measure.Level, "people-in");
        }

        if (draft.CountedEnd == NameEnd.Quality && cls is UnitClass.Counter or UnitClass.Amount && draft.RightEnd - draft.RightStart > 4 && (draft.Does(CueRoles.Increase) || (draft.First & CueRoles.Increase) != CueRoles.None))
        {
            // 提升6个园区建设水平: so many were bettered.
            return isLong ? (Measure.Cumulative, "works-summed") : (Measure.CountCompleted, "works");
        }

        if (draft.CountsMoves)
        {
            // 出台鼓励生育的十项措施: what the measures are for does not say how they count.
            return (isLong ? Measure.Cumulative : Measure.CountCompleted, "measures-taken");
        }

        if (draft.Figure is { IsChinese: true, Unit.Written: "次" } && draft.HasObject && !draft.HasSubject)
        {
            // 三次下调利率: how often something was done.
            return (Measure.CountCompleted, "times-done");
        }

        if (draft.EndsInRegister && cls == UnitClass.Counter)
        {
            // 小微企业入库突破700家: how many are in the register; 入库80家: how many went in.
            return draft.Does(CueRoles.Link) || draft.Figure.Before is not null ? (Measure.Level, "in-register") : isLong ? (Measure.Cumulative, "works-summed") : (Measure.CountCompleted, "works");
        }

        if (draft.Figure.Unit?.Written is "列" or "班次" && (!newly || draft.Inherits) && !(isLong && draft.Does(CueRoles.Link)) && !draft.SaysCumulative && !draft.SumsUp)
        {
            // 开行中欧班列135列: trains run in a year; over several years they are added up.
            return isLong ? (Measure.Cumulative, "trains-summed") : (Measure.Level, "trains");
        }

        if (draft.NameEnd == NameEnd.Supply && cls == UnitClass.Amount && !draft.Does(CueRoles.Link))
        {
            // 生态补水2亿立方米: what runs in a year is no work done; over several years it is added up.
            return isLong || draft.SaysCumulative ? (Measure.Cumulative, "supply-summed") : (Measure.Level, "supply");
        }

        if (!isLong && draft.GoesOnWith && !draft.Does(CueRoles.Increase | CueRoles.Growth | CueRoles.Reduction | CueRoles.NetIncrease) && previous == Measure.CountCompleted && cls is UnitClass.Household or UnitClass.Counter or UnitClass.Person)
        {
            // 改造小区46个、2万户; 改造小区46个，涉及居民1.4万户: how many of another kind that is.
            return (Measure.CountCompleted, "same-works");
        }

        var works = IsWork(draft);
        if (newly && (cls is UnitClass.Area or UnitClass.Amount or UnitClass.Money || (draft.Last & CueRoles.Generic) != CueRoles.None && cls is not (UnitClass.Household or UnitClass.Counter)) && !((draft.First & CueRoles.Action) != CueRoles.None))
        {
            return (Measure.Increase, "newly-added-amount");
        }

        if (draft.Names(CueRoles.Relief) && (cls == UnitClass.Money || (draft.First & CueRoles.Action) == CueRoles.None) && !draft.Does(CueRoles.Link & ~CueRoles.HedgeBefore) && !newly)
        {
            return cls is UnitClass.Money or UnitClass.Amount ? (Measure.Reduction, "relief") : (Measure.Level, "stock");
        }

        if (draft.Does(CueRoles.Reduction) && !draft.Does(CueRoles.Link))
        {
            return (Measure.Reduction, "falls-by");
        }

        if (draft.IsCapacityRetired && !draft.Does(CueRoles.Link) || (draft.Inherits && draft.PreviousIsReduction && cls is not UnitClass.Counter))
        {
            return (Measure.Reduction, "capacity-retired");
        }

        if ((draft.First & CueRoles.Reduction) != CueRoles.None && !draft.HasObject && !draft.Does(CueRoles.Link))
        {
            return (Measure.Reduction, "reduces");
        }

        if (draft.LeadsClause && draft.HasObject && cls is UnitClass.None or UnitClass.Person && (draft.Right & CueRoles.People) != CueRoles.None && draft.Does(CueRoles.Increase))
        {
            return (isLong ? Measure.Cumulative : Measure.CountCompleted, "people-served");
        }

        if (cls == UnitClass.Counter && ((draft.First & CueRoles.Increase) != CueRoles.None && draft.Verbs == CueRoles.None && draft.LeftEnd - draft.LeftStart > 2 || draft.BettersThings))
        {
            // 增加学位1.6万个: so many were made.
            return (isLong ? Measure.Cumulative : Measure.CountCompleted, "works");
        }

        if (draft.Does(CueRoles.Growth | CueRoles.Increase) && !draft.Does(CueRoles.Link))
        {
            return (Measure.Increase, "rises-by");
        }

        if ((draft.First & CueRoles.Increase) != CueRoles.None && !draft.Does(CueRoles.Link) && cls is UnitClass.Area or UnitClass.Amount or UnitClass.Money)
        {
            return (Measure.Increase, "increases");
        }

        if (draft.Does(CueRoles.Average) || draft.Names(CueRoles.Average))
        {
            return (works || newly) && cls is not UnitClass.Money ? (Measure.CountCompleted, "average-count") : (Measure.Level, "average-amount");
        }

        if (cls == UnitClass.Money)
        {
            return draft.SumsInvestment || (isLong && (works || draft.SumsUp || (draft.Names(CueRoles.Project) && !draft.Does(CueRoles.Link & ~CueRoles.HedgeBefore)) || draft.Names(CueRoles.Cumulative) || draft.Does(CueRoles.Cumulative) || draft.FollowsCumulative || draft.Spends && !draft.Does(CueRoles.Link) || draft.SaysCumulative)) ? (Measure.Cumulative, "money-summed") : (Measure.Level, "amount");
        }

        if (newly || works)
        {
            return (isLong || draft.FollowsCumulative || (draft.SaysCumulative || draft.SumsUp && draft.HasObject) && (!draft.Does(CueRoles.Link) || draft.SaysCumulative && draft.NamesDoing)) && !draft.Does(CueRoles.EachYear) && !draft.Names(CueRoles.EachYear) ? (Measure.Cumulative, "works-summed") : (Measure.CountCompleted, "works");
        }

        if (isLong && (draft.SumsUp || draft.FollowsCumulative) && (cls is UnitClass.Amount or UnitClass.Area || cls is UnitClass.Counter or UnitClass.Event or UnitClass.Person && !draft.Names(CueRoles.Stock) && !draft.LastIsTotal && !draft.StandsAfterHave))
        {
            // 五年输送清水2亿立方米.
            return (Measure.Cumulative, "amount-summed");
        }

        if (draft.FollowsCumulative && cls == UnitClass.Counter && draft.Verbs == CueRoles.None && draft.First == CueRoles.None && !draft.Names(CueRoles.Stock))
        {
            // 累计培育小微园区8家，单项冠军13家: the sum goes on.
            return (Measure.Cumulative, "list-summed");
        }

        return isLong && (draft.Last & CueRoles.Project) != CueRoles.None && !draft.Does(CueRoles.Link | CueRoles.Keep) && !draft.Names(CueRoles.Stock) ? (Measure.Cumulative, "projects-summed") : (Measure.Level, "stock");
    }

    // Works, projects, people served: a verb of doing names the thing counted, or the counted thing is itself the subject of one.
    private static bool IsWork(Draft draft)
    {
        if (draft.IsServed || draft.IsNew && draft.Figure.Class == UnitClass.Counter)
        {
            // 新签约项目达到2000个, 为21家企业提供融资: those of the year.
            return true;
        }

        if (draft.Does(CueRoles.Keep | CueRoles.Control) || (draft.LastIsTotal && !draft.Names(CueRoles.Cumulative)))
        {
            return false;
        }

        if (draft.ComesTo && draft.Figure.Class == UnitClass.Counter)
        {
            // 上市公司增至8家.
            return false;
        }

        if (draft.EndsInQuantity && !draft.Names(CueRoles.NewlyAdded | CueRoles.Cumulative) && !draft.HasObject || draft.IsState)
        {
            // 专利申请量16680件; 19个断面全部达标: how many there are.
            return false;
        }

        if (draft.Names(CueRoles.Served))
        {
            return true;
        }

        if (draft.IsEvent && (draft.Does(CueRoles.Link) || draft.Figure.Before == Comparator.MoreThan) && draft.Figure.Class is UnitClass.Counter or UnitClass.Household)
        {
            // 入库企业达到82家: how many are in.
            return false;
        }

        if ((draft.First & CueRoles.Action) != CueRoles.None || (draft.Last & CueRoles.Action) != CueRoles.None && !(draft.Does(CueRoles.Link) && draft.Figure.Class is UnitClass.Counter) || draft.Names(CueRoles.Cumulative) || draft.Does(CueRoles.Cumulative) && draft.Names(CueRoles.Action))
        {
            return true;
        }

        if (draft.Does(CueRoles.Cumulative | CueRoles.Action) && !draft.Names(CueRoles.Stock))
        {
            return true;
        }

        if (draft.Names(CueRoles.Stock) || draft.Does(CueRoles.Stock))
        {
            return false;
        }

        if (draft.LeadsClause && draft.HasObject)
        {
            return !draft.AlreadyHas && (!draft.StandsAfterHave || (draft.ClauseRight & CueRoles.Action) != CueRoles.None)
                && (draft.SinceList || draft.Verbs != CueRoles.None || draft.Figure.Class is UnitClass.Person or UnitClass.None or UnitClass.Household or UnitClass.Area or UnitClass.Amount or UnitClass.Event
                    || draft.SaysMore || ((draft.Right | draft.ClauseRight) & (CueRoles.Action | CueRoles.Predicate | CueRoles.People | CueRoles.Household)) != CueRoles.None);
        }

        if (draft.NamesDoing && !draft.Does(CueRoles.Link) && (draft.Last & (CueRoles.Generic | CueRoles.People)) == CueRoles.None)
        {
            return true;
        }

        if ((draft.Figure.Unit?.Written is "宗" or "起" or "次" or "场" or "场次" || draft.Figure.Unit?.Unit == "人次" && (draft.Last & CueRoles.Generic) == CueRoles.None) && !draft.Does(CueRoles.Link))
        {
            // 出庭应诉89宗, 主题巡演32场, 外出务工3万人次: cases, shows and visits come one by one.
            return true;
        }

        if (draft.NameEnd == NameEnd.Prize && draft.Figure.Class == UnitClass.Counter || draft.ListIsDone)
        {
            return !draft.Does(CueRoles.Link);
        }

        if (!draft.IsTask && (draft.Last & CueRoles.Project) != CueRoles.None && draft.Figure.Unit?.Written is "项" or "个" && draft.Figure.Before is null && draft.Verbs == CueRoles.None && draft.HasSubject && !draft.HasObject && !draft.FollowsLevel)
        {
            // 校地合作项目54项: projects of the year.
            return true;
        }

        if (draft.HasObject && draft.Verbs == CueRoles.None && draft.Figure.Class is UnitClass.Counter or UnitClass.Person or UnitClass.Household && !draft.StandsAfterHave)
        {
            return true;
        }

        if (draft.IsTask && !draft.FollowsLevel && draft.Figure.Before is null && draft.Verbs == CueRoles.None && draft.HasSubject && !draft.HasObject && draft.Figure.Class == UnitClass.Counter && (draft.Last & (CueRoles.Generic | CueRoles.People | CueRoles.ShareNoun)) == CueRoles.None)
        {
            return true;
        }

        return draft.HasObject && !draft.Does(CueRoles.Link) && ((draft.ClauseRight & CueRoles.Action) != CueRoles.None || (draft.Right & CueRoles.People) != CueRoles.None && (draft.ClauseRight & CueRoles.Predicate) != CueRoles.None);
    }
}
