using System.CommandLine;
using Bihuan.Cli.Inputs;
using Bihuan.Formulas;
using Bihuan.Publication;
using Bihuan.Registers;

namespace Bihuan.Cli.Verbs;

/// <summary><c>draft FILE</c>: a report's commitments with their formulas, for a person to confirm line by line.</summary>
internal static class DraftVerb
{
    public static Command Make(Session session)
    {
        var file = new Argument<string>("FILE") { Description = session.Say("报告，或计划文件夹；- 为标准输入", "report, or plan folder; - is standard input") };
        var to = new Option<string?>("--out") { Description = session.Say("写到这个文件", "write to this file"), HelpName = "FILE" };
        var issued = new Option<string?>("--issued") { Description = session.Say("报告的日期（缺省从文中找）", "date of the report (default: found in the text)"), HelpName = "DATE" };
        var command = new Command("draft", session.Say("把报告起草成承诺和公式（JSONL），供人逐条确认", "draft commitments with formulas (JSONL) for a person to confirm")) { file, issued, to };
        command.SetAction((parse, cancellation) => Task.FromResult(Run(session, parse.GetRequiredValue(file), DateOption.Read(parse.GetValue(issued), "--issued"), parse.GetValue(to), cancellation)));
        return command;
    }

    private static int Run(Session session, string typed, DateOnly? issued, string? to, CancellationToken cancellation)
    {
        Answer.KeepsSource(session, to, typed);
        var (plan, drafts) = typed != "-" && Directory.Exists(session.PathOf(typed)) ? OfPlan(session, typed, cancellation) : OfReport(session, typed, issued);
        var notation = new FormulaNotation(plan.AreaCode, plan.Indicators);
        Answer.Write(session, to, writer =>
        {
            foreach (var draft in drafts)
            {
                writer.WriteLine(ContractJson.Line(json => ContractJson.WriteCommitment(json, draft, notation)));
            }
        });
        return BihuanCommand.Done;
    }

    private static (Plan Plan, IReadOnlyList<Commitment> Drafts) OfPlan(Session session, string typed, CancellationToken cancellation)
    {
        var opened = OpenedPlan.Open(session, typed, Steps.Silent(session), cancellation);
        if (opened.Kept is null && opened.ConfirmedLines is null)
        {
            return (opened.Plan, opened.Start);
        }

        // What a person confirmed stays confirmed where the text still says it; the rest is drafted anew and told.
        var kept = opened.Kept;
        if (kept is null)
        {
            kept = KeptRegister.Open(ContractJson.ReadAsEvents(opened.ConfirmedLines!, opened.Plan.AreaCode), [], opened.Loop.Draft(opened.Findings), opened.Findings, opened.Plan, default);
            session.Tell(kept.Diagnostics);
        }

        foreach (var entry in kept.Amendment.Changed)
        {
            session.Terminal.Error.WriteLine($"~ {entry.Id}  {string.Join("; ", EntryDifference.Told(kept.Kept.Find(entry.Id)!.Entry, kept.Register.Find(entry.Id)!.Entry).Select(one => $"{one.Part.In(session.Language)} {one.Before} → {one.After}"))}");
        }

        foreach (var entry in kept.Amendment.Added)
        {
            session.Terminal.Error.WriteLine($"+ {entry.Id}  {entry.Sentence}");
        }

        foreach (var id in kept.Amendment.Vanished)
        {
            session.Terminal.Error.WriteLine($"- {id}  {kept.Kept.Find(id)!.Entry.Sentence}");
        }

        return (opened.Plan, kept.Commitments);
    }

    private static (Plan Plan, IReadOnlyList<Commitment> Drafts) OfReport(Session session, string typed, DateOnly? issued)
    {
        var report = NewPlan.Dated(ReportFile.Read(session, typed), issued);
        var findings = ReportFile.Facts(session, report, explain: false);
        var made = NewPlan.Of(report, findings, "draft", issued, null);
        session.Tell([.. made.Assumed.Where(static one => one.Code == CliDiagnostics.OtherDate.Code)]);
        return (made.Plan, Parts.Drafter().Draft(findings, made.Plan));
    }
}
