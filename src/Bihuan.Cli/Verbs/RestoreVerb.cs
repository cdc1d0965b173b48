using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Store.Backups;
using Bihuan.Web.Access;

namespace Bihuan.Cli.Verbs;

/// <summary><c>restore</c>: a backup into an empty place of either kind, held against its ledger afterwards.</summary>
internal static class RestoreVerb
{
    public static Command Make(Session session)
    {
        var file = new Argument<string>("FILE") { Description = session.Say("bihuan backup 作的备份", "what bihuan backup made") };
        var data = DataFolder.Option(session);
        var command = new Command("restore", session.Say("把备份恢复到空的数据库（两种之一），并核对事件账；从不覆盖", "restores a backup into an empty database of either kind and checks the ledger; never overwrites")) { file, data };
        command.SetAction((parse, cancellation) => RunAsync(session, parse.GetRequiredValue(file), parse.GetValue(data), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string file, string? data, CancellationToken cancellation)
    {
        var path = session.PathOf(file);
        if (!File.Exists(path))
        {
            throw new UsageException(CliDiagnostics.FileMissing.At(default, file));
        }

        var place = session.PlaceOf(data ?? DataFolder.Default);
        var (restored, problem) = await DataFolder.GuardAsync(data, () => StoreBackup.RestoreAsync(place, path, stop => AccessTables.PrepareAsync(place.Folder, place.Connection, stop), cancellation));
        if (restored is null)
        {
            throw new UsageException(problem!);
        }

        session.Terminal.Out.WriteLine(session.Say("已恢复 {0} 个表 {1} 行、{2} 个附件，备份作于 {3}", "Restored {1} rows of {0} tables and {2} attachments, backed up at {3}", restored.Tables, restored.Rows, restored.Attachments, restored.MadeAt.ToString("yyyy-MM-dd HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture)));
        return await LedgerVerb.VerifyAsync(session, data, restored.Head, cancellation);
    }
}
