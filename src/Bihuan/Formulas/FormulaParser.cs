using System.Globalization;

namespace Bihuan.Formulas;

/// <summary>Recursive descent over the notation; every failure names a character and what was expected there. Nesting is bounded.</summary>
internal sealed class FormulaParser(string text, string homeArea, IReadOnlyDictionary<string, Indicator> indicators)
{
    private const int DeepestNesting = 64;

    private int _at;
    private int _depth;
    private Diagnostic? _diagnostic;

    public Formula? Parse(out Diagnostic? diagnostic)
    {
        var formula = ParseOr();
        SkipSpace();
        if (formula is not null && _at < text.Length)
        {
            formula = null;
            Expected("结尾", "the end");
        }

        diagnostic = formula is null ? _diagnostic : null;
        return formula;
    }

    private Formula? ParseOr()
    {
        var left = ParseAnd();
        while (left is not null && TryKeyword("or"))
        {
            var right = ParseAnd();
            left = right is null ? null : new Formula.Or(left, right);
        }

        return left;
    }

    private Formula? ParseAnd()
    {
        var left = ParseUnary();
        while (left is not null && TryKeyword("and"))
        {
            var right = ParseUnary();
            left = right is null ? null : new Formula.And(left, right);
        }

        return left;
    }

    private Formula? ParseUnary()
    {
        if (++_depth > DeepestNesting)
        {
            Expected("较少的括号层数", "fewer nested parentheses");
            return null;
        }

        try
        {
            if (TryKeyword("not"))
            {
                return ParseUnary() is { } inner ? new Formula.Not(inner) : null;
            }

            if (TryOne('(', '（'))
            {
                var inner = ParseOr();
                return inner is not null && Need(')', '）') ? inner : null;
            }

            return ParseTemporal();
        }
        finally
        {
            _depth--;
        }
    }

    private Formula? ParseTemporal()
    {
        var start = _at;
        if (TryKeyword("at"))
        {
            return ParsePeriod() is { } when && Need(':', '：') && ParsePredicate() is { } what ? Made(new Formula.At(when, what), what, when, isStep: false, start) : null;
        }

        // The longer words first: “each” begins “each month”.
        foreach (var every in (ReadOnlySpan<Frequency>)[Frequency.Monthly, Frequency.Quarterly, Frequency.Annual])
        {
            var isEach = TryKeyword(FormulaNotation.Stepped("each", every));
            if (isEach || TryKeyword(FormulaNotation.Stepped("eventually", every)))
            {
                return ParseWindow(every) is { } window && Need(':', '：') && ParsePredicate() is { } what
                    ? Made(isEach ? new Formula.Each(window, what) : new Formula.Eventually(window, what), what, window.First, isStep: true, start)
                    : null;
            }
        }

        if (TryKeyword("done"))
        {
            return ParseQuoted() is { } name && NeedKeyword("by") && ParsePeriod() is { } due ? new Formula.Milestone(name, due) : null;
        }

        Expected("在、每年、每季、每月、任一年、完成或括号", "at, each, each quarter, each month, eventually, done or a parenthesis");
        return null;
    }

    private Formula? Made(Formula formula, Predicate what, Period first, bool isStep, int start)
    {
        if (FormulaRules.Refuse(what, first, isStep) is not { } refusal)
        {
            return formula;
        }

        _diagnostic ??= refusal with { Place = new Place(null, 1, start + 1) };
        return null;
    }

    private Predicate? ParsePredicate()
    {
        SkipSpace();
        var start = _at;
        if (ParseTerm() is not { } left || ParseComparator() is not { } comparator || ParseTerm() is not { } right)
        {
            return null;
        }

        Quantity? tolerance = null;
        if (TryOne('±', '±'))
        {
            if (ParseQuantity() is not { } band)
            {
                return null;
            }

            tolerance = band;
        }

        var predicate = Predicate.TryMake(left, comparator, right, tolerance, out var refusal);
        if (refusal is not null)
        {
            _diagnostic ??= refusal with { Place = new Place(null, 1, start + 1) };
        }

        return predicate;
    }

    private Term? ParseTerm()
    {
        var left = ParseFactor();
        while (left is not null)
        {
            if (TryAny('+', '＋'))
            {
                left = ParseFactor() is { } right ? new Term.Plus(left, right) : null;
            }
            else if (TryAny('-', '－', '−'))
            {
                left = ParseFactor() is { } right ? new Term.Minus(left, right) : null;
            }
            else
            {
                break;
            }
        }

        return left;
    }

