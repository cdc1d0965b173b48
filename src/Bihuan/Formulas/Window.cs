namespace Bihuan.Formulas;

/// <summary>
/// 窗口: consecutive years, quarters or months over which a bound must hold always (each) or at least once (eventually).
/// Compares by first and last period and by step; <c>default</c> is not a window.
/// </summary>
public readonly record struct Window
{
    private Window(Period first, Period last, Frequency every)
    {
        First = first;
        Last = last;
        Every = every;
    }

    /// <summary>The first step: a year, a quarter or a month, as <see cref="Every"/> says.</summary>
    public Period First { get; }

    /// <summary>The last step, inclusive.</summary>
    public Period Last { get; }

    /// <summary>The length of a step.</summary>
    public Frequency Every { get; }

    /// <summary>Last day of the window.</summary>
    public DateOnly End => Last.End;

    /// <summary>The steps, first to last.</summary>
    public IEnumerable<Period> Steps
    {
        get
        {
            var months = MonthsOf(Every);
            for (var month = First.FirstMonth; month <= Last.FirstMonth; month += months)
            {
                yield return StepAt(month, Every);
            }
        }
    }

    /// <summary>Number of steps.</summary>
    public int Count => (Last.FirstMonth - First.FirstMonth) / MonthsOf(Every) + 1;

    /// <summary>Whole years, in steps of years, quarters or months.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year is outside 1900 to 2199 or the end lies before the start.</exception>
    public static Window OfYears(int from, int to, Frequency every = Frequency.Annual)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return new(StepAt(Period.OfYear(from).FirstMonth, every), StepAt(Period.OfYear(to).LastMonth - MonthsOf(every) + 1, every), every);
    }

    /// <summary>From one period to another, in steps of <paramref name="every"/>. False when they do not begin and end with a step or run backwards.</summary>
    public static bool TryMake(Period from, Period to, Frequency every, out Window window)
    {
        window = default;
        var months = MonthsOf(every);
        if (to.LastMonth < from.FirstMonth || from.FirstMonth % months != 0 || (to.LastMonth + 1) % months != 0)
        {
            return false;
        }

        window = new(StepAt(from.FirstMonth, every), StepAt(to.LastMonth + 1 - months, every), every);
        return true;
    }

    /// <summary>The form the notation reads: <c>2023..2027</c> where the window is whole years, else <c>2023-Q2..2024-Q1</c>, <c>2023-03..2023-10</c>.</summary>
    public override string ToString() => First.FirstMonth % 12 == 0 && (Last.LastMonth + 1) % 12 == 0
        ? $"{Period.OfYear(First.FirstYear)}..{Period.OfYear(Last.LastYear)}"
        : $"{First}..{Last}";

    private static int MonthsOf(Frequency every) => every switch
    {
        Frequency.Annual => 12,
        Frequency.Quarterly => 3,
        _ => 1,
    };

    private static Period StepAt(int firstMonth, Frequency every) => every switch
    {
        Frequency.Annual => Period.OfYear(firstMonth / 12),
        Frequency.Quarterly => Period.OfQuarter(firstMonth / 12, firstMonth % 12 / 3 + 1),
        _ => Period.OfMonth(firstMonth / 12, firstMonth % 12 + 1),
    };
}
