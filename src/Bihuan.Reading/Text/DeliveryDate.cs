using Bihuan.Reading.Recognition;

namespace Bihuan.Reading.Text;

/// <summary>A date as the front of a report writes it: 2026年1月13日, 2025年12月24—26日, 二〇二五年十二月, 2025.12.24, with spaces anywhere in it.</summary>
/// <param name="Year">Of four digits.</param>
/// <param name="Month">From 1 to 12.</param>
/// <param name="Day">From 1; null where only the month is said, or the month has no such day.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends in the line.</param>
internal readonly record struct DeliveryDate(int Year, int Month, int? Day, int Start, int End)
{
    private const int LongestLine = 160;

    // Every date has one of these.
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("月.-/．－／⽉");

    /// <summary>The day, where one is said.</summary>
    public DateOnly? Date => Day is { } day ? new DateOnly(Year, Month, day) : null;

    /// <summary>The first day of the month.</summary>
    public DateOnly FirstOfMonth => new(Year, Month, 1);

    /// <summary>The first date of a line; null when there is none.</summary>
    public static DeliveryDate? In(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine || line.IndexOfAny(Marks) < 0)
        {
            return null;
        }

        Span<char> letters = stackalloc char[LongestLine];
        Span<byte> places = stackalloc byte[LongestLine];
        var length = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (CharFold.Fold(line[at]) is not '\0' and var letter)
            {
                (letters[length], places[length]) = (letter, (byte)at);
                length++;
            }
        }

        var written = (ReadOnlySpan<char>)letters[..length];
        for (var at = 0; at + 6 < written.Length; at++)
        {
            if ((at == 0 || !IsNumeral(written[at - 1])) && HeaderFinder.TryYear(written.Slice(at, 4)) is { } year && Rest(written[(at + 4)..]) is { } rest)
            {
                var end = at + 4 + rest.Length;
                return new DeliveryDate(year, rest.Month, rest.Day <= DateTime.DaysInMonth(year, rest.Month) ? rest.Day : null, places[at], end < length ? places[end] : line.Length);
            }
        }

        return null;
    }

    // 年12月24日, 年十二月, .12.24, -12-24: what stands behind the year.
    private static (int Month, int? Day, int Length)? Rest(ReadOnlySpan<char> text)
    {
        var mark = text[0];
        var inWords = mark == '年';
        if (!inWords && mark is not ('.' or '-' or '/' or '．') || Number(text[1..], out var month) is not (> 0 and var monthLength) || month is < 1 or > 12)
        {
            return null;
        }

        var at = 1 + monthLength;
        if (at >= text.Length || text[at] != (inWords ? '月' : mark))
        {
            return null;
        }

        at++;
        var dayLength = Number(text[at..], out var day);
        var past = at + dayLength;
        if (dayLength > 0 && day is >= 1 and <= 31 && (inWords ? EndsDay(text[past..]) : past == text.Length || !IsNumeral(text[past])))
        {
            return (month, day, past + (past < text.Length && text[past] is '日' or '号' ? 1 : 0));
        }

        return inWords ? (month, null, at) : null;
    }

    // 24日, 24号, 24—26日, 24日至26日.
    private static bool EndsDay(ReadOnlySpan<char> rest) =>
        rest.Length > 0 && (rest[0] is '日' or '号' || rest[0] is '—' or '-' or '至' or '、' && rest[1..Math.Min(rest.Length, 6)].IndexOfAny('日', '号') > 0);

    // One or two digits, or a number word up to 三十一; its length, or 0.
    private static int Number(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var at = 0;
        while (at < text.Length && at < 2 && char.IsAsciiDigit(text[at]))
        {
            value = (value * 10) + text[at++] - '0';
        }

        if (at > 0)
        {
            return at < text.Length && char.IsAsciiDigit(text[at]) ? 0 : at;
        }

        while (at < text.Length && at < 3 && (IsNumeral(text[at]) || text[at] == '十'))
        {
            at++;
        }

        value = NumberWords.TryValue(text[..at], out var words) ? (int)words : 0;
        return at;
    }

    private static bool IsNumeral(char letter) => char.IsAsciiDigit(letter) || "〇一二三四五六七八九".Contains(letter, StringComparison.Ordinal);
}
