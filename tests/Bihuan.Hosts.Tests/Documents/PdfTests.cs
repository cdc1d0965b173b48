using System.Globalization;
using System.Text;
using Bihuan.Documents;

namespace Bihuan.Hosts.Tests.Documents;

/// <summary>Positions to text: lines, paragraphs, headings, pages.</summary>
public sealed class PdfTests
{
    [Fact]
    public void Lines_of_a_paragraph_are_joined_and_paragraphs_are_not() => Assert.Equal(
        "The plan sets a growth of about 6.1 percent for the coming year and says so twice here.\n\nA second paragraph begins.\n",
        Text((20, 300, "The plan sets a growth of about 6.1 percent"), (20, 286, "for the coming year and says so twice here."), (20, 250, "A second paragraph begins.")));

    [Fact]
    public void A_line_that_ended_early_ends_its_paragraph() => Assert.Equal(
        "Jobs rise by 600 000.\n\nTrade grows by 3 percent this year and more\n\nin the year after.\n",
        Text((20, 300, "Jobs rise by 600 000."), (20, 286, "Trade grows by 3 percent this year and more"), (20, 260, "in the year after.")));

    [Fact]
    public void Page_numbers_and_running_heads_stay_out()
    {
        var pages = Enumerable.Range(1, 4).Select(page => Content((100, 385, "Report of the county, part " + page), (20, 300, $"Words of page number {Word(page)}."), (140, 12, $"- {page} -"))).ToArray();
        var document = DocumentReader.Read(Pages(pages), "报告.pdf");
        Assert.Equal("Words of page number one.\n\nWords of page number two.\n\nWords of page number three.\n\nWords of page number four.\n", document.Report!.Text);
        Assert.Equal("BH1020", Assert.Single(document.Diagnostics).Code);
        Assert.Equal([1, 2, 3, 4], document.Pages.Select(page => page.Number));
        Assert.Equal("three", document.Report.Text[document.Pages[2].Words[^1].Span.Start..document.Pages[2].Words[^1].Span.End].TrimEnd('.'));
        Assert.Equal(3, document.PageAt(document.Report.Text.IndexOf("three", StringComparison.Ordinal))!.Number);
    }

    [Fact]
    public void A_sentence_goes_on_over_the_page()
    {
        var document = DocumentReader.Read(Pages(
            Content((20, 314, "All of the first page is filled with words, so"), (20, 300, "that the line is full where it ends, and goes"), (20, 286, "on to the next page, where all of it comes to")),
            Content((20, 314, "an end that everybody in the county waited for."))), "报告.pdf");
        Assert.Equal("All of the first page is filled with words, so that the line is full where it ends, and goes on to the next page, where all of it comes to an end that everybody in the county waited for.\n", document.Report!.Text);
        Assert.Equal(2, document.Pages[1].Words.Count(word => word.Left < 35));
    }

    [Fact]
    public void Pages_without_text_are_named()
    {
        var document = DocumentReader.Read(Pages(Content((20, 300, "Words.")), Content(), Content((20, 300, "More."))), "报告.pdf");
        Assert.Contains("2", Assert.Single(document.Diagnostics, diagnostic => diagnostic.Code == "BH1015").Message.En, StringComparison.Ordinal);
        Assert.True(document.Pages[1].Span.IsEmpty);
        Assert.Empty(document.Pages[1].Words);
    }

    [Fact]
    public void Letters_printed_twice_for_weight_are_read_once() =>
        Assert.Equal("Growth\n", Text((20, 300, "Growth"), (20.2, 300, "Growth")));

    [Fact]
    public void The_same_file_gives_the_same_text_and_boxes()
    {
        var bytes = Pages(Content((20, 300, "Growth of 6.1 percent"), (20, 286, "and jobs.")));
        var (one, other) = (DocumentReader.Read(bytes, "a.pdf"), DocumentReader.Read(bytes, "a.pdf"));
        Assert.Equal(one.Report!.Text, other.Report!.Text);
        Assert.Equal(one.Report.PageStarts, other.Report.PageStarts);
        Assert.Equal(one.Pages[0].Words, other.Pages[0].Words);
    }

    [Theory]
    [InlineData('⻓', '长')]
    [InlineData('⻣', '骨')]
    [InlineData('⼾', '户')]
    [InlineData('⼀', '一')]
    [InlineData('⿕', '龠')]
    [InlineData('⺠', '民')]
    [InlineData('率', '率')]
    [InlineData('长', '长')]
    [InlineData('A', 'A')]
    [InlineData('⿰', '⿰')]
    public void Look_alikes_become_what_they_stand_for(char printed, char meant) => Assert.Equal(meant, Bihuan.Documents.Blocks.Lookalikes.Real(printed));

    private static string Word(int number) => number switch { 1 => "one", 2 => "two", 3 => "three", _ => "four" };

    private static string? Text(params (double X, double Y, string Words)[] lines) => DocumentReader.Read(Pages(Content(lines)), "报告.pdf").Report?.Text;

    private static byte[] Content(params (double X, double Y, string Words)[] lines)
    {
        var text = new StringBuilder();
        foreach (var (x, y, words) in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {x} {y} Td ({words}) Tj ET\n");
        }

        return RawPdf.Stream(RawPdf.Plain(text.ToString()));
    }

    private static byte[] Pages(params byte[][] contents)
    {
        const int firstPage = 4;
        var objects = new List<byte[]>
        {
            RawPdf.Plain(RawPdf.Catalog),
            RawPdf.Plain(FormattableString.Invariant($"<< /Type /Pages /Count {contents.Length} /Kids [{string.Join(' ', contents.Select((_, at) => FormattableString.Invariant($"{firstPage + (2 * at)} 0 R")))}] >>")),
            RawPdf.Plain(RawPdf.Font),
        };
        for (var at = 0; at < contents.Length; at++)
        {
            objects.Add(RawPdf.Plain(FormattableString.Invariant($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents {firstPage + (2 * at) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>")));
            objects.Add(contents[at]);
        }

        return RawPdf.Of("", [.. objects]);
    }
}
