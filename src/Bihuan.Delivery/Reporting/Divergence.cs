namespace Bihuan.Delivery.Reporting;

/// <summary>One disagreement between data, agency and verifier: the first thing the office looks at.</summary>
/// <param name="Kind">Who disagrees with whom.</param>
/// <param name="Commitment">Id of the commitment it is about.</param>
/// <param name="Words">Both sides in words, with their figures and days.</param>
public sealed record Divergence(DivergenceKind Kind, string Commitment, Words Words);
