using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition.Periods;

/// <summary>Which years the text speaks of: set by headings and by the sentences that open a stretch of text, asked by every fact.</summary>
internal sealed class PeriodTracker(ReportHeader header)
{
    private readonly int _year = header.Year ?? 0;

    private readonly PeriodFinder _finder = new(header);
    private readonly HeadingYears _headings = new(header);
    private Epoch _heading = HeadingYears.Opening(header);
    private Epoch _part;
    private Epoch _current = HeadingYears.Opening(header);
    private bool _headingSaysSo;
    private bool _onlyThisParagraph;
    private readonly Epoch[] _byDepth = new Epoch[8];
    private readonly Epoch[] _firstSibling = new Epoch[8];
    private Epoch _resumed;
    private bool _headingIsMixed;
    private bool _headingNamesYear;
    private bool _partNamesYear;

    // The five years a heading names beside its one year.
    private Epoch _alsoPlan;

    // The year a heading turns to after the one it begins with.
    private Epoch _thereafter;

    // A review that has just begun does not turn ahead.
    private const int FewSentences = 6;
    private int _sinceTitle;

    // Whether the sentence read last has a figure, and whether those before it in its paragraph have.
    private bool _sentenceCounts;
    private bool _paragraphCounts;

    private bool _wasAddress;

    // Whether the heading of the part names the year of the report.
    private bool _namesThisYear;

    // Whether the items of a list are read that an opening sentence put into its years.
    private bool _listGoesOn;

    // What the head of a column says, while its cell is read.
    private Epoch _cell;

    public Epoch Current => _cell.IsKnown ? _cell : _current;

    /// <summary>The years of the heading in force, whatever a paragraph under it speaks of.</summary>
    public Epoch Heading => _heading;

    public int Year => _year;

    // The term of a government, and of a plan, that ends with the year before the report.
    private Epoch PastTerm => new(_year - 5, _year - 1, IsTarget: false);

    /// <summary>The expressions of period of the sentence entered last.</summary>
    public List<PeriodMark> Marks => _finder.Found;

    /// <summary>（预计数，下同）: the figures that follow in the paragraph are estimates too.</summary>
    public bool EstimatesBelow { get; private set; }

    /// <summary>Takes up a cell of a table: years of its own, and whether it looks ahead or back when its head says so; nothing of it reaches further.</summary>
    public void EnterCell(SentenceView view, MentionFinder mentions, bool? looksAhead)
    {
        _finder.Find(view, mentions, _current);
        _cell = default;
        if (looksAhead is not { } ahead)
        {
            return;
        }

        for (var at = 0; at < Marks.Count; at++)
        {
            Marks[at] = Marks[at] with { Years = Marks[at].Years with { IsTarget = ahead } };
        }

        if (Marks.Count == 0 && _current.IsTarget != ahead && _year > 0)
        {
            _cell = ahead ? new Epoch(_year, _year, IsTarget: true) : new Epoch(_year - 1, _year - 1, IsTarget: false);
        }
    }

    /// <summary>What a cell's head said ends with its row.</summary>
    public void LeaveRow() => _cell = default;

