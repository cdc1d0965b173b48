using System.Globalization;
using Bihuan.Consistency;
using Bihuan.Reading.Lexicon;
using Bihuan.Statistics;

namespace Bihuan.Reading.Linking;

/// <summary>
/// 指标目录: the indicators of Chinese government statistics with their aliases as reports word them, and the identities among them.
/// Read once from the lexicon; the same on every machine.
/// </summary>
/// <example><code>var name = IndicatorCatalogue.Default.Find("gdp")?.NameZh; // 地区生产总值</code></example>
public sealed class IndicatorCatalogue
{
    private static readonly Lazy<IndicatorCatalogue> Shared = new(() => new IndicatorCatalogue(
        [.. Rows("indicators.csv").Select(ReadIndicator)],
        new Lazy<IReadOnlyList<Identity>>(ReadIdentities)));

    private readonly Lazy<IReadOnlyList<Identity>> _identities;
    private readonly Dictionary<string, Indicator> _byCode;

    private IndicatorCatalogue(IReadOnlyList<Indicator> indicators, Lazy<IReadOnlyList<Identity>> identities)
    {
        Indicators = indicators;
        _identities = identities;
        _byCode = indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
    }

    /// <summary>The catalogue that comes with the program.</summary>
    public static IndicatorCatalogue Default => Shared.Value;

    /// <summary>All indicators, in file order.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>All identities, in file order; every code they name is in <see cref="Indicators"/>.</summary>
    public IReadOnlyList<Identity> Identities => _identities.Value;

    /// <summary>The indicator with a code, or null.</summary>
    public Indicator? Find(string code) => code is not null && _byCode.TryGetValue(code, out var indicator) ? indicator : null;

    private static IEnumerable<Func<string, string>> Rows(string file)
    {
        var table = LexiconTable.Load(file);
        return table.Rows.Select(row => (Func<string, string>)(column => table.Field(row, column)));
    }

    private static Indicator ReadIndicator(Func<string, string> field) => new()
    {
        Code = field("code"),
        NameZh = field("name_zh"),
        NameEn = field("name_en"),
        Unit = UnitCatalogue.TryParse(field("unit"), out var unit) ? unit : throw Wrong(field, "unit"),
        Kind = Codes.TryParse(field("kind"), out IndicatorKind kind) ? kind : throw Wrong(field, "kind"),
        Direction = Codes.TryParse(field("direction"), out Direction direction) ? direction : throw Wrong(field, "direction"),
        Definition = field("definition"),
        DefinitionEn = field("definition_en"),
        Aliases = field("aliases").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        PriceBasis = Codes.TryParse(field("price_basis"), out PriceBasis basis) ? basis : throw Wrong(field, "price_basis"),
        Frequency = Codes.TryParse(field("frequency"), out Frequency frequency) ? frequency : throw Wrong(field, "frequency"),
        PolicyArea = field("policy_area"),
        LeadDepartment = field("lead_department"),
    };

    /// <summary>Identities with how far published figures may be off; those the second table does not name are exact.</summary>
    private static IReadOnlyList<Identity> ReadIdentities()
    {
        var slack = Rows("identity-slack.csv").ToDictionary(
            field => field("id"),
            field => field("slack") is { Length: > 0 } percent ? decimal.Parse(percent, CultureInfo.InvariantCulture) : (decimal?)null,
            StringComparer.Ordinal);
        return [.. Rows("identities.csv").Select(ReadIdentity).Select(identity => slack.TryGetValue(identity.Id, out var percent) ? identity with { Slack = percent } : identity)];
    }

    private static Identity ReadIdentity(Func<string, string> field) => new(
        field("id"),
        field("kind") switch
        {
            "sum" => IdentityKind.Sum,
            "part_of" => IdentityKind.PartOf,
            "ratio" => IdentityKind.Ratio,
            "product" => IdentityKind.Product,
            "order" => IdentityKind.Order,
            "growth_mix" => IdentityKind.GrowthMix,
            "shares" => IdentityKind.Shares,
            _ => throw Wrong(field, "kind"),
        },
        field("whole"),
        field("parts").Split('|', StringSplitOptions.RemoveEmptyEntries),
        new Words(field("note_zh"), field("note_en")));

    // The files are part of the program: a slip in them is a fault of ours, found by the first test that runs.
    private static FormatException Wrong(Func<string, string> field, string column) => new($"'{field(column)}' is no {column} that the catalogue may use");
}
