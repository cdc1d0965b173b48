namespace Bihuan.Publication.Infographics;

/// <summary>
/// A promise cut for large type: 年均增长 | 10 | % | 以上. The digits are those of the report's own words; where it compares with something
/// instead of naming a number, <paramref name="Digits"/> is empty and <paramref name="Tail"/> has the words.
/// </summary>
/// <param name="Lead">What the number counts: 增长, 年均增长, 累计, 每年; in English with the side that counts.</param>
/// <param name="Digits">The number alone.</param>
/// <param name="Unit">Its unit with multiplier.</param>
/// <param name="Tail">Which side counts: 以上, 以内, 左右; or the comparison in words.</param>
public sealed record BigNumber(Words Lead, string Digits, string Unit, Words Tail)
{
    /// <summary>The promise of a fact, from its quote.</summary>
    public static BigNumber Of(Fact fact)
    {
        var quote = fact.Wording;
        var length = 0;
        while (length < quote.Length && (char.IsAsciiDigit(quote[length]) || quote[length] is '.' or ',' or '－' or '-' or '~' or '～' or '—'))
        {
            length++;
        }

        return fact.Value is null || length == 0
            ? new BigNumber(fact.Value is null ? new("", "") : Leads(fact), "", "", new(quote, quote))
            : new BigNumber(Leads(fact), quote[..length], quote[length..], Tails(fact.Comparator));
    }

    /// <summary>A quantity cut the same way, for what was delivered.</summary>
    public static (string Digits, string Unit) Cut(string text)
    {
        var end = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (!(char.IsAsciiDigit(text[i]) || text[i] is '.' or ',' or '+' or '−' or '-' or '≥' or '≤' or '≈'))
            {
                end = i;
                break;
            }
        }

        return (text[..end], text[end..].Trim());
    }

    private static Words Leads(Fact fact)
    {
        var every = fact.IsAnnual ? new Words("每年", "each year") : default;
        var sense = fact.Measure switch
        {
            Measure.Growth => new Words("增长", "growth of"),
            Measure.AverageGrowth => new Words("年均增长", "average growth of"),
            Measure.Cumulative => new Words("累计", "in total"),
            Measure.Increase => new Words("增加", "an increase of"),
            Measure.Reduction => new Words("下降", "a reduction of"),
            _ => default,
        };
        var side = fact.Comparator switch
        {
            Comparator.AtLeast => new Words("", "at least"),
            Comparator.MoreThan => new Words("超过", "more than"),
            Comparator.AtMost => new Words("", "at most"),
            Comparator.LessThan => new Words("低于", "less than"),
            Comparator.About => new Words("", "about"),
            _ => default,
        };
        return new Words(every.Zh + sense.Zh + side.Zh, string.Join(' ', new[] { every.En, sense.En, side.En }.Where(word => word is { Length: > 0 })));
    }

    // English says the side in front.
    private static Words Tails(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => new("以上", ""),
        Comparator.AtMost => new("以内", ""),
        Comparator.About => new("左右", ""),
        _ => new("", ""),
    };
}
