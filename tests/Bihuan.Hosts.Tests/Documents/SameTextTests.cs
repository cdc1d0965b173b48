using System.Text;
using Bihuan.Documents;
using Bihuan.Reading;

namespace Bihuan.Hosts.Tests.Documents;

/// <summary>One report, whatever it comes in: the same words, the same sections, the same facts.</summary>
public sealed class SameTextTests
{
    private const string Report =
        "@page { size: A5; margin: 18mm } body { font: 11pt 'Noto Serif CJK SC', 'Noto Sans CJK SC', serif; line-height: 1.6 } ";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    [Fact]
    public void A_docx_reads_as_the_markdown_it_was_made_from() => Assert.Equal(SampleReport.Markdown, Text(DocxMaker.Sample(), "报告.docx", FileFormat.Docx));

    [Fact]
    public void A_page_reads_as_the_markdown_it_was_made_from() => Assert.Equal(SampleReport.Markdown, Text(Encoding.UTF8.GetBytes(SampleReport.Html()), "报告.html", FileFormat.Html));

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-8")]
    public void A_text_reads_the_same_in_every_encoding(string encoding)
    {
        Encoding codec = encoding switch { "gb18030" => Gb18030, "utf-16le" => new UnicodeEncoding(false, false), "utf-16be" => new UnicodeEncoding(true, false), _ => new UTF8Encoding(false) };
        var document = DocumentReader.Read(codec.GetBytes(SampleReport.Markdown), "报告.txt");
        Assert.Equal(SampleReport.Markdown, document.Report?.Text);
        Assert.Equal(encoding, document.Encoding);
        Assert.DoesNotContain(document.Diagnostics, one => one.Severity != Severity.Note);
    }

    [Theory]
    [InlineData("indented and justified", "p { text-indent: 2em; margin: 0; text-align: justify } ul { margin: 0 }")]
    [InlineData("parted by gaps", "p { margin: .8em 0 }")]
    [InlineData("large headings", "h1 { font-size: 22pt; text-align: center } h2 { font-size: 16pt; text-align: center } h3 { font-size: 13pt } p { text-indent: 2em }")]
    [InlineData("in two columns", "body { columns: 2; column-gap: 10mm; font-size: 9pt } p { text-indent: 2em; margin: 0; text-align: justify }")]
    [InlineData("in two columns under a title", "body { columns: 2; column-gap: 9mm; font-size: 9pt } h1 { column-span: all; text-align: center } p { text-indent: 2em; margin: 0 }")]
    public void A_pdf_holds_the_same_words_paragraphs_and_headings(string manner, string style)
    {
        var pdf = PdfMaker.Print(SampleReport.Html(Report + style));
        var document = DocumentReader.Read(pdf, "报告.pdf");
        Assert.NotNull(document.Report);
        Assert.True(document.Pages.Count > 1, manner);
        Assert.Equal(SampleReport.Content(SampleReport.Markdown), SampleReport.Content(document.Report.Text));
        Assert.Equal(Lines(SampleReport.Markdown), Lines(document.Report.Text));
    }

    [Fact]
    public void Heads_and_feet_that_a_browser_prints_stay_out()
    {
        var document = DocumentReader.Read(PdfMaker.Print(SampleReport.Html(Report + "p { text-indent: 2em; margin: 0 }"), withHeadAndFoot: true), "报告.pdf");
        Assert.Equal(Lines(SampleReport.Markdown), Lines(document.Report!.Text));
        Assert.Contains(document.Diagnostics, diagnostic => diagnostic.Code == DocumentDiagnostics.MarginsLeftOut.Code);
    }

    [Fact]
    public void All_formats_give_the_same_facts()
    {
        var expected = Facts(SampleReport.Markdown);
        Assert.True(expected.Count > 40);
        Assert.Equal(expected, Facts(Text(DocxMaker.Sample(), "报告.docx", FileFormat.Docx)));
        Assert.Equal(expected, Facts(Text(Encoding.UTF8.GetBytes(SampleReport.Html()), "报告.html", FileFormat.Html)));
        Assert.Equal(expected, Facts(Text(Gb18030.GetBytes(SampleReport.Markdown), "报告.txt", FileFormat.Text)));
    }

    [Fact]
    public void A_table_gives_the_same_facts_in_every_format_that_has_tables()
    {
        string[][] rows = [["指标", "2022年实际", "2023年目标"], ["地区生产总值（亿元）", "325.4", "350"], ["城镇登记失业率（%）", "3.8", "5.5以内"]];
        var markdown = $"2023年某县政府工作报告\n\n| {string.Join(" |\n| ", rows.Select(row => string.Join(" | ", row)))} |\n";
        var page = $"<h1>2023年某县政府工作报告</h1><table>{string.Concat(rows.Select(row => $"<tr><td>{string.Join("<td>", row)}"))}</table>";
        var expected = Facts(markdown);
        Assert.Equal(4, expected.Count);
        Assert.Equal(expected, Facts(Text(Encoding.UTF8.GetBytes(page), "报告.html", FileFormat.Html)));
        Assert.Equal(expected, Facts(Text(DocxMaker.Of(DocxMaker.Styled("Title", "2023年某县政府工作报告"), DocxMaker.Table(rows)), "报告.docx", FileFormat.Docx)));
    }

    [Fact]
    public void A_pdf_gives_the_same_facts_and_shows_where_they_stand()
    {
        var document = DocumentReader.Read(PdfMaker.Print(SampleReport.Html(Report + "p { text-indent: 2em; margin: 0; text-align: justify }")), "报告.pdf");
        Assert.Equal(Facts(SampleReport.Markdown), Facts(document.Report!.Text));
        foreach (var fact in new ReportReader().Read(document.Report, [], []).Facts)
        {
            var page = document.PageAt(fact.Citation.Span.Start)!;
            Assert.Equal(page.Number, document.Report.PageAt(fact.Citation.Span.Start));
            var boxes = page.Locate(fact.Citation.Span);
            Assert.NotEmpty(boxes);
            Assert.All(boxes, box => Assert.True(box is { Left: > 0, Top: > 0, Width: > 0, Height: > 5 } && box.Left + box.Width < page.Width && box.Top + box.Height < page.Height));
        }
    }

    private static string Text(byte[] bytes, string name, FileFormat format)
    {
        var document = DocumentReader.Read(bytes, name);
        Assert.Equal(format, document.Format);
        Assert.DoesNotContain(document.Diagnostics, one => one.Severity != Severity.Note);
        return document.Report!.Text;
    }

    private static string[] Lines(string markdown) => [.. markdown.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private static List<string> Facts(string text) =>
    [
        .. new ReportReader().Read(new Report("r", text), [], []).Facts.Select(fact => FormattableString.Invariant(
            $"{string.Join('/', fact.Citation.Section)}|{fact.Indicator}|{fact.Measure}|{fact.Comparator}|{fact.Value}|{fact.Unit}|{fact.From}–{fact.To}|{fact.Modality}|{fact.Strength}|{fact.Reference}")),
    ];
}
