namespace Bihuan.Reading.Linking;

/// <summary>Finds the areas a wording or sentence speaks about: 全市, 全国, and the plan's own areas by name. Linear in the text.</summary>
/// <remarks>全国 inside a title (全国人大, 全国文明城市, 全国第3位) is no area, and a name inside a longer word of the same list gives way to the longer one.</remarks>
public sealed class AreaFinder
{
    private const string Ranks = "省市区县州盟旗镇乡";
    private static readonly string[] Country = ["全国", "我国"];

    private readonly Dictionary<string, (string? Code, bool IsNamed)> _names;
    private readonly string? _homeName;
    private readonly string _home;
    private readonly int _longest;

    /// <summary>Makes a finder for one plan.</summary>
    /// <param name="areas">The plan's areas; may be empty.</param>
    /// <param name="home">Code of the area whose government reports.</param>
    public AreaFinder(IReadOnlyList<Area> areas, string home)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(home);
        _home = home;
        _homeName = areas.FirstOrDefault(area => area.Code == home)?.NameZh;
        var names = new Dictionary<string, (string? Code, bool IsNamed)>(StringComparer.Ordinal);
        foreach (var word in Country)
        {
            names[word] = (Area.China, false);
        }

        // 全市 in a city's report is the city; in a county's it is the city above, which is another area and not in the list.
        var rank = _homeName is { Length: > 0 } name && Ranks.Contains(name[^1], StringComparison.Ordinal) ? name[^1..] : Ranks;
        foreach (var word in Ranks.SelectMany(letter => (string[])[$"全{letter}", $"我{letter}", $"本{letter}"]))
        {
            names[word] = (rank.Contains(word[1], StringComparison.Ordinal) ? home : null, false);
        }

        names["全域"] = (home, false);

        foreach (var area in areas)
        {
            foreach (var spelling in Spellings(area.NameZh))
            {
                // Two areas of one short name: neither is meant by it.
                names[spelling] = names.TryGetValue(spelling, out var other) && other.Code != area.Code && other.IsNamed ? (null, true) : (area.Code, true);
            }
        }

        _names = names;
        _longest = names.Keys.Max(word => word.Length);
    }

    /// <summary>The one area a wording or sentence is about, or null when it names none or several.</summary>
    public string? Find(string text)
    {
        string? found = null;
        foreach (var mention in FindAll(text))
        {
            if (found is not null && found != mention.Code)
            {
                return null;
            }

            found = mention.Code;
        }

        return found;
    }

    /// <summary>All areas named, in the order of the text.</summary>
    public IReadOnlyList<AreaMention> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = new List<AreaMention>();
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length; at++)
        {
            for (var length = Math.Min(_longest, text.Length - at); length >= 2; length--)
            {
                if (lookup.TryGetValue(text.AsSpan(at, length), out var area))
                {
                    if (area.Code is { } code && IsMeant(text, at, length, area.IsNamed))
                    {
                        mentions.Add(new AreaMention(code, new Span(at, at + length), area.IsNamed));
                    }

                    at += length - 1;
                    break;
                }
            }
        }

        return mentions;
    }

    private static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        // 石柱土家族自治县 is called 石柱县 as well; a bare 石柱 may be a bridge.
        if (name.EndsWith("自治县", StringComparison.Ordinal) && name.IndexOf('族', StringComparison.Ordinal) > 2)
        {
            yield return name[..2] + "县";
        }
    }

    private bool IsMeant(string text, int at, int length, bool isNamed)
    {
        if (isNamed)
        {
            // 重庆市 in front of an office or a congress is the author of the report, not the place counted.
            return text.AsSpan(at, length).SequenceEqual(_homeName) is false || !Follows(text, at + length, "人民", "政府", "委", "第");
        }

        if (_names[text.Substring(at, length)].Code == Area.China && _home != Area.China)
        {
            foreach (var word in LinkingLexicon.Default.Reach)
            {
                if (Follows(text, at + length, word))
                {
                    return false;
                }
            }

            // 居全国, 占全国, 高于全国: the country is the yardstick.
            return at == 0 || text[at - 1] is not ('居' or '占' or '于' or '入' or '列' or '获' or '评' or '为');
        }

        return true;
    }

    private static bool Follows(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
