using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition.Periods;

/// <summary>Which years a heading puts over its part: 2030年工作回顾, “十四五”时期和2025年工作回顾, 下一步工作.</summary>
internal sealed class HeadingYears(ReportHeader header)
{
    private readonly int _year = header.Year ?? 0;

    /// <summary>The years a heading names, or its words imply; unknown where it says nothing of years.</summary>
    public Epoch Of(SentenceView view, MentionFinder mentions, List<PeriodMark> marks)
    {
        var roles = RolesIn(mentions);
        if (_year > 0 && (roles & (CueRoles.Review | CueRoles.Task)) == CueRoles.Review && view.Letters.IndexOf("上半年") >= 0 && marks.TrueForAll(mark => mark.Rule is "this-year" || mark.Years.To == _year))
        {
            // 上半年工作回顾, in a report of July: of its own year.
            return new Epoch(_year, _year, IsTarget: false);
        }

        var (review, task) = ((roles & CueRoles.Review) != CueRoles.None, (roles & CueRoles.Task) != CueRoles.None);
        Epoch plan = default;
        var planStart = 0;
        foreach (var token in mentions.Tokens)
        {
            if (token.Is(CueRoles.FiveYearPlan) && _year > 0 && !IsTurnOfPlan(view, token))
            {
                planStart = token.Start;
                var (from, to) = token.Cue.Years;
                plan = review || to < _year ? new Epoch(from, Math.Min(to, _year - 1), IsTarget: false) : new Epoch(from, to, IsTarget: true);
            }
        }

        foreach (var mark in marks)
        {
            if (mark.Kind is MarkKind.Governing or MarkKind.Due or MarkKind.Length)
            {
                if (mark.Rule is "year" or "due" && mark.Years.To > _year && _year > 0)
                {
                    return new Epoch(header.Horizon?.From ?? _year, mark.Years.To, IsTarget: true);
                }

                if (mark.Rule is "length")
                {
                    if (review)
                    {
                        // “十一五”执行情况和过去六年回顾: the plan is named first.
                        return plan.IsKnown && planStart < mark.Start ? plan : mark.Years;
                    }

                    continue;
                }

                if (mark.Rule is "year" && review && !task && mark.Years.IsTarget && mark.Years.To == _year)
                {
                    // 某年上半年任务完成情况: what was done within the year of the report.
                    return mark.Years with { IsTarget = false };
                }

                // 2025年和“十四五”工作回顾 begins with the year, “十四五”时期和2025年工作回顾 with the five years.
                return plan.IsKnown && mark.Rule is "year" && review && planStart < mark.Start ? plan : mark.Years;
            }
        }

        if (plan.IsKnown)
        {
            return plan;
        }

        if (_year == 0)
        {
            // 今年重点工作 in a report of no known year still looks ahead.
            return new Epoch(0, 0, task && !review);
        }

        return review && !task ? new Epoch(_year - 1, _year - 1, IsTarget: false) : task && !review ? header.LooksAhead ? Opening(header) : new Epoch(_year, _year, IsTarget: true) : default;
    }

    /// <summary>The several years that a heading over the review of one names too: “十四五”时期和2025年工作回顾, 过去五年及2025年.</summary>
    public Epoch Beside(SentenceView view, MentionFinder mentions, List<PeriodMark> marks)
    {
        Epoch one = default;
        Epoch several = default;
        foreach (var mark in marks)
        {
            if (mark is { Kind: not MarkKind.Base, Years: { IsTarget: false, IsKnown: true } years })
            {
                (one, several) = years.IsLong ? (one, years) : (years, several);
            }
        }

        foreach (var token in mentions.Tokens)
        {
            if (!several.IsKnown && token.Is(CueRoles.FiveYearPlan) && _year > 0 && !IsTurnOfPlan(view, token))
            {
                several = new Epoch(token.Cue.Years.From, Math.Min(token.Cue.Years.To, _year - 1), IsTarget: false);
            }
        }

        return one.IsKnown && several.To == one.To ? several : default;
    }

    /// <summary>“十三五”回顾和“十四五”目标: one heading over what was done and what is to be done; the text says where it turns.</summary>
    public static bool IsMixed(SentenceView view, MentionFinder mentions) =>
        (RolesIn(mentions) & (CueRoles.Review | CueRoles.Task)) == (CueRoles.Review | CueRoles.Task) || view.Letters.Count("”时期") > 1;

    /// <summary>All that the words of a heading can do.</summary>
    public static CueRoles RolesIn(MentionFinder mentions)
    {
        var roles = CueRoles.None;
        foreach (var token in mentions.Tokens)
        {
            roles |= token.Roles;
        }

        return roles;
    }

    /// <summary>The years before any heading: a report begins with its review; an outline of a plan and a list of works set what is to be done from the first line on.</summary>
    public static Epoch Opening(ReportHeader header)
    {
        var year = header.Year ?? 1;
        return !header.LooksAhead ? new Epoch(year - 1, year - 1, IsTarget: false) : header.Horizon is { } horizon ? new Epoch(horizon.From, horizon.To, IsTarget: true) : new Epoch(year, year, IsTarget: true);
    }

    // 实现“十二五”良好开局, 圆满收官 in the plan's last year: a turn of phrase about one year, not a heading over five.
    private bool IsTurnOfPlan(SentenceView view, Token plan)
    {
        var rest = view.Slice(plan.End, plan.End + 8);
        return rest.IndexOf("开局") >= 0 || rest.IndexOf("开门红") >= 0 || rest.IndexOf("起步") >= 0 || (rest.IndexOf("收官") >= 0 && plan.Cue.Years.To >= _year);
    }
}
