namespace Bihuan.Documents.Blocks;

/// <summary>One block of a document, whatever its format: its words without mark-up, already trimmed.</summary>
/// <param name="Kind">Its shape.</param>
/// <param name="Level">For a heading 0 for the title, 1 for a part…; for an item 0 for the outermost list.</param>
/// <param name="Text">Its words; line ends only where the document has a hard line break inside a paragraph.</param>
internal readonly record struct Block(BlockKind Kind, int Level, string Text);
