using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Recognition.Periods;

namespace Bihuan.Reading.Binding;

/// <summary>The years a fact holds for, from the period in force and the way it counts.</summary>
internal static class PeriodRules
{
    /// <summary>The period in force at a position of the sentence, and the expression that says so; <paramref name="part"/> is where the part of the sentence since the last ； begins.</summary>
    public static (Epoch Years, PeriodMark? Mark) InForce(PeriodTracker periods, int at, int clause, int part)
    {
        var years = periods.Current;
        PeriodMark? governing = null;
        foreach (var mark in periods.Marks)
        {
            if (mark.Start >= at)
            {
                break;
            }

            var elsewhere = mark.Start < clause;
            if (elsewhere && mark.Kind == MarkKind.Length && (mark.Start > 6 || mark.IsEachYear))
            {
                // 两年平均增长…；: a length of years reaches no further than its clause, unless it opens the sentence; a year named before it reaches no further either.
                governing = governing is { Rule: "year" } && mark.Years == years ? null : governing;
                continue;
            }

            if (mark.Start < part && mark.Start > 0 && mark.Rule is "next-years" && years is { IsTarget: true, IsLong: false })
            {
                // …，三年建成6所；资助…: no further than its part of the sentence either.
                continue;
            }

            if (mark.Start < part && mark.Start > 6 && mark is { Kind: MarkKind.Governing, Rule: "year", Years.IsLong: false } && (years.IsLong ? years.To == mark.Years.To : !years.IsTarget && mark.Years.To < years.To))
            {
                // …，2022年游客…；培训…: a year said in passing reaches no further than its part of the sentence.
                continue;
            }

            if (mark.Start < part && mark.Start > 6 && mark is { Kind: MarkKind.Due, Rule: "year" } && years is { IsTarget: true, IsLong: false } && mark.Years.To > years.To)
            {
                // …，确保2018年投用；推进…: a later year said in passing, likewise.
                continue;
            }

            if (mark.Start < part && mark is { Kind: MarkKind.Due, Years.IsTarget: true } && periods.Current is { IsKnown: true, IsTarget: false })
            {
                // 学位缺口预计到2020年仍有…；另有…: what is to come, in a look back, reaches no further than its part either.
                continue;
            }

            if (elsewhere && mark.Start > 1 && mark is { Kind: MarkKind.Governing, Rule: "year", Years.IsTarget: false } && years.IsTarget)
            {
                // …，2023年获得指标的项目开工，完成投资9亿元: a year gone by said in passing, among the tasks.
                continue;
            }

            if (elsewhere && mark.Kind == MarkKind.Due && years is { IsTarget: true, IsLong: true } && mark.Years.To == years.To)
            {
                continue;
            }

            if (elsewhere && mark.Kind == MarkKind.Due && mark.Start > 6 && years is { IsTarget: true, IsLong: true } && mark.Years.To < years.To)
            {
                // 力争2024年…达到…，年均增长…: a year on the way holds for its own clause.
                continue;
            }

            if (mark.Kind is MarkKind.Governing or MarkKind.Due or MarkKind.Length)
            {
                governing = mark;
            }
        }

        return governing is { } found ? (found.Years, found) : (years, null);
    }

    public static (int? From, int? To, bool IsAnnual, string Rule) Hold(Measure measure, Draft? draft, Epoch years, PeriodMark? mark, Epoch current, Epoch heading, bool isRatio)
    {
        if (!years.IsKnown)
        {
            return (null, null, false, "unknown");
        }

        var whole = IsWhole(measure, isRatio);
        if (mark is { Kind: MarkKind.Due } && years.IsTarget && current.IsTarget)
        {
            // 到2029年产值翻番 among the tasks of 2027: the way there begins with the tasks.
            var runs = current.IsLong || measure is Measure.Multiple or Measure.AverageGrowth;
            return whole && runs && current.From < years.To ? (current.From, years.To, false, "due-year-whole") : (years.To, years.To, false, "due-year");
        }

        if (measure == Measure.AverageGrowth && mark is { Rule: "plan-end" })
        {
            // “十三五”末达到…，年均增长…: the average runs over the five years of the plan.
            return (years.To - 4, years.To, false, "whole-plan");
        }

        if (!years.IsLong)
        {
            if (measure == Measure.AverageGrowth && current.IsLong && current.To == years.To)
            {
                return (current.From, current.To, false, "whole-period");
            }

            if (measure == Measure.AverageGrowth && heading is { IsLong: true, IsTarget: false } && heading.To == years.To)
            {
                // 2022年，产值达到…，年均增长…: a paragraph opened by the last year of a review still averages over the review.
                return (heading.From, heading.To, false, "whole-review");
            }

            // 每年新建2所 among the tasks of one year.
            var yearly = draft is not null && years.IsTarget && (draft.Does(CueRoles.EachYear) || draft.Names(CueRoles.EachYear)) && !draft.Does(CueRoles.Average) && !draft.Names(CueRoles.Average);
            return (years.From, years.To, yearly, yearly ? "each-year" : "one-year");
        }

        if (mark is { Rule: "year-to-year" } && measure is Measure.Growth or Measure.AverageGrowth or Measure.Multiple)
        {
            // 2003年到2023年，产值年均增长8%: the first year is what it grew from.
            return (years.From + 1, years.To, false, "whole-period");
        }

        // 连续三年超过: in each of those years.
        var each = draft is not null && mark is { Kind: MarkKind.Length } run && (run.IsEachYear || (draft.Figure.Kind == FigureKind.Rank && draft.Figure.Start - run.End <= 4)) && run.Start >= draft.ClauseStart && !draft.Does(CueRoles.Cumulative) && !draft.Names(CueRoles.Cumulative)
            && (draft.Figure.Kind is FigureKind.Rank or FigureKind.Grade || draft.Figure.Before is Comparator.MoreThan or Comparator.AtLeast || draft.Figure.After is Comparator.AtLeast);
        var keeps = each || draft is not null && (draft.Does(CueRoles.Keep | CueRoles.EachYear) || draft.Names(CueRoles.EachYear)
            || (draft.Does(CueRoles.Control) && !(mark is { Kind: MarkKind.Length } length && length.Start >= draft.ClauseStart)));
        // 年均增长6%、高于全国0.5个百分点: the gap is that of the average.
        var averages = measure == Measure.AverageGrowth || draft is { IsGap: true, FollowsAverage: true } || (draft is not null && (draft.Does(CueRoles.Average) || draft.Names(CueRoles.Average)));
        if (keeps && !averages && measure is not (Measure.Cumulative or Measure.Multiple) && draft is { IsBaseline: false, EndsWay: false })
        {
            return (years.From, years.To, true, "each-year");
        }

        if (whole && draft is not { EndsWay: true } || averages || (draft is not null && draft.Does(CueRoles.Control)))
        {
            return (years.From, years.To, false, "whole-period");
        }

        return (years.To, years.To, false, "end-of-period");
    }

    private static bool IsWhole(Measure measure, bool isRatio) => measure switch
    {
        Measure.Growth or Measure.AverageGrowth or Measure.Cumulative or Measure.Increase or Measure.Reduction or Measure.CountCompleted => true,
        Measure.Relative or Measure.Multiple => !isRatio,
        _ => false,
    };
}
