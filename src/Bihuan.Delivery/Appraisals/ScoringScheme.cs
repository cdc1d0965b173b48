using System.Globalization;

namespace Bihuan.Delivery.Appraisals;

/// <summary>评分规则: one version of the rules of appraisal. Rules are data; a change of them is another version, and what was appraised keeps its own.</summary>
/// <param name="Version">Its name, kept with every appraisal: <c>2023-1</c>.</param>
/// <param name="From">First day it is in force.</param>
/// <param name="Rules">In order, the starting points first.</param>
public sealed record ScoringScheme(string Version, DateOnly From, IReadOnlyList<ScoringRule> Rules)
{
    /// <summary>Every version that ships (<c>scoring.csv</c>), oldest first.</summary>
    public static IReadOnlyList<ScoringScheme> All { get; } = Parse(Shipped());

    /// <summary>The version in force on a day; the oldest before all of them.</summary>
    public static ScoringScheme On(DateOnly day) => All.LastOrDefault(scheme => scheme.From <= day) ?? All[0];

    /// <summary>The version of this name; null when there is none.</summary>
    public static ScoringScheme? Find(string version) => All.FirstOrDefault(scheme => scheme.Version == version);

    /// <summary>The versions of a table: <c>version,from,code,points,cap,zh,en</c>; a header row; further columns are notes.</summary>
    /// <exception cref="FormatException">A row cannot be read, or counts what nobody counts; the message names it.</exception>
    public static IReadOnlyList<ScoringScheme> Parse(string csv)
    {
        var rows = new List<(string Version, DateOnly From, ScoringRule Rule)>();
        foreach (var (number, line) in csv.Split('\n').Index().Skip(1).Where(row => row.Item.Trim().Length > 0))
        {
            var cells = line.Trim().Split(',');
            decimal? cap = null;
            if (cells.Length < 7 || !DateOnly.TryParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) || !Number(cells[3], out var points)
                || (cells[4].Length > 0 && !TryCap(cells[4], points, out cap)) || !Appraisal.Counted.Contains(cells[2], StringComparer.Ordinal))
            {
                throw new FormatException($"Row {number + 1} of the scoring rules is not version,from,code,points,cap,zh,en: {line.Trim()}");
            }

            rows.Add((cells[0], from, new ScoringRule(cells[2], points, cap, new Words(cells[5], cells[6]))));
        }

        return [.. rows.GroupBy(row => row.Version, StringComparer.Ordinal).Select(group => new ScoringScheme(group.Key, group.First().From, [.. group.Select(row => row.Rule)])).OrderBy(scheme => scheme.From)];
    }

    private static bool TryCap(string cell, decimal points, out decimal? cap)
    {
        cap = Number(cell, out var number) && Math.Sign(number) == Math.Sign(points) ? number : null;
        return cap is not null;
    }

    private static bool Number(string cell, out decimal number) => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static string Shipped()
    {
        using var reader = new StreamReader(typeof(ScoringScheme).Assembly.GetManifestResourceStream("scoring.csv")!);
        return reader.ReadToEnd();
    }
}
