namespace Bihuan.Reading.Drafting;

/// <summary>The words around a fact's number in its sentence.</summary>
internal static class Sentences
{
    /// <summary>The sentence up to the number; empty where the sentence does not hold it.</summary>
    public static ReadOnlySpan<char> Before(Fact fact) => fact.Citation.Sentence.AsSpan(0, Start(fact));

    /// <summary>The sentence behind the number.</summary>
    public static ReadOnlySpan<char> After(Fact fact) => fact.Citation.Sentence.AsSpan(Math.Min(Start(fact) + fact.Citation.Quote.Length, fact.Citation.Sentence.Length));

    // Two numbers of one sentence may read alike (增长5%，实际增长5%): the place decides, where the sentence was not mended in reading.
    private static int Start(Fact fact)
    {
        var sentence = fact.Citation.Sentence;
        var at = fact.Citation.Span.Start - fact.Citation.SentenceSpan.Start;
        return at >= 0 && at <= sentence.Length && sentence.AsSpan(at).StartsWith(fact.Citation.Quote, StringComparison.Ordinal) ? at : Math.Max(0, sentence.IndexOf(fact.Citation.Quote, StringComparison.Ordinal));
    }
}
