using System.Buffers;
using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition.Periods;

/// <summary>The expressions of period in a sentence, in the order they stand, with the years that each of them means.</summary>
internal sealed class PeriodFinder(ReportHeader header)
{
    // The national campaign that lifted all counted poor people ended with 2020; a length of years said of it ends there.
    private const int EndOfPoverty = 2020;
    // What ends the words between a year and 以来.
    private static readonly SearchValues<char> Turns = SearchValues.Create("，。；、年和");

    private readonly int _year = header.Year ?? 0;

    // What 今年 means: a congress held in November or December hears a review of the year it sits in.
    private readonly int _now = header.Delivered is { } day && day.Year == header.Year - 1 ? day.Year : header.Year ?? 0;
    private readonly List<PeriodMark> _marks = [];
    private Epoch _current;
    private bool _inHeading;

    // The year due that was named last: 届时 means it.
    private Epoch _then;

    /// <summary>What <see cref="Find"/> found.</summary>
    public List<PeriodMark> Found => _marks;

    /// <param name="view">The sentence.</param>
    /// <param name="mentions">Its words and figures.</param>
    /// <param name="current">The years the text speaks of so far: 当年 means them, and what 今年 and 三年 mean depends on them.</param>
    /// <param name="inHeading">Whether it is a heading, which says itself what it is about.</param>
    public void Find(SentenceView view, MentionFinder mentions, Epoch current, bool inHeading = false)
    {
        (_current, _inHeading) = (current, inHeading);
        _marks.Clear();
        if (_year == 0)
        {
            FindYears(view, mentions);
            return;
        }

        foreach (var token in mentions.Tokens)
        {
            if (token.Is(CueRoles.Period) && MarkOf(view, token) is { } mark)
            {
                _marks.Add(mark);
            }
            else if (token.Is(CueRoles.FiveYearPlan))
            {
                AddPlan(view, token);
            }
        }

        FindYears(view, mentions);
        for (var i = 0; i < _marks.Count; i++)
        {
            if (_marks[i] is { Kind: MarkKind.Governing or MarkKind.Due, Years.IsLong: false } mark && IsGround(view, mark.Start, mark.End))
            {
                // 在今年预计增长6%的基础上，…: what is built on is so already, and of its own clause alone.
                var year = mark.Rule == "this-year" && mark.Years.To == _year && _current.IsTarget ? _year - 1 : mark.Years.To;
                _marks[i] = mark with { Years = new Epoch(year, year, IsTarget: false), Kind = MarkKind.Tied };
            }
        }

        _marks.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>Whether the time that begins and ends here opens 在…基础上.</summary>
    public static bool IsGround(SentenceView view, int start, int end)
    {
        var rest = view.Slice(end, end + 40);
        return view[start - 1] == '在' && rest.IndexOf('，') is > 0 and var pause && rest[..pause].EndsWith("基础上");
    }

    private PeriodMark? MarkOf(SentenceView view, Token token)
    {
        var before = view[token.Start - 1];
        if (token.Cue.Code == "last-year" && (before is '比' or '较' or '于' or '与' or '同' or '持' or '过' or '到' or '从' or '由' || view[token.End] is '同' or '增' or '水' || view.Slice(token.End, token.End + 2) is "基础"))
        {
            return null;
        }

        if (token.Cue.Code == "last-year" && _current.IsTarget && before is not ('\0' or '，' or '。' or '；' or '：' or '在' or '（'))
        {
            // 加快去年85个签约项目落地: whose projects they are, not when it is to be done.
            return null;
        }

        Epoch? years = token.Cue.Code switch
        {
            "past-year" => new(_year - 1, _year - 1, IsTarget: false),
            "last-year" => new(_now - 1, _now - 1, IsTarget: false),
            "coming-year" when _now > 1 => new(_now + 1, _now + 1, IsTarget: true),
            "this-year" when view[token.End] == '以' => null,
            "this-year" when _year > 0 && view.Slice(token.End, token.End + 2) is "还要" or "还将" or "计划" or "将再" or "拟再" => new(_year, _year, IsTarget: true),
            "this-year" when _now == _year && token.Start > 1 && !_inHeading && _current is { IsTarget: false, IsLong: false } && _current.To == _year - 1 && token.Cue.Word == "今年" && view.Slice(token.End, token.End + 2) is var until && !(until is "一季" or "上半" || until.StartsWith("前") || view.Slice(token.End, token.End + 5).Contains('月')) && view.Letters.IndexOf("目标") < 0 && view.Letters.IndexOf("预期") < 0 => _current,
            "this-year" when _current.IsTarget && !_current.IsLong => new(_year, _year, IsTarget: true),
            "this-year" => new(_now, _now, IsTarget: _now == _year),
            "past-term" when _current.IsTarget && _current.IsLong && token.Cue.Word is "五年间" or "五年里" => _current,
            "past-term" => new(_year - 5, _year - 1, IsTarget: false),
            "next-term" => header.Horizon is { } h ? new(h.From, h.To, IsTarget: true) : new(_year, _year + 4, IsTarget: true),
            "same-year" or "within-year" when _current is { IsKnown: true, IsLong: false } => _current,
            "within-year" => new(_now, _now, IsTarget: _now == _year),
            "then" => _then,
            _ => null,
        };
        // 新增9万吨、今年还要增加3万吨；…: what is still to come, told in a review, reaches no further than its part.
        var stillToCome = token.Cue.Code == "this-year" && years is { IsTarget: true } && _current is { IsKnown: true, IsTarget: false } && view[token.End] is '还' or '将' or '计' or '拟';
        return years is { IsKnown: true } known ? new PeriodMark(token.Start, token.End, known, token.Cue.Code == "then" || stillToCome ? MarkKind.Due : MarkKind.Governing, token.Cue.Code) : null;
    }

    private void AddPlan(SentenceView view, Token token)
    {
        var at = token.End;
        while (view[at] is '”' or '"' or '」')
        {
            at++;
        }

        var rest = view.Slice(at, at + 2);
        var open = token.Start;
        while (view[open - 1] is '“' or '"' or '「')
        {
            open--;
        }

        // 回首“十四五”，…; 展望“十五五”，….
        var isLookedAt = view[at] == '，' && view.Slice(open - 2, open) is "回首" or "回望" or "回顾" or "展望" or "面向" or "迈向";
        if (rest is not ("时期" or "期间" or "以来" or "五年" or "规划" or "这五") && !rest.StartsWith("末") && !isLookedAt)
        {
            return;
        }

        var (from, to) = token.Cue.Years;
        var isPast = to < _year || rest is "以来" || (!_current.IsTarget && from < _year);
        var years = isPast ? new Epoch(from, Math.Min(to, _year - 1), IsTarget: false) : new Epoch(from, to, IsTarget: true);
        if (view[open - 1] is '由' or '从' && rest.StartsWith("末") || view[open - 1] is '比' or '较' && view.Slice(at, at + 2) is "末的" && char.IsAsciiDigit(view[at + 2]))
        {
            _marks.Add(new PeriodMark(token.Start, at + rest.Length, new Epoch(to, to, IsTarget: false), MarkKind.Tied, "tied-plan"));
            return;
        }

        if (view[open - 1] is '比' or '较' or '是' || view[open - 1] is '与' or '同' && view.Slice(at, at + 3) is "末相比")
        {
            _marks.Add(new PeriodMark(token.Start, at + rest.Length, new Epoch(to, to, IsTarget: false), MarkKind.Base, "base-plan"));
            return;
        }

        if (rest.StartsWith("末") && to >= _year && !_current.IsTarget)
        {
            // “十四五”末达到60%, told in a review: still to come.
            _marks.Add(new PeriodMark(token.Start, at + 1, new Epoch(to, to, IsTarget: true), MarkKind.Due, "plan-end"));
            return;
        }

        if (rest is not "规划")
        {
            _marks.Add(new PeriodMark(token.Start, at + (isLookedAt ? 0 : rest.Length), rest.StartsWith("末") ? years with { From = years.To } : years, MarkKind.Governing, rest.StartsWith("末") ? "plan-end" : "plan"));
        }
    }

    // 增幅连续19个月全省第一: a place held so long is the place at the end.
    private static bool SaysPlace(SentenceView view, int at)
    {
        var rest = view.Slice(at, at + 12);
        var stop = rest.IndexOfAny("，。；、");
        rest = stop >= 0 ? rest[..stop] : rest;
        return rest.IndexOf('第') >= 0 || rest.IndexOf('前') >= 0 || rest.IndexOf("首位") >= 0 || rest.IndexOf("榜首") >= 0;
    }

    private void FindYears(SentenceView view, MentionFinder mentions)
    {
        var figures = mentions.Figures;
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            if (figure.Kind == FigureKind.Year)
            {
                AddYear(view, figures, i);
            }
            else if (figure.Kind == FigureKind.YearSpan && !mentions.IsQuoted(figure.Start) && _year > 0)
            {
                AddLength(view, mentions, figure, (int)Math.Clamp(figure.Value, 0, 1000));
            }
            else if (figure.Unit?.Unit is "月" or "季度" && figure.Value is > 6 and <= 120 && _year > 0 && view.Slice(figure.Start - 2, figure.Start) is "连续" && !SaysPlace(view, figure.End))
            {
                // 连续24个月保持两位数增长, 连续12个季度高于: in each of the years they reach into.
                var perYear = figure.Unit.Unit == "月" ? 12 : 4;
                AddLength(view, mentions, figure, ((int)figure.Value + perYear - 1) / perYear);
            }
        }
    }

