namespace Bihuan.Documents.Word;

/// <summary>What a paragraph style means for the structure of the text.</summary>
/// <param name="Heading">0 for the title, 1 for headings of the first level…; null for ordinary text.</param>
/// <param name="IsContents">Whether it is a line of a table of contents.</param>
/// <param name="NumberId">The list it belongs to, or null.</param>
/// <param name="NumberLevel">Its level in that list, from 0.</param>
internal sealed record WordStyle(int? Heading, bool IsContents, int? NumberId, int NumberLevel)
{
    public static WordStyle Plain { get; } = new(null, false, null, 0);
}
