using System.Globalization;

namespace Bihuan.Agencies;

/// <summary>
/// 机构: areas, agencies, posts and people with their history. Asked for a day, it answers as it was that day, so that a reorganisation loses nothing and old
/// decisions keep old names. Immutable.
/// </summary>
public sealed class Organisation
{
    private readonly Dictionary<(OrganisationKind Kind, string Code, string? Post), List<OrganisationRow>> _lines = [];

    private Organisation(IEnumerable<OrganisationRow> rows)
    {
        foreach (var row in rows.OrderBy(row => row.From))
        {
            if (!_lines.TryGetValue(row.Line, out var line))
            {
                _lines[row.Line] = line = [];
            }

            line.Add(row);
        }
    }

    /// <summary>Nobody and nothing.</summary>
    public static Organisation Empty { get; } = new([]);

    /// <summary>Every row ever entered, corrected ones as corrected; by kind, code and day.</summary>
    public IReadOnlyList<OrganisationRow> Rows =>
        [.. _lines.Values.SelectMany(line => line).OrderBy(row => row.Kind).ThenBy(row => row.Code, StringComparer.Ordinal).ThenBy(row => row.Above, StringComparer.Ordinal).ThenBy(row => row.From)];

    /// <summary>The organisation with more rows; one for the same thing from the same day corrects what was there.</summary>
    public Organisation With(IEnumerable<OrganisationRow> rows)
    {
        var all = Rows.ToDictionary(row => (row.Line, row.From));
        foreach (var row in rows)
        {
            all[(row.Line, row.From)] = row;
        }

        return new Organisation(all.Values);
    }

    /// <summary>An area, agency or post as it was on a day; null when there was none. For a person, the first of the posts held.</summary>
    public OrganisationRow? Find(OrganisationKind kind, string code, DateOnly on) => kind == OrganisationKind.Person
        ? On(kind, on).FirstOrDefault(row => row.Code == code)
        : _lines.TryGetValue((kind, code, null), out var line) ? InForce(line, on) : null;

    /// <summary>Everything of a kind as it was on a day, by code.</summary>
    public IReadOnlyList<OrganisationRow> On(OrganisationKind kind, DateOnly on) =>
        [.. _lines.Where(line => line.Key.Kind == kind).Select(line => InForce(line.Value, on)).OfType<OrganisationRow>().OrderBy(row => row.Code, StringComparer.Ordinal).ThenBy(row => row.Above, StringComparer.Ordinal)];

    /// <summary>The posts a person holds on a day; a post that is gone is held by nobody.</summary>
    public IReadOnlyList<OrganisationRow> PostsOf(string person, DateOnly on) =>
        [.. On(OrganisationKind.Person, on).Where(row => row.Code == person).Select(row => Find(OrganisationKind.Post, row.Above!, on)).OfType<OrganisationRow>()];

    /// <summary>Name of a person on a day; of one who holds no post that day, the last one known; the code where the organisation has none.</summary>
    public string PersonName(string code, DateOnly on, Language language) =>
        (Find(OrganisationKind.Person, code, on) ?? Rows.LastOrDefault(row => row.Kind == OrganisationKind.Person && row.Code == code))?.Name(language) ?? code;

    /// <summary>Name of an agency on a day; its code where the organisation has none.</summary>
    public string AgencyName(string code, DateOnly on, Language language) => Find(OrganisationKind.Agency, code, on)?.Name(language) ?? code;

    /// <summary>What incoming rows change, each held against the whole that would come of it.</summary>
    /// <param name="incoming">Rows and where they stand.</param>
    /// <returns>The rows that are new or different, in order, and what is wrong with the others; a wrong row is left out, with those that rest on it.</returns>
    public (IReadOnlyList<OrganisationRow> Changes, IReadOnlyList<Diagnostic> Diagnostics) Compare(IReadOnlyList<(OrganisationRow Row, Place Place)> incoming)
    {
        var diagnostics = new List<Diagnostic>();
        var left = new List<(OrganisationRow Row, Place Place)>();
        var seen = new Dictionary<((OrganisationKind, string, string?), DateOnly), Place>();
        foreach (var one in incoming)
        {
            if (seen.TryAdd((one.Row.Line, one.Row.From), one.Place))
            {
                left.Add(one);
            }
            else
            {
                diagnostics.Add(OrganisationDiagnostics.Twice.At(one.Place, one.Row.Code, seen[(one.Row.Line, one.Row.From)]));
            }
        }

        // A row left out may have been what others rest on.
        for (var went = true; went;)
        {
            var whole = With(left.Select(one => one.Row));
            var wrong = left.Select(one => (one, Fault: whole.FaultOf(one.Row, one.Place))).Where(one => one.Fault is not null).ToList();
            diagnostics.AddRange(wrong.Select(one => one.Fault!));
            went = wrong.Count > 0;
            left.RemoveAll(one => wrong.Exists(other => ReferenceEquals(other.one.Row, one.Row)));
        }

        var known = Rows.ToHashSet();
        return ([.. left.Select(one => one.Row).Where(row => !known.Contains(row))], diagnostics);
    }

    private Diagnostic? FaultOf(OrganisationRow row, Place place)
    {
        if (row.Until < row.From)
        {
            return OrganisationDiagnostics.EndsBeforeItBegins.At(place, row.Code);
        }

        if (row.Kind == OrganisationKind.Post && row.Duty is null)
        {
            return OrganisationDiagnostics.NoDuty.At(place, row.Code);
        }

        if (row.Kind is OrganisationKind.Post or OrganisationKind.Person && row.Above is null)
        {
            return OrganisationDiagnostics.NothingAbove.At(place, row.Code);
        }

        var kindAbove = row.Kind switch { OrganisationKind.Post => OrganisationKind.Agency, OrganisationKind.Person => OrganisationKind.Post, _ => row.Kind };
        if (row.Above is { } above && !IsTop(row, above) && Find(kindAbove, above, row.From) is null)
        {
            return OrganisationDiagnostics.UnknownAbove.At(place, row.Code, above, row.From.ToString("O", CultureInfo.InvariantCulture));
        }

        if (row.Area is { } area && area != Bihuan.Area.China && Find(OrganisationKind.Area, area, row.From) is null)
        {
            return OrganisationDiagnostics.UnknownAbove.At(place, row.Code, area, row.From.ToString("O", CultureInfo.InvariantCulture));
        }

        return row.Kind == kindAbove && IsAboveItself(row) ? OrganisationDiagnostics.AboveItself.At(place, row.Code) : null;
    }

    private static bool IsTop(OrganisationRow row, string above) => row.Kind == OrganisationKind.Area && above == Bihuan.Area.China;

    private bool IsAboveItself(OrganisationRow row)
    {
        var steps = _lines.Count;
        for (var at = row; at?.Above is { } above && steps-- > 0; at = Find(row.Kind, above, row.From))
        {
            if (above == row.Code)
            {
                return true;
            }
        }

        return steps < 0;
    }

    private static OrganisationRow? InForce(List<OrganisationRow> line, DateOnly on) =>
        line.FindLast(row => row.From <= on) is { } row && !(row.Until < on) ? row : null;
}
