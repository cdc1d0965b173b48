namespace Bihuan.Reading.Linking;

/// <summary>A link from a wording to an indicator.</summary>
/// <param name="Code">Code of the plan's or the catalogue's indicator.</param>
/// <param name="Score">0 to 1; 1 for a name or alias met exactly.</param>
/// <param name="Reason">Stable name of the rule that decided, with the alias where there is one.</param>
public sealed record IndicatorLink(string Code, decimal Score, string Reason);
