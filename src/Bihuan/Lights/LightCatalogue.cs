namespace Bihuan.Lights;

/// <summary>The schemes that come with the program: our own, and those governments published, as data in <c>schemes.csv</c>. What is not whole as published is refused like any other.</summary>
public static partial class LightCatalogue
{
    private static readonly Lazy<LightReading> Read = new(() => LightReader.Read(Text, "schemes.csv"));

    /// <summary>Everything the file gave: schemes, refused tables, and why.</summary>
    public static LightReading All => Read.Value;

    /// <summary>The scheme used when none is asked for.</summary>
    public static LightScheme Default => All.Schemes[0];

    /// <summary>The schemes of a plan's own table. One that takes the name and version of a scheme that comes with the program is refused: a colour must mean what it says.</summary>
    /// <param name="text">The table's text.</param>
    /// <param name="file">The file's name, for diagnostics.</param>
    public static LightReading ReadOwn(string text, string file)
    {
        var own = LightReader.Read(text, file);
        var taken = own.Schemes.Where(scheme => All.Schemes.Any(ours => string.Equals(ours.Id, scheme.Id, StringComparison.OrdinalIgnoreCase) && string.Equals(ours.Version, scheme.Version, StringComparison.Ordinal))).ToList();
        return taken.Count == 0 ? own : new(
            [.. own.Schemes.Except(taken)],
            [.. own.Refused, .. taken.Select(scheme => scheme.Table)],
            [.. own.Diagnostics, .. taken.Select(scheme => LightDiagnostics.NameTaken.At(scheme.Table.Place, scheme.Id, scheme.Version))]);
    }

    /// <summary>The scheme with this name among the plan's own and ours; the plan's own come first. Null when there is none.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="own">The plan's own schemes; null when it brings none.</param>
    public static LightScheme? Find(string id, LightReading? own = null) =>
        Schemes(own).FirstOrDefault(scheme => string.Equals(scheme.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every scheme that may be used: the plan's own first, one for each name.</summary>
    public static IReadOnlyList<LightScheme> Schemes(LightReading? own = null) =>
        [.. (own?.Schemes ?? []).Concat(All.Schemes).DistinctBy(scheme => scheme.Id, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Why a name gives no scheme: refused, or unknown.</summary>
    public static Diagnostic WhyNot(string id, LightReading? own = null) =>
        (own?.Refused ?? []).Concat(All.Refused).Any(table => string.Equals(table.Id, id, StringComparison.OrdinalIgnoreCase))
            ? LightDiagnostics.RefusedScheme.At(default, id)
            : LightDiagnostics.UnknownScheme.At(default, id, string.Join(", ", Schemes(own).Select(scheme => scheme.Id)));
}
