using System.Text;

namespace Bihuan.Documents.Bytes;

/// <summary>Tells what a file is by its first bytes; the name decides only between formats that are all plain text.</summary>
internal static class Sniffer
{
    private const int PdfHeaderWithin = 1024;

    // Signatures long enough that no text begins with them by chance.
    private static readonly (byte[] Magic, string Kind)[] Binaries =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ("GIF87a"u8.ToArray(), "GIF"), ("GIF89a"u8.ToArray(), "GIF"),
        ([(byte)'I', (byte)'I', 0x2A, 0x00], "TIFF"), ([(byte)'M', (byte)'M', 0x00, 0x2A], "TIFF"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "ELF"),
        ([0x1F, 0x8B, 0x08], "gzip"), ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "7z"), ("Rar!\u001A\u0007"u8.ToArray(), "rar"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0x00], "xz"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
        ("SQLite format 3\0"u8.ToArray(), "SQLite"), ([0xCA, 0xFE, 0xBA, 0xBE], "Mach-O / class"), ("{\\rtf"u8.ToArray(), "RTF"),
    ];

    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> EmptyZip => "PK\u0005\u0006"u8;

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) is var at and >= 0
        && (at == 0 || !LooksLikeWords(bytes[..at]));

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Zip) || bytes.StartsWith(EmptyZip);

    public static bool IsCompoundFile(ReadOnlySpan<byte> bytes) => bytes.StartsWith(CompoundFile);

    /// <summary>An encrypted docx is a compound file with a stream of this name.</summary>
    public static bool IsEncryptedPackage(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    /// <summary>The kind of a known binary file, or null.</summary>
    public static string? Binary(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, kind) in Binaries)
        {
            if (bytes.StartsWith(magic))
            {
                return kind;
            }
        }

        return bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8) ? "MP4" : null;
    }

    /// <summary>Between the formats that are text: html by its first tag, else by the name.</summary>
    public static FileFormat OfText(string text, string name)
    {
        var extension = Extension(name);
        var start = text.AsSpan().TrimStart();
        while (start.StartsWith("<!--", StringComparison.Ordinal) && start.IndexOf("-->", StringComparison.Ordinal) is var close and >= 0)
        {
            start = start[(close + 3)..].TrimStart();
        }

        var isHtml = start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<head", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<body", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.Ordinal) && start[..Math.Min(start.Length, PdfHeaderWithin)].Contains("<html", StringComparison.OrdinalIgnoreCase))
            || (extension is "html" or "htm" or "xhtml" or "shtml" && start.Contains('<'));
        return isHtml ? FileFormat.Html : extension is "md" or "markdown" ? FileFormat.Markdown : FileFormat.Text;
    }

    private static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[(dot + 1)..].ToLowerInvariant();
    }

    // A text that talks about "%PDF-" is no pdf; a pdf may have some bytes of rubbish before its header.
    private static bool LooksLikeWords(ReadOnlySpan<byte> bytes) => bytes.Length > 3 && bytes.IndexOfAnyExceptInRange((byte)0x20, (byte)0xF7) is var odd
        && (odd < 0 || bytes[odd] is (byte)'\n' or (byte)'\r' or (byte)'\t');
}
