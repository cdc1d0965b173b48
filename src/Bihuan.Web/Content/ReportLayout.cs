using System.Globalization;
using System.Runtime.CompilerServices;

namespace Bihuan.Web.Content;

/// <summary>The report's text cut for display: lines from passages, marks from facts. What is shown is always a slice of the text that was read.</summary>
internal static class ReportLayout
{
    // Once for each reading, and gone with it: every promise's page shows the lines around its sentence.
    private static readonly ConditionalWeakTable<Findings, List<ReportLine>> Cut = [];
    private static readonly ConditionalWeakTable<Findings, ReportMark[]> Marked = [];

    /// <summary>Headings and lines in document order. Sentences of one line of the text stay together.</summary>
    public static List<ReportLine> Lines(Findings findings) => Cut.GetValue(findings, LinesOf);

    private static List<ReportLine> LinesOf(Findings findings)
    {
        var text = findings.Report.Text;
        var lines = new List<ReportLine>();
        var headings = 0;
        foreach (var passage in findings.Passages)
        {
            var span = Clip(passage.Span, text);
            if (span.IsEmpty)
            {
                continue;
            }

            if (passage.Kind == PassageKind.Heading)
            {
                headings++;
                lines.Add(new ReportLine(Strip(span, text, "#*　 "), passage.Depth, null, string.Create(CultureInfo.InvariantCulture, $"h{headings}")));
                continue;
            }

            if (passage.Kind == PassageKind.Row)
            {
                var row = new Span(passage.Cells[0].Start, passage.Cells[^1].End);
                lines.Add(new ReportLine(row, null, null, "", null, passage.Cells, passage.OpensTable));
                continue;
            }

            var bullet = Bullet(text, span.Start);
            var inner = Strip(span, text, "-*•·>　 ");
            if (lines is [.., { Heading: null } last] && text.AsSpan(last.Span.End, Math.Max(0, span.Start - last.Span.End)).IndexOf('\n') < 0 && last.Span.End <= span.Start)
            {
                lines[^1] = last with { Span = new Span(last.Span.Start, span.End) };
            }
            else if (!inner.IsEmpty)
            {
                lines.Add(new ReportLine(inner, null, bullet, ""));
            }
        }

        var page = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (findings.Report.PageAt(lines[i].Span.Start) is { } turned && turned != page)
            {
                page = turned;
                lines[i] = lines[i] with { Page = turned };
            }
        }

        return lines;
    }

    /// <summary>The line in pieces: plain words, facts and (when asked) skipped numerals, none overlapping, together the whole line.</summary>
    public static IEnumerable<ReportMark> Marks(Findings findings, Span line, bool withSkipped)
    {
        var text = findings.Report.Text;
        var marks = Marked.GetValue(findings, MarksOf);
        var at = line.Start;
        for (var next = FirstFrom(marks, line.Start); next < marks.Length && marks[next].Span.Start < line.End; next++)
        {
            var mark = marks[next];
            if (mark.Span.Start < at || mark.Span.End > line.End || (mark.Skipped is not null && !withSkipped))
            {
                continue;
            }

            if (mark.Span.Start > at)
            {
                yield return Plain(text, new Span(at, mark.Span.Start));
            }

            yield return mark;
            at = mark.Span.End;
        }

        if (at < line.End)
        {
            yield return Plain(text, new Span(at, line.End));
        }
    }

    // Every fact and every skipped numeral in the order of the text, a fact before what else stands there.
    private static ReportMark[] MarksOf(Findings findings)
    {
        var text = findings.Report.Text;
        return
        [
            .. findings.Facts.Select(fact => (fact.Citation.Span, Fact: (Fact?)fact, Skipped: (SkippedNumeral?)null))
                .Concat(findings.Skipped.Select(skipped => (skipped.Span, Fact: (Fact?)null, Skipped: (SkippedNumeral?)skipped)))
                .Where(mark => !mark.Span.IsEmpty && mark.Span.End <= text.Length)
                .OrderBy(mark => mark.Span.Start).ThenBy(mark => mark.Fact is null)
                .Select(mark => new ReportMark(mark.Span, mark.Span.Of(text).ToString(), mark.Fact, mark.Skipped)),
        ];
    }

    // The first mark that starts at the position or behind it.
    private static int FirstFrom(ReportMark[] marks, int position)
    {
        var (from, to) = (0, marks.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = marks[middle].Span.Start < position ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private static ReportMark Plain(string text, Span span) => new(span, span.Of(text).ToString().Replace("**", "", StringComparison.Ordinal), null, null);

    private static Span Clip(Span span, string text) => new(Math.Clamp(span.Start, 0, text.Length), Math.Clamp(span.End, 0, text.Length));

    private static Span Strip(Span span, string text, string marks)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (marks.Contains(text[start], StringComparison.Ordinal) || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '#'))
        {
            end--;
        }

        return new Span(start, end);
    }

    /// <summary>How deep the bullet is that the line at <paramref name="position"/> starts with; null when it starts with none.</summary>
    private static int? Bullet(string text, int position)
    {
        var start = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        var i = start;
        while (i < text.Length && text[i] is ' ' or '　' or '\t')
        {
            i++;
        }

        return i < text.Length - 1 && text[i] is '-' or '*' or '•' && text[i + 1] != '*' ? (i - start) / 2 : null;
    }
}
