namespace Bihuan.Reading.Tests;

/// <summary>A fact carries the code of another area only where its clause names one.</summary>
public sealed class PlacesOfFacts
{
    private static readonly Area[] Areas =
    [
        new("156", "中国", "China", null, null),
        new("900000", "岭东省", "Lingdong", "156", null),
        new("900001", "河口县", "Hekou", "900000", null),
    ];

    [Theory]
    [InlineData("河口县地区生产总值增长7%。", "900001")]
    [InlineData("2022年河口县地区生产总值86亿元、增长7%。", "900001")]
    [InlineData("全省地区生产总值增长7%。", null)]
    [InlineData("岭东省地区生产总值增长7%。", null)]
    [InlineData("河口县、山口县地区生产总值增长7%。", null)]
    [InlineData("地区生产总值增长7%。", null)]
    public void The_place_named_before_the_indicator_is_the_area(string text, string? area)
    {
        var report = new Report("row", $"岭东省2023年政府工作报告\n\n一、2022年工作回顾\n\n{text}\n");
        Assert.All(new ReportReader().Read(report, [], Areas).Facts, fact => Assert.Equal(area, fact.AreaCode));
    }
}
