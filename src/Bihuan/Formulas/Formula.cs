namespace Bihuan.Formulas;

/// <summary>
/// 公式: the executable meaning of a commitment, in bounded temporal logic over indicator series (signal temporal logic with the year as its
/// clock). Closed set; immutable; compares by content. Printed and read by <see cref="FormulaNotation"/>.
/// </summary>
public abstract record Formula
{
    private Formula()
    {
    }

    /// <summary>The predicate holds in one period: a year, a month, or several years taken together (for sums and average growth).</summary>
    public sealed record At(Period When, Predicate What) : Formula;

    /// <summary>The predicate holds in each year (quarter, month) of a window: STL's “always”.</summary>
    public sealed record Each(Window When, Predicate What) : Formula
    {
        /// <summary>Over whole years, in steps of years, quarters or months.</summary>
        public Each(int from, int to, Frequency every, Predicate what)
            : this(Window.OfYears(from, to, every), what)
        {
        }

        /// <summary>First year of the window.</summary>
        public int From => When.First.FirstYear;

        /// <summary>Last year of the window.</summary>
        public int To => When.Last.LastYear;

        /// <summary>The length of its steps.</summary>
        public Frequency Every => When.Every;
    }

    /// <summary>The predicate holds in at least one year (quarter, month) of a window: STL's “eventually”.</summary>
    public sealed record Eventually(Window When, Predicate What) : Formula
    {
        /// <summary>Over whole years, in steps of years.</summary>
        public Eventually(int from, int to, Predicate what)
            : this(Window.OfYears(from, to), what)
        {
        }

        /// <summary>First year of the window.</summary>
        public int From => When.First.FirstYear;

        /// <summary>Last year of the window.</summary>
        public int To => When.Last.LastYear;
    }

    /// <summary>An event, proved by evidence, happens by the end of a period.</summary>
    public sealed record Milestone(string Event, Period By) : Formula;

    /// <summary>The inner formula does not hold.</summary>
    public sealed record Not(Formula Inner) : Formula;

    /// <summary>Both hold.</summary>
    public sealed record And(Formula Left, Formula Right) : Formula;

    /// <summary>At least one holds.</summary>
    public sealed record Or(Formula Left, Formula Right) : Formula;

    /// <summary>The predicates inside, left to right.</summary>
    public IEnumerable<Predicate> Predicates => this switch
    {
        At f => [f.What],
        Each f => [f.What],
        Eventually f => [f.What],
        Not f => f.Inner.Predicates,
        And f => f.Left.Predicates.Concat(f.Right.Predicates),
        Or f => f.Left.Predicates.Concat(f.Right.Predicates),
        _ => [],
    };

    /// <summary>The last day that matters: when everything due by it is known, the formula is decided.</summary>
    public DateOnly Due => this switch
    {
        At f => f.When.End,
        Each f => f.When.End,
        Eventually f => f.When.End,
        Milestone f => f.By.End,
        Not f => f.Inner.Due,
        And f => Later(f.Left.Due, f.Right.Due),
        Or f => Later(f.Left.Due, f.Right.Due),
        _ => default,
    };

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
