using System.Globalization;
using Bihuan.Publication.Decomposition;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SpreadsheetFormat = DocumentFormat.OpenXml.Spreadsheet.CellFormat;

namespace Bihuan.Office;

/// <summary>
/// 目标任务分解表 as a workbook in the form offices use: title, header row, a row a task, lists to choose from, landscape A3 with the header on every sheet. Grey
/// italics marked 建议 are suggestions nobody has stated. The columns that make a row executable stand behind the printed ones. Read back by <see cref="Read"/>.
/// </summary>
public static class DecompositionWorkbook
{
    /// <summary>Version of the layout.</summary>
    public const int Version = 1;

    private const string SheetName = "目标任务分解表";
    private const string ListSheet = "选项";
    private const int HeaderRow = 3;
    private const int FirstRow = HeaderRow + 1;
    private const string Yes = "是";

    // Style numbers, in the order Styles() writes them.
    private const uint Body = 1;
    private const uint Centered = 2;
    private const uint Suggested = 3;
    private const uint Head = 4;
    private const uint Title = 5;
    private const uint Note = 6;
    private const uint Link = 7;
    private const uint SuggestedCentered = 8;
    private const uint Fixed = 9;
    private const uint FixedCentered = 10;

    private static readonly HashSet<string> CenteredKeys = new(StringComparer.Ordinal) { "number", "unit", "nature", "due", "leader", "person", "origin", "confirmed", "class", "q1", "q2", "q3", "q4", "base" };
    // What follows is for the machine and not printed.
    private static readonly int Printed = DecompositionField.All.ToList().FindIndex(field => field.Key == "code");
    private static readonly IReadOnlyList<SheetColumn> Columns = [.. new[] { "id", "task" }.Concat(DecompositionField.All.Select(field => field.Key).Where(key => key is not ("id" or "task"))).Select(key => new SheetColumn(Field(key).Header))];

    /// <summary>The workbook's bytes.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">Day of the account.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="pageOf">Address of a commitment's page, relative to the workbook or whole; null for no links.</param>
    public static byte[] Make(Plan plan, DateOnly day, IReadOnlyList<DecompositionRow> rows, Func<string, string>? pageOf)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheet = book.AddNewPart<WorksheetPart>("table");
            var lists = book.AddNewPart<WorksheetPart>("lists");
            sheet.Worksheet = Table(plan, day, rows, sheet, pageOf);
            lists.Worksheet = Lists(plan);
            var last = FirstRow + Math.Max(rows.Count, 1) - 1;
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
                new Sheets(
                    new Sheet { Name = SheetName, SheetId = 1, Id = "table" },
                    new Sheet { Name = ListSheet, SheetId = 2, Id = "lists", State = SheetStateValues.Hidden }),
                new DefinedNames(
                    new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{SheetName}'!$A$1:${CellName.Letters(Printed)}${last}")) { Name = "_xlnm.Print_Area", LocalSheetId = 0 },
                    new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{SheetName}'!${HeaderRow}:${HeaderRow}")) { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
            new WorkbookMark(WorkbookMark.Decomposition, Version, plan.Id).WriteTo(document);
            // The library numbers these two by chance.
            document.ChangeIdOfPart(book, "workbook");
            document.ChangeIdOfPart(document.CustomFilePropertiesPart!, "mark");
        }

