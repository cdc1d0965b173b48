using Bihuan.Consistency.Solving;
using Bihuan.Formulas;

namespace Bihuan.Consistency.Modelling;

/// <summary>
/// Formulas to rows over quantities. A number as written stands for everything that rounds to it, except behind 以上, 超过 and their kind and where numbers are to be exact.
/// What it cannot express it refuses, so that nothing is decided on half a meaning.
/// </summary>
internal sealed class FormulaReader(ConstraintSystem system, IReadOnlyDictionary<string, Area> areas, string homeArea, bool unstatedBasisIsNominal, bool areNumbersExact)
{
    private const int MaxWays = 12;

    /// <summary>What the sentence asks for, as relations with its number; null when it cannot be expressed.</summary>
    public IReadOnlyList<Relation>? Read(int sentence, Interpretation reading)
    {
        var isRounded = !areNumbersExact && !reading.Id.Contains("words.", StringComparison.Ordinal);
        if (Ways(reading.Formula, false, isRounded) is not { } ways)
        {
            return null;
        }

        var rows = ways.Select(way => (IReadOnlyList<Relation.Row>)[.. way.Select(row => row with { Sentence = sentence })]).ToList();
        return rows switch
        {
            [] => null,
            [var only] => only,
            _ => [new Relation.Choice(sentence, rows)],
        };
    }

    /// <summary>The growth basis as a kind of quantity; null when the prices of a money amount are not stated.</summary>
    public PriceBasis? BasisOf(Indicator indicator, GrowthBasis on)
    {
        var isMoney = indicator.Unit.Symbol.Contains('元', StringComparison.Ordinal);
        return (on, indicator.PriceBasis) switch
        {
            (_, PriceBasis.None) when !isMoney => PriceBasis.None,
            (GrowthBasis.Real, _) => PriceBasis.Real,
            (GrowthBasis.Nominal, _) => PriceBasis.Nominal,
            (_, PriceBasis.None) => unstatedBasisIsNominal ? PriceBasis.Nominal : null,
            var (_, own) => own,
        };
    }

    /// <summary>Alternatives (outer) of rows that hold together (inner).</summary>
    private List<List<Relation.Row>>? Ways(Formula formula, bool negated, bool isRounded) => formula switch
    {
        Formula.At f => Ways(f.What, f.When, negated, isRounded),
        Formula.Each f => All(f.When.Steps.Select(step => Ways(f.What, step, negated, isRounded)), together: !negated),
        Formula.Eventually f => All(f.When.Steps.Select(step => Ways(f.What, step, negated, isRounded)), together: negated),
        Formula.Not f => Ways(f.Inner, !negated, isRounded),
        Formula.And f => All([Ways(f.Left, negated, isRounded), Ways(f.Right, negated, isRounded)], together: !negated),
        Formula.Or f => All([Ways(f.Left, negated, isRounded), Ways(f.Right, negated, isRounded)], together: negated),
        _ => null,
    };

    private static List<List<Relation.Row>>? All(IEnumerable<List<List<Relation.Row>>?> parts, bool together)
    {
        List<List<Relation.Row>> result = together ? [[]] : [];
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }

