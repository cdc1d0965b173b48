using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Bihuan.Cli.Views;

/// <summary>The due days of open cases as a calendar (RFC 5545) that any calendar program subscribes to. The same book gives the same file.</summary>
internal static class CaseCalendar
{
    private static readonly CaseState[] Open = [CaseState.Assigned, CaseState.Disputed, CaseState.InProgress, CaseState.ExtensionPending];

    public static string Of(Session session, DeliveryBook book, DateOnly on)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Bihuan//Cases//" + (session.Language == Language.Chinese ? "ZH" : "EN") };
        foreach (var @case in book.Cases.Where(one => Open.Contains(one.State)))
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
                    Description = session.Say("牵头：{0}；{1}", "lead: {0}; {1}", book.Organisation.AgencyName(@case.Lead ?? "", on, session.Language), session.Say(CaseWords.Of(@case.State))),
                });
            }
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
