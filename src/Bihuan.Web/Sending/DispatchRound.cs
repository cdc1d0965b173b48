using System.Data.Common;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Clocks;
using Bihuan.Delivery.Notices;
using Bihuan.Publication;
using Bihuan.Web.Access;
using Bihuan.Web.Notices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Web.Sending;

/// <summary>
/// One look at the clocks: what they ask for is entered into the ledger, what people have to know is queued, what is queued is sent. Each part begins from what is in the database and may be done again at
/// any time, by this process or another: entries of the clocks are refused when they are there already, a notice is queued once for ever, and each try to send is claimed before it is made.
/// </summary>
internal sealed class DispatchRound(IServiceScopeFactory scopes, AccessOptions access, BookKeeper books, IEnumerable<ICarrier> carriers)
{
    // After the first try, the second, and so on; then once a day for as long as it takes.
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    private readonly List<ICarrier> _carriers = [.. carriers];

    private SendingOptions Options => access.Sending!;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var on = DateOnly.FromDateTime(access.Clock.GetLocalNow().DateTime);
        await StrikeAsync(on, cancellation);
        if (_carriers.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        var members = await db.Users.AsNoTracking().Where(member => member.Email != null).ToListAsync(cancellation);
        var book = await books.NowAsync(cancellation);
        var visitors = members.ToDictionary(member => member.Id, member => new Visitor(member, book, on), StringComparer.Ordinal);
        await QueueAsync(db, visitors.Values, book, on, cancellation);
        foreach (var carrier in _carriers)
        {
            await SendAsync(db, carrier, visitors, cancellation);
        }
    }

    /// <summary>How long after a try the next one is made.</summary>
    public static TimeSpan WaitAfter(int tries) => Waits[Math.Min(tries, Waits.Length) - 1];

    private async Task StrikeAsync(DateOnly on, CancellationToken cancellation)
    {
        var book = await books.NowAsync(cancellation);
        foreach (var one in Clockwork.Strike(book, on, WorkCalendar.China).GroupBy(one => one.Event.CaseId, StringComparer.Ordinal))
        {
            // Where somebody acted on the case in between, the next round looks again.
            var stream = DeliveryJson.StreamOf(one.Key);
            await access.Ledger.AppendAsync(stream, book.Seen(stream), [.. one.Select(step => DeliveryJson.Draft(step.Event))], cancellation);
        }
    }

    private async Task QueueAsync(AccessDb db, IReadOnlyCollection<Visitor> visitors, DeliveryBook book, DateOnly on, CancellationToken cancellation)
    {
        var notices = NoticeBoard.Of(book, on, WorkCalendar.China);
        List<(string Key, string Member, string Channel, string Text)> wanted = [];
        foreach (var channel in _carriers.Select(carrier => carrier.Channel))
        {
            wanted.AddRange(channel == "webhook"
                ? notices.Select(notice => (notice.Id, "", channel, ContractJson.Line(json => NoticeApi.Write(json, notice))))
                : visitors.SelectMany(visitor => Mails(visitor, notices).Select(mail => (mail.Key, visitor.Member!.Id, channel, mail.Text.ToJson()))));
        }

        var keys = wanted.Select(one => one.Key).Distinct(StringComparer.Ordinal).ToList();
        var known = (await db.Dispatches.AsNoTracking().Where(one => one.Step == Dispatch.Queued && keys.Contains(one.Key)).Select(one => new { one.Key, one.Member, one.Channel }).ToListAsync(cancellation))
            .Select(one => (one.Key, one.Member, one.Channel)).ToHashSet();
        await EnterAsync(db, [.. wanted.Where(one => !known.Contains((one.Key, one.Member, one.Channel))).Select(one => Step(one.Key, one.Member, one.Channel, Dispatch.Queued, 0, one.Text))], cancellation);
    }

