using System.Globalization;

namespace Bihuan.Delivery.Calendars;

/// <summary>
/// 工作日历: Monday to Friday, less public holidays, plus the weekend days that are worked in exchange (调休). Holidays are data, one year's arrangement at a time;
/// in a year without data only weekends are free, and <see cref="Knows"/> says so.
/// </summary>
public sealed class WorkCalendar
{
    private readonly HashSet<DateOnly> _off;
    private readonly HashSet<DateOnly> _on;
    private readonly HashSet<int> _years;

    private WorkCalendar(HashSet<DateOnly> off, HashSet<DateOnly> on)
    {
        _off = off;
        _on = on;
        _years = [.. off.Concat(on).Select(day => day.Year)];
    }

    /// <summary>The mainland's public holidays as arranged each year by the General Office of the State Council; the years carried are in <c>china.csv</c>.</summary>
    public static WorkCalendar China { get; } = Parse(Shipped("china.csv"));

    /// <summary>Weekends only.</summary>
    public static WorkCalendar Weekends { get; } = new([], []);

    /// <summary>Whether the year's holidays are known.</summary>
    public bool Knows(int year) => _years.Contains(year);

    /// <summary>Whether the day is worked.</summary>
    public bool IsWorkingDay(DateOnly day) => _on.Contains(day) || (!_off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; zero when <paramref name="to"/> is not later.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            days += IsWorkingDay(day) ? 1 : 0;
        }

        return days;
    }

    /// <summary>The day on which the given number of working days after <paramref name="from"/> is complete; <paramref name="from"/> itself for zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public DateOnly AddWorkingDays(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var day = from;
        for (var left = workingDays; left > 0; left -= IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The calendar of a table: <c>first,last,kind</c> with kind <c>off</c> (holiday) or <c>on</c> (worked in exchange); a header row; further columns are notes.</summary>
    /// <exception cref="FormatException">A row cannot be read; the message names it.</exception>
    public static WorkCalendar Parse(string csv)
    {
        HashSet<DateOnly> off = [], on = [];
        foreach (var (number, line) in csv.Split('\n').Index().Skip(1).Where(row => row.Item.Trim().Length > 0))
        {
            var cells = line.Trim().Split(',');
            if (cells.Length < 3 || !Day(cells[0], out var first) || !Day(cells[1], out var last) || last < first || last.DayNumber - first.DayNumber > 31 || cells[2] is not ("off" or "on"))
            {
                throw new FormatException($"Row {number + 1} of the calendar is not first,last,off|on: {line.Trim()}");
            }

            for (var day = first; day <= last; day = day.AddDays(1))
            {
                (cells[2] == "off" ? off : on).Add(day);
            }
        }

        return new WorkCalendar(off, on);
    }

    private static bool Day(string cell, out DateOnly day) => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Shipped(string name)
    {
        using var reader = new StreamReader(typeof(WorkCalendar).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
