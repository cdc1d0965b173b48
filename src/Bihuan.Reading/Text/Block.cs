namespace Bihuan.Reading.Text;

/// <summary>A heading, sentence or row of the text, as the scanner finds it.</summary>
/// <param name="Span">Where its words stand, without bullet and emphasis marks.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Depth">Of a heading; 0 is the document title.</param>
/// <param name="IsBullet">Whether it is a line of a list.</param>
/// <param name="StartsParagraph">Whether it is the first sentence of its paragraph or bullet, or the first row of its table.</param>
internal readonly record struct Block(Span Span, PassageKind Kind, int Depth, bool StartsParagraph, bool IsBullet = false);
