using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Views;
using Bihuan.Publication;

namespace Bihuan.Cli.Verbs;

/// <summary><c>reconcile OLDER NEWER…</c>: what one report promised against what later ones say happened.</summary>
internal static class ReconcileVerb
{
    public static Command Make(Session session)
    {
        var older = new Argument<string>("OLDER") { Description = session.Say("作出承诺的报告，或计划文件夹", "the report that promises, or a plan folder") };
        var newer = new Argument<string[]>("NEWER") { Description = session.Say("后来的报告或计划文件夹，按时间先后，可写多份", "later reports or plan folders, in order of time"), Arity = ArgumentArity.OneOrMore };
        var format = Choice.Option("--format", session.Say("格式（缺省：终端上 table，否则 jsonl）", "format (default: table on a terminal, else jsonl)"), "table", "jsonl");
        var tasks = new Option<bool>("--tasks") { Description = session.Say("jsonl 中也列出没有数的工程（promised 为任务编号）", "list works without a number in jsonl too (promised is then the id of the work item)") };
        var command = new Command("reconcile", session.Say("对账：前一份报告的承诺，后一份报告怎么说", "hold what one report promised against what later ones say")) { older, newer, format, tasks };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(session, parse.GetRequiredValue(older), parse.GetRequiredValue(newer), parse.GetValue(format), parse.GetValue(tasks), cancellation)));
        return command;
    }

    private static int Run(Session session, string older, string[] newer, string? format, bool withTasks, CancellationToken cancellation)
    {
        var reports = new[] { older }.Concat(newer).Select(typed => (Typed: typed, Report: Open(session, typed, cancellation))).ToList();
        foreach (var (before, after) in reports.Zip(reports.Skip(1)))
        {
            if (after.Report.Plan.Issued < before.Report.Plan.Issued)
            {
                throw new UsageException(CliDiagnostics.ReportsOutOfOrder.At(default, before.Typed, before.Report.Plan.Issued.Year, after.Typed, after.Report.Plan.Issued.Year));
            }

            if (string.Equals(after.Report.Findings.Report.Text, before.Report.Findings.Report.Text, StringComparison.Ordinal))
            {
                throw new UsageException(CliDiagnostics.SameReportTwice.At(default, before.Typed, after.Typed));
            }

            if (after.Report.Plan.AreaCode != before.Report.Plan.AreaCode)
            {
                session.Tell(CliDiagnostics.ReportsOfTwoAreas.At(default, before.Typed, before.Report.Plan.AreaCode, after.Typed, after.Report.Plan.AreaCode));
            }
        }

        // Of a series every report that has a later one gets its answers: a ledger of a government's promises year by year.
        var reconciler = Parts.Reconciler();
        var ledger = reports.Take(reports.Count - 1).Select((one, i) =>
        {
            IReadOnlyList<ReconciledReport> later = [.. reports.Skip(i + 1).Select(report => report.Report)];
            return (one.Typed, one.Report, Answers: reconciler.Reconcile(one.Report, later), Works: reconciler.ReconcileTasks(one.Report, later));
        }).ToList();
        foreach (var (typed, _, _, _) in ledger.Where(one => one.Answers.Count + one.Works.Count == 0))
        {
            session.Tell(CliDiagnostics.NoPromises.At(new Place(typed)));
        }

        if (format == "table" || (format is null && session.Terminal.OutIsTerminal))
        {
            using var screen = new Screen(session);
            foreach (var (_, report, answers, works) in ledger)
            {
                new ReconciliationTable(session).AddTo(screen, report, answers, works);
            }

            screen.WriteTo(session.Terminal.Out);
            return BihuanCommand.Done;
        }

        foreach (var (_, _, answers, works) in ledger)
        {
            foreach (var answer in answers)
            {
                session.Terminal.Out.WriteLine(ContractJson.Line(json => ContractJson.WriteReconciliation(json, answer)));
            }

            foreach (var answer in withTasks ? works : [])
            {
                session.Terminal.Out.WriteLine(ContractJson.Line(json => ContractJson.WriteReconciliation(json, answer)));
            }
        }

        return BihuanCommand.Done;
    }

    private static ReconciledReport Open(Session session, string typed, CancellationToken cancellation)
    {
        var opened = OpenedPlan.OpenOrRead(session, typed, Steps.Silent(session), cancellation);
        return new ReconciledReport(opened.Plan, opened.Findings, opened.Register);
    }
}
