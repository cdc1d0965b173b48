namespace Bihuan.Documents.Blocks;

/// <summary>The few shapes of text that matter to a reader of reports.</summary>
internal enum BlockKind
{
    Paragraph = 0,
    Heading,
    Item,
    Row,
}
