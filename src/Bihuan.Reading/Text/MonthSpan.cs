namespace Bihuan.Reading.Text;

/// <summary>The first months of a year at the beginning of a text: 1—9月, 1至6月份, 前8个月.</summary>
internal static class MonthSpan
{
    /// <summary>Reads it; false where something else begins. A single month (6月) and the end of one (6月底) are not of this kind.</summary>
    /// <param name="text">From its first letter on.</param>
    /// <param name="last">The last month, 1 to 12.</param>
    /// <param name="length">Letters of the expression.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out int last, out int length)
    {
        (last, length) = (0, 0);
        var at = 0;
        if (text is ['前', ..])
        {
            at = 1;
        }
        else if (text is ['1', var joint, ..] && IsJoint(joint))
        {
            for (at = 1; at < text.Length && IsJoint(text[at]); at++)
            {
            }
        }
        else
        {
            return false;
        }

        var digits = at;
        while (at < text.Length && at < digits + 2 && char.IsAsciiDigit(text[at]))
        {
            last = last * 10 + (text[at++] - '0');
        }

        if (text[0] == '前' && at < text.Length && text[at] == '个')
        {
            at++;
        }

        if (last is < 1 or > 12 || at >= text.Length || text[at] != '月' || (at + 1 < text.Length && text[at + 1] is '底' or '末'))
        {
            return false;
        }

        length = at + 1 < text.Length && text[at + 1] == '份' ? at + 2 : at + 1;
        return true;
    }

    private static bool IsJoint(char letter) => letter is '-' or '—' or '–' or '~' or '～' or '至' or '到';
}
