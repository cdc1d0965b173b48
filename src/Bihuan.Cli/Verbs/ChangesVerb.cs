using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Publication;
using Bihuan.Replay;

namespace Bihuan.Cli.Verbs;

/// <summary><c>changes PLAN --from DATE --to DATE</c>: every verdict, standing and light that changed between two days, with what did it.</summary>
internal static class ChangesVerb
{
    public static Command Make(Session session)
    {
        var plan = new Argument<string>("PLAN") { Description = session.Say("计划文件夹", "plan folder") };
        var moments = new TwoMoments(session);
        var format = Choice.Option("--format", session.Say("格式（缺省：终端上 table，否则 jsonl）", "format (default: table on a terminal, else jsonl)"), "table", "jsonl");
        var command = new Command("changes", session.Say("两天之间哪些判定、进度、亮灯变了，因为什么", "which verdicts, standings and lights changed between two days, and why")) { plan };
        moments.AddTo(command);
        command.Add(format);
        command.SetAction((parse, cancellation) => Task.FromResult(Run(session, parse, command, moments, parse.GetRequiredValue(plan), parse.GetValue(format), cancellation)));
        return command;
    }

    private static int Run(Session session, ParseResult parse, Command command, TwoMoments moments, string typed, string? format, CancellationToken cancellation)
    {
        var (from, to, _) = moments.Read(parse, typed, command, cancellation);
        var changes = History.Changes(from, to);
        if (format == "table" || (format is null && session.Terminal.OutIsTerminal))
        {
            using var screen = new Screen(session);
            new BlameText(session, from.AsOf, to.AsOf).Write(screen, changes);
            screen.WriteTo(session.Terminal.Out);
            return BihuanCommand.Done;
        }

        foreach (var blame in changes)
        {
            session.Terminal.Out.WriteLine(ContractJson.Line(json => ContractJson.WriteBlame(json, blame, from.AsOf, to.AsOf)));
        }

        return BihuanCommand.Done;
    }
}
