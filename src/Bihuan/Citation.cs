namespace Bihuan;

/// <summary>出处: the place in a report that a fact comes from. The quote is exactly the text under the span.</summary>
/// <param name="Span">The quantity expression, in UTF-16 units of the report's text.</param>
/// <param name="Quote">The slice under <paramref name="Span"/>, verbatim.</param>
/// <param name="SentenceSpan">The sentence or bullet line around it.</param>
/// <param name="Sentence">Its text, without bullet and emphasis marks.</param>
/// <param name="Section">Headings above it, outermost first.</param>
public sealed record Citation(Span Span, string Quote, Span SentenceSpan, string Sentence, IReadOnlyList<string> Section);
