using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Bihuan.Documents.Pdf;

/// <summary>
/// Counts, before a page is drawn, how often its parts (form XObjects) would call each other. Twelve parts that each call the next ten times
/// are a small file and 10¹² steps, and the library, once under way, cannot be stopped. Counting takes one look at each part.
/// </summary>
internal sealed class FormCalls(Structure file, int limit)
{
    private const int DeepestCall = 48;
    private const int DeepestTree = 256;
    private static readonly NameToken Resources = NameToken.Create("Resources");
    private static readonly NameToken Parts = NameToken.Create("XObject");
    private static readonly NameToken Subtype = NameToken.Create("Subtype");
    private static readonly NameToken Contents = NameToken.Create("Contents");
    private static readonly NameToken Kids = NameToken.Create("Kids");
    private static readonly NameToken PageTree = NameToken.Create("Pages");

    private readonly Dictionary<StreamToken, long> _costs = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<StreamToken> _open = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<long, IToken?> _objects = [];

    /// <summary>Whether some page needs more calls than the limit.</summary>
    public bool AreTooMany()
    {
        var seen = new HashSet<IToken>(ReferenceEqualityComparer.Instance);
        var nodes = new Stack<(IToken? Node, DictionaryToken? Inherited, int Depth)>();
        nodes.Push((Value(file.Catalog.CatalogDictionary, PageTree), null, 0));
        while (nodes.TryPop(out var next))
        {
            if (next.Node is not DictionaryToken node || next.Depth > DeepestTree || !seen.Add(node))
            {
                continue;
            }

            var resources = Value(node, Resources) as DictionaryToken ?? next.Inherited;
            if (Value(node, Kids) is ArrayToken kids)
            {
                foreach (var kid in kids.Data)
                {
                    nodes.Push((Resolve(kid), resources, next.Depth + 1));
                }
            }
            else if (PageCost(node, resources) > limit)
            {
                return true;
            }
        }

        return false;
    }

    private long PageCost(DictionaryToken page, DictionaryToken? resources)
    {
        // Parts that call nothing themselves cost what the page's own length allows; only nesting multiplies.
        if (!Forms(resources).Any(form => Cost(form.Part, resources, 1) > 1))
        {
            return 0;
        }

        var cost = 0L;
        var contents = Value(page, Contents);
        foreach (var part in contents is ArrayToken several ? several.Data.Select(Resolve) : [contents])
        {
            cost += part is StreamToken stream ? Calls(stream, resources, 0) : 0;
        }

        return cost;
    }

    private long Cost(StreamToken form, DictionaryToken? inherited, int depth)
    {
        if (depth > DeepestCall)
        {
            return limit + 1L;
        }

        if (_costs.TryGetValue(form, out var known))
        {
            return known;
        }

        // A part that calls itself is cut off by the library.
        if (!_open.Add(form))
        {
            return 1;
        }

        var resources = Value(form.StreamDictionary, Resources) as DictionaryToken ?? inherited;
        var cost = 1 + (Forms(resources).Any() ? Calls(form, resources, depth) : 0);
        _open.Remove(form);
        return _costs[form] = Math.Min(cost, limit + 1L);
    }

    private long Calls(StreamToken stream, DictionaryToken? resources, int depth)
    {
        var cost = 0L;
        var content = stream.Decode(file.FilterProvider, file.TokenScanner).Span;
        var costs = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var at = content.IndexOf("Do"u8); at >= 0 && cost <= limit;)
        {
            var name = NameBefore(content[..at]);
            if (name.Length > 0 && !costs.ContainsKey(name))
            {
                costs[name] = Forms(resources).Where(form => form.Name == name).Select(form => Cost(form.Part, resources, depth + 1)).FirstOrDefault();
            }

            cost += costs.GetValueOrDefault(name);
            var step = content[(at + 2)..].IndexOf("Do"u8);
            at = step < 0 ? -1 : at + 2 + step;
        }

        return cost;
    }

    private static string NameBefore(ReadOnlySpan<byte> content)
    {
        var end = content.TrimEnd(" \r\n\t\0\f"u8);
        var slash = end.LastIndexOf((byte)'/');
        return slash >= 0 && end.Length - slash <= 128 && end[slash..].IndexOfAny(" \r\n\t"u8) < 0 ? System.Text.Encoding.Latin1.GetString(end[(slash + 1)..]) : "";
    }

    private IEnumerable<(string Name, StreamToken Part)> Forms(DictionaryToken? resources)
    {
        if (resources is null || Value(resources, Parts) is not DictionaryToken parts)
        {
            yield break;
        }

        foreach (var (name, token) in parts.Data)
        {
            if (Resolve(token) is StreamToken stream && stream.StreamDictionary.TryGet(Subtype, out var kind) && kind is NameToken { Data: "Form" })
            {
                yield return (name, stream);
            }
        }
    }

    private IToken? Value(DictionaryToken dictionary, NameToken name) => dictionary.TryGet(name, out var token) ? Resolve(token) : null;

    private IToken? Resolve(IToken token)
    {
        if (token is not IndirectReferenceToken reference)
        {
            return token;
        }

        // One object is one token here, so that parts can be known again.
        if (!_objects.TryGetValue(reference.Data.ObjectNumber, out var known))
        {
            _objects[reference.Data.ObjectNumber] = known = file.GetObject(reference.Data)?.Data;
        }

        return known;
    }
}
