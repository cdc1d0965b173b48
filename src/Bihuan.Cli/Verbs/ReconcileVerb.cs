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
        var command = new Command("reconcile", session.Say("对账：前一份报告的承诺，后一份报告怎么说", "hold what one report promised against what later ones say")) { older, newer, format };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(session, parse.GetRequiredValue(older), parse.GetRequiredValue(newer), parse.GetValue(format), cancellation)));
        return command;
    }

    private static int Run(Session session, string older, string[] newer, string? format, CancellationToken cancellation)
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
        var ledger = reports.Take(reports.Count - 1).Select((one, i) => (one.Typed, one.Report.Plan, one.Report.Register, Answers: reconciler.Reconcile(one.Report, [.. reports.Skip(i + 1).Select(later => later.Report)]))).ToList();
        foreach (var (typed, _, _, _) in ledger.Where(one => one.Answers.Count == 0))
        {
            session.Tell(CliDiagnostics.NoPromises.At(new Place(typed)));
        }

        if (format == "table" || (format is null && session.Terminal.OutIsTerminal))
        {
            using var screen = new Screen(session);
            foreach (var (_, plan, register, answers) in ledger)
            {
                new ReconciliationTable(session).AddTo(screen, plan, register, answers);
            }

            screen.WriteTo(session.Terminal.Out);
            return BihuanCommand.Done;
        }

        foreach (var answer in ledger.SelectMany(one => one.Answers))
        {
            session.Terminal.Out.WriteLine(ContractJson.Line(json => ContractJson.WriteReconciliation(json, answer)));
        }

        return BihuanCommand.Done;
    }

    private static ReconciledReport Open(Session session, string typed, CancellationToken cancellation)
    {
        var opened = OpenedPlan.OpenOrRead(session, typed, Steps.Silent(session), cancellation);
        return new ReconciledReport(opened.Plan, opened.Findings, opened.Register);
    }
}
