using Bihuan.Formulas;

namespace Bihuan.Publication;

/// <summary>What was promised in a few characters, in both languages.</summary>
public static class TargetPhrases
{
    /// <summary>Years, sense of the number, number: 2023年 增长 ≥6%. Empty for a work item.</summary>
    public static string Of(Commitment commitment, Plan plan, Language language)
    {
        var words = TargetWords.Of(commitment);
        if (language == Language.Chinese || commitment.IsCorrected || commitment.Fact is not { } fact)
        {
            return words.In(language);
        }

        // The quoted Chinese words become English ones; everything before them is already English.
        var quote = fact.Measure == Measure.Relative ? fact.Citation.Quote : fact.Wording;
        var text = words.En.EndsWith(quote, StringComparison.Ordinal) ? words.En[..^quote.Length] + InEnglish(commitment, fact, plan) : words.En;
        return text.Replace('—', '–');
    }

    private static string InEnglish(Commitment commitment, Fact fact, Plan plan)
    {
        if (fact is { Value: { } value, Unit: { } unit })
        {
            return NumberPhrases.Plain(value, unit, Language.English);
        }

        return commitment.Formula?.Predicates.FirstOrDefault() is { Right: not Term.Constant } what
            ? $"{(what.Comparator is Comparator.LessThan or Comparator.AtMost ? "below" : what.Comparator == Comparator.About ? "in step with" : "above")} {FormulaPhrases.Of(what.Right, plan, Language.English)}"
            : fact.Citation.Quote;
    }
}
