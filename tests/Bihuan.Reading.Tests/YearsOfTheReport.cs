namespace Bihuan.Reading.Tests;

/// <summary>Which years a report speaks of: when the congress sat, what its headings say, and where a passage on another year ends.</summary>
public sealed class YearsOfTheReport
{
    [Fact]
    public void In_a_report_held_in_December_this_year_is_the_year_reviewed_and_next_year_has_the_tasks()
    {
        Assert.Equal(
            "工业产值: level eq 500000000 元 2022 estimate; 工业产值: growth eq 4 % 2022 estimate; 工业产值: growth eq 6 % 2023 target commit",
            Read("政府工作报告\n2022年12月20日在某区第三届人民代表大会第二次会议上\n\n一、2022年工作回顾\n\n今年，工业产值预计完成5亿元，增长4%。\n\n二、2023年工作安排\n\n明年，工业产值增长6%。\n"));
    }

    [Fact]
    public void In_a_report_held_in_January_this_year_has_the_tasks()
    {
        Assert.Equal(
            "工业产值: growth eq 6 % 2023 target commit",
            Read("政府工作报告\n2023年1月10日在某区第三届人民代表大会第二次会议上\n\n二、2023年工作安排\n\n今年，工业产值增长6%。\n"));
    }

    [Theory]
    [InlineData("一、2025年工作回顾和“十四五”发展成就", "工业产值: growth eq 4 % 2025 outcome")]
    [InlineData("一、“十四五”时期和2025年工作回顾", "工业产值: growth eq 4 % 2021-2025 outcome")]
    public void A_heading_over_a_year_and_a_plan_begins_with_what_it_names_first(string heading, string expected)
    {
        Assert.Equal(expected, Read($"2026年某市政府工作报告\n\n{heading}\n\n工业产值增长4%。\n"));
    }

    [Fact]
    public void The_line_of_the_session_does_not_swallow_an_unmarked_heading()
    {
        Assert.Equal(
            "改造危房: cumulative eq 900 户 2017-2021 outcome",
            Read("政府工作报告\n——2021年11月18日在某县第十八届人民代表大会第一次会议上\n\n十七届人民政府工作回顾\n\n面对艰巨任务，改造危房900户。\n"));
    }

    [Fact]
    public void A_line_that_puts_a_title_to_a_year_opens_a_part()
    {
        Assert.Equal(
            "技改投资: level eq 500000000 元 2018 outcome; 技改投资: level ge 600000000 元 2019 target commit",
            Read("2019年某市政府工作报告\n\n2018年：铆足干劲\n\n一、产业。技改投资5亿元。\n\n2019年：再上台阶\n\n围绕目标，做好以下工作：\n\n一、产业\n\n技改投资6亿元以上。\n"));
    }

    [Theory]
    [InlineData("一、过去五年工作回顾", "改造危房: cumulative eq 900 户 2013-2017 outcome")]
    [InlineData("一、过去五年和2017年工作回顾", "改造危房: count_completed eq 900 户 2017 outcome")]
    public void A_year_told_within_a_term_ends_where_a_section_begins_unless_the_heading_names_it(string heading, string expected)
    {
        Assert.Equal(expected, Read($"2018年某市政府工作报告\n\n{heading}\n\n刚刚过去的2017年，各项任务全面完成。\n\n（一）民生持续改善\n\n改造危房900户。\n"));
    }

    [Theory]
    [InlineData("2012年某市政府工作报告\n\n2011年工作回顾\n\n一、实现“十二五”良好开局", "改造危房: count_completed eq 900 户 2011 outcome")]
    [InlineData("2025年某市政府工作报告\n\n2025年重点工作\n\n一、确保“十四五”圆满收官", "改造危房: count_completed eq 900 户 2025 target commit")]
    [InlineData("2021年某市政府工作报告\n\n一、“十三五”圆满收官", "改造危房: cumulative eq 900 户 2016-2020 outcome")]
    public void A_turn_of_a_plan_is_a_heading_over_its_five_years_only_when_they_are_over(string front, string expected)
    {
        Assert.Equal(expected, Read($"{front}\n\n改造危房900户。\n"));
    }

    [Fact]
    public void A_month_without_its_day_dates_a_report()
    {
        Assert.Equal(
            "改造危房: cumulative eq 900 户 1998-2002 outcome",
            Read("政府工作报告\n——2003年1月 在某市第十三届人民代表大会第一次会议上\n\n一、五年来工作回顾\n\n改造危房900户。\n"));
    }

    [Fact]
    public void A_text_without_a_title_that_tells_a_term_is_of_the_year_after_it()
    {
        Assert.Equal(
            "工业产值: level eq 500000000 元 2008 outcome; 改造危房: cumulative eq 900 户 2004-2008 outcome",
            Read("一、过去五年工作回顾\n\n2004年以来，各项事业全面发展。\n\n初步核算，2008年工业产值5亿元。\n\n改造危房900户。\n"));
    }

    private static string Read(string text) => Printed.Of(new ReportReader().Read(new Report("row", text), [], []));
}
