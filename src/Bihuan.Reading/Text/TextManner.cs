using Bihuan.Reading.Tables;

namespace Bihuan.Reading.Text;

/// <summary>How a text is written and set.</summary>
/// <param name="Kind">Which of the three manners of writing.</param>
/// <param name="IsListing">Whether each line is an item of a list.</param>
/// <param name="Width">How many letters a line of print holds; far more than any line where lines are whole paragraphs.</param>
internal readonly record struct TextManner(Manner Kind, bool IsListing, int Width)
{
    // A longer line is a paragraph.
    private const int LongestPrint = 120;

    private const int NoWidth = int.MaxValue / 8;

    /// <summary>A look at the lines decides.</summary>
    // The share of bullets keeps a prose report with one list in it prose.
    // Where most lines end without a stop and they are of many lengths, each line is an item of a list.
    public static TextManner Of(string text, bool mayHaveRows)
    {
        int lines = 0, bullets = 0, sharps = 0, at = 0, open = 0;
        Span<int> byLength = stackalloc int[LongestPrint + 1];
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            var length = rest.IndexOf('\n');
            var line = (length < 0 ? rest : rest[..length]).Trim();
            at += (length < 0 ? rest.Length : length) + 1;
            if (line.IsEmpty || (mayHaveRows && TableRow.Is(line)))
            {
                continue;
            }

            lines++;
            if (line.Length > 8 && line[^1] is not ('。' or '；' or '：' or '！' or '？' or '”' or '，' or '、' or '.' or ';' or ':' or ','))
            {
                open++;
                byLength[Math.Min(line.Length, LongestPrint)]++;
            }

            if (line.Length > 2 && line[0] is '-' or '*' or '•' or '●' && (line[1] == ' ' || line[0] is '•' or '●'))
            {
                bullets++;
            }
            else if (line.Length > 2 && line[0] == '#' && line.TrimStart('#') is [' ', ..])
            {
                sharps++;
            }
        }

        // The width of print is that of the longest lines, but for one in twenty with more digits and letters; where it is print, many lines fill it.
        int longest = LongestPrint, beyond = byLength[LongestPrint];
        while (longest > 0 && beyond * 20 <= open)
        {
            longest--;
            beyond += byLength[longest];
        }

        var full = 0;
        for (var length = Math.Max(0, longest - 4); length <= LongestPrint; length++)
        {
            full += byLength[length];
        }

        var isPrint = open > 7 && full * 3 >= open && longest < LongestPrint;
        var isListing = open > 7 && open * 3 > lines * 2 && !isPrint && longest < LongestPrint;
        return new TextManner(sharps > 0 ? Manner.Markdown : bullets * 3 > lines ? Manner.Digest : Manner.Prose, isListing, isPrint ? longest : NoWidth);
    }
}