        return TimelessPackage.Of(stream);
    }

    /// <summary>The rows of a table that came back, whatever program saved it: columns by their heads, rows by their ids, suggestions without their mark.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="plan">The plan it should be of.</param>
    /// <param name="tell">Told what cannot be read, each at its cell.</param>
    /// <returns>The rows; null when it is no such table.</returns>
    public static IReadOnlyList<SentRow>? Read(Workbook workbook, Plan plan, Action<Diagnostic> tell)
    {
        var file = new Place(workbook.Name);
        if (workbook.Mark is { Kind: WorkbookMark.Decomposition, Version: not Version and var version })
        {
            tell(DecompositionDiagnostics.WrongVersion.At(file, version, Version));
            return null;
        }

        if (workbook.Mark is { Kind: WorkbookMark.Decomposition, Plan: { Length: > 0 } other } && other != plan.Id)
        {
            tell(DecompositionDiagnostics.OtherPlan.At(file, other, plan.Id));
            return null;
        }

        List<SentRow>? rows = null;
        foreach (var table in workbook.Tables(Columns, 2, takesFormulas: false, told => { if (told.Code != WorkbookDiagnostics.HiddenSheet.Code) { tell(told); } }))
        {
            rows ??= [];
            while (table.Read(tell))
            {
                if (table.Faults.Count > 0)
                {
                    foreach (var fault in table.Faults)
                    {
                        tell(fault);
                    }

                    tell(DecompositionDiagnostics.RowNotRead.At(table.Here));
                    continue;
                }

                rows.Add(RowOf(table));
            }
        }

        if (rows is null)
        {
            tell(DecompositionDiagnostics.NotATable.At(file, workbook.Name));
        }

        return rows;
    }

    /// <summary>Whether a workbook of somebody else has the heads of such a table: a sheet saved by a program that drops our mark.</summary>
    public static bool IsTable(Workbook workbook) => workbook.Mark.Kind == WorkbookMark.Decomposition || (workbook.Mark.Kind is null && workbook.SheetNames.Contains(SheetName, StringComparer.Ordinal));

    private static SentRow RowOf(SheetTable table)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        for (var i = 0; i < Columns.Count; i++)
        {
            if (table.Titles.Contains(Columns[i].Name, StringComparer.Ordinal))
            {
                var field = DecompositionField.All.First(field => field.Header == Columns[i].Name);
                var text = table.Cell(i).ReplaceLineEndings("\n");
                cells[field.Key] = field.IsMarked && text.EndsWith(DecompositionField.Suggestion, StringComparison.Ordinal) ? text[..^DecompositionField.Suggestion.Length].TrimEnd() : text;
                places[field.Key] = table.At(i);
            }
        }

        return new SentRow(new DecompositionRow(cells, new HashSet<string>(StringComparer.Ordinal)), table.Here, places);
    }

    // Programs that set no heights themselves would print lines over each other. A Chinese character is as wide as two digits, a line of ten points thirteen high.
    private static double HeightOf(DecompositionRow row)
    {
        var lines = DecompositionField.All.Take(Printed).Max(field =>
        {
            var shown = row.Suggested.Contains(field.Key) && field.IsMarked && row[field.Key].Length > 0 ? row[field.Key] + DecompositionField.Suggestion : row[field.Key];
            return (int)Math.Ceiling(shown.Sum(sign => sign < 256 ? 1.1 : 2.05) / Math.Max(1, field.Width - 0.5));
        });
        return Math.Min(400, Math.Max(20, lines * 13 + 5));
    }

    private static DecompositionField Field(string key) => DecompositionField.All.First(field => field.Key == key);

    private static Worksheet Table(Plan plan, DateOnly day, IReadOnlyList<DecompositionRow> rows, WorksheetPart part, Func<string, string>? pageOf)
    {
        var fields = DecompositionField.All;
        var data = new SheetData();
        var (last, printed) = (CellName.Letters(fields.Count), CellName.Letters(Printed));
        data.Append(RowOf(1, 40, [Cell("A1", plan.Title + SheetName, Title)]));
        data.Append(RowOf(2, 20, [Cell("A2", string.Create(CultureInfo.InvariantCulture, $"截至{day.Year}年{day.Month}月{day.Day}日，共{rows.Count}项。灰色斜体为系统按指标目录和承诺原文给出的建议，核定时改写或保留；“确认”栏填“是”的行即为定稿。改完后用 bihuan import 交回。"), Note)]));
        data.Append(RowOf(HeaderRow, 32, fields.Select((field, i) => Cell(CellName.Of(i + 1, HeaderRow), field.Header, Head))));
        var links = new Hyperlinks();
        for (var r = 0; r < rows.Count; r++)
        {
            var number = FirstRow + r;
            var cells = new List<Cell>();
            for (var c = 0; c < fields.Count; c++)
            {
                var place = CellName.Of(c + 1, number);
                cells.Add(CellOf(place, rows[r], fields[c]));
                if (fields[c].Key == "id" && pageOf is not null)
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"link{r + 1}");
                    part.AddHyperlinkRelationship(new Uri(pageOf(rows[r].Id), UriKind.RelativeOrAbsolute), isExternal: true, id);
                    links.Append(new Hyperlink { Reference = place, Id = id, Tooltip = "打开这一项的依据页" });
                }
            }

            data.Append(RowOf((uint)number, HeightOf(rows[r]), cells));
        }

        var end = FirstRow + Math.Max(rows.Count, 1) - 1;
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { HorizontalSplit = 2, VerticalSplit = HeaderRow, TopLeftCell = $"C{FirstRow}", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, TabSelected = true }),
            new SheetFormatProperties { DefaultRowHeight = 18 },
            new Columns(fields.Select((field, index) => new Column { Min = (uint)(index + 1), Max = (uint)(index + 1), Width = field.Width + 0.7, CustomWidth = true })),
            data,
            new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A{HeaderRow}:{last}{end}") },
            new MergeCells(new MergeCell { Reference = $"A1:{printed}1" }, new MergeCell { Reference = $"A2:{printed}2" }) { Count = 2 },
            Validations(plan, fields, end));
        if (links.HasChildren)
        {
            sheet.Append(links);
        }

        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 8, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&C第 &P 页，共 &N 页")));
        return sheet;
    }

    private static Cell CellOf(string place, DecompositionRow row, DecompositionField field)
    {
        var text = row[field.Key];
        if (field.Key == "number" && decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return new Cell { CellReference = place, CellValue = new CellValue(text), DataType = CellValues.Number, StyleIndex = FixedCentered };
        }

        var (isCentered, isSuggested) = (CenteredKeys.Contains(field.Key), row.Suggested.Contains(field.Key) && text.Length > 0);
        var style = field.Key == "id" ? Link
            : isSuggested ? isCentered ? SuggestedCentered : Suggested
            : (isCentered, field.IsEditable) switch { (true, true) => Centered, (true, false) => FixedCentered, (false, true) => Body, _ => Fixed };
        return Cell(place, isSuggested && field.IsMarked ? text + DecompositionField.Suggestion : text, style);
    }

    private static DataValidations Validations(Plan plan, IReadOnlyList<DecompositionField> fields, int end)
    {
        var lists = ListsOf(plan);
        var validations = new List<DataValidation>();
        for (var i = 0; i < lists.Count; i++)
        {
            var (key, values, isStrict) = lists[i];
            var column = CellName.Letters(fields.ToList().FindIndex(field => field.Key == key) + 1);
            var source = CellName.Letters(i + 1);
            validations.Add(new DataValidation
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                ErrorStyle = isStrict ? DataValidationErrorStyleValues.Stop : DataValidationErrorStyleValues.Information,
                ErrorTitle = "不在选项中",
                Error = isStrict ? "请从下拉表中选择。" : "这个名称不在指标目录的牵头单位中；确认无误可以保留。",
                SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Create(CultureInfo.InvariantCulture, $"{column}{FirstRow}:{column}{end}") },
                Formula1 = new Formula1(string.Create(CultureInfo.InvariantCulture, $"'{ListSheet}'!${source}$2:${source}${values.Count + 1}")),
            });
        }

        return new DataValidations(validations) { Count = (uint)validations.Count };
    }

    private static List<(string Key, IReadOnlyList<string> Values, bool IsStrict)> ListsOf(Plan plan) =>
    [
        ("class", [.. TaskClasses.All.Select(one => TaskClasses.WordsOf(one).Zh)], true),
        ("nature", ["约束性", "预期性"], true),
        ("lead", [.. plan.Indicators.SelectMany(DecompositionTable.DepartmentsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).DefaultIfEmpty("")], false),
        ("origin", ["上级下达", "本级自定"], true),
        ("code", [.. plan.Indicators.Select(indicator => indicator.Code).Distinct(StringComparer.Ordinal).DefaultIfEmpty("")], true),
        ("confirmed", [Yes, "否"], true),
    ];

    private static Worksheet Lists(Plan plan)
    {
        var lists = ListsOf(plan);
        var data = new SheetData();
        for (var r = 0; r <= lists.Max(list => list.Values.Count); r++)
        {
            var cells = new List<Cell>();
            for (var c = 0; c < lists.Count; c++)
            {
                if ((r == 0 ? Field(lists[c].Key).Header : lists[c].Values.ElementAtOrDefault(r - 1)) is { } text)
                {
                    cells.Add(Cell(CellName.Of(c + 1, r + 1), text, 0));
                }
            }

            data.Append(RowOf((uint)(r + 1), null, cells));
        }

        return new Worksheet(data);
    }

    private static Row RowOf(uint number, double? height, IEnumerable<Cell> cells)
    {
        var row = new Row(cells) { RowIndex = number };
        if (height is { } points)
        {
            row.Height = points;
            row.CustomHeight = true;
        }

        return row;
    }

    // Text stays text: what begins with “=” is no formula, a long number keeps its digits.
    private static Cell Cell(string place, string text, uint style) => new(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = place,
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static string Clean(string text) => string.Concat(text.Where(sign => sign is '\t' or '\n' || (sign >= ' ' && sign is not ('\uFFFE' or '\uFFFF'))));

    private static Stylesheet Styles()
    {
        static Font Font(string name, double size, bool isBold = false, bool isItalic = false, string? color = null, bool isUnderlined = false)
        {
            var font = new Font();
            if (isBold)
            {
                font.Append(new Bold());
            }

            if (isItalic)
            {
                font.Append(new Italic());
            }

            if (isUnderlined)
            {
                font.Append(new Underline());
            }

            font.Append(new FontSize { Val = size });
            if (color is not null)
            {
                font.Append(new Color { Rgb = color });
            }

            font.Append(new FontName { Val = name });
            return font;
        }

        static SpreadsheetFormat Format(uint font, uint fill, uint border, HorizontalAlignmentValues across, bool wraps = true) => new(new Alignment { Horizontal = across, Vertical = VerticalAlignmentValues.Center, WrapText = wraps })
        {
            FontId = font, FillId = fill, BorderId = border, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true, NumberFormatId = 49, ApplyNumberFormat = true,
        };

        static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

        static TEdge Edge<TEdge>() where TEdge : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FF8C8C8C" } };

        return new Stylesheet(
            new Fonts(
                Font("宋体", 10), Font("黑体", 10, isBold: true), Font("方正小标宋简体", 20, isBold: true), Font("楷体", 10, color: "FF555555"), Font("宋体", 10, isItalic: true, color: "FF7A7A7A"), Font("宋体", 10, color: "FF1A5384", isUnderlined: true)),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FFF2E9E4"), Solid("FFF7F7F5")),
            new Borders(new Border(), new Border(Edge<LeftBorder>(), Edge<RightBorder>(), Edge<TopBorder>(), Edge<BottomBorder>(), new DiagonalBorder())),
            new CellStyleFormats(new SpreadsheetFormat()),
            new CellFormats(
                new SpreadsheetFormat(),
                Format(0, 0, 1, HorizontalAlignmentValues.Left),
                Format(0, 0, 1, HorizontalAlignmentValues.Center),
                Format(4, 0, 1, HorizontalAlignmentValues.Left),
                Format(1, 2, 1, HorizontalAlignmentValues.Center),
                Format(2, 0, 0, HorizontalAlignmentValues.Center, wraps: false),
                Format(3, 0, 0, HorizontalAlignmentValues.Left, wraps: false),
                Format(5, 0, 1, HorizontalAlignmentValues.Center),
                Format(4, 0, 1, HorizontalAlignmentValues.Center),
                Format(0, 3, 1, HorizontalAlignmentValues.Left),
                Format(0, 3, 1, HorizontalAlignmentValues.Center)),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }
}
