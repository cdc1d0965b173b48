using Bihuan.Formulas;

namespace Bihuan.Publication;

/// <summary>A formula as one plain sentence: 2023年，地区生产总值的增速不低于6%.</summary>
public static class FormulaPhrases
{
    /// <summary>The formula in words.</summary>
    public static string Of(Formula formula, Plan plan, Language language)
    {
        var zh = language == Language.Chinese;
        return formula switch
        {
            Formula.At f => zh ? $"{f.When.Print(language)}，{Of(f.What, plan, language)}" : $"In {f.When.Print(language)}, {Of(f.What, plan, language)}",
            Formula.Each f => zh ? $"{Span(f.When, language)}{StepZh(f.Every, "每")}，{Of(f.What, plan, language)}" : $"In each {StepEn(f.Every)} of {Span(f.When, language)}, {Of(f.What, plan, language)}",
            Formula.Eventually f => zh ? $"{Span(f.When, language)}至少有一{StepZh(f.When.Every, "")}，{Of(f.What, plan, language)}" : $"In at least one {StepEn(f.When.Every)} of {Span(f.When, language)}, {Of(f.What, plan, language)}",
            Formula.Milestone f => zh ? $"{f.By.Print(language)}底前完成：{f.Event}" : $"Done by the end of {f.By.Print(language)}: {f.Event}",
            Formula.Not f => zh ? $"并非：{Of(f.Inner, plan, language)}" : $"Not: {Of(f.Inner, plan, language)}",
            Formula.And f => zh ? $"{Of(f.Left, plan, language)}；并且{Of(f.Right, plan, language)}" : $"{Of(f.Left, plan, language)}; and {Lower(Of(f.Right, plan, language))}",
            Formula.Or f => zh ? $"{Of(f.Left, plan, language)}；或者{Of(f.Right, plan, language)}" : $"{Of(f.Left, plan, language)}; or {Lower(Of(f.Right, plan, language))}",
            _ => "",
        };
    }

    /// <summary>A term in words: 地区生产总值的增速.</summary>
    public static string Of(Term term, Plan plan, Language language)
    {
        var zh = language == Language.Chinese;
        return term switch
        {
            Term.Value t => Name(t.Indicator, t.Area, plan, language),
            Term.Growth t => zh ? $"{Name(t.Indicator, t.Area, plan, language)}的{Basis(t.On, language)}增速" : $"{Basis(t.On, language)}growth of {Lower(Name(t.Indicator, t.Area, plan, language))}",
            Term.AverageGrowth t => zh ? $"{Name(t.Indicator, t.Area, plan, language)}的年均{Basis(t.On, language)}增速" : $"average yearly {Basis(t.On, language)}growth of {Lower(Name(t.Indicator, t.Area, plan, language))}",
            Term.Sum t => zh ? $"{Name(t.Indicator, t.Area, plan, language)}各年合计" : $"{Name(t.Indicator, t.Area, plan, language)}, all years added",
            Term.Average t => zh ? $"{Name(t.Indicator, t.Area, plan, language)}各年平均" : $"{Name(t.Indicator, t.Area, plan, language)}, mean of the years",
            Term.Ratio t => zh ? $"{Name(t.Indicator, t.Area, plan, language)}与{t.Base.Print(language)}之比" : $"{Name(t.Indicator, t.Area, plan, language)} as a multiple of {t.Base.Print(language)}",
            Term.GrowthSince t => zh ? $"{Name(t.Indicator, t.Area, plan, language)}比{t.Base.Print(language)}的累计增速" : $"{Name(t.Indicator, t.Area, plan, language)}, growth since {t.Base.Print(language)}",
            Term.Change t => zh ? $"{Name(t.Indicator, t.Area, plan, language)}比{t.Base.Print(language)}的增量" : $"{Name(t.Indicator, t.Area, plan, language)}, change since {t.Base.Print(language)}",
            Term.Previous t => zh ? $"上一年的{Of(t.Of, plan, language)}" : $"{Of(t.Of, plan, language)} of the year before",
            Term.Plus t => zh ? $"{Of(t.Left, plan, language)}加{Of(t.Right, plan, language)}" : $"{Of(t.Left, plan, language)} plus {Lower(Of(t.Right, plan, language))}",
            Term.Minus t => zh ? $"{Of(t.Left, plan, language)}减{Of(t.Right, plan, language)}" : $"{Of(t.Left, plan, language)} minus {Lower(Of(t.Right, plan, language))}",
            Term.Share t => zh ? $"{Of(t.Part, plan, language)}占{Of(t.Whole, plan, language)}的比重" : $"{Of(t.Part, plan, language)} as a share of {Lower(Of(t.Whole, plan, language))}",
            Term.Constant t => NumberPhrases.Exact(t.Number, language),
            _ => "",
        };
    }

