using System.Runtime.InteropServices;
using System.Text;
using Bihuan.Documents.Blocks;
using UglyToad.PdfPig.Content;

namespace Bihuan.Documents.Pdf;

/// <summary>Letters of a page to printed lines: a pdf has positions, not order, spaces or lines.</summary>
internal static class Lines
{
    private const float SameLine = 0.45f;
    private const float SamePlace = 0.25f;
    private const float WrittenGap = 0.1f;
    private const float WordGap = 0.22f;
    private const float WideGap = 0.7f;

    public static PrintedPage Of(Page page)
    {
        var glyphs = Glyphs(page, out var unmapped);
        var lines = new List<PrintedLine>();
        var dots = Dots(page);
        foreach (var (column, row) in Columns.Of([.. Rows(glyphs)]))
        {
            AddDot(row, dots);
            if (Line(page.Number, column, lines.Count, row) is { } line)
            {
                lines.Add(line);
            }
        }

        return new PrintedPage(page.Number, page.Width, page.Height, lines, unmapped);
    }

    private static List<Glyph> Glyphs(Page page, out int unmapped)
    {
        var letters = page.Letters;
        var upright = letters.Count(letter => letter.TextOrientation == TextOrientation.Horizontal);
        var glyphs = new List<Glyph>(letters.Count);
        unmapped = 0;
        foreach (var letter in letters)
        {
            // Watermarks stand across; a page printed across as a whole is left as it is.
            if (2 * upright > letters.Count && letter.TextOrientation != TextOrientation.Horizontal)
            {
                continue;
            }

            var value = letter.Value is { Length: > 0 } text ? text : "\uFFFD";
            var size = letter.PointSize > 0 ? letter.PointSize : letter.BoundingBox.Height;
            var (left, right, baseline) = ((float)letter.StartBaseLine.X, (float)letter.EndBaseLine.X, (float)letter.StartBaseLine.Y);
            if (!float.IsFinite(left) || !float.IsFinite(right) || !float.IsFinite(baseline) || !double.IsFinite(size))
            {
                continue;
            }

            var isBold = letter.FontDetails is { IsBold: true } || IsBoldName(letter.FontName);
            var width = Math.Max(right - left, 0) / value.Length;
            for (var at = 0; at < value.Length; at++)
            {
                var sign = value[at] is < ' ' or '\uFFFE' or '\uFFFF' ? '\uFFFD' : Lookalikes.Real(value[at]);
                unmapped += sign == '\uFFFD' ? 1 : 0;
                glyphs.Add(new Glyph(sign, left + (at * width), left + ((at + 1) * width), baseline, (float)size, isBold));
            }
        }

        return glyphs;
    }

    /// <summary>Bullets that are drawn and not written, as browsers print the items of a list: small round or square filled shapes.</summary>
    private static List<Glyph> Dots(Page page)
    {
        const double smallest = 1.2;
        const double largest = 8;
        var dots = new List<Glyph>();
        foreach (var path in page.Paths)
        {
            if (path.IsFilled && path.GetBoundingRectangle() is { } box && box.Width is >= smallest and <= largest && Math.Abs(box.Width - box.Height) <= box.Width / 4)
            {
                dots.Add(new Glyph('•', (float)box.Left, (float)box.Right, (float)(box.Bottom + box.Top) / 2, (float)box.Height, false));
            }
        }

        dots.Sort((one, other) => one.Base != other.Base ? one.Base.CompareTo(other.Base) : one.Left.CompareTo(other.Left));
        return dots;
    }

    /// <summary>Puts a drawn bullet before the row it stands beside.</summary>
    private static void AddDot(List<Glyph> row, List<Glyph> dots)
    {
        const float farthest = 2.5f;
        if (dots.Count == 0 || row.FindIndex(glyph => !char.IsWhiteSpace(glyph.Letter)) is not (>= 0 and var at))
        {
            return;
        }

        var first = row[at];
        var from = dots.BinarySearch(first with { Left = float.MinValue }, Comparer<Glyph>.Create((one, other) => one.Base != other.Base ? one.Base.CompareTo(other.Base) : one.Left.CompareTo(other.Left)));
        for (var index = from < 0 ? ~from : from; index < dots.Count && dots[index].Base <= first.Base + first.Size; index++)
        {
            if (dots[index].Right <= first.Left && first.Left - dots[index].Right < farthest * first.Size)
            {
                row.Insert(at, dots[index] with { Base = first.Base, Size = first.Size });
                return;
            }
        }
    }

    private static bool IsBoldName(string? font) => font is not null
        && (font.Contains("bold", StringComparison.OrdinalIgnoreCase) || font.Contains("black", StringComparison.OrdinalIgnoreCase) || font.Contains("heavy", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<List<Glyph>> Rows(List<Glyph> glyphs)
    {
        // A stable order from top to bottom, then by x, then as written: equal input gives equal output.
        var order = glyphs.Select((glyph, at) => (glyph, at))
            .OrderByDescending(pair => pair.glyph.Base).ThenBy(pair => pair.glyph.Left).ThenBy(pair => pair.at).Select(pair => pair.glyph);
        List<Glyph>? row = null;
        var (baseline, size) = (0f, 0f);
        foreach (var glyph in order)
        {
            if (row is not null && baseline - glyph.Base > SameLine * Math.Max(size, glyph.Size))
            {
                yield return row;
                row = null;
            }

            row ??= [];
            if (row.Count == 0 || (glyph.Size > size && !char.IsWhiteSpace(glyph.Letter)))
            {
                // The largest letters say where the line is; a raised note mark does not.
                (baseline, size) = (glyph.Base, glyph.Size);
            }

            row.Add(glyph);
        }

        if (row is not null)
        {
            yield return row;
        }
    }

    private static PrintedLine? Line(int page, int column, int number, List<Glyph> row)
    {
        row.Sort((one, other) => one.Left != other.Left ? one.Left.CompareTo(other.Left) : one.Right != other.Right ? one.Right.CompareTo(other.Right) : one.Letter.CompareTo(other.Letter));
        var text = new StringBuilder();
        var glyphs = new List<Glyph?>();
        var isSpace = false;
        foreach (var glyph in CollectionsMarshal.AsSpan(row))
        {
            if (char.IsWhiteSpace(glyph.Letter))
            {
                isSpace = true;
                continue;
            }

            if (glyphs is [.., { } last])
            {
                // Bold by printing twice.
                if (last.Letter == glyph.Letter && glyph.Left - last.Left < SamePlace * Math.Max(glyph.Width, 1))
                {
                    glyphs[^1] = last with { IsBold = true };
                    continue;
                }

                // A space that was written counts when it takes room; a gap alone counts when it is wider than spacing between letters gets.
                var gap = (glyph.Left - last.Right) / Math.Max(glyph.Size, 1);
                var isWide = Letters.IsWide(last.Letter) || Letters.IsWide(glyph.Letter);
                if (gap > (isSpace ? WrittenGap : isWide ? WideGap : WordGap))
                {
                    text.Append(' ');
                    glyphs.Add(null);
                }
            }

            text.Append(glyph.Letter);
            glyphs.Add(glyph);
            isSpace = false;
        }

        return text.Length == 0 ? null : new PrintedLine(page, number, text.ToString(), [.. glyphs]) { Column = column };
    }
}
