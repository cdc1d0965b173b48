using Bihuan.Documents.Pdf;

namespace Bihuan.Documents;

/// <summary>One page of a pdf: its stretch of the text and where on the paper the words stand.</summary>
public sealed class DocumentPage
{
    private readonly GlyphBox[] _glyphs;
    private readonly Lazy<IReadOnlyList<WordBox>> _words;

    internal DocumentPage(int number, Span span, double width, double height, GlyphBox[] glyphs)
    {
        Number = number;
        Span = span;
        Width = width;
        Height = height;
        _glyphs = glyphs;
        _words = new(() => Group(glyphs, Span, bySpaces: true));
    }

    /// <summary>Page number, from 1.</summary>
    public int Number { get; }

    /// <summary>Its stretch of the report's text; empty when the page has no text. A sentence that runs on belongs to both pages' stretches by its parts.</summary>
    public Span Span { get; }

    /// <summary>Width of the paper in points.</summary>
    public double Width { get; }

    /// <summary>Height of the paper in points.</summary>
    public double Height { get; }

    /// <summary>Boxes of the words (for Chinese: of the stretches without a gap) in reading order; made on first use.</summary>
    public IReadOnlyList<WordBox> Words => _words.Value;

    /// <summary>The boxes that cover a span of the text on this page, one for each printed line; empty when it is not on this page.</summary>
    public IReadOnlyList<WordBox> Locate(Span span) => Group(_glyphs, span, bySpaces: false);

    private static List<WordBox> Group(GlyphBox[] glyphs, Span span, bool bySpaces)
    {
        var boxes = new List<WordBox>();
        var from = LowerBound(glyphs, span.Start);
        while (from < glyphs.Length && glyphs[from].Offset < span.End)
        {
            var to = from + 1;
            var box = glyphs[from];
            while (to < glyphs.Length && glyphs[to].Offset < span.End && glyphs[to].Line == box.Line
                && (!bySpaces || glyphs[to].Offset == glyphs[to - 1].Offset + 1))
            {
                box = box.Around(glyphs[to]);
                to++;
            }

            boxes.Add(new WordBox(new Span(glyphs[from].Offset, glyphs[to - 1].Offset + 1), box.Left, box.Top, box.Right - box.Left, box.Bottom - box.Top));
            from = to;
        }

        return boxes;
    }

    private static int LowerBound(GlyphBox[] glyphs, int offset)
    {
        var (low, high) = (0, glyphs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (glyphs[middle].Offset < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