    private void AddYear(SentenceView view, List<Figure> figures, int index)
    {
        var figure = figures[index];
        var year = (int)figure.Value;
        if (index > 0 && figures[index - 1] is { } first && first.Value is >= 1900 and <= 2100 && figure.Start - first.End is 1 or 2 && view[first.End] is '-' or '—' or '至' or '到')
        {
            var years = new Epoch((int)first.Value, year, IsTarget: _year > 0 && year >= _year);
            if (years.IsLong)
            {
                var firstStart = first.Start;
                _marks.RemoveAll(mark => mark.Start == firstStart);
                // 是1950年到2002年的总和: years that something is compared with.
                var compared = view[first.Start - 1] is '是' or '比' or '较' or '过' || view.Slice(figure.End, figure.End + 8).IndexOf("总和") >= 0;
                if (!compared && view.Slice(figure.End, figure.End + 18) is var titled && (titled.IndexOfAny('，', '；', '。') is >= 0 and var pause ? titled[..pause] : titled) is var plan && (plan.EndsWith("计划") || plan.EndsWith("规划") || plan.EndsWith("方案")))
                {
                    // 启动2031—2033年某某计划: the years of the plan, not of what was done.
                    return;
                }

                _marks.Add(new PeriodMark(first.Start, figure.End, years, compared ? MarkKind.Base : MarkKind.Governing, compared ? "base-years" : view[first.End - 1] == '年' && view[first.End] == '到' ? "year-to-year" : "years"));
                return;
            }
        }

        if (view[figure.End] == '价' || view.Slice(figure.End, figure.End + 3) is "不变价" or "可比价")
        {
            // 1.5万亿元（2030年价）: at whose prices.
            return;
        }

        if (Since(view, figure) is { } since)
        {
            _marks.Add(since);
            return;
        }

        if (view.Slice(figure.End, figure.End + 16) is var later && later.IndexOf("以来") is > 0 and var passed && !later[..passed].ContainsAny(Turns))
        {
            // 为2031年某项改革以来最好位次: since when it is the best.
            _marks.Add(new PeriodMark(figure.Start, figure.End, new Epoch(year, year, IsTarget: false), MarkKind.Base, "base-year"));
            return;
        }

        var before = view[figure.Start - 1];
        var isDue = before is '到' or '至' && !IsWay(view, figure.Start - 1);
        var isTarget = _year > 0 && year >= _year;
        var end = figure.End;
        if (view[end] is '底' or '末' or '初')
        {
            end++;
        }

        var single = new Epoch(year, year, isTarget);
        if (view[end] == '前' && !isDue && isTarget && year > _year && _current.IsTarget)
        {
            // 2032年前新建学校9所: by then.
            (isDue, end) = (true, end + 1);
        }

        if (view[end] == '前' && view[end + 1] is not ('，' or '。' or '、') && !isDue)
        {
            // 2000年前欠发的工资: since when it was owed.
            _marks.Add(new PeriodMark(figure.Start, end, single, MarkKind.Base, "base-year"));
            return;
        }

        if (before == '向' || view.Slice(end, end + 4) is "远景目标")
        {
            // 面向2030年的重大项目, 实现2035年远景目标: what they look to, not when it is done.
            return;
        }

        if (before is '比' or '较' or '与' or '自' or '以' || before == '于' && view[figure.Start - 2] != '关' || view.Slice(end, end + 2) is "以来" or "相比" or "基础" or "的基" || before == '从' && view[end] == '起')
        {
            _marks.Add(new PeriodMark(figure.Start, end, single, MarkKind.Base, "base-year"));
            return;
        }

        var next = index + 1 < figures.Count ? figures[index + 1] : null;
        // 恢复到2019年的112%, 为2021年的76%: the year it is held against.
        var held = next is { Class: Lexicon.UnitClass.Percent } && (before is '为' or '是' || view.Slice(figure.Start - 3, figure.Start) is "恢复到" or "恢复至" or "相当于");
        if ((held || next is { Class: Lexicon.UnitClass.Multiple }) && view[end] == '的' && next!.LeadStart - end <= 3)
        {
            _marks.Add(new PeriodMark(figure.Start, end, single, MarkKind.Base, "base-year"));
            return;
        }

        if (next is not null && next.Skip is null && next.LeadStart - end is 0 or 1 && (next.LeadStart == end || view[end] == '的') && (before is '从' or '由' or '在' || (before is '到' or '至' && !isDue)))
        {
            _marks.Add(new PeriodMark(figure.Start, end, single, MarkKind.Tied, "tied-year"));
            return;
        }

        if (isTarget && year > _year)
        {
            _then = single;
        }

        _marks.Add(new PeriodMark(figure.Start, end, single, isDue || year > _year ? MarkKind.Due : MarkKind.Governing, isDue ? "due" : "year"));
    }

