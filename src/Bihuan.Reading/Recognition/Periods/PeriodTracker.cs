using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition.Periods;

/// <summary>Which years the text speaks of: set by headings and by the sentences that open a stretch of text, asked by every fact.</summary>
internal sealed class PeriodTracker(ReportHeader header)
{
    // The national campaign that lifted all counted poor people ended with 2020; a length of years said of it ends there.
    private const int EndOfPoverty = 2020;
    private readonly int _year = header.Year ?? 0;

    // What 今年 means: a congress held in November or December hears a review of the year it sits in.
    private readonly int _now = header.Issued is { } day && day.Year == header.Year - 1 ? day.Year : header.Year ?? 0;
    private readonly List<PeriodMark> _marks = [];
    private Epoch _heading = new((header.Year ?? 1) - 1, (header.Year ?? 1) - 1, IsTarget: false);
    private Epoch _part;
    private Epoch _current = new((header.Year ?? 1) - 1, (header.Year ?? 1) - 1, IsTarget: false);
    private bool _headingSaysSo;
    private bool _onlyThisParagraph;
    private readonly Epoch[] _byDepth = new Epoch[8];
    private readonly Epoch[] _firstSibling = new Epoch[8];
    private Epoch _resumed;
    private bool _headingIsMixed;
    private bool _headingNamesYear;
    private bool _partNamesYear;
    private Epoch _then;

    // The five years a heading names beside its one year.
    private Epoch _alsoPlan;

    public Epoch Current => _current;

    /// <summary>The years of the heading in force, whatever a paragraph under it speaks of.</summary>
    public Epoch Heading => _heading;

    public int Year => _year;

    public List<PeriodMark> Marks => _marks;

    /// <summary>（预计数，下同）: the figures that follow in the paragraph are estimates too.</summary>
    public bool EstimatesBelow { get; private set; }

    public (int From, int To)? Horizon { get; private set; } = header.Horizon;

    public void EnterHeading(SentenceView view, MentionFinder mentions, int depth)
    {
        FindMarks(view, mentions);
        if (_onlyThisParagraph)
        {
            // 预计2002年…; （一）…: what strayed for a paragraph ends where a heading begins.
            _current = _resumed;
            _onlyThisParagraph = false;
        }

        depth = Math.Clamp(depth, 0, _byDepth.Length - 1);
        if (depth == 0)
        {
            return;
        }

        var found = OfHeading(view, mentions);
        if (depth > 1 && _marks.Count == 0 && found.IsTarget && !_headingIsMixed && _byDepth[1] is { IsKnown: true, IsTarget: false })
        {
            // 一、2022年工作回顾 （五）重点工作有新进展: a word alone does not turn a review ahead.
            found = default;
        }

        if (depth == 1)
        {
            _headingIsMixed = IsMixed(view, mentions);
            _headingNamesYear = _marks.Exists(static mark => mark.Rule is "year" or "past-year" or "last-year");
        }

        if (found.IsKnown || found.IsTarget)
        {
            _heading = found;
            _headingSaysSo = true;
        }
        else if (depth == 1)
        {
            // “十五五”目标和2026年重点工作: once the text has turned to the year, the numbered headings go on with it.
            _heading = _part.IsKnown && _partNamesYear && _current is { IsLong: false, IsTarget: true } ? _current : _part.IsKnown ? _part : _headingSaysSo ? new Epoch(_year, _year, IsTarget: true) : _heading;
        }
        else
        {
            var parent = depth - 1;
            while (parent > 0 && !_byDepth[parent].IsKnown)
            {
                parent--;
            }

            // A sub-heading goes on with what the text before it said, unless the text only strayed for a paragraph.
            // Its later siblings go on with what the first one did: a single year told in between ends with its passage.
            // 刚刚过去的2017年…; （一）…: a review of a term that does not name the year in its heading goes on as a review of the term.
            var returns = parent > 0 && (_byDepth[parent].IsTarget != _current.IsTarget || (_byDepth[parent] is { IsLong: true, IsTarget: false } && !_current.IsLong && !_headingNamesYear));
            _heading = _firstSibling[depth].IsKnown ? _firstSibling[depth] : returns ? _byDepth[parent] : _current;
            _firstSibling[depth] = _heading;
        }

        _byDepth[depth] = _heading;
        for (var deeper = depth + 1; deeper < _byDepth.Length; deeper++)
        {
            _byDepth[deeper] = default;
            _firstSibling[deeper] = default;
        }

        _current = _heading;
    }

