using System.IO.Compression;

namespace Bihuan.Office;

/// <summary>An Office file without the time it was written: parts in the order of their names, each with the oldest time the format knows.</summary>
internal static class TimelessPackage
{
    private static readonly DateTimeOffset Oldest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(MemoryStream package)
    {
        package.Position = 0;
        using var whole = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers that stream expect the list of content types first.
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName == "[Content_Types].xml" ? "" : entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
                copy.LastWriteTime = Oldest;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return whole.ToArray();
    }
}
