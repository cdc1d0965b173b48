using Bihuan.Cli.Importing;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Importing;
using Bihuan.Office;

namespace Bihuan.Hosts.Tests.Importing;

/// <summary>One wrong cell in a workbook between two good rows: what is said about it and where, and that nothing else is lost.</summary>
public class WrongWorkbookTests
{
    private static readonly string[] Header = ["indicator_code", "area_code", "period", "measure", "value", "unit", "status", "published", "source_title", "note"];
    private static readonly string[] Good = ["gdp", "500000", "2021", "growth_yoy", "n:8.3", "%", "final", "2022-03", "统计公报"];

    // column | cell | code | cell named | whether the row is taken
    public static TheoryData<string, string, string, string, bool> Cells => new()
    {
        { "unit", "万人", "BH3013", "F3", false },
        { "unit", "元", "BH3013", "F3", false },
        { "period", "2023-13", "BH3004", "C3", false },
        { "period", "n:202306", "BH3004", "C3", false },
        { "period", "d:45078", "BH6432", "C3", false },
        { "value", "1,234", "BH3008", "E3", false },
        { "value", "12.3%", "BH3009", "E3", false },
        { "value", "N/A", "BH3007", "E3", false },
        { "value", "６.１", "BH3010", "E3", false },
        { "value", "s:六点一", "BH3006", "E3", false },
        { "value", "p:0.061", "BH6435", "E3", false },
        { "value", "d:45078", "BH6434", "E3", false },
        { "value", "f:SUM(A1:A9)|6.1", "BH6429", "E3", false },
        { "value", "e:#DIV/0!", "BH6431", "E3", false },
        { "value", "2:6.087", "BH6436", "E3", true },
        { "published", "n:45322", "BH6433", "H3", false },
        { "published", "2024/02/30", "BH3016", "H3", false },
        { "area_code", "n:500999", "BH3003", "B3", false },
        { "indicator_code", "gpd", "BH3002", "A3", false },
        { "measure", "同比", "BH3005", "D3", false },
        { "status", "初步", "BH3014", "G3", false },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_wrong_cell_is_told_at_its_cell_and_the_others_are_read(string column, string cell, string code, string place, bool isTaken)
    {
        string[] row = ["gdp", "500000", "2022", "growth_yoy", "n:2.6", "%", "final", "2023-03", "统计公报"];
        row[Array.IndexOf(Header, column)] = cell;

        var table = Compare([Header, Good, row, ["gdp", "500101", "2022", "growth_yoy", "n:3", "%", "final", "2023-03", "统计公报"]]);

        Assert.Equal(3, table.Rows.Count);
        Assert.Equal([RowChange.New, isTaken ? RowChange.New : RowChange.Refused, RowChange.New], table.Rows.Select(one => one.Change));
        var diagnostic = Assert.Single(table.Diagnostics);
        Assert.Equal((code, $"数据!{place}"), (diagnostic.Code, diagnostic.Place.ToString().Split(' ')[0]));
        Assert.DoesNotContain("{", diagnostic.Print(Language.Chinese) + diagnostic.Print(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n:6.0999999999999996", "6.1")]
    [InlineData("n:30145.79", "30145.79")]
    [InlineData("2:6.1", "6.10")]
    [InlineData("n:1.0E-2", "0.010")]
    [InlineData("6.10", "6.10")]
    public void A_number_has_the_digits_a_person_sees(string cell, string expected) =>
        Assert.Equal(expected, Compare([Header, ["gdp", "500000", "2021", "growth_yoy", cell, "%", "final", "2022-03", "统计公报"]]).Rows[0].Row.Observation!.Value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_date_cell_is_a_day_of_publication() =>
        Assert.Equal("2024-01-31", Compare([Header, ["gdp", "500000", "2023", "growth_yoy", "n:6.1", "%", "preliminary", "d:45322", "s:统计公报"]]).Rows[0].Row.Observation!.Published.ToString());

    [Fact]
    public void Merged_cells_cost_the_rows_they_cover_and_each_says_so()
    {
        var table = Compare([Header, Good, ["gdp", "500000", "2022", "growth_yoy", "n:2.6", "%", "final", "2023-03", "统计公报"]], afterRows: "<mergeCells count=\"1\"><mergeCell ref=\"E2:E3\"/></mergeCells>");

        Assert.All(table.Rows, row => Assert.Equal(RowChange.Refused, row.Change));
        Assert.Equal(["数据!E2 BH6428", "数据!E3 BH6428"], table.Diagnostics.Select(one => $"{one.Place} {one.Code}"));
        Assert.Contains("E2:E3", table.Diagnostics[0].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_cells_beside_the_data_do_not_matter() =>
        Assert.True(Compare([Header, Good], afterRows: "<mergeCells count=\"1\"><mergeCell ref=\"P1:Q9\"/></mergeCells>").IsClean);

    [Fact]
    public void A_hidden_row_was_not_seen_by_whoever_signed_it()
    {
        var table = Compare([Header, Good, Good], hidden: [3]);
        Assert.Equal([RowChange.New, RowChange.Refused], table.Rows.Select(row => row.Change));
        Assert.Contains(table.Diagnostics, one => one.Code == "BH6426" && one.Place.ToString() == "数据:3");
    }

    [Fact]
    public void A_hidden_sheet_is_not_read_and_a_hidden_column_is_told()
    {
        var table = Compare(XlsxMaker.Make(
            new XlsxMaker.Sheet("旧数据", [Header, Good], State: "veryHidden"),
            new XlsxMaker.Sheet("数据", [Header, Good], BeforeRows: "<cols><col min=\"6\" max=\"6\" hidden=\"1\"/></cols>"),
            new XlsxMaker.Sheet("备注", [["随便写的话"]])));

        Assert.Equal("数据", Assert.Single(table.Rows).Row.Place.File);
        Assert.Equal(["旧数据 BH6425", "数据!F1 BH6427", "备注 BH6424"], table.Diagnostics.Select(one => $"{one.Place} {one.Code}"));
    }

    [Fact]
    public void Every_visible_table_is_read_wherever_its_header_stands()
    {
        var table = Compare(XlsxMaker.Make(
            new XlsxMaker.Sheet("一季度", [["某某局报表"], [], [.. Header.Reverse()], [.. Good.Concat([""]).Reverse()]]),
            new XlsxMaker.Sheet("二季度", [Header, ["gdp", "500000", "2022", "growth_yoy", "n:2.6", "%", "final", "2023-03", "统计公报"]])));

        Assert.Equal(["一季度:4", "二季度:2"], table.Rows.Select(row => row.Row.Place.ToString()));
        Assert.True(table.IsClean);
    }

    [Fact]
    public void A_missing_column_costs_the_sheet_and_is_named()
    {
        var table = Compare([[.. Header.Where(title => title != "unit")], [.. Good.Where((_, i) => i != 5)]]);
        Assert.False(table.IsReadable);
        Assert.Contains(table.Diagnostics, one => one.Code == "BH6423" && one.Message.Zh.Contains("unit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_formula_is_taken_only_when_asked_and_said_so()
    {
        string[] row = ["gdp", "500000", "2022", "growth_yoy", "f:B1/B2|2.6", "%", "final", "2023-03", "统计公报"];
        var table = Compare(XlsxMaker.Make(new XlsxMaker.Sheet("数据", [Header, row])), new ImportChoices(TakesFormulas: true));
        Assert.Equal(2.6m, table.Rows[0].Row.Observation!.Value.Value);
        Assert.Equal("BH6430", Assert.Single(table.Diagnostics).Code);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 not a package", "BH6420")]
    [InlineData("%PDF-1.7", "BH6407")]
    public void What_is_no_workbook_is_told_in_words(string start, string code)
    {
        var table = Compare(System.Text.Encoding.Latin1.GetBytes(start));
        Assert.False(table.IsReadable);
        Assert.Contains(table.Diagnostics, one => one.Code == code);
    }

    [Fact]
    public void A_workbook_cut_short_or_with_damaged_rows_never_throws()
    {
        var whole = XlsxMaker.Make(new XlsxMaker.Sheet("数据", [Header, .. Enumerable.Repeat(Good, 50)]));
        for (var length = 10; length < whole.Length; length += 97)
        {
            Assert.False(Compare(whole[..length]).IsReadable);
        }

        var damaged = Compare(XlsxMaker.Make(new XlsxMaker.Sheet("数据", [Header, Good], AfterRows: "<row")));
        Assert.Contains(damaged.Diagnostics, one => one.Code == "BH6420");
    }

    [Fact]
    public void A_hundred_thousand_rows_are_read_and_the_one_wrong_cell_is_found()
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, default, new SheetContent("数据", Many()));
        var table = Compare(stream.ToArray());

        Assert.Equal(100_000, table.Rows.Count);
        Assert.Equal("数据!E77779", Assert.Single(table.Diagnostics).Place.ToString());
        Assert.Equal(99_999, table.Additions.Count);

        static IEnumerable<IReadOnlyList<SheetValue>> Many()
        {
            yield return [.. Header.Select(title => new SheetValue(title))];
            for (var i = 0; i < 100_000; i++)
            {
                yield return
                [
                    new("gdp"), new("500000"), new($"{1900 + i % 120}"), new("growth_yoy"), i == 77_777 ? new("一") : new(null, i / 120 % 10 + 0.1m), new("%"), new("preliminary"), new("2023-03"), new($"统计公报{i / 120}"),
                ];
            }
        }
    }

    private static DifferenceTable Compare(string[][] rows, string afterRows = "", int[]? hidden = null) => Compare(XlsxMaker.Make(new XlsxMaker.Sheet("数据", rows, AfterRows: afterRows, Hidden: hidden)));

    private static DifferenceTable Compare(byte[] workbook, ImportChoices? choices = null)
    {
        using var folder = new TempFolder();
        return ImportedFile.Compare(SamplePlan.Plan(), folder.Write("o.xlsx", workbook), "o.xlsx", choices ?? new ImportChoices(), new DateOnly(2024, 6, 30), CancellationToken.None);
    }
}
