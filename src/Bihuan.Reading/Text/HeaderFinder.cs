using System.Globalization;
using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Text;

/// <summary>Title, government, date, session, year and horizon of a report from its first lines and its short lines.</summary>
internal static class HeaderFinder
{
    private const int FrontLines = 40;
    private const int ShortLine = 70;
    private const int LongestTitle = 30;

    // 县长 王某: what stands behind the date of a report.
    private const int LongestSpeaker = 15;

    // A line as long as this has lost its line breaks: titles stand inside it.
    private const int LostBreaks = 3000;
    private static readonly Cue[] Plans = [.. LanguageLexicon.Current.Plans];
    private static readonly string[] ReviewWords = [.. LanguageLexicon.Current.YearNaming.Where(static cue => cue.Is(CueRoles.Review)).Select(static cue => cue.Word)];
    private static readonly string[] TaskWords = [.. LanguageLexicon.Current.YearNaming.Where(static cue => cue.Is(CueRoles.Task)).Select(static cue => cue.Word)];

    public static ReportHeader Find(Report report)
    {
        var text = report.Text;
        string? title = null, government = null, session = null, firstLine = null;
        DateOnly? issued = null, issuedIn = null;
        var fromCongress = false;
        int? titleYear = null, taskYear = null, reviewYear = null, partYear = null, lastPart = null, planYear = null, headed = null, turned = null;
        var lineNumber = 0;
        for (var at = 0; at < text.Length; lineNumber++)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', '\r');
            var line = text.AsSpan(at, length < 0 ? text.Length - at : length).Trim().Trim("#*- 　").Trim();
            at += (length < 0 ? text.Length - at : length) + 1;
            at += at < text.Length && text[at] == '\n' && text[at - 1] == '\r' ? 1 : 0;
            if (line.Length > LostBreaks)
            {
                ReadWithin(line, ref taskYear, ref reviewYear);
            }

            if (line.Length is 0 or > ShortLine)
            {
                continue;
            }

            if (lineNumber < FrontLines)
            {
                firstLine ??= line.Contains('。') ? "" : line.ToString();
                ReadFront(line, ref title, ref government, ref session, ref titleYear);
                ReadDate(line, ref issued, ref issuedIn, ref fromCongress);
            }

            planYear ??= YearOfPlan(line);
            if (line.IndexOf('年') < 0)
            {
                continue;
            }

            ReadHeading(line, ref taskYear, ref reviewYear);
            if (line.Length <= LongestTitle && Heading.EndsAsOne(line) && line.IndexOfAny("，,。；;") < 0 && YearIn(line, out _) is { } told)
            {
                // 奋力完成2023年各项任务, later 全力实现2024年奋斗目标: what was done, and what is to do.
                turned = told == headed + 1 ? told : turned;
                headed ??= told;
            }

            if (YearIn(line, out var mark) is { } titled && mark == 4 && line.Length > 5 && line[5] is '：' or ':')
            {
                // 2018年：…, later 2019年：…: the parts on what was done and on what is to do.
                lastPart = titled > partYear ? titled : lastPart;
                partYear ??= titled;
            }
        }

        var (outline, works) = title is null && firstLine is { Length: > 0 } ? (OutlineOf(firstLine), EndsIn(firstLine, WorkLists)) : (null, false);
        title ??= outline is not null || works || (firstLine is not null && Titles.IsIn(firstLine)) ? firstLine : null;
        titleYear ??= works ? YearIn(firstLine, out _) : null;
        var stated = titleYear ?? YearOfDelivery(issued ?? issuedIn);
        taskYear = turned == taskYear + 1 ? turned : taskYear ?? turned;
        taskYear = stated is { } s && taskYear is { } t && t - s is not (0 or 1) ? null : taskYear;
        reviewYear = stated is { } r && reviewYear is { } v && Math.Abs(v + 1 - r) > 1 ? null : reviewYear;
        var year = report.Year ?? outline?.From ?? taskYear ?? reviewYear + 1 ?? titleYear ?? lastPart ?? YearOfDelivery(issued ?? issuedIn) ?? partYear + 1 ?? planYear ?? FirstYear(text) ?? PlanAhead(text);
        if (government is not null && IsKindOnly(government) && AreaOf(null, session, title) is { } named && named.EndsWith(government[..^4], StringComparison.Ordinal))
        {
            // 自治区人民政府主席: which one, the line of the congress says.
            government = named + "人民政府";
        }

