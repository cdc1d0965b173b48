namespace Bihuan.Reading.Linking;

/// <summary>An additive or ratio identity among indicators of the catalogue, which later checks use.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Kind">How the parts make the whole.</param>
/// <param name="Whole">Code of the left side.</param>
/// <param name="Parts">Codes of the right side, in order; for a ratio numerator, then denominator.</param>
/// <param name="Note">When it holds exactly, and when only nearly.</param>
public sealed record Identity(string Id, IdentityKind Kind, string Whole, IReadOnlyList<string> Parts, Words Note);
