namespace Bihuan.Formulas;

/// <summary>Recursive descent over the notation; every failure names a character and what was expected there. Nesting is bounded.</summary>
internal sealed class FormulaParser(string text, string homeArea, IReadOnlyDictionary<string, Indicator> indicators)
{
    private const int DeepestNesting = 64;

    // More conditions or terms than any promise joins; what reads a formula goes as deep as it is long.
    private const int MostJoined = 1000;

    private readonly FormulaScanner _scan = new(text);
    private int _depth;
    private int _joined;

    public Formula? Parse(out Diagnostic? diagnostic)
    {
        var formula = ParseOr();
        _scan.SkipSpace();
        if (formula is not null && !_scan.IsAtEnd)
        {
            formula = null;
            _scan.Expected("结尾", "the end");
        }

        diagnostic = formula is null ? _scan.Diagnostic : null;
        return formula;
    }

    private Formula? ParseOr()
    {
        var left = ParseAnd();
        while (left is not null && _scan.TryKeyword("or"))
        {
            var right = MayJoin() ? ParseAnd() : null;
            left = right is null ? null : new Formula.Or(left, right);
        }

        return left;
    }

    private Formula? ParseAnd()
    {
        var left = ParseUnary();
        while (left is not null && _scan.TryKeyword("and"))
        {
            var right = MayJoin() ? ParseUnary() : null;
            left = right is null ? null : new Formula.And(left, right);
        }

        return left;
    }

    private bool MayJoin()
    {
        if (++_joined <= MostJoined)
        {
            return true;
        }

        _scan.Expected("不超过一千个条件或项", "at most a thousand conditions or terms");
        return false;
    }

