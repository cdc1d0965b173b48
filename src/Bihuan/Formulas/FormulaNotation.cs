using System.Text;

namespace Bihuan.Formulas;

/// <summary>
/// The readable notation, in an English form with codes and a Chinese form with names. What is printed reads back to the same formula, in
/// both forms. The grammar is in docs/formulas.md. Areas are left out where they are the plan's own.
/// </summary>
/// <param name="homeArea">Area of the plan: the one not written.</param>
/// <param name="indicators">Where indicator codes and names are looked up; later entries do not replace earlier ones.</param>
public sealed class FormulaNotation(string homeArea, IEnumerable<Indicator> indicators)
{
    // One row per word of the notation: what it means, its English and its Chinese form.
    internal static readonly (string Key, string En, string Zh)[] Keywords =
    [
        ("at", "at", "在"), ("each", "each", "每年"), ("eachQuarter", "each quarter", "每季"), ("eachMonth", "each month", "每月"),
        ("eventually", "eventually", "任一年"), ("eventuallyQuarter", "eventually quarter", "任一季"), ("eventuallyMonth", "eventually month", "任一月"),
        ("done", "done", "完成"), ("by", "by", "于"), ("not", "not", "非"), ("and", "and", "且"), ("or", "or", "或"),
        ("growth", "growth", "增速"), ("growth_real", "growth_real", "实际增速"), ("growth_nominal", "growth_nominal", "名义增速"), ("headline", "headline", "公布增速"),
        ("average_growth", "average_growth", "年均增速"), ("average_growth_real", "average_growth_real", "年均实际增速"),
        ("average_growth_nominal", "average_growth_nominal", "年均名义增速"), ("average_headline", "average_headline", "年均公布增速"),
        ("sum", "sum", "合计"), ("average", "average", "平均"), ("ratio", "ratio", "倍数"), ("growth_since", "growth_since", "累计增速"),
        ("change", "change", "增量"), ("previous", "previous", "上年"), ("share", "share", "占比"), ("inStep", "in step with", "同步于"),
    ];

    // The longest form first, so that >= is not read as > and =.
    internal static readonly (Comparator Comparator, string En, string Zh)[] Comparators =
    [
        (Comparator.AtLeast, ">=", "≥"), (Comparator.AtMost, "<=", "≤"), (Comparator.MoreThan, ">", "＞"),
        (Comparator.LessThan, "<", "＜"), (Comparator.Equal, "=", "＝"), (Comparator.About, "~", "≈"),
    ];

    private readonly Dictionary<string, Indicator> _byName = Index(indicators);

    /// <summary>Area of the plan: the one not written.</summary>
    public string HomeArea { get; } = homeArea;

    /// <summary>The notation of another home area.</summary>
    public FormulaNotation Of(string area) => area == HomeArea ? this : new(area, _byName.Values);

    /// <summary>The formula in one of the two forms.</summary>
    public string Print(Formula formula, Language language = Language.English)
    {
        var text = new StringBuilder();
        Write(text, formula, language);
        return text.ToString();
    }

    /// <summary>A term in one of the two forms.</summary>
    public string Print(Term term, Language language = Language.English)
    {
        var text = new StringBuilder();
        Write(text, term, language);
        return text.ToString();
    }

    /// <summary>Reads either form. Null with a diagnostic when it is not a formula or means nothing.</summary>
    public Formula? TryParse(string text, out Diagnostic? diagnostic) => new FormulaParser(text, HomeArea, _byName).Parse(out diagnostic);

    private void Write(StringBuilder text, Formula formula, Language language)
    {
        var zh = language == Language.Chinese;
        var colon = zh ? "：" : ": ";
        switch (formula)
        {
            case Formula.At f:
                text.Append(Word("at", zh)).Append(zh ? "" : " ").Append(f.When).Append(colon);
                Write(text, f.What, language);
                break;
            case Formula.Each f:
                text.Append(Word(Stepped("each", f.Every), zh)).Append(zh ? "" : " ").Append(f.When).Append(colon);
                Write(text, f.What, language);
                break;
            case Formula.Eventually f:
                text.Append(Word(Stepped("eventually", f.When.Every), zh)).Append(zh ? "" : " ").Append(f.When).Append(colon);
                Write(text, f.What, language);
                break;
            case Formula.Milestone f:
                text.Append(Word("done", zh)).Append(zh ? "" : " ").Append('「').Append(f.Event.Replace('」', '』')).Append('」')
                    .Append(zh ? "" : " ").Append(Word("by", zh)).Append(zh ? "" : " ").Append(f.By);
                break;
            case Formula.Not f:
                text.Append(Word("not", zh)).Append(zh ? "" : " ");
                WriteInner(text, f.Inner, language);
                break;
            case Formula.And f:
                WriteFirst(text, f.Left, isSame: f.Left is Formula.And, language);
                text.Append(zh ? "" : " ").Append(Word("and", zh)).Append(zh ? "" : " ");
                WriteInner(text, f.Right, language);
                break;
            case Formula.Or f:
                WriteFirst(text, f.Left, isSame: f.Left is Formula.Or, language);
                text.Append(zh ? "" : " ").Append(Word("or", zh)).Append(zh ? "" : " ");
                WriteInner(text, f.Right, language);
                break;
        }
    }

