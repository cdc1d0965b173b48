namespace Bihuan.Agencies;

/// <summary>
/// One row of the organisation's history (机构沿革): an area, an agency, a post, or a person in a post, as it was from a day on. A later row of the same code takes
/// over from its day; nothing is overwritten. Compares by content.
/// </summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Code">Stable through every change of name; a person's id for <see cref="OrganisationKind.Person"/>.</param>
/// <param name="NameZh">Chinese name as of then.</param>
/// <param name="From">First day it is so.</param>
public sealed record OrganisationRow(OrganisationKind Kind, string Code, string NameZh, DateOnly From)
{
    /// <summary>English name; empty where there is none.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Code of what is above: the area or agency above, the post's agency, the person's post; null at the top of a tree.</summary>
    public string? Above { get; init; }

    /// <summary>Code of the area an agency serves; null when nothing is said.</summary>
    public string? Area { get; init; }

    /// <summary>A post's duty; null for the others.</summary>
    public Duty? Duty { get; init; }

    /// <summary>Last day it is so; null while it lasts, or until a later row takes over.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The name in one language; the Chinese one where there is no English.</summary>
    public string Name(Language language) => language == Language.English && NameEn.Length > 0 ? NameEn : NameZh;

    /// <summary>What rows succeed each other: a person may hold several posts side by side.</summary>
    internal (OrganisationKind Kind, string Code, string? Post) Line => (Kind, Code, Kind == OrganisationKind.Person ? Above : null);
}
