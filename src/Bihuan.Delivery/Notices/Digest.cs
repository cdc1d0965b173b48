using System.Globalization;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Notices;

/// <summary>每周摘要: how one's cases stand, once for each week that has a working day, from its first one on. Pure; the id is the same all week.</summary>
/// <param name="Id">Stable: <c>digest/2023-W19</c>, the week by ISO 8601.</param>
/// <param name="Text">What it says, both languages, in lines.</param>
public sealed record Digest(string Id, Words Text)
{
    /// <summary>What the ids of digests begin with.</summary>
    public const string Prefix = "digest/";

    private const int Shown = 20;

    /// <summary>The digest of the week of a day.</summary>
    /// <param name="cases">The cases within somebody's reach.</param>
    /// <param name="notices">How many notices are theirs that day.</param>
    /// <param name="on">The day.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <returns>Null before the week's first working day, and where no case is open.</returns>
    public static Digest? Of(IReadOnlyList<SupervisionCase> cases, int notices, DateOnly on, WorkCalendar calendar)
    {
        var monday = on.AddDays(-(((int)on.DayOfWeek + 6) % 7));
        var open = cases.Where(one => !NextSteps.IsOver(one) && one.State is not (CaseState.Closed or CaseState.Registered)).OrderBy(one => one.Due ?? DateOnly.MaxValue).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        if (open.Count == 0 || !Enumerable.Range(0, on.DayNumber - monday.DayNumber + 1).Any(day => calendar.IsWorkingDay(monday.AddDays(day))))
        {
            return null;
        }

        var late = open.Where(one => one.Overdue(on, calendar) is not null).ToList();
        var soon = open.Except(late).Where(one => one.Due <= monday.AddDays(6) && one.State != CaseState.Suspended).ToList();
        var lines = late.Concat(soon).Take(Shown).ToList();
        var more = late.Count + soon.Count - lines.Count;
        var id = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{ISOWeek.GetYear(monday.ToDateTime(TimeOnly.MinValue)):0000}-W{ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue)):00}");
        return new Digest(id, new(
            string.Join('\n', [.. Head("每周摘要 {0}：在办{1}项，其中逾期{2}项，本周到期{3}项；待知悉的通知{4}条。"), .. lines.Select(one => Line(one, "· {0} {1}（期限 {2}）", "· {0} {1}（期限 {2}，逾期{3}个工作日）")), .. More("另有{0}项")]),
            string.Join('\n', [.. Head("The week of {0}: open {1}, of them overdue {2}, due this week {3}; notices for you: {4}."), .. lines.Select(one => Line(one, "· {0} {1} (due {2})", "· {0} {1} (due {2}, working days overdue: {3})")), .. More("and {0} more")])));

        string[] Head(string format) => [string.Format(CultureInfo.InvariantCulture, format, Day(monday), open.Count, late.Count, soon.Count, notices)];

        string[] More(string format) => more > 0 ? [string.Format(CultureInfo.InvariantCulture, format, more)] : [];

        string Line(SupervisionCase one, string due, string overdue) => one.Overdue(on, calendar) is { } days
            ? string.Format(CultureInfo.InvariantCulture, overdue, one.Id, one.Task, Day(one.Due!.Value), days)
            : string.Format(CultureInfo.InvariantCulture, due, one.Id, one.Task, Day(one.Due!.Value));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
