using System.Globalization;

namespace Bihuan.Reading.Tests;

/// <summary>What the first lines say of a report, whoever speaks in them and however the lines end.</summary>
public sealed class FrontOfTheReport
{
    private const string Text = "政府工作报告\n——2023年1月10日在青河县第十五届人民代表大会第六次会议上\n\n一、2022年工作回顾\n\n改造危房900户。\n\n二、2023年工作安排\n\n改造危房800户。\n";

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Lines_may_end_in_any_way(string end)
    {
        var ended = new Report("row", Text.Replace("\n", end, StringComparison.Ordinal));
        Assert.Equal(ReportReader.HeaderOf(new Report("row", Text)), ReportReader.HeaderOf(ended));
        Assert.Equal("改造危房: count_completed eq 900 户 2022 outcome; 改造危房: count_completed eq 800 户 2023 target commit", Printed.Of(new ReportReader().Read(ended, [], [])));
    }

    // However the line of the congress writes its date, and whatever else is dated above it.
    [Theory]
    [InlineData("——二〇二五年十二月二十四日在青河县第十八届人民代表大会第五次会议上", "2025-12-24", 2026)]
    [InlineData("——2025年12月24—26日在青河县第十八届人民代表大会第五次会议上", "2025-12-24", 2026)]
    [InlineData("2025年12月24日青河县第十八届人民代表大会第五次会议", "2025-12-24", 2026)]
    [InlineData("——2025 年 12 月 24 日 在青河县人民代表大会会议上", "2025-12-24", 2026)]
    [InlineData("发布日期：2026年1月8日\n——2025年12月24日在青河县人民代表大会会议上", "2025-12-24", 2026)]
    [InlineData("根据2023年6月10日印发的通知\n——2025年12月24日在青河县人民代表大会会议上", "2025-12-24", 2026)]
    [InlineData("2026年1月13日\n\n2025年3月5日召开招商会议\n2025年1月8日县第十八届人民代表大会第四次会议确定的任务完成。", "2026-01-13", 2026)]
    [InlineData("2026年1月14日 县长 王某", "2026-01-14", 2026)]
    [InlineData("2025.12.24", "2025-12-24", 2026)]
    [InlineData("（2026-01-14）", "2026-01-14", 2026)]
    [InlineData("二○二六年一月十四日", "2026-01-14", 2026)]
    [InlineData("2025年12月", null, 2026)]
    [InlineData("2025年2月30日", null, 2025)]
    public void The_day_of_delivery_is_found_as_it_is_written(string front, string? day, int year)
    {
        var header = ReportReader.HeaderOf(new Report("row", $"政府工作报告\n{front}\n\n新建学校3所。\n"));

        Assert.Equal((day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), year), (header.Issued, header.Year));
        Assert.Equal(header.Issued is null, header.IssuedIn is not null);
        Assert.DoesNotContain("年", header.Area ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_line_counts_once_however_it_ends()
    {
        var late = string.Concat(Enumerable.Repeat("\n", 30)) + Text;
        Assert.Equal(new DateOnly(2023, 1, 10), ReportReader.HeaderOf(new Report("row", late.Replace("\n", "\r\n", StringComparison.Ordinal))).Issued);
    }

    [Fact]
    public void Who_speaks_for_the_government_does_not_name_it()
    {
        var header = ReportReader.HeaderOf(new Report("row", "2025年青河县政府工作报告\n\n现在，我代表县人民政府向大会报告工作。\n"));
        Assert.Null(header.Government);
        Assert.Equal("青河县", header.Area);
    }

    [Fact]
    public void A_kind_of_government_takes_its_name_from_the_congress()
    {
        var header = ReportReader.HeaderOf(new Report("row", "政府工作报告\n——2026年1月13日在青河蒙古族自治州第十二届人民代表大会第四次会议上\n自治州人民政府州长 某某\n"));
        Assert.Equal("青河蒙古族自治州人民政府", header.Government);
        Assert.Equal("青河蒙古族自治州", header.Area);
    }

    [Fact]
    public void The_State_Council_is_no_kind_of_government()
    {
        var header = ReportReader.HeaderOf(new Report("row", "政府工作报告\n——2031年3月5日在第十五届全国人民代表大会第四次会议上\n国务院总理 某某\n"));
        Assert.Equal("国务院", header.Government);
        Assert.Equal("全国", header.Area);
    }

    [Theory]
    [InlineData("2024年：稳中有进", "2025年：再上台阶")]
    [InlineData("2024年: 稳中有进", "2025年: 再上台阶")]
    public void Two_parts_titled_by_their_years_say_which_year_it_is(string done, string due)
    {
        var report = new Report("row", $"各位代表：\n\n我代表县人民政府向大会作政府工作报告。\n\n　　{done}\n\n　　过去一年，茶叶产值增长5%。\n\n　　{due}\n\n　　新建茶园3万亩。\n");
        Assert.Equal(2025, ReportReader.HeaderOf(report).Year);
        Assert.Equal("茶叶产值: growth eq 5 % 2024 outcome; 新建茶园: count_completed eq 30000 亩 2025 target commit", Printed.Of(new ReportReader().Read(report, [], [])));
    }

    [Fact]
    public void Two_full_spaces_begin_a_paragraph()
    {
        var report = new Report("row", "　　2024年和“十四五”发展回顾\n\n　　2024年是不平凡的一年。初步统计，茶叶产值增长5%。\n\n　　五年新建茶园3万亩。\n\n　　2025年工作安排\n\n　　新建茶园4万亩。\n");
        Assert.Equal("茶叶产值: growth eq 5 % 2024 outcome; 新建茶园: cumulative eq 30000 亩 2020-2024 outcome; 新建茶园: count_completed eq 40000 亩 2025 target commit", Printed.Of(new ReportReader().Read(report, [], [])));
    }

    [Fact]
    public void A_report_without_a_year_still_looks_ahead_in_its_tasks()
    {
        var report = new Report("row", "县政府工作报告\n\n一、今年重点工作\n\n新建茶园4万亩。\n");
        var fact = Assert.Single(new ReportReader().Read(report, [], []).Facts);
        Assert.Equal(Modality.Target, fact.Modality);
        Assert.Null(fact.To);
    }
}
