using System.Globalization;
using Bihuan.Publication;
using Bihuan.Statistics;

namespace Bihuan.Tests.Publication;

/// <summary>A number that stands alone in a cell is shown with the unit its table names.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("一般公共预算收入 | 18.6 | -3.2 | 6", "6", 25)]
    [InlineData("增长6.5%，其中工业增长5%", "5%", 13)]
    [InlineData("共18.6亿元", "6", 4)]
    [InlineData("增长6%", "7%", -1)]
    [InlineData("增长6%", "", -1)]
    public void A_quote_is_found_where_no_digit_goes_on_beside_it(string sentence, string quote, int at) => Assert.Equal(at, Citation.PlaceOf(sentence, quote));

    [Theory]
    [InlineData(30, "微克/立方米", "30 μg/m³")]
    [InlineData(0.31, "吨标准煤/万元", "0.31 tonnes of coal equivalent/10,000 yuan")]
    [InlineData(4.2, "万元/人", "42,000 yuan/person")]
    [InlineData(560, "千克/亩", "560 kg/mu")]
    [InlineData(2, "亿度", "200 million kWh")]
    [InlineData(1, "家", "1 firm")]
    [InlineData(1, "人", "1 person")]
    [InlineData(12, "批", "12 batches")]
    public void A_unit_has_an_English_name_and_one_of_a_thing_is_no_plural(double value, string unit, string expected) =>
        Assert.Equal(expected, NumberPhrases.Short(new Quantity((decimal)value, UnitCatalogue.Parse(unit)), Language.English));

    [Fact]
    public void Every_unit_of_the_catalogue_has_an_English_name() =>
        Assert.DoesNotContain(UnitCatalogue.Symbols, symbol => UnitPhrases.InEnglish(UnitPhrases.Split(symbol).Bare).Any(sign => sign > '⺀'));

    [Fact]
    public void A_series_without_a_figure_is_named_in_the_language_of_the_reader()
    {
        var plan = new Plan { Id = "demo", Title = "示例", AreaCode = "500000", Issued = new(2026, 1, 10), From = 2026, To = 2026, Indicators = [World.Indicators[0] with { NameEn = "Gross regional product" }], Areas = [], Observations = [] };
        Assert.Equal("there is no observation of Gross regional product", ReasonWords.Of(new Reason("data.noSeries", "地区生产总值"), plan, Language.English));
        Assert.Equal("“地区生产总值”没有任何观测值", ReasonWords.Of(new Reason("data.noSeries", "地区生产总值"), plan, Language.Chinese));
    }

    [Fact]
    public void A_source_that_nobody_stated_says_so_in_the_language_of_the_reader()
    {
        Assert.Equal("source not stated", new Source(Source.NotStated, null, null).TitleIn(Language.English));
        Assert.Equal("统计公报", new Source("统计公报", null, null).TitleIn(Language.English));
    }

    [Theory]
    [InlineData("325.4", "32540000000", "元", "325.4亿元")]
    [InlineData("12", "120000", "人", "12万人")]
    [InlineData("7.5", "7.5", "%", "7.5%")]
    [InlineData("-3.2", "-3.2", "%", "-3.2%")]
    [InlineData("3", "3", "位", "3位")]
    [InlineData("第3", "3", "位", "第3位")]
    [InlineData("0", "0", "起", "0起")]
    [InlineData("6.5%", "6.5", "%", "6.5%")]
    [InlineData("190.6万", "1906000", "元", "190.6万")]
    [InlineData("高于经济增长", null, null, "高于经济增长")]
    public void The_wording_of_a_fact(string quote, string? value, string? unit, string expected) => Assert.Equal(expected, new Fact
    {
        Id = "S001",
        Citation = new Citation(new Span(0, quote.Length), quote, new Span(0, quote.Length), quote, []),
        Indicator = "产值",
        Measure = Measure.Level,
        Comparator = Comparator.Equal,
        Value = value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture),
        Unit = unit,
        Modality = Modality.Outcome,
    }.Wording);
}
