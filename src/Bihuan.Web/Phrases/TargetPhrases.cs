using Bihuan.Publication;

namespace Bihuan.Web.Phrases;

/// <summary>What was promised in a few characters, in both languages.</summary>
internal static class TargetPhrases
{
    /// <summary>Years, sense of the number, number: 2023年 增长 ≥6%. Empty for a work item.</summary>
    public static string Of(Commitment commitment, Language language)
    {
        var words = TargetWords.Of(commitment);
        if (language == Language.Chinese || commitment.Fact is not { Value: { } value, Unit: { } unit } fact)
        {
            return words.In(language);
        }

        // The quoted Chinese number becomes an English one; everything around it is already English.
        var quote = fact.Citation.Quote;
        return words.En.EndsWith(quote, StringComparison.Ordinal) ? words.En[..^quote.Length] + NumberPhrases.Plain(value, unit, language) : words.En;
    }
}
