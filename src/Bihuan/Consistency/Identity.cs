namespace Bihuan.Consistency;

/// <summary>An additive or ratio identity among indicators: what is true of them whatever anybody promises.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">How the parts make the whole.</param>
/// <param name="Whole">Code of the left side.</param>
/// <param name="Parts">Codes of the right side, in order; for a ratio numerator, then denominator.</param>
/// <param name="Note">When it holds exactly, and when only nearly.</param>
public sealed record Identity(string Id, IdentityKind Kind, string Whole, IReadOnlyList<string> Parts, Words Note)
{
    /// <summary>
    /// How far published figures may be off for reasons of definition, in % of the whole (in 百分点 for growth); 0 when it is exact. Null when the
    /// sides are on different price bases, so that no conflict may rest on it.
    /// </summary>
    public decimal? Slack { get; init; } = 0m;
}
