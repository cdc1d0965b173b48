namespace Bihuan.Reading;

/// <summary>What a report says about itself: found in its first lines and its headings, null where it does not say.</summary>
/// <param name="Title">The report's title.</param>
/// <param name="Government">The issuing government: <c>国务院</c>, <c>重庆市人民政府</c>.</param>
/// <param name="Area">Name of the area governed: <c>重庆市</c>, <c>全国</c>.</param>
/// <param name="Issued">Date of delivery.</param>
/// <param name="Session">The congress session it was delivered to.</param>
/// <param name="Year">The year whose tasks it sets: what 今年 means in it.</param>
/// <param name="Horizon">First and last year of the plan it sets (今后五年, “十四五”时期).</param>
public sealed record ReportHeader(
    string? Title,
    string? Government,
    string? Area,
    DateOnly? Issued,
    string? Session,
    int? Year,
    (int From, int To)? Horizon)
{
    /// <summary>First day of the month of delivery, where the report names the month and no day; null otherwise.</summary>
    public DateOnly? IssuedIn { get; init; }

    /// <summary>Whether the whole text sets what is to be done: an outline of a five-year plan, a list of the works of a year.</summary>
    public bool LooksAhead { get; init; }

    /// <summary>The day of delivery, or the first day of its month.</summary>
    public DateOnly? Delivered => Issued ?? IssuedIn;
}
