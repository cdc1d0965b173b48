namespace Bihuan;

/// <summary>A numeral of the report that is not a fact, with the reason. Every numeral is either bound or here.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Quote">The text under the span.</param>
/// <param name="Reason">Stable code of the reason: <c>year</c>, <c>section_number</c>, <c>name</c>, <c>vague</c>, <c>duration</c>…</param>
public sealed record SkippedNumeral(Span Span, string Quote, string Reason);
