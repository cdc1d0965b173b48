using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Office;
using Bihuan.Store;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SamplePlan = Bihuan.Hosts.Tests.Store.SamplePlan;

namespace Bihuan.Hosts.Tests.Importing;

/// <summary>The whole way, as a person goes it: template, dry run, import, export.</summary>
public sealed class ImportTests : IDisposable
{
    private const string New = "gdp,500000,2024,growth_yoy,5.7,%,preliminary,2025-01-20,统计公报,,,=,0,\n";
    private const string Bad = "gdp,500000,2023-13,growth_yoy,5.7,%,preliminary,2025-01-20,统计公报,,,=,0,\n";

    private readonly TempFolder _folder = new();

    public ImportTests() => SamplePlan.Load(_folder);

    private string Observations => Path.Combine(_folder.Path, "observations.csv");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("sdmx-csv")]
    public async Task What_is_exported_comes_back_identical_row_by_row(string format)
    {
        var sample = Path.Combine(CommandRun.Root, "samples", "chongqing-2023");
        var file = Path.Combine(_folder.Path, "out." + format);
        Assert.Equal(0, (await CommandRun.Of("export", sample, "--format", format, "--out", file)).Status);

        var run = await CommandRun.Of("import", sample, file, "--dry-run", "--format", "json");

        Assert.Equal(0, run.Status);
        using var json = JsonDocument.Parse(run.Out);
        var rows = json.RootElement.GetProperty("rows");
        Assert.Equal(PlanFolder.Load(sample).Plan!.Observations.Count, rows.GetArrayLength());
        Assert.All(rows.EnumerateArray(), row => Assert.Equal("identical", row.GetProperty("change").GetString()));
    }

    [Fact]
    public async Task Quotes_and_notes_come_back_from_every_format_too()
    {
        var expected = Text(await CommandRun.Of("export", _folder.Path));
        using var other = new TempFolder();
        foreach (var format in new[] { "xlsx", "sdmx-csv" })
        {
            var file = Path.Combine(other.Path, "o." + format);
            await CommandRun.Of("export", _folder.Path, "--format", format, "--out", file);
            using var empty = new TempFolder();
            SamplePlan.Load(empty, observations: SamplePlan.Header + "\n");
            Assert.Equal(0, (await CommandRun.Of("import", empty.Path, file)).Status);
            Assert.Equal(expected, Text(await CommandRun.Of("export", empty.Path)));
        }

        static string Text(CommandRun run) => run.Out;
    }

    [Fact]
    public async Task An_export_as_of_a_date_knows_nothing_later()
    {
        await Import("r.csv", "gdp,500000,2023,growth_yoy,6.3,%,final,2025-03,统计年鉴,,,=,0,\n");
        Assert.Contains("6.3", (await CommandRun.Of("export", _folder.Path)).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("6.3", (await CommandRun.Of("export", _folder.Path, "--as-of", "2024-12-31")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "\n", true)]
    [InlineData("utf-8", "\r\n", true)]
    [InlineData("utf-8", "\n", false)]
    [InlineData("utf-8-bom", "\r\n", false)]
    [InlineData("gb18030", "\r\n", true)]
    [InlineData("utf-16", "\r\n", true)]
    public async Task What_was_there_stays_byte_for_byte_and_the_new_rows_look_like_it(string encoding, string lineEnd, bool endsLine)
    {
        Encoding letters = encoding switch
        {
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
            "utf-16" => new UnicodeEncoding(false, true),
            _ => new UTF8Encoding(encoding == "utf-8-bom"),
        };
        // Another order of columns, one of somebody's own, and one of ours left out that the new row does not need.
        var text = $"area_code,indicator_code,period,measure,value,unit,本地编号,published,source_title,status{lineEnd}500000,gdp,2021,growth_yoy,8.3,%,甲一,2022-03,统计公报,final{(endsLine ? lineEnd : "")}";
        byte[] before = [.. letters.GetPreamble(), .. letters.GetBytes(text)];
        _folder.Write("observations.csv", before);

        var run = await Import("n.csv", "gdp,500000,2024,growth_yoy,5.7,%,preliminary,2025-01-20,\"公报,初步\",,,=,0,\n");

        Assert.Equal(0, run.Status);
        var after = await File.ReadAllBytesAsync(Observations, TestContext.Current.CancellationToken);
        Assert.Equal(before, after[..before.Length]);
        Assert.Equal($"{(endsLine ? "" : lineEnd)}500000,gdp,2024,growth_yoy,5.7,%,,2025-01-20,\"公报,初步\",preliminary{lineEnd}", letters.GetString(after[before.Length..]));
        Assert.Equal(["areas.csv", "indicators.csv", "n.csv", "observations.csv", "plan.json", "report.md"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_with_a_bad_row_changes_nothing_and_says_where_and_what()
    {
        var before = await File.ReadAllBytesAsync(Observations, TestContext.Current.CancellationToken);

        var run = await Import("n.csv", New + Bad);

        Assert.Equal(2, run.Status);
        Assert.Equal(before, await File.ReadAllBytesAsync(Observations, TestContext.Current.CancellationToken));
        Assert.Contains("n.csv:3 [period]: 错误 BH3004", run.Error, StringComparison.Ordinal);
        Assert.Contains("BH6410", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_good_rows_are_taken_when_asked_and_the_others_are_kept_with_their_reasons()
    {
        var refused = Path.Combine(_folder.Path, "refused.csv");
        var run = await Import("n.csv", New + Bad + "gdp,500000,20\"24,x\n", "--accept-good", "--refused", refused);

        Assert.Equal(0, run.Status);
        Assert.Equal(2, PlanFolder.Load(_folder.Path).Plan!.Observations.Count);
        var lines = await File.ReadAllLinesAsync(refused, TestContext.Current.CancellationToken);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("gdp,500000,2023-13,growth_yoy,5.7,%,preliminary,2025-01-20,统计公报,,,=,0,,n.csv:3,refused,BH3004,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\"gdp,500000,20\"\"24,x\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_ends_as_the_import_would()
    {
        var before = await File.ReadAllBytesAsync(Observations, TestContext.Current.CancellationToken);
        var good = await Import("n.csv", New, "--dry-run");
        var bad = await Import("b.csv", New + Bad, "--dry-run");

        Assert.Equal((0, 2), (good.Status, bad.Status));
        Assert.Equal(before, await File.ReadAllBytesAsync(Observations, TestContext.Current.CancellationToken));
    }

    // row | change | reason
    [Theory]
    [InlineData("gdp,500000,2024,growth_yoy,5.7,%,preliminary,2025-01-20,统计公报,,,=,0,", "new", "")]
    [InlineData("gdp,500000,2023,growth_yoy,6.1,%,preliminary,2024-01,统计公报,https://example.org/a,,=,0,另注", "identical", "")]
    [InlineData("gdp,500000,2023,growth_yoy,6.10,%,final,2024-10,统计年鉴,,,=,0,", "confirmation", "")]
    [InlineData("gdp,500000,2023,growth_yoy,6.1,%,final,,统计年鉴,,,=,0,", "confirmation", "BH6404")]
    [InlineData("gdp,500000,2023,growth_yoy,6.3,%,final,2024-10,统计年鉴,,,=,0,", "revision", "")]
    [InlineData("gdp,500000,2023,growth_yoy,6,%,estimated,2023-12,预计,,,=,0,", "confirmation", "")]
    [InlineData("gdp,500000,2023,growth_yoy,6.3,%,final,,统计年鉴,,,=,0,", "conflict", "BH6403")]
    [InlineData("gdp,500000,2023,growth_yoy,6.3,%,final,2024-01,统计公报,https://example.org/a,,=,0,", "conflict", "BH6401")]
    [InlineData("gdp,500000,2024,growth_yoy,5.7,%,preliminary,,统计公报,,,=,0,", "new", "BH6404")]
    [InlineData("gdp,500000,2024,growth_yoy,N/A,%,preliminary,2025-01-20,统计公报,,,=,0,", "refused", "BH3007")]
    [InlineData("air_good_days,500000,2024,count,-3,天,preliminary,2025-01-20,统计公报,,,=,0,", "refused", "BH3020")]
    public async Task Each_row_is_new_confirmed_revised_identical_in_conflict_or_refused(string row, string change, string reason)
    {
        var run = await Import("n.csv", row + "\n", "--dry-run", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var only = Assert.Single(json.RootElement.GetProperty("rows").EnumerateArray());
        Assert.Equal((change, reason), (only.GetProperty("change").GetString(), string.Join(' ', only.GetProperty("reasons").EnumerateArray().Select(one => one.GetProperty("code").GetString()))));
        Assert.Equal(change is "conflict" or "refused" ? 2 : 0, run.Status);
    }

    [Fact]
    public async Task A_revision_becomes_a_vintage_and_the_old_number_stays()
    {
        Assert.Equal(0, (await Import("n.csv", "gdp,500000,2023,growth_yoy,6.3,%,final,,,,,,,\n", "--published", "2024-10-01", "--source", "统计年鉴")).Status);
        var vintages = PlanFolder.Load(_folder.Path).Plan!.Observations;
        Assert.Equal(["2024-01 6.1% 统计公报", "2024-10-01 6.3% 统计年鉴"], vintages.Select(one => $"{one.Published} {one.Value} {one.Source.Title}"));
    }

    [Fact]
    public async Task Two_answers_of_one_source_in_one_file_are_both_left_out()
    {
        var run = await Import("n.csv", New + New.Replace("5.7", "5.8", StringComparison.Ordinal), "--accept-good");
        Assert.Equal(0, run.Status);
        Assert.Single(PlanFolder.Load(_folder.Path).Plan!.Observations);
        Assert.Contains("BH6402", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_odd_number_is_flagged_and_taken()
    {
        var years = string.Concat(Enumerable.Range(2015, 8).Select(year => $"gdp,500000,{year},level,{20000 + (year - 2015) * 1000},亿元,final,{year + 1}-03,统计公报,,,=,0,\n"));
        Assert.Equal(0, (await Import("a.csv", years)).Status);
        var run = await Import("b.csv", "gdp,500000,2023,level,281000,亿元,final,2024-03,统计公报,,,=,0,\n");
        Assert.Equal(0, run.Status);
        Assert.Contains("b.csv:2: 警告 BH6405", run.Error, StringComparison.Ordinal);
        Assert.Contains("281000", (await CommandRun.Of("export", _folder.Path)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_a_thousandfold_off_the_nearest_period_is_flagged_and_taken()
    {
        Assert.Equal(0, (await Import("a.csv", "gdp,500000,2025,level,386.5,亿元,final,2026-03,统计公报,,,=,0,\n")).Status);
        var run = await Import("b.csv", "gdp,500000,2026-01/2026-09,level,290.1,万元,preliminary,2026-10,统计月报,,,=,0,\n");
        Assert.Equal(0, run.Status);
        Assert.Contains("b.csv:2: 警告 BH6405", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_not_taken_with_the_good_rows()
    {
        var refused = Path.Combine(_folder.Path, "refused.csv");
        var run = await Import("n.csv", New + "gdp,500000,2024,level,-5,亿元,final,2025-03,统计公报,,,=,0,\n", "--accept-good", "--refused", refused);
        Assert.Equal(0, run.Status);
        Assert.Equal(2, PlanFolder.Load(_folder.Path).Plan!.Observations.Count);
        Assert.Contains(",refused,BH6416,", await File.ReadAllTextAsync(refused, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-06", "refused BH6490")]
    [InlineData("2026-11-05", "new ")]
    [InlineData("2026-11", "new ")]
    [InlineData("2026-12", "refused BH6490")]
    [InlineData("2062-11-05", "refused BH6490")]
    [InlineData("2024-12-31", "new BH6491")]
    [InlineData("2025-01-01", "new ")]
    public async Task Nothing_is_published_after_the_day_of_the_import_nor_a_year_before_its_period_is_over(string published, string expected)
    {
        var file = Path.Combine(_folder.Path, "n.csv");
        await File.WriteAllTextAsync(file, SamplePlan.Header + $"\ngdp,500000,2025,growth_yoy,5.7,%,estimated,{published},统计公报,,,=,0,\n", TestContext.Current.CancellationToken);
        var run = await CommandRun.AtAsync(new FixedClock(new(2026, 11, 5, 12, 0, 0, TimeSpan.Zero)), Language.Chinese, "", "import", _folder.Path, file, "--dry-run", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var only = Assert.Single(json.RootElement.GetProperty("rows").EnumerateArray());
        Assert.Equal(expected, $"{only.GetProperty("change").GetString()} {string.Join(' ', only.GetProperty("reasons").EnumerateArray().Select(one => one.GetProperty("code").GetString()))}");
    }

    [Fact]
    public async Task A_file_whose_rows_cannot_be_read_is_not_said_to_have_none()
    {
        var run = await CommandRun.Of("import", _folder.Path, _folder.Write("n.csv", "indicator_code,area_code,period,measure,value\ngdp,500000,2024,growth_yoy,5.7\n"));
        Assert.Equal(2, run.Status);
        Assert.Contains("BH6106", run.Error, StringComparison.Ordinal);
        Assert.Contains("读不出数据行", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("没有数据行", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_there_already_is_told_apart_from_what_can_be_taken()
    {
        await Import("n.csv", New + Bad, "--accept-good");
        Assert.Contains("其余 1 行与已有的相同，没有变化", (await Import("n.csv", New + Bad)).Error, StringComparison.Ordinal);
        Assert.Contains("1 行可用，1 行与已有的相同", (await Import("n.csv", New + Bad + New.Replace("2024,", "2022,", StringComparison.Ordinal))).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("500999", "500000")]
    [InlineData("50000", "500000")]
    [InlineData("600000", "500000")]
    [InlineData("430999", null)]
    [InlineData("本市", null)]
    public async Task An_area_code_is_suggested_only_where_it_is_near(string code, string? nearest)
    {
        var run = await Import("n.csv", New.Replace("500000", code, StringComparison.Ordinal));
        var message = $"地区代码“{code}”不在地区表中" + (nearest is null ? "\n" : $"，最接近的是“{nearest}”");
        Assert.Contains(message.TrimEnd(), run.Error, StringComparison.Ordinal);
        Assert.Equal(nearest is not null, run.Error.Contains("最接近的是", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_table_says_in_words_what_is_wrong_with_a_row()
    {
        var run = await Import("n.csv", New.Replace("500000", "430999", StringComparison.Ordinal), "--dry-run");
        Assert.Contains("不在地区表中", run.Out.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_changed_since_it_was_compared_is_not_added_to()
    {
        var append = Bihuan.Store.Imports.ObservationAppend.Begin(_folder.Path);
        await File.AppendAllTextAsync(Observations, New, TestContext.Current.CancellationToken);
        var before = await File.ReadAllBytesAsync(Observations, TestContext.Current.CancellationToken);
        Assert.Equal("BH6451", append.Write([SamplePlan.Observation(year: 2020)])?.Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(Observations, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("indicator_code,area_code,period,measure,value,unit\n", "BH6450")]
    [InlineData("甲,乙\n", "BH6454")]
    [InlineData(SamplePlan.Header + "\ngdp,500000,2021,growth_yoy,8.3,%,final,2022-03,\"统计公报", "BH6453")]
    public async Task A_file_that_would_lose_something_of_the_new_rows_is_left_alone(string content, string code)
    {
        _folder.Write("observations.csv", content);
        var run = await Import("n.csv", New);
        Assert.Equal(2, run.Status);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(Observations, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_plan_without_a_file_gets_one()
    {
        File.Delete(Observations);
        SamplePlan.Load(_folder, json: SamplePlan.Json.Replace(",\n  \"files\": { \"observations\": \"observations.csv\" }", "", StringComparison.Ordinal), observations: null);
        Assert.Equal(0, (await Import("n.csv", New)).Status);
        Assert.Equal(SamplePlan.Header + "\n" + New, await File.ReadAllTextAsync(Observations, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_plan_of_the_database_grows_there_and_nowhere_else()
    {
        using var data = new TempFolder();
        var cancellation = TestContext.Current.CancellationToken;
        var store = await PlanStore.OpenAsync(data.Path, TimeProvider.System, cancellation);
        await store.RegisterAsync(SamplePlan.Plan("demo"), new Report("report.md", "报告正文"), [], [], cancellation);
        var file = _folder.Write("n.csv", SamplePlan.Header + "\n" + New);

        Assert.Equal(0, (await CommandRun.Of("import", "demo", file, "--data", data.Path)).Status);
        Assert.Contains("相同 1", (await CommandRun.Of("import", "demo", file, "--data", data.Path)).Out, StringComparison.Ordinal);

        Assert.Single(await store.ObservationsAsync("demo", cancellation: cancellation));
        Assert.Contains("BH6461", (await CommandRun.Of("import", "demo2", file, "--data", data.Path)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DATAFLOW,REF_AREA,INDICATOR,FREQ,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\nX:DF(1.0),500000,gdp,A,2022,29129.03,CNY,8,A\n", "gdp 500000 2022 level 29129.03亿元 final")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Reference area,INDICATOR: Indicator,FREQ: Frequency,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\ndataflow,X:DF(1.0),I,CN: China,gdp: GDP,Q: Quarterly,2022-Q3,3.9,PT: Percent,0,P: Provisional\n", "BH3013")]
    [InlineData("DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,TRANSFORMATION\nX:DF(1.0),CN,gdp,2022-S1,2.5,PT,G1Y\n", "gdp 156 2022-01/2022-06 growth_yoy 2.5% preliminary")]
    [InlineData("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\ndataflow,X:DF(1.0),D,500000,gdp,2022,29129.03,CNY\n", "BH6411")]
    [InlineData("DATAFLOW,REF_AREA,INDICATOR,FREQ,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nX:DF(1.0),500000,gdp,M,2022,29129.03,CNY\n", "BH6412")]
    [InlineData("DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\nX:DF(1.0),500000,gdp,2022,29129.03,CNY,15\n", "BH6413")]
    [InlineData("DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS\nX:DF(1.0),500000,gdp,2022,,CNY,M\n", "unfilled 1")]
    public async Task Sdmx_csv_of_both_versions_is_read(string content, string expected)
    {
        var run = await CommandRun.Of("import", _folder.Path, _folder.Write("s.csv", content), "--dry-run", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var seen = json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("observation") is { ValueKind: JsonValueKind.Object } one
            ? $"{Word(one, "indicatorCode")} {Word(one, "areaCode")} {Word(one, "period")} {Word(one, "measure")} {one.GetProperty("value")}{Word(one, "unit")} {Word(one, "status")}"
            : row.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString()).First(code => code is not "BH3019"));
        Assert.Equal(expected, seen.SingleOrDefault($"unfilled {json.RootElement.GetProperty("counts").GetProperty("unfilled")}"));

        static string? Word(JsonElement one, string name) => one.GetProperty(name).GetString();
    }

    [Fact]
    public async Task A_template_asks_locks_and_offers_what_it_should_and_is_a_valid_workbook()
    {
        var file = Path.Combine(_folder.Path, "t.xlsx");
        var run = await CommandRun.Of("import", _folder.Path, "--template", file, "--agency", "市统计局");

        Assert.Equal(0, run.Status);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}"));
        var sheet = document.WorkbookPart!.GetPartById("sheet1") is WorksheetPart part ? part.Worksheet! : null!;
        Assert.Equal(5, sheet.Descendants<Row>().Count());
        Assert.NotNull(sheet.Descendants<SheetProtection>().Single());
        Assert.Equal(["E5:E5", "G5:G5", "H5:H5", "I5:I5"], sheet.Descendants<DataValidation>().Select(one => one.SequenceOfReferences!.InnerText).Order(StringComparer.Ordinal));
        var words = sheet.Descendants<Row>().Last().InnerText;
        Assert.Contains("6.1%（2023年）", words, StringComparison.Ordinal);
        Assert.Contains("2024年", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_comes_back_filled_and_what_was_left_empty_is_no_zero()
    {
        var file = Path.Combine(_folder.Path, "t.xlsx");
        await CommandRun.Of("import", _folder.Path, "--template", file, "--period", "2024");
        var empty = await CommandRun.Of("import", _folder.Path, file, "--dry-run");
        Assert.Equal(0, empty.Status);
        Assert.Contains("BH6409", empty.Error, StringComparison.Ordinal);

        Fill(file, "E5", "5.7");
        var run = await CommandRun.Of("import", _folder.Path, file, "--published", "2025-01-20", "--source", "统计公报", "--format", "json");

        Assert.Equal(("", 0), (run.Error, run.Status));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal((1, 2), (json.RootElement.GetProperty("written").GetInt32(), json.RootElement.GetProperty("counts").GetProperty("unfilled").GetInt32()));
        Assert.EndsWith("gdp,500000,2024,growth_yoy,5.7,%,preliminary,2025-01-20,统计公报,,,=,0,\n", await File.ReadAllTextAsync(Observations, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_template_is_the_same_bytes()
    {
        var files = new[] { "a.xlsx", "b.xlsx" }.Select(name => Path.Combine(_folder.Path, name)).ToList();
        foreach (var file in files)
        {
            await CommandRun.Of("import", _folder.Path, "--template", file);
        }

        Assert.Equal(await File.ReadAllBytesAsync(files[0], TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(files[1], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(WorkbookMark.Template, 2, "chongqing-2023", "BH6437")]
    [InlineData(WorkbookMark.Template, 1, "another-plan", "BH6438")]
    [InlineData(WorkbookMark.Decomposition, 1, "another-plan", "BH8134")]
    public async Task A_workbook_of_ours_is_known_by_its_mark(string kind, int version, string plan, string code)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, new WorkbookMark(kind, version, plan), new SheetContent("数据", [[.. SamplePlan.Header.Split(',').Select(title => new SheetValue(title))]]));
        var run = await CommandRun.Of("import", _folder.Path, _folder.Write("m.xlsx", stream.ToArray()), "--dry-run");
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> Import(string name, string rows, params string[] options) =>
        CommandRun.Of(["import", _folder.Path, _folder.Write(name, SamplePlan.Header + "\n" + rows), .. options]);

    // As a spreadsheet program does: the cell gets a number, everything else stays.
    private static void Fill(string file, string cell, string number)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.Entries.Single(one => one.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal) || one.FullName.EndsWith("sheet.xml", StringComparison.Ordinal));
        string xml;
        using (var reader = new StreamReader(entry.Open()))
        {
            xml = reader.ReadToEnd();
        }

        var start = xml.IndexOf($"<c r=\"{cell}\"", StringComparison.Ordinal);
        var end = xml.IndexOf("/>", start, StringComparison.Ordinal);
        using var stream = entry.Open();
        stream.SetLength(0);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false));
        writer.Write(xml[..end] + $"><v>{number}</v></c>" + xml[(end + 2)..]);
    }
}