    /// <summary>Takes up a sentence; true when it is a line that titles a part by its year (2018年：…).</summary>
    public bool EnterSentence(SentenceView view, MentionFinder mentions, bool startsParagraph, bool isBullet)
    {
        FindMarks(view, mentions);
        EstimatesBelow = !startsParagraph && EstimatesBelow || view.Letters.IndexOf("下同") is >= 0 and var same && view.Slice(Math.Max(0, same - 8), same).IndexOf("预计") >= 0;
        if (startsParagraph && _onlyThisParagraph)
        {
            _current = _resumed;
            _onlyThisParagraph = false;
        }

        if (view.Length <= 24 && !view.Letters.EndsWith("报告") && !mentions.Figures.Exists(static figure => figure.Skip is null) && view[view.Length - 1] is not ('。' or '；' or '，' or '：') && startsParagraph && OfHeading(view, mentions) is { IsKnown: true } part && (HasHeadingWord(mentions) || IsTitledByYear(view) || (_marks.Count > 0 && EndsAsTitle(view))))
        {
            _part = _current = _heading = part;
            _partNamesYear = part is { IsLong: true, IsTarget: true } && _marks.Exists(static mark => mark.Rule is "year" or "this-year" && !mark.Years.IsLong);
            _headingSaysSo = true;
            return view.Letters.IndexOf("报告") < 0;
        }

        if (SinceBase(view) is { } since)
        {
            // 与2030年相比，产值由A增加到B: all that follows is told from that year on.
            (_resumed, _onlyThisParagraph) = since == _alsoPlan || _onlyThisParagraph ? (_resumed, _onlyThisParagraph) : (_current, true);
            _current = since;
        }

        foreach (var mark in _marks)
        {
            if (startsParagraph && _alsoPlan.IsKnown && mark.Kind == MarkKind.Length && mark.Start <= 6 && mark.Years == _alsoPlan)
            {
                // 2030年和“十四五”回顾: the text turns to the five years.
                _current = _alsoPlan;
                break;
            }

            // 经过五年…: after a passage on one year the whole term of the heading is spoken of again.
            if (startsParagraph && !isBullet && mark.Kind == MarkKind.Length && mark.Start <= 6 && mark.Years == _heading)
            {
                _current = _heading;
                _onlyThisParagraph = false;
                break;
            }

            if (mark.Kind == MarkKind.Length && mark.Start == 0 && view[mark.End] == '来' && _heading is { IsLong: true, IsTarget: false } && _current == _heading && mark.Years.To == _heading.To && mark.Years.From < _heading.From)
            {
                // 六年来，…: a term longer than usual says its length once.
                _heading = _current = mark.Years;
                for (var depth = 1; depth < _byDepth.Length; depth++)
                {
                    _byDepth[depth] = _byDepth[depth].IsKnown ? mark.Years : default;
                }

                break;
            }

            if (!startsParagraph && mark.Rule == "year" && view[mark.End - 1] is '底' or '末' && _current.IsLong && mark.Years.To == _current.To)
            {
                // 二是…。2012年底，…: how things stood at the end of the years spoken of.
                continue;
            }

            var wholePlace = view[mark.End] == '全' && view[mark.End + 1] is '市' or '省' or '县' or '区' or '州' or '旗' or '国';
            if ((startsParagraph || wholePlace) && mark is { Start: 0, Rule: "year", Years.IsLong: false } && _current is { IsLong: true } && _current.To == mark.Years.To && _current.IsTarget == mark.Years.IsTarget && (wholePlace || view[mark.End] is not ('，' or '、' or '：' or '是' or '年' or '全')) && mentions.Figures.Exists(static figure => figure.Skip is null))
            {
                // 五年来…。2022年茶产业产值…: how one thing stood at the end, not a passage on the year.
                continue;
            }

            if (mark is { Start: 0, Rule: "year", Years.IsLong: false } && view[mark.End] == '是' && _heading is { IsLong: true, IsTarget: false } && _heading.To == mark.Years.To && _current == _heading && HasPlan(mentions))
            {
                // “十四五”时期发展成就: 2025年是“十四五”规划的最后一年 tells which years they are, not a passage on one.
                continue;
            }

            if (mark.Start > (startsParagraph ? 12 : 4) || mark.Kind != MarkKind.Governing || !Opens(view, mark, startsParagraph))
            {
                continue;
            }

            if (isBullet || (_headingSaysSo && _heading.IsTarget && !mark.Years.IsTarget) || (((!startsParagraph && !IsJustPast(view, mark)) || IsReckoned(view, mark)) && _current.IsLong && !mark.Years.IsLong && _current.IsTarget == mark.Years.IsTarget))
            {
                // A bullet speaks for itself; a look back inside the tasks and one year in the midst of a longer review end with their paragraph.
                _resumed = _onlyThisParagraph ? _resumed : isBullet || _heading.IsTarget != mark.Years.IsTarget ? _heading : _current;
                _onlyThisParagraph = true;
            }
            else if (_headingSaysSo && !_heading.IsTarget && mark.Years.IsTarget && !_headingIsMixed)
            {
                continue;
            }

            _current = mark.Years;
            break;
        }

        return false;
    }

