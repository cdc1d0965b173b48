using System.Text;
using Bihuan.Documents;

namespace Bihuan.Hosts.Tests.Documents;

/// <summary>What of a web page is its text.</summary>
public sealed class HtmlTests
{
    [Theory]
    [InlineData("<h1>报告</h1><h2>一、回顾</h2><p>增长6%。</p>", "# 报告\n\n## 一、回顾\n\n增长6%。\n")]
    [InlineData("<h2>一、回顾</h2><p>甲。</p><h2>二、目标</h2><p>乙。</p>", "## 一、回顾\n\n甲。\n\n## 二、目标\n\n乙。\n")]
    [InlineData("<h1><div>报告</div></h1><div>文</div>", "# 报告\n\n文\n")]
    [InlineData("<p>投资&nbsp;3916&#20159;元&amp;更多</p>", "投资 3916亿元&更多\n")]
    [InlineData("<p>　　投资\n增长　8%</p>", "投资增长 8%\n")]
    [InlineData("<p>GDP\ngrowth</p>", "GDP growth\n")]
    [InlineData("<p>甲<br>乙</p>", "甲\n乙\n")]
    [InlineData("<div>甲。<br><br>　　乙。</div>", "甲。\n\n乙。\n")]
    [InlineData("<ul><li>甲<ul><li>乙</li></ul></li><li><p>丙</p></li></ul><p>丁</p>", "- 甲\n  - 乙\n- 丙\n\n丁\n")]
    [InlineData("<ol><li>甲</li><li>乙</li></ol>", "- 1. 甲\n- 2. 乙\n")]
    [InlineData("<table><tr><th>指标</th><th>目标</th></tr><tr><td>GDP</td><td>6%</td></tr></table>", "| 指标 | 目标 |\n| GDP | 6% |\n")]
    [InlineData("<table><tr><th rowspan=2>指标</th><th colspan=2>2023年</th></tr><tr><th>预计</th><th>目标</th></tr><tr><td>GDP</td><td>5%</td><td>6%</td></tr><tr><td colspan=3>民生</td></tr><tr><td>住户|收入</td><td>4%</td><td></td></tr></table>", "| 指标 | 2023年 |  |\n|  | 预计 | 目标 |\n| GDP | 5% | 6% |\n| 民生 |  |  |\n| 住户｜收入 | 4% |  |\n")]
    [InlineData("<table><tr><td colspan=99999 rowspan=-3>甲</td><td>乙</td></tr></table>", "| 甲 |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  | 乙 |\n")]
    [InlineData("<table><tr><td><p>甲。</p><p>乙。</p></td></tr></table>", "甲。\n\n乙。\n")]
    [InlineData("<p>甲<script>document.write('<p>9亿元</p>')</script><style>p{}</style>乙</p>", "甲乙\n")]
    [InlineData("<nav><ul><li>首页</li></ul></nav><p>文</p><footer>版权所有 2024</footer>", "文\n")]
    [InlineData("<div style='display: none'><p>9亿元</p><div>x</div></div><p>文</p>", "文\n")]
    [InlineData("<p hidden>仍是段落</p><p>文</p>", "仍是段落\n\n文\n")]
    [InlineData("<ul><li><a href=1>首页</a></li><li><a href=2>政务公开</a></li></ul><p>文<a href=3>链接</a>中</p>", "文链接中\n")]
    [InlineData("<nav><p>没有关上的菜单里的正文，增长6%。</p>", "没有关上的菜单里的正文，增长6%。\n")]
    [InlineData("<div>站点</div><article><h1>报告</h1><p>这是正文，这是正文，这是正文。</p></article><div>相关</div>", "# 报告\n\n这是正文，这是正文，这是正文。\n")]
    [InlineData("<p><ruby>闭<rp>(</rp><rt>bi</rt></ruby>环</p>", "闭环\n")]
    [InlineData("<pre>甲\n乙</pre>", "甲\n乙\n")]
    [InlineData("<textarea><p>输入</p></textarea><p>文</p>", "文\n")]
    [InlineData("<p>a < b，且 6 > 5</p>", "a < b，且 6 > 5\n")]
    public void A_page_reads_as(string body, string expected) =>
        Assert.Equal(expected, DocumentReader.Read(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>" + body + "</body></html>"), "页.html").Report?.Text);

    [Fact]
    public void The_pages_own_title_stands_in_for_a_missing_heading() => Assert.Equal(
        "# 2024年青禾县政府工作报告\n\n文。\n",
        DocumentReader.Read("<html><head><title>2024年青禾县政府工作报告_青禾县人民政府</title></head><body><p>文。</p></body></html>"u8.ToArray(), "页.html").Report?.Text);

    [Theory]
    [InlineData("报告.txt", "<!doctype html><p>文</p>", FileFormat.Html)]
    [InlineData("报告.txt", "<!-- 注 --> <html><p>文</p>", FileFormat.Html)]
    [InlineData("报告.htm", "<p>文</p>", FileFormat.Html)]
    [InlineData("报告.md", "<p>文</p>", FileFormat.Markdown)]
    [InlineData("-", "<p>文</p>", FileFormat.Text)]
    public void The_content_decides_before_the_name(string name, string content, FileFormat format) =>
        Assert.Equal(format, DocumentReader.Read(Encoding.UTF8.GetBytes(content), name).Format);

    [Fact]
    public void What_was_left_out_is_said() => Assert.Equal(
        ["BH1021"],
        DocumentReader.Read("<!doctype html><ul><li><a>首页</a></li></ul><p>文</p>"u8.ToArray(), "页.html").Diagnostics.Select(diagnostic => diagnostic.Code));
}
