using Bihuan.Reading.Text;

namespace Bihuan.Reading.Binding;

/// <summary>The area a clause speaks of when it names another than the report's own; null when unsure.</summary>
internal sealed class ClauseAreas
{
    private readonly Dictionary<char, List<Area>>? _names;
    private readonly bool _hasChina;

    public ClauseAreas(ReportHeader header, IReadOnlyList<Area> areas)
    {
        if (areas.Count == 0)
        {
            return;
        }

        _names = [];
        var own = string.Concat(header.Area, header.Government, header.Title);
        foreach (var area in areas)
        {
            if (area.Code == Area.China)
            {
                // A report of the whole country means itself by 全国.
                _hasChina = own.Length > 0 && !own.Contains("国务院", StringComparison.Ordinal) && !own.Contains("全国", StringComparison.Ordinal);
            }
            else if (area.NameZh.Length is > 1 and < 30 && !own.Contains(area.NameZh, StringComparison.Ordinal))
            {
                if (!_names.TryGetValue(area.NameZh[0], out var sharing))
                {
                    _names.Add(area.NameZh[0], sharing = []);
                }

                sharing.Add(area);
            }
        }

        foreach (var sharing in _names.Values)
        {
            sharing.Sort(static (a, b) => b.NameZh.Length.CompareTo(a.NameZh.Length));
        }
    }

    /// <summary>Code of the area named at the start of [start, end), and how many characters name it.</summary>
    public string? At(SentenceView view, int start, int end, out int length)
    {
        length = 0;
        if (_names is null || start >= end)
        {
            return null;
        }

        var clause = view.Slice(start, end);
        if (_hasChina && (clause.StartsWith("全国") || clause.StartsWith("我国")))
        {
            length = 2;
            return Area.China;
        }

        // A list of places and a place inside a longer name say nothing certain.
        var area = _names.TryGetValue(clause[0], out var candidates) ? Longest(candidates, clause) : null;
        if (area is { NameZh.Length: var found } && found < clause.Length && clause[found] is not ('、' or '和' or '与' or '及' or '至' or '到' or '等' or '—' or '-'))
        {
            length = found;
            return area.Code;
        }

        return null;
    }

    private static Area? Longest(List<Area> candidates, ReadOnlySpan<char> clause)
    {
        foreach (var candidate in candidates)
        {
            if (clause.StartsWith(candidate.NameZh))
            {
                return candidate;
            }
        }

        return null;
    }
}