    public void EnterHeading(SentenceView view, MentionFinder mentions, int depth)
    {
        _finder.Find(view, mentions, _current, inHeading: true);
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

        _sinceTitle = depth == 1 ? 0 : _sinceTitle;

        var found = _headings.Of(view, mentions, Marks);
        if (depth > 1 && Marks.Count == 0 && found.IsTarget && !_headingIsMixed && _byDepth[1] is { IsKnown: true, IsTarget: false })
        {
            // 一、2022年工作回顾 （五）重点工作有新进展: a word alone does not turn a review ahead.
            found = default;
        }

        if (depth == 1)
        {
            _alsoPlan = _headings.Beside(view, mentions, Marks);
            _namesThisYear = Marks.Exists(mark => mark.Years is { IsTarget: true, IsLong: false } && mark.Years.To == _year);
            _headingIsMixed = HeadingYears.IsMixed(view, mentions);
            _headingNamesYear = Marks.Exists(static mark => mark.Rule is "year" or "past-year" or "last-year");
            _thereafter = _year > 0 && _headingNamesYear && view.Letters.IndexOf("和今年以来") > 0 ? new Epoch(_year, _year, IsTarget: false) : default;
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
            if (IsFirst(view))
            {
                // （一）…（二）…. 过去一年，…: （一）…: another row, under what was said in between.
                _firstSibling[depth] = default;
            }

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
        _sinceTitle++;
        // 各位代表！刚刚过去的2025年，…: a paragraph begins behind the address to the deputies.
        startsParagraph |= _wasAddress;
        _wasAddress = startsParagraph && view.Length <= 6 && view.Letters.StartsWith("各位代表");
        if (startsParagraph && _onlyThisParagraph)
        {
            // 五年来，我们….⏎——…: a list stands under the sentence that opens it.
            _listGoesOn = view.Letters.StartsWith("——") && (_listGoesOn || _current.IsLong && !_paragraphCounts && !_sentenceCounts);
            (_current, _onlyThisParagraph) = _listGoesOn ? (_current, true) : (_resumed, false);
        }

        _paragraphCounts = !startsParagraph && (_paragraphCounts || _sentenceCounts);
        _sentenceCounts = mentions.Figures.Exists(static figure => figure.Skip is null);
        _finder.Find(view, mentions, _current);
        EstimatesBelow = !startsParagraph && EstimatesBelow || view.Letters.IndexOf("下同") is >= 0 and var same && view.Slice(Math.Max(0, same - 8), same).IndexOf("预计") >= 0;
        if (view.Length <= 24 && !view.Letters.EndsWith("报告") && !_sentenceCounts && view[view.Length - 1] is not ('。' or '；' or '，' or '：') && startsParagraph && _headings.Of(view, mentions, Marks) is { IsKnown: true } part && (!part.IsTarget || !_heading.IsTarget || SaysYears(mentions)) && ((HeadingYears.RolesIn(mentions) & (CueRoles.Review | CueRoles.Task)) != CueRoles.None || IsTitledByYear(view) || (Marks.Count > 0 && (Text.Heading.EndsAsOne(view.Letters) || Marks.Exists(static mark => mark.Rule is "next-term")))))
        {
            _alsoPlan = _headings.Beside(view, mentions, Marks);
            _part = _current = _heading = part;
            Array.Clear(_byDepth);
            Array.Clear(_firstSibling);
            _partNamesYear = part is { IsLong: true, IsTarget: true } && Marks.Exists(static mark => mark.Rule is "year" or "this-year" && !mark.Years.IsLong);
            _headingSaysSo = true;
            return view.Letters.IndexOf("报告") < 0;
        }

        if (_wasAddress && _thereafter.IsKnown)
        {
            // 2030年和今年以来工作回顾: the second address to the deputies turns to what came after the year.
            (_heading, _current, _thereafter) = (_thereafter, _thereafter, default);
        }

        if (startsParagraph && _year > 0 && _current is { IsLong: true, IsTarget: false } && view.Letters.IndexOf("清醒") is >= 0 and < 30)
        {
            // 我们也清醒地看到，…: what is wanting now, whatever years were looked back on.
            (_resumed, _onlyThisParagraph) = _onlyThisParagraph ? (_resumed, true) : (_current, true);
            _current = new Epoch(_year - 1, _year - 1, IsTarget: false);
        }

        if (startsParagraph && _namesThisYear && _current is { IsLong: true, IsTarget: true } && Marks.Count == 0 && view.Letters.IndexOf("预期目标是") is >= 0 and < 24)
        {
            // “十五五”时期目标和2031年工作: what is expected of a year, as 预期目标 are, comes behind the goals of five.
            _current = new Epoch(_year, _year, IsTarget: true);
        }

        if (SinceBase(view) is { } since)
        {
            // 与2030年相比，产值由A增加到B: all that follows is told from that year on.
            (_resumed, _onlyThisParagraph) = since == _alsoPlan || _onlyThisParagraph ? (_resumed, _onlyThisParagraph) : (_current, true);
            _current = since;
        }

        foreach (var mark in Marks)
        {
            if (startsParagraph && _alsoPlan.IsKnown && mark.Kind == MarkKind.Length && (mark.Start <= 6 && view[mark.End] != '的' || view.Letters.StartsWith("这是") && mark.End >= view.Length - 1) && mark.Years == _alsoPlan)
            {
                // 2030年和“十四五”回顾: the text turns to the five years; 这是面貌一新的五年.
                _current = _alsoPlan;
                break;
            }

            if (startsParagraph && mark is { Start: <= 2, Kind: MarkKind.Length } && mark.Years == PastTerm && !_current.IsTarget && view.Letters.IndexOf('，') is > 0 and <= 12 and var pause && view[mark.End] != '的' && !CountsBefore(mentions, pause))
            {
                // 经过五年接续奋斗，…, 五年砥砺前行，….
                _current = PastTerm;
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

            if (mark is { Kind: MarkKind.Length, Start: 0 } && view[mark.End] == '来' && _heading is { IsKnown: true, IsLong: false, IsTarget: false } && _current is { IsLong: false, IsTarget: false } && _current.To < _heading.To)
            {
                // 2015年，首次…。8年来，…: from that year on to the year under review.
                Marks[Marks.IndexOf(mark)] = mark with { Years = new Epoch(_heading.To - mark.Years.To + mark.Years.From, _heading.To, IsTarget: false) };
                _current = _heading;
                _onlyThisParagraph = false;
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

            if (mark is { Start: 0, Rule: "year", Years.IsLong: false } && view[mark.End] == '是' && _heading is { IsLong: true, IsTarget: false } && _heading.To == mark.Years.To && _current == _heading && (HeadingYears.RolesIn(mentions) & CueRoles.FiveYearPlan) != CueRoles.None)
            {
                // “十四五”时期发展成就: 2025年是“十四五”规划的最后一年 tells which years they are, not a passage on one.
                continue;
            }

            if (mark.Start > (!startsParagraph ? 4 : IsJustPast(view, mark) ? 24 : 12) || mark.Kind != MarkKind.Governing || !Opens(view, mark, startsParagraph))
            {
                continue;
            }

            // 当前和今后一个时期，机遇多: how things stand, not the years of the tasks that follow.
            var inPassing = mark.Rule == "next-term" && view[mark.End - 1] == '期' && _headingSaysSo && _heading is { IsLong: false, IsTarget: true };
            // 2030年是收官之年。五年来，…: the second half of the heading.
            var turnsToPlan = _alsoPlan.IsKnown && mark.Years == _alsoPlan && mark.Start == 0 && !_paragraphCounts;
            var lookingBack = !startsParagraph && !turnsToPlan && _headingSaysSo && _heading is { IsLong: false, IsTarget: false } && _current == _heading && mark.Years is { IsLong: true, IsTarget: false };
            // “十五五”目标和2032年重点工作: 2032年工作主要是… in the midst of its paragraph turns to the second half of the title.
            var secondHalf = _partNamesYear && mark.Years is { IsTarget: true, IsLong: false } && mark.Years.To == _year;
            if (!secondHalf && (isBullet || inPassing || lookingBack || (_headingSaysSo && _heading.IsTarget && !mark.Years.IsTarget) || (((!startsParagraph && !IsJustPast(view, mark)) || IsReckoned(view, mark)) && _current.IsLong && !mark.Years.IsLong && _current.IsTarget == mark.Years.IsTarget)))
            {
                // A bullet speaks for itself; a look back inside the tasks and one year in the midst of a longer review, or more years in that of one, end with their paragraph.
                _resumed = _onlyThisParagraph ? _resumed : isBullet || _heading.IsTarget != mark.Years.IsTarget ? _heading : _current;
                _onlyThisParagraph = true;
            }
            else if (startsParagraph && _sinceTitle > FewSentences && !_heading.IsTarget && mark.Rule is "this-year" or "year" && mark.Years is { IsTarget: true, IsLong: false } && mark.Years.To == _year && TurnsToTasks(view, mark))
            {
                // 今年是关键一年, 2032年经济社会发展主要预期目标是: the text turns to what is to be done, whatever the heading above says.
                (_heading, _headingSaysSo) = (mark.Years, true);
                Array.Clear(_byDepth);
                Array.Clear(_firstSibling);
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

    // 主要目标, in a part that looks ahead already: a line without a year leaves the years as they are.
    private bool SaysYears(MentionFinder mentions) => Marks.Count > 0 || (HeadingYears.RolesIn(mentions) & CueRoles.FiveYearPlan) != CueRoles.None;

    private static bool CountsBefore(MentionFinder mentions, int end)
    {
        foreach (var figure in mentions.Figures)
        {
            if (figure.Skip is null && figure.Start < end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TurnsToTasks(SentenceView view, PeriodMark mark) =>
        view[mark.End] == '是' || view[mark.End] == '，' && view[mark.End + 1] == '是' || view.Slice(mark.End, mark.End + 24) is var said && (said.IndexOf("预期目标") >= 0 || said.IndexOf("总体要求") >= 0);

    // The years since the one that a sentence begins by comparing with.
    private Epoch? SinceBase(SentenceView view)
    {
        foreach (var mark in Marks)
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

    // 2018年：铆足干劲: a line that puts a title to a year.
    private bool IsTitledByYear(SentenceView view) =>
        Marks is [{ Start: 0, Rule: "year" or "due" or "this-year" or "past-year" or "last-year" } year, ..] && view[year.End] is '：' or ':';

    private static bool IsJustPast(SentenceView view, PeriodMark mark) => mark.Rule == "year" && view.Slice(0, mark.Start).EndsWith("过去的");

    private bool Opens(SentenceView view, PeriodMark mark, bool startsParagraph)
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
            "last-year" => startsParagraph && mark.Start == 0 && after == '，',
            "since" => startsParagraph && mark.Start == 0 && (mark.Years == PastTerm || mark.Years == _alsoPlan),
            "this-year" => startsParagraph || after is '，' or '发' or '经' or '全' or '工' or '主' or '政',
            "year" => (startsParagraph && mark.Start == 0) || after is '，' or '是' or '全' or '经' or '工' or '主' or '政' or '的',
            "plan" => true,
            _ => false,
        };
    }

    // （一）, 1.: the first of a row.
    private static bool IsFirst(SentenceView view) =>
        view[0] is '（' or '(' && view[1] == '一' && view[2] is '）' or ')' || view[0] is '一' or '1' && view[1] is '、' or '.' or '．';
}
