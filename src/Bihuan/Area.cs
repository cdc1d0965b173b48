namespace Bihuan;

/// <summary>地区: a place observations and commitments belong to.</summary>
/// <param name="Code">GB/T 2260 code (500000), <c>156</c> for China, or a code of the plan's own.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Parent">Code of the area above, or null.</param>
/// <param name="Group">Grouping used by the plan (主城新区…), or null.</param>
public sealed record Area(string Code, string NameZh, string NameEn, string? Parent, string? Group)
{
    /// <summary>ISO 3166 numeric code of China; GB/T 2260 has none for the country.</summary>
    public const string China = "156";

    /// <summary>The name in one language; the Chinese one where there is no English.</summary>
    public string Name(Language language) => language == Language.English && NameEn.Length > 0 ? NameEn : NameZh;
}
