namespace Bihuan.Formulas;

/// <summary>
/// A number that depends on the period it is asked for. Closed set; immutable; compares by content.
/// The unit is a type: a predicate over terms whose units or price bases do not fit cannot be made.
/// </summary>
public abstract record Term
{
    private Term()
    {
    }

    /// <summary>The unit of its values.</summary>
    public abstract Unit Unit { get; }

    /// <summary>The price basis of a rate of growth; null for everything else and for published headline rates.</summary>
    public virtual PriceBasis? Basis => null;

    /// <summary>An indicator's own value: level, share, count or grade at the end of, or during, the period.</summary>
    public sealed record Value(Indicator Indicator, string Area) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Indicator.Unit;
    }

    /// <summary>Year-on-year rate of growth, in %.</summary>
    public sealed record Growth(Indicator Indicator, string Area, GrowthBasis On) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Unit.Percent;

        /// <inheritdoc />
        public override PriceBasis? Basis => BasisOf(Indicator, On);
    }

    /// <summary>Average yearly rate of growth over the years of the period, in %.</summary>
    public sealed record AverageGrowth(Indicator Indicator, string Area, GrowthBasis On) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Unit.Percent;

        /// <inheritdoc />
        public override PriceBasis? Basis => BasisOf(Indicator, On);
    }

    /// <summary>A flow added up over the years of the period.</summary>
    public sealed record Sum(Indicator Indicator, string Area) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Indicator.Unit;
    }

    /// <summary>The mean of an amount over the years of the period. Refused for percentages.</summary>
    public sealed record Average(Indicator Indicator, string Area) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Indicator.Unit;
    }

    /// <summary>The value as a multiple of its value in a base period.</summary>
    public sealed record Ratio(Indicator Indicator, string Area, Period Base) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Unit.Times;
    }

    /// <summary>Growth since a base period, in %; not yearly.</summary>
    public sealed record GrowthSince(Indicator Indicator, string Area, Period Base) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Unit.Percent;
    }

    /// <summary>The value minus its value in a base period.</summary>
    public sealed record Change(Indicator Indicator, string Area, Period Base) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Indicator.Unit.OfDifference;
    }

    /// <summary>Another term one year earlier.</summary>
    public sealed record Previous(Term Of) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Of.Unit;

        /// <inheritdoc />
        public override PriceBasis? Basis => Of.Basis;
    }

    /// <summary>Two amounts together, or a rate raised by 百分点: 两区合计, 增速加2个百分点.</summary>
    public sealed record Plus(Term Left, Term Right) : Term
    {
        /// <inheritdoc />
        // Asked once: twice at every + of a long sum would be asked two to the power of its length.
        public override Unit Unit => Left.Unit is var unit && unit == Unit.PercentagePoint && Right.Unit.Dimension == "%" ? Unit.Percent : unit;

        /// <inheritdoc />
        public override PriceBasis? Basis => Left.Basis ?? Right.Basis;
    }

    /// <summary>One term less another, in the same period; percentages differ by 百分点.</summary>
    public sealed record Minus(Term Left, Term Right) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Right.Unit == Unit.PercentagePoint ? Left.Unit : Left.Unit.OfDifference;

        /// <inheritdoc />
        public override PriceBasis? Basis => Right.Basis is null ? Left.Basis : null;
    }

    /// <summary>One amount as a part of another, in %: 占比.</summary>
    public sealed record Share(Term Part, Term Whole) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Unit.Percent;
    }

    /// <summary>A stated number.</summary>
    public sealed record Constant(Quantity Number) : Term
    {
        /// <inheritdoc />
        public override Unit Unit => Number.Unit;
    }

    /// <summary>The indicator the term is about; null for a constant.</summary>
    public Indicator? About => this switch
    {
        Value t => t.Indicator,
        Growth t => t.Indicator,
        AverageGrowth t => t.Indicator,
        Sum t => t.Indicator,
        Average t => t.Indicator,
        Ratio t => t.Indicator,
        GrowthSince t => t.Indicator,
        Change t => t.Indicator,
        Previous t => t.Of.About,
        Plus t => t.Left.About ?? t.Right.About,
        Minus t => t.Left.About ?? t.Right.About,
        Share t => t.Part.About ?? t.Whole.About,
        _ => null,
    };

    /// <summary>The terms it is made of, itself first: a difference, its two sides, what is inside those.</summary>
    public IEnumerable<Term> Parts => this switch
    {
        Previous t => t.Of.Parts.Prepend(this),
        Plus t => t.Left.Parts.Concat(t.Right.Parts).Prepend(this),
        Minus t => t.Left.Parts.Concat(t.Right.Parts).Prepend(this),
        Share t => t.Part.Parts.Concat(t.Whole.Parts).Prepend(this),
        _ => [this],
    };

    /// <summary>How its values behave over time where that is one thing: flow, stock, share …; null for rates of change, differences and numbers.</summary>
    public IndicatorKind? Kind => this switch
    {
        Value t => t.Indicator.Kind,
        Sum t => t.Indicator.Kind,
        Average t => t.Indicator.Kind,
        Previous t => t.Of.Kind,
        Plus t => t.Left.Kind ?? t.Right.Kind,
        _ => null,
    };

    private static PriceBasis? BasisOf(Indicator indicator, GrowthBasis on) => on switch
    {
        GrowthBasis.Real => PriceBasis.Real,
        GrowthBasis.Nominal => PriceBasis.Nominal,
        GrowthBasis.Own => indicator.PriceBasis,
        _ => null,
    };
}
