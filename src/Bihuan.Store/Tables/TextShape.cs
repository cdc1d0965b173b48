using System.Buffers;
using System.Text;

namespace Bihuan.Store.Tables;

/// <summary>What one pass over the bytes of a file says about its encoding.</summary>
/// <param name="NulLine">Line of the first NUL byte, or null.</param>
/// <param name="Multibyte">Number of well-formed UTF-8 sequences of two bytes or more.</param>
/// <param name="Invalid">Number of places that are not UTF-8.</param>
/// <param name="InvalidLine">Line of the first such place, or null.</param>
internal readonly record struct TextShape(int? NulLine, long Multibyte, long Invalid, int? InvalidLine)
{
    /// <summary>
    /// Chinese in GB18030 looks like UTF-8 only by accident; Chinese in UTF-8 with a few damaged bytes is nearly all well-formed. Reading the
    /// latter as GB18030 would succeed and turn every word into nonsense, so the two are told apart by proportion.
    /// </summary>
    public bool IsDamagedUtf8 => Invalid > 0 && Multibyte > 10 * Invalid;

    /// <summary>Reads to the end, or to the first NUL byte.</summary>
    public static TextShape Of(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            return Scan(stream, buffer);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static TextShape Scan(Stream stream, byte[] buffer)
    {
        long multibyte = 0, invalid = 0;
        int? invalidLine = null;
        int line = 1, kept = 0;
        while (true)
        {
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            var bytes = buffer.AsSpan(0, kept + read);
            var at = 0;
            while (at < bytes.Length)
            {
                var plain = bytes[at..].IndexOfAnyExceptInRange((byte)0x01, (byte)0x7F);
                var next = plain < 0 ? bytes.Length : at + plain;
                line += bytes[at..next].Count((byte)'\n');
                at = next;
                if (at == bytes.Length)
                {
                    break;
                }

                if (bytes[at] == 0)
                {
                    return new(line, multibyte, invalid, invalidLine);
                }

                var result = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
                if (result == OperationStatus.NeedMoreData && read > 0)
                {
                    break;
                }

                if (result == OperationStatus.Done)
                {
                    multibyte++;
                }
                else
                {
                    invalid++;
                    invalidLine ??= line;
                }

                at += length;
            }

            if (read == 0)
            {
                return new(null, multibyte, invalid, invalidLine);
            }

            kept = bytes.Length - at;
            bytes[at..].CopyTo(buffer);
        }
    }
}