    private static bool HasPlan(MentionFinder mentions)
    {
        foreach (var token in mentions.Tokens)
        {
            if (token.Is(CueRoles.FiveYearPlan))
            {
                return true;
            }
        }

        return false;
    }

    // The years since the one that a sentence begins by comparing with.
    private Epoch? SinceBase(SentenceView view)
    {
        foreach (var mark in _marks)
        {
            if (mark is { Rule: "base-year", Start: <= 14 } && view.Slice(mark.End, mark.End + 2) is "相比" && view[mark.End + 2] is '，' && mark.Years.To < _current.To && !_current.IsTarget)
            {
                return new Epoch(mark.Years.To + 1, _current.To, IsTarget: false);
            }
        }

        return null;
    }

    // 预计2022年…, 初步核算，2022年…: figures of one year, not a passage on it.
    private static bool IsReckoned(SentenceView view, PeriodMark mark) =>
        view.Slice(0, mark.Start) is var lead && (lead.IndexOf("预计") >= 0 || lead.IndexOf("核算") >= 0 || lead.IndexOf("统计") >= 0);

    // “十三五”回顾和“十四五”目标: one heading over what was done and what is to be done; the text says where it turns.
    private static bool IsMixed(SentenceView view, MentionFinder mentions)
    {
        bool review = false, task = false;
        foreach (var token in mentions.Tokens)
        {
            review |= token.Is(CueRoles.Review);
            task |= token.Is(CueRoles.Task);
        }

        return (review && task) || view.Letters.Count("”时期") > 1;
    }

    private static bool HasHeadingWord(MentionFinder mentions)
    {
        foreach (var token in mentions.Tokens)
        {
            if (token.Is(CueRoles.Review | CueRoles.Task) || token.Cue.Code is "next-term")
            {
                return true;
            }
        }

        return false;
    }

    // 2018年：铆足干劲: a line that puts a title to a year.
    private bool IsTitledByYear(SentenceView view) =>
        _marks is [{ Start: 0, Rule: "year" or "due" or "this-year" or "past-year" or "last-year" } year, ..] && view[year.End] is '：' or ':';

    // 过去一年的工作, 关于2023年的工作, 2022年茶业发展情况: a short line about some years that ends as titles do.
    private static bool EndsAsTitle(SentenceView view) =>
        view.Slice(view.Length - 2, view.Length) is "工作" or "目标" or "成就" or "成绩" or "情况" or "任务" or "建议" or "打算" or "安排" or "思路" or "部署" or "要求" or "重点" or "举措";

    private static bool IsJustPast(SentenceView view, PeriodMark mark) => mark.Rule == "year" && view.Slice(0, mark.Start).EndsWith("过去的");

    private static bool Opens(SentenceView view, PeriodMark mark, bool startsParagraph)
    {
        var after = view[mark.End];
        if (IsJustPast(view, mark))
        {
            // 刚刚过去的2025年，任务繁重.
            return true;
        }

        return mark.Rule switch
        {
            "past-term" or "past-year" or "next-term" => true,
            "this-year" => startsParagraph || after is '，' or '发' or '经' or '全' or '工' or '主',
            "year" => (startsParagraph && mark.Start == 0) || after is '，' or '是' or '全' or '经' or '工' or '主' or '的',
            "plan" => true,
            _ => false,
        };
    }

