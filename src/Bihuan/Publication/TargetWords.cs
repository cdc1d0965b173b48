using System.Globalization;
using Bihuan.Formulas;

namespace Bihuan.Publication;

/// <summary>What was promised, in the few characters a list has room for: years, sense of the number, the number as the report wrote it.</summary>
/// <example><code>TargetWords.Of(fact).Zh   // 2023—2027年 年均增长 ≥6%</code></example>
public static class TargetWords
{
    /// <summary>The target of an entry: as a person stated it in the decomposition table, else as the formula has it that a person corrected, else as the report has it; empty for a work item, which has none.</summary>
    public static Words Of(Commitment commitment) => commitment.Assigned.TryGetValue("target", out var stated) && stated.Length > 0 ? new(stated, stated)
        : commitment is { IsCorrected: true, Formula: not Formula.Milestone } ? Of(commitment.Formula!)
        : commitment.Fact is not { } fact ? default
        // The fact has years only; the formula knows which part of one the sentence names.
        : commitment.Formula is Formula.At { When: { Kind: not (PeriodKind.Year or PeriodKind.Years) } part } ? Of(fact, InWords(part.Print, "", "")) : Of(fact);

    /// <summary>The target a formula states: 2026年1—8月 ≥720个. One that is no single bound says so.</summary>
    public static Words Of(Formula formula)
    {
        var (years, what) = formula switch
        {
            Formula.At f => (InWords(f.When.Print, "", ""), f.What),
            Formula.Each f => (InWords(Span(f.When).Print, "每" + Step(f.When.Every).Zh, $"each {Step(f.When.Every).En} of "), f.What),
            Formula.Eventually f => (InWords(Span(f.When).Print, "任一" + Step(f.When.Every).Zh, $"any {Step(f.When.Every).En} of "), f.What),
            _ => (default, null),
        };
        if (what is not { Right: Term.Constant(var number) })
        {
            return new(Join(years.Zh, "见公式"), Join(years.En, "as its formula says"));
        }

        var (sense, sign) = (Sense(what.Left), Sign(what.Comparator));
        return new(Join(years.Zh, sense.Zh, sign + NumberPhrases.Exact(number, Language.Chinese)), Join(years.En, sense.En, sign + NumberPhrases.Exact(number, Language.English)));
    }

    private static Words InWords(Func<Language, string> print, string behind, string before) => new(print(Language.Chinese) + behind, before + print(Language.English));

    private static Period Span(Window window) => Period.OfYears(window.First.FirstYear, window.Last.LastYear);

    private static Words Step(Frequency every) => every switch { Frequency.Annual => new("年", "year"), Frequency.Quarterly => new("季", "quarter"), _ => new("月", "month") };

    private static Words Sense(Term term) => term switch
    {
        Term.Growth => Sense(Measure.Growth),
        Term.AverageGrowth => Sense(Measure.AverageGrowth),
        Term.GrowthSince => new("累计增长", "growth in all"),
        Term.Sum => Sense(Measure.Cumulative),
        Term.Average => new("平均", "average"),
        Term.Ratio => Sense(Measure.Multiple),
        Term.Change => Sense(Measure.Increase),
        Term.Share => Sense(Measure.Share),
        Term.Minus => new("相差", "difference"),
        Term.Plus => new("合计", "together"),
        _ => default,
    };

    /// <summary>The target a fact states.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="part">The part of its year that its sentence names; null for the years of the fact.</param>
    public static Words Of(Fact fact, Period? part = null) => Of(fact, part is { } named ? InWords(named.Print, "", "") : Years(fact));

    private static Words Of(Fact fact, Words years)
    {
        var (sense, bound) = (Sense(fact.Measure), Bound(fact));
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

        return Sign(fact.Comparator) + fact.Wording;
    }

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "≥",
        Comparator.MoreThan => ">",
        Comparator.AtMost => "≤",
        Comparator.LessThan => "<",
        Comparator.About => "≈",
        _ => "",
    };

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
