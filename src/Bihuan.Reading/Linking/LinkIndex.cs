namespace Bihuan.Reading.Linking;

/// <summary>The spellings of one list of indicators, ready for lookup; built once per list.</summary>
internal sealed class LinkIndex
{
    private const int ShortestStem = 4;
    private const int ShortestSimilar = 7;

    private static readonly List<LinkEntry> None = [];

    private readonly Dictionary<string, List<LinkEntry>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LinkEntry>> _stems = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, List<LinkEntry>>> _gaps;

    public LinkIndex(IEnumerable<Indicator> indicators)
    {
        foreach (var indicator in indicators)
        {
            foreach (var (spelling, isName) in indicator.Aliases.Select(alias => (alias, false)).Prepend((indicator.NameZh, true)))
            {
                var entry = new LinkEntry(indicator, spelling, isName);
                var key = LinkKey.Of(spelling);
                Add(_exact, key, entry);
                if (LinkKey.WithoutBrackets(spelling) is { } bare)
                {
                    Add(_stems, bare, entry);
                }

                Add(_stems, Stem(key).ToString(), entry);
            }
        }

        // Ten times as many keys, needed only for the few wordings nothing else explains.
        _gaps = new(WithGaps);
    }

    /// <summary>Spellings that are the key.</summary>
    public List<LinkEntry> Exact(ReadOnlySpan<char> key) => Get(_exact, key);

    /// <summary>Spellings that differ from the key by a tail such as 总量 or 规模 on either side, or by a remark in brackets.</summary>
    public List<LinkEntry> Stems(ReadOnlySpan<char> key) => Stem(key) is { Length: >= ShortestStem } stem ? Get(_stems, stem) : None;

    /// <summary>Spellings from which one character fell out, or into which one slipped.</summary>
    public List<LinkEntry> Similar(ReadOnlySpan<char> key)
    {
        if (key.Length < ShortestSimilar)
        {
            return None;
        }

        // One character too few here is a spelling with one gap; one too many is a spelling met by one of our own gaps.
        var similar = Get(_gaps.Value, key);
        var isOwn = false;
        Span<char> gap = stackalloc char[LinkKey.Longest];
        for (var at = 0; at < key.Length && key.Length > ShortestSimilar && key.Length <= gap.Length; at++)
        {
            if (LinkingLexicon.Default.IsNarrowing(key[at]) || char.IsAsciiDigit(key[at]))
            {
                continue;
            }

            key[..at].CopyTo(gap);
            key[(at + 1)..].CopyTo(gap[at..]);
            var met = Get(_exact, gap[..(key.Length - 1)]);
            if (met.Count > 0)
            {
                similar = isOwn ? similar : [.. similar];
                isOwn = true;
                similar.AddRange(met);
            }
        }

        return similar;
    }

    private static IEnumerable<string> Gaps(string key)
    {
        for (var at = 0; at < key.Length && key.Length > ShortestSimilar; at++)
        {
            if (!char.IsAsciiDigit(key[at]) && !LinkingLexicon.Default.IsNarrowing(key[at]))
            {
                yield return string.Concat(key.AsSpan(0, at), key.AsSpan(at + 1));
            }
        }
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> key)
    {
        foreach (var tail in LinkingLexicon.Default.Tails)
        {
            if (key.Length - tail.Length >= ShortestStem && key.EndsWith(tail, StringComparison.Ordinal))
            {
                return key[..^tail.Length];
            }
        }

        return key;
    }

    private static void Add(Dictionary<string, List<LinkEntry>> index, string key, LinkEntry entry)
    {
        if (!index.TryGetValue(key, out var entries))
        {
            index[key] = entries = [];
        }

        if (!entries.Exists(known => known.Indicator == entry.Indicator))
        {
            entries.Add(entry);
        }
    }

    private static List<LinkEntry> Get(Dictionary<string, List<LinkEntry>> index, ReadOnlySpan<char> key) =>
        index.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var entries) ? entries : None;

    private Dictionary<string, List<LinkEntry>> WithGaps()
    {
        var gaps = new Dictionary<string, List<LinkEntry>>(StringComparer.Ordinal);
        foreach (var (key, entries) in _exact)
        {
            foreach (var gap in Gaps(key))
            {
                entries.ForEach(entry => Add(gaps, gap, entry));
            }
        }

        return gaps;
    }
}
