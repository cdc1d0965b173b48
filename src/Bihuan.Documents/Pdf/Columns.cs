namespace Bihuan.Documents.Pdf;

/// <summary>
/// The order in which rows of a page are read. Gazettes print running text in two columns: there the left one is read down to the next row
/// that stands across both, then the right one. Cells of a table do not fill their columns and stay rows.
/// </summary>
internal static class Columns
{
    private const int FewestRows = 6;
    private const float MostAcross = 0.35f;
    private const float Full = 0.6f;
    private const float Gutter = 1.2f;
    private const float From = 0.35f;
    private const float To = 0.65f;

    /// <summary>The rows in reading order, each with its column: 0 for one across the page, then counted down the page.</summary>
    public static IEnumerable<(int Column, List<Glyph> Row)> Of(List<List<Glyph>> rows)
    {
        if (GutterOf(rows) is not { } gutter)
        {
            return rows.Select(row => (0, row));
        }

        var ordered = new List<(int Column, List<Glyph> Row)>();
        var (left, right) = (new List<List<Glyph>>(), new List<List<Glyph>>());
        var column = 0;
        foreach (var row in rows)
        {
            if (row.Exists(glyph => IsAcross(glyph, gutter)))
            {
                Close();
                ordered.Add((0, row));
                continue;
            }

            AddPart(left, row.FindAll(glyph => glyph.Left < gutter.Middle));
            AddPart(right, row.FindAll(glyph => glyph.Left >= gutter.Middle));
        }

        Close();
        return ordered;

        static void AddPart(List<List<Glyph>> parts, List<Glyph> part)
        {
            if (part.Count > 0)
            {
                parts.Add(part);
            }
        }

        void Close()
        {
            foreach (var parts in (List<List<Glyph>>[])[left, right])
            {
                column += parts.Count > 0 ? 1 : 0;
                ordered.AddRange(parts.Select(part => (column, part)));
                parts.Clear();
            }
        }
    }

    private static bool IsAcross(Glyph glyph, (float Middle, float Half) gutter) =>
        !char.IsWhiteSpace(glyph.Letter) && glyph.Left < gutter.Middle + gutter.Half && glyph.Right > gutter.Middle - gutter.Half;

    // An empty strip down the middle of the page with running text on both sides; null when there is none.
    private static (float Middle, float Half)? GutterOf(List<List<Glyph>> rows)
    {
        var printed = rows.ConvertAll(row => row.FindAll(glyph => !char.IsWhiteSpace(glyph.Letter))).FindAll(row => row.Count > 0);
        if (printed.Count < FewestRows)
        {
            return null;
        }

        var (left, right) = (printed.Min(row => row.Min(glyph => glyph.Left)), printed.Max(row => row.Max(glyph => glyph.Right)));
        var half = Gutter / 2 * printed.SelectMany(row => row).Average(glyph => glyph.Size);
        var places = (int)Math.Min((To - From) * (right - left), 2000);
        if (places < 1 || !float.IsFinite(half))
        {
            return null;
        }

        // How many rows stand across each place, a point apart.
        var across = new int[places];
        var covered = new bool[places];
        var start = left + (From * (right - left));
        foreach (var row in printed)
        {
            Array.Clear(covered);
            foreach (var glyph in row)
            {
                var first = Math.Clamp((int)MathF.Ceiling(glyph.Left - half - start), 0, places);
                var last = Math.Clamp((int)MathF.Floor(glyph.Right + half - start), -1, places - 1);
                for (var at = first; at <= last; at++)
                {
                    covered[at] = true;
                }
            }

            for (var at = 0; at < places; at++)
            {
                across[at] += covered[at] ? 1 : 0;
            }
        }

        var least = across.Min();
        var begin = Array.IndexOf(across, least);
        var end = begin;
        while (end + 1 < places && across[end + 1] == least)
        {
            end++;
        }

        var gutter = (Middle: start + ((begin + end) / 2f), Half: half);
        return least <= MostAcross * printed.Count && IsRunning(printed, gutter, left, right) ? gutter : null;
    }

    private static bool IsRunning(List<List<Glyph>> rows, (float Middle, float Half) gutter, float left, float right)
    {
        var within = rows.FindAll(row => !row.Exists(glyph => IsAcross(glyph, gutter)));
        return IsRunning(within.ConvertAll(row => row.FindAll(glyph => glyph.Left < gutter.Middle)), gutter.Middle - left)
            && IsRunning(within.ConvertAll(row => row.FindAll(glyph => glyph.Left >= gutter.Middle)), right - gutter.Middle);
    }

    // Enough rows, most of which fill the column.
    private static bool IsRunning(List<List<Glyph>> parts, float width)
    {
        var filled = parts.FindAll(part => part.Count > 0);
        return filled.Count >= FewestRows && filled.Count(part => part.Max(glyph => glyph.Right) - part.Min(glyph => glyph.Left) >= Full * width) * 2 > filled.Count;
    }
}
