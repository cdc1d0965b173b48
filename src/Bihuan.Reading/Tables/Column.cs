using System.Globalization;
using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Tables;

/// <summary>A column as its head describes it: 2022年实际（亿元） is the year, the side and the unit of the figures below.</summary>
/// <param name="Roles">What the head says.</param>
/// <param name="Period">The year or years in it; empty when it names none.</param>
/// <param name="Noun">What is measured, where the head says that (地区生产总值); empty otherwise.</param>
/// <param name="Unit">The unit in brackets; null when there is none.</param>
internal sealed record Column(ColumnRoles Roles, Span Period, Span Noun, string? Unit)
{
    // A longer head is prose, and names nothing.
    private const int LongestNoun = 40;

    // 万亿元
    private const int MostMultipliers = 2;

    /// <summary>A column without a head.</summary>
    public static Column Plain { get; } = new(ColumnRoles.None, default, default, null);

    /// <summary>Whether the text says that the figures look ahead (true) or back (false); null when it does not say.</summary>
    public bool? LooksAhead => Has(ColumnRoles.Behind) ? false : Has(ColumnRoles.Ahead) ? true : null;

    /// <summary>The one year that the head names, and no other; null otherwise.</summary>
    public int? YearIn(string text)
    {
        var letters = Period.Of(text);
        return letters.Length >= 4 && letters[4..].IndexOfAnyInRange('0', '9') < 0 && int.TryParse(letters[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
    }

    public bool Has(ColumnRoles role) => (Roles & role) != ColumnRoles.None;

    /// <summary>Both heads of a column that has two, the upper one spanning several columns.</summary>
    public Column Under(Column upper) => new(
        (Roles | upper.Roles) is var both && (both & ~ColumnRoles.Whole) != ColumnRoles.None ? both & ~ColumnRoles.Whole : both,
        Period.IsEmpty ? upper.Period : Period, Noun.IsEmpty ? upper.Noun : Noun, Unit ?? upper.Unit);

    /// <param name="text">The text.</param>
    /// <param name="cell">The head.</param>
    /// <param name="view">A view to read it in.</param>
    public static Column Of(string text, Span cell, SentenceView view)
    {
        view.Fill(text, cell.Start, cell.End);
        var letters = view.Letters;
        if (letters.IsEmpty)
        {
            return Plain;
        }

        if (HeadWords.Longest(letters, out var length) is { } only && length == letters.Length && (only.Role & ColumnRoles.Whole) != ColumnRoles.None)
        {
            return new Column(only.Role, default, default, null);
        }

        var roles = ColumnRoles.None;
        string? unit = null;
        Span period = default;
        var end = letters.Length;
        while (end > 2 && letters[end - 1] == '）' && letters[..end].LastIndexOf('（') is >= 0 and var open)
        {
            var aside = letters[(open + 1)..(end - 1)];
            if (UnitOf(aside) is { } found)
            {
                unit ??= found;
            }
            else if (PeriodLength(aside) == aside.Length)
            {
                period = view.Original(open + 1, end - 1);
            }
            else if (AllRoles(aside) is var said and not ColumnRoles.None)
            {
                roles |= said;
            }
            else
            {
                break;
            }

            end = open;
        }

        var start = PeriodLength(letters[..end]);
        period = start > 0 ? view.Original(0, start) : period;
        var rest = letters[start..end].TrimStart(start > 0 ? "：、，的度" : "：、，的");
        start = end - rest.Length;
        if (rest.IsEmpty || rest.Length > LongestNoun)
        {
            return new Column(roles, period, default, unit);
        }

        if (AllRoles(rest) is var plain and not ColumnRoles.None)
        {
            return new Column(roles | plain, period, default, unit ?? (plain == ColumnRoles.Growth && rest.EndsWith("%") ? "%" : null));
        }

        var last = EndOf(rest);
        return new Column(roles | ColumnRoles.Figure | (last & ColumnRoles.Rank), period, view.Original(start, end), unit ?? (last is ColumnRoles.Growth or ColumnRoles.Average ? "%" : null));
    }

    /// <summary>What the end of a name says: 工业增加值增速 is a rate of growth, 社会消费品零售总额 an amount; none when it says nothing.</summary>
    public static ColumnRoles EndOf(ReadOnlySpan<char> name)
    {
        for (var at = Math.Max(1, name.Length - 6); at < name.Length; at++)
        {
            if (HeadWords.Longest(name[at..], out var length) is { } word && at + length == name.Length)
            {
                return word.Role;
            }
        }

        return ColumnRoles.None;
    }

    /// <summary>The unit that these letters are, with 单位： before it or without; null when they are none.</summary>
    public static string? UnitOf(ReadOnlySpan<char> letters)
    {
        letters = letters.StartsWith("单位：") ? letters[3..] : letters;
        if (letters.IsEmpty || letters.Length > 12)
        {
            return null;
        }

        // 人, 万人, 亿, 亿千瓦时, 万亿元: a word of units in itself, or one behind its multipliers.
        for (var at = 0; at <= MostMultipliers && at <= letters.Length; at++)
        {
            if (at > 0 && NumberWords.FactorOf(letters[at - 1]) is null)
            {
                return null;
            }

            if (at == letters.Length || IsUnit(letters[at..]))
            {
                return letters.ToString();
            }
        }

        return null;
    }

    // 元, 元/吨
    private static bool IsUnit(ReadOnlySpan<char> letters) =>
        LanguageLexicon.Current.Units.Longest(letters, out var length) is not null && (length == letters.Length || letters[length] == '/');

    // 2022年, 2021-2025年, “十四五”, 上年, 1-9月: how much of the letters is an expression of period.
    private static int PeriodLength(ReadOnlySpan<char> letters)
    {
        var at = 0;
        while (at < letters.Length && !(at > 0 && letters[at] == '年' && letters[at - 1] == '年') && (at > 0 || char.IsAsciiDigit(letters[at])) && (char.IsAsciiDigit(letters[at]) || letters[at] is '年' or '月' or '-' or '—' or '至'))
        {
            at++;
        }

        if (at > 0)
        {
            return at >= 4 && !letters[..at].EndsWith("-") && (at >= 5 || letters[0] is '1' or '2') || letters[at - 1] is '年' or '月' ? at + (at < letters.Length && letters[at] is '底' or '末' ? 1 : 0) : 0;
        }

        if (HeadWords.Longest(letters, out var length) is { Role: ColumnRoles.Period })
        {
            return length;
        }

        if (letters[..Math.Min(letters.Length, 8)].LastIndexOf('五') is > 0 and var five && letters[five - 1] is '一' or '二' or '三' or '四' or '五' or '十')
        {
            var stop = five + 1;
            while (stop < letters.Length && letters[stop] is '”' or '时' or '期' or '末')
            {
                stop++;
            }

            return stop;
        }

        return 0;
    }

    // The roles of letters that consist of words of heads and nothing else; none otherwise.
    private static ColumnRoles AllRoles(ReadOnlySpan<char> letters)
    {
        var roles = ColumnRoles.None;
        for (var at = 0; at < letters.Length;)
        {
            if (letters[at] is '（' or '）' or '、' or '/' or '的' or '，' && at > 0)
            {
                at++;
                continue;
            }

            if (HeadWords.Longest(letters[at..], out var length) is not { } word || (word.Role & (ColumnRoles.Whole | ColumnRoles.Amount | ColumnRoles.Period)) != ColumnRoles.None)
            {
                return ColumnRoles.None;
            }

            roles |= word.Role;
            at += length;
        }

        return roles;
    }
}
