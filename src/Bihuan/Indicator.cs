namespace Bihuan;

/// <summary>指标: what is measured, with its definition (口径), price basis and better direction.</summary>
public sealed record Indicator
{
    private static readonly string[] Averages = ["人均", "平均", "天数", "率", "单位", "密度", "强度", "寿命", "指数", "浓度"];

    /// <summary>Stable snake_case code, <c>gdp</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Chinese name.</summary>
    public required string NameZh { get; init; }

    /// <summary>English name; may be empty.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Unit in which the level is published.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Stock, flow, share, rate, grade or index.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>Which way is better.</summary>
    public Direction Direction { get; init; }

    /// <summary>Definition in Chinese; may be empty.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Definition in English; may be empty.</summary>
    public string DefinitionEn { get; init; } = "";

    /// <summary>Other wordings in reports.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Basis of its usual published growth rate.</summary>
    public PriceBasis PriceBasis { get; init; }

    /// <summary>Finest usual publication; null when it is not declared. Declared annual, it is not judged within the year.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>Area of policy, for filters; may be empty.</summary>
    public string PolicyArea { get; init; } = "";

    /// <summary>Department that leads; several joined by <c>|</c>, the first leads; may be empty.</summary>
    public string LeadDepartment { get; init; } = "";

    /// <summary>Whether its Chinese name says that it is an average, a rate or a density: the numbers of several places then make up nothing.</summary>
    public bool IsAverage => Array.Exists(Averages, word => NameZh.Contains(word, StringComparison.Ordinal));

    /// <summary>The name in one language; the Chinese one where there is no English.</summary>
    public string Name(Language language) => language == Language.English && NameEn.Length > 0 ? NameEn : NameZh;
}
