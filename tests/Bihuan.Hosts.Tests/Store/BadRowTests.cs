using Bihuan.Store;

namespace Bihuan.Hosts.Tests.Store;

/// <summary>One bad row between two good ones: what is said about it, and that the good ones load.</summary>
public class BadRowTests
{
    private const string Before = "gdp,500000,2021,growth_yoy,8.3,%,final,2022-03,统计公报,,,=,0,";
    private const string After = "gdp,500000,2022,growth_yoy,2.6,%,final,2023-03,统计公报,,,=,0,";

    // row | code | field | whether the row itself is used
    public static TheoryData<string, string, string, bool> Rows => new()
    {
        { ",500000,2023,growth_yoy,6.1,%,final,2024-03,公报,,,=,0,", "BH3001", "indicator_code", false },
        { "gdp,500000,2023,growth_yoy,,%,final,2024-03,公报,,,=,0,", "BH3001", "value", false },
        { "gdp,500000,2023,growth_yoy,6.1,,final,2024-03,公报,,,=,0,", "BH3001", "unit", false },
        { "gpd,500000,2023,growth_yoy,6.1,%,final,2024-03,公报,,,=,0,", "BH3002", "indicator_code", false },
        { "地区生产总值,500000,2023,growth_yoy,6.1,%,final,2024-03,公报,,,=,0,", "BH3002", "indicator_code", false },
        { "gdp,500999,2023,growth_yoy,6.1,%,final,2024-03,公报,,,=,0,", "BH3003", "area_code", false },
        { "gdp,500000,2023年,growth_yoy,6.1,%,final,2024-03,公报,,,=,0,", "BH3004", "period", false },
        { "gdp,500000,2023-13,growth_yoy,6.1,%,final,2024-03,公报,,,=,0,", "BH3004", "period", false },
        { "gdp,500000,2023-Q5,growth_yoy,6.1,%,final,2024-03,公报,,,=,0,", "BH3004", "period", false },
        { "gdp,500000,2023-03/2023-06,growth_yoy,6.1,%,final,2024-03,公报,,,=,0,", "BH3004", "period", false },
        { "gdp,500000,2022/2018,growth_yoy,6.1,%,final,2024-03,公报,,,=,0,", "BH3004", "period", false },
        { "gdp,500000,2023,同比,6.1,%,final,2024-03,公报,,,=,0,", "BH3005", "measure", false },
        { "gdp,500000,2023,growth_yoy,六点一,%,final,2024-03,公报,,,=,0,", "BH3006", "value", false },
        { "gdp,500000,2023,growth_yoy,6.1e2,%,final,2024-03,公报,,,=,0,", "BH3006", "value", false },
        { "gdp,500000,2023,growth_yoy,\"59,8\",%,final,2024-03,公报,,,=,0,", "BH3006", "value", false },
        { "gdp,500000,2023,growth_yoy,6.,%,final,2024-03,公报,,,=,0,", "BH3006", "value", false },
        { "gdp,500000,2023,growth_yoy,N/A,%,final,2024-03,公报,,,=,0,", "BH3007", "value", false },
        { "gdp,500000,2023,growth_yoy,—,%,final,2024-03,公报,,,=,0,", "BH3007", "value", false },
        { "gdp,500000,2023,growth_yoy,暂无,%,final,2024-03,公报,,,=,0,", "BH3007", "value", false },
        { "gdp,500000,2023,level,\"30,145.79\",亿元,final,2024-03,公报,,,=,0,", "BH3008", "value", false },
        { "gdp,500000,2023,level,30 145.79,亿元,final,2024-03,公报,,,=,0,", "BH3008", "value", false },
        { "gdp,500000,2023,growth_yoy,6.1%,%,final,2024-03,公报,,,=,0,", "BH3009", "value", false },
        { "gdp,500000,2023,level,3.01万亿元,万亿元,final,2024-03,公报,,,=,0,", "BH3009", "value", false },
        { "gdp,500000,2023,growth_yoy,６.１,%,final,2024-03,公报,,,=,0,", "BH3010", "value", false },
        { "gdp,500000,2023,growth_yoy,−0.5,%,final,2024-03,公报,,,=,0,", "BH3010", "value", false },
        { "gdp,500000,2023,level,12345678901234567890123456789,亿元,final,2024-03,公报,,,=,0,", "BH3011", "value", false },
        { "gdp,500000,2023,level,0.12345678901234567890123456789,亿元,final,2024-03,公报,,,=,0,", "BH3011", "value", false },
        { "gdp,500000,2023,level,30145.79,亿圆,final,2024-03,公报,,,=,0,", "BH3012", "unit", false },
        { "gdp,500000,2023,level,30145.79,万人,final,2024-03,公报,,,=,0,", "BH3013", "unit", false },
        { "gdp,500000,2023,growth_yoy,6.1,百分点,final,2024-03,公报,,,=,0,", "BH3013", "unit", false },
        { "gdp,500000,2023,growth_yoy,6.1,亿元,final,2024-03,公报,,,=,0,", "BH3013", "unit", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,初步,2024-03,公报,,,=,0,", "BH3014", "status", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,,2024-03,公报,,,=,0,", "BH3015", "status", true },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2024/03/01,公报,,,=,0,", "BH3016", "published", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2024-02-30,公报,,,=,0,", "BH3016", "published", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2024-03,公报,,,>,0,", "BH3017", "bound", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2024-03,公报,,,=,maybe,", "BH3018", "derived", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2024-03,,,,=,0,", "BH3019", "source_title", true },
        { "air_good_days,500000,2023,count,-3,天,final,2024-03,公报,,,=,0,", "BH3020", "value", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2023-12-30,公报,,,=,0,", "BH3021", "published", true },
        { Before, "BH3022", "", false },
        { "gdp,500000,2021,growth_yoy,8.4,%,final,2022-03,统计公报,,,=,0,", "BH3023", "value", true },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2024-03,公报,javascript:alert(1),,=,0,", "BH3024", "source_url", true },
        { "water_grade,500000,2023,grade,Ⅱ,类,final,2024-03,公报,,,=,0,", "BH3025", "value", false },
        { "gdp,500000,2023,level,99999999999999999999,亿元,final,2024-03,公报,,,=,0,", "BH3026", "value", false },
        { "gdp,500000,2023,growth_yoy,6.1,%", "BH6110", "", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2024-03,公报,,增长6.1%,分项,=,0,", "BH6110", "", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2024-03,\"公报,,,=,0,", "BH6111", "", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2024-03,公\"报\",,,=,0,", "BH6112", "", false },
        { "gdp,500000,2023,growth_yoy,6.1,%,final,2024-03,\"公\"报,,,=,0,", "BH6112", "", false },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_bad_row_is_told_and_the_others_load(string row, string code, string field, bool isUsed)
    {
        using var folder = new TempFolder();
        var path = folder.Write("o.csv", $"{SamplePlan.Header}\n{Before}\n{row}\n{After}\n");

        var file = ObservationCsv.Read(path, SamplePlan.Indicators, SamplePlan.Areas);

        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal("o.csv", diagnostic.Place.File);
        Assert.Equal(field, diagnostic.Place.Field ?? "");
        // How many rows give no status is told once for the file.
        Assert.Equal(code == "BH3015" ? null : 3, diagnostic.Place.Line);
        Assert.DoesNotContain("{", diagnostic.Print(Language.Chinese) + diagnostic.Print(Language.English), StringComparison.Ordinal);
        int[] years = isUsed ? [2021, file.Observations[1].Period.FirstYear, 2022] : [2021, 2022];
        Assert.Equal(years, file.Observations.Select(one => one.Period.FirstYear));
    }

    [Fact]
    public void Every_rule_of_rows_has_a_row_here() =>
        Assert.Equal(
            ObservationDiagnostics.All.Select(rule => rule.Code),
            Rows.Select(row => row.Data.Item2).Where(code => code.StartsWith("BH3", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("gpd", "gdp")]
    [InlineData("air_days", "air_good_days")]
    [InlineData("地区生产总值", "gdp")]
    public void An_unknown_indicator_is_told_with_the_nearest_code(string seen, string nearest)
    {
        var diagnostic = Assert.Single(Read($"{seen},500000,2023,growth_yoy,6.1,%").Diagnostics, one => one.Code == "BH3002");
        Assert.Contains($"“{seen}”", diagnostic.Message.Zh, StringComparison.Ordinal);
        Assert.Contains($"“{nearest}”", diagnostic.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"12,345\"", "12345")]
    [InlineData("６.１", "6.1")]
    [InlineData("3.01万亿元", "3.01")]
    public void A_number_that_can_be_mended_is_told_mended(string seen, string better) =>
        Assert.Contains(better, Read($"gdp,500000,2023,level,{seen},亿元").Diagnostics[0].Remedy.Zh, StringComparison.Ordinal);

    [Fact]
    public void Every_bad_cell_of_a_row_is_told_at_once() =>
        Assert.Equal(
            ["BH3002", "BH3003", "BH3004", "BH3005", "BH3007", "BH3012"],
            Read("x,y,z,u,N/A,w").Diagnostics.Select(one => one.Code));

    [Fact]
    public void What_was_seen_cannot_write_to_a_terminal() =>
        Assert.DoesNotContain('\u001b', Read("gdp,500000,2023,level,\u001b[31m1,亿元").Diagnostics[0].Message.Zh);

    [Fact]
    public void Two_sources_or_two_dates_are_neither_duplicates_nor_conflicts()
    {
        var file = Read(
            "gdp,500000,2022,growth_yoy,2,%,estimated,2023-01,报告,,,=,0,",
            "gdp,500000,2022,growth_yoy,2.6,%,preliminary,2023-03,报告,,,=,0,",
            "gdp,500000,2022,growth_yoy,2.6,%,preliminary,2023-03,公报,,,=,0,");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(3, file.Observations.Count);
    }

    [Fact]
    public void A_row_that_differs_only_in_note_or_quote_is_a_duplicate() =>
        Assert.Equal(
            "BH3022",
            Assert.Single(Read(
                "gdp,500000,2022,growth_yoy,2.6,%,final,2023-03,公报,,引文,=,0,",
                "gdp,500000,2022,growth_yoy,2.6,%,final,2023-03,公报,,,=,0,另注").Diagnostics).Code);

    [Fact]
    public void China_is_an_area_without_being_listed() => Assert.Single(Read("gdp,156,2023,growth_yoy,5.2,%,final,2024-03,公报,,,=,0,").Observations);

    [Fact]
    public void Digits_are_kept_as_published()
    {
        var value = Read("gdp,500000,2018,level,21588.80,亿元,final,2019,年鉴,,,=,0,").Observations[0].Value;
        Assert.Equal("21588.80亿元", value.ToString());
        Assert.Equal(0.01m, value.Resolution);
    }

    private static ObservationFile Read(params string[] rows)
    {
        using var folder = new TempFolder();
        var header = rows[0].Count(letter => letter == ',') <= 6 ? "indicator_code,area_code,period,measure,value,unit" : SamplePlan.Header;
        var path = folder.Write("o.csv", $"{header}\n{string.Join('\n', rows)}\n");
        var file = ObservationCsv.Read(path, SamplePlan.Indicators, SamplePlan.Areas);
        return header == SamplePlan.Header ? file : file with { Diagnostics = [.. file.Diagnostics.Where(one => one.Code is not ("BH3015" or "BH3019"))] };
    }
}
