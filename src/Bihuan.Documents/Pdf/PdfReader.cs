using System.Globalization;
using Bihuan.Documents.Blocks;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Bihuan.Documents.Pdf;

/// <summary>A pdf: lines from positions, paragraphs from lines, headings from sizes; every character keeps its place on the page.</summary>
internal static class PdfReader
{
    private const int ListedPages = 12;

    public static DocumentText Read(ReadOnlyMemory<byte> bytes, string name, DocumentLimits limits)
    {
        var place = new Place(name);
        var diagnostics = new List<Diagnostic>();
        var filters = new BoundedFilters(limits);
        var pages = new List<PrintedPage>();
        var damaged = 0;
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, FilterProvider = filters });
            Pages(document, place, limits, filters, pages, diagnostics, ref damaged);
        }
        catch (DocumentTooLargeException)
        {
            // Said below, by the budget: the library may have swallowed it elsewhere.
        }
        catch (PdfDocumentEncryptedException)
        {
            diagnostics.Add(DocumentDiagnostics.EncryptedPdf.At(place));
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            diagnostics.Add((filters.IsSpent ? DocumentDiagnostics.ExpandsTooMuch : DocumentDiagnostics.DamagedPdf).At(place, limits.Expanded));
        }

        if (filters.IsSpent)
        {
            return new DocumentText { Format = FileFormat.Pdf, Diagnostics = [DocumentDiagnostics.ExpandsTooMuch.At(place, limits.Expanded)] };
        }

        return diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error)
            ? new DocumentText { Format = FileFormat.Pdf, Diagnostics = diagnostics }
            : Finish(name, pages, damaged, limits, diagnostics);
    }

    private static void Pages(PdfDocument document, Place place, DocumentLimits limits, BoundedFilters filters, List<PrintedPage> pages, List<Diagnostic> diagnostics, ref int damaged)
    {
        if (new FormCalls(document.Structure, limits.Decodings).AreTooMany())
        {
            filters.Spend();
            return;
        }

        var count = document.NumberOfPages;
        if (count > limits.Pages)
        {
            diagnostics.Add(DocumentDiagnostics.TooManyPages.At(place, count, limits.Pages));
        }

        var characters = 0L;
        for (var number = 1; number <= Math.Min(count, limits.Pages) && !filters.IsSpent && characters <= limits.Characters; number++)
        {
            try
            {
                pages.Add(Lines.Of(document.GetPage(number)));
                characters += pages[^1].Lines.Sum(line => (long)line.Text.Length);
            }
            catch (Exception exception) when (IsDamage(exception))
            {
                damaged++;
                diagnostics.Add(DocumentDiagnostics.DamagedPage.At(place with { Field = FormattableString.Invariant($"page {number}") }, number));
                pages.Add(new PrintedPage(number, 0, 0, [], 0));
            }
        }
    }

    // The library throws what it happens to meet in a broken file: index, cast and null errors among them. What ends the process is let through.
    private static bool IsDamage(Exception exception) => exception is not (OutOfMemoryException or StackOverflowException or AccessViolationException);

    private static DocumentText Finish(string name, List<PrintedPage> pages, int damaged, DocumentLimits limits, List<Diagnostic> diagnostics)
    {
        var place = new Place(name);
        var blank = pages.Where(page => page.Lines.Count == 0).Select(page => page.Number).ToList();
        if (blank.Count == pages.Count)
        {
            diagnostics.Add(damaged > 0 || pages.Count == 0 ? DocumentDiagnostics.DamagedPdf.At(place) : DocumentDiagnostics.NoTextInPdf.At(place, pages.Count));
            return new DocumentText { Format = FileFormat.Pdf, Diagnostics = diagnostics };
        }

        if (blank.Count > damaged)
        {
            var listed = string.Join(", ", blank.Take(ListedPages).Select(number => number.ToString(CultureInfo.InvariantCulture))) + (blank.Count > ListedPages ? " …" : "");
            diagnostics.Add(DocumentDiagnostics.PagesWithoutText.At(place, listed));
        }

        if (pages.Sum(page => page.Unmapped) is var unmapped and > 0)
        {
            diagnostics.Add(DocumentDiagnostics.UnmappedGlyphs.At(place, unmapped));
        }

        var body = BodySize(pages);
        if (Margins.Clear(pages, body) is var margins and > 0)
        {
            diagnostics.Add(DocumentDiagnostics.MarginsLeftOut.At(place, margins));
        }

        var blocks = PrintedBlocks.Of(new Paragraphs(pages).Join(pages), body);
        if (blocks.Count == 0)
        {
            diagnostics.Add(DocumentDiagnostics.Blank.At(place));
            return new DocumentText { Format = FileFormat.Pdf, Diagnostics = diagnostics };
        }

        var plain = blocks.ConvertAll(block => block.Block);
        Headings.Settle(plain);
        var (text, starts) = MarkdownWriter.Write(plain, limits.Characters);
        if (starts[^1] < 0)
        {
            diagnostics.Add(DocumentDiagnostics.CutAtLimit.At(place, limits.Characters, text.Length));
        }

        var positions = Positions(pages, blocks, starts, text.Length);
        var report = new Report(name, text) { PageStarts = [.. positions.Select(page => page.Span.Start)] };
        return new DocumentText { Report = report, Format = FileFormat.Pdf, Pages = positions, Diagnostics = diagnostics };
    }

    /// <summary>Size of most letters.</summary>
    private static float BodySize(List<PrintedPage> pages) => pages.SelectMany(page => page.Lines).GroupBy(line => line.Size)
        .OrderByDescending(group => group.Sum(line => line.Text.Length)).ThenBy(group => group.Key).First().Key;

    private static List<DocumentPage> Positions(List<PrintedPage> pages, List<PrintedBlock> blocks, int[] starts, int length)
    {
        var boxes = pages.ToDictionary(page => page.Number, _ => new List<GlyphBox>());
        var heights = pages.ToDictionary(page => page.Number, page => (float)page.Height);
        for (var block = 0; block < blocks.Count && starts[block] >= 0; block++)
        {
            for (var at = 0; at < blocks[block].Glyphs.Length; at++)
            {
                if (blocks[block].Glyphs[at] is var (page, line, glyph))
                {
                    // Ideographs reach from an eighth below the baseline to seven eighths above it.
                    var bottom = heights[page] - glyph.Base + (glyph.Size / 8);
                    boxes[page].Add(new GlyphBox(starts[block] + at, line, glyph.Left, bottom - glyph.Size, glyph.Right, bottom));
                }
            }
        }

        var result = new List<DocumentPage>(pages.Count);
        var end = length;
        foreach (var page in Enumerable.Reverse(pages))
        {
            var glyphs = boxes[page.Number];
            var start = page == pages[0] ? 0 : glyphs.Count > 0 ? glyphs[0].Offset : end;
            result.Add(new DocumentPage(page.Number, new Span(start, end), page.Width, page.Height, [.. glyphs]));
            end = start;
        }

        result.Reverse();
        return result;
    }
}
