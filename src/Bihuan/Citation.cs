namespace Bihuan;

/// <summary>出处: the place in a report that a fact comes from. The quote is exactly the text under the span.</summary>
/// <param name="Span">The quantity expression, in UTF-16 units of the report's text.</param>
/// <param name="Quote">The slice under <paramref name="Span"/>, verbatim.</param>
/// <param name="SentenceSpan">The sentence or bullet line around it.</param>
/// <param name="Sentence">Its text, without bullet and emphasis marks.</param>
/// <param name="Section">Headings above it, outermost first.</param>
public sealed record Citation(Span Span, string Quote, Span SentenceSpan, string Sentence, IReadOnlyList<string> Section)
{
    /// <summary>Where a quote stands in a text: first where no digit goes on beside it (6 is not the end of 18.6), else where it stands at all; −1 for nowhere.</summary>
    /// <param name="text">The sentence, or the whole text.</param>
    /// <param name="quote">Words of it.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to stop; null for the end of the text.</param>
    public static int PlaceOf(string text, string quote, int start = 0, int? end = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(quote);
        var stop = end ?? text.Length;
        var first = -1;
        for (var at = start; quote.Length > 0 && at + quote.Length <= stop; at++)
        {
            at = text.IndexOf(quote, at, stop - at, StringComparison.Ordinal);
            if (at < 0)
            {
                break;
            }

            first = first < 0 ? at : first;
            var goesOn = char.IsAsciiDigit(quote[0]) && at > start && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.')
                || char.IsAsciiDigit(quote[^1]) && at + quote.Length < stop && (char.IsAsciiDigit(text[at + quote.Length]) || text[at + quote.Length] == '.');
            if (!goesOn)
            {
                return at;
            }
        }

        return first;
    }
}