            result = together ? [.. result.SelectMany(left => part.Select(right => (List<Relation.Row>)[.. left, .. right]))] : [.. result, .. part];
            if (result.Count > MaxWays)
            {
                return null;
            }
        }

        return result;
    }

    private List<List<Relation.Row>>? Ways(Predicate predicate, Period when, bool negated, bool isRounded)
    {
        if (predicate.Left is Term.AverageGrowth || predicate.Right is Term.AverageGrowth)
        {
            return Compound(predicate, when, negated, isRounded);
        }

        if (predicate is { Left: Term.Share share, Right: Term.Constant { Number: var number } })
        {
            return PartOfWhole(share, (Rational)number.Value * number.Unit.Factor, predicate.Comparator, when, Tolerance(predicate, isRounded), negated);
        }

        if (Read(predicate.Left, when) is not { } left || Read(predicate.Right, when) is not { } right)
        {
            return null;
        }

        return Compare(left.Minus(right), predicate.Comparator, Tolerance(predicate, isRounded), negated);
    }

    /// <summary>part ÷ whole ≥ c is 100 × part − c × whole ≥ 0, for a whole that is never negative.</summary>
    private List<List<Relation.Row>>? PartOfWhole(Term.Share share, Rational percent, Comparator comparator, Period when, Rational tolerance, bool negated)
    {
        if (negated || share.Whole.About is not { } indicator || !NaturalLimits.NeverNegative(default, indicator) || Read(share.Part, when) is not { } part || Read(share.Whole, when) is not { } whole)
        {
            return null;
        }

        Expression Over(Rational rate) => part.Times(100).Minus(whole.Times(rate));
        return comparator switch
        {
            Comparator.AtLeast or Comparator.MoreThan => [[Over(percent - tolerance).AtLeast(Rational.Zero, comparator == Comparator.MoreThan)]],
            Comparator.AtMost or Comparator.LessThan => [[Over(percent + tolerance).AtMost(Rational.Zero, comparator == Comparator.LessThan)]],
            _ => [[Over(percent - tolerance).AtLeast(Rational.Zero, false), Over(percent + tolerance).AtMost(Rational.Zero, false)]],
        };
    }

    /// <summary>Half a step of the last digit as written, or the tolerance the reading declares.</summary>
    private static Rational Tolerance(Predicate predicate, bool isRounded)
    {
        if (predicate.Tolerance is { } stated)
        {
            return (Rational)stated.Value * stated.Unit.Factor;
        }

        return isRounded && predicate.Right is Term.Constant { Number: var number } && predicate.Comparator is not (Comparator.MoreThan or Comparator.LessThan)
            ? (Rational)number.Resolution * number.Unit.Factor / 2
            : Rational.Zero;
    }

    private static List<List<Relation.Row>> Compare(Expression difference, Comparator comparator, Rational tolerance, bool negated) => (comparator, negated) switch
    {
        (Comparator.AtLeast, false) => [[difference.AtLeast(-tolerance, false)]],
        (Comparator.MoreThan, false) => [[difference.AtLeast(-tolerance, true)]],
        (Comparator.AtMost, false) => [[difference.AtMost(tolerance, false)]],
        (Comparator.LessThan, false) => [[difference.AtMost(tolerance, true)]],
        (Comparator.AtLeast, true) => [[difference.AtMost(-tolerance, true)]],
        (Comparator.MoreThan, true) => [[difference.AtMost(-tolerance, false)]],
        (Comparator.AtMost, true) => [[difference.AtLeast(tolerance, true)]],
        (Comparator.LessThan, true) => [[difference.AtLeast(tolerance, false)]],
        (_, false) => [[difference.AtLeast(-tolerance, false), difference.AtMost(tolerance, false)]],
        _ => [[difference.AtMost(-tolerance, true)], [difference.AtLeast(tolerance, true)]],
    };

    /// <summary>Average growth is a root; its bounds are powers, so the factor over the years is bounded instead and nothing is rounded.</summary>
    private List<List<Relation.Row>>? Compound(Predicate predicate, Period when, bool negated, bool isRounded)
    {
        if (when.Kind is not (PeriodKind.Years or PeriodKind.Year) || predicate.Left is not Term.AverageGrowth left)
        {
            return null;
        }

        var years = when.LastYear - when.FirstYear + 1;
        var factor = Factor(left.Indicator, left.Area, when, BasisOf(left.Indicator, left.On));
        if (predicate.Right is Term.AverageGrowth right)
        {
            return predicate.Tolerance is null
                ? Compare(Expression.Of(factor).Minus(Expression.Of(Factor(right.Indicator, right.Area, when, BasisOf(right.Indicator, right.On)))), predicate.Comparator, Rational.Zero, negated)
                : null;
        }

        if (predicate.Right is not Term.Constant { Number: var number })
        {
            return null;
        }

        var (rate, tolerance) = ((Rational)number.Value * number.Unit.Factor, Tolerance(predicate, isRounded));
        var (low, high) = (Rational.One + (rate - tolerance) / 100, Rational.One + (rate + tolerance) / 100);
        if (low.Sign < 0)
        {
            return null;
        }

        var (floor, ceiling, over) = (low.Power(years), high.Power(years), Expression.Of(factor));
        return (predicate.Comparator, negated) switch
        {
            (Comparator.AtLeast, false) => [[over.AtLeast(floor, false)]],
            (Comparator.MoreThan, false) => [[over.AtLeast(floor, true)]],
            (Comparator.AtMost, false) => [[over.AtMost(ceiling, false)]],
            (Comparator.LessThan, false) => [[over.AtMost(ceiling, true)]],
            (Comparator.AtLeast, true) => [[over.AtMost(floor, true)]],
            (Comparator.MoreThan, true) => [[over.AtMost(floor, false)]],
            (Comparator.AtMost, true) => [[over.AtLeast(ceiling, true)]],
            (Comparator.LessThan, true) => [[over.AtLeast(ceiling, false)]],
            (_, false) => [[over.AtLeast(floor, false), over.AtMost(ceiling, false)]],
            _ => [[over.AtMost(floor, true)], [over.AtLeast(ceiling, true)]],
        };
    }

    private Expression? Read(Term term, Period when)
    {
        switch (term)
        {
            case Term.Constant t:
                return new Expression([], (Rational)t.Number.Value * t.Number.Unit.Factor);
            case Term.Value t:
                return Expression.Of(Level(t.Indicator, t.Area, when));
            case Term.Growth t when when.Kind != PeriodKind.Years:
                return Expression.Of(Factor(t.Indicator, t.Area, when, BasisOf(t.Indicator, t.On))).Times(100).Plus(-100);
            case Term.Sum t:
                return Expression.Of(Level(t.Indicator, t.Area, when));
            case Term.Average t when when.Kind is PeriodKind.Years or PeriodKind.Year:
                return Average(t, when);
            case Term.Ratio t when Since(t.Base, when) is { } span:
                return Expression.Of(Factor(t.Indicator, t.Area, span, LevelBasis(t.Indicator)));
            case Term.GrowthSince t when Since(t.Base, when) is { } span:
                return Expression.Of(Factor(t.Indicator, t.Area, span, LevelBasis(t.Indicator))).Times(100).Plus(-100);
            case Term.Change t:
                return Expression.Of(Level(t.Indicator, t.Area, when)).Minus(Expression.Of(Level(t.Indicator, t.Area, t.Base)));
            case Term.Previous t:
                return Read(t.Of, when.AddYears(-1));
            case Term.Plus t:
                return Read(t.Left, when) is { } left && Read(t.Right, when) is { } right ? left.Minus(right.Times(-1)) : null;
            case Term.Minus t:
                return Read(t.Left, when) is { } from && Read(t.Right, when) is { } less ? from.Minus(less) : null;
            default:
                return null;
        }
    }

    private Expression Average(Term.Average term, Period when)
    {
        var years = when.YearNumbers().ToList();
        return years.Aggregate(new Expression([], Rational.Zero), (sum, year) => sum.Minus(Expression.Of(Level(term.Indicator, term.Area, Period.OfYear(year))).Times(-1)))
            .Times(Rational.One / years.Count);
    }

    /// <summary>A ratio of amounts is at the prices of the amounts.</summary>
    private static PriceBasis LevelBasis(Indicator indicator) =>
        indicator.Unit.Symbol.Contains('元', StringComparison.Ordinal) ? PriceBasis.Nominal : indicator.PriceBasis == PriceBasis.Real ? PriceBasis.Nominal : indicator.PriceBasis;

    private static Period? Since(Period start, Period end) =>
        start.Kind == PeriodKind.Year && end.Kind == PeriodKind.Year && end.FirstYear > start.FirstYear ? Period.OfYears(start.FirstYear + 1, end.FirstYear) : null;

    private Variable Level(Indicator indicator, string area, Period when)
    {
        // A stock at the end of December, or over several years, is the year's own; only amounts during a period have parts of a year.
        var period = indicator.Kind != IndicatorKind.Flow && (when.LastMonth % 12 == 11 || when.Kind == PeriodKind.Years) ? Period.OfYear(when.LastYear) : when;
        return Get(new QuantityKey(indicator.Code, area, period, QuantityKind.Level, null), indicator);
    }

    private Variable Factor(Indicator indicator, string area, Period when, PriceBasis? basis) =>
        Get(new QuantityKey(indicator.Code, area, when, QuantityKind.Factor, basis), indicator);

    private Variable Get(QuantityKey key, Indicator indicator) =>
        system.Get(key, indicator, indicator.Unit, string.Equals(key.Area, homeArea, StringComparison.Ordinal) ? null : areas.GetValueOrDefault(key.Area) ?? new Area(key.Area, key.Area, key.Area, null, null));

    /// <summary>A sum of variables and a number.</summary>
    private sealed record Expression(IReadOnlyList<(Rational Factor, Variable Variable)> Terms, Rational Constant)
    {
        public static Expression Of(Variable variable) => new([(Rational.One, variable)], Rational.Zero);

        public Expression Times(Rational factor) => new([.. Terms.Select(term => (term.Factor * factor, term.Variable))], Constant * factor);

        public Expression Plus(Rational number) => this with { Constant = Constant + number };

        public Expression Minus(Expression other) => new(
            [.. Terms.Concat(other.Times(-1).Terms).GroupBy(term => term.Variable).Select(group => (group.Aggregate(Rational.Zero, (sum, term) => sum + term.Factor), group.Key)).Where(term => !term.Item1.IsZero)],
            Constant - other.Constant);

        public Relation.Row AtLeast(Rational number, bool isStrict) => Row(Rational.One, number, isStrict);

        public Relation.Row AtMost(Rational number, bool isStrict) => Row(-1, number, isStrict);

        private Relation.Row Row(Rational sign, Rational number, bool isStrict) =>
            new(0, [.. Terms.Select(term => (term.Factor * sign, term.Variable.Id))], (number - Constant) * sign, isStrict);
    }
}
