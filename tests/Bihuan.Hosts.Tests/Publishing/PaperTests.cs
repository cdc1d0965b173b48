using System.Text;
using Bihuan.Hosts.Tests.Web;
using Bihuan.Office;
using Bihuan.Publication.Bulletins;
using Bihuan.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bihuan.Hosts.Tests.Publishing;

/// <summary>Bulletin and stocktake as an office gets them.</summary>
public sealed class PaperTests(Published published)
{
    [Theory]
    [InlineData("zh", "bulletin")]
    [InlineData("en", "bulletin")]
    [InlineData("zh", "stocktake")]
    [InlineData("en", "stocktake")]
    public void The_words_of_a_paper_are_as_approved(string language, string paper) =>
        Golden.Check($"{paper}.{language}", TextOf(published.PathOf($"{language}/{paper}.docx")));

    [Theory]
    [InlineData("zh/bulletin.docx")]
    [InlineData("en/stocktake.docx")]
    public void A_document_is_valid_by_the_schema_of_its_format(string file)
    {
        using var document = WordprocessingDocument.Open(published.PathOf(file), isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void A_sentence_is_flagged_exactly_when_it_stood_in_the_two_bulletins_before(Language language)
    {
        var day = new DateOnly(2025, 12, 31);
        var now = BulletinAt(day, language);
        var earlier = BulletinRequest.EarlierDays(SamplePlan.Source.Loop.Plan.Issued, day).Take(2).Select(one => BulletinAt(one, language).Sentences.Select(sentence => sentence.Text).ToHashSet(StringComparer.Ordinal)).ToList();

        Assert.Contains(now.Sentences, sentence => sentence.Flag.Length > 0);
        Assert.Contains(now.Sentences, sentence => sentence.Flag.Length == 0);
        Assert.All(now.Sentences, sentence => Assert.Equal(earlier.TrueForAll(one => one.Contains(sentence.Text)), sentence.Flag.Length > 0));
    }

    [Fact]
    public void The_first_bulletins_have_nothing_to_compare_with_and_flag_nothing() => Assert.All(
        BulletinAt(new DateOnly(2023, 6, 30), Language.Chinese).Sentences, sentence => Assert.Equal("", sentence.Flag));

    [Fact]
    public void Every_number_of_the_list_has_its_publication_in_the_annex() => Assert.All(
        BulletinAt(new DateOnly(2025, 12, 31), Language.Chinese).Annex.Where(item => item.Value.Length > 0 || item.Gap.Length > 0), item => Assert.NotEqual("", item.Source));

    [Fact]
    public void A_stocktake_shows_where_a_claim_of_completion_and_the_figures_disagree()
    {
        var request = RequestAt(new DateOnly(2025, 12, 31), Language.Chinese);
        var (missed, met) = (request.Account.Targets.First(verdict => verdict.Kind == VerdictKind.Missed), request.Account.Targets.First(verdict => verdict.Kind == VerdictKind.Met));
        SelfReport Claim(Verdict verdict, bool isDone) => new(verdict.Commitment.Id, "2025-001", new("市水利局", "Water Bureau"), new DateOnly(2025, 11, 2), "已完成", "", isDone);
        Stocktake With(params IReadOnlyList<SelfReport>? reports) => Stocktake.Of(request with { Docket = reports is null ? null : _ => new SupervisionDocket([], reports) });

        Assert.Equal([missed.Commitment.Id], With(Claim(missed, true), Claim(met, true)).Disagreements.Select(one => one.Item.Id));
        Assert.Empty(With(Claim(missed, false)).Disagreements);
        Assert.Contains("没有接入督办账", new StocktakeWords(With(null)).Disagreements[0], StringComparison.Ordinal);
        Assert.Contains("没有针对这些任务的单位自报", new StocktakeWords(With([])).Disagreements[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task LibreOffice_prints_the_papers_as_they_are_meant()
    {
        var folder = Directory.CreateTempSubdirectory("bihuan-office-").FullName;
        try
        {
            await OfficeProgram.ConvertAsync("pdf", folder, published.PathOf("zh/bulletin.docx"), published.PathOf("zh/stocktake.docx"), published.PathOf("zh/decomposition.xlsx"));
            var bulletin = OfficeProgram.Read(Path.Combine(folder, "bulletin.pdf"));
            Assert.InRange(bulletin.Pages, 6, 15);
            Assert.All(["督查通报", "总体情况", "未达序时清单", "下步要求", "目标任务落实情况表", "C051"], words => Assert.Contains(words, bulletin.Text, StringComparison.Ordinal));

            var stocktake = OfficeProgram.Read(Path.Combine(folder, "stocktake.pdf"));
            Assert.Equal(1, stocktake.Pages);
            Assert.Contains("请会议决定的三件事", stocktake.Text, StringComparison.Ordinal);

            var table = OfficeProgram.Read(Path.Combine(folder, "decomposition.pdf"));
            // A3 across, the header on every sheet, the columns for the machine not printed.
            Assert.True(table.Width > table.Height && table.Width > 1180, $"{table.Width} × {table.Height}");
            Assert.Equal(table.Pages, Count(table.Text, "报告原文"));
            Assert.DoesNotContain("指标代码", table.Text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BulletinRequest RequestAt(DateOnly day, Language language) => new(
        SamplePlan.Account(day), day, [.. BulletinRequest.EarlierDays(SamplePlan.Source.Loop.Plan.Issued, day).Select(one => (SamplePlan.Account(one), one))], language);

    private static Bulletin BulletinAt(DateOnly day, Language language) => Bulletin.Of(RequestAt(day, language));

    private static int Count(string text, string words) => text.Split(words).Length - 1;

    private static string TextOf(string file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        var text = new StringBuilder();
        foreach (var part in document.MainDocumentPart!.Document!.Body!.ChildElements)
        {
            if (part is Paragraph)
            {
                text.Append(part.InnerText).Append('\n');
            }

            foreach (var row in part is Table table ? table.Elements<TableRow>() : [])
            {
                text.AppendJoin(" | ", row.Elements<TableCell>().Select(cell => cell.InnerText)).Append('\n');
            }
        }

        return text.ToString();
    }
}
