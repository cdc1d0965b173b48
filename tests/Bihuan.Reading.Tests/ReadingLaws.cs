using System.Diagnostics;
using CsCheck;

namespace Bihuan.Reading.Tests;

public sealed class ReadingLaws
{
    // Pieces that reports are made of, so that random texts reach the rules and not only the skipping of noise.
    private static readonly string[] Pieces =
    [
        "全市", "地区生产总值", "增长", "从", "增加到", "提高到", "分别", "年均", "超过", "左右", "以上", "力争", "确保", "预计", "每年", "稳定在", "2023年", "2022年", "五年", "今后五年", "过去一年",
        "5%", "1.2万亿元", "３０％", "1,234", "二十", "三分之一", "一半", "翻一番", "千亿级", "万亿", "Ⅱ类", "第3位", "个百分点", "-", "、", "，", "。", "；", "：", "“", "”", "（", "）", "\n", "\n\n", "# ", "- ", "**", "一、", "（一）",
        "\n— 12 —\n", "与经济增长同步", "高于全国平均水平", "比上年", "的", "和", "家", "个", "万人", "项目", "新建", "投资", "率", " ", "　", "⼀", "PM2.5", "5G", "0", "99999999999999999999", ".", "1.2.3", "亿亿亿亿", "百", "\u0000", "\ud800",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Array[0, 120].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    [Fact]
    public void Any_text_is_read_and_every_numeral_is_bound_or_skipped() =>
        Gen.OneOf(Texts, Gen.String).Sample(text => Check(text), iter: 3000);

    [Fact]
    public void Reading_twice_gives_the_same() =>
        Texts.Sample(text => Printed.Of(Read(text)) == Printed.Of(Read(text)), iter: 300);

    [Theory]
    [InlineData("1", 400_000)]
    [InlineData("（", 400_000)]
    [InlineData("“", 400_000)]
    [InlineData("增长5%、", 100_000)]
    [InlineData("从5%", 100_000)]
    [InlineData("高于与和同步", 100_000)]
    [InlineData("五年", 200_000)]
    [InlineData("# ", 200_000)]
    [InlineData("一", 400_000)]
    [InlineData("\n", 400_000)]
    [InlineData("*", 400_000)]
    [InlineData("地区生产总值", 100_000)]
    [InlineData("2023年", 100_000)]
    [InlineData("5%和", 200_000)]
    [InlineData("3-", 200_000)]
    [InlineData("一、\n", 100_000)]
    [InlineData("增加到-1234亿亿亿亿", 20_000)]
    [InlineData("其中\r— 12 —\r工业5%，", 20_000)]
    public void An_endless_text_takes_work_in_proportion_to_its_length(string piece, int times)
    {
        Read(piece);
        var half = string.Concat(Enumerable.Repeat(piece, times / 2));
        var whole = string.Concat(Enumerable.Repeat(piece, times));
        var clock = Stopwatch.StartNew();

        // Bytes allocated do not wobble as seconds do: twice the text, about twice the bytes.
        var (once, twice) = (Allocated(half), Allocated(whole));
        Assert.True(twice < (once * 2.5) + 1_000_000, $"{whole.Length} characters took {twice} bytes, half of them {once}");

        // Work that grows with the square of the length would run for many minutes; this is a guard against hanging, not a measurement.
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{whole.Length} characters took {clock.Elapsed}");
        Check(whole);
    }

    [Theory]
    [InlineData("增长6%左右，", "")]
    [InlineData("增长6%左右，", "# 题\n\n## 2023年目标\n\n- ")]
    public void No_fact_carries_an_endless_line_as_its_sentence(string piece, string before)
    {
        var findings = Read(before + "2023年地区生产总值" + string.Concat(Enumerable.Repeat(piece, 5000)));

        Assert.Equal(5000, findings.Facts.Count);
        Assert.All(findings.Facts, fact => Assert.InRange(fact.Citation.Sentence.Length, 1, 1000));
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Findings Read(string text) => new ReportReader().Read(new Report("any", text), [], [], explain: true);

    private static bool Check(string text)
    {
        var findings = Read(text);
        var covered = new bool[text.Length + 1];
        var last = 0;
        foreach (var fact in findings.Facts)
        {
            var span = fact.Citation.Span;
            Assert.Equal(fact.Citation.Quote, span.Of(text).ToString());
            Assert.True(span.Start >= last && !span.IsEmpty, "facts are in order and do not overlap");
            last = span.End;
            covered.AsSpan(span.Start, span.Length).Fill(true);
        }

        foreach (var skipped in findings.Skipped)
        {
            Assert.Equal(skipped.Quote, skipped.Span.Of(text).ToString());
            Assert.NotEmpty(skipped.Reason);
            covered.AsSpan(skipped.Span.Start, skipped.Span.Length).Fill(true);
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is (>= '0' and <= '9') or (>= '０' and <= '９') or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '亿' or '两')
            {
                Assert.True(covered[at], $"'{text[at]}' at {at} is neither bound nor skipped");
            }
        }

        return true;
    }
}
