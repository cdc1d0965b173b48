using System.CommandLine;
using System.Globalization;
using Bihuan.Cli.Inputs;
using Bihuan.Ledgers;
using Bihuan.Publication;
using Bihuan.Store;

namespace Bihuan.Cli.Verbs;

/// <summary><c>ledger verify</c>: is everything in the database as it was entered? <c>ledger list</c>: every entry.</summary>
internal static class LedgerVerb
{
    private const string Verify = "verify";
    private const string List = "list";

    public static Command Make(Session session)
    {
        var what = new Argument<string>($"{Verify}|{List}") { Description = session.Say("verify 核对全账；list 列出每一条（JSONL）", "verify checks the whole ledger; list prints every entry (JSONL)") };
        var data = DataFolder.Option(session);
        var head = new Option<string?>("--head") { Description = session.Say("先前记下的末端哈希：账的末尾被删去也能发现", "hash of the last entry as noted earlier: shows whether the end was cut off"), HelpName = "HASH" };
        var command = new Command("ledger", session.Say("事件账：核对有没有条目或数据被改动、删除、插入", "the event ledger: whether an entry or a row was changed, removed or slipped in")) { what, data, head };
        command.SetAction((parse, cancellation) => parse.GetRequiredValue(what) switch
        {
            Verify => VerifyAsync(session, parse.GetValue(data), parse.GetValue(head), cancellation),
            List => ListAsync(session, parse.GetValue(data), cancellation),
            var typed => throw new UsageException(CliDiagnostics.NotAChoice.At(default, command.Name, typed, $"{Verify}, {List}")),
        });
        return command;
    }

    /// <summary>Holds the database and its evidence against the ledger, and says what differs.</summary>
    public static async Task<int> VerifyAsync(Session session, string? data, string? head, CancellationToken cancellation)
    {
        var store = await DataFolder.OpenAsync(session, data, mayMake: false, cancellation);
        var audit = await DataFolder.GuardAsync(data, () => store.AuditAsync(head?.Trim().ToLowerInvariant(), cancellation));
        var page = session.Terminal.Out;
        var broken = audit.Fault is null ? BrokenEvidence(session, data, await DataFolder.GuardAsync(data, () => store.Ledger.ReadAsync("", cancellation))) : [];
        if (audit.IsWhole && broken.Count == 0)
        {
            page.WriteLine(session.Say("事件账完整：{0} 条。末端哈希 {1}", "The ledger is whole: {0} entries. Head {1}", audit.Entries, audit.Head));
            return BihuanCommand.Done;
        }

        if (audit.Fault is { } fault)
        {
            page.WriteLine(session.Say(fault.Words));
        }

        foreach (var row in audit.Rows)
        {
            page.WriteLine(Said(session, row));
        }

        foreach (var (id, attachment) in broken)
        {
            page.WriteLine(session.Say("事项 {0} 的附件“{1}”（{2}）不在或被改动过", "the attachment “{1}” ({2}) of case {0} is missing or was changed", id, attachment.Name, attachment.Hash));
        }

        return BihuanCommand.BadNews;
    }

    // Folding the whole ledger also proves that the state can be rebuilt from it.
    private static IReadOnlyList<(string Id, Attachment Attachment)> BrokenEvidence(Session session, string? data, IReadOnlyList<LedgerEntry> entries)
    {
        var (book, folder) = (DeliveryDesk.Fold(data, entries, null), DataFolder.Attachments(session, data));
        return
        [
            .. book.Cases.SelectMany(@case => book.Timeline(@case.Id).SelectMany(step => step.Event.Input.Evidence).Distinct().Select(one => (@case.Id, one)))
                .Where(one => !folder.IsWhole(one.one.Hash)),
        ];
    }

    private static string Said(Session session, RowFault row) => row.Entry is { } entry
        ? session.Say("{0} 的 {1} 与事件账第{2}条不符：被改动或删除过", "{1} of {0} is not what entry {2} says: it was changed or removed", row.Table, row.Row, entry.ToString(CultureInfo.InvariantCulture))
        : session.Say("{0} 的 {1} 不在事件账中：绕过程序写入", "{1} of {0} is not in the ledger: it was written past the program", row.Table, row.Row);

    private static async Task<int> ListAsync(Session session, string? data, CancellationToken cancellation)
    {
        var store = await DataFolder.OpenAsync(session, data, mayMake: false, cancellation);
        foreach (var entry in await DataFolder.GuardAsync(data, () => store.Ledger.ReadAsync("", cancellation)))
        {
            session.Terminal.Out.WriteLine(ContractJson.Line(json => ContractJson.WriteEntry(json, entry)));
        }

        return BihuanCommand.Done;
    }
}
