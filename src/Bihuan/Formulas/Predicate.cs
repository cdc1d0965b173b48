namespace Bihuan.Formulas;

/// <summary>
/// 谓词: an atom that compares a term with a number or with another term. Its margin is the signed distance to the border, in the unit
/// of the right side's differences. Made only through <see cref="TryMake"/>, which refuses what has no meaning.
/// </summary>
public sealed record Predicate
{
    private Predicate(Term left, Comparator comparator, Term right, Quantity? tolerance)
    {
        Left = left;
        Comparator = comparator;
        Right = right;
        Tolerance = tolerance;
    }

    /// <summary>What is compared.</summary>
    public Term Left { get; }

    /// <summary>How.</summary>
    public Comparator Comparator { get; }

    /// <summary>With what.</summary>
    public Term Right { get; }

    /// <summary>How far off still counts, in the unit of <see cref="MarginUnit"/>; null for none. One-sided for at least and at most, two-sided for about and equal.</summary>
    public Quantity? Tolerance { get; }

    /// <summary>The unit of the margin: the target's own; 百分点 where percentages are compared.</summary>
    public Unit MarginUnit => (Right is Term.Constant ? Right.Unit : Left.Unit).OfDifference;

    /// <summary>Whether a margin of exactly zero still counts.</summary>
    public bool HoldsAtZero => Comparator is not (Comparator.MoreThan or Comparator.LessThan);

    /// <summary>同步: two series that stay within the declared tolerance of each other.</summary>
    public bool IsInStep => Comparator == Comparator.About && Right is not Term.Constant;

    /// <summary>Makes a predicate, or says why it has no meaning.</summary>
    /// <returns>The predicate, or null with the refusal (a rule of <see cref="FormulaDiagnostics"/> with its values).</returns>
    public static Predicate? TryMake(Term left, Comparator comparator, Term right, Quantity? tolerance, out Diagnostic? refusal)
    {
        refusal = Refuse(left, comparator, right, tolerance);
        return refusal is null ? new Predicate(left, comparator, right, tolerance) : null;
    }

    /// <summary>Makes a predicate the caller is sure of.</summary>
    /// <exception cref="ArgumentException">It has no meaning; the message is the refusal's.</exception>
    public static Predicate Make(Term left, Comparator comparator, Term right, Quantity? tolerance = null) =>
        TryMake(left, comparator, right, tolerance, out var refusal) ?? throw new ArgumentException(refusal!.Message.En, nameof(right));

    private static Diagnostic? Refuse(Term left, Comparator comparator, Term right, Quantity? tolerance)
    {
        if ((TermRules.Refuse(left) ?? TermRules.Refuse(right)) is { } meaningless)
        {
            return meaningless;
        }

        if (!left.Parts.Concat(right.Parts).Any(part => part.About is not null))
        {
            return FormulaDiagnostics.NothingObserved.At(default);
        }

        if (!left.Unit.ConvertsTo(right.Unit) && !(right is Term.Constant && left.Unit.OfDifference.ConvertsTo(right.Unit) && left is Term.Change))
        {
            return FormulaDiagnostics.UnitsDoNotFit.At(default, left.Unit.Symbol, right.Unit.Symbol);
        }

        if (left.Basis is { } a && right.Basis is { } b && a != b && a != PriceBasis.None && b != PriceBasis.None)
        {
            return TermRules.BasesDiffer(a, b);
        }

        if (tolerance is { } band && !band.Unit.ConvertsTo((right is Term.Constant ? right.Unit : left.Unit).OfDifference))
        {
            return FormulaDiagnostics.ToleranceDoesNotFit.At(default, band.Unit.Symbol, left.Unit.OfDifference.Symbol);
        }

        return tolerance is { Value: < 0m } ? FormulaDiagnostics.NegativeTolerance.At(default, tolerance)
            : comparator == Comparator.About && tolerance is null ? FormulaDiagnostics.ToleranceMissing.At(default)
            : null;
    }
}
