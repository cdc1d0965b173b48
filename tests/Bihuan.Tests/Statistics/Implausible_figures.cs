using Bihuan.Importing;
using Bihuan.Statistics;

namespace Bihuan.Tests.Statistics;

/// <summary>What is flagged without a long history; flagged figures are taken all the same.</summary>
public class Implausible_figures
{
    [Theory]
    // A short series: an order of magnitude, not a good year.
    [InlineData("jobs", "2026", 680, "BH6405")]
    [InlineData("jobs", "2026", 2300, "BH6415")]
    [InlineData("jobs", "2026", 719, "BH6405")]
    [InlineData("jobs", "2026", 0, "BH6415")]
    [InlineData("jobs", "2026", 75, null)]
    [InlineData("jobs", "2029", 7190, "BH6405")]
    // Never below zero before.
    [InlineData("jobs", "2026", -3, "BH6416")]
    // A running total only grows, whichever part comes later.
    [InlineData("jobs", "2025-01/2025-08", 30, "BH6417")]
    [InlineData("jobs", "2025-01/2025-08", 52, null)]
    [InlineData("jobs", "2025-01/2025-03", 50, "BH6417")]
    // The total of seven months entered for July alone.
    [InlineData("jobs", "2025-07", 49.06, "BH6418")]
    [InlineData("jobs", "2025-07", 8, null)]
    // The year has 365 days, a share has 100 %.
    [InlineData("good_days", "2025", 400, "BH6416")]
    [InlineData("good_days", "2024", 366, null)]
    [InlineData("urban_share", "2025", 105, "BH6416")]
    [InlineData("urban_share", "2025", 72.1, null)]
    // A fraction where percent is meant; a quiet year is none.
    [InlineData("growth", "2025", 0.066, "BH6405")]
    [InlineData("growth", "2025", 0.5, null)]
    // A balance may fall below zero where it has before.
    [InlineData("balance", "2025", -8, null)]
    public void A_figure_is_flagged_and_kept(string series, string period, double value, string? code)
    {
        var (indicator, measure) = Indicators[series];
        Assert.True(Period.TryParse(period, out var time));
        var row = new IncomingRow { Place = new Place("file.csv", 2), Titles = [], Cells = [], Observation = Number(indicator, measure, time, (decimal)value) };

        var answer = Assert.Single(Differences.Of(Plan, [row]));

        Assert.Equal(code, answer.Reasons.Select(reason => reason.Code).SingleOrDefault());
        Assert.Equal(code is not null, answer.Outlier is not null);
        Assert.True(answer.Adds);
    }

    private static readonly Dictionary<string, (Indicator Indicator, SeriesMeasure Measure)> Indicators = new(StringComparer.Ordinal)
    {
        ["jobs"] = (Of("jobs", "万人", IndicatorKind.Flow), SeriesMeasure.Level),
        ["good_days"] = (Of("good_days", "天", IndicatorKind.Flow), SeriesMeasure.Level),
        ["urban_share"] = (Of("urban_share", "%", IndicatorKind.Share), SeriesMeasure.Share),
        ["growth"] = (Of("growth", "亿元", IndicatorKind.Flow), SeriesMeasure.GrowthYoy),
        ["balance"] = (Of("balance", "亿元", IndicatorKind.Flow), SeriesMeasure.Level),
    };

    private static readonly Plan Plan = new()
    {
        Id = "p", Title = "p", TitleEn = "p", AreaCode = "1", Issued = new DateOnly(2023, 1, 1), From = 2023, To = 2027, Language = "zh-CN",
        Indicators = [.. Indicators.Values.Select(one => one.Indicator)],
        Areas = [],
        Observations =
        [
            Known("jobs", "2023", 73.86m), Known("jobs", "2024", 71.9m), Known("jobs", "2025-01/2025-07", 49.06m),
            Known("urban_share", "2024", 71.7m), Known("growth", "2024", 7.3m), Known("balance", "2024", -5m),
        ],
    };

    private static Indicator Of(string code, string unit, IndicatorKind kind) => new() { Code = code, NameZh = code, NameEn = code, Unit = UnitCatalogue.TryParse(unit, out var known) ? known : throw new FormatException(unit), Kind = kind };

    private static Observation Known(string series, string period, decimal value) =>
        Number(Indicators[series].Indicator, Indicators[series].Measure, Period.TryParse(period, out var time) ? time : throw new FormatException(period), value);

    private static Observation Number(Indicator indicator, SeriesMeasure measure, Period period, decimal value)
    {
        var key = new SeriesKey(indicator.Code, "1", measure);
        var quantity = new Quantity(value, measure is SeriesMeasure.Level ? indicator.Unit : Unit.Percent);
        var (published, source) = (new PublicationDate(period.End.AddDays(20), period.End.AddDays(20)), new Source("s", null, null));
        return new Observation
        {
            Id = ObservationId.Of(key, period, quantity, ObservationStatus.Final, published, source, Bound.Exact, false),
            Key = key, Period = period, Value = quantity, Status = ObservationStatus.Final, Published = published, Source = source,
        };
    }
}