    private static string Of(Predicate what, Plan plan, Language language)
    {
        var zh = language == Language.Chinese;
        var text = $"{Of(what.Left, plan, language)}{(zh ? "" : " ")}{Sense(what, language)}{(zh ? "" : " ")}{Of(what.Right, plan, language)}";
        return what.Tolerance is { } band
            ? zh ? $"{text}（容许差{NumberPhrases.Exact(band, language)}）" : $"{text} (within {NumberPhrases.Exact(band, language)})"
            : text;
    }

    private static string Sense(Predicate what, Language language) => (what.Comparator, language) switch
    {
        (Comparator.About, Language.Chinese) when what.IsInStep => "同步于",
        (Comparator.About, _) when what.IsInStep => "is in step with",
        (Comparator.AtLeast, Language.Chinese) => "不低于",
        (Comparator.MoreThan, Language.Chinese) => "高于",
        (Comparator.AtMost, Language.Chinese) => "不高于",
        (Comparator.LessThan, Language.Chinese) => "低于",
        (Comparator.About, Language.Chinese) => "约为",
        (_, Language.Chinese) => "等于",
        (Comparator.AtLeast, _) => "is at least",
        (Comparator.MoreThan, _) => "is more than",
        (Comparator.AtMost, _) => "is at most",
        (Comparator.LessThan, _) => "is less than",
        (Comparator.About, _) => "is about",
        _ => "equals",
    };

    private static string Basis(GrowthBasis basis, Language language) => (basis, language) switch
    {
        (GrowthBasis.Real, Language.Chinese) => "实际",
        (GrowthBasis.Nominal, Language.Chinese) => "名义",
        (GrowthBasis.Published, Language.Chinese) => "公布",
        (GrowthBasis.Real, _) => "real ",
        (GrowthBasis.Nominal, _) => "nominal ",
        (GrowthBasis.Published, _) => "published ",
        _ => "",
    };

    private static string Name(Indicator indicator, string area, Plan plan, Language language)
    {
        var name = indicator.Name(language);
        if (string.Equals(area, plan.AreaCode, StringComparison.Ordinal))
        {
            return name;
        }

        var place = plan.Areas.FirstOrDefault(one => string.Equals(one.Code, area, StringComparison.Ordinal))?.Name(language) ?? area;
        return language == Language.Chinese ? place + name : $"{name} ({place})";
    }

    /// <summary>Lower-cases the first letter of a phrase inside a sentence; abbreviations stay as they are.</summary>
    private static string Lower(string text) => text.Length > 1 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Span(Window window, Language language)
    {
        var (first, last) = (Period.OfYear(window.First.FirstYear), Period.OfYear(window.Last.LastYear));
        if (window.First.FirstMonth != first.FirstMonth || window.Last.LastMonth != last.LastMonth)
        {
            (first, last) = (window.First, window.Last);
        }

        return first == last ? first.Print(language)
            : first.Kind == PeriodKind.Year ? Period.OfYears(first.FirstYear, last.LastYear).Print(language)
            : language == Language.Chinese ? $"{first.Print(language)}至{last.Print(language)}" : $"{first.Print(language)} to {last.Print(language)}";
    }

    private static string StepZh(Frequency every, string each) => each + every switch { Frequency.Annual => "年", Frequency.Quarterly => "季", _ => "月" };

    private static string StepEn(Frequency every) => every switch { Frequency.Annual => "year", Frequency.Quarterly => "quarter", _ => "month" };
}
