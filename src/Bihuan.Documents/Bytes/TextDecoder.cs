using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Bihuan.Documents.Bytes;

/// <summary>
/// Bytes to text without being told the encoding: byte order mark, then strict UTF-8, then the likeliest of UTF-8 with damage, GB18030, Big5 and
/// UTF-16 by how much the result looks like Chinese. Never fails; what is no character becomes U+FFFD and is counted.
/// </summary>
internal static class TextDecoder
{
    private const int SampleBytes = 64 << 10;
    // A text in which something left a NUL here and there is still a text; UTF-16 has one at every other Latin letter, programs have many.
    private const long ZerosAmong = 1000;
    private const double NearTie = 0.05;
    private const double Unlikely = 0.1;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create("\"'/>; ");

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;

    /// <param name="bytes">The file.</param>
    /// <param name="declared">What the file says of itself (html), lower case, or null; used only where the bytes allow it.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return OfUtf8(bytes[3..], 3);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && bytes.Length % 4 == 0)
        {
            return Simple(Encoding.UTF32.GetString(bytes[4..]), "utf-32");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) && bytes.Length % 4 == 0)
        {
            return Simple(new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(bytes[4..]), "utf-32be");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return OfUtf16(bytes[2..], 2, bigEndian: false);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return OfUtf16(bytes[2..], 2, bigEndian: true);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]))
        {
            return OfGb18030(bytes[4..], 4);
        }

        return Utf8.IsValid(bytes) && bytes.Count((byte)0) * ZerosAmong <= bytes.Length ? OfUtf8(bytes, 0) : Guess(bytes, declared);
    }

    /// <summary>The encoding a web page declares in its first bytes, lower case, or null.</summary>
    public static string? DeclaredInHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = head.AsSpan(at + "charset=".Length).TrimStart("\"' ");
        var end = value.IndexOfAny(EndOfName);
        return (end < 0 ? "" : value[..end].ToString()).ToLowerInvariant();
    }

    private static DecodedText Guess(ReadOnlySpan<byte> bytes, string? declared)
    {
        var from = Math.Max(bytes.IndexOfAnyExceptInRange((byte)0x01, (byte)0x7F), 0);
        // An even offset keeps the halves of UTF-16 apart; UTF-8 and GB18030 lose at most one character at each end.
        var sample = bytes[(from & ~1)..];
        sample = sample[..Math.Min(sample.Length, SampleBytes)];

        // Order is preference: an equal score goes to the first. Zero bytes mean UTF-16 and nothing else.
        var candidates = HasZeros(sample)
            ? (ReadOnlySpan<(string Name, double Score)>)[("utf-16le", Plausibility.Of(Encoding.Unicode.GetString(sample))), ("utf-16be", Plausibility.Of(Encoding.BigEndianUnicode.GetString(sample)))]
            :
            [
                ("utf-8", Plausibility.Of(Encoding.UTF8.GetString(sample))),
                ("gb18030", Plausibility.Of(Gb18030.GetString(sample))),
                ("big5", Plausibility.Of(Big5.GetString(sample)) - NearTie),
                ("utf-16le", Plausibility.Of(Encoding.Unicode.GetString(sample)) - NearTie),
                ("utf-16be", Plausibility.Of(Encoding.BigEndianUnicode.GetString(sample)) - NearTie),
            ];

        var best = candidates[0];
        foreach (var candidate in candidates)
        {
            if (candidate.Score > best.Score)
            {
                best = candidate;
            }
        }

        var rival = 0.0;
        foreach (var candidate in candidates)
        {
            rival = candidate.Name == best.Name ? rival : Math.Max(rival, candidate.Score);
        }

        var decoded = best.Name switch
        {
            "utf-8" => OfUtf8(bytes, 0),
            "gb18030" => OfGb18030(bytes, 0),
            "big5" => Simple(Big5.GetString(bytes), "big5"),
            "utf-16le" => OfUtf16(bytes, 0, bigEndian: false),
            _ => OfUtf16(bytes, 0, bigEndian: true),
        };
        var agrees = declared is not null && (declared == best.Name || (declared.StartsWith("gb", StringComparison.Ordinal) && best.Name == "gb18030") || (declared.StartsWith("big5", StringComparison.Ordinal) && best.Name == "big5"));
        // UTF-16 makes characters of any bytes; only when they are common ones was it text.
        return decoded with { IsUnsure = !agrees && (best.Score - rival < NearTie || best.Score < Unlikely), IsRubbish = best.Score < (best.Name.StartsWith("utf-16", StringComparison.Ordinal) ? Unlikely : -Unlikely) };
    }

    private static bool HasZeros(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)0);

    private static DecodedText Simple(string text, string name)
    {
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        return first < 0
            ? new DecodedText(text, name)
            : new DecodedText(text, name, text.AsSpan().Count('\uFFFD'), first, 1 + text.AsSpan(0, first).Count('\n'));
    }

    private static DecodedText OfUtf8(ReadOnlySpan<byte> bytes, int skipped)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (Utf8.IsValid(bytes))
        {
            return new DecodedText(text, "utf-8");
        }

        var (invalid, first) = (0, -1);
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) != OperationStatus.Done)
            {
                invalid++;
                first = first < 0 ? at : first;
            }

            at += consumed;
        }

        return new DecodedText(text, "utf-8", invalid, first + skipped, 1 + bytes[..first].Count((byte)'\n'));
    }

    private static DecodedText OfUtf16(ReadOnlySpan<byte> bytes, int skipped, bool bigEndian)
    {
        var name = bigEndian ? "utf-16be" : "utf-16le";
        var even = bytes[..(bytes.Length & ~1)];
        var text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(even);
        var (invalid, first) = (0, -1);
        // The decoder puts one U+FFFD for each lone surrogate, so code units stay where they were.
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\uFFFD' && !(bigEndian ? even[2 * at] == 0xFF && even[(2 * at) + 1] == 0xFD : even[2 * at] == 0xFD && even[(2 * at) + 1] == 0xFF))
            {
                invalid++;
                first = first < 0 ? at : first;
            }
        }

        if (bytes.Length % 2 == 1)
        {
            text += '\uFFFD';
            invalid++;
            first = first < 0 ? text.Length - 1 : first;
        }

        return invalid == 0 ? new DecodedText(text, name) : new DecodedText(text, name, invalid, skipped + (2 * first), 1 + text.AsSpan(0, first).Count('\n'));
    }

    private static DecodedText OfGb18030(ReadOnlySpan<byte> bytes, int skipped)
    {
        // Well-formed runs go to the framework's table; what cannot be well formed is found by the shape of the code alone.
        var text = new StringBuilder(bytes.Length / 2);
        var (run, invalid, first) = (0, 0, -1);
        for (var at = 0; at < bytes.Length;)
        {
            var length = Gb18030Length(bytes[at..]);
            if (length == 0)
            {
                text.Append(Gb18030.GetString(bytes[run..at])).Append('\uFFFD');
                invalid++;
                first = first < 0 ? at : first;
                at++;
                run = at;
            }
            else
            {
                at += length;
            }
        }

        text.Append(Gb18030.GetString(bytes[run..]));
        return invalid == 0
            ? new DecodedText(text.ToString(), "gb18030")
            : new DecodedText(text.ToString(), "gb18030", invalid, skipped + first, 1 + bytes[..first].Count((byte)'\n'));
    }

    private static int Gb18030Length(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [< 0x80, ..] => 1,
        [>= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, >= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, ..] => 4,
        [>= 0x81 and <= 0xFE, (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE), ..] => 2,
        _ => 0,
    };
}
