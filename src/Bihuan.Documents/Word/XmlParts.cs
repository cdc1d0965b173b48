using System.IO.Compression;
using System.Xml;
using Bihuan.Documents.Bytes;

namespace Bihuan.Documents.Word;

/// <summary>
/// The parts of an Office package, streamed: a part is never held as a tree, so neither its size nor its nesting can exhaust anything.
/// </summary>
internal sealed class XmlParts : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly long _limit;

    public XmlParts(Stream stream, long limit)
    {
        _limit = limit;
        _archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in _archive.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/'), entry);
        }
    }

    public bool Has(string path) => _entries.ContainsKey(path);

    /// <summary>First words of a small part that is no XML (the <c>mimetype</c> of other office formats); empty when there is none.</summary>
    public string Head(string path)
    {
        if (!_entries.TryGetValue(path, out var entry))
        {
            return "";
        }

        using var stream = entry.Open();
        Span<byte> head = stackalloc byte[128];
        return System.Text.Encoding.Latin1.GetString(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
    }

    /// <summary>A reader over one part, or null when the package has no such part.</summary>
    public XmlReader? Open(string? path)
    {
        if (path is null || !_entries.TryGetValue(path, out var entry))
        {
            return null;
        }

        return XmlReader.Create(new BoundedStream(entry.Open(), _limit), new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        });
    }

    /// <summary>The part that <paramref name="source"/> is related to by a relationship whose type ends so; null when there is none.</summary>
    /// <param name="source">A part's path, or empty for the package itself.</param>
    /// <param name="typeEnd">End of the relationship type; its beginning differs between the two flavours of the standard.</param>
    public string? Related(string source, string typeEnd)
    {
        var slash = source.LastIndexOf('/') + 1;
        using var reader = Open($"{source[..slash]}_rels/{source[slash..]}.rels");
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("Type")?.EndsWith(typeEnd, StringComparison.Ordinal) == true && reader.GetAttribute("Target") is { } target)
            {
                return target.StartsWith('/') ? target[1..] : source[..slash] + target;
            }
        }

        return null;
    }

    public void Dispose() => _archive.Dispose();
}
