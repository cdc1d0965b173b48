using System.Text;
using Bihuan.Store;

namespace Bihuan.Hosts.Tests.Store;

/// <summary>Files that are not the tables they should be.</summary>
public class TableFileTests
{
    private static readonly string Good = $"{SamplePlan.Header}\n{SamplePlan.GoodRow}\n";

    [Fact]
    public void Columns_may_stand_in_any_order_with_a_mark_of_utf8_and_carriage_returns()
    {
        var file = Read("\uFEFFUnit,value,measure,period,area_code, indicator_code ,status,source_title\r\n%,6.1,growth_yoy,2023,500000,gdp,final,公报\r\n");
        Assert.Empty(file.Diagnostics);
        Assert.Equal("6.1%", Assert.Single(file.Observations).Value.ToString());
    }

    [Fact]
    public void An_unknown_column_is_ignored_with_a_note()
    {
        var file = Read("indicator_code,area_code,period,measure,value,unit,status,source_title,tier\ngdp,500000,2023,growth_yoy,6.1,%,final,公报,A\n");
        var note = Assert.Single(file.Diagnostics);
        Assert.Equal(("BH6107", Severity.Note, "tier"), (note.Code, note.Severity, note.Place.Field));
        Assert.Single(file.Observations);
    }

    [Fact]
    public void A_missing_required_column_is_an_error_for_each()
    {
        var file = Read("indicator_code,area_code,period,measure\ngdp,500000,2023,growth_yoy\n");
        Assert.Equal([("BH6106", "value"), ("BH6106", "unit")], file.Diagnostics.Select(one => (one.Code, one.Place.Field!)));
    }

    [Fact]
    public void A_column_that_stands_twice_is_read_once()
    {
        var file = Read("indicator_code,area_code,period,measure,value,unit,value,status,source_title\ngdp,500000,2023,growth_yoy,6.1,%,9,final,公报\n");
        Assert.Equal("BH6108", Assert.Single(file.Diagnostics).Code);
        Assert.Equal(6.1m, file.Observations[0].Value.Value);
    }

    [Theory]
    [InlineData("indicator_code;area_code;period;measure;value;unit\n", "BH6109")]
    [InlineData("indicator_code\tarea_code\tperiod\tmeasure\tvalue\tunit\n", "BH6109")]
    [InlineData("", "BH6101")]
    [InlineData("\uFEFF", "BH6101")]
    [InlineData(" \n\n", "BH6101")]
    [InlineData("PK\u0003\u0004\0\0", "BH6102")]
    public void A_file_that_is_no_table_is_told_apart(string text, string code)
    {
        var file = Read(text);
        Assert.Equal(code, Assert.Single(file.Diagnostics).Code);
        Assert.Empty(file.Observations);
    }

    [Fact]
    public void A_missing_file_is_a_diagnostic() =>
        Assert.Equal("BH6002", Assert.Single(ObservationCsv.Read("/nowhere/o.csv", [], []).Diagnostics).Code);