    private Epoch OfHeading(SentenceView view, MentionFinder mentions)
    {
        bool review = false, task = false;
        foreach (var token in mentions.Tokens)
        {
            review |= token.Is(CueRoles.Review);
            task |= token.Is(CueRoles.Task);
        }

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

        foreach (var mark in _marks)
        {
            if (mark.Kind is MarkKind.Governing or MarkKind.Due or MarkKind.Length)
            {
                if (mark.Rule is "year" or "due" && mark.Years.To > _year && _year > 0)
                {
                    return new Epoch(Horizon?.From ?? _year, mark.Years.To, IsTarget: true);
                }

                if (mark.Rule is "length")
                {
                    if (review)
                    {
                        return mark.Years;
                    }

                    continue;
                }

                if (mark.Rule is "year" && review && !task && mark.Years.IsTarget && mark.Years.To == _year)
                {
                    // 某年上半年任务完成情况: what was done within the year of the report.
                    return mark.Years with { IsTarget = false };
                }

                _alsoPlan = plan.IsKnown && mark.Rule is "year" && review && planStart > mark.Start && plan.To == mark.Years.To ? plan : default;
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

        return review && !task ? new Epoch(_year - 1, _year - 1, IsTarget: false) : task && !review ? new Epoch(_year, _year, IsTarget: true) : default;
    }

    // 实现“十二五”良好开局, 圆满收官 in the plan's last year: a turn of phrase about one year, not a heading over five.
    private bool IsTurnOfPlan(SentenceView view, Token plan)
    {
        var rest = view.Slice(plan.End, plan.End + 8);
        return rest.IndexOf("开局") >= 0 || rest.IndexOf("开门红") >= 0 || rest.IndexOf("起步") >= 0 || (rest.IndexOf("收官") >= 0 && plan.Cue.Years.To >= _year);
    }

    private void FindMarks(SentenceView view, MentionFinder mentions)
    {
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
        _marks.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    private PeriodMark? MarkOf(SentenceView view, Token token)
    {
        var before = view[token.Start - 1];
        if (token.Cue.Code == "last-year" && (before is '比' or '较' or '于' or '与' or '同' or '持' or '过' or '到' or '从' || view[token.End] is '同' or '增' or '水'))
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
            "coming-year" when _now < _year => new(_year, _year, IsTarget: true),
            "this-year" when view[token.End] == '以' => null,
            "this-year" when _current.IsTarget && !_current.IsLong => new(_year, _year, IsTarget: true),
            "this-year" => new(_now, _now, IsTarget: _now == _year),
            "past-term" when _current.IsTarget && _current.IsLong && token.Cue.Word is "五年间" or "五年里" => _current,
            "past-term" => new(_year - 5, _year - 1, IsTarget: false),
            "next-term" => Horizon is { } h ? new(h.From, h.To, IsTarget: true) : new(_year, _year + 4, IsTarget: true),
            "same-year" when _current is { IsKnown: true, IsLong: false } => _current,
            "then" => _then,
            _ => null,
        };
        return years is { IsKnown: true } known ? new PeriodMark(token.Start, token.End, known, token.Cue.Code == "then" ? MarkKind.Due : MarkKind.Governing, token.Cue.Code) : null;
    }

    private void AddPlan(SentenceView view, Token token)
    {
        var at = token.End;
        while (view[at] is '”' or '"' or '」')
        {
            at++;
        }

        var rest = view.Slice(at, at + 2);
        if (rest is not ("时期" or "期间" or "以来" or "五年" or "规划") && !rest.StartsWith("末"))
        {
            return;
        }

        var (from, to) = token.Cue.Years;
        var isPast = to < _year || rest is "以来" || (!_current.IsTarget && from < _year);
        var years = isPast ? new Epoch(from, Math.Min(to, _year - 1), IsTarget: false) : new Epoch(from, to, IsTarget: true);
        var open = token.Start;
        while (view[open - 1] is '“' or '"' or '「')
        {
            open--;
        }

        if (view[open - 1] is '由' or '从' && rest.StartsWith("末") || view[open - 1] is '比' or '较' && view.Slice(at, at + 2) is "末的" && char.IsAsciiDigit(view[at + 2]))
        {
            _marks.Add(new PeriodMark(token.Start, at + rest.Length, new Epoch(to, to, IsTarget: false), MarkKind.Tied, "tied-plan"));
            return;
        }

        if (view[open - 1] is '比' or '较' or '是')
        {
            _marks.Add(new PeriodMark(token.Start, at + rest.Length, new Epoch(to, to, IsTarget: false), MarkKind.Base, "base-plan"));
            return;
        }

        if (rest is not "规划")
        {
            _marks.Add(new PeriodMark(token.Start, at + rest.Length, rest.StartsWith("末") ? years with { From = years.To } : years, MarkKind.Governing, rest.StartsWith("末") ? "plan-end" : "plan"));
        }
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
                AddLength(view, mentions, figure, (int)Math.Min(figure.Value, 1000));
            }
            else if (figure.Unit?.Unit is "月" or "季度" && figure.Value is > 6 and <= 120 && _year > 0 && view.Slice(figure.Start - 2, figure.Start) is "连续")
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

                _marks.Add(new PeriodMark(first.Start, figure.End, years, compared ? MarkKind.Base : MarkKind.Governing, compared ? "base-years" : "years"));
                return;
            }
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
        if (before == '向' || view.Slice(end, end + 4) is "远景目标")
        {
            // 面向2030年的重大项目, 实现2035年远景目标: what they look to, not when it is done.
            return;
        }

        if (before is '比' or '较' or '与' or '自' or '以' || before == '于' && view[figure.Start - 2] != '关' || view.Slice(end, end + 2) is "以来" or "相比" or "基础" || before == '从' && view[end] == '起')
        {
            _marks.Add(new PeriodMark(figure.Start, end, single, MarkKind.Base, "base-year"));
            return;
        }

        var next = index + 1 < figures.Count ? figures[index + 1] : null;
        if (next is { Class: Lexicon.UnitClass.Multiple } && view[end] == '的' && next.LeadStart - end <= 3)
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

    // 增加到某年的N亿元: a verb of change leads to the year; 到2010年 alone is a date due.
    private static bool IsWay(SentenceView view, int at) =>
        view[at - 1] is '达' or '降' or '升' or '增' || view.Slice(at - 2, at) is "增加" or "增长" or "提高" or "扩大" or "上升" or "减少" or "下降" or "降低" or "提升" or "发展" or "缩小" or "缩短";

    // 三年建成, 两年新增: a verb of doing directly behind the years.
    private static bool StartsWork(MentionFinder mentions, int at) =>
        mentions.Tokens.StartingAt(at, out var verb) && verb.Is(CueRoles.Creation | CueRoles.NewlyAdded) && verb.End - verb.Start > 1;

    private void AddLength(SentenceView view, MentionFinder mentions, Figure figure, int length)
    {
        var rest = view.Slice(figure.End, figure.End + 2);
        if (length is < 2 or > 60 || figure.IsMore || rest is "行动" or "计划" or "规划" or "方案" or "以上" or "禁渔" or "左右" or "攻坚" or "专项" or "大计" or "工程" or "任务" or "期限" or "制的" || rest.StartsWith("期") || rest.StartsWith("制") || rest.StartsWith("级") || rest.StartsWith("多"))
        {
            return;
        }

        // 三年提升计划, 15年教育: the length of a plan or of a schooling, not a stretch of years looked at.
        var named = view.Slice(figure.End, figure.End + 6);
        var pause = named.IndexOfAny("，、；。");
        named = pause >= 0 ? named[..pause] : named;
        var lead = view.Slice(figure.Start - 2, figure.Start);
        if (rest is "教育" or "义务" || lead is "学前" || (rest[..Math.Min(1, rest.Length)] is not ("来" or "间" or "里" or "内" or "前" or "累" or "共") && (named.IndexOf("计划") is >= 2 and <= 4 || named.IndexOf("行动") is >= 2 and <= 4)))
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
            _marks.Add(new PeriodMark(figure.Start, figure.End, new Epoch(_year, _year + length - 1, IsTarget: true), MarkKind.Governing, "next-years"));
            return;
        }

        if (lead is "延长" or "奋斗" or "个" || lead.EndsWith("第") || lead.EndsWith("个") || lead.EndsWith("每"))
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
