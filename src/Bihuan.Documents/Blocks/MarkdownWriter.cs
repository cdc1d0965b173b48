using System.Text;

namespace Bihuan.Documents.Blocks;

/// <summary>Writes blocks as the Markdown that the reading room knows: headings, items, rows; a blank line between everything but list items and rows.</summary>
internal static class MarkdownWriter
{
    private const int DeepestHeading = 6;

    /// <summary>The text, and for each block the offset at which its words begin (−1 when it was cut off by the limit).</summary>
    public static (string Text, int[] Starts) Write(IReadOnlyList<Block> blocks, int limit)
    {
        var text = new StringBuilder();
        var starts = new int[blocks.Count];
        Array.Fill(starts, -1);
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (at > 0)
            {
                var tight = block.Kind == blocks[at - 1].Kind && block.Kind is BlockKind.Item or BlockKind.Row;
                text.Append(tight ? "\n" : "\n\n");
            }

            switch (block.Kind)
            {
                case BlockKind.Heading:
                    text.Append('#', Math.Min(block.Level + 1, DeepestHeading)).Append(' ');
                    break;
                case BlockKind.Item:
                    text.Append(' ', 2 * Math.Min(block.Level, DeepestHeading)).Append("- ");
                    break;
                default:
                    break;
            }

            if (text.Length + block.Text.Length > limit)
            {
                break;
            }

            starts[at] = text.Length;
            text.Append(block.Text);
        }

        return (text.Append('\n').ToString(), starts);
    }
}
