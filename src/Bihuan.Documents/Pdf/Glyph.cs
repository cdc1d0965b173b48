namespace Bihuan.Documents.Pdf;

/// <summary>One printed character: edges along the line, baseline (from the page's lower edge, as pdf counts), size in points.</summary>
internal readonly record struct Glyph(char Letter, float Left, float Right, float Base, float Size, bool IsBold)
{
    public float Width => Right - Left;
}
