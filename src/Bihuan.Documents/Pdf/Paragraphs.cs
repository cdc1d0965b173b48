using Bihuan.Documents.Blocks;

namespace Bihuan.Documents.Pdf;

/// <summary>
/// Lines to paragraphs. The one question is whether a line ended because it was full or because the writer ended it: it was ended when the next
/// line's first word would still have fitted. Gaps, indents, bullets and sizes help; a line that breaks off in the middle of a sentence goes on.
/// </summary>
internal sealed class Paragraphs
{
    private const float Fits = 0.45f;
    private const float Indent = 0.8f;
    private const float DeepestIndent = 3.2f;
    private const float SameSize = 0.1f;
    private const float WideLeading = 1.3f;
    private const float UnknownLeading = 2.1f;

    private readonly Dictionary<(int Page, int Column), PageFrame> _frames;
    private readonly float _leading;
    private readonly bool _indents;

    public Paragraphs(List<PrintedPage> pages)
    {
        _frames = PageFrame.Of(pages);
        _leading = Leading(pages);
        var lines = pages.SelectMany(page => page.Lines).ToList();
        _indents = lines.Count(line => line.Left - FrameOf(line).Left is var indent && indent > Indent * line.Size && indent < DeepestIndent * line.Size) * 20 > lines.Count;
    }

    public List<List<PrintedLine>> Join(List<PrintedPage> pages)
    {
        var paragraphs = new List<List<PrintedLine>>();
        foreach (var line in pages.SelectMany(page => page.Lines))
        {
            if (paragraphs is [.., var open] && GoesOn(open, line))
            {
                open.Add(line);
            }
            else
            {
                paragraphs.Add([line]);
            }
        }

        return paragraphs;
    }

    private PageFrame FrameOf(PrintedLine line) => _frames[(line.Page, line.Column)];

    private bool GoesOn(List<PrintedLine> open, PrintedLine next)
    {
        var last = open[^1];
        if (next.Label > 0 || Math.Abs(last.Size - next.Size) > SameSize * Math.Max(last.Size, next.Size) || last.IsBold != next.IsBold && open.TrueForAll(line => line.IsBold))
        {
            return false;
        }

        var sameColumn = last.Page == next.Page && last.Column == next.Column;
        if (sameColumn && (last.Base - next.Base is var pitch) && (pitch <= 0 || pitch > (_leading > 0 ? WideLeading * _leading : UnknownLeading) * next.Size))
        {
            return false;
        }

        var end = last.Text[^1];
        var isMiddle = end is '，' or '、' or ',' || Letters.ClingsToTheNext(end);
        var frame = FrameOf(last);
        var hasRoom = frame.Right - last.Right >= next.FirstWord + (Fits * next.Size);
        if (hasRoom && !isMiddle)
        {
            return false;
        }

        var indent = next.Left - FrameOf(next).Left;
        var (isIndented, ends) = (indent > Indent * next.Size, Letters.EndsSentence(end) || end is '”' or '）');
        if (open[0].Label > 0)
        {
            // Under a bullet the text hangs at its own edge.
            return Math.Abs(next.Left - open[0].TextLeft) < Indent * next.Size || !ends;
        }

        var step = next.Left - last.Left;
        if (sameColumn && step > Indent * next.Size)
        {
            return false;
        }

        if (isIndented && Math.Abs(step) <= Indent * next.Size)
        {
            // Both begin at the same inner edge: a block set in, or two paragraphs of one line.
            return open.Count > 1 || !ends;
        }

        if (step < -Indent * next.Size)
        {
            return !ends || (open.Count == 1 && -step < DeepestIndent * next.Size);
        }

        return sameColumn ? !isIndented || !ends : isIndented ? !ends : _indents || !ends;
    }

    /// <summary>Usual distance of lines, in sizes of their letters; 0 when there are too few lines to tell.</summary>
    private static float Leading(List<PrintedPage> pages)
    {
        var pitches = new List<float>();
        foreach (var page in pages)
        {
            for (var at = 1; at < page.Lines.Count; at++)
            {
                var (above, below) = (page.Lines[at - 1], page.Lines[at]);
                if (Math.Abs(above.Size - below.Size) < SameSize * below.Size && above.Base > below.Base)
                {
                    pitches.Add((above.Base - below.Base) / below.Size);
                }
            }
        }

        return pitches.Count < 4 ? 0 : pitches.GroupBy(pitch => MathF.Round(20 * pitch) / 20).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
    }
}
