using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Clocks;

namespace Bihuan.Cli.Verbs;

/// <summary><c>remind</c>: enters the reminders and escalations that the clocks ask for today. May be run as often as one likes.</summary>
internal static class RemindVerb
{
    public static Command Make(Session session)
    {
        var data = DataFolder.Option(session);
        var dryRun = new Option<bool>("--dry-run") { Description = session.Say("只列出，不记入", "only list them, enter nothing") };
        var command = new Command("remind", session.Say("按规则催办：临期提醒、逾期逐级升级，记入事件账；每天运行，重复运行不重复催办", "reminders before the due day and escalations after it, by rule; run it daily, twice does no harm")) { data, dryRun };
        command.SetAction((parse, cancellation) => RunAsync(session, parse.GetValue(data), parse.GetValue(dryRun), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string? data, bool isDryRun, CancellationToken cancellation)
    {
        var desk = await DeliveryDesk.OpenAsync(session, data, mayMake: false, cancellation);
        foreach (var one in Clockwork.Strike(desk.Book, desk.Today, WorkCalendar.China).GroupBy(one => one.Event.CaseId, StringComparer.Ordinal))
        {
            if (!isDryRun)
            {
                await desk.AppendAsync(DeliveryJson.StreamOf(one.Key), [.. one.Select(step => DeliveryJson.Draft(step.Event))], cancellation);
            }

            foreach (var (rule, happened) in one)
            {
                var lead = desk.Book.Organisation.AgencyName(desk.Book.Find(one.Key)!.Lead ?? "", desk.Today, session.Language);
                session.Terminal.Out.WriteLine($"{one.Key} {lead} · {session.Say(happened.Input.Level is { } level ? CaseWords.Of(level) : CaseWords.Of(happened.Action))} · {session.Say(rule.Words)}");
            }
        }

        return BihuanCommand.Done;
    }
}
