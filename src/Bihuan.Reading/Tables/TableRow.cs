using System.Buffers;

namespace Bihuan.Reading.Tables;

/// <summary>How a line of text is a row of a table: cells between bars, with bars at both ends or without, between full-width bars, or between tabs.</summary>
internal static class TableRow
{
    /// <summary>A line with more cells is no row.</summary>
    private const int MostCells = 40;

    private const int LongestRow = 1000;

    private static readonly SearchValues<char> Bars = SearchValues.Create("|｜\t");

    /// <summary>Whether the text can have rows at all.</summary>
    public static bool CanBeIn(string text) => text.AsSpan().ContainsAny(Bars);

    /// <summary>Whether a line, without the blanks around it, is a row.</summary>
    public static bool Is(ReadOnlySpan<char> line) =>
        line.Length is > 0 and <= LongestRow && Bar(line) is var bar && line.Count(bar) is var bars && bars <= MostCells
        && bars >= (line[0] == bar || bar == '|' && line.IndexOf(" | ") < 0 ? 2 : 1);

    /// <summary>Whether a row, bars around and between its cells, is a table by itself.</summary>
    public static bool IsWhole(ReadOnlySpan<char> row) => row is ['|', .., '|'] && row.Count('|') > 2;

    // What parts the cells of this line.
    private static char Bar(ReadOnlySpan<char> line) => line.Contains('|') ? '|' : line.Contains('｜') ? '｜' : '\t';

    /// <summary>Whether a row only parts the head of a table from its body: |---|:--:|.</summary>
    public static bool IsRule(ReadOnlySpan<char> row) => row.IndexOfAnyExcept("|-: ") < 0 && row.Contains('-');

    /// <summary>The words of a row, without the bars around it.</summary>
    public static string Words(string text, Span row)
    {
        var words = row.Of(text);
        var bar = Bar(words);
        words = words[0] == bar ? words[1..] : words;
        return (words.Length > 0 && words[^1] == bar ? words[..^1] : words).Trim().ToString();
    }

    /// <summary>The cells of a row without the blanks around them; an empty cell is an empty span.</summary>
    public static void Split(string text, Span row, List<Span> cells)
    {
        cells.Clear();
        var (start, end) = (row.Start, row.End);
        var bar = Bar(row.Of(text));
        if (text[start] == bar)
        {
            start++;
            end = text[end - 1] == bar && end > start ? end - 1 : end;
        }

        while (true)
        {
            var next = text.AsSpan(start, end - start).IndexOf(bar);
            var stop = next < 0 ? end : start + next;
            var cell = text.AsSpan(start, stop - start);
            var from = start + cell.Length - cell.TrimStart().Length;
            cells.Add(new Span(from, Math.Max(from, start + cell.TrimEnd().Length)));
            if (next < 0)
            {
                return;
            }

            start = stop + 1;
        }
    }
}
