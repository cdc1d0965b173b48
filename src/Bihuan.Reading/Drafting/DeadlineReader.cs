using Bihuan.Reading.Text;

namespace Bihuan.Reading.Drafting;

/// <summary>By when a task is to be done: 年底前, 上半年, 6月底前, 到2025年; the years the text speaks of where the words say nothing.</summary>
internal static class DeadlineReader
{
    /// <summary>The latest deadline that [start, end) names; null when it names none.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="start">First letter.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="year">What 今年 and 年底 mean here.</param>
    /// <param name="delivered">The year in which it is said: the one before 明年.</param>
    public static Period? Read(SentenceView view, int start, int end, int year, int delivered)
    {
        Period? latest = null;
        var named = year;
        var refines = -1;
        for (var at = start; at < end;)
        {
            Period? found = null;
            var length = 1;
            if (YearAt(view, at, end, out var stated, out var letters))
            {
                length = letters;
                named = stated;
                found = stated >= year && IsDue(view, at, at + letters, start, end) ? Period.OfYear(stated) : null;
                if (found is not null && MonthAt(view, at + letters, end, out var within, out var more, isAfterYear: true))
                {
                    // 2026年6月通车: beside a year a month needs no word for “by”.
                    found = Period.OfMonth(stated, within);
                    length += more;
                }
            }
            else if (MonthAt(view, at, end, out var month, out letters))
            {
                length = letters;
                found = Period.OfMonth(named, month);
            }
            else if (TaskLexicon.Cues.Longest(view.Slice(at, end), out var word) is { } cue)
            {
                length = cue.Is(TaskRoles.Deadline) ? word : 1;
                named = cue.Is(TaskRoles.Deadline) && cue.Code == "next-year" ? delivered + 1 : named;
                found = cue.Is(TaskRoles.Deadline) ? Of(cue.Code, named) : null;
            }

            // 明年6月底前, 2026年上半年: the second half of one time says by when in its year.
            latest = found is { } due && (latest is not { } before || refines == at || due.End >= before.End) ? due : latest;
            at += length;
            refines = found == Period.OfYear(named) ? at : -1;
        }

        return latest;
    }

    /// <summary>Length of a time that stands before a verb (到2025年, 明年6月底前, 年底前); 0 for anything else.</summary>
    public static int Skip(SentenceView view, int at, int end)
    {
        var length = 0;
        while (at + length < end && SkipOne(view, at + length, end, length > 0) is > 0 and var more)
        {
            length += more;
        }

        return length;
    }

    private static int SkipOne(SentenceView view, int at, int end, bool isAfterYear)
    {
        var lead = view[at] is '到' or '至' or '在' && at + 1 < end && char.IsAsciiDigit(view[at + 1]) ? 1 : 0;
        if (YearAt(view, at + lead, end, out _, out var year))
        {
            var past = at + lead + year;
            return lead + year + (past < end && view[past] is '底' or '末' or '前' ? past + 1 < end && view[past + 1] == '前' ? 2 : 1 : 0);
        }

        if (MonthAt(view, at, end, out _, out var month, isAfterYear))
        {
            return month;
        }

        return TaskLexicon.Cues.Longest(view.Slice(at, end), out var length) is { } cue && cue.Is(TaskRoles.Deadline) ? length : 0;
    }

    private static Period Of(string code, int year) => code switch
    {
        "half" => Period.OfYearToDate(year, 6),
        "eight-months" => Period.OfYearToDate(year, 8),
        "nine-months" => Period.OfYearToDate(year, 9),
        "q1" => Period.OfQuarter(year, 1),
        "q2" => Period.OfQuarter(year, 2),
        "q3" => Period.OfQuarter(year, 3),
        "q4" => Period.OfQuarter(year, 4),
        _ => Period.OfYear(year),
    };

    // 到2025年, 2025年底, 2025年建成, 确保2025年建成 but not the year inside a name: 办好2025年世界园艺博览会.
    private static bool IsDue(SentenceView view, int at, int past, int start, int end) =>
        at == start || IsDoneIn(view, past, end) || (at >= start + 2 && TaskLexicon.Cues.Longest(view.Slice(at - 2, at), out var word) is { } cue && word == 2 && cue.Is(TaskRoles.Modal)) || view[at - 1] is '到' or '至' or '于' or '在' or '，' or '力' || (past < end && view[past] is '底' or '末' or '前' or '全' or '实' or '基');

    // 确保江川机场2027年6月建成: a year with its month directly before what is done.
    private static bool IsDoneIn(SentenceView view, int at, int end) =>
        MonthAt(view, at, end, out _, out var month, isAfterYear: true) && TaskLexicon.Cues.Longest(view.Slice(at + month, end), out _) is { } done && done.Is(TaskRoles.Final);

    private static bool YearAt(SentenceView view, int at, int end, out int year, out int length)
    {
        (year, length) = (0, 5);
        if (at + 5 > end || view[at + 4] != '年' || view[at] is not ('1' or '2') || (at > 0 && char.IsAsciiDigit(view[at - 1])))
        {
            return false;
        }

        for (var i = 0; i < 4; i++)
        {
            if (!char.IsAsciiDigit(view[at + i]))
            {
                return false;
            }

            year = year * 10 + (view[at + i] - '0');
        }

        return year is >= 1990 and <= 2100;
    }

    // 6月底前, 六月前: a month alone may be part of a name, so a word for “by” must follow.
    public static bool MonthAt(SentenceView view, int at, int end, out int month, out int length, bool isAfterYear = false)
    {
        const string Numerals = "一二三四五六七八九十";
        (month, length) = (0, 0);
        var past = at;
        if (past < end && char.IsAsciiDigit(view[past]) && !(at > 0 && char.IsAsciiDigit(view[at - 1])))
        {
            while (past < end && past < at + 2 && char.IsAsciiDigit(view[past]))
            {
                month = month * 10 + (view[past++] - '0');
            }
        }
        else if (past < end && Numerals.IndexOf(view[past], StringComparison.Ordinal) is >= 0 and var digit)
        {
            (month, past) = (digit + 1, past + 1);
            if (month == 10 && past < end && view[past] is '一' or '二')
            {
                month += view[past++] == '一' ? 1 : 2;
            }
        }

        if (month is < 1 or > 12 || past >= end || view[past] != '月')
        {
            return false;
        }

        var by = past + 1 < end && view[past + 1] is '底' or '末' or '份' ? past + 2 : past + 1;
        var isFirstDay = false;
        if (by == past + 1 && DayAt(view, by, end) is > 0 and var day)
        {
            // 10月15日前.
            isFirstDay = day == 2 && view[by] == '1';
            by += day;
        }

        if (by < end && view[by] is '前' or '之' or '以')
        {
            // 10月1日前: in the months before.
            month -= isFirstDay && month > 1 ? 1 : 0;
            by += view[by] == '前' ? 1 : 2;
        }
        else if (!isAfterYear && (by == past + 1 || view[by - 1] == '份'))
        {
            return false;
        }

        length = by - at;
        return true;
    }

    // 1日, 30号 behind a month; its length, or 0.
    private static int DayAt(SentenceView view, int at, int end)
    {
        var digits = 0;
        while (digits < 2 && at + digits < end && char.IsAsciiDigit(view[at + digits]))
        {
            digits++;
        }

        return digits > 0 && at + digits < end && view[at + digits] is '日' or '号' ? digits + 1 : 0;
    }
}
