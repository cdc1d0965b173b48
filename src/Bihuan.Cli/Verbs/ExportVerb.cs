using System.CommandLine;
using Bihuan.Cli.Importing;
using Bihuan.Cli.Inputs;

namespace Bihuan.Cli.Verbs;

/// <summary><c>export PLAN</c>: a plan's observations, every vintage, in the formats that import reads.</summary>
internal static class ExportVerb
{
    public static Command Make(Session session)
    {
        var plan = new Argument<string>("PLAN") { Description = session.Say("计划文件夹；有 --data 时是库中计划的编号", "plan folder; with --data the id of a plan in the database") };
        var format = Choice.Option("--format", session.Say("格式（缺省 csv）", "format (default csv)"), ExportFormats.Names);
        var asOf = DateOption.Make(session);
        var to = new Option<string?>("--out") { Description = session.Say("写到这个文件", "write to this file"), HelpName = "FILE" };
        var data = new Option<string?>("--data") { Description = session.Say("从这个数据库（文件夹或 postgres://…）导出", "export from this database (a folder or postgres://…)"), HelpName = "DB" };
        var command = new Command("export", session.Say("导出数据：全部数据版本，导回来逐行相同", "export observations: every vintage; imported again each row is identical")) { plan, format, asOf, to, data };
        command.SetAction((parse, cancellation) => RunAsync(
            session, parse.GetRequiredValue(plan), parse.GetValue(format) ?? ExportFormats.Csv, DateOption.Read(parse.GetValue(asOf)), parse.GetValue(to), parse.GetValue(data), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string typed, string format, DateOnly? asOf, string? to, string? data, CancellationToken cancellation)
    {
        if (format == ExportFormats.Xlsx && to is null && session.Terminal.OutIsTerminal)
        {
            throw new UsageException(CliDiagnostics.BinaryToTerminal.At(default));
        }

        if (data is null)
        {
            Answer.KeepsSource(session, to, typed);
        }

        var target = await ImportTarget.OpenAsync(session, typed, data, TimeProvider.System, cancellation);
        if (format == ExportFormats.Xlsx)
        {
            Answer.WriteBytes(session, to, stream => ExportFormats.WriteXlsx(stream, target.Plan, asOf));
        }
        else
        {
            Answer.Write(session, to, writer => ExportFormats.WriteText(writer, target.Plan, asOf, format));
        }

        return BihuanCommand.Done;
    }
}
