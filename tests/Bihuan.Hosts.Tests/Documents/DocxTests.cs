using Bihuan.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Bihuan.Hosts.Tests.Documents.DocxMaker;

namespace Bihuan.Hosts.Tests.Documents;

/// <summary>What of a Word document is its text.</summary>
public sealed class DocxTests
{
    [Fact]
    public void Headings_are_known_by_style_by_outline_and_through_what_a_style_is_based_on() => Reads(
        "# 政府工作报告\n\n## 一、回顾\n\n### （一）产业\n\n### 县里\n\n### 提纲\n\n正文\n",
        Styled("Title", "政府工作报告"), Styled("1", "一、回顾"), Styled("2", "（一）产业"), Styled("Own", "县里"),
        new Paragraph(new ParagraphProperties(new OutlineLevel { Val = 1 }), Run("提纲")), Plain("正文"));

    [Fact]
    public void A_first_heading_that_stands_alone_is_the_title() => Reads("# 报告\n\n## 一\n\n## 二\n", Styled("1", "报告"), Styled("2", "一"), Styled("2", "二"));

    [Fact]
    public void Headings_without_a_title_are_parts() => Reads("## 一\n\n文\n\n## 二\n", Styled("1", "一"), Plain("文"), Styled("1", "二"));

    [Fact]
    public void Numbers_that_Word_counts_are_written_out()
    {
        var text = Text(DocxMaker.Of([Listed("工作回顾", 1, 0), Listed("第一项", 1, 1), Listed("第二项", 1, 1), Listed("目标任务", 1, 0), Listed("第一项", 1, 1)],
            List(NumberFormatValues.ChineseCounting, "%1、")));
        Assert.Equal("一、工作回顾\n\n一.1 第一项\n\n一.2 第二项\n\n二、目标任务\n\n二.1 第一项\n", text);
    }

    [Fact]
    public void Deleted_moved_and_hidden_words_stay_out_and_inserted_ones_are_in() => Reads(
        "增长6.5%左右\n",
        new Paragraph(Run("增长"), new DeletedRun(new Run(new DeletedText("6"))), new InsertedRun(Run("6.5")), new Run(new RunProperties(new Vanish()), new Text("（内部）")),
            new MoveFromRun(Run("以上")), Run("%左右")));

    [Fact]
    public void Of_a_field_the_result_is_read_and_not_the_code() => Reads(
        "见第3页的表\n",
        new Paragraph(Run("见第"), Field(FieldCharValues.Begin), new Run(new FieldCode(" PAGEREF x \\h ")), Field(FieldCharValues.Separate), Run("3"), Field(FieldCharValues.End), Run("页的表")));

    [Fact]
    public void A_table_of_contents_is_left_out() => Reads(
        "## 一、回顾\n\n正文\n",
        new Paragraph(Field(FieldCharValues.Begin), new Run(new FieldCode("TOC \\o \"1-3\"")), Field(FieldCharValues.Separate), Run("一、回顾……1")),
        new Paragraph(Run("二、目标……9"), Field(FieldCharValues.End)), Styled("TOC1", "三、保障……12"), Styled("1", "一、回顾"), Plain("正文"));

    [Fact]
    public void A_field_that_never_ends_swallows_nothing() => Reads(
        "前\n\n后\n", new Paragraph(Run("前"), Field(FieldCharValues.Begin), new Run(new FieldCode(" REF x "))), Plain("后"));

    [Fact]
    public void Rows_of_a_table_are_lines_with_bars() => Reads(
        "主要指标表\n\n| 指标 | 2023年 | 目标 |\n| 地区生产总值 | 6.1% | 6%以上 |\n\n说明\n",
        Plain("主要指标表"), Table(["指标", "2023年", "目标"], ["地区生产总值", "6.1%", "6%以上"]), Plain("说明"));

    [Fact]
    public void A_wide_cell_covers_its_columns() => Reads(
        "| 指标 | 2023年 |  |\n|  | 预计 | 目标 |\n| 地区生产总值 | 5% | 6% |\n| 民生 |  |  |\n",
        new Table(
            new TableRow(new TableCell(new TableCellProperties(new VerticalMerge { Val = MergedCellValues.Restart }), Plain("指标")), Wide(2, "2023年")),
            new TableRow(new TableCell(new TableCellProperties(new VerticalMerge()), Plain("")), new TableCell(Plain("预计")), new TableCell(Plain("目标"))),
            new TableRow(new TableCell(Plain("地区生产总值")), new TableCell(Plain("5%")), new TableCell(Plain("6%"))),
            new TableRow(Wide(3, "民生"))));

    [Fact]
    public void A_table_that_only_lays_out_the_page_is_none() => Reads("第一段。\n\n第二段。\n", new Table(new TableRow(new TableCell(Plain("第一段。"), Plain("第二段。")))));

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph()
    {
        static OpenXmlElement Box(string text) => new TextBoxContent(Plain(text));
        Reads("正文\n\n框中\n", new Paragraph(
            Run("正文"),
            new Run(new AlternateContent(new AlternateContentChoice(Box("框中")) { Requires = "wps" }, new AlternateContentFallback(Box("框中"))))));
    }

    [Fact]
    public void Breaks_tabs_and_spaces_are_kept_apart_from_words() => Reads(
        "政府工作报告\n——2024年 第一次会议\n", new Paragraph(new Run(new Text("政府工作报告"), new Break(), new Text("——2024年"), new TabChar(), new Text("第一次会议"))));

    [Fact]
    public void Radicals_of_a_pdf_that_was_pasted_are_real_characters() => Reads("增长8%，骨干企业⼀\n".Replace('⼀', '一'), Plain("增⻓8%，⻣干企业⼀"));

    [Fact]
    public void Damage_in_the_styles_costs_the_headings_only()
    {
        var document = DocumentReader.Read(BadInputTests.Zip(
            ("_rels/.rels", "<Relationships><Relationship Type='x/officeDocument' Target='word/document.xml'/></Relationships>"),
            ("word/_rels/document.xml.rels", "<Relationships><Relationship Type='x/styles' Target='styles.xml'/></Relationships>"),
            ("word/styles.xml", "<w:styles"),
            ("word/document.xml", "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body><w:p><w:r><w:t>严格格式</w:t></w:r></w:p></w:body></w:document>")), "严.docx");
        Assert.Equal("严格格式\n", document.Report?.Text);
    }

    private static void Reads(string expected, params OpenXmlElement[] blocks) => Assert.Equal(expected, Text(DocxMaker.Of(blocks)));

    private static string? Text(byte[] bytes) => DocumentReader.Read(bytes, "报告.docx").Report?.Text;

    private static Run Field(FieldCharValues type) => new(new FieldChar { FieldCharType = type });

    private static TableCell Wide(int columns, string text) => new(new TableCellProperties(new GridSpan { Val = columns }), Plain(text));
}
