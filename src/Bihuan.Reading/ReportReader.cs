using System.Buffers;
using Bihuan.Reading.Binding;
using Bihuan.Reading.Linking;
using Bihuan.Reading.Recognition;
using Bihuan.Reading.Recognition.Periods;
using Bihuan.Reading.Tables;
using Bihuan.Reading.Text;

namespace Bihuan.Reading;

/// <summary>
/// The front door of reading: text of a report → facts, every other numeral with its reason, headings and sentences.
/// Deterministic, one pass, linear in the length of the text, never throws on any text.
/// </summary>
/// <param name="linker">Finds the indicator a wording means; null leaves facts unlinked.</param>
/// <example><code>var findings = new ReportReader().Read(new Report("report.md", text), [], []);</code></example>
public sealed class ReportReader(IIndicatorLinker? linker = null) : IReportReader
{
    /// <inheritdoc/>
    public Findings Read(Report report, IReadOnlyList<Indicator> indicators, IReadOnlyList<Area> areas, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        var header = HeaderFinder.Find(report);
        var desk = Desk.Take();
        var (view, mentions, facts, skipped, passages) = (desk.View, desk.Mentions, desk.Facts, desk.Skipped, desk.Passages);
        var periods = new PeriodTracker(header);
        var binder = new SentenceBinder(desk.Words, periods, linker, indicators ?? [], new ClauseAreas(header, areas ?? []), explain, facts);
        binder.Open(report.Text);
        var headings = new List<Heading>();
        string[] section = [];
        TableReader? tables = null;
        var scanner = new DocumentScanner(report.Text);
        while (scanner.Next(out var block))
        {
            var isRow = block.Kind == PassageKind.Row;
            var isHeading = block.Kind == PassageKind.Heading;
            var words = isRow ? TableRow.Words(report.Text, block.Span) : Words(report.Text, block.Span);
            if (isHeading)
            {
                section = Under(headings, new Heading(block.Depth, words));
            }

            var firstSkipped = skipped.Count;
            if (isRow)
            {
                ReadRow(tables ??= new TableReader(report.Text), block, words);
            }
            else
            {
                ReadSentences(block, words);
            }

            // Words as long as their place in the text have no break of a line among them.
            if (words.Length != block.Span.Length && AccountPages(report.Text, block.Span, skipped))
            {
                skipped.Sort(firstSkipped, skipped.Count - firstSkipped, BySpan);
            }

            passages.Add(new Passage(block.Span, block.Kind, isHeading ? block.Depth : section.Length + 1, words)
            {
                Years = periods.Current is { IsKnown: true } epoch ? (epoch.From, epoch.To) : null,
                LooksAhead = periods.Current.IsTarget,
                Cells = isRow ? tables!.Cells : [],
                OpensTable = isRow && block.StartsParagraph,
            });
        }

        var findings = new Findings(report, facts.ToArray(), skipped.ToArray(), passages.ToArray(), []);
        desk.GiveBack();
        return findings;

        void ReadSentences(Block block, string words)
        {
            for (var at = block.Span.Start; at < block.Span.End;)
            {
                at = Math.Max(at + 1, view.Fill(report.Text, at, block.Span.End));
                if (view.Length == 0)
                {
                    continue;
                }

                var first = facts.Count;
                mentions.Scan(view);
                FigureClassifier.Classify(view, mentions);
                if (block.Kind == PassageKind.Heading)
                {
                    periods.EnterHeading(view, mentions, block.Depth);
                }
                else if (periods.EnterSentence(view, mentions, block.StartsParagraph, block.IsBullet))
                {
                    section = Under(headings, new Heading(1, words, IsPart: true));
                }

                if (block.StartsParagraph && !block.IsBullet)
                {
                    binder.Forget();
                }

                if (block.Kind != PassageKind.Heading || block.Depth > 0)
                {
                    binder.Bind(view, mentions, words, block.Span, section);
                }

                Account(view, mentions, facts, first, report.Text, skipped);
            }
        }

        void ReadRow(TableReader tables, Block row, string words)
        {
            tables.Enter(row.Span, row.StartsParagraph);
            while (tables.Next(view, out var cell))
            {
                var first = facts.Count;
                mentions.Scan(view);
                FigureClassifier.Classify(view, mentions);
                periods.EnterCell(view, mentions, cell.LooksAhead);
                if (cell.Binds)
                {
                    // A cell has its row's name and owes nothing to the sentence before.
                    binder.Forget();
                    binder.Bind(view, mentions, words, row.Span, section);
                    KeepOwn(facts, first, cell.Cell);
                }

                Account(view, mentions, facts, first, report.Text, skipped, cell.From);
            }

            periods.LeaveRow();
        }
    }

