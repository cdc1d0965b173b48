using Bihuan.Reading.Text;

namespace Bihuan.Reading.Tables;

/// <summary>A cell that is one figure, in parts; positions are those of the view.</summary>
/// <param name="Start">Where its own words begin, without the bracket of a sum over years.</param>
/// <param name="NumberStart">Where the digits begin; what stands before is a sign, a hedge or a verb.</param>
/// <param name="NumberEnd">Where the digits end, of a range those of its second number.</param>
/// <param name="End">Where its words end.</param>
/// <param name="IsBracketed">Whether it stands in brackets, as plans write sums over their years: 〔60〕.</param>
/// <param name="IsBare">Whether the number goes without a unit.</param>
/// <param name="IsYear">Whether it looks like a year: 2020, 2025年.</param>
internal readonly record struct CellFigure(int Start, int NumberStart, int NumberEnd, int End, bool IsBracketed, bool IsBare, bool IsYear)
{
    // What signs, hedges and verbs of change before a figure are written with: ≥, 不低于, 增长.
    private const string Leads = "≥≤<>=+-±约近超过不低于高达到至增长下降提上升力争控制在年均同比累计";
    private const int LongestLead = 6;
    private const int LongestHedge = 3;

    /// <summary>The figure that the cell in the view is; null when it is words or more than one figure.</summary>
    public static CellFigure? Of(SentenceView view)
    {
        var letters = view.Letters;
        int start = 0, end = letters.Length;
        var bracketed = end > 2 && letters[0] is '〔' or '[' or '［' or '（' or '【' && letters[end - 1] is '〕' or ']' or '］' or '）' or '】';
        if (bracketed)
        {
            (start, end) = (start + 1, end - 1);
        }

        var number = start;
        while (number < end && number - start <= LongestLead && Leads.Contains(letters[number], StringComparison.Ordinal))
        {
            number++;
        }

        if (number >= end || !char.IsAsciiDigit(letters[number]))
        {
            return null;
        }

        var stop = number;
        while (stop < end && (char.IsAsciiDigit(letters[stop]) || letters[stop] is '.' or '-' && stop + 1 < end && char.IsAsciiDigit(letters[stop + 1])))
        {
            stop++;
        }

        if (stop < end && letters[stop] is '万' or '亿' && (stop + 1 == end || IsHedge(letters[(stop + 1)..end])))
        {
            // 人 | 3.2万: the multiplier stands with the number.
            stop++;
        }

        var tail = letters[stop..end];
        var isYear = number == start && stop - number == 4 && letters[number] is '1' or '2' && letters[number + 1] is '9' or '0' && (tail.IsEmpty && letters[number..stop].IndexOf('.') < 0 || tail.StartsWith("年"));

        var isBare = tail.IsEmpty || IsHedge(tail);
        var isFigure = isBare;
        for (var hedge = 0; hedge < Math.Min(LongestHedge + 1, tail.Length) && !isFigure; hedge++)
        {
            isFigure = (hedge == 0 || IsHedge(tail[^hedge..])) && Column.UnitOf(tail[..^hedge]) is not null;
        }

        return isFigure ? new CellFigure(start, number, stop, end, bracketed, isBare, isYear) : null;
    }

    private static bool IsHedge(ReadOnlySpan<char> words) => words is "左右" or "以上" or "以内" or "以下" or "上下" or "及以上" or "余";
}
