namespace Bihuan.Reading.Text;

/// <summary>A heading in force.</summary>
/// <param name="Depth">1 for a part; the document title is 0.</param>
/// <param name="Text">Its words, without marks.</param>
/// <param name="IsPart">An unnumbered line that titles a part by its year; the numbered headings after it are under it.</param>
internal sealed record Heading(int Depth, string Text, bool IsPart = false);
