using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bihuan.Office;

/// <summary>
/// 工作簿: an xlsx file for reading. Sheets are read row by row as streams, so that a hundred thousand rows cost little; whatever the file, opening and
/// reading give diagnostics and no exception.
/// </summary>
public sealed class Workbook : IDisposable
{
    /// <summary>Most bytes a file may unpack to.</summary>
    public const long LargestContent = 1L << 30;

    private readonly SpreadsheetDocument _document;
    private readonly List<string> _texts;
    private readonly List<CellFormat> _formats;
    private readonly bool _countsFrom1904;

    private Workbook(SpreadsheetDocument document, string name)
    {
        _document = document;
        Name = name;
        Mark = WorkbookMark.Of(document);
        var main = document.WorkbookPart!;
        _countsFrom1904 = main.Workbook?.WorkbookProperties?.Date1904?.Value == true;
        _texts = main.SharedStringTablePart is { } texts ? Texts(texts) : [];
        _formats = main.WorkbookStylesPart is { } styles ? Formats(styles) : [];
        SheetNames = [.. (main.Workbook?.Sheets?.Elements<Sheet>() ?? []).Select(sheet => sheet.Name?.Value ?? "")];
    }

    /// <summary>What diagnostics call the file.</summary>
    public string Name { get; }

    /// <summary>What it says about itself.</summary>
    public WorkbookMark Mark { get; }

    /// <summary>Names of all sheets, hidden ones too, in order.</summary>
    public IReadOnlyList<string> SheetNames { get; }

    /// <summary>Whether bytes look like a zip package, of which xlsx is one.</summary>
    public static bool IsZip(ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>Opens a workbook, or says why it cannot be read.</summary>
    /// <param name="content">The file; must stay open and be seekable.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="tell">Told what is wrong.</param>
    public static Workbook? Open(Stream content, string name, Action<Diagnostic> tell)
    {
        SpreadsheetDocument? document = null;
        try
        {
            using (var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.Entries.Sum(entry => entry.Length) > LargestContent)
                {
                    tell(WorkbookDiagnostics.TooLarge.At(new Place(name), name, LargestContent >> 20));
                    return null;
                }
            }

            content.Position = 0;
            document = SpreadsheetDocument.Open(content, isEditable: false);
            if (document.WorkbookPart is not null)
            {
                return new Workbook(document, name);
            }
        }
        catch (Exception broken) when (IsBroken(broken))
        {
        }

        document?.Dispose();
        tell(WorkbookDiagnostics.NotAWorkbook.At(new Place(name), name));
        return null;
    }

    /// <summary>
    /// The tables of observations or the like among the sheets: those visible ones whose first rows hold a header with the required columns. The others are
    /// told; when there is none, that is an error.
    /// </summary>
    /// <param name="columns">Columns the caller knows, by number.</param>
    /// <param name="required">How many of them, from the first, a table cannot do without.</param>
    /// <param name="takesFormulas">Whether the last result of a formula counts as a value.</param>
    /// <param name="tell">Told what is wrong with sheets.</param>
    /// <param name="isQuiet">Sheets whose absence from the tables is no news, by name.</param>
    public IEnumerable<SheetTable> Tables(IReadOnlyList<SheetColumn> columns, int required, bool takesFormulas, Action<Diagnostic> tell, Func<string, bool>? isQuiet = null)
    {
        var found = false;
        foreach (var sheet in _document.WorkbookPart!.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            var name = sheet.Name?.Value ?? "";
            if (sheet.Id?.Value is not { } id || !_document.WorkbookPart.TryGetPartById(id, out var part) || part is not WorksheetPart worksheet)
            {
                continue;
            }

            if (sheet.State is { } state && state.Value != SheetStateValues.Visible)
            {
                tell(WorkbookDiagnostics.HiddenSheet.At(new Place(name), name));
                continue;
            }

            using var table = Broken(() => new SheetTable(worksheet, name, _texts, _formats, _countsFrom1904, takesFormulas), tell);
            switch (table is null ? (bool?)null : Broken(() => table.Find(columns, required, tell), tell))
            {
                case true:
                    found = true;
                    yield return table!;
                    break;
                case false when isQuiet?.Invoke(name) != true:
                    tell(WorkbookDiagnostics.SheetPassedOver.At(new Place(name), name));
                    break;
                case null:
                    found = true;
                    break;
            }
        }

        if (!found)
        {
            tell(WorkbookDiagnostics.NoTable.At(new Place(Name), Name, string.Join(", ", columns.Take(required).Select(column => column.Name))));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _document.Dispose();

    internal static bool IsBroken(Exception broken) =>
        broken is OpenXmlPackageException or XmlException or InvalidDataException or IOException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException
            or UriFormatException or NotSupportedException;

    internal static XmlReader Reader(OpenXmlPart part) => XmlReader.Create(
        part.GetStream(FileMode.Open, FileAccess.Read),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CloseInput = true, MaxCharactersInDocument = LargestContent });

    private T? Broken<T>(Func<T> read, Action<Diagnostic> tell)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            tell(WorkbookDiagnostics.NotAWorkbook.At(new Place(Name), Name));
            return default;
        }
    }

    private static List<string> Texts(SharedStringTablePart part)
    {
        var texts = new List<string>();
        using var xml = Reader(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(SheetTable.RichText(xml));
            }
        }

        return texts;
    }

    private static List<CellFormat> Formats(WorkbookStylesPart part)
    {
        var codes = (part.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null)
            .DistinctBy(format => format.NumberFormatId!.Value)
            .ToDictionary(format => (int)format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        return
        [
            .. (part.Stylesheet?.CellFormats?.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>() ?? [])
                .Select(format => (int)(format.NumberFormatId?.Value ?? 0))
                .Select(id => codes.TryGetValue(id, out var code) ? CellFormat.Of(code) : CellFormat.OfBuiltIn(id)),
        ];
    }
}
