using System.CommandLine;
using Bihuan.Cli.Verbs;

namespace Bihuan.Cli;

/// <summary>The front door of the command line: words in, exit status out. The one place that catches what nobody expected.</summary>
public static class BihuanCommand
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and the answer is the bad news that was asked for.</summary>
    public const int BadNews = 1;

    /// <summary>Unusable arguments or input.</summary>
    public const int Unusable = 2;

    private const int Cancelled = 130;

    /// <summary>Runs one command.</summary>
    /// <param name="args">What the person typed.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The exit status of the contract.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation)
    {
        var session = new Session(terminal, LanguageOf(args) ?? terminal.Language, args.Contains("--verbose", StringComparer.Ordinal));
        try
        {
            var status = await DispatchAsync(args, session, cancellation);
            await terminal.Out.FlushAsync(CancellationToken.None);
            return status;
        }
        catch (UsageException unusable)
        {
            session.Tell(unusable.Diagnostics);
            return Unusable;
        }
        catch (OperationCanceledException)
        {
            return Cancelled;
        }
#pragma warning disable CA1031 // The one handler for faults: a person gets words and what to do, never a stack trace.
        catch (Exception fault)
        {
            session.Tell(CliDiagnostics.Unexpected.At(default));
            if (terminal.ShowsFaults)
            {
                await terminal.Error.WriteLineAsync(fault.ToString().AsMemory(), cancellation);
            }

            return Unusable;
        }
#pragma warning restore CA1031
    }

    private static async Task<int> DispatchAsync(IReadOnlyList<string> args, Session session, CancellationToken cancellation)
    {
        var options = new GlobalOptions(session);
        var root = new Command("bihuan", session.Say("闭环：为政府工作报告的每项承诺立账，用公布的统计数据核对。", "Bihuan: an account for every promise of a government work report, audited against published statistics."));
        root.Add(AuditVerb.Make(session));
        root.Add(ReadVerb.Make(session));
        root.Add(InitVerb.Make(session));
        root.Add(DraftVerb.Make(session));
        root.Add(EvaluateVerb.Make(session));
        root.Add(ExplainVerb.Make(session));
        root.Add(PublishVerb.Make(session));
        root.Add(CheckVerb.Make(session));
        root.Add(ImportVerb.Make(session));
        root.Add(ExportVerb.Make(session));
        root.Add(BlameVerb.Make(session));
        root.Add(ChangesVerb.Make(session));
        root.Add(LightsVerb.Make(session));
        root.Add(ReconcileVerb.Make(session));
        root.Add(ServeVerb.Make(session));
        root.Add(AgenciesVerb.Make(session));
        root.Add(AllocateVerb.Make(session));
        root.Add(CasesVerb.Make(session));
        root.Add(ActVerb.Make(session));
        root.Add(RemindVerb.Make(session));
        root.Add(LedgerVerb.Make(session));
        root.Add(BackupVerb.Make(session));
        root.Add(RestoreVerb.Make(session));
        root.Add(ScoreVerb.Make(session));
        options.AddTo(root);

        var parse = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        var command = parse.CommandResult.Command;
        if (parse.GetValue(options.Version))
        {
            session.Terminal.Out.WriteLine($"bihuan {VersionWords()}");
            return Done;
        }

        if (parse.GetValue(options.Help))
        {
            HelpPage.Write(session, root, command);
            return Done;
        }

        if (ParseProblems.Of(parse, root) is { Count: > 0 } problems)
        {
            throw new UsageException(problems);
        }

        if (command == root)
        {
            HelpPage.Write(session, root, root);
            return Done;
        }

        return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = session.Terminal.Out, Error = session.Terminal.Error }, cancellation);
    }

    /// <summary>The language asked for, needed before parsing because help is written in it.</summary>
    private static Language? LanguageOf(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var value = args[i] == "--lang" && i + 1 < args.Count ? args[i + 1]
                : args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i]["--lang=".Length..] : null;
            if (value is "zh" or "en")
            {
                return value == "en" ? Language.English : Language.Chinese;
            }
        }

        return null;
    }

    private static string VersionWords() => typeof(BihuanCommand).Assembly.GetName().Version?.ToString(3) ?? "";
}
