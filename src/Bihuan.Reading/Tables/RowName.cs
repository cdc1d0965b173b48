namespace Bihuan.Reading.Tables;

/// <summary>The name of a row without what only orders it: 1. 地区生产总值（亿元）, 其中：工业.</summary>
internal static class RowName
{
    /// <summary>Where the name stands in the letters, and the unit that is set in brackets behind it.</summary>
    public static (int Start, int End, string? Unit) Of(ReadOnlySpan<char> letters)
    {
        var start = letters.StartsWith("其中：") ? 3 : letters.StartsWith("其中") ? 2 : 0;
        start += Mark(letters[start..]);
        var end = letters.Length;
        if (end > 2 && letters[end - 1] == '）' && letters.LastIndexOf('（') is > 0 and var open && open > start && Column.UnitOf(letters[(open + 1)..(end - 1)]) is { } unit)
        {
            return (start, open, unit);
        }

        return (start, end, null);
    }

    // 1. 2、 （3） ④ 一、 #
    private static int Mark(ReadOnlySpan<char> letters)
    {
        var at = letters is ['（', ..] or ['#', ..] or ['*', ..] or ['—', ..] or ['-', ..] ? 1 : 0;
        var digits = at;
        while (at < letters.Length && at - digits < 3 && (char.IsAsciiDigit(letters[at]) || letters[at] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十'))
        {
            at++;
        }

        if (at == digits)
        {
            return letters is ['#', ..] or ['*', ..] or ['—', ..] or ['-', ..] || letters is [>= '①' and <= '⑳', ..] ? 1 : 0;
        }

        return at < letters.Length && letters[at] is '.' or '、' or '．' or '）' && !(letters[at] == '.' && at + 1 < letters.Length && char.IsAsciiDigit(letters[at + 1])) ? at + 1 : 0;
    }
}