    // 2031年以来，…; 自2031年启动以来，…: from that year on, unless it says since when something is the highest or the first.
    private PeriodMark? Since(SentenceView view, Figure figure)
    {
        var rest = view.Slice(figure.End, figure.End + 12);
        var end = rest.IndexOf("以来");
        if (end < 0 || rest[..end].IndexOfAny("，。；、") >= 0 || _current.IsTarget || !_current.IsKnown || (int)figure.Value >= _current.To || view[figure.End + end + 2] is '最' or '首' or '第' or '的' or '增' or '新' or '少' or '唯')
        {
            return null;
        }

        var years = new Epoch((int)figure.Value, _current.To, IsTarget: false);
        return new PeriodMark(figure.Start, figure.End + end + 2, years, view[figure.End + end + 2] == '，' ? MarkKind.Governing : MarkKind.Length, "since");
    }

    // 增加到某年的N亿元: a verb of change leads to the year; 到2010年 alone is a date due.
    private static bool IsWay(SentenceView view, int at) =>
        view[at - 1] is '达' or '降' or '升' or '增' || view.Slice(at - 2, at) is "增加" or "增长" or "提高" or "扩大" or "上升" or "减少" or "下降" or "降低" or "提升" or "发展" or "缩小" or "缩短";

    // 三年建成, 两年新增: a verb of doing directly behind the years.
    private static bool StartsWork(MentionFinder mentions, int at) =>
        mentions.Tokens.StartingAt(at, out var verb) && (verb.Is(CueRoles.Creation | CueRoles.NewlyAdded) || verb.Cue.Word is "完成" or "完成投资" or "安排" or "投入") && verb.End - verb.Start > 1;