    private Term? ParseFactor()
    {
        if (++_depth > DeepestNesting)
        {
            Expected("较少的括号层数", "fewer nested parentheses");
            return null;
        }

        try
        {
            return TryOne('(', '（') ? ParseTerm() is { } inner && Need(')', '）') ? inner : null : ParsePrimary();
        }
        finally
        {
            _depth--;
        }
    }

    private Term? ParsePrimary()
    {
        SkipSpace();
        var start = _at;
        if (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '-' or '−'))
        {
            return ParseQuantity() is { } number ? new Term.Constant(number) : null;
        }

        if (TryKeyword("previous"))
        {
            return Need('(', '（') && ParseTerm() is { } of && Need(')', '）') ? new Term.Previous(of) : null;
        }

        foreach (var basis in Enum.GetValues<GrowthBasis>())
        {
            if (TryCall(FormulaNotation.GrowthWord(basis, average: true)))
            {
                return ParseReference() is var (indicator, area) && Need(')', '）') ? new Term.AverageGrowth(indicator, area, basis) : null;
            }

            if (TryCall(FormulaNotation.GrowthWord(basis, average: false)))
            {
                return ParseReference() is var (indicator, area) && Need(')', '）') ? new Term.Growth(indicator, area, basis) : null;
            }
        }

        if (TryCall("share"))
        {
            return ParseTerm() is { } part && Need(',', '，') && ParseTerm() is { } whole && Need(')', '）') ? new Term.Share(part, whole) : null;
        }

        if (TryCall("sum"))
        {
            return !IsRate(FormulaDiagnostics.OnlyFlowsAddUp, start) && ParseReference() is var (indicator, area) && Need(')', '）') ? new Term.Sum(indicator, area) : null;
        }

        if (TryCall("average"))
        {
            return !IsRate(FormulaDiagnostics.PercentagesAreNotAveraged, start) && ParseReference() is var (indicator, area) && Need(')', '）') ? new Term.Average(indicator, area) : null;
        }

        foreach (var word in (ReadOnlySpan<string>)["ratio", "growth_since", "change"])
        {
            if (TryCall(word))
            {
                if (ParseReference() is not var (indicator, area) || !Need(',', '，') || ParsePeriod() is not { } since || !Need(')', '）'))
                {
                    return null;
                }

                return word switch
                {
                    "ratio" => new Term.Ratio(indicator, area, since),
                    "growth_since" => new Term.GrowthSince(indicator, area, since),
                    _ => new Term.Change(indicator, area, since),
                };
            }
        }

