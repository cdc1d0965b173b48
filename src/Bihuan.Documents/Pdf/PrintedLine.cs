using Bihuan.Documents.Blocks;

namespace Bihuan.Documents.Pdf;

/// <summary>One printed line: its text, and for every code unit the glyph it came from (null for a space that only is a gap).</summary>
internal sealed class PrintedLine
{
    private const string Bullets = "•●○■□◆◇▪▫◦‣∙·▶►➢✓★☆";

    public PrintedLine(int page, int number, string text, Glyph?[] glyphs)
    {
        Page = page;
        Number = number;
        Text = text;
        Glyphs = glyphs;
        var printed = glyphs.Where(glyph => glyph is not null).Select(glyph => glyph!.Value).ToList();
        Left = printed[0].Left;
        Right = printed[^1].Right;
        Size = printed.GroupBy(glyph => MathF.Round(2 * glyph.Size) / 2).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
        Base = printed.GroupBy(glyph => MathF.Round(2 * glyph.Base) / 2).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        IsBold = printed.TrueForAll(glyph => glyph.IsBold);
        if (text.Length > 1 && (Bullets.Contains(text[0], StringComparison.Ordinal) || text[0] is >= '\uE000' and <= '\uF8FF'))
        {
            Label = text[1] == ' ' ? 2 : 1;
        }

        TextLeft = Label > 0 && Label < glyphs.Length ? (glyphs[Label] ?? printed[0]).Left : Left;
    }

    public int Page { get; }

    /// <summary>Column of the page, counted in reading order; 0 for a line across the page.</summary>
    public int Column { get; init; }

    /// <summary>Line of the page, from 0 at the top.</summary>
    public int Number { get; }

    public string Text { get; }

    public Glyph?[] Glyphs { get; }

    public float Left { get; }

    public float Right { get; }

    public float Base { get; }

    public float Size { get; }

    public bool IsBold { get; }

    /// <summary>Length of a bullet with its space, or 0.</summary>
    public int Label { get; }

    /// <summary>Where the words begin, after a bullet.</summary>
    public float TextLeft { get; }

    /// <summary>
    /// Width of what a printer would not have broken off the line's beginning: a Latin word or number, an ideograph, with the punctuation that clings to it.
    /// </summary>
    public float FirstWord
    {
        get
        {
            var at = 0;
            while (at < Text.Length - 1 && Letters.ClingsToTheNext(Text[at]))
            {
                at++;
            }

            if (Letters.IsNarrowWord(Text[at]))
            {
                while (at < Text.Length - 1 && Letters.IsNarrowWord(Text[at + 1]))
                {
                    at++;
                }
            }

            while (at < Text.Length - 1 && Letters.ClingsToThePrevious(Text[at + 1]))
            {
                at++;
            }

            return (Glyphs[at]?.Right ?? Right) - Left;
        }
    }
}
