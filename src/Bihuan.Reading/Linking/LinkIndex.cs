namespace Bihuan.Reading.Linking;

/// <summary>Names and aliases of a list of indicators by their key. A key of two indicators is kept for both: the unit may tell them apart.</summary>
internal sealed class LinkIndex
{
    private readonly Dictionary<string, List<Entry>> _entries = new(StringComparer.Ordinal);

    public LinkIndex(IReadOnlyList<Indicator> indicators)
    {
        foreach (var indicator in indicators)
        {
            Add(indicator, indicator.NameZh, isName: true);
            foreach (var alias in indicator.Aliases)
            {
                Add(indicator, alias, isName: false);
            }
        }
    }

    public int LongestKey { get; private set; }

    public IReadOnlyList<Entry> Find(ReadOnlySpan<char> key) =>
        _entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var entries) ? entries : [];

    private void Add(Indicator indicator, string wording, bool isName)
    {
        var key = WordingKey.Of(wording);
        if (key.Length == 0)
        {
            return;
        }

        LongestKey = Math.Max(LongestKey, key.Length);
        if (!_entries.TryGetValue(key, out var entries))
        {
            _entries.Add(key, entries = []);
        }

        if (!entries.Exists(entry => entry.Indicator.Code == indicator.Code))
        {
            entries.Add(new Entry(indicator, wording, isName));
        }
    }

    internal sealed record Entry(Indicator Indicator, string Wording, bool IsName);
}
