using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Linking;

/// <summary>The spellings of one list of indicators, ready for lookup; built once per list.</summary>
internal sealed class LinkIndex
{
    private const int ShortestStem = 4;
    private const int ShortestSimilar = 7;

    // A spelling that differs by one character from a key of eight has four of its characters in common at one end.
    private const int End = 4;

    private static readonly List<LinkEntry> None = [];
    private static readonly CharSet TailEnds = new([.. LinkingLexicon.Default.Tails.Select(static tail => tail[^1])]);

    private readonly Spellings _exact = new();
    private readonly Spellings _stems = new();
    private readonly HashSet<ulong> _beginnings = [];
    private readonly HashSet<ulong> _endings = [];
    private readonly Lazy<Spellings> _gaps;

    public LinkIndex(IEnumerable<Indicator> indicators)
    {
        foreach (var indicator in indicators)
        {
            foreach (var (spelling, isName) in indicator.Aliases.Select(alias => (alias, false)).Prepend((indicator.NameZh, true)))
            {
                var entry = new LinkEntry(indicator, spelling, isName);
                var key = LinkKey.Of(spelling);
                _exact.Add(key, entry);
                if (key.Length >= ShortestSimilar)
                {
                    _beginnings.Add(Packed(key));
                    _endings.Add(Packed(key.AsSpan(key.Length - End)));
                }

                if (LinkKey.WithoutBrackets(spelling) is { } bare)
                {
                    _stems.Add(bare, entry);
                }

                _stems.Add(Stem(key).ToString(), entry);
            }
        }

        // Ten times as many keys, needed only for the few wordings nothing else explains.
        _gaps = new(WithGaps);
    }

    /// <summary>Spellings that are the key.</summary>
    public List<LinkEntry> Exact(ReadOnlySpan<char> key) => _exact.Of(key);

    /// <summary>Spellings that differ from the key by a tail such as 总量 or 规模 on either side, or by a remark in brackets.</summary>
    public List<LinkEntry> Stems(ReadOnlySpan<char> key) => Stem(key) is { Length: >= ShortestStem } stem ? _stems.Of(stem) : None;

    /// <summary>Spellings from which one character fell out, or into which one slipped.</summary>
    public List<LinkEntry> Similar(ReadOnlySpan<char> key)
    {
        if (key.Length < ShortestSimilar)
        {
            return None;
        }

        // One character too few here is a spelling with one gap; one too many is a spelling met by one of our own gaps.
        var (begins, ends) = (_beginnings.Contains(Packed(key)), _endings.Contains(Packed(key[^End..])));
        if (!begins && !ends)
        {
            return None;
        }

        var similar = _gaps.Value.Of(key);
        if (key.Length is ShortestSimilar or > LinkKey.Longest)
        {
            return similar;
        }

        var isOwn = false;
        Span<char> gap = stackalloc char[LinkKey.Longest];
        for (var at = 0; at < key.Length; at++)
        {
            if (at < End ? !ends : !begins)
            {
                continue;
            }

            if (LinkingLexicon.Default.IsNarrowing(key[at]) || char.IsAsciiDigit(key[at]))
            {
                continue;
            }

            key[..at].CopyTo(gap);
            key[(at + 1)..].CopyTo(gap[at..]);
            var met = _exact.Of(gap[..(key.Length - 1)]);
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

    private static ulong Packed(ReadOnlySpan<char> four) => (ulong)four[0] << 48 | (ulong)four[1] << 32 | (ulong)four[2] << 16 | four[3];

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> key)
    {
        if (key.Length <= ShortestStem || !TailEnds.Contains(key[^1]))
        {
            return key;
        }

        foreach (var tail in LinkingLexicon.Default.Tails)
        {
            if (key.Length - tail.Length >= ShortestStem && key.EndsWith(tail, StringComparison.Ordinal))
            {
                return key[..^tail.Length];
            }
        }

        return key;
    }

    private Spellings WithGaps()
    {
        var gaps = new Spellings();
        foreach (var (key, entries) in _exact.All)
        {
            foreach (var gap in Gaps(key))
            {
                entries.ForEach(entry => gaps.Add(gap, entry));
            }
        }

        return gaps;
    }

    /// <summary>Keys with the entries spelled so.</summary>
    private sealed class Spellings
    {
        private readonly Dictionary<string, List<LinkEntry>> _entries = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<LinkEntry>>.AlternateLookup<ReadOnlySpan<char>> _bySlice;

        public Spellings() => _bySlice = _entries.GetAlternateLookup<ReadOnlySpan<char>>();

        public IEnumerable<KeyValuePair<string, List<LinkEntry>>> All => _entries;

        public List<LinkEntry> Of(ReadOnlySpan<char> key) => _bySlice.TryGetValue(key, out var entries) ? entries : None;

        public void Add(string key, LinkEntry entry)
        {
            if (!_entries.TryGetValue(key, out var entries))
            {
                _entries[key] = entries = [];
            }

            if (!entries.Exists(known => known.Indicator == entry.Indicator))
            {
                entries.Add(entry);
            }
        }
    }
}