        return ParseReference() is var (plain, place) ? new Term.Value(plain, place) : null;
    }

    /// <summary>A sum or mean of rates is the mistake people make most; it deserves its own answer, not “unknown indicator”.</summary>
    private bool IsRate(DiagnosticRule rule, int start)
    {
        SkipSpace();
        foreach (var (key, en, zh) in FormulaNotation.Keywords)
        {
            if ((key.Contains("growth", StringComparison.Ordinal) || key.Contains("headline", StringComparison.Ordinal) || key is "share" or "ratio") && TryCall(key))
            {
                _diagnostic ??= rule.At(new Place(null, 1, start + 1), zh, en);
                return true;
            }
        }

        return false;
    }

    private (Indicator Indicator, string Area)? ParseReference()
    {
        SkipSpace();
        var start = _at;
        string name;
        if (_at < text.Length && text[_at] == '「')
        {
            if (ParseQuoted() is not { } quoted)
            {
                return null;
            }

            name = quoted;
        }
        else
        {
            while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '.'))
            {
                _at++;
            }

            name = text[start.._at];
        }

        if (name.Length == 0)
        {
            Expected("指标", "an indicator");
            return null;
        }

        if (!indicators.TryGetValue(name, out var indicator))
        {
            _diagnostic ??= FormulaDiagnostics.UnknownIndicator.At(new Place(null, 1, start + 1), start + 1, name);
            return null;
        }

        var area = homeArea;
        if (_at < text.Length && text[_at] == '@')
        {
            var from = ++_at;
            while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '-' or '_'))
            {
                _at++;
            }

            area = text[from.._at];
            if (area.Length == 0)
            {
                Expected("地区代码", "an area code");
                return null;
            }
        }

        return (indicator, area);
    }

    private Comparator? ParseComparator()
    {
        if (TryKeyword("inStep"))
        {
            return Comparator.About;
        }

        foreach (var (comparator, en, zh) in FormulaNotation.Comparators)
        {
            if (TryText(en) || TryText(zh))
            {
                return comparator;
            }
        }

        Expected("≥、>、≤、<、=、~ 之一", "one of >= > <= < = ~");
        return null;
    }

    private Quantity? ParseQuantity()
    {
        SkipSpace();
        var start = _at;
        if (_at < text.Length && text[_at] is '-' or '−')
        {
            _at++;
        }

        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '.'))
        {
            _at++;
        }

        if (!decimal.TryParse(text[start.._at].Replace('−', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            _at = start;
            Expected("数", "a number");
            return null;
        }

        SkipSpace();
        // The longest run that is a unit; a unit ends before a delimiter of the notation, except 套(间).
        for (var length = Math.Min(24, text.Length - _at); length > 0; length--)
        {
            if (Statistics.UnitCatalogue.TryParse(text.Substring(_at, length), out var unit) && !char.IsWhiteSpace(text[_at + length - 1]))
            {
                _at += length;
                return new Quantity(value, unit);
            }
        }

        Expected("单位", "a unit");
        return null;
    }

    private Period? ParsePeriod()
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '-' or '/' or 'Q'))
        {
            _at++;
        }

        if (Period.TryParse(text.AsSpan(start, _at - start), out var period))
        {
            return period;
        }

        _at = start;
        Expected("时期，如 2027 或 2023/2027", "a period such as 2027 or 2023/2027");
        return null;
    }

    private Window? ParseWindow(Frequency every)
    {
        if (ParsePeriod() is { } from && NeedText("..") && ParsePeriod() is { } to)
        {
            if (Window.TryMake(from, to, every, out var window) && Fits(from, every) && Fits(to, every))
            {
                return window;
            }

            Expected("首尾合乎步长、首不晚于尾的范围", "a range in whole steps that runs forward");
        }

        return null;

        // 2023-01/2023-06 is no step of any window; a year stands for its steps.
        static bool Fits(Period period, Frequency every) => period.Kind == PeriodKind.Year || (period.Kind, every) is (PeriodKind.Quarter, Frequency.Quarterly) or (PeriodKind.Month, Frequency.Monthly);
    }

    private string? ParseQuoted()
    {
        SkipSpace();
        if (!Need('「', '「'))
        {
            return null;
        }

        var end = text.IndexOf('」', _at);
        if (end < 0)
        {
            Expected("」", "」");
            return null;
        }

        var quoted = text[_at..end];
        _at = end + 1;
        return quoted;
    }

    private bool TryCall(string key)
    {
        var start = _at;
        if (TryKeyword(key) && TryOne('(', '（'))
        {
            return true;
        }

        _at = start;
        return false;
    }

    private bool TryKeyword(string key)
    {
        SkipSpace();
        foreach (var row in FormulaNotation.Keywords)
        {
            if (string.Equals(row.Key, key, StringComparison.Ordinal))
            {
                return TryWord(row.En) || TryText(row.Zh);
            }
        }

        return false;
    }

    private bool NeedKeyword(string key)
    {
        if (TryKeyword(key))
        {
            return true;
        }

        Expected("“于”", "“by”");
        return false;
    }

    /// <summary>An English word, not the beginning of a longer one.</summary>
    private bool TryWord(string word)
    {
        var end = _at + word.Length;
        if (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            return false;
        }

        return TryText(word);
    }

    private bool TryText(string token)
    {
        SkipSpace();
        if (!text.AsSpan(_at).StartsWith(token, StringComparison.Ordinal))
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    private bool NeedText(string token)
    {
        if (TryText(token))
        {
            return true;
        }

        Expected(token, token);
        return false;
    }

    private bool TryAny(params ReadOnlySpan<char> signs)
    {
        SkipSpace();
        if (_at < text.Length && signs.Contains(text[_at]))
        {
            _at++;
            return true;
        }

        return false;
    }

    private bool TryOne(char half, char full)
    {
        SkipSpace();
        if (_at < text.Length && (text[_at] == half || text[_at] == full))
        {
            _at++;
            return true;
        }

        return false;
    }

    private bool Need(char half, char full)
    {
        if (TryOne(half, full))
        {
            return true;
        }

        Expected($"“{half}”", $"“{half}”");
        return false;
    }

    private void Expected(string zh, string en)
    {
        if (_at >= text.Length)
        {
            _diagnostic ??= FormulaDiagnostics.EndsEarly.At(new Place(null, 1, _at + 1), zh, en);
            return;
        }

        var seen = text[_at].ToString();
        _diagnostic ??= FormulaDiagnostics.NotUnderstood.At(new Place(null, 1, _at + 1), _at + 1, seen, zh, en);
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
