using System.Text;
using Bihuan.Store.Tables;

namespace Bihuan.Store.Imports;

/// <summary>How a text file is written, so that what is added to it looks the same.</summary>
/// <param name="Encoding">Its encoding; writing what it has no sign for fails.</param>
/// <param name="LineEnd">How its first line ends; LF where there is none.</param>
/// <param name="LacksLineEnd">Whether its last line does not end.</param>
/// <param name="EndsInQuote">Whether its end lies inside a quoted cell.</param>
internal sealed record FileShape(Encoding Encoding, string LineEnd, bool LacksLineEnd, bool EndsInQuote)
{
    public static FileShape Of(byte[] bytes)
    {
        var encoding = TextFile.EncodingOf(bytes);
        var text = encoding.GetString(bytes);
        var first = text.AsSpan().IndexOfAny('\r', '\n');
        var end = first < 0 ? "\n" : text[first] == '\n' ? "\n" : first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n" : "\r";
        // Quotes are doubled inside a cell and paired around it: an odd number is an open one. A file with a stray quote inside is told by loading.
        return new FileShape(encoding, end, text.TrimStart('\uFEFF').Length > 0 && text[^1] is not ('\n' or '\r'), LastRecordIsOpen(text));
    }

    private static bool LastRecordIsOpen(string text)
    {
        var line = text.TrimEnd('\r', '\n');
        var start = line.LastIndexOfAny(['\r', '\n']) + 1;
        return line.AsSpan(start).Count('"') % 2 == 1 && line.AsSpan().Count('"') % 2 == 1;
    }
}