    // a and b and c is read from the left: a chain of one joint needs no parentheses.
    private void WriteFirst(StringBuilder text, Formula formula, bool isSame, Language language)
    {
        if (isSame)
        {
            Write(text, formula, language);
        }
        else
        {
            WriteInner(text, formula, language);
        }
    }

    private void WriteInner(StringBuilder text, Formula formula, Language language)
    {
        text.Append('(');
        Write(text, formula, language);
        text.Append(')');
    }

    private void Write(StringBuilder text, Predicate predicate, Language language)
    {
        var zh = language == Language.Chinese;
        Write(text, predicate.Left, language);
        if (predicate.IsInStep)
        {
            text.Append(' ').Append(Word("inStep", zh)).Append(' ');
        }

        foreach (var (comparator, en, chinese) in Comparators)
        {
            if (comparator == predicate.Comparator && !predicate.IsInStep)
            {
                text.Append(' ').Append(zh ? chinese : en).Append(' ');
            }
        }

        Write(text, predicate.Right, language);
        if (predicate.Tolerance is { } tolerance)
        {
            text.Append(" ±").Append(tolerance);
        }
    }

    private void Write(StringBuilder text, Term term, Language language)
    {
        switch (term)
        {
            case Term.Value t:
                Write(text, t.Indicator, t.Area, language);
                break;
            case Term.Growth t:
                Call(text, GrowthWord(t.On, average: false), t.Indicator, t.Area, null, language);
                break;
            case Term.AverageGrowth t:
                Call(text, GrowthWord(t.On, average: true), t.Indicator, t.Area, null, language);
                break;
            case Term.Sum t:
                Call(text, "sum", t.Indicator, t.Area, null, language);
                break;
            case Term.Average t:
                Call(text, "average", t.Indicator, t.Area, null, language);
                break;
            case Term.Ratio t:
                Call(text, "ratio", t.Indicator, t.Area, t.Base, language);
                break;
            case Term.GrowthSince t:
                Call(text, "growth_since", t.Indicator, t.Area, t.Base, language);
                break;
            case Term.Change t:
                Call(text, "change", t.Indicator, t.Area, t.Base, language);
                break;
            case Term.Previous t:
                text.Append(Word("previous", language == Language.Chinese)).Append('(');
                Write(text, t.Of, language);
                text.Append(')');
                break;
            case Term.Plus t:
                Infix(text, t.Left, language == Language.Chinese ? " ＋ " : " + ", t.Right, language);
                break;
            case Term.Minus t:
                Infix(text, t.Left, language == Language.Chinese ? " － " : " - ", t.Right, language);
                break;
            case Term.Share t:
                text.Append(Word("share", language == Language.Chinese)).Append('(');
                Write(text, t.Part, language);
                text.Append(", ");
                Write(text, t.Whole, language);
                text.Append(')');
                break;
            case Term.Constant t:
                text.Append(t.Number);
                break;
        }
    }

    /// <summary>Left to right; a sum or difference on the right stands in parentheses.</summary>
    private void Infix(StringBuilder text, Term left, string sign, Term right, Language language)
    {
        Write(text, left, language);
        text.Append(sign);
        var inside = right is Term.Plus or Term.Minus;
        text.Append(inside ? "(" : "");
        Write(text, right, language);
        text.Append(inside ? ")" : "");
    }

    private void Call(StringBuilder text, string word, Indicator indicator, string area, Period? period, Language language)
    {
        text.Append(Word(word, language == Language.Chinese)).Append('(');
        Write(text, indicator, area, language);
        if (period is { } value)
        {
            text.Append(", ").Append(value);
        }

        text.Append(')');
    }

    private void Write(StringBuilder text, Indicator indicator, string area, Language language)
    {
        if (language == Language.Chinese)
        {
            text.Append('「').Append(indicator.NameZh).Append('」');
        }
        else
        {
            text.Append(indicator.Code);
        }

        if (!string.Equals(area, HomeArea, StringComparison.Ordinal))
        {
            text.Append('@').Append(area);
        }
    }

    internal static string GrowthWord(GrowthBasis basis, bool average) => (basis, average) switch
    {
        (GrowthBasis.Own, false) => "growth",
        (GrowthBasis.Real, false) => "growth_real",
        (GrowthBasis.Nominal, false) => "growth_nominal",
        (GrowthBasis.Published, false) => "headline",
        (GrowthBasis.Own, true) => "average_growth",
        (GrowthBasis.Real, true) => "average_growth_real",
        (GrowthBasis.Nominal, true) => "average_growth_nominal",
        _ => "average_headline",
    };

    private static string Word(string key, bool zh)
    {
        foreach (var row in Keywords)
        {
            if (string.Equals(row.Key, key, StringComparison.Ordinal))
            {
                return zh ? row.Zh : row.En;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(key), key, "not a word of the notation");
    }

    internal static string Stepped(string word, Frequency every) => every switch
    {
        Frequency.Annual => word,
        Frequency.Quarterly => word + "Quarter",
        _ => word + "Month",
    };

    private static Dictionary<string, Indicator> Index(IEnumerable<Indicator> indicators)
    {
        var index = new Dictionary<string, Indicator>(StringComparer.Ordinal);
        foreach (var indicator in indicators)
        {
            index.TryAdd(indicator.Code, indicator);
            index.TryAdd(indicator.NameZh, indicator);
        }

        return index;
    }
}
