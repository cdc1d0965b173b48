using System.Globalization;

namespace Bihuan;

/// <summary>
/// When something was published, as precisely as the source says: a day, a month or a year. It counts as known from its last possible day.
/// Compares by that day, then by the first; <c>default</c> is not a date.
/// </summary>
/// <param name="First">First possible day.</param>
/// <param name="Last">Last possible day.</param>
public readonly record struct PublicationDate(DateOnly First, DateOnly Last) : IComparable<PublicationDate>
{
    /// <summary>Reads <c>2024-02-29</c>, <c>2024-02</c> or <c>2024</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PublicationDate date)
    {
        date = default;
        text = text.Trim();
        if (text.Length == 10)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return false;
            }

            date = new(day, day);
            return true;
        }

        if (text.Length is 4 or 7 && Period.TryParse(text, out var period) && period.Kind is PeriodKind.Year or PeriodKind.Month)
        {
            date = new(period.Start, period.End);
            return true;
        }

        return false;
    }

    /// <summary>Whether a reader on <paramref name="day"/> may use it.</summary>
    public bool IsKnownOn(DateOnly day) => Last <= day;

    /// <inheritdoc />
    public int CompareTo(PublicationDate other) => (Last, First).CompareTo((other.Last, other.First));

    /// <summary>As precise as it is: <c>2024-02-29</c>, <c>2024-02</c>, <c>2024</c>.</summary>
    public override string ToString()
    {
        if (First == Last)
        {
            return First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return First.Month == Last.Month && First.Year == Last.Year
            ? First.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : First.ToString("yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(PublicationDate left, PublicationDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(PublicationDate left, PublicationDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(PublicationDate left, PublicationDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(PublicationDate left, PublicationDate right) => left.CompareTo(right) >= 0;
}
