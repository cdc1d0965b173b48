using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bihuan.Hosts.Tests.Documents;

/// <summary>Writes docx with the Open XML SDK: another hand than the one that reads.</summary>
internal static class DocxMaker
{
    public static byte[] Of(params OpenXmlElement[] blocks) => Of(blocks, numbering: null);

    public static byte[] Of(IEnumerable<OpenXmlElement> blocks, Numbering? numbering)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                Style("a", "Normal"), Style("Title", "Title"), Style("1", "heading 1"), Style("2", "heading 2"), Style("Own", "县里的小标题", "2"), Style("TOC1", "toc 1"));
            if (numbering is not null)
            {
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
            }
        }

        return stream.ToArray();
    }

    public static byte[] Sample() => Of(SampleReport.Blocks.Select(block => block.Kind switch
    {
        SampleReport.Kind.Title => Styled("Title", block.Text),
        SampleReport.Kind.Part => Styled("1", block.Text),
        SampleReport.Kind.Chapter => Styled("2", block.Text),
        SampleReport.Kind.Item => Listed(block.Text, 1, 0),
        _ => Split(block.Text),
    }), Bullets());

    public static Paragraph Plain(string text) => new(Run(text));

    public static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    public static Paragraph Listed(string text, int list, int level) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), Run(text));

    public static Table Table(params string[][] rows) => new(rows.Select(row => new TableRow(row.Select(cell => new TableCell(Plain(cell))))));

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public static Numbering Bullets() => List(NumberFormatValues.Bullet, "•");

    public static Numbering List(NumberFormatValues format, string text) => new(
        new AbstractNum(
            new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = 0 },
            new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%1.%2" }) { LevelIndex = 1 }) { AbstractNumberId = 7 },
        new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 1 });

    // Word cuts a paragraph into runs wherever somebody typed, spell-checked or coloured something.
    private static Paragraph Split(string text) => new(text.Chunk(7).Select(piece => Run(new string(piece))));

    private static Style Style(string id, string name, string? basedOn = null)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        return style;
    }
}