    /// <summary>What the report says about itself: title, government, date, session, year, horizon.</summary>
    public static ReportHeader HeaderOf(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return HeaderFinder.Find(report);
    }

    private static void Account(SentenceView view, MentionFinder mentions, List<Fact> facts, int first, string text, List<SkippedNumeral> skipped, int from = 0)
    {
        foreach (var figure in mentions.Figures)
        {
            if (figure.Start < from)
            {
                continue;
            }

            var span = view.Original(figure.Start, figure.End);
            var bound = false;
            for (var i = facts.Count - 1; i >= first && !bound; i--)
            {
                bound = facts[i].Citation.Span.Overlaps(span);
            }

            if (!bound)
            {
                skipped.Add(new SkippedNumeral(span, span.Of(text).ToString(), figure.Skip ?? SkipReasons.NotAQuantity));
            }
        }
    }

    // A cell's facts are in the cell; what its row's name holds beside them is not said once more for every column.
    private static void KeepOwn(List<Fact> facts, int first, Span cell)
    {
        var kept = first;
        for (var at = first; at < facts.Count; at++)
        {
            if (cell.Contains(facts[at].Citation.Span))
            {
                facts[kept] = kept == at ? facts[at] : facts[at] with { Id = FactIds.Of(kept + 1) };
                kept++;
            }
        }

        facts.RemoveRange(kept, facts.Count - kept);
    }

    // The headings in force from a new one on, each deeper than the one before it; the title of the document is no section.
    private static string[] Under(List<Heading> headings, Heading next)
    {
        while (headings is [.., var last] && last.Depth >= next.Depth && (next.IsPart || !last.IsPart))
        {
            headings.RemoveAt(headings.Count - 1);
        }

        headings.Add(next);
        var title = headings[0].Depth == 0 ? 1 : 0;
        var section = new string[headings.Count - title];
        for (var i = 0; i < section.Length; i++)
        {
            section[i] = headings[i + title].Text;
        }

        return section;
    }

    private static readonly Comparer<SkippedNumeral> BySpan = Comparer<SkippedNumeral>.Create(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));

    // The number of a page inside a sentence is read past, and told.
    private static bool AccountPages(string text, Span span, List<SkippedNumeral> skipped)
    {
        var found = false;
        for (var at = text.AsSpan(span.Start, span.End - span.Start).IndexOfAny('\n', '\r') is >= 0 and var first ? span.Start + first : span.End; at < span.End; at++)
        {
            if (text[at] is '\n' or '\r' && PageMark.EndAfter(text, at, span.End) is > 0 and var end)
            {
                var from = at;
                while (!char.IsDigit(text[from]))
                {
                    from++;
                }

                var to = from;
                while (to < end && char.IsDigit(text[to]))
                {
                    to++;
                }

                var page = new Span(from, to);
                skipped.Add(new SkippedNumeral(page, page.Of(text).ToString(), SkipReasons.Page));
                found = true;
                at = end - 1;
            }
        }

        return found;
    }

    // The words of a passage: a sentence that a page break cuts is put together again.
    private static string Words(string text, Span span)
    {
        var slice = span.Of(text);
        if (slice.IndexOfAny('\n', '\r', '*') < 0)
        {
            return slice.ToString();
        }

        var kept = ArrayPool<char>.Shared.Rent(slice.Length);
        var length = 0;
        for (var at = 0; at < slice.Length; at++)
        {
            if (slice[at] is '\n' or '\r' && PageMark.EndAfter(text, span.Start + at, span.End) is > 0 and var page)
            {
                at = page - span.Start - 1;
                continue;
            }

            if (slice[at] is '\n' or '\r' || (slice[at] == '*' && ((at + 1 < slice.Length && slice[at + 1] == '*') || (at > 0 && slice[at - 1] == '*'))))
            {
                continue;
            }

            kept[length++] = slice[at];
        }

        var words = new string(kept, 0, length);
        ArrayPool<char>.Shared.Return(kept);
        return words;
    }
}
