namespace Bihuan.Reading.Text;

/// <summary>A heading in force.</summary>
/// <param name="Depth">1 for a part; the document title is 0.</param>
/// <param name="Text">Its words, without marks.</param>
internal sealed record Heading(int Depth, string Text);
