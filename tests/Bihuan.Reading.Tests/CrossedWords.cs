namespace Bihuan.Reading.Tests;

/// <summary>
/// Words crossed with words: a row tells what one sentence means, a crossing finds the two words that make a third between them
/// (建成 and 数字 are not 建成数, 商超 does not end in 超). What holds for one word of a list holds for every one.
/// </summary>
public sealed class CrossedWords
{
    private static readonly string[] Verbs = ["新建", "建成", "改造", "新增", "培育", "引进", "创建", "获批", "新认定", "新培育", "举办", "发放", "办理", "化解", "修复", "开工建设", "设立", "招引"];

    private static readonly string[] Nouns =
    [
        "数字园区", "商业街区", "商务楼宇", "量子中心", "区域中心", "率先示范区", "国家级平台", "省级园区", "县域医共体", "中小学校", "标准厂房", "大型商超", "居民公约", "服务合约", "预约平台", "规模以上企业", "限额以上企业",
        "高新技术企业", "“四上”企业", "A级景区", "5G基站", "全科诊所", "孵化器", "自来水厂", "自然村驿站", "出口基地", "高标准粮仓", "均衡发展校", "过街天桥", "近郊公园", "满意窗口", "多功能厅", "长者食堂", "成品油库", "分级诊疗点", "外资企业", "上市公司", "一体化平台", "三甲医院", "两用仓库",
    ];

    private static readonly string[] Measured =
    [
        "地区生产总值", "规上工业增加值", "固定资产投资", "民间投资", "社会消费品零售总额", "一般公共预算收入", "税收收入", "财政支出", "研发投入", "进出口总额", "存款余额", "用电量", "货运量", "粮食产量", "网络零售额", "服务业增加值", "旅游收入",
    ];

    private static readonly (string Words, string Meaning)[] Changes =
    [
        ("增长6.5%", "growth eq 6.5 %"), ("增长6.5%左右", "growth approx 6.5 %"), ("增长超过6.5%", "growth gt 6.5 %"), ("增速达6.5%以上", "growth ge 6.5 %"), ("较上年同期增长6.5%", "growth eq 6.5 %"), ("由负转正、增长6.5%", "growth eq 6.5 %"), ("按可比价计算增长6.5%", "growth eq 6.5 %"),
        ("年均增长6.5%", "average_growth eq 6.5 %"), ("下降6.5%", "reduction eq 6.5 %"), ("增长1.2倍", "growth eq 1.2 倍"), ("翻一番", "multiple eq 2 倍"), ("实现两位数增长", "growth ge 10 %"), ("首次突破300亿元大关", "level gt 30000000000 元"), ("接近300亿元", "level approx 30000000000 元"), ("稳定在300亿元以上", "level ge 30000000000 元"),
        ("增加300亿元", "increase eq 30000000000 元"), ("减少300亿元", "reduction eq 30000000000 元"), ("增至300亿元", "level eq 30000000000 元"), ("从200亿元跃升至300亿元", "level eq 30000000000 元"), ("达300亿元以上", "level ge 30000000000 元"),
    ];

    public static TheoryData<string> EachVerb => [.. Verbs];

    public static TheoryData<string> EachMeasured => [.. Measured];

    [Theory]
    [MemberData(nameof(EachVerb))]
    public void A_verb_counts_every_noun(string verb) =>
        Assert.Equal(
            Nouns.Select(noun => $"{verb}{noun}: count_completed eq 36 个 2022 outcome"),
            Read(Nouns.Select(noun => $"{verb}{noun}36个。")));

    [Theory]
    [MemberData(nameof(EachVerb))]
    public void The_verb_of_a_list_is_that_of_every_item(string verb) =>
        Assert.Equal(
            Nouns.SelectMany(noun => new[] { $"{verb}示范点: count_completed eq 3 个 2022 outcome", $"{verb}{noun}: count_completed eq 36 个 2022 outcome", $"{verb}驿站: count_completed eq 8 个 2022 outcome" }),
            Read(Nouns.Select(noun => $"{verb}示范点3个、{noun}36个、驿站8个。")));

    [Theory]
    [MemberData(nameof(EachMeasured))]
    public void Two_of_a_pair_have_each_its_own_name(string first) =>
        Assert.Equal(
            Measured.Where(second => second != first).SelectMany(second => new[] { $"{first}: growth eq 5 % 2022 outcome", $"{second}: growth eq 6 % 2022 outcome" }),
            Read(Measured.Where(second => second != first).Select(second => $"{first}、{second}分别增长5%、6%。")));

    [Theory]
    [MemberData(nameof(EachMeasured))]
    public void What_is_measured_changes_in_every_way(string measured) =>
        Assert.All(Changes, change =>
            Assert.EndsWith($"{measured}: {change.Meaning} 2022 outcome", Read([$"{measured}{change.Words}。"])[^1].Replace("增速: ", ": ", StringComparison.Ordinal), StringComparison.Ordinal));

    private static List<string> Read(IEnumerable<string> sentences)
    {
        var report = new Report("crossed", "2023年某县政府工作报告\n\n一、2022年工作回顾\n\n" + string.Join("\n\n", sentences) + "\n");
        return [.. new ReportReader().Read(report, [], []).Facts.Select(Printed.Of)];
    }
}
