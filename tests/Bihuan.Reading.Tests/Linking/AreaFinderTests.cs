using Bihuan.Reading.Linking;

namespace Bihuan.Reading.Tests.Linking;

/// <summary>Which place a sentence counts.</summary>
public sealed class AreaFinderTests
{
    private static readonly AreaFinder Finder = new(
        [
            new Area("500000", "重庆市", "Chongqing", null, null),
            new Area("500103", "渝中区", "Yuzhong", "500000", null),
            new Area("500105", "江北区", "Jiangbei", "500000", null),
            new Area("500112", "渝北区", "Yubei", "500000", null),
            new Area("500240", "石柱土家族自治县", "Shizhu", "500000", null),
            new Area("CQ-METRO", "主城都市区", "Metropolitan area", "500000", null),
        ],
        "500000");

    [Theory]
    [InlineData("全市地区生产总值增长6%", "500000")]
    [InlineData("我市森林覆盖率达到55%", "500000")]
    [InlineData("重庆市常住人口3212万人", "500000")]
    [InlineData("全国粮食总产量达到1.39万亿斤", "156")]
    [InlineData("渝中区地区生产总值突破1600亿元", "500103")]
    [InlineData("主城都市区经济总量占比76%", "CQ-METRO")]
    [InlineData("石柱县接待游客增长12%", "500240")]
    [InlineData("石柱土家族自治县脱贫摘帽", "500240")]
    [InlineData("地区生产总值增长6%", null)]
    [InlineData("江北国际机场旅客吞吐量突破4000万人次", null)]
    [InlineData("创建全国法治政府建设示范区4个", null)]
    [InlineData("提请全国人大常委会审议法律议案10件", null)]
    [InlineData("工业增加值增速居全国第3位", null)]
    [InlineData("增速高于全国平均水平2个百分点", null)]
    [InlineData("总量占全国的3%", null)]
    [InlineData("全省粮食总产量增长1%", null)]
    [InlineData("渝中区、江北区各建成1个", null)]
    [InlineData("重庆市人民政府报告如下", null)]
    [InlineData("", null)]
    public void The_one_area_of_a_sentence_is_found(string text, string? code) => Assert.Equal(code, Finder.Find(text));

    [Fact]
    public void All_areas_of_a_sentence_are_found_where_they_stand() => Assert.Equal(
        "0–2 500000 False|10–13 500103 True|14–17 500112 True",
        string.Join('|', Finder.FindAll("全市新增托位1万个，渝中区、渝北区各占一成").Select(mention => FormattableString.Invariant($"{mention.Span} {mention.Code} {mention.IsNamed}"))));

    [Theory]
    [InlineData("全县完成投资12亿元", "511000")]
    [InlineData("全市完成投资12亿元", null)]
    [InlineData("全国人均", "156")]
    public void In_a_countys_report_the_city_is_another_area(string text, string? code) =>
        Assert.Equal(code, new AreaFinder([new Area("511000", "青禾县", "Qinghe", null, null)], "511000").Find(text));

    [Fact]
    public void In_a_report_of_the_country_the_country_is_home() =>
        Assert.Equal(Area.China, new AreaFinder([], Area.China).Find("全国居民人均可支配收入年均增长5.1%"));
}
