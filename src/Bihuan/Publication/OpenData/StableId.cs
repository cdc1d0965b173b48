using System.Security.Cryptography;
using System.Text;

namespace Bihuan.Publication.OpenData;

/// <summary>
/// Names that stay the same wherever and whenever the same thing is published: a UUID made from the name by SHA-256 (RFC 9562, section 5.8, version 8), so
/// that no authority and no address is needed.
/// </summary>
public static class StableId
{
    /// <summary><c>urn:uuid:…</c> of a name made of parts: plan, commitment, date.</summary>
    public static string Urn(params ReadOnlySpan<string> parts) => "urn:uuid:" + Uuid(parts);

    /// <summary>The bare UUID of the same name.</summary>
    public static string Uuid(params ReadOnlySpan<string> parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("bihuan\n" + string.Join('\n', parts))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        var text = Convert.ToHexStringLower(bytes);
        return $"{text[..8]}-{text[8..12]}-{text[12..16]}-{text[16..20]}-{text[20..]}";
    }
}
