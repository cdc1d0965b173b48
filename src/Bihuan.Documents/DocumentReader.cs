using System.Runtime.CompilerServices;
using Bihuan.Documents.Bytes;
using Bihuan.Documents.Html;
using Bihuan.Documents.Pdf;
using Bihuan.Documents.Word;

namespace Bihuan.Documents;

/// <summary>
/// 文档 → 文字: any file that a report comes in (txt, md, html, docx, pdf; UTF-8, UTF-16, GB18030, Big5) to one text.
/// The content decides what a file is, then the name. Deterministic, linear in the size of the file, never throws on any bytes:
/// what cannot be read is a diagnostic, and the rest is read.
/// </summary>
public static class DocumentReader
{
    /// <summary>Largest file, in bytes: 64 MiB. A larger one is not read.</summary>
    public const int MaxBytes = 64 << 20;

    /// <summary>Longest text, in UTF-16 units: 20 million. Of a longer one the beginning is read.</summary>
    public const int MaxCharacters = 20_000_000;

    // A text has next to no control characters; a program or a picture has many.
    private const double MostControls = 0.005;
    private const int ControlSample = 1 << 16;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name, for diagnostics and as a hint of its kind; <c>-</c> for standard input.</param>
    public static DocumentText Read(ReadOnlyMemory<byte> bytes, string name) => Read(bytes, name, DocumentLimits.Default);

    internal static DocumentText Read(ReadOnlyMemory<byte> bytes, string name, DocumentLimits limits)
    {
        ArgumentNullException.ThrowIfNull(name);
        var document = ReadAny(bytes, name, limits);
        return document.Report is { } report && Script.IsTraditional(report.Text)
            ? document with { Diagnostics = [.. document.Diagnostics, DocumentDiagnostics.Traditional.At(new Place(name))] }
            : document;
    }

    private static DocumentText ReadAny(ReadOnlyMemory<byte> bytes, string name, DocumentLimits limits)
    {
        var place = new Place(name);
        var content = bytes.Span;
        if (content.IsEmpty)
        {
            return Refused(DocumentDiagnostics.Empty.At(place));
        }

        if (content.Length > limits.Bytes)
        {
            return Refused(DocumentDiagnostics.TooLarge.At(place, limits.Bytes));
        }

        if (Sniffer.IsPdf(content))
        {
            return ReadPdf(bytes, name, limits);
        }

        if (Sniffer.IsZip(content))
        {
            return ReadDocx(bytes, name, limits);
        }

        if (Sniffer.IsCompoundFile(content))
        {
            return Refused((Sniffer.IsEncryptedPackage(content) ? DocumentDiagnostics.EncryptedDocx : DocumentDiagnostics.OldWord).At(place));
        }

        return Sniffer.Binary(content) is { } kind ? Refused(DocumentDiagnostics.Binary.At(place, kind)) : ReadText(content, name, limits);
    }

    // Each format behind its own method: reading a text must not wait for the loading of a pdf library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DocumentText ReadPdf(ReadOnlyMemory<byte> bytes, string name, DocumentLimits limits) => PdfReader.Read(bytes, name, limits);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DocumentText ReadDocx(ReadOnlyMemory<byte> bytes, string name, DocumentLimits limits) => DocxReader.Read(bytes, name, limits);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DocumentText ReadHtml(DecodedText page, string name, DocumentLimits limits, List<Diagnostic> diagnostics) => HtmlReader.Read(page, name, limits, diagnostics);

    private static DocumentText ReadText(ReadOnlySpan<byte> content, string name, DocumentLimits limits)
    {
        var place = new Place(name);
        var decoded = TextDecoder.Decode(content);
        var format = Sniffer.OfText(decoded.Text, name);
        var isDeclared = false;
        if (format == FileFormat.Html && TextDecoder.DeclaredInHtml(content) is { } declared)
        {
            decoded = TextDecoder.Decode(content, declared);
            isDeclared = true;
        }

        var sample = decoded.Text.AsSpan(0, Math.Min(decoded.Text.Length, ControlSample));
        if (decoded.IsRubbish || Plausibility.Controls(sample) > MostControls)
        {
            return Refused(DocumentDiagnostics.Binary.At(place, FirstBytes(content)));
        }

        var diagnostics = new List<Diagnostic>();
        if (decoded.IsUnsure)
        {
            diagnostics.Add(DocumentDiagnostics.UnsureEncoding.At(place, decoded.Encoding));
        }
        else if (!isDeclared && decoded.Invalid == 0 && decoded.Encoding != "utf-8")
        {
            diagnostics.Add(DocumentDiagnostics.ReadAs.At(place, decoded.Encoding));
        }

        if (decoded.Text.AsSpan().Count('\0') is var zeros and > 0)
        {
            diagnostics.Add(DocumentDiagnostics.NulBytes.At(place with { Line = 1 + decoded.Text.AsSpan(0, decoded.Text.IndexOf('\0', StringComparison.Ordinal)).Count('\n') }, zeros));
            decoded = decoded with { Text = decoded.Text.Replace('\0', ' ') };
        }

        if (decoded.Invalid > 0)
        {
            diagnostics.Add(DocumentDiagnostics.InvalidBytes.At(
                place with { Line = decoded.FirstInvalidLine, Field = FormattableString.Invariant($"byte {decoded.FirstInvalid}") },
                decoded.Invalid, decoded.Encoding, decoded.FirstInvalid));
        }
        else if (decoded.Text.AsSpan().Count('\uFFFD') is var replaced and > 0)
        {
            diagnostics.Add(DocumentDiagnostics.AlreadyReplaced.At(place with { Line = 1 + decoded.Text.AsSpan(0, decoded.Text.IndexOf('\uFFFD', StringComparison.Ordinal)).Count('\n') }, replaced));
        }

        if (format == FileFormat.Html)
        {
            return ReadHtml(decoded, name, limits, diagnostics);
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            return Refused(DocumentDiagnostics.Blank.At(place)) with { Format = format, Encoding = decoded.Encoding };
        }

        return new DocumentText { Report = new Report(name, Cut(decoded.Text, place, limits, diagnostics)), Format = format, Encoding = decoded.Encoding, Diagnostics = diagnostics };
    }

    /// <summary>What a person can look up or show to somebody: the first eight bytes.</summary>
    private static string FirstBytes(ReadOnlySpan<byte> content) =>
        string.Join(' ', Convert.ToHexString(content[..Math.Min(content.Length, 8)]).Chunk(2).Select(pair => new string(pair))) + (content.Length > 8 ? " …" : "");

    /// <summary>The text up to the last line end within the limit.</summary>
    private static string Cut(string text, Place place, DocumentLimits limits, List<Diagnostic> diagnostics)
    {
        if (text.Length <= limits.Characters)
        {
            return text;
        }

        var end = text.LastIndexOf('\n', limits.Characters - 1) + 1;
        end = end == 0 ? limits.Characters - (char.IsHighSurrogate(text[limits.Characters - 1]) ? 1 : 0) : end;
        diagnostics.Add(DocumentDiagnostics.CutAtLimit.At(place with { Line = 1 + text.AsSpan(0, end).Count('\n') }, limits.Characters, end));
        return text[..end];
    }

    private static DocumentText Refused(Diagnostic why) => new() { Format = FileFormat.Unknown, Diagnostics = [why] };
}
