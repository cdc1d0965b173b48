using System.Text;
using Bihuan.Documents.Blocks;

namespace Bihuan.Documents.Pdf;

/// <summary>Paragraphs to blocks: which are headings by size or weight, which are items of a list, and their words in one line.</summary>
internal static class PrintedBlocks
{
    private const float Larger = 1.12f;
    private const int LongestHeading = 80;
    private const int LongestBold = 40;
    private const double MostBold = 0.4;

    public static List<PrintedBlock> Of(List<List<PrintedLine>> paragraphs, float body)
    {
        var letters = paragraphs.Sum(lines => lines.Sum(line => line.Text.Length));
        var bold = paragraphs.Sum(lines => lines.Where(line => line.IsBold).Sum(line => line.Text.Length));
        var boldIsRare = bold < MostBold * letters;
        var sizes = paragraphs.Where(lines => IsLarge(lines, body)).Select(lines => lines[0].Size).Distinct().OrderDescending().ToList();
        var edges = Edges(paragraphs);
        return [.. paragraphs.Select(lines =>
        {
            var label = lines[0].Label;
            var (text, glyphs) = Words(lines, label);
            var block = IsLarge(lines, body) ? new Block(BlockKind.Heading, 1 + sizes.IndexOf(lines[0].Size), text)
                : boldIsRare && IsBold(lines) ? new Block(BlockKind.Heading, 1 + sizes.Count, text)
                : label > 0 ? new Block(BlockKind.Item, edges.FindIndex(edge => Math.Abs(edge - lines[0].Left) <= lines[0].Size), text)
                : new Block(BlockKind.Paragraph, 0, text);
            return new PrintedBlock(block with { Level = Math.Max(block.Level, 0) }, glyphs);
        })];
    }

    private static bool IsLarge(List<PrintedLine> lines, float body) => lines[0].Label == 0 && lines.Count <= 3
        && lines[0].Size >= Larger * body && lines.Sum(line => line.Text.Length) <= LongestHeading;

    private static bool IsBold(List<PrintedLine> lines) => lines[0].Label == 0 && lines.Count <= 2 && lines.TrueForAll(line => line.IsBold)
        && lines.Sum(line => line.Text.Length) <= LongestBold && lines[^1].Text[^1] is not ('。' or '；' or '，' or '、' or '：');

    /// <summary>Left edges of bullets, outermost first.</summary>
    private static List<float> Edges(List<List<PrintedLine>> paragraphs)
    {
        var edges = new List<float>();
        foreach (var line in paragraphs.Select(lines => lines[0]).Where(line => line.Label > 0).OrderBy(line => line.Left))
        {
            if (edges.Count == 0 || line.Left - edges[^1] > line.Size)
            {
                edges.Add(line.Left);
            }
        }

        return edges;
    }

    private static (string Text, (int, int, Glyph)?[] Glyphs) Words(List<PrintedLine> lines, int label)
    {
        var text = new StringBuilder();
        var glyphs = new List<(int, int, Glyph)?>();
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var from = index == 0 ? label : 0;
            if (text.Length > 0 && NeedsSpace(text[^1], line.Text[from]))
            {
                text.Append(' ');
                glyphs.Add(null);
            }

            for (var at = from; at < line.Text.Length; at++)
            {
                text.Append(line.Text[at]);
                glyphs.Add(line.Glyphs[at] is { } glyph ? (line.Page, line.Number, glyph) : null);
            }
        }

        return (text.ToString(), [.. glyphs]);
    }

    /// <summary>Latin words are parted at a line's end; ideographs and the digits of one number are not.</summary>
    private static bool NeedsSpace(char last, char next) => !Letters.IsWide(last) && !Letters.IsWide(next)
        && !(char.IsAsciiDigit(last) && char.IsAsciiDigit(next)) && last is not ('-' or '/' or '(' or '[') && next is not ('%' or ')' or ']' or ',' or '.');
}
