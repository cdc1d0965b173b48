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
        var hasTitle = headings[0].Level == top && headings.Count(block => block.Level == top) == 1 && !IsNumbered(headings[0].Text);
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

    /// <summary>一、 （一） 1. 第一部分: a part, even when it is the only one.</summary>
    private static bool IsNumbered(string heading)
    {
        const string numbers = "一二三四五六七八九十";
        var words = heading.AsSpan().TrimStart("（(第");
        return words.Length > 1 && (words.Length < heading.Length || words[1] is '、' or '.' or '．') && (numbers.Contains(words[0], StringComparison.Ordinal) || char.IsAsciiDigit(words[0]));
    }
}
