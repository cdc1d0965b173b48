using Bihuan.Reading.Linking;

namespace Bihuan.Reading.Tests;

/// <summary>
/// What a reading costs beside what it gives back, in bytes: they do not wobble as seconds do. The bytes of the results are those of the
/// objects a reading makes and returns: facts with citation, quote, indicator and section, passages, skipped numerals, and the arrays that
/// hold them. Reasons, units, codes and ids are shared by all readings and are not counted.
/// </summary>
public sealed class CostOfReading
{
    private static readonly string Prose = string.Concat(
        "2023年某县政府工作报告\n\n一、2022年工作回顾\n\n",
        "全县地区生产总值达到386.5亿元、增长6.2%，规模以上工业增加值增长8.1%。我们坚持以人民为中心的发展思想，持续改善营商环境，扎实推进乡村全面振兴。",
        "新建高标准农田4.5万亩，改造老旧小区36个，惠及居民8200户，城镇新增就业1.2万人。强化就业优先导向，健全社会保障体系，办好人民满意的教育。\n");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_reading_allocates_less_than_two_bytes_a_character_beyond_its_results(bool withLinks)
    {
        var sample = Repository.FileOrNull("samples", "chongqing-2023", "report.md");
        Assert.NotNull(sample);
        foreach (var text in (string[])[File.ReadAllText(sample), string.Concat(Enumerable.Repeat(Prose, 100))])
        {
            var reader = new ReportReader(withLinks ? new IndicatorLinker() : null);
            var report = new Report("report.md", text);
            var beyond = Beyond(reader, report);
            Assert.True(beyond < 2.0 * text.Length, $"{beyond} bytes beyond the results for {text.Length} characters");
        }
    }

    [Theory]
    [InlineData("1", 1_000_000)]
    [InlineData("（", 1_000_000)]
    [InlineData("（“《", 300_000)]
    [InlineData("“", 1_000_000)]
    [InlineData("，", 1_000_000)]
    [InlineData("增长", 1_000_000)]
    [InlineData("分别", 1_000_000)]
    [InlineData("发展", 500_000)]
    [InlineData("1,234", 200_000)]
    [InlineData("从到", 500_000)]
    [InlineData("比上年与同步", 200_000)]
    [InlineData("十万", 500_000)]
    [InlineData("\n— 1 —", 150_000)]
    [InlineData("| 1 ", 300_000)]
    [InlineData("\n| 产量（吨） | 5 | 6 |", 60_000)]
    [InlineData("\n\n甲 | 2022年（目标）\n产量 | 5", 60_000)]
    public void A_million_of_anything_takes_twice_what_half_a_million_takes(string piece, int times)
    {
        var reader = new ReportReader();
        var half = new Report("half", string.Concat(Enumerable.Repeat(piece, times / 2)));
        var whole = new Report("whole", string.Concat(Enumerable.Repeat(piece, times)));
        reader.Read(half, [], []);
        var (once, twice) = (Allocated(() => reader.Read(half, [], [])), Allocated(() => reader.Read(whole, [], [])));
        Assert.True(twice < (once * 2.5) + 1_000_000, $"{whole.Text.Length} characters took {twice} bytes, half of them {once}");
        Assert.True(twice < 400L * whole.Text.Length, $"{twice} bytes for {whole.Text.Length} characters");
    }

    private static long Beyond(ReportReader reader, Report report)
    {
        // What is made once — tables, the spare desk, links of the catalogue — and what code not yet optimised boxes is no cost of a reading: the least of
        // many readings counts.
        var least = long.MaxValue;
        for (var times = 0; times < 60; times++)
        {
            Findings? findings = null;
            var allocated = Allocated(() => findings = reader.Read(report, [], []));
            least = Math.Min(least, allocated - SizeOf(findings!));
        }

        return least;
    }

    private static long Allocated(Action act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long SizeOf(Findings findings)
    {
        var counted = new HashSet<object>(ReferenceEqualityComparer.Instance) { findings.Report.Text };
        var bytes = 0L;
        foreach (var fact in findings.Facts)
        {
            bytes += Copied(() => fact with { }) + Copied(() => fact.Citation with { });
            bytes += Of(fact.Indicator) + Of(fact.Citation.Quote) + Of(fact.Citation.Sentence) + Of(fact.Reference);
            bytes += counted.Add(fact.Citation.Section) ? 24 + (8L * fact.Citation.Section.Count) : 0;
            foreach (var heading in fact.Citation.Section)
            {
                bytes += Of(heading);
            }
        }

        foreach (var passage in findings.Passages)
        {
            bytes += Copied(() => passage with { }) + Of(passage.Text);
        }

        foreach (var skipped in findings.Skipped)
        {
            bytes += Copied(() => skipped with { }) + Of(skipped.Quote);
        }

        return bytes + (3 * 24) + (8L * (findings.Facts.Count + findings.Passages.Count + findings.Skipped.Count));

        // A string takes 22 bytes and two a character, in whole words of eight.
        long Of(string? text) => text is { Length: > 0 } && string.IsInterned(text) is null && counted.Add(text) ? (22 + (2L * text.Length) + 7) / 8 * 8 : 0;
    }

    // A copy that nobody keeps might never be made.
    private static long Copied(Func<object> copy)
    {
        object? kept = null;
        var bytes = Allocated(() => kept = copy());
        GC.KeepAlive(kept);
        return bytes;
    }
}
