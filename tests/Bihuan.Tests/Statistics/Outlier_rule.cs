using Bihuan.Statistics;
using CsCheck;

namespace Bihuan.Tests.Statistics;

/// <summary>When a number deserves a second look, and when nothing may be said.</summary>
public class Outlier_rule
{
    private static readonly Dictionary<Period, decimal> Amounts = Years(2017, 20066m, 21588.8m, 23605.77m, 25041.43m, 28077.28m, 29129.03m);
    private static readonly Dictionary<Period, decimal> Rates = Years(2017, 9.3m, 6.0m, 6.3m, 3.9m, 8.3m, 2.6m);

    [Theory]
    [InlineData(30145.79, null)]
    [InlineData(28000, null)]
    [InlineData(301457.9, "Slip 10")]
    [InlineData(3014.579, "Slip 0.1")]
    [InlineData(3.014579, "Slip 0.0001")]
    [InlineData(301457900, "Slip 10000")]
    [InlineData(60000, "Jump 1")]
    [InlineData(15000, "Jump 1")]
    public void An_amount_is_compared_with_the_changes_its_series_has_made(double value, string? expected) =>
        Assert.Equal(expected, Shown(OutlierRule.Judge(Amounts, Period.OfYear(2023), (decimal)value, isRate: false)));

    [Theory]
    [InlineData(6.1, null)]
    [InlineData(-3, null)]
    [InlineData(61, "Jump 1")]
    [InlineData(-40, "Jump 1")]
    public void A_rate_is_compared_by_differences(double value, string? expected) =>
        Assert.Equal(expected, Shown(OutlierRule.Judge(Rates, Period.OfYear(2023), (decimal)value, isRate: true)));

    [Fact]
    public void Four_yearly_changes_are_the_least_that_entitle_to_a_remark()
    {
        Assert.Null(OutlierRule.Judge(Years(2019, 100m, 101m, 102m, 103m), Period.OfYear(2023), 100_000m, isRate: false));
        Assert.NotNull(OutlierRule.Judge(Years(2018, 99m, 100m, 101m, 102m, 103m), Period.OfYear(2023), 100_000m, isRate: false));
    }

    [Theory]
    [InlineData(680, "Slip 10")]
    [InlineData(0, "Jump 1")]
    [InlineData(1500, "Jump 1")]
    [InlineData(150, null)]
    [InlineData(30, null)]
    [InlineData(7, "Slip 0.1")]
    public void Where_the_history_is_short_only_the_order_of_magnitude_speaks(double value, string? expected) =>
        Assert.Equal(expected, Shown(OutlierRule.OfMagnitude(Years(2022, 70.67m, 73.86m, 71.9m), Period.OfYear(2025), (decimal)value, isRate: false)));

    [Theory]
    [InlineData("2026-01/2026-09", 0.02901, "Slip 0.0001")]
    [InlineData("2026-Q1", 95000, null)]
    [InlineData("2026-Q1", 386500, "Slip 1000")]
    [InlineData("2026-03", 9000000, "Jump 1")]
    [InlineData("2026-03", 0, null)]
    [InlineData("2026-03", 31, null)]
    public void No_part_of_a_year_is_a_thousand_times_the_nearest_figure_of_its_series(string period, double value, string? expected) =>
        Assert.Equal(expected, Shown(OutlierRule.OfThousandfold(Years(2024, 360.1m, 386.5m), Period.Parse(period), (decimal)value, isRate: false)));

    [Fact]
    public void A_rate_may_come_near_zero_and_leave_it()
    {
        Assert.Null(OutlierRule.OfThousandfold(Years(2024, 5.1m, 0.005m), Period.OfQuarter(2026, 1), 6.2m, isRate: true));
        Assert.Equal("Slip 1000", Shown(OutlierRule.OfThousandfold(Years(2024, 5.1m), Period.OfQuarter(2026, 1), 6200m, isRate: true)));
    }

    [Fact]
    public void A_rate_written_as_a_fraction_is_told() =>
        Assert.Equal("Slip 0.01", Shown(OutlierRule.OfMagnitude(Years(2024, 7.3m), Period.OfYear(2025), 0.066m, isRate: true)));

    [Theory]
    [InlineData("2023-01/2023-08", 30, "FallingTotal 1")]
    [InlineData("2023-01/2023-08", 60, null)]
    [InlineData("2023-01/2023-05", 50, "FallingTotal 1")]
    [InlineData("2023", 48, "FallingTotal 1")]
    [InlineData("2023-07", 49.06, "TotalAsPart 1")]
    [InlineData("2023-07", 8, null)]
    [InlineData("2024-01/2024-02", 8, null)]
    public void Totals_of_a_year_never_fall_and_are_no_months(string period, double value, string? expected) =>
        Assert.Equal(expected, Shown(OutlierRule.OfTotals(new Dictionary<Period, decimal> { [Period.OfYearToDate(2023, 7)] = 49.06m, [Period.OfQuarter(2023, 1)] = 16m }, Period.Parse(period), (decimal)value)));

