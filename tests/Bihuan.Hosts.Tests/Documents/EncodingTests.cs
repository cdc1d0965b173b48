using System.Text;
using Bihuan.Documents;

namespace Bihuan.Hosts.Tests.Documents;

/// <summary>Bytes to text when nobody says which encoding it is.</summary>
public sealed class EncodingTests
{
    private const string Sentence = "全市地区生产总值增长6.5%左右，城镇新增就业60万人以上。\n";
    private const string Old = "本年度政府開支預計增加3%，新建公共房屋2萬個單位，支援各區產業發展。\n";
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public static TheoryData<string, byte[], string, string> Texts => new()
    {
        { "plain UTF-8", Encoding.UTF8.GetBytes(Sentence), "utf-8", Sentence },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sentence)], "utf-8", Sentence },
        { "ASCII only", "growth of 6.5%\n"u8.ToArray(), "utf-8", "growth of 6.5%\n" },
        { "UTF-16 with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sentence)], "utf-16le", Sentence },
        { "UTF-16 of the other end", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sentence)], "utf-16be", Sentence },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Sentence), "utf-16le", Sentence },
        { "UTF-16 of the other end without a mark", Encoding.BigEndianUnicode.GetBytes(Sentence), "utf-16be", Sentence },
        { "UTF-16 without one ASCII letter", Encoding.Unicode.GetBytes("全市经济社会发展取得新的成绩，各项工作有力推进，人民生活水平不断提高。"), "utf-16le", "全市经济社会发展取得新的成绩，各项工作有力推进，人民生活水平不断提高。" },
        { "UTF-32 with a mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Sentence)], "utf-32", Sentence },
        { "UTF-32 of the other end with a mark", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(Sentence)], "utf-32be", Sentence },
        { "GB18030", Gb18030.GetBytes(Sentence), "gb18030", Sentence },
        { "GB18030 of one short line", Gb18030.GetBytes("政府工作报告"), "gb18030", "政府工作报告" },
        { "GB18030 after much ASCII", [.. new string('a', 100_000).Select(letter => (byte)letter), .. Gb18030.GetBytes(Sentence)], "gb18030", new string('a', 100_000) + Sentence },
        { "GB18030 with rare characters of four bytes", Gb18030.GetBytes("全市常住人口达到300万人，㐀㐁" + Sentence), "gb18030", "全市常住人口达到300万人，㐀㐁" + Sentence },
        { "Big5, with nobody saying so", Big5.GetBytes(Old), "big5", Old },
        { "GB18030 with a mark", [0x84, 0x31, 0x95, 0x33, .. Gb18030.GetBytes(Sentence)], "gb18030", Sentence },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_encoding_is_found(string what, byte[] bytes, string encoding, string text)
    {
        var document = DocumentReader.Read(bytes, "报告.txt");
        Assert.Equal((what, encoding, text), (what, document.Encoding, document.Report?.Text));
        Assert.DoesNotContain(document.Diagnostics, one => one.Severity != Severity.Note && one.Code != "BH1027");
        Assert.Equal(text == Old, document.Diagnostics.Any(one => one.Code == "BH1027"));
        Assert.Equal(document.Encoding != "utf-8", document.Diagnostics.Any(one => one.Code == "BH1026"));
    }

    [Theory]
    [InlineData("本年度政府開支預計增加3%，新建房屋2萬個單位，支援產業。", true)]
    [InlineData("全市地区生产总值增长6.5%左右，城镇新增就业60万人以上。", false)]
    [InlineData("支持“臺灣會館”修缮，全市发展各项事业，新增经营主体2万个，实现产业增长5%。", false)]
    [InlineData("增長5%。", false)]
    public void Traditional_characters_are_pointed_out(string text, bool isTraditional) =>
        Assert.Equal(isTraditional, DocumentReader.Read(Encoding.UTF8.GetBytes(text), "报告.txt").Diagnostics.Any(one => one.Code == "BH1027"));

    [Fact]
    public void A_stray_NUL_among_many_letters_is_a_space_and_a_warning()
    {
        var words = string.Concat(Enumerable.Repeat(Sentence, 30));
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes("第一行\n甲\0乙" + words), "报告.txt");
        Assert.Equal("第一行\n甲 乙" + words, document.Report!.Text);
        Assert.Equal(("BH1025", 2), (Assert.Single(document.Diagnostics).Code, document.Diagnostics[0].Place.Line));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_shown_as_they_are()
    {
        var refused = Assert.Single(DocumentReader.Read(new byte[] { 1, 0, 2, 0xFE, 0, 0xC0, 3, 0, 0, 9 }, "报告.txt").Diagnostics);
        Assert.Contains("01 00 02 FE 00 C0 03 00 …", refused.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void One_broken_byte_does_not_make_another_encoding_of_it()
    {
        var bytes = Encoding.UTF8.GetBytes("第一行\n" + Sentence);
        bytes[Encoding.UTF8.GetByteCount("第一行\n全市")] = 0xFF;
        var document = DocumentReader.Read(bytes, "报告.txt");
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal("utf-8", document.Encoding);
        Assert.StartsWith("第一行\n全市�", document.Report!.Text, StringComparison.Ordinal);
        Assert.EndsWith("60万人以上。\n", document.Report.Text, StringComparison.Ordinal);
        Assert.Equal("报告.txt:2 [byte 16]", diagnostic.Place.ToString());
        Assert.Equal("BH1016", diagnostic.Code);
    }

    [Fact]
    public void A_broken_byte_in_GB18030_is_replaced_where_it_stands()
    {
        byte[] bytes = [.. Gb18030.GetBytes(Sentence), 0xFF, .. Gb18030.GetBytes(Sentence), 0x81];
        var document = DocumentReader.Read(bytes, "报告.txt");
        Assert.Equal(Sentence + "�" + Sentence + "�", document.Report!.Text);
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal(("BH1016", 2), (diagnostic.Code, diagnostic.Place.Line));
        Assert.Contains("2 ", diagnostic.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_lost_characters_before_says_so()
    {
        var document = DocumentReader.Read(Encoding.UTF8.GetBytes("增长\n6.5�以上"), "报告.txt");
        Assert.Equal("报告.txt:2", Assert.Single(document.Diagnostics, one => one.Code == "BH1023").Place.ToString());
    }

    [Fact]
    public void A_text_is_passed_through_unit_for_unit()
    {
        const string text = "# 报告\r\n\r\n  - 增长 6.5％　\t左右\r\n⻓⾻";
        Assert.Equal(text, DocumentReader.Read(Encoding.UTF8.GetBytes(text), "报告.md").Report!.Text);
        Assert.Equal(FileFormat.Markdown, DocumentReader.Read(Encoding.UTF8.GetBytes(text), "报告.md").Format);
    }

    [Fact]
    public void A_page_may_declare_what_its_bytes_are_not()
    {
        const string page = "<html><head><meta charset=\"gb2312\"></head><body><p>城镇新增就业60万人。</p></body></html>";
        Assert.Equal("utf-8", DocumentReader.Read(Encoding.UTF8.GetBytes(page), "页.html").Encoding);
        var document = DocumentReader.Read(Gb18030.GetBytes(page), "页.html");
        Assert.Equal(("gb18030", "城镇新增就业60万人。\n"), (document.Encoding, document.Report?.Text));
    }
}
