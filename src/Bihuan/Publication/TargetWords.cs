using System.Globalization;

namespace Bihuan.Publication;

/// <summary>What was promised, in the few characters a list has room for: years, sense of the number, the number as the report wrote it.</summary>
/// <example><code>TargetWords.Of(fact).Zh   // 2023—2027年 年均增长 ≥6%</code></example>
public static class TargetWords
{
    /// <summary>The target of an entry: as a person stated it in the decomposition table, else as the report has it; empty for a work item, which has none.</summary>
    public static Words Of(Commitment commitment) => commitment.Assigned.TryGetValue("target", out var stated) && stated.Length > 0 ? new(stated, stated) : commitment.Fact is { } fact ? Of(fact) : default;

    /// <summary>The target a fact states.</summary>
    public static Words Of(Fact fact)
    {
        var (years, sense, bound) = (Years(fact), Sense(fact.Measure), Bound(fact));
        return new(Join(years.Zh, sense.Zh, bound), Join(years.En, sense.En, bound));
    }

    private static Words Years(Fact fact)
    {
        if (fact.To is not { } to)
        {
            return default;
        }

        var text = fact.From is { } from && from != to
            ? string.Create(CultureInfo.InvariantCulture, $"{from}—{to}")
            : to.ToString(CultureInfo.InvariantCulture);
        return fact.IsAnnual ? new($"{text}每年", $"each of {text}") : new($"{text}年", text);
    }

    private static Words Sense(Measure measure) => measure switch
    {
        Measure.Growth => new("增长", "growth"),
        Measure.AverageGrowth => new("年均增长", "average growth"),
        Measure.Share => new("占比", "share"),
        Measure.Cumulative => new("累计", "in total"),
        Measure.Increase => new("增加", "increase"),
        Measure.Reduction => new("下降", "reduction"),
        Measure.Multiple => new("倍数", "multiple"),
        Measure.Rank => new("位次", "rank"),
        _ => default,
    };

    private static string Bound(Fact fact)
    {
        if (fact.Measure == Measure.Relative)
        {
            return fact.Citation.Quote;
        }

        var sign = fact.Comparator switch
        {
            Comparator.AtLeast => "≥",
            Comparator.MoreThan => ">",
            Comparator.AtMost => "≤",
            Comparator.LessThan => "<",
            Comparator.About => "≈",
            _ => "",
        };
        return sign + fact.Wording;
    }

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            if (part is { Length: > 0 })
            {
                text.Append(text.Length > 0 ? " " : "").Append(part);
            }
        }

        return text.ToString();
    }
}
