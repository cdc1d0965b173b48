namespace Bihuan.Documents.Pdf;

/// <summary>Where one code unit of the text is printed: offset in the text, printed line of the page, edges in points from the upper left.</summary>
internal readonly record struct GlyphBox(int Offset, int Line, float Left, float Top, float Right, float Bottom)
{
    public GlyphBox Around(GlyphBox other) => this with
    {
        Left = Math.Min(Left, other.Left),
        Top = Math.Min(Top, other.Top),
        Right = Math.Max(Right, other.Right),
        Bottom = Math.Max(Bottom, other.Bottom),
    };
}