        return new ReportHeader(title, government, AreaOf(government, session, title), issued, session, year, report.Horizon ?? outline ?? HorizonOf(text, year)) { IssuedIn = issuedIn, LooksAhead = outline is not null || works };
    }

    /// <summary>The first four digits before 年; null when there are none.</summary>
    private static int? YearIn(ReadOnlySpan<char> line, out int position)
    {
        position = -1;
        for (var at = 4; at < line.Length; at++)
        {
            if (line[at] is '年' && TryYear(line.Slice(at - 4, 4)) is { } year && (at == 4 || !char.IsAsciiDigit(CharFold.Fold(line[at - 5]))))
            {
                position = at;
                return year;
            }
        }

        return null;
    }

    /// <summary>The year that four digits or numerals write; null for anything else.</summary>
    public static int? TryYear(ReadOnlySpan<char> digits)
    {
        var year = 0;
        foreach (var digit in digits)
        {
            var folded = CharFold.Fold(digit);
            var number = char.IsAsciiDigit(folded) ? folded - '0' : folded is '○' or '零' ? 0 : "〇一二三四五六七八九".IndexOf(folded, StringComparison.Ordinal);
            if (number < 0)
            {
                return null;
            }

            year = (year * 10) + number;
        }

        return year is >= 1949 and <= 2099 ? year : null;
    }

    private static void ReadFront(ReadOnlySpan<char> line, ref string? title, ref string? government, ref string? session, ref int? titleYear)
    {
        var year = YearIn(line, out var position);
        if (line.EndsWith("工作报告", StringComparison.Ordinal) || line.Contains("政府工作报告", StringComparison.Ordinal))
        {
            title ??= line.TrimStart('—').ToString();
            titleYear ??= year ?? (line.Length > 4 ? TryYear(line[..4]) : null);
        }

        var congress = line.IndexOf("人民代表大会", StringComparison.Ordinal);
        if (congress >= 0 && session is null && line.Contains("会议", StringComparison.Ordinal))
        {
            var start = line.LastIndexOf('在') is >= 0 and var after && after < congress ? after + 1 : DeliveryDate.In(line) is { } held && held.End < congress ? held.End : 0;
            var end = line.IndexOf("会议", StringComparison.Ordinal) + 2;
            session = start < end ? line[start..end].ToString() : null;
        }

        var people = line.IndexOf("人民政府", StringComparison.Ordinal);
        if (government is null && people > 1 && people < 16 && line[..people].IndexOfAny("，,") < 0 && !line[..people].Contains("代表", StringComparison.Ordinal))
        {
            government = line[..(people + 4)].ToString();
        }
        else if (government is null && line.StartsWith("国务院", StringComparison.Ordinal))
        {
            government = "国务院";
        }
    }

    // The line of the congress dates the report, whatever was published when; any other line does if it is little more than a date.
    private static void ReadDate(ReadOnlySpan<char> line, ref DateOnly? issued, ref DateOnly? issuedIn, ref bool fromCongress)
    {
        if (fromCongress || DeliveryDate.In(line) is not { } date)
        {
            return;
        }

        // What a sentence of the text dates is something else: 2027年12月建成大桥.
        var ofCongress = !line.ContainsAny('。', '，') && (line.Contains("人民代表大会", StringComparison.Ordinal) || line.TrimEnd("）) ").EndsWith("会议上"));
        var before = line[..date.Start].Trim("—－-–（(　 ");
        var after = line[date.End..].Trim("）)　 ");
        var isAlone = date.Day is null ? before.IsEmpty && after.IsEmpty
            : before.IsEmpty ? after.Length <= LongestSpeaker && !after.ContainsAny('。', '，', '；') : after.IsEmpty && before.Length <= LongestTitle && !Published.IsIn(before);
        if (ofCongress || (issued is null && isAlone))
        {
            fromCongress = ofCongress;
            (issued, issuedIn) = date.Date is { } day ? (day, null) : ((DateOnly?)null, (DateOnly?)date.FirstOfMonth);
        }
    }

    // 某县国民经济和社会发展第十五个五年规划纲要, 某县“十五五”规划: the years it sets; a report on how one was carried out sets none.
    private static (int From, int To)? OutlineOf(string line)
    {
        if (!EndsIn(line, Outlines))
        {
            return null;
        }

        foreach (var plan in Plans)
        {
            if (line.Contains(plan.Word, StringComparison.Ordinal) || line.Contains($"第{plan.Word[..^1]}个五年", StringComparison.Ordinal))
            {
                return plan.Years;
            }
        }

        return null;
    }

    // Whether a line is the title of a paper: no heading of a part, and ending so but for a bracket.
    private static bool EndsIn(string line, string[] ends)
    {
        var title = line[^1] is '）' or ')' && line.LastIndexOfAny(['（', '(']) is > 0 and var open ? line[..open] : line;
        return title.IndexOf('、') is not (> 0 and <= 3) && title[0] is not ('（' or '(') && Array.Exists(ends, end => title.EndsWith(end, StringComparison.Ordinal)) && !LooksBack.IsIn(title);
    }

    // 规划, 纲要; 民生实事项目: how an outline of a plan and a list of what will be done are called.
    private static readonly string[] Outlines = WordLists.Of("outlines");

    private static readonly string[] WorkLists = WordLists.Of("work-lists");

    private static readonly WordSet LooksBack = new(WordLists.Of("looks-back"));

    // Words by which the first line of other papers than work reports is known for their title.
    private static readonly WordSet Titles = new(WordLists.Of("papers"));

    // 发布日期, 来源: when a page was put out is not when the report was delivered.
    private static readonly WordSet Published = new(WordLists.Of("published"));

    private static void ReadHeading(ReadOnlySpan<char> line, ref int? taskYear, ref int? reviewYear)
    {
        if (line.Contains('。'))
        {
            return;
        }

        if (line.Contains("上半年", StringComparison.Ordinal) || line.Contains("下半年", StringComparison.Ordinal))
        {
            // 2025年上半年工作总结和下半年工作安排: both halves are of the year of the report.
            return;
        }

        // 今后五年（2023—2027年）目标 and 过去五年回顾 do not say which year the report is of.
        var year = YearIn(line, out var position);
        if (year is null || line.Contains("今后", StringComparison.Ordinal) || line.Contains("未来", StringComparison.Ordinal) || (position >= 5 && line[position - 5] is '—' or '-' or '至' or '－' or '到'))
        {
            return;
        }

        if (Names(line, ReviewWords))
        {
            reviewYear ??= line.Contains("五年", StringComparison.Ordinal) && line.Contains('-') ? null : year;
        }
        else if (Names(line, TaskWords))
        {
            // 2022年主要工作, later 2023年主要工作: the second is what is to be done.
            taskYear = taskYear is null || year == taskYear + 1 ? year : taskYear;
        }
    }

    // 二、2024年工作安排 inside a text without line breaks.
    private static void ReadWithin(ReadOnlySpan<char> line, ref int? taskYear, ref int? reviewYear)
    {
        for (var at = line.IndexOf('、'); at >= 0;)
        {
            var rest = line[(at + 1)..];
            if (at > 0 && "一二三四五六七八九十".Contains(line[at - 1], StringComparison.Ordinal) && YearIn(rest[..Math.Min(rest.Length, LongestTitle)], out var year) is not null && year <= 5)
            {
                var title = rest[..Math.Min(rest.Length, LongestTitle)];
                var stop = title[year..].IndexOfAny(" 　。，；");
                ReadHeading(stop > 0 ? title[..(year + stop)] : title, ref taskYear, ref reviewYear);
            }

            at = rest.IndexOf('、') is >= 0 and var next ? at + 1 + next : -1;
        }
    }

    // “十三五”规划执行情况和过去五年回顾: told in the year after the plan; “十三五”时期发展目标: set in its first.
    private static int? YearOfPlan(ReadOnlySpan<char> line)
    {
        if (line.Contains('。') || !line.Contains("时期", StringComparison.Ordinal) && !line.Contains("规划", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var plan in Plans)
        {
            if (line.Contains(plan.Word, StringComparison.Ordinal))
            {
                return Names(line, ReviewWords) ? plan.Years.To + 1 : line.Contains("目标", StringComparison.Ordinal) || Names(line, TaskWords) ? plan.Years.From : null;
            }
        }

        return null;
    }

    private static bool Names(ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
        {
            if (line.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int? YearOfDelivery(DateOnly? issued) => issued is { } date ? Plan.YearOf(date) : null;

    private static int? FirstYear(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 6000));
        int? latest = null;

        // 过去五年工作回顾: a term is told from its first year to its last.
        var isTerm = text.Contains("过去五年", StringComparison.Ordinal) || text.Contains("五年来", StringComparison.Ordinal) || text.Contains("过去5年", StringComparison.Ordinal);
        var reach = isTerm ? 5 : 1;
        while (YearIn(head, out var position) is { } year)
        {
            var from = position > 4 ? head[position - 5] : ' ';
            if (from is not ('比' or '较' or '到' or '至') && (latest is null || year > latest && year <= latest + reach))
            {
                latest = year;
            }

            head = head[(position + 1)..];
        }

        if (!isTerm && (TurnedTo(text) ?? YearOfJubilee(text)) is { } now)
        {
            return now;
        }

        // Without any heading that says so, the first year named is taken as the year reviewed.
        return latest is { } found ? isTerm || text.Contains("今年", StringComparison.Ordinal) || text.Contains("去年", StringComparison.Ordinal) || text.Contains("过去一年", StringComparison.Ordinal) || text.Contains("一年来", StringComparison.Ordinal) ? found + 1 : found : null;
    }

    // 2023年，…, later 2024年是… or 2024年…预期目标: two years running that sentences begin with, the one reviewed and the one to come.
    private static int? TurnedTo(string text)
    {
        int? first = null;
        for (var at = 0; at + 6 < text.Length;)
        {
            var next = text.AsSpan(at).IndexOf('年');
            if (next < 0)
            {
                return null;
            }

            at += next + 1;
            var blank = at > 6 && text[at - 2] == ' ' ? 1 : 0;
            if (at < 6 + blank || at >= text.Length || text[at - 6 - blank] is not ('。' or '\n' or '　' or ' ' or '，') || TryYear(text.AsSpan(at - 5 - blank, 4)) is not { } year)
            {
                continue;
            }

            if (year == first + 1 && text[at - 6 - blank] != '，' && (text[at] == '是' || Turning.IsIn(text.AsSpan(at, Math.Min(24, text.Length - at)))))
            {
                return year;
            }

            first ??= year;
        }

        return null;
    }

    private static readonly WordSet Turning = new(WordLists.Of("turning"));

    // 今年是新中国成立75周年 tells the year, 2019年是新中国成立70周年 at the head of a review the year before.
    private static int? YearOfJubilee(string text)
    {
        for (var at = text.IndexOf("周年", StringComparison.Ordinal); at >= 0; at = text.IndexOf("周年", at + 1, StringComparison.Ordinal))
        {
            var digits = at;
            while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            {
                digits--;
            }

            var said = text.AsSpan(Math.Max(0, digits - 24), Math.Min(24, digits));
            said = said[(said.LastIndexOfAny("。；\n") + 1)..];
            if (at - digits is not (1 or 2) || !said.EndsWith("成立") || said.IndexOf("新中国") < 0 && said.IndexOf("中华人民共和国") < 0 || said.IndexOf('是') < 0)
            {
                continue;
            }

            var year = FoundingYear + int.Parse(text.AsSpan(digits, at - digits), NumberStyles.None, CultureInfo.InvariantCulture);
            return at * 5 < text.Length && said.IndexOf("今年") < 0 ? year + 1 : year;
        }

        return null;
    }

    // The People's Republic was founded in this year.
    private const int FoundingYear = 1949;

    // 到“十三五”末: a text that names no year but the end of a plan looks ahead from the plan's first year.
    private static int? PlanAhead(string text)
    {
        foreach (var plan in Plans)
        {
            if (text.IndexOf(plan.Word, StringComparison.Ordinal) is > 0 and var at && text[at - 1] is '到' or '“' && text.AsSpan(at + plan.Word.Length) is var rest && (rest.StartsWith("末") || rest.StartsWith("”末")))
            {
                return plan.Years.From;
            }
        }

        return null;
    }

    private static (int From, int To)? HorizonOf(string text, int? year)
    {
        if (year is not { } y)
        {
            return null;
        }

        foreach (var words in NextTerm)
        {
            if (text.Contains(words, StringComparison.Ordinal))
            {
                return (y, y + 4);
            }
        }

        foreach (var row in Plans)
        {
            if (row.Years.From == y && text.Contains(row.Word, StringComparison.Ordinal))
            {
                return row.Years;
            }
        }

        return null;
    }

    private static readonly string[] NextTerm = WordLists.Of("next-term");

    // 自治区人民政府, 市人民政府: a kind of government without its name.
    private static bool IsKindOnly(string government) => government.EndsWith("人民政府", StringComparison.Ordinal) && government[..^4] is "自治区" or "省" or "市" or "县" or "区" or "州" or "自治州" or "自治县";

    private static string? AreaOf(string? government, string? session, string? title)
    {
        if (government == "国务院" || session?.StartsWith('第') == true && session.Contains("全国", StringComparison.Ordinal))
        {
            return "全国";
        }

        if (government is not null)
        {
            return government.Replace("人民政府", "", StringComparison.Ordinal);
        }

        if (session?.IndexOf('第', StringComparison.Ordinal) is > 1 and var ordinal)
        {
            return session[..ordinal];
        }

        if (title is not null)
        {
            var start = title.IndexOf('年', StringComparison.Ordinal) + 1;
            var end = title.IndexOf("政府工作报告", StringComparison.Ordinal);
            if (end > start && end - start <= 12 && title[start..end].Trim() is not ("上半年" or "下半年"))
            {
                return title[start..end].Trim();
            }
        }

        return null;
    }
}
