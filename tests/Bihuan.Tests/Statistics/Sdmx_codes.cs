using Bihuan.Statistics;

namespace Bihuan.Tests.Statistics;

/// <summary>Our periods and units in the codes of SDMX, and back.</summary>
public class Sdmx_codes
{
    [Theory]
    [InlineData("2023", "A", "2023")]
    [InlineData("2023-Q3", "Q", "2023-Q3")]
    [InlineData("2023-06", "M", "2023-06")]
    [InlineData("2023-01/2023-06", "M", "2023-01-01/P6M")]
    [InlineData("2018/2022", "A", "2018-01-01/P5Y")]
    public void A_period_is_written_and_read_again(string ours, string frequency, string time)
    {
        var period = Period.Parse(ours);
        Assert.Equal((frequency, time), (SdmxCodes.FrequencyOf(period), SdmxCodes.TimeOf(period)));
        Assert.True(SdmxCodes.TryParseTime(time, out var again));
        Assert.Equal(period, again);
    }

    [Theory]
    [InlineData("2023-A1", "2023")]
    [InlineData("2023-M06", "2023-06")]
    [InlineData("2023-S1", "2023-01/2023-06")]
    [InlineData("2023-01-01/P12M", "2023")]
    [InlineData("2023-13", null)]
    [InlineData("2023-M13", null)]
    [InlineData("2023-S2", null)]
    [InlineData("2023-04-01/P3M", null)]
    [InlineData("2023-01-01/P0M", null)]
    [InlineData("2150-01-01/P100Y", null)]
    [InlineData("2023-W04", null)]
    [InlineData("23-01", null)]
    public void What_others_write_is_read_where_it_means_one_of_ours(string time, string? ours) =>
        Assert.Equal(ours, SdmxCodes.TryParseTime(time, out var period) ? period.ToString() : null);

    [Theory]
    [InlineData("万亿元", "CNY", 12)]
    [InlineData("亿元", "CNY", 8)]
    [InlineData("元", "CNY", 0)]
    [InlineData("亿美元", "USD", 8)]
    [InlineData("%", "PT", 0)]
    [InlineData("百分点", "PP", 0)]
    [InlineData("个百分点", "个百分点", 0)]
    [InlineData("万套(间)", "套(间)", 4)]
    [InlineData("万亩", "亩", 4)]
    [InlineData("元/人", "元/人", 0)]
    [InlineData("类", "类", 0)]
    [InlineData("万步", "万步", 0)]
    public void A_unit_is_written_and_read_again(string symbol, string measure, int multiplier)
    {
        Assert.Equal((measure, multiplier), SdmxCodes.UnitOf(UnitCatalogue.Parse(symbol)));
        Assert.Equal(symbol, SdmxCodes.SymbolOf(measure, $"{multiplier}"));
    }

    [Fact]
    public void Every_unit_of_the_catalogue_comes_back_with_every_multiplier()
    {
        foreach (var symbol in UnitCatalogue.Symbols.SelectMany(bare => new[] { bare, "十" + bare, "百" + bare, "千" + bare, "万" + bare, "亿" + bare, "万亿" + bare }))
        {
            if (UnitCatalogue.TryParse(symbol, out var unit))
            {
                var (measure, multiplier) = SdmxCodes.UnitOf(unit);
                Assert.Equal(symbol, SdmxCodes.SymbolOf(measure, $"{multiplier}"));
            }
        }
    }

    [Theory]
    [InlineData("M")]
    [InlineData("Q")]
    [InlineData("L")]
    public void A_missing_value_is_no_observation(string code)
    {
        Assert.True(SdmxCodes.IsMissing(code));
        Assert.False(SdmxCodes.TryParseStatus(code, out _));
    }

    [Fact]
    public void Every_status_comes_back() => Assert.All(Enum.GetValues<ObservationStatus>(), status =>
    {
        Assert.True(SdmxCodes.TryParseStatus(SdmxCodes.Of(status), out var again));
        Assert.Equal(status, again);
    });
}