    [Fact]
    public void Gb18030_is_read_with_a_note()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var file = Read(gb.GetBytes(Good));
        Assert.Equal(("BH6104", Severity.Note), (Assert.Single(file.Diagnostics).Code, file.Diagnostics[0].Severity));
        Assert.Equal("统计公报", file.Observations[0].Source.Title);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_with_its_mark_is_read_with_a_note(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var file = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Good)]);
        Assert.Equal(("BH6115", Severity.Note), (Assert.Single(file.Diagnostics).Code, file.Diagnostics[0].Severity));
        Assert.Equal("统计公报", file.Observations[0].Source.Title);
    }

    [Fact]
    public void Utf8_with_a_damaged_byte_is_not_taken_for_gb18030()
    {
        var bytes = Encoding.UTF8.GetBytes($"{Good}gdp,500000,2022,growth_yoy,2.6,%,final,2023-03,关于国民经济和社会发展统计公报的说明,,,=,0,坏\n");
        bytes[Array.LastIndexOf(bytes, (byte)',') + 2] = 0x41;
        var file = Read(bytes);
        var warning = Assert.Single(file.Diagnostics);
        Assert.Equal(("BH6105", 3), (warning.Code, warning.Place.Line));
        Assert.Equal("关于国民经济和社会发展统计公报的说明", file.Observations[1].Source.Title);
    }

    [Fact]
    public void Bytes_of_no_encoding_are_told()
    {
        var file = Read([.. Encoding.ASCII.GetBytes(SamplePlan.Header + "\n"), 0xFF, 0xFF, 0xFF, 0x0A]);
        Assert.Equal("BH6103", Assert.Single(file.Diagnostics).Code);
    }

    [Fact]
    public void A_character_cut_by_the_edge_of_a_buffer_is_whole()
    {
        for (var shift = 0; shift < 3; shift++)
        {
            var file = Read(Good + "gdp,500000,2022,growth_yoy,2.6,%,final,2023-03,公报,,,=,0," + new string('x', shift) + new string('注', 40_000) + "\n");
            Assert.Empty(file.Diagnostics);
            Assert.Equal(40_000 + shift, file.Observations[1].Note!.Length);
        }
    }

    [Fact]
    public void A_quoted_cell_may_hold_commas_quotes_and_lines_and_later_lines_keep_their_number()
    {
        var file = Read(
            $"{SamplePlan.Header}\ngdp,500000,2022,growth_yoy,2.6,%,final,2023-03,\"公报, \"\"甲\"\"\n第二行\",,,=,0,\ngdp,500000,bad,growth_yoy,2.6,%,final,2023-03,公报,,,=,0,\n");
        Assert.Equal("公报, \"甲\"\n第二行", Assert.Single(file.Observations).Source.Title);
        Assert.Equal(("BH3004", 4), (Assert.Single(file.Diagnostics).Code, file.Diagnostics[0].Place.Line));
    }

    [Fact]
    public void A_quote_left_open_costs_its_line_and_not_the_rest_of_the_file()
    {
        var rows = Enumerable.Range(1950, 70).Select(year => $"gdp,500000,{year},growth_yoy,1.{year},%,final,2024,公报,,,=,0,");
        var file = Read($"{SamplePlan.Header}\ngdp,500000,2022,growth_yoy,2.6,%,final,2023-03,\"公报,,,=,0,\n{string.Join('\n', rows)}\n");
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal(("BH6111", 2, 48), (error.Code, error.Place.Line, error.Place.Column));
        Assert.Equal(70, file.Observations.Count);
    }

    [Fact]
    public void A_line_without_end_is_told_and_passed_over()
    {
        var file = Read($"{SamplePlan.Header}\n{new string('x', 3_000_000)}\n{SamplePlan.GoodRow}");
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal(("BH6113", 2), (error.Code, error.Place.Line));
        Assert.Single(file.Observations);
    }

    [Fact]
    public void Rows_of_commas_at_the_end_are_no_rows() => Assert.Empty(Read($"{Good},,,,,,,,,,,,,\n,,,,,,,,,,,,,\n\n").Diagnostics);

    [Theory]
    [InlineData("\"\"\"")]
    [InlineData("\"\r\"\"\r\"")]
    [InlineData("a\"b,\"c\n\"d\",\"")]
    [InlineData("\r\r\n\n\"")]
    [InlineData("\uD800,\uDC00")]
    public void No_text_makes_the_reader_throw(string text)
    {
        Assert.NotNull(Read(text));
        Assert.NotNull(Read(Good + text));
        Assert.NotNull(Read(Good + text + Good));
    }

    private static ObservationFile Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static ObservationFile Read(byte[] bytes)
    {
        using var folder = new TempFolder();
        return ObservationCsv.Read(folder.Write("o.csv", bytes), SamplePlan.Indicators, SamplePlan.Areas);
    }
}
