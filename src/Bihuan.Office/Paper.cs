using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bihuan.Office;

/// <summary>
/// Word documents in the form of official papers (GB/T 9704-2012: A4, margins 37/35/28/26 mm, body 仿宋 三号, first headings 黑体, second 楷体, title 小标宋
/// 二号, fixed line of 28 points, page number between dashes). No issuing office and no seal is put on it: those are a person's.
/// </summary>
internal static class Paper
{
    private const string BodyFont = "仿宋";
    private const string Black = "黑体";
    private const string Script = "楷体";
    private const string Display = "方正小标宋简体";
    private const string Latin = "Times New Roman";

    /// <summary>The document's bytes.</summary>
    /// <param name="language">Language of its words.</param>
    /// <param name="content">Its paragraphs and tables.</param>
    /// <param name="section">The last section.</param>
    public static byte[] Make(Language language, IEnumerable<OpenXmlElement> content, SectionProperties section)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles(language);
            main.AddNewPart<FooterPart>("footer").Footer = Footer();
            var body = new Body(content);
            body.Append(section);
            main.Document = new Document(body);
            document.ChangeIdOfPart(main, "document");
        }

        return TimelessPackage.Of(stream);
    }

    public static Paragraph Line(string style, string text, string remark = "")
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(text));
        if (remark.Length > 0)
        {
            // Another type, so that a reader sees at once what is not part of the sentence.
            paragraph.Append(new Run(
                new RunProperties(new RunFonts { EastAsia = Script, Ascii = Latin, HighAnsi = Latin }, new Bold(), new Color { Val = "A3241C" }), Shown(remark)));
        }

        return paragraph;
    }

    /// <summary>A paragraph of links inside brackets: id and address.</summary>
    public static Paragraph Links(string style, string lead, IEnumerable<(string Text, string Address)> links)
    {
        var paragraph = Line(style, lead);
        var isFirst = true;
        foreach (var (text, address) in links)
        {
            if (!isFirst)
            {
                paragraph.Append(Words("、"));
            }

            isFirst = false;
            // A field keeps the address in the text: no relationship is needed.
            paragraph.Append(new SimpleField(new Run(new RunProperties(new Color { Val = "1A5384" }, new Underline { Val = UnderlineValues.Single }), Shown(text))) { Instruction = $" HYPERLINK \"{address}\" " });
        }

        return paragraph;
    }

    public static Paragraph Ruled(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.Append(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 18, Space = 4, Color = "C00000" }));
        return paragraph;
    }

    /// <summary>The end of a section, as a paragraph of its own.</summary>
    public static Paragraph EndOf(SectionProperties section) => new(new ParagraphProperties(new ParagraphStyleId { Val = "Small" }, section));

    public static Table Table(IReadOnlyList<(string Head, int Width)> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 8 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })),
            new TableGrid(columns.Select(column => new GridColumn { Width = column.Width.ToString(CultureInfo.InvariantCulture) })));
        table.Append(RowOf("TableHead", [.. columns.Select(column => column.Head)], columns, new TableRowProperties(new CantSplit(), new TableHeader())));
        foreach (var row in rows)
        {
            table.Append(RowOf("TableText", row, columns, new TableRowProperties(new CantSplit())));
        }

        return table;
    }

    private static TableRow RowOf(string style, IReadOnlyList<string> texts, IReadOnlyList<(string Head, int Width)> columns, TableRowProperties properties)
    {
        var row = new TableRow(properties);
        for (var i = 0; i < columns.Count; i++)
        {
            row.Append(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = columns[i].Width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                Line(style, texts[i])));
        }

        return row;
    }

    /// <summary>A section of A4; narrow margins for a paper that must stay on one page.</summary>
    public static SectionProperties Section(bool isLandscape, bool isNarrow = false)
    {
        // Millimetres of GB/T 9704 in twentieths of a point.
        var (top, bottom, left, right) = (isNarrow, isLandscape) switch { (true, _) => (1134, 964, 1247u, 1247u), (_, true) => (1588, 1474, 1417u, 1417u), _ => (2098, 1984, 1588u, 1474u) };
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new SectionType { Val = SectionMarkValues.NextPage },
            isLandscape ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape } : new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = top, Bottom = bottom, Left = left, Right = right, Header = 600, Footer = isNarrow ? 500u : 1020u, Gutter = 0 });
    }

    private static Run Words(string text) => new(Shown(text));

    // What XML has no way to write is left out.
    private static Text Shown(string text) => new(string.Concat(text.Where(sign => sign >= ' ' && sign is not ('\uFFFE' or '\uFFFF')))) { Space = SpaceProcessingModeValues.Preserve };

    private static Footer Footer() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "Page" }),
        new Run(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " },
        new Run(new Text(" —") { Space = SpaceProcessingModeValues.Preserve })));

    private static Styles Styles(Language language)
    {
        var isZh = language == Language.Chinese;
        Style Make(string id, string name, string font, double size, JustificationValues across, int firstLine = 0, int before = 0, int after = 0, int line = 560, bool isBold = false, string? color = null, bool isExact = true, bool keepsNext = false, int? outline = null)
        {
            // Latin letters need less than Chinese ones.
            var points = isZh ? size : Math.Round(size * 0.8, MidpointRounding.AwayFromZero);
            var paragraph = new StyleParagraphProperties();
            if (keepsNext)
            {
                paragraph.Append(new KeepNext());
            }

            paragraph.Append(new SpacingBetweenLines { Before = Text(before), After = Text(after), Line = Text(isZh ? line : line * 3 / 4), LineRule = isExact ? LineSpacingRuleValues.Exact : LineSpacingRuleValues.AtLeast });
            if (firstLine > 0)
            {
                paragraph.Append(new Indentation { FirstLineChars = firstLine, FirstLine = Text(firstLine * (int)(points * 20) / 100) });
            }

            paragraph.Append(new Justification { Val = across });
            if (outline is { } level)
            {
                paragraph.Append(new OutlineLevel { Val = level });
            }

            var run = new StyleRunProperties(new RunFonts { EastAsia = font, Ascii = Latin, HighAnsi = Latin });
            if (isBold || (!isZh && font != BodyFont && font != "宋体"))
            {
                run.Append(new Bold());
            }

            if (color is not null)
            {
                run.Append(new Color { Val = color });
            }

            run.Append(new FontSize { Val = Text((int)(points * 2)) });
            return new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = true };
        }

        var first = isZh ? 200 : 0;
        var gap = isZh ? 0 : 100;
        return new Styles(
            new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { EastAsia = BodyFont, Ascii = Latin, HighAnsi = Latin }, new FontSize { Val = "32" }, new Languages { Val = "en-GB", EastAsia = "zh-CN" }))),
            Make("Banner", "文头", Display, 40, JustificationValues.Center, line: 900, isBold: true, color: "C00000", before: 200, isExact: false),
            Make("Issue", "期号", BodyFont, 16, JustificationValues.Center, after: 120),
            Make("Dateline", "日期行", BodyFont, 16, JustificationValues.Center, after: 400),
            Make("Title", "公文标题", Display, 22, JustificationValues.Center, line: 640, before: 200, after: 400, isBold: true, outline: 0, isExact: false),
            Make("Heading", "一级标题", Black, 16, JustificationValues.Left, firstLine: first, keepsNext: true, outline: 1, before: gap),
            Make("Subheading", "二级标题", Script, 16, JustificationValues.Left, firstLine: first, keepsNext: true, outline: 2, before: gap),
            Make("Body", "公文正文", BodyFont, 16, JustificationValues.Both, firstLine: first, after: gap),
            Make("Signed", "成文日期", BodyFont, 16, JustificationValues.Right, before: 560),
            Make("Annex", "附件", Black, 16, JustificationValues.Left),
            Make("AnnexTitle", "附件标题", Display, 22, JustificationValues.Center, after: 200, isBold: true, isExact: false),
            Make("TableHead", "表头", Black, 10.5, JustificationValues.Center, line: 300),
            Make("TableText", "表文", "宋体", 10.5, JustificationValues.Left, line: 280),
            Make("Small", "小节", "宋体", 10.5, JustificationValues.Left, line: 300),
            Make("SheetTitle", "单页标题", Display, 20, JustificationValues.Center, line: 520, isBold: true, after: 60, isExact: false, outline: 0),
            Make("SheetNote", "单页说明", Script, 10.5, JustificationValues.Center, line: 320, after: 100, isExact: false),
            Make("SheetHeading", "单页小标题", Black, 13, JustificationValues.Left, line: 400, before: 100, keepsNext: true, color: "A3241C", outline: 1),
            Make("SheetText", "单页正文", "宋体", 11, JustificationValues.Both, line: 330),
            Make("SheetStrong", "单页要点", Black, 11.5, JustificationValues.Left, line: 350, before: 60, keepsNext: true),
            Make("Page", "页码", "宋体", 14, JustificationValues.Center, line: 300));

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
