using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Store.Backups;

namespace Bihuan.Cli.Verbs;

/// <summary><c>backup</c>: everything a database holds, with the evidence, in one file; others may go on working meanwhile.</summary>
internal static class BackupVerb
{
    public static Command Make(Session session)
    {
        var file = new Argument<string>("FILE") { Description = session.Say("要作的备份文件（.zip），不能已有", "the backup to make (.zip); must not be there yet") };
        var data = DataFolder.Option(session);
        var command = new Command("backup", session.Say("备份数据库和附件，不打断使用", "backs up a database and its evidence while it is in use")) { file, data };
        command.SetAction((parse, cancellation) => RunAsync(session, parse.GetRequiredValue(file), parse.GetValue(data), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string file, string? data, CancellationToken cancellation)
    {
        var path = session.PathOf(file);
        if (Path.Exists(path))
        {
            throw new UsageException(CliDiagnostics.BackupThere.At(default, file));
        }

        await DataFolder.OpenAsync(session, data, mayMake: false, cancellation);
        BackupSummary made;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            made = await StoreBackup.WriteAsync(session.PlaceOf(data ?? DataFolder.Default), path, session.Terminal.Clock, cancellation);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliDiagnostics.CannotWrite.At(default, file));
        }

        session.Terminal.Out.WriteLine(session.Say("已备份 {0} 个表 {1} 行、{2} 个附件。末端哈希 {3}", "Backed up {1} rows of {0} tables and {2} attachments. Head {3}", made.Tables, made.Rows, made.Attachments, made.Head));
        return BihuanCommand.Done;
    }
}
