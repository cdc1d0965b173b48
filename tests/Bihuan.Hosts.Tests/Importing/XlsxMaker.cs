using System.IO.Compression;
using System.Security;
using System.Text;

namespace Bihuan.Hosts.Tests.Importing;

/// <summary>
/// Workbooks written by hand, part by part, as other programs write them: rows of cells, and whatever else a test wants in its sheet. A cell is a text, or
/// <c>n:6.1</c> a number, <c>d:45322</c> a number formatted as a date, <c>p:0.061</c> as a percentage, <c>2:6.1</c> with two digits, <c>f:SUM(A1)|6.1</c>
/// a formula with its last result, <c>e:#N/A</c> an error, <c>s:text</c> a shared text.
/// </summary>
internal static class XlsxMaker
{
    public sealed record Sheet(string Name, string[][] Rows, string State = "", string BeforeRows = "", string AfterRows = "", int[]? Hidden = null);

    public static byte[] Make(params Sheet[] sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var shared = new List<string>();
            var numbers = Enumerable.Range(1, sheets.Length).ToList();
            Part(zip, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                + string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
            Part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part(zip, "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"st\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/><Relationship Id=\"ss\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + string.Concat(numbers.Select(n => $"<Relationship Id=\"s{n}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")) + "</Relationships>");
            Part(zip, "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" {(sheet.State.Length > 0 ? $"state=\"{sheet.State}\" " : "")}r:id=\"s{i + 1}\"/>")) + "</sheets></workbook>");
            Part(zip, "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"0.00_);[Red]\\(0.00\\)\"/></numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
            for (var i = 0; i < sheets.Length; i++)
            {
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + sheets[i].BeforeRows + "<sheetData>" + Rows(sheets[i], shared) + "</sheetData>" + sheets[i].AfterRows + "</worksheet>");
            }

            Part(zip, "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + string.Concat(shared.Select(text => $"<si><r><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></r><rPh sb=\"0\" eb=\"1\"><t>注音</t></rPh></si>")) + "</sst>");
        }

        return stream.ToArray();
    }

    private static string Rows(Sheet sheet, List<string> shared)
    {
        var text = new StringBuilder();
        for (var row = 0; row < sheet.Rows.Length; row++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\"{(sheet.Hidden?.Contains(row + 1) == true ? " hidden=\"1\"" : "")}>");
            for (var column = 0; column < sheet.Rows[row].Length; column++)
            {
                if (sheet.Rows[row][column] is { Length: > 0 } cell)
                {
                    text.Append(Cell($"{(char)('A' + column)}{row + 1}", cell, shared));
                }
            }

            text.Append("</row>");
        }

        return text.ToString();
    }

    private static string Cell(string name, string cell, List<string> shared)
    {
        var rest = cell.Length > 2 && cell[1] == ':' ? cell[2..] : cell;
        switch (cell.Length > 2 && cell[1] == ':' ? cell[0] : ' ')
        {
            case 'n':
                return $"<c r=\"{name}\"><v>{rest}</v></c>";
            case 'd':
                return $"<c r=\"{name}\" s=\"1\"><v>{rest}</v></c>";
            case 'p':
                return $"<c r=\"{name}\" s=\"2\"><v>{rest}</v></c>";
            case '2':
                return $"<c r=\"{name}\" s=\"3\"><v>{rest}</v></c>";
            case 'f':
                return $"<c r=\"{name}\"><f>{SecurityElement.Escape(rest.Split('|')[0])}</f><v>{rest.Split('|')[1]}</v></c>";
            case 'e':
                return $"<c r=\"{name}\" t=\"e\"><v>{rest}</v></c>";
            case 's':
                shared.Add(rest);
                return $"<c r=\"{name}\" t=\"s\"><v>{shared.Count - 1}</v></c>";
            default:
                return $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>";
        }
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