    private static IEnumerable<(string Key, MailText Text)> Mails(Visitor visitor, IReadOnlyList<Notice> all)
    {
        var own = MemberNotices.Of(visitor, all);
        foreach (var notice in own)
        {
            var kind = NoticeWords.Of(notice.Kind);
            yield return (notice.Id, new MailText($"【{kind.Zh}】{notice.Case.Id} {notice.Case.Task}\n{notice.Text.Zh}", $"[{kind.En}] {notice.Case.Id} {notice.Case.Task}\n{notice.Text.En}", notice.Case.Id));
        }

        if (Digest.Of([.. visitor.Book.Cases.Where(one => visitor.Reaches(Right.ReadCases, one))], own.Count, visitor.On, WorkCalendar.China) is { } digest)
        {
            yield return (digest.Id, new MailText(digest.Text.Zh, digest.Text.En, null));
        }
    }

    private async Task SendAsync(AccessDb db, ICarrier carrier, Dictionary<string, Visitor> visitors, CancellationToken cancellation)
    {
        var now = access.Clock.GetUtcNow();
        var waiting = await db.Dispatches.AsNoTracking()
            .Where(one => one.Step == Dispatch.Queued && one.Channel == carrier.Channel && !db.Dispatches.Any(other => other.Step == Dispatch.Sent && other.Channel == one.Channel && other.Member == one.Member && other.Key == one.Key))
            .OrderBy(one => one.Id)
            .Select(one => new
            {
                one.Key, one.Member, one.Text,
                Tries = db.Dispatches.Count(other => other.Step == Dispatch.Begun && other.Channel == one.Channel && other.Member == one.Member && other.Key == one.Key),
                Last = db.Dispatches.Where(other => other.Step == Dispatch.Begun && other.Channel == one.Channel && other.Member == one.Member && other.Key == one.Key).Max(other => (long?)other.At),
            }).ToListAsync(cancellation);
        // A member who took the address back is not written to, nor about a case that is no longer theirs to read.
        foreach (var parcels in waiting.Where(one => one.Last is not { } last || now.UtcTicks >= last + WaitAfter(one.Tries).Ticks).Where(one => one.Member.Length == 0 || (visitors.TryGetValue(one.Member, out var visitor) && MayRead(visitor, one.Key)))
            .GroupBy(one => one.Member, StringComparer.Ordinal).SelectMany(group => group.Chunk(carrier.Together)))
        {
            var member = parcels[0].Member;
            if (!await EnterAsync(db, [.. parcels.Select(one => Step(one.Key, member, carrier.Channel, Dispatch.Begun, one.Tries + 1, ""))], cancellation))
            {
                continue;
            }

            var outcome = await carrier.CarryAsync(visitors.GetValueOrDefault(member)?.Member, [.. parcels.Select(one => new Parcel(one.Key, one.Text))], cancellation);
            // What was taken is on record even while the process is being stopped.
            await EnterAsync(db, [.. parcels.Select(one => Step(one.Key, member, carrier.Channel, outcome is null ? Dispatch.Sent : Dispatch.Failed, one.Tries + 1, outcome?.Problem.Code ?? ""))], CancellationToken.None);
            if (outcome is { } failed)
            {
                Options.Told(failed.Problem);
                if (failed.IsGeneral)
                {
                    return;
                }
            }
        }
    }

    private static bool MayRead(Visitor visitor, string key) => key.StartsWith(Digest.Prefix, StringComparison.Ordinal)
        ? visitor.Of(Right.ReadCases) > Reach.None
        : visitor.Book.Find(key[..key.IndexOf('/', StringComparison.Ordinal)]) is { } @case && visitor.Reaches(Right.ReadCases, @case);

    // All or none; false where another process was there first.
    private static async Task<bool> EnterAsync(AccessDb db, IReadOnlyList<Dispatch> steps, CancellationToken cancellation)
    {
        try
        {
            db.Dispatches.AddRange(steps);
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException taken) when (taken.InnerException is SqliteException { SqliteErrorCode: 19 } or DbException { SqlState: "23505" })
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private Dispatch Step(string key, string member, string channel, string step, int number, string text) =>
        new() { At = access.Clock.GetUtcNow().UtcTicks, Key = key, Member = member, Channel = channel, Step = step, Try = number, Text = text };
}