    [Theory]
    [InlineData("urban", 105, "Impossible 1")]
    [InlineData("urban", 75, null)]
    [InlineData("urban", -1, "Impossible 1")]
    [InlineData("gdp", 105, null)]
    [InlineData("jobs", -3, "Impossible 1")]
    [InlineData("net", -3, null)]
    public void A_share_lies_between_nothing_and_the_whole_and_a_count_above_nothing(string indicator, double value, string? expected) =>
        Assert.Equal(expected, Shown(OutlierRule.OfPossible(World.Indicators.First(one => one.Code == indicator), SeriesMeasure.Level, Period.OfYear(2025), (decimal)value)));

    [Fact]
    public void Seasons_are_no_surprise()
    {
        // A cumulative figure begins anew each January.
        var history = new Dictionary<Period, decimal>();
        for (var year = 2017; year <= 2022; year++)
        {
            for (var month = 2; month < 12; month++)
            {
                history[Period.OfYearToDate(year, month)] = month * 100m * (1m + (year - 2017) * 0.05m);
            }
        }

        Assert.Null(OutlierRule.Judge(history, Period.OfYearToDate(2023, 2), 262m, isRate: false));
        Assert.Equal("Slip 10", Shown(OutlierRule.Judge(history, Period.OfYearToDate(2023, 2), 2620m, isRate: false)));
    }

    [Fact]
    public void One_wrong_number_in_the_history_does_not_hide_the_next()
    {
        var history = Years(2012, 100m, 103m, 106m, 1090m, 112m, 115m, 118m, 121m, 124m, 128m, 131m);
        Assert.NotNull(OutlierRule.Judge(history, Period.OfYear(2023), 1340m, isRate: false));
        Assert.Null(OutlierRule.Judge(history, Period.OfYear(2023), 134m, isRate: false));
    }

    [Fact]
    public void A_series_that_grows_by_leaps_is_not_told_to_have_slipped_its_unit()
    {
        var outlier = OutlierRule.Judge(Years(2017, 1m, 5m, 30m, 100m, 420m, 1800m), Period.OfYear(2023), 18_000_000m, isRate: false);
        Assert.Equal("Jump 1", Shown(outlier));
    }

    [Fact]
    public void Where_only_the_year_after_is_known_it_is_compared_backwards() =>
        Assert.Equal("2017 Slip 10", Judged(OutlierRule.Judge(Amounts, Period.OfYear(2016), 180_000m, isRate: false)));

    [Fact]
    public void Nothing_is_said_about_an_amount_that_was_zero() =>
        Assert.Null(OutlierRule.Judge(Years(2017, 10m, 11m, 12m, 13m, 14m, 0m), Period.OfYear(2023), 500m, isRate: false));

    [Fact]
    public void The_unit_of_an_amount_does_not_matter() =>
        Gen.Decimal[0.5m, 2m].Array[6, 12].Select(Gen.Decimal[1m, 1_000_000m]).Sample((growth, value) =>
        {
            var (one, wan) = (new Dictionary<Period, decimal>(), new Dictionary<Period, decimal>());
            var level = 1000m;
            for (var i = 0; i < growth.Length; i++)
            {
                level = Math.Round(level * growth[i], 6);
                one[Period.OfYear(2000 + i)] = level;
                wan[Period.OfYear(2000 + i)] = level * 10_000m;
            }

            var period = Period.OfYear(2000 + growth.Length);
            var amount = Math.Round(value, 6);
            Assert.Equal(OutlierRule.Judge(one, period, amount, isRate: false) is null, OutlierRule.Judge(wan, period, amount * 10_000m, isRate: false) is null);
        });

    [Fact]
    public void A_value_inside_the_told_range_is_never_remarked() =>
        Gen.Decimal[-20m, 20m].Array[6, 15].Sample(rates =>
        {
            var history = new Dictionary<Period, decimal>();
            for (var i = 0; i < rates.Length; i++)
            {
                history[Period.OfYear(2000 + i)] = Math.Round(rates[i], 1);
            }

            var period = Period.OfYear(2000 + rates.Length);
            var outlier = OutlierRule.Judge(history, period, 100_000m, isRate: true)!;
            Assert.Null(OutlierRule.Judge(history, period, (outlier.Low + outlier.High) / 2m, isRate: true));
            Assert.Null(OutlierRule.Judge(history, period, outlier.High, isRate: true));
            Assert.NotNull(OutlierRule.Judge(history, period, outlier.High + 0.1m, isRate: true));
        });

    private static Dictionary<Period, decimal> Years(int first, params decimal[] values) => values.Select((value, i) => (Period.OfYear(first + i), value)).ToDictionary();

    private static string? Shown(Outlier? outlier) => outlier is null ? null : $"{outlier.Kind} {outlier.Factor:0.####}";

    private static string? Judged(Outlier? outlier) => outlier is null ? null : $"{outlier.Neighbour} {Shown(outlier)}";
}
