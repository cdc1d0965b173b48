using System.Globalization;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Bihuan.Web.Notices;

/// <summary>Due days of open cases as a calendar (RFC 5545) that any calendar program subscribes to. The same book gives the same file.</summary>
public static class CaseCalendar
{
    private static readonly CaseState[] Open = [CaseState.Assigned, CaseState.Disputed, CaseState.InProgress, CaseState.ExtensionPending];

    /// <summary>The file.</summary>
    /// <param name="cases">The cases shown; those without a due day or not in work are passed over.</param>
    /// <param name="book">Where they are from.</param>
    /// <param name="language">Language of its words.</param>
    /// <param name="on">The day names are of.</param>
    public static string Of(IEnumerable<SupervisionCase> cases, DeliveryBook book, Language language, DateOnly on)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Bihuan//Cases//" + (language == Language.Chinese ? "ZH" : "EN") };
        foreach (var @case in cases.Where(one => Open.Contains(one.State)))
        {
            if (@case.Due is { } due)
            {
                calendar.Events.Add(new CalendarEvent
                {
                    Uid = @case.Id + "@bihuan",
                    // When the case last changed: a subscriber's program takes the later of two.
                    DtStamp = new CalDateTime(book.Timeline(@case.Id)[^1].Entry.At, CalDateTime.UtcTzId),
                    Sequence = @case.Sequence,
                    Start = new CalDateTime(due),
                    Summary = $"{@case.Id} {@case.Task}",
                    Description = string.Format(CultureInfo.InvariantCulture, language == Language.Chinese ? "牵头：{0}；{1}" : "lead: {0}; {1}", book.Organisation.AgencyName(@case.Lead ?? "", on, language), CaseWords.Of(@case.State).In(language)),
                });
            }
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
