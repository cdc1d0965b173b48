namespace Bihuan.Lights;

/// <summary>What a file of light schemes gave.</summary>
/// <param name="Schemes">The schemes that were proved.</param>
/// <param name="Refused">The tables that were not, as written.</param>
/// <param name="Diagnostics">Why, case by case.</param>
public sealed record LightReading(IReadOnlyList<LightScheme> Schemes, IReadOnlyList<LightTable> Refused, IReadOnlyList<Diagnostic> Diagnostics);
