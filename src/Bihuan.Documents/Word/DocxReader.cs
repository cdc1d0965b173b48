using System.Runtime.InteropServices;
using System.Xml;
using Bihuan.Documents.Blocks;

namespace Bihuan.Documents.Word;

/// <summary>A Word document: blocks of its main text. Headers, footers, comments and notes are other parts and stay out.</summary>
internal static class DocxReader
{
    private static readonly (string Part, Words Kind)[] OtherPackages =
    [
        ("xl/workbook.xml", new("Excel 表格", "an Excel workbook")),
        ("ppt/presentation.xml", new("PowerPoint 演示文稿", "a PowerPoint presentation")),
        ("OFD.xml", new("OFD 版式文件", "an OFD document")),
        ("META-INF/container.xml", new("电子书（EPUB）", "an e-book (EPUB)")),
        ("mimetype", new("OpenDocument 文件", "an OpenDocument file")),
    ];

    public static DocumentText Read(ReadOnlyMemory<byte> bytes, string name, DocumentLimits limits)
    {
        var place = new Place(name);
        var diagnostics = new List<Diagnostic>();
        var body = (WordBody?)null;
        try
        {
            using var parts = new XmlParts(Stream(bytes), limits.Expanded);
            var main = parts.Related("", "/officeDocument") is { } path && parts.Has(path) ? path : "word/document.xml";
            if (!parts.Has(main) || Other(parts) is not null)
            {
                var kind = Other(parts) ?? new Words("压缩包", "an archive");
                return new DocumentText { Format = FileFormat.Unknown, Diagnostics = [DocumentDiagnostics.NotADocx.At(place, kind.Zh, kind.En)] };
            }

            using var styles = parts.Open(parts.Related(main, "/styles"));
            using var numbering = parts.Open(parts.Related(main, "/numbering"));
            body = new WordBody(Lenient(styles, reader => new WordStyles(reader)), Lenient(numbering, reader => new WordNumbering(reader)), limits.Characters);
            using var document = parts.Open(main);
            body.Read(document!);
        }
        catch (DocumentTooLargeException tooLarge)
        {
            body = null;
            diagnostics.Add(DocumentDiagnostics.ExpandsTooMuch.At(place, tooLarge.Limit));
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException or IOException or NotSupportedException or ArgumentException or FormatException or OverflowException)
        {
            diagnostics.Add(body is { Blocks.Count: > 0 }
                ? DocumentDiagnostics.DocxBreaksOff.At(place, body.Blocks.Count)
                : DocumentDiagnostics.DamagedDocx.At(place, "压缩包或正文打不开", "the package or its text cannot be opened"));
        }

        return Extraction.Finish(FileFormat.Docx, "", name, body?.Blocks ?? [], limits, diagnostics);
    }

    private static Words? Other(XmlParts parts)
    {
        foreach (var (part, kind) in OtherPackages)
        {
            if (parts.Has(part) && (part != "mimetype" || parts.Head(part).Contains("opendocument", StringComparison.Ordinal)))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Styles and numbers are a help: damage in them costs the headings, not the text.</summary>
    private static T Lenient<T>(XmlReader? reader, Func<XmlReader?, T> make)
    {
        try
        {
            return make(reader);
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException)
        {
            return make(null);
        }
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
