using Bihuan.Reading.Lexicon;
using Bihuan.Statistics;

namespace Bihuan.Reading.Linking;

/// <summary>The indicators of Chinese government statistics with their aliases, and the identities among them. Data, embedded; loaded once.</summary>
public sealed class IndicatorCatalogue
{
    private static readonly Lazy<IndicatorCatalogue> Loaded = new(() => new IndicatorCatalogue());

    private readonly Lazy<IReadOnlyList<Identity>> _identities = new(LoadIdentities);
    private readonly Dictionary<string, Indicator> _byCode = new(StringComparer.Ordinal);

    private IndicatorCatalogue()
    {
        var table = LexiconTable.Load("indicators.csv");
        var indicators = new List<Indicator>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var indicator = Read(table, row);
            indicators.Add(indicator);
            _byCode.Add(indicator.Code, indicator);
        }

        Indicators = indicators;
    }

    /// <summary>The catalogue.</summary>
    public static IndicatorCatalogue Default => Loaded.Value;

    /// <summary>Every indicator, in the catalogue's order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Every identity.</summary>
    public IReadOnlyList<Identity> Identities => _identities.Value;

    /// <summary>The indicator with this code, or null.</summary>
    public Indicator? Find(string code) => _byCode.GetValueOrDefault(code);

    private static Indicator Read(LexiconTable table, string[] row)
    {
        var code = table.Field(row, "code");
        if (!UnitCatalogue.TryParse(table.Field(row, "unit"), out var unit)
            || !Codes.TryParse(table.Field(row, "kind"), out IndicatorKind kind)
            || !Codes.TryParse(table.Field(row, "direction"), out Direction direction)
            || !Codes.TryParse(table.Field(row, "price_basis"), out PriceBasis basis)
            || !Codes.TryParse(table.Field(row, "frequency"), out Frequency frequency))
        {
            throw new InvalidOperationException($"the catalogue's row of {code} has a unit or a word that is not known");
        }

        return new Indicator
        {
            Code = code,
            NameZh = table.Field(row, "name_zh"),
            NameEn = table.Field(row, "name_en"),
            Unit = unit,
            Kind = kind,
            Direction = direction,
            Definition = table.Field(row, "definition"),
            DefinitionEn = table.Field(row, "definition_en"),
            Aliases = table.Field(row, "aliases").Split('|', StringSplitOptions.RemoveEmptyEntries),
            PriceBasis = basis,
            Frequency = frequency,
            PolicyArea = table.Field(row, "policy_area"),
            LeadDepartment = table.Field(row, "lead_department"),
        };
    }

    private static IReadOnlyList<Identity> LoadIdentities()
    {
        var table = LexiconTable.Load("identities.csv");
        return [.. table.Rows.Select(row => new Identity(
            table.Field(row, "id"),
            table.Field(row, "kind"),
            table.Field(row, "whole"),
            table.Field(row, "parts").Split('|', StringSplitOptions.RemoveEmptyEntries),
            new Words(table.Field(row, "note_zh"), table.Field(row, "note_en"))))];
    }
}
