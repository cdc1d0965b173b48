using System.Security;
using System.Text;

namespace Bihuan.Store.Tables;

/// <summary>Opens a text file for streaming: strict UTF-8, else GB18030 with a note; anything else is a diagnostic, never an exception.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>A reader at the start of the text, or null after saying why not.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="bag">Where diagnostics go.</param>
    public static StreamReader? Open(string path, string name, DiagnosticBag bag)
    {
        var place = new Place(name);
        FileStream? stream = null;
        try
        {
            if (!File.Exists(path))
            {
                bag.Add(Directory.Exists(path) ? PlanDiagnostics.FolderNotFile : PlanDiagnostics.FileMissing, place, name);
                return null;
            }

            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            if (Choose(stream, name, bag) is not { } encoding)
            {
                stream.Dispose();
                return null;
            }

            stream.Position = 0;
            return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            stream?.Dispose();
            bag.Add(PlanDiagnostics.FileUnreadable, place, name);
            return null;
        }
    }

    private static Encoding? Choose(FileStream stream, string name, DiagnosticBag bag)
    {
        if (stream.Length == 0)
        {
            bag.Add(PlanDiagnostics.EmptyFile, new Place(name), name);
            return null;
        }

        if (ByByteOrderMark(stream) is { } marked)
        {
            bag.Add(PlanDiagnostics.ReadAsUtf16, new Place(name), name, marked.WebName.ToUpperInvariant());
            return marked;
        }

        stream.Position = 0;
        var shape = TextShape.Of(stream);
        if (shape.NulLine is { } nul)
        {
            bag.Add(PlanDiagnostics.NotText, new Place(name, nul), name);
            return null;
        }

        if (shape.Invalid == 0)
        {
            return Utf8;
        }

        var where = new Place(name, shape.InvalidLine);
        if (shape.IsDamagedUtf8)
        {
            bag.Add(PlanDiagnostics.DamagedUtf8, where, name, shape.Invalid);
            return Utf8;
        }

        stream.Position = 0;
        if (!IsGb18030(stream))
        {
            bag.Add(PlanDiagnostics.UnknownEncoding, where, name);
            return null;
        }

        bag.Add(PlanDiagnostics.ReadAsGb18030, where, name);
        return Gb18030;
    }

    /// <summary>The encoding that <see cref="Open"/> would read these bytes by; UTF-8 where it would not read them.</summary>
    public static Encoding EncodingOf(byte[] bytes)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, 0, 0, ..]:
                return Encoding.UTF32;
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode;
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode;
            default:
                using (var stream = new MemoryStream(bytes, writable: false))
                {
                    var shape = TextShape.Of(stream);
                    return shape.Invalid == 0 || shape.IsDamagedUtf8 || shape.NulLine is not null ? Utf8 : Gb18030;
                }
        }
    }

    /// <summary>UTF-16 or UTF-32 that says so itself; the reader skips the mark.</summary>
    private static Encoding? ByByteOrderMark(FileStream stream)
    {
        Span<byte> start = stackalloc byte[4];
        return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)] switch
        {
            [0xFF, 0xFE, 0, 0] => Encoding.UTF32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static bool IsGb18030(FileStream stream)
    {
        var decoder = Gb18030.GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[Gb18030.GetMaxCharCount(bytes.Length)];
        try
        {
            int read;
            do
            {
                read = stream.Read(bytes);
                decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read == 0);
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
