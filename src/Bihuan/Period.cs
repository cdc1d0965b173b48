namespace Bihuan;

/// <summary>
/// 时期: a reference period of statistics (SDMX TIME_PERIOD), not a length of time. Compares by last month, then by first month,
/// then by kind; <c>default</c> is not a period.
/// </summary>
public readonly partial record struct Period : IComparable<Period>
{
    private Period(PeriodKind kind, int firstMonth, int lastMonth)
    {
        Kind = kind;
        FirstMonth = firstMonth;
        LastMonth = lastMonth;
    }

    /// <summary>Its shape.</summary>
    public PeriodKind Kind { get; }

    /// <summary>First month, counted from year 0: year × 12 + month − 1.</summary>
    public int FirstMonth { get; }

    /// <summary>Last month, inclusive, counted likewise.</summary>
    public int LastMonth { get; }

    /// <summary>Year of the first month.</summary>
    public int FirstYear => FirstMonth / 12;

    /// <summary>Year of the last month.</summary>
    public int LastYear => LastMonth / 12;

    /// <summary>Number of months covered.</summary>
    public int Months => LastMonth - FirstMonth + 1;

    /// <summary>First day.</summary>
    public DateOnly Start => new(FirstYear, FirstMonth % 12 + 1, 1);

    /// <summary>Last day.</summary>
    public DateOnly End => new DateOnly(LastYear, LastMonth % 12 + 1, 1).AddMonths(1).AddDays(-1);

    /// <summary>A calendar year, 1900 to 2199.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the range.</exception>
    public static Period OfYear(int year) => new(PeriodKind.Year, Month0(year, 1), Month0(year, 12));

    /// <summary>One quarter alone, 1 to 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Year or quarter is outside the range.</exception>
    public static Period OfQuarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return new(PeriodKind.Quarter, Month0(year, quarter * 3 - 2), Month0(year, quarter * 3));
    }

    /// <summary>One month alone, 1 to 12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Year or month is outside the range.</exception>
    public static Period OfMonth(int year, int month) => new(PeriodKind.Month, Month0(year, month), Month0(year, month));

    /// <summary>January to <paramref name="month"/>; with 12 it is the year itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Year or month is outside the range.</exception>
    public static Period OfYearToDate(int year, int month) =>
        month == 12 ? OfYear(year) : new(PeriodKind.YearToDate, Month0(year, 1), Month0(year, month));

    /// <summary>Several whole years; one year is the year itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside the range or the end lies before the start.</exception>
    public static Period OfYears(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return from == to ? OfYear(from) : new(PeriodKind.Years, Month0(from, 1), Month0(to, 12));
    }

    /// <summary>The years covered, first to last.</summary>
    public IEnumerable<int> YearNumbers() => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);

    /// <summary>The same period <paramref name="years"/> later (earlier when negative).</summary>
    public Period AddYears(int years) => new(Kind, FirstMonth + years * 12, LastMonth + years * 12);

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(Period other) => other.FirstMonth >= FirstMonth && other.LastMonth <= LastMonth;

    /// <inheritdoc />
    public int CompareTo(Period other) =>
        (LastMonth, FirstMonth, (int)Kind).CompareTo((other.LastMonth, other.FirstMonth, (int)other.Kind));

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    private static int Month0(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2199);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return year * 12 + month - 1;
    }
}