    private void AddLength(SentenceView view, MentionFinder mentions, Figure figure, int length)
    {
        var rest = view.Slice(figure.End, figure.End + 2);
        if (length is < 2 or > 60 || figure.IsMore || rest is "新冠" or "疫情" or "抗疫" or "行动" or "计划" or "规划" or "方案" or "以上" or "禁渔" || rest is "左右" && view[figure.Start - 1] is not ('用' or '内') || rest is "攻坚" or "一贯" or "专项" or "大计" or "工程" or "任务" or "期限" or "制的" or "大变" || rest.StartsWith("期") || rest.StartsWith("制") || rest.StartsWith("级") || rest.StartsWith("多"))
        {
            return;
        }

        // 三年提升计划, 15年教育: the length of a plan or of a schooling, not a stretch of years looked at.
        var named = view.Slice(figure.End, figure.End + 6);
        var pause = named.IndexOfAny("，、；。");
        named = pause >= 0 ? named[..pause] : named;
        var lead = view.Slice(figure.Start - 2, figure.Start);
        if (rest is "教育" or "义务" || lead is "学前" || (rest[..Math.Min(1, rest.Length)] is not ("来" or "间" or "里" or "内" or "前" or "累" or "共") && (named.IndexOf("计划") is >= 2 and <= 4 || named.IndexOf("行动") is >= 2 and <= 4 || named.IndexOf("规划") is >= 2 and <= 4)))
        {
            return;
        }

        if (lead is "今明" && length == 2)
        {
            _marks.Add(new PeriodMark(figure.Start - 2, figure.End, new Epoch(_year, _year + 1, IsTarget: true), MarkKind.Governing, "next-years"));
            return;
        }

        if (lead is "今后" or "未来" or "下来" || _current is { IsTarget: true, IsLong: false } && length <= 10 && (lead.EndsWith("用") && rest is "时间" or "左右" || lead is "通过" && rest is "努力" || rest.StartsWith("内") || StartsWork(mentions, figure.End)))
        {
            _marks.Add(new PeriodMark(lead is "今后" or "未来" ? figure.Start - 2 : figure.Start, figure.End, new Epoch(_year, _year + length - 1, IsTarget: true), MarkKind.Governing, "next-years"));
            return;
        }

        if (lead is "与前" or "较前" or "比前" or "同前" || lead is "延长" or "奋斗" or "历时" or "个" || lead.EndsWith("第") || lead.EndsWith("个") || lead.EndsWith("每"))
        {
            return;
        }

        var looksBack = lead.EndsWith("近") || lead is "过去" || rest.StartsWith("来") || rest.StartsWith("前") || rest.StartsWith("间") || lead is "经过" or "连续";
        if (_current.IsTarget && !looksBack)
        {
            var span = _current.To - _current.From + 1;
            if (_current.IsLong && span == length)
            {
                _marks.Add(new PeriodMark(figure.Start, figure.End, _current, MarkKind.Governing, "term"));
            }

            return;
        }

        var last = _current.IsTarget ? _year - 1 : Math.Min(_current.To, _year - 1);
        if (last > EndOfPoverty && view.Letters.IndexOf("贫困") >= 0 && (view.Letters.IndexOf("脱贫") >= 0 || view.Letters.IndexOf("摘帽") >= 0))
        {
            last = EndOfPoverty;
        }

        _marks.Add(new PeriodMark(figure.Start, figure.End, new Epoch(last - length + 1, last, IsTarget: false), MarkKind.Length, "length") { IsEachYear = lead is "连续" });
    }
}
