namespace Bihuan.Documents.Pdf;

/// <summary>Where the text block of a page, or of one of its columns, begins and ends, so that a full line can be told from one that was ended on purpose.</summary>
internal readonly record struct PageFrame(float Left, float Right)
{
    /// <summary>The frames of all pages and columns that have lines.</summary>
    public static Dictionary<(int Page, int Column), PageFrame> Of(List<PrintedPage> pages)
    {
        var lines = pages.SelectMany(page => page.Lines).ToList();
        var all = Measure(lines, null);
        var frames = new Dictionary<(int Page, int Column), PageFrame>();
        foreach (var page in pages)
        {
            foreach (var column in page.Lines.GroupBy(line => line.Column))
            {
                var inside = column.ToList();
                var frame = Measure(inside, column.Key == 0 ? all : null);
                frames[(page.Number, column.Key)] = frame.Right > frame.Left ? frame
                    : column.Key == 0 ? new PageFrame(all.Left, (float)page.Width - all.Left)
                    : new PageFrame(frame.Left, inside.Max(line => line.Right));
            }
        }

        return frames;
    }

    private static PageFrame Measure(List<PrintedLine> lines, PageFrame? fallback)
    {
        if (lines.Count == 0)
        {
            return fallback ?? default;
        }

        // The right edge must be borne out by several lines that reach it; one long line proves nothing.
        var size = lines.Average(line => line.Size);
        var left = lines.Min(line => line.Left);
        var right = lines.Max(line => line.Right);
        var reach = lines.Count(line => line.Right > right - (1.2f * size));
        return reach >= 3 || (reach >= 2 && lines.Count < 8 && fallback is null)
            ? new PageFrame(left, right)
            : fallback is { } known && known.Right > known.Left ? new PageFrame(left, Math.Max(known.Right, right)) : new PageFrame(left, 0);
    }
}
