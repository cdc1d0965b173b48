using Bihuan.Documents.Blocks;

namespace Bihuan.Documents.Pdf;

/// <summary>A block with the glyph of every code unit of its words.</summary>
internal sealed record PrintedBlock(Block Block, (int Page, int Line, Glyph Glyph)?[] Glyphs);
