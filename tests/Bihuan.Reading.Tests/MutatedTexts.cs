using Bihuan.Formulas;
using Bihuan.Tests;

namespace Bihuan.Reading.Tests;

/// <summary>Texts and formulas that someone damaged: pieces lost, doubled, moved, or replaced by what does not belong there. The same in every run.</summary>
public sealed class MutatedTexts
{
    private static readonly string[] Foreign =
        ["9", "99999999999999999999999999999", "0.0.0", ".", "亿亿亿", "千百", "第", "到", "分之", "负", "-", "－3", "“", "”", "（", "\r", "\n\n", "\u0000", "\ud83d", "\udc00", "\u2ed3", "年", "月", "%", "% ", "级", "以上", "其中", "分别", "、", "**", "#", "|", "\t", "—— ", "1,234,567", "ⅩⅡ类", "Ⅻ", "成", "/"];

    [Fact]
    public void Every_damaged_report_is_read()
    {
        var sample = Repository.FileOrNull("samples", "chongqing-2023", "report.md");
        Assert.NotNull(sample);
        var text = File.ReadAllText(sample);
        var random = new Random(20231018);
        var reader = new ReportReader();
        for (var round = 0; round < 400; round++)
        {
            var damaged = Damaged(text, random, cuts: 1 + (round % 60));
            var findings = reader.Read(new Report("damaged", damaged), [], [], explain: round % 2 == 0);
            Assert.All(findings.Facts, fact => Assert.Equal(fact.Citation.Quote, fact.Citation.Span.Of(damaged).ToString()));
            Assert.All(findings.Skipped, skipped => Assert.Equal(skipped.Quote, skipped.Span.Of(damaged).ToString()));
        }
    }

    [Fact]
    public void Every_damaged_table_is_read()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "specs", "reading", "tables.md"));
        var random = new Random(20231018);
        var reader = new ReportReader();
        for (var round = 0; round < 2000; round++)
        {
            var damaged = "2023年某县政府工作报告\n\n" + Damaged(page, random, cuts: 1 + (round % 90));
            var findings = reader.Read(new Report("damaged", damaged), [], [], explain: round % 2 == 0);
            Assert.All(findings.Facts, fact => Assert.Equal(fact.Citation.Quote, fact.Citation.Span.Of(damaged).ToString()));
            Assert.All(findings.Skipped, skipped => Assert.Equal(skipped.Quote, skipped.Span.Of(damaged).ToString()));
            Assert.Equal(findings.Facts.Count, findings.Facts.Select(fact => fact.Id).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Every_damaged_formula_is_understood_or_refused_with_a_diagnostic()
    {
        string[] formulas =
        [
            "at 2023: growth(gdp) >= 6%", "each month 2023..2023: unemployment <= 5.5%", "at 2023: jobs@500101 + jobs@500102 >= 10万人", "at 2027: ratio(firms, 2022) >= 2倍",
            "每年2023..2027：公布增速(「固定资产投资」) ＞ 公布增速(「地区生产总值」)", "not ((at 2023: growth(gdp) >= 6%) and (at 2023: jobs >= 60万人 ±1.8万人))", "完成「轨道交通18号线通车」于2023",
        ];
        var notation = new FormulaNotation(World.Home, World.Indicators);
        var random = new Random(20231018);
        for (var round = 0; round < 20_000; round++)
        {
            var damaged = Damaged(formulas[round % formulas.Length], random, cuts: 1 + (round % 4));
            Assert.True(notation.TryParse(damaged, out var diagnostic) is null == diagnostic is not null, damaged);
        }
    }

    private static string Damaged(string text, Random random, int cuts)
    {
        for (; cuts > 0; cuts--)
        {
            var at = random.Next(text.Length + 1);
            var to = Math.Min(text.Length, at + random.Next(random.Next(3) == 0 ? 200 : 4));
            text = random.Next(4) switch
            {
                0 => text.Remove(at, to - at),
                1 => text.Insert(at, text[at..to]),
                2 => string.Concat(text.AsSpan(0, at), Foreign[random.Next(Foreign.Length)], text.AsSpan(to)),
                _ => text.Insert(at, Foreign[random.Next(Foreign.Length)]),
            };
        }

        return text;
    }
}
