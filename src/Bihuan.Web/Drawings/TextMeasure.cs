namespace Bihuan.Web.Drawings;

/// <summary>
/// How wide words are, without a font: a Han character and full-width punctuation is one em, Latin signs by a table of a usual sans face. Good to a
/// few hundredths, which is what laying out needs; nothing is ever clipped by it, because what does not fit is set on the next line.
/// </summary>
internal static class TextMeasure
{
    private const string Narrow = "iljI.,:;'|!`";
    private const string Slim = "ftr()[]{}-\"/\\ ";
    private const string Wide = "mwMW@%—…";
    // Signs that may not begin a line, and those that may not end one (GB/T 15834, line breaking of punctuation).
    private const string NotFirst = "，。、；：？！）》」』”’〉】〕·%％‰…,.;:?!)]";
    private const string NotLast = "（《「『“‘〈【〔([≥≤≈+−";

    /// <summary>Width at a size, in the units of the size.</summary>
    public static decimal Of(string words, decimal size, bool isBold = false)
    {
        var width = 0m;
        foreach (var sign in words)
        {
            width += Em(sign) * (isBold && sign < '\u2E80' ? 1.09m : 1m);
        }

        return width * size;
    }

    /// <summary>
    /// The words on lines of at most a width. Han text breaks between any two characters that punctuation allows, Latin words and numbers with their
    /// unit stay whole; beyond <paramref name="most"/> lines the last one ends with an ellipsis.
    /// </summary>
    public static IReadOnlyList<string> Lines(string words, decimal size, decimal width, int most = int.MaxValue, bool isBold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(words))
        {
            if (line.Length > 0 && Of(line + piece.TrimEnd(), size, isBold) > width)
            {
                lines.Add(line.TrimEnd());
                line = piece.TrimStart();
            }
            else
            {
                line += piece;
            }
        }

        if (line.Trim().Length > 0)
        {
            lines.Add(line.TrimEnd());
        }

        if (lines.Count <= most)
        {
            return lines;
        }

        var last = lines[most - 1];
        while (last.Length > 1 && Of(last + "…", size, isBold) > width)
        {
            last = last[..^1];
        }

        return [.. lines.Take(most - 1), last.TrimEnd('，', '、', ' ') + "…"];
    }

    private static List<string> Pieces(string words)
    {
        var pieces = new List<string>();
        foreach (var sign in words)
        {
            var joins = pieces.Count > 0 && pieces[^1] is [.., var before]
                && (NotFirst.Contains(sign, StringComparison.Ordinal) || NotLast.Contains(before, StringComparison.Ordinal) || (IsLatin(sign) && IsLatin(before)) || sign == ' '
                    || char.IsLowSurrogate(sign) || (char.IsAsciiDigit(before) && !IsLatin(sign) && before != ' ' && "万亿元个年月日项家户人条".Contains(sign, StringComparison.Ordinal)));
            if (joins)
            {
                pieces[^1] += sign;
            }
            else
            {
                pieces.Add(sign.ToString());
            }
        }

        return pieces;
    }

    private static bool IsLatin(char sign) => sign is > ' ' and < '\u2E80';

    private static decimal Em(char sign) => sign switch
    {
        '—' or '…' => 1m,
        >= '\u2E80' => char.IsSurrogate(sign) ? 0.5m : 1m,
        '“' or '”' => 1m,
        '‘' or '’' => 0.5m,
        '≥' or '≤' or '≈' or '−' or '+' or '×' => 0.58m,
        _ when Narrow.Contains(sign, StringComparison.Ordinal) => 0.27m,
        _ when Slim.Contains(sign, StringComparison.Ordinal) => 0.35m,
        _ when Wide.Contains(sign, StringComparison.Ordinal) => 0.88m,
        >= 'A' and <= 'Z' => 0.66m,
        _ => 0.555m,
    };
}
