using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Publication;

namespace Bihuan.Cli.Verbs;

/// <summary><c>evaluate PLAN</c>: verdicts, for people as a table, for programs as JSONL.</summary>
internal static class EvaluateVerb
{
    public static Command Make(Session session)
    {
        var plan = new Argument<string>("PLAN") { Description = session.Say("计划文件夹", "plan folder") };
        var asOf = DateOption.Make(session);
        var lights = LightsOption.Make(session);
        var format = Choice.Option("--format", session.Say("格式（缺省：终端上 table，否则 jsonl）", "format (default: table on a terminal, else jsonl)"), "table", "jsonl");
        var claims = new Option<bool>("--claims") { Description = session.Say("连同报告对过去的陈述（缺省：只列目标和任务）", "with the report's statements about the past (default: targets and tasks only)") };
        var command = new Command("evaluate", session.Say("逐项判定：已达成、未达成、未判定", "judge every promise: met, missed, undecided")) { plan, asOf, lights, format, claims };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(session, parse.GetRequiredValue(plan), DateOption.Read(parse.GetValue(asOf)), parse.GetValue(lights), parse.GetValue(format), parse.GetValue(claims), cancellation)));
        return command;
    }

    private static int Run(Session session, string typed, DateOnly? asOf, string? scheme, string? format, bool claims, CancellationToken cancellation)
    {
        var opened = OpenedPlan.Open(session, typed, Steps.Silent(session), cancellation);
        var lights = LightsOption.Judge(opened, scheme, asOf);
        var account = opened.Evaluate(asOf);
        var verdicts = account.Verdicts.Where(verdict => claims || verdict.Commitment.Kind != CommitmentKind.Claim).ToList();
        var isTable = format == "table" || (format is null && session.Terminal.OutIsTerminal);
        if (isTable)
        {
            using var screen = new Screen(session);
            screen.Add(new VerdictTable(session, screen.Width, lights).Of(verdicts));
            screen.WriteTo(session.Terminal.Out);
            return BihuanCommand.Done;
        }

        foreach (var verdict in verdicts)
        {
            session.Terminal.Out.WriteLine(ContractJson.Line(json => ContractJson.WriteVerdict(json, verdict, opened.Notation, lights)));
        }

        return BihuanCommand.Done;
    }
}
