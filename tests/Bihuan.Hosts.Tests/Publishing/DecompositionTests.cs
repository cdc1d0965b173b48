using Bihuan.Hosts.Tests.Cli;
using Bihuan.Publication.Decomposition;
using Bihuan.Registers;
using Bihuan.Store;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Bihuan.Hosts.Tests.Publishing;

/// <summary>目标任务分解表 both ways.</summary>
public sealed class DecompositionTests(Published published) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bihuan-table-").FullName;

    private string Plan
    {
        get
        {
            var plan = Path.Combine(_folder, "chongqing-2023");
            if (!Directory.Exists(plan))
            {
                Directory.CreateDirectory(plan);
                foreach (var file in Directory.EnumerateFiles(Published.Sample))
                {
                    File.Copy(file, Path.Combine(plan, Path.GetFileName(file)));
                }
            }

            return plan;
        }
    }

    [Fact]
    public async Task Importing_an_unchanged_table_changes_nothing()
    {
        var run = await CommandRun.Of("import", Plan, published.PathOf("zh/decomposition.xlsx"));

        Assert.Equal(0, run.Status);
        Assert.Equal("与台账一致，没有改动\n", run.Out);
        Assert.Equal("", run.Error);
        Assert.False(File.Exists(Path.Combine(Plan, RegisterFile.FileName)));
    }

    [Fact]
    public async Task A_table_saved_by_another_program_is_the_same_table()
    {
        await OfficeProgram.ConvertAsync("xlsx", _folder, published.PathOf("zh/decomposition.xlsx"));
        var run = await CommandRun.Of("import", Plan, Path.Combine(_folder, "decomposition.xlsx"));

        Assert.Equal("与台账一致，没有改动\n", run.Out);
        Assert.Equal(0, run.Status);
    }

    [Fact]
    public async Task Wording_owner_target_and_quarters_come_in_as_events_with_who_and_why()
    {
        var file = Changed(("C075", "lead", "市发展改革委"), ("C075", "q1", "5.5%"), ("C075", "task", "全市地区生产总值"), ("C075", "target", "2023年 增长 ≥7%"), ("C080", "confirmed", "是"));
        var rehearsal = await CommandRun.Of("import", Plan, file, "--dry-run", "--by", "李督查");
        Assert.Equal(0, rehearsal.Status);
        Assert.Contains("C075\t牵头单位\t市统计局\t→\t市发展改革委\n", rehearsal.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Plan, RegisterFile.FileName)));

        var unsigned = await CommandRun.Of("import", Plan, file);
        Assert.NotEqual(0, unsigned.Status);
        Assert.Contains("BH8137", unsigned.Error, StringComparison.Ordinal);

        var run = await CommandRun.Of("import", Plan, file, "--by", "李督查");
        Assert.True(run.Status == 0, run.Error);
        var events = new RegisterFile(Plan).Read().Events;
        Assert.All(events.Where(one => one is not RegisterEvent.CommitmentDrafted), one => Assert.Equal("李督查", one.Who));
        var register = Register.Fold(events);
        var item = register.Find("C075")!;
        Assert.Equal("全市地区生产总值", item.Entry.Title);
        Assert.Equal("at 2023: growth(gdp) >= 7%", item.Entry.Formula);
        Assert.Equal("市发展改革委", item.Assigned["lead"]);
        Assert.Equal("5.5%", item.Assigned["q1"]);
        Assert.Equal(RegisterState.Open, item.State);
        // Confirming a row states its suggestions as well.
        Assert.Equal(RegisterState.Confirmed, register.Find("C080")!.State);
        Assert.NotEqual("", register.Find("C080")!.Assigned["lead"]);

        // The same table again is known already, and the history says what changed.
        var again = await CommandRun.Of("import", Plan, file, "--by", "李督查");
        Assert.Equal("与台账一致，没有改动\n", again.Out);
        var assigned = events.Single(one => one is RegisterEvent.CommitmentAssigned { Id: "C075" });
        Assert.Contains(EntryDifference.Of(events, assigned, "C075"), one => one.Part.Zh == "牵头单位" && one.After == "市发展改革委");
        var account = await CommandRun.Of("explain", Plan, "C075");
        Assert.Contains("7%", account.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class", "别的", "BH8129")]
    [InlineData("confirmed", "Y", "BH8128")]
    [InlineData("formula", "at 2023: gdp", "BH8126")]
    [InlineData("code", "nowhere", "BH8127")]
    [InlineData("target", "高一些", "BH8132")]
    [InlineData("task", "", "BH8131")]
    [InlineData("sentence", "别的话", "BH8125")]
    [InlineData("id", "C999", "BH8122")]
    public async Task A_bad_cell_is_told_with_its_place_and_nothing_is_written(string field, string text, string code)
    {
        var run = await CommandRun.Of("import", Plan, Changed(("C075", field, text)), "--by", "李督查");

        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains("目标任务分解表!", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Plan, RegisterFile.FileName)));
    }

    [Fact]
    public void The_workbook_is_valid_and_has_lists_a_frozen_header_and_a_print_set_up()
    {
        using var document = SpreadsheetDocument.Open(published.PathOf("zh/decomposition.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheet = Sheet(document);
        Assert.Equal(6, sheet.Descendants<DataValidation>().Count());
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal((8u, OrientationValues.Landscape), (sheet.Descendants<PageSetup>().Single().PaperSize!.Value, sheet.Descendants<PageSetup>().Single().Orientation!.Value));
        Assert.Contains(document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>(), name => name.Name == "_xlnm.Print_Titles");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Worksheet Sheet(SpreadsheetDocument document) => ((WorksheetPart)document.WorkbookPart!.GetPartById("table")).Worksheet!;

    private string Changed(params (string Id, string Field, string Text)[] changes)
    {
        var file = Path.Combine(_folder, "back.xlsx");
        File.Copy(published.PathOf("zh/decomposition.xlsx"), file, overwrite: true);
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        foreach (var (id, field, text) in changes)
        {
            var column = DecompositionField.All.ToList().FindIndex(one => one.Key == field);
            var row = Sheet(document).Descendants<Row>().First(row => row.Elements<Cell>().ElementAtOrDefault(1)?.InnerText == id);
            var cell = row.Elements<Cell>().ElementAt(column);
            cell.RemoveAllChildren();
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(text)));
        }

        Sheet(document).Save();
        return file;
    }
}
