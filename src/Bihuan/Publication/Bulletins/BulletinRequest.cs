namespace Bihuan.Publication.Bulletins;

/// <summary>What a bulletin is made of.</summary>
/// <param name="Account">The account as of its day.</param>
/// <param name="Day">That day.</param>
/// <param name="Earlier">The accounts of the periods before, newest first: two for comparing sentences, a third so that the older one can say what turned. Fewer where the plan is younger.</param>
/// <param name="Language">Language of every sentence.</param>
public sealed record BulletinRequest(Account Account, DateOnly Day, IReadOnlyList<(Account Account, DateOnly Day)> Earlier, Language Language)
{
    /// <summary>What the book of supervision said on a day; null where none was looked at.</summary>
    public Func<DateOnly, SupervisionDocket>? Docket { get; init; }

    /// <summary>The same from published figures alone.</summary>
    public BulletinRequest ForEverybody => this with { Docket = null };

    /// <summary>The last days of the three quarters before a day, newest first, none of them before the report.</summary>
    public static IReadOnlyList<DateOnly> EarlierDays(DateOnly issued, DateOnly day)
    {
        var days = new List<DateOnly>();
        for (var end = QuarterEndBefore(day); days.Count < 3 && end >= issued; end = QuarterEndBefore(end))
        {
            days.Add(end);
        }

        return days;
    }

    // 31 December has its own quarter behind it only on the day after.
    private static DateOnly QuarterEndBefore(DateOnly day)
    {
        var quarter = (day.Month - 1) / 3;
        return quarter == 0 ? new DateOnly(day.Year - 1, 12, 31) : new DateOnly(day.Year, quarter * 3, 1).AddMonths(1).AddDays(-1);
    }
}
