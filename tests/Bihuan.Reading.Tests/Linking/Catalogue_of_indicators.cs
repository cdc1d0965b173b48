using Bihuan.Reading.Linking;

namespace Bihuan.Reading.Tests.Linking;

public class Catalogue_of_indicators
{
    [Fact]
    public void Every_row_loads_with_a_known_unit_and_both_names()
    {
        Assert.True(IndicatorCatalogue.Default.Indicators.Count >= 300);
        Assert.All(IndicatorCatalogue.Default.Indicators, i => Assert.False(string.IsNullOrWhiteSpace(i.NameZh) || string.IsNullOrWhiteSpace(i.NameEn) || string.IsNullOrWhiteSpace(i.DefinitionEn)));
    }

    [Fact]
    public void Every_identity_speaks_of_indicators_of_the_catalogue() =>
        Assert.All(IndicatorCatalogue.Default.Identities, identity => Assert.All(identity.Parts.Append(identity.Whole), code => Assert.NotNull(IndicatorCatalogue.Default.Find(code))));

    [Theory]
    [InlineData("全市地区生产总值", Measure.Level, "元", "gdp")]
    [InlineData("GDP", Measure.Growth, "%", "gdp")]
    [InlineData("固定资产投资增速", Measure.Relative, null, "fixed_asset_investment")]
    [InlineData("固定资产投资增速确保", Measure.Relative, null, "fixed_asset_investment")]
    [InlineData("城镇新增就业", Measure.Level, "人", "urban_new_jobs")]
    [InlineData("城镇居民人均可支配收入", Measure.Growth, "%", "urban_income")]
    [InlineData("农村居民人均可支配收入", Measure.Growth, "%", "rural_income")]
    [InlineData("社会消费品零售总额", Measure.Growth, "%", "retail_sales")]
    [InlineData("高新技术企业总量", Measure.Level, "家", "high_tech_firms")]
    [InlineData("常住人口城镇化率", Measure.Share, "%", "urbanization_rate")]
    [InlineData("森林覆盖率", Measure.Share, "%", "forest_coverage")]
    public void A_wording_finds_its_indicator(string wording, Measure measure, string? unit, string code) =>
        Assert.Equal(code, new IndicatorLinker().Link(wording, measure, unit, [])?.Code);

    [Theory]
    [InlineData("地区生产总值", Measure.Level, "人")]
    [InlineData("城镇新增就业", Measure.Share, "%")]
    [InlineData("某县特色产业集群产值", Measure.Level, "元")]
    [InlineData("川渝合作项目", Measure.CountCompleted, "个")]
    [InlineData("的", Measure.Level, "元")]
    [InlineData("", Measure.Level, null)]
    public void A_wording_that_means_something_else_is_left_alone(string wording, Measure measure, string? unit) =>
        Assert.Null(new IndicatorLinker().Link(wording, measure, unit, []));

    [Fact]
    public void The_plans_own_list_comes_first()
    {
        var own = IndicatorCatalogue.Default.Find("gdp")! with { Code = "own_gdp" };
        Assert.Equal("own_gdp", new IndicatorLinker().Link("地区生产总值", Measure.Level, "元", [own])?.Code);
    }
}