    private Formula? ParseUnary()
    {
        if (++_depth > DeepestNesting)
        {
            _scan.Expected("较少的括号层数", "fewer nested parentheses");
            return null;
        }

        try
        {
            if (_scan.TryKeyword("not"))
            {
                return ParseUnary() is { } inner ? new Formula.Not(inner) : null;
            }

            if (_scan.TryOne('(', '（'))
            {
                var inner = ParseOr();
                return inner is not null && _scan.Need(')', '）') ? inner : null;
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
        var start = _scan.At;
        if (_scan.TryKeyword("at"))
        {
            return _scan.ReadPeriod() is { } when && _scan.Need(':', '：') && ParsePredicate() is { } what ? Made(new Formula.At(when, what), what, when, isStep: false, start) : null;
        }

        // The longer words first: “each” begins “each month”.
        foreach (var every in (ReadOnlySpan<Frequency>)[Frequency.Monthly, Frequency.Quarterly, Frequency.Annual])
        {
            var isEach = _scan.TryKeyword(FormulaNotation.Stepped("each", every));
            if (isEach || _scan.TryKeyword(FormulaNotation.Stepped("eventually", every)))
            {
                return ParseWindow(every) is { } window && _scan.Need(':', '：') && ParsePredicate() is { } what
                    ? Made(isEach ? new Formula.Each(window, what) : new Formula.Eventually(window, what), what, window.First, isStep: true, start)
                    : null;
            }
        }

        if (_scan.TryKeyword("done"))
        {
            return _scan.ReadQuoted() is { } name && _scan.NeedKeyword("by") && _scan.ReadPeriod() is { } due ? new Formula.Milestone(name, due) : null;
        }

        _scan.Expected("在、每年、每季、每月、任一年、完成或括号", "at, each, each quarter, each month, eventually, done or a parenthesis");
        return null;
    }

    private Formula? Made(Formula formula, Predicate what, Period first, bool isStep, int start)
    {
        if (FormulaRules.Refuse(what, first, isStep) is not { } refusal)
        {
            return formula;
        }

        _scan.Refuse(refusal with { Place = FormulaScanner.PlaceOf(start) });
        return null;
    }

    private Predicate? ParsePredicate()
    {
        _scan.SkipSpace();
        var start = _scan.At;
        if (ParseTerm() is not { } left || ParseComparator() is not { } comparator || ParseTerm() is not { } right)
        {
            return null;
        }

        Quantity? tolerance = null;
        if (_scan.TryOne('±', '±'))
        {
            if (_scan.ReadQuantity() is not { } band)
            {
                return null;
            }

            tolerance = band;
        }

        var predicate = Predicate.TryMake(left, comparator, right, tolerance, out var refusal);
        if (refusal is not null)
        {
            _scan.Refuse(refusal with { Place = FormulaScanner.PlaceOf(start) });
        }

        return predicate;
    }

    private Term? ParseTerm()
    {
        var left = ParseFactor();
        while (left is not null)
        {
            if (_scan.TryAny('+', '＋'))
            {
                left = MayJoin() && ParseFactor() is { } right ? new Term.Plus(left, right) : null;
            }
            else if (_scan.TryAny('-', '－', '−'))
            {
                left = MayJoin() && ParseFactor() is { } right ? new Term.Minus(left, right) : null;
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
            _scan.Expected("较少的括号层数", "fewer nested parentheses");
            return null;
        }

        try
        {
            return _scan.TryOne('(', '（') ? ParseTerm() is { } inner && _scan.Need(')', '）') ? inner : null : ParsePrimary();
        }
        finally
        {
            _depth--;
        }
    }

    private Term? ParsePrimary()
    {
        _scan.SkipSpace();
        var start = _scan.At;
        if (char.IsAsciiDigit(_scan.Next) || _scan.Next is '-' or '−')
        {
            return _scan.ReadQuantity() is { } number ? new Term.Constant(number) : null;
        }

        if (_scan.TryKeyword("previous"))
        {
            return _scan.Need('(', '（') && ParseTerm() is { } of && _scan.Need(')', '）') ? new Term.Previous(of) : null;
        }

        foreach (var basis in Enum.GetValues<GrowthBasis>())
        {
            if (_scan.TryCall(FormulaNotation.GrowthWord(basis, average: true)))
            {
                return ParseReference() is var (indicator, area) && _scan.Need(')', '）') ? new Term.AverageGrowth(indicator, area, basis) : null;
            }

            if (_scan.TryCall(FormulaNotation.GrowthWord(basis, average: false)))
            {
                return ParseReference() is var (indicator, area) && _scan.Need(')', '）') ? new Term.Growth(indicator, area, basis) : null;
            }
        }

        if (_scan.TryCall("share"))
        {
            return ParseTerm() is { } part && _scan.Need(',', '，') && ParseTerm() is { } whole && _scan.Need(')', '）') ? new Term.Share(part, whole) : null;
        }

        if (_scan.TryCall("sum"))
        {
            return !IsRate(FormulaDiagnostics.OnlyFlowsAddUp, start) && ParseReference() is var (indicator, area) && _scan.Need(')', '）') ? new Term.Sum(indicator, area) : null;
        }

        if (_scan.TryCall("average"))
        {
            return !IsRate(FormulaDiagnostics.PercentagesAreNotAveraged, start) && ParseReference() is var (indicator, area) && _scan.Need(')', '）') ? new Term.Average(indicator, area) : null;
        }

        foreach (var word in (ReadOnlySpan<string>)["ratio", "growth_since", "change"])
        {
            if (_scan.TryCall(word))
            {
                if (ParseReference() is not var (indicator, area) || !_scan.Need(',', '，') || _scan.ReadPeriod() is not { } since || !_scan.Need(')', '）'))
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
        _scan.SkipSpace();
        foreach (var (key, en, zh) in FormulaNotation.Keywords)
        {
            if ((key.Contains("growth", StringComparison.Ordinal) || key.Contains("headline", StringComparison.Ordinal) || key is "share" or "ratio") && _scan.TryCall(key))
            {
                _scan.Refuse(rule.At(FormulaScanner.PlaceOf(start), zh, en));
                return true;
            }
        }

        return false;
    }

    private (Indicator Indicator, string Area)? ParseReference()
    {
        _scan.SkipSpace();
        var start = _scan.At;
        var name = _scan.Next == '「' ? _scan.ReadQuoted() : _scan.Run(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.');
        if (name is null)
        {
            return null;
        }

        if (name.Length == 0)
        {
            _scan.Expected("指标", "an indicator");
            return null;
        }

        if (!indicators.TryGetValue(name, out var indicator))
        {
            _scan.Refuse(FormulaDiagnostics.UnknownIndicator.At(FormulaScanner.PlaceOf(start), start + 1, name));
            return null;
        }

        var area = homeArea;
        if (_scan.Next == '@')
        {
            _scan.At++;
            area = _scan.Run(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');
            if (area.Length == 0)
            {
                _scan.Expected("地区代码", "an area code");
                return null;
            }
        }

        return (indicator, area);
    }

    private Comparator? ParseComparator()
    {
        if (_scan.TryKeyword("inStep"))
        {
            return Comparator.About;
        }

        foreach (var (comparator, en, zh) in FormulaNotation.Comparators)
        {
            if (_scan.TryText(en) || _scan.TryText(zh))
            {
                return comparator;
            }
        }

        _scan.Expected("≥、>、≤、<、=、~ 之一", "one of >= > <= < = ~");
        return null;
    }

    private Window? ParseWindow(Frequency every)
    {
        if (_scan.ReadPeriod() is { } from && _scan.NeedText("..") && _scan.ReadPeriod() is { } to)
        {
            if (Window.TryMake(from, to, every, out var window) && Fits(from, every) && Fits(to, every))
            {
                return window;
            }

            _scan.Expected("首尾合乎步长、首不晚于尾的范围", "a range in whole steps that runs forward");
        }

        return null;

        // 2023-01/2023-06 is no step of any window; a year stands for its steps.
        static bool Fits(Period period, Frequency every) => period.Kind == PeriodKind.Year || (period.Kind, every) is (PeriodKind.Quarter, Frequency.Quarterly) or (PeriodKind.Month, Frequency.Monthly);
    }
}
