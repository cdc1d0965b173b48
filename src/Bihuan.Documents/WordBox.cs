namespace Bihuan.Documents;

/// <summary>Where a stretch of the text is printed on its page: points (1/72 inch) from the upper left corner.</summary>
/// <param name="Span">The stretch, in UTF-16 units of the report's text; never over a line's end.</param>
/// <param name="Left">Distance of its left edge from the page's left edge.</param>
/// <param name="Top">Distance of its upper edge from the page's upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct WordBox(Span Span, double Left, double Top, double Width, double Height);
