using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Consistency;
using Bihuan.Publication;

namespace Bihuan.Cli.Verbs;

/// <summary><c>check PLAN…</c>: whether a plan holds together, with itself, with arithmetic, with other plans.</summary>
internal static class CheckVerb
{
    public static Command Make(Session session)
    {
        var plans = new Argument<string[]>("PLAN") { Description = session.Say("一个或几个计划文件夹，或还没有数据的报告文件", "plan folders, or reports without figures yet"), Arity = ArgumentArity.OneOrMore };
        var format = Choice.Option("--format", session.Say("格式（缺省 text）", "format (default text)"), "text", "json");
        var strict = new Option<bool>("--strict") { Description = session.Say("有冲突时退出状态为1", "exit status 1 when there are conflicts") };
        var command = new Command("check", session.Say("计划是否自洽：冲突、隐含的前提、要留意的地方", "does the plan hold together: conflicts, assumptions, notes")) { plans, format, strict };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(session, parse.GetRequiredValue(plans), parse.GetValue(format), parse.GetValue(strict), cancellation)));
        return command;
    }

    private static int Run(Session session, string[] typed, string? format, bool strict, CancellationToken cancellation)
    {
        var opened = OpenedPlan.Nested([.. typed.Select(plan => OpenedPlan.OpenOrRead(session, plan, Steps.Silent(session), cancellation))]);
        session.Tell(ConsistencyDiagnostics.Of([.. opened.Select(plan => plan.Plan)]));
        var report = Parts.Checker().Check([.. opened.Select(plan => new CheckedPlan(plan.Plan, plan.Register))], cancellation);
        if (format == "json")
        {
            session.Terminal.Out.WriteLine(ContractJson.Page(json => ContractJson.WriteConsistency(json, report)));
        }
        else
        {
            new ConsistencyText(session).Write([.. opened.Select(plan => plan.Plan)], report);
        }

        return strict && report.Conflicts.Count > 0 ? BihuanCommand.BadNews : BihuanCommand.Done;
    }
}
