using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bihuan.Office;

/// <summary>Writes workbooks: rows as a stream, and the same content as the same bytes every time.</summary>
public static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostDecimals = 15;
    private const int FirstOwnFormat = 164;

    /// <summary>Writes a workbook.</summary>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="mark">What it says about itself.</param>
    /// <param name="sheets">Its sheets in order.</param>
    public static void Write(Stream output, WorkbookMark mark, params IReadOnlyList<SheetContent> sheets)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(sheets);
        using var made = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(made, SpreadsheetDocumentType.Workbook))
        {
            var main = document.AddWorkbookPart();
            main.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var list = new Sheets();
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = "sheet" + (i + 1).ToString(CultureInfo.InvariantCulture);
                Write(main.AddNewPart<WorksheetPart>(id), sheets[i]);
                list.Append(new Sheet { Name = sheets[i].Name, SheetId = (uint)(i + 1), Id = id });
            }

            main.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list);
            mark.WriteTo(document);
            // The library numbers these two by chance.
            document.ChangeIdOfPart(main, "workbook");
            document.ChangeIdOfPart(document.CustomFilePropertiesPart!, "mark");
        }

        output.Write(TimelessPackage.Of(made));
    }

    private static void Write(WorksheetPart part, SheetContent sheet)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("worksheet", Main);
        View(xml, sheet);
        xml.WriteStartElement("sheetFormatPr", Main);
        xml.WriteAttributeString("defaultRowHeight", "15");
        xml.WriteEndElement();
        Columns(xml, sheet.Widths);
        xml.WriteStartElement("sheetData", Main);
        var row = 0;
        foreach (var cells in sheet.Rows)
        {
            Row(xml, ++row, cells);
        }

        xml.WriteEndElement();
        if (sheet.IsProtected)
        {
            xml.WriteStartElement("sheetProtection", Main);
            foreach (var (name, value) in new[] { ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatCells", "0"), ("formatColumns", "0"), ("formatRows", "0"), ("sort", "0"), ("autoFilter", "0") })
            {
                xml.WriteAttributeString(name, value);
            }

            xml.WriteEndElement();
        }

        if (sheet.Filter is { } filter)
        {
            xml.WriteStartElement("autoFilter", Main);
            xml.WriteAttributeString("ref", filter);
            xml.WriteEndElement();
        }

        Choices(xml, sheet.Choices);
        xml.WriteStartElement("pageSetup", Main);
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("orientation", "landscape");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void View(XmlWriter xml, SheetContent sheet)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("showGridLines", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            xml.WriteStartElement("pane", Main);
            if (sheet.FrozenColumns > 0)
            {
                xml.WriteAttributeString("xSplit", Text(sheet.FrozenColumns));
            }

            if (sheet.FrozenRows > 0)
            {
                xml.WriteAttributeString("ySplit", Text(sheet.FrozenRows));
            }

            xml.WriteAttributeString("topLeftCell", CellName.Of(sheet.FrozenColumns + 1, sheet.FrozenRows + 1));
            xml.WriteAttributeString("activePane", (sheet.FrozenRows > 0, sheet.FrozenColumns > 0) switch { (true, true) => "bottomRight", (true, false) => "bottomLeft", _ => "topRight" });
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Columns(XmlWriter xml, IReadOnlyList<double> widths)
    {
        if (widths.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < widths.Count; i++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Text(i + 1));
            xml.WriteAttributeString("max", Text(i + 1));
            xml.WriteAttributeString("width", widths[i].ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int row, IReadOnlyList<SheetValue> cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Text(row));
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.Text is null && cell.Number is null && cell.Look == SheetLook.Plain)
            {
                continue;
            }

            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", CellName.Of(i + 1, row));
            var number = cell.Number is { } exact && IsKept(exact) ? cell.Number : null;
            xml.WriteAttributeString("s", Text(StyleOf(cell.Look, number)));
            if (number is { } plain)
            {
                xml.WriteElementString("v", Main, plain.ToString(CultureInfo.InvariantCulture));
            }
            else if ((cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture)) is { } text)
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Printable(text));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Choices(XmlWriter xml, IReadOnlyList<SheetChoice> choices)
    {
        if (choices.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", Text(choices.Count));
        foreach (var choice in choices)
        {
            xml.WriteStartElement("dataValidation", Main);
            xml.WriteAttributeString("type", choice.Words.Count > 0 ? "list" : "decimal");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showInputMessage", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("errorTitle", choice.Title);
            xml.WriteAttributeString("error", choice.Hint);
            xml.WriteAttributeString("promptTitle", choice.Title);
            xml.WriteAttributeString("prompt", choice.Hint);
            xml.WriteAttributeString("sqref", choice.Cells);
            if (choice.Words.Count > 0)
            {
                xml.WriteElementString("formula1", Main, $"\"{string.Join(',', choice.Words)}\"");
            }
            else
            {
                xml.WriteElementString("formula1", Main, "-1000000000000000");
                xml.WriteElementString("formula2", Main, "1000000000000000");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // A spreadsheet keeps fifteen digits.
    private static bool IsKept(decimal number) => number.Scale <= MostDecimals && Math.Abs(number) < 1_000_000_000_000_000m && number.ToString(CultureInfo.InvariantCulture).TrimStart('-', '0', '.').Count(char.IsAsciiDigit) <= MostDecimals;

    // One style for each look and number of digits, in this order in the style sheet.
    private static int StyleOf(SheetLook look, decimal? number) => (int)look * (MostDecimals + 2) + (number is { } exact ? exact.Scale + 1 : 0);

    // What XML has no way to write is shown as a replacement.
    private static string Printable(string text) => string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : '\uFFFD'));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Stylesheet Styles()
    {
        var formats = new NumberingFormats();
        for (var digits = 0; digits <= MostDecimals; digits++)
        {
            formats.Append(new NumberingFormat { NumberFormatId = (uint)(FirstOwnFormat + digits), FormatCode = digits == 0 ? "0" : "0." + new string('0', digits) });
        }

        // A text format keeps what is typed into a cell as it is: 2023-06 stays a period.
        const uint TextFormat = 49;
        var cells = new CellFormats();
        foreach (var look in Enum.GetValues<SheetLook>())
        {
            for (var style = 0; style <= MostDecimals + 1; style++)
            {
                cells.Append(new DocumentFormat.OpenXml.Spreadsheet.CellFormat
                {
                    NumberFormatId = style > 0 ? (uint)(FirstOwnFormat + style - 1) : look == SheetLook.Input ? TextFormat : 0,
                    FontId = look switch { SheetLook.Title => 1, SheetLook.Head => 2, SheetLook.Machine => 3, _ => 0 },
                    FillId = look switch { SheetLook.Head => 2, SheetLook.Machine or SheetLook.Given => 3, SheetLook.Input or SheetLook.Figure => 4, _ => 0 },
                    BorderId = look is SheetLook.Head or SheetLook.Machine or SheetLook.Given or SheetLook.Input or SheetLook.Figure ? 1u : 0u,
                    FormatId = 0,
                    ApplyNumberFormat = true,
                    ApplyFont = true,
                    ApplyFill = true,
                    ApplyBorder = true,
                    ApplyAlignment = true,
                    ApplyProtection = true,
                    Alignment = new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = look is SheetLook.Prose or SheetLook.Head },
                    Protection = new Protection { Locked = look is not (SheetLook.Input or SheetLook.Figure) },
                });
            }
        }

        return new Stylesheet(
            formats,
            new Fonts(Font(11), Font(16, isBold: true), Font(11, isBold: true), Font(8, "FF6B7280")),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Filled("FFDBE7F3"), Filled("FFF3F4F6"), Filled("FFFFFBE6")),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Ruled()),
            new CellStyleFormats(new DocumentFormat.OpenXml.Spreadsheet.CellFormat()),
            cells,
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }

    private static Font Font(double size, string? color = null, bool isBold = false)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size });
        if (color is not null)
        {
            font.Append(new Color { Rgb = color });
        }

        font.Append(new FontName { Val = "等线" });
        return font;
    }

    private static Fill Filled(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static Border Ruled()
    {
        static T Side<T>() where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin, Color = new Color { Rgb = "FFD1D5DB" } };
        return new Border(Side<LeftBorder>(), Side<RightBorder>(), Side<TopBorder>(), Side<BottomBorder>(), new DiagonalBorder());
    }
}
