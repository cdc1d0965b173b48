using System.Runtime.InteropServices;

namespace Bihuan.Documents.Blocks;

/// <summary>
/// Brings the heading levels of all formats to one reading: level 0 is the document's title, at most once and before any other heading;
/// level 1 is a part. Writers differ: some use their first heading style for the title, others for the parts.
/// </summary>
internal static class Headings
{
    public static void Settle(List<Block> blocks)
    {
        var headings = blocks.Where(block => block.Kind == BlockKind.Heading).ToList();
        if (headings.Count == 0)
        {
            return;
        }

        var top = headings.Min(block => block.Level);
        var hasTitle = headings[0].Level == top && headings.Count(block => block.Level == top) == 1;
        // Levels that are skipped (a title, then headings of the third size) close up: sections nest by rank, not by size.
        var ranks = headings.Select(block => block.Level).Distinct().Order().ToList();
        foreach (ref var block in CollectionsMarshal.AsSpan(blocks))
        {
            if (block.Kind == BlockKind.Heading)
            {
                block = block with { Level = ranks.IndexOf(block.Level) + (hasTitle ? 0 : 1) };
            }
        }
    }
}
