using System.Globalization;

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
