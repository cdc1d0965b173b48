using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Bihuan.Hosts.Tests.Documents;

/// <summary>Writes small pdf files object by object, to say exactly what is wrong with them.</summary>
internal static class RawPdf
{
    public const string Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    public const string OnePage = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    public const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    public static byte[] Of(string trailer, params byte[][] objects)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Write(file, "%PDF-1.7\n");
        for (var at = 0; at < objects.Length; at++)
        {
            offsets.Add(file.Length);
            Write(file, FormattableString.Invariant($"{at + 1} 0 obj\n"));
            file.Write(objects[at]);
            Write(file, "\nendobj\n");
        }

        var start = file.Length;
        Write(file, FormattableString.Invariant($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
        {
            Write(file, offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        }

        Write(file, FormattableString.Invariant($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>One page with this content.</summary>
    public static byte[] Page(byte[] content, string resources = "", params byte[][] more) => Of("",
    [
        Plain(Catalog), Plain(OnePage),
        Plain($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> >>"),
        content, Plain(Font), .. more,
    ]);

    public static byte[] Plain(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Stream(byte[] data, string dictionary = "") =>
        [.. Plain(FormattableString.Invariant($"<< /Length {data.Length} {dictionary} >>\nstream\n")), .. data, .. "\nendstream"u8];

    public static byte[] Deflated(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private static void Write(Stream file, string text) => file.Write(Plain(text));
}
