namespace Bihuan.Reading.Tables;

/// <summary>How a line of text is a row of a table: cells between bars, with bars at both ends or without.</summary>
internal static class TableRow
{
    /// <summary>A line with more cells is no row.</summary>
    private const int MostCells = 40;

    private const int LongestRow = 1000;

    /// <summary>Whether [start, end) of the text, a line without blanks around it, is a row.</summary>
    public static bool Is(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        var bars = line.Length <= LongestRow ? line.Count('|') : 0;
        return bars is > 0 and <= MostCells && (line[0] == '|' ? bars > 1 : line.IndexOf(" | ") > 0);
    }

    /// <summary>Whether a row only parts the head of a table from its body: |---|:--:|.</summary>
    public static bool IsRule(ReadOnlySpan<char> row) => row.IndexOfAnyExcept("|-: ") < 0 && row.Contains('-');

    /// <summary>The words of a row, without the bars around it.</summary>
    public static string Words(string text, Span row)
    {
        var words = row.Of(text);
        words = words.StartsWith("|") ? words[1..] : words;
        return (words.EndsWith("|") ? words[..^1] : words).Trim().ToString();
    }

    /// <summary>The cells of a row without the blanks around them; an empty cell is an empty span.</summary>
    public static void Split(string text, Span row, List<Span> cells)
    {
        cells.Clear();
        var (start, end) = (row.Start, row.End);
        if (text[start] == '|')
        {
            start++;
            end = text[end - 1] == '|' && end > start ? end - 1 : end;
        }

        while (true)
        {
            var bar = text.AsSpan(start, end - start).IndexOf('|');
            var stop = bar < 0 ? end : start + bar;
            var cell = text.AsSpan(start, stop - start);
            var from = start + cell.Length - cell.TrimStart().Length;
            cells.Add(new Span(from, Math.Max(from, start + cell.TrimEnd().Length)));
            if (bar < 0)
            {
                return;
            }

            start = stop + 1;
        }
    }
}
