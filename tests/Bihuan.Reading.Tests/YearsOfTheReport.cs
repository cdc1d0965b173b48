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

    // Papers beside the work report: an outline of a plan, a list of works, a report of July; and texts whose first lines only look like one.
    [Theory]
    [InlineData("青河县国民经济和社会发展第十五个五年规划纲要\n（2026年3月12日）\n\n第二章 主要目标\n\n工业产值年均增长6%。\n", "工业产值: average_growth eq 6 % 2026-2030 target commit")]
    [InlineData("青河县“十五五”规划纲要（2026—2030年）\n2026年4月\n\n一、主要目标\n\n新建公路50公里。\n", "新建公路: cumulative eq 50 公里 2026-2030 target commit")]
    [InlineData("青河县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要\n2021年4月\n\n一、主要目标\n\n新建公路50公里。\n", "新建公路: cumulative eq 50 公里 2021-2025 target commit")]
    [InlineData("青河县2026年民生实事项目\n（2025年12月24日）\n\n1. 新建公路80公里。\n", "新建公路: count_completed eq 80 公里 2026 target commit")]
    [InlineData("青河县2025年上半年工作总结和下半年工作安排\n（2025年7月18日）\n\n一、上半年工作总结\n\n新建公路3公里。\n\n二、下半年工作安排\n\n新建公路2公里。\n", "新建公路: count_completed eq 3 公里 2025 outcome; 新建公路: count_completed eq 2 公里 2025 target commit")]
    [InlineData("政府工作报告\n——2025年7月18日在青河县人民代表大会会议上\n\n一、今年上半年工作回顾\n\n工业产值增长5%。\n", "工业产值: growth eq 5 % 2025 outcome")]
    [InlineData("一、“十四五”规划目标任务圆满完成\n\n新建公路3公里。\n\n二、2026年工作安排\n\n新建公路2公里。\n", "新建公路: cumulative eq 3 公里 2021-2025 outcome; 新建公路: count_completed eq 2 公里 2026 target commit")]
    [InlineData("一、2025年民生实事全部办成\n\n新建公路3公里。\n\n二、2026年工作安排\n\n新建公路2公里。\n", "新建公路: count_completed eq 3 公里 2025 outcome; 新建公路: count_completed eq 2 公里 2026 target commit")]
    [InlineData("城市建设\n2022年6月，新建公路4公里。\n2024年12月建成大桥2座。\n", "新建公路: count_completed eq 4 公里 2022 target commit; 建成大桥: count_completed eq 2 座 2024 target commit")]
    public void A_paper_of_another_kind_has_the_years_of_its_kind(string text, string expected)
    {
        Assert.Equal(expected, Read(text));
    }

    [Theory]
    [InlineData("一、2025年工作回顾和“十四五”发展成就", "工业产值: growth eq 4 % 2025 outcome")]
    [InlineData("一、“十四五”时期和2025年工作回顾", "工业产值: growth eq 4 % 2021-2025 outcome")]
    public void A_heading_over_a_year_and_a_plan_begins_with_what_it_names_first(string heading, string expected)
    {
        Assert.Equal(expected, Read($"2026年某市政府工作报告\n\n{heading}\n\n工业产值增长4%。\n"));
    }

    [Theory]
    [InlineData("2018政府工作报告\n\n2017年是开局之年。工业产值增长4%。\n", "工业产值: growth eq 4 % 2017 outcome")]
    [InlineData("各位代表：\n\n2018年：铆足干劲\n\n——经济平稳。工业产值增长4%。\n", "工业产值: growth eq 4 % 2018 outcome")]
    [InlineData("一、“十一五”规划执行情况和过去五年工作回顾\n\n2010年，工业产值比2005年增加8亿元。\n", "工业产值: increase eq 800000000 元 2006-2010 outcome")]
    [InlineData("“十一五”时期发展目标与主要任务\n\n工业产值年均增长4%。\n", "工业产值: average_growth eq 4 % 2006-2010 target commit")]
    [InlineData("奋斗目标是：到“十三五”末，工业产值突破8亿元。\n", "工业产值: level gt 800000000 元 2020 target commit")]
    [InlineData("奋力完成2031年的各项任务\n\n工业产值增长4%。\n\n全力实现2032年的奋斗目标\n\n今年工业产值增长5%。\n", "工业产值: growth eq 4 % 2031 outcome; 工业产值: growth eq 5 % 2032 target commit")]
    [InlineData("各位代表：\n\n2031年，全县上下努力，工业产值增长4%。\n\n2032年是关键一年。今年预期目标是：工业产值增长5%。\n", "工业产值: growth eq 4 % 2031 outcome; 工业产值: growth eq 5 % 2032 target commit")]
    public void A_report_without_a_year_at_its_head_is_of_the_year_its_title_its_parts_or_its_plan_tell(string text, string expected)
    {
        Assert.Equal(expected, Read(text));
    }

    [Fact]
    public void Titles_inside_a_text_without_line_breaks_are_titles()
    {
        var filler = string.Concat(Enumerable.Repeat("我们坚持稳中求进，扎实推进各项工作。 ", 120));
        Assert.Equal(
            "工业产值: growth eq 4 % 2031 outcome; 工业产值: growth eq 5 % 2032 target commit",
            Read($"各位代表： 请予审议。 一、2031年工作回顾 2031 年不平凡。 工业产值增长4%。 {filler}二、2032年工作安排 2032 年要努力。 {filler}工业产值增长5%。"));
    }

    [Fact]
    public void Double_spaced_print_of_a_narrow_page_is_read_as_paragraphs()
    {
        // Lines as a narrow page breaks them, an empty line after each.
        const string Text = "各位代表，去年我们沉着应对，扎实推进各项工作，规模以上工业增加值增长8%，社会消费品零售总额增长6%，新能源汽车销售额增长31%，新增规上工业企业50家，改造老旧小区33个、棚户区260套，建设和美乡村12个、美丽庭院4200户，完成困难老人家庭适老化改造345户，新建中小学和幼儿园24所。";
        var lines = string.Join("\n\n", Text.Chunk(16).Select(static line => new string(line)));
        Assert.Equal(Read($"2032年工作报告\n\n一、2031年工作回顾\n\n{Text}\n"), Read($"2032年工作报告\n\n一、2031年工作回顾\n\n{lines}\n"));
    }

    [Fact]
    public void A_review_of_last_year_and_of_this_one_so_far_turns_at_the_second_address()
    {
        Assert.Equal(
            "改造危房: count_completed eq 900 户 2029 outcome; 调派医护人员: count_completed eq 400 人 2030 outcome",
            Read("政府工作报告\n——2030年5月22日在某省第三届人民代表大会第二次会议上\n\n各位代表：\n\n一、2029年和今年以来工作回顾\n\n改造危房900户。\n\n各位代表！\n\n疫情发生后，调派医护人员400人。\n"));
    }

    [Fact]
    public void The_last_year_of_a_plan_named_at_the_head_of_its_review_is_no_passage_on_that_year()
    {
        Assert.Equal(
            "新建茶园: cumulative eq 90000 亩 2021-2025 outcome",
            Read("2026年某市政府工作报告\n\n一、“十四五”时期茶业发展成就\n\n2025年是“十四五”规划的最后一年。全市上下克难奋进。\n\n——茶业有新发展。新建茶园9万亩。\n"));
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
    public void A_line_that_titles_a_part_is_a_section_and_the_numbered_headings_stand_under_it()
    {
        var facts = new ReportReader().Read(new Report("row", "2019年某市政府工作报告\n\n2018年：铆足干劲\n\n技改投资5亿元。\n\n一、产业\n\n技改投资6亿元。\n"), [], []).Facts;
        Assert.Equal(["2018年：铆足干劲"], facts[0].Citation.Section);
        Assert.Equal(["2018年：铆足干劲", "一、产业"], facts[1].Citation.Section);
    }

    [Fact]
    public void A_part_that_begins_with_a_plan_in_quotation_marks_is_not_read_into_the_sentence_after_it()
    {
        Assert.Equal(
            "改造危房: cumulative eq 900 户 2016-2020 outcome",
            Read("政府工作报告\n\n——2021年2月5日在某市第四届人民代表大会第六次会议上\n\n“十三五”及2020年工作回顾\n\n面对艰巨任务，改造危房900户。\n"));
    }

    [Fact]
    public void A_term_longer_than_five_years_says_its_length_once()
    {
        Assert.Equal(
            "改造危房: cumulative eq 900 户 2011-2016 outcome; 改造厕所: cumulative eq 70 座 2011-2016 outcome",
            Read("2017年某市政府工作报告\n\n一、本届政府工作回顾\n\n六年来，改造危房900户。\n\n（一）城乡更新\n\n改造厕所70座。\n"));
    }

    [Theory]
    [InlineData("刚刚过去的2025年，任务繁重。")]
    [InlineData("同志们！刚刚过去的2025年不易。\n\n这一年，我们战胜困难。")]
    public void A_review_of_a_term_turns_to_the_year_just_past(string turn)
    {
        Assert.Equal(
            "改造厕所: cumulative eq 70 座 2021-2025 outcome; 改造危房: count_completed eq 900 户 2025 outcome",
            Read($"2026年某省政府工作报告\n\n一、“十四五”时期和2025年工作回顾\n\n五年来，改造厕所70座。\n\n{turn}改造危房900户。\n"));
    }

    [Fact]
    public void How_things_stood_at_the_end_of_a_term_does_not_end_the_review_of_it()
    {
        Assert.Equal(
            "城镇化率: share eq 52 % 2012 outcome; 改造危房: cumulative eq 900 户 2008-2012 outcome",
            Read("2013年某省政府工作报告\n\n一、过去五年工作回顾\n\n事业全面发展。2012年底，城镇化率达到52%。改造危房900户。\n"));
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
