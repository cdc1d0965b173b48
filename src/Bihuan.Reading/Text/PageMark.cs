namespace Bihuan.Reading.Text;

/// <summary>A line that holds nothing but the number of a page between strokes: — 12 —. It may cut a sentence in two.</summary>
internal static class PageMark
{
    private const int Longest = 40;

    /// <summary>End of a page line that follows a line break at <paramref name="at"/>, blank lines passed over; 0 when there is none.</summary>
    public static int EndAfter(string text, int at, int end)
    {
        var stop = Math.Min(end, at + Longest);
        while (at < stop && IsBlank(text[at]))
        {
            at++;
        }

        return EndOf(text, at, stop);
    }

    /// <summary>End of a page line that starts at a position; 0 when the line is another.</summary>
    public static int EndOf(string text, int at, int end)
    {
        var stop = Math.Min(end, at + Longest);
        if (at >= stop || !IsStroke(text[at]))
        {
            return 0;
        }

        int digits = 0, strokes = 0;
        for (; at < stop && text[at] is not ('\n' or '\r'); at++)
        {
            if (char.IsDigit(text[at]))
            {
                digits++;
            }
            else if (IsStroke(text[at]))
            {
                strokes++;
            }
            else if (!IsBlank(text[at]))
            {
                return 0;
            }
        }

        return digits is > 0 and <= 4 && strokes is 2 or 4 ? at : 0;
    }

    private static bool IsStroke(char letter) => letter is '—' or '-' or '–' or '－' or '─';

    private static bool IsBlank(char letter) => letter <= ' ' || letter is '\u3000' or '\u00a0';
}
