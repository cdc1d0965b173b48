using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Bihuan.Documents;
using CsCheck;

namespace Bihuan.Hosts.Tests.Documents;

/// <summary>Whatever the file: a diagnostic in both languages with place and remedy, never an exception, never without end.</summary>
public sealed class BadInputTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    public static TheoryData<string, string, byte[]> Files => new()
    {
        { "BH1001", "an empty file", [] },
        { "BH1002", "white space", "  \n\t　\n"u8.ToArray() },
        { "BH1002", "a page without words", "<!doctype html><html><body><script>1</script> </body></html>"u8.ToArray() },
        { "BH1004", "a picture", Png },
        { "BH1004", "a program", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0, 1, 2, 3, 4] },
        { "BH1004", "rubbish", [.. Enumerable.Range(0, 4000).Select(at => (byte)(((at * at * 31 / 7) ^ (at >> 3)) & 0xFF))] },
        { "BH1005", "an archive", Zip(("readme.txt", "不是文档")) },
        { "BH1005", "a workbook", Zip(("xl/workbook.xml", "<workbook/>")) },
        { "BH1005", "an OFD", Zip(("OFD.xml", "<OFD/>")) },
        { "BH1006", "an encrypted docx", [.. CompoundFile, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "BH1007", "an old doc", CompoundFile },
        { "BH1008", "a cut docx", DocxMaker.Sample()[..900] },
        { "BH1008", "a docx that is no XML", Zip(("word/document.xml", "这不是 XML")) },
        { "BH1008", "a docx with entities", Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>")) },
        { "BH1011", "an encrypted pdf", EncryptedPdf() },
        { "BH1012", "a pdf that is only a header", "%PDF-1.7\n%âãÏÓ\n"u8.ToArray() },
        { "BH1014", "a scanned pdf", RawPdf.Page(RawPdf.Stream("q 300 0 0 400 0 0 cm Q"u8.ToArray())) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_bad_file_has_its_diagnostic(string code, string what, byte[] bytes)
    {
        var document = DocumentReader.Read(bytes, "报告.docx");
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal((what, code), (what, diagnostic.Code));
        Assert.Equal(Severity.Error, diagnostic.Severity);
        Assert.Null(document.Report);
        Assert.Equal("报告.docx", diagnostic.Place.File);
        Assert.StartsWith("报告.docx: 错误 " + code, diagnostic.Print(Language.Chinese), StringComparison.Ordinal);
        Assert.DoesNotContain('{', diagnostic.Print(Language.English));
    }

    [Fact]
    public void Every_rule_speaks_both_languages_under_a_code_of_its_own()
    {
        Assert.Equal(DocumentDiagnostics.All.Count, DocumentDiagnostics.All.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(typeof(DocumentDiagnostics).GetProperties().Count(property => property.PropertyType == typeof(DiagnosticRule)), DocumentDiagnostics.All.Count);
        Assert.All(DocumentDiagnostics.All, rule =>
        {
            Assert.Matches("^BH10[0-9]{2}$", rule.Code);
            Assert.All((string[])[rule.Message.Zh, rule.Message.En, rule.Remedy.Zh, rule.Remedy.En], Assert.NotEmpty);
        });
    }

    [Fact]
    public void Fifty_megabytes_of_text_are_read_up_to_the_limit_and_said_so()
    {
        var line = "全县粮食总产量达到52万吨。\n"u8;
        var bytes = new byte[50 << 20];
        for (var at = 0; at + line.Length <= bytes.Length; at += line.Length)
        {
            line.CopyTo(bytes.AsSpan(at));
        }

        bytes.AsSpan(bytes.Length / line.Length * line.Length).Fill((byte)'\n');
        var watch = Stopwatch.StartNew();
        var document = DocumentReader.Read(bytes, "大.txt", DocumentLimits.Default with { Characters = 1_000_000 });
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), watch.Elapsed.ToString());
        Assert.Equal("BH1018", Assert.Single(document.Diagnostics).Code);
        Assert.InRange(document.Report!.Text.Length, 999_900, 1_000_000);
        Assert.EndsWith("。\n", document.Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_above_the_limit_is_not_read() =>
        Assert.Equal("BH1003", Assert.Single(DocumentReader.Read(new byte[DocumentReader.MaxBytes + 1], "大.txt").Diagnostics).Code);

    [Fact]
    public void A_docx_that_breaks_off_keeps_what_came_before()
    {
        var document = DocumentReader.Read(Zip(("word/document.xml",
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>第一段</w:t></w:r></w:p><w:p><w:r><w:t>第二")), "断.docx");
        Assert.Equal("第一段\n", document.Report!.Text);
        Assert.Equal("BH1009", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void A_zip_bomb_is_stopped()
    {
        var bomb = Zip(("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + new string(' ', 40_000_000) + "</w:document>"));
        Assert.True(bomb.Length < 100_000);
        var document = DocumentReader.Read(bomb, "弹.docx", DocumentLimits.Default with { Expanded = 4 << 20 });
        Assert.Equal("BH1010", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void A_pdf_bomb_is_stopped()
    {
        var bomb = RawPdf.Page(RawPdf.Stream(RawPdf.Deflated(new byte[40_000_000]), "/Filter /FlateDecode"));
        var document = DocumentReader.Read(bomb, "弹.pdf", DocumentLimits.Default with { Expanded = 4 << 20 });
        Assert.Equal("BH1010", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void A_pdf_whose_parts_call_each_other_ten_to_the_twelfth_time_is_stopped()
    {
        const int levels = 12;
        var parts = Enumerable.Range(0, levels).Select(level =>
        {
            var last = level == levels - 1;
            var content = last ? "BT /F1 10 Tf (x) Tj ET" : string.Concat(Enumerable.Repeat("/X Do ", 10));
            return RawPdf.Stream(RawPdf.Plain(content), "/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << /Font << /F1 5 0 R >> "
                + (last ? "" : FormattableString.Invariant($"/XObject << /X {level + 7} 0 R >>")) + " >>");
        }).ToArray();
        var document = DocumentReader.Read(RawPdf.Page(RawPdf.Stream("/X Do"u8.ToArray()), "/XObject << /X 6 0 R >>", parts), "弹.pdf", DocumentLimits.Default with { Decodings = 2000 });
        Assert.Equal("BH1010", Assert.Single(document.Diagnostics).Code);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<< /a ")]
    [InlineData("q ")]
    [InlineData("(")]
    public void Deep_nesting_in_a_pdf_ends_well(string open)
    {
        var document = DocumentReader.Read(RawPdf.Page(RawPdf.Stream(RawPdf.Plain(string.Concat(Enumerable.Repeat(open, 200_000)) + " BT /F1 10 Tf 20 200 Td (abc) Tj ET"))), "深.pdf");
        Assert.True(document.Report is not null || document.Diagnostics.Count > 0);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<b><p>")]
    [InlineData("<a href=x>")]
    [InlineData("<article>")]
    [InlineData("<div hidden>")]
    [InlineData("<!--")]
    [InlineData("&amp")]
    public void Deep_or_broken_html_is_read_in_linear_time(string open)
    {
        var page = "<!doctype html><body>开头" + string.Concat(Enumerable.Repeat(open, 300_000)) + "地区生产总值增长6%";
        var watch = Stopwatch.StartNew();
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes(page), "深.html");
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), watch.Elapsed.ToString());
        Assert.Contains("开头", document.Report!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:p>")]
    [InlineData("<w:tbl><w:tr><w:tc>")]
    [InlineData("<w:p><w:r><w:txbxContent>")]
    [InlineData("<w:sdt>")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType='begin'/>")]
    public void Deep_nesting_in_a_docx_is_read_in_linear_time(string open)
    {
        var body = string.Concat(Enumerable.Repeat(open, 100_000)) + "<w:p><w:r><w:t>地区生产总值增长6%</w:t></w:r></w:p>";
        var watch = Stopwatch.StartNew();
        var document = DocumentReader.Read(Zip(("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body)), "深.docx");
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), watch.Elapsed.ToString());
        Assert.NotEmpty(document.Diagnostics);
    }

    [Fact]
    public void No_damage_to_a_file_makes_an_exception()
    {
        byte[][] seeds =
        [
            DocxMaker.Sample(), Encoding.UTF8.GetBytes(SampleReport.Html()), Encoding.UTF8.GetBytes(SampleReport.Markdown),
            RawPdf.Page(RawPdf.Stream("BT /F1 10 Tf 20 200 Td (growth of 6.1%) Tj ET"u8.ToArray())),
        ];
        Gen.Select(Gen.Int[0, seeds.Length - 1], Gen.Byte.Array[1, 8], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (seed, patch, at, length) =>
            {
                var bytes = seeds[seed][..(int)(1 + (length * (seeds[seed].Length - 1)))];
                patch.AsSpan(0, Math.Min(patch.Length, bytes.Length)).CopyTo(bytes.AsSpan((int)(at * (bytes.Length - Math.Min(patch.Length, bytes.Length)))));
                var document = DocumentReader.Read(bytes, "坏.bin");
                return document.Report is not null || document.Diagnostics.Count > 0;
            },
            iter: 400, threads: 1);
    }

    [Fact]
    public void A_cut_pdf_is_read_or_refused()
    {
        var whole = RawPdf.Page(RawPdf.Stream("BT /F1 10 Tf 20 200 Td (growth of 6.1%) Tj ET"u8.ToArray()));
        for (var length = 10; length < whole.Length; length += 7)
        {
            var document = DocumentReader.Read(whole.AsMemory(0, length), "断.pdf");
            Assert.True(document.Report is not null || document.Diagnostics.Count > 0);
        }

        Assert.Equal("growth of 6.1%\n", DocumentReader.Read(whole, "全.pdf").Report!.Text);
    }

    internal static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static byte[] EncryptedPdf() => RawPdf.Of(
        "/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]",
        RawPdf.Plain(RawPdf.Catalog), RawPdf.Plain(RawPdf.OnePage), RawPdf.Plain("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R >>"),
        RawPdf.Stream([1, 2, 3, 4]), RawPdf.Plain(RawPdf.Font),
        RawPdf.Plain($"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <{new string('a', 64)}> /U <{new string('b', 64)}> >>"));
}
