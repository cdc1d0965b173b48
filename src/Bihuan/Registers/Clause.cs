namespace Bihuan.Registers;

/// <summary>The clause of a sentence that one quote belongs to.</summary>
internal static class Clause
{
    private const string Ends = "，；。！？：";

    /// <summary>The clause around the quote; where the quote stands several times, around the one whose clause says the title, else the first. The sentence itself where it stands nowhere.</summary>
    public static string Around(string sentence, string quote, string title)
    {
        var first = Citation.PlaceOf(sentence, quote);
        if (first < 0)
        {
            return sentence;
        }

        for (var at = first; at >= 0; at = Citation.PlaceOf(sentence, quote, at + 1))
        {
            if (At(sentence, at, quote.Length) is var clause && clause.Contains(title, StringComparison.Ordinal))
            {
                return clause;
            }
        }

        return At(sentence, first, quote.Length);
    }

    private static string At(string sentence, int start, int length)
    {
        var end = start + length;
        while (start > 0 && !Ends.Contains(sentence[start - 1], StringComparison.Ordinal) && !EndsItem(sentence, start - 1, -1))
        {
            start--;
        }

        while (end < sentence.Length && !Ends.Contains(sentence[end], StringComparison.Ordinal) && !EndsItem(sentence, end, 1))
        {
            end++;
        }

        return sentence[start..end];
    }

    /// <summary>甲增长5%、乙增长3%: a 、 parts items that have numbers of their own; 小区、街道30个 is one.</summary>
    private static bool EndsItem(string sentence, int at, int step)
    {
        if (sentence[at] != '、')
        {
            return false;
        }

        for (var i = at + step; i >= 0 && i < sentence.Length && sentence[i] != '、' && !Ends.Contains(sentence[i], StringComparison.Ordinal); i += step)
        {
            if (char.IsAsciiDigit(sentence[i]))
            {
                return true;
            }
        }

        return false;
    }
}
