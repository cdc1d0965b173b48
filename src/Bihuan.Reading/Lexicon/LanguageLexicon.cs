using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Reading.Lexicon;

/// <summary>All that the reader knows of the language, from the data files of this folder; built once.</summary>
internal sealed class LanguageLexicon
{
    private static readonly Lazy<LanguageLexicon> Shared = new(() => new LanguageLexicon());

    private readonly Dictionary<string, Cue> _cues = new(StringComparer.Ordinal);

    private LanguageLexicon()
    {
        foreach (var name in CueFiles)
        {
            var table = LexiconTable.Load(name);
            foreach (var row in table.Rows)
            {
                Add(table, row);
            }
        }

        Plans = [.. _cues.Values.Where(cue => cue.Is(CueRoles.FiveYearPlan))];
        YearNaming = [.. _cues.Values.Where(cue => cue.Code == "of-year")];
        Cues = new(_cues.Values.Select(cue => (cue.Word, cue)));
        Units = new(LoadUnits());
    }

    public static LanguageLexicon Current => Shared.Value;

    /// <summary>Files whose rows are <c>word,role,value,example</c>.</summary>
    public static string[] CueFiles { get; } =
        ["hedges.csv", "measures.csv", "modality.csv", "nouns.csv", "periods.csv", "plans.csv", "relations.csv", "number-words.csv", "names.csv", "wording.csv"];

    public CueTrie<Cue> Cues { get; }

    /// <summary>Five-year plans with their years.</summary>
    public IReadOnlyList<Cue> Plans { get; }

    /// <summary>Words of headings whose year is the one the report is of (重点工作) or the one it reviews (回顾).</summary>
    public IReadOnlyList<Cue> YearNaming { get; }

    public CueTrie<UnitEntry> Units { get; }

    private static IEnumerable<(string Written, UnitEntry Unit)> LoadUnits()
    {
        var units = LexiconTable.Load("units.csv");
        foreach (var row in units.Rows)
        {
            var written = units.Field(row, "written");
            var unit = units.Field(row, "unit");
            yield return (written, new UnitEntry(written, unit.Length > 0 ? unit : written, Enum.Parse<UnitClass>(units.Field(row, "class"), ignoreCase: true)));
        }
    }

    private void Add(LexiconTable table, string[] row)
    {
        var word = table.Field(row, "word");
        var value = table.Field(row, "value");
        if (!_cues.TryGetValue(word, out var cue))
        {
            _cues.Add(word, cue = new Cue(word));
        }

        foreach (var code in table.Field(row, "role").Split('|'))
        {
            if (!Enum.TryParse<CueRoles>(code, ignoreCase: true, out var role))
            {
                throw new FormatException($"{table.Name}: '{code}' is not a role");
            }

            cue.Roles |= role;
            switch (role)
            {
                case CueRoles.HedgeBefore when Codes.TryParse(value, out Comparator before):
                    cue.Before = before;
                    break;
                case CueRoles.HedgeAfter when Codes.TryParse(value, out Comparator after):
                    cue.After = after;
                    break;
                case CueRoles.Comparison or CueRoles.InStep when Codes.TryParse(value, out Comparator relation):
                    cue.Before = relation;
                    break;
                case CueRoles.FiveYearPlan:
                    var dash = value.IndexOf('-', StringComparison.Ordinal);
                    cue.Years = (int.Parse(value.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(value.AsSpan(dash + 1), CultureInfo.InvariantCulture));
                    break;
                default:
                    if (value.Length > 0)
                    {
                        cue.Code = value;
                    }

                    break;
            }
        }
    }
}
