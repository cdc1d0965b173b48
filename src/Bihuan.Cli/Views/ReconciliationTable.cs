using Bihuan.Publication;
using Spectre.Console;

namespace Bihuan.Cli.Views;

/// <summary>Promise and outcome side by side, both sentences below each row.</summary>
internal sealed class ReconciliationTable(Session session)
{
    public void AddTo(Screen screen, ReconciledReport older, IReadOnlyList<Reconciliation> answers, IReadOnlyList<TaskReconciliation> works)
    {
        screen.Line(session.Say("{0}：有数的承诺 {1} 项，{2}", "{0}: {1} promises with a number; {2}", older.Plan.TitleIn(session.Language), answers.Count, Counts([.. answers.Select(answer => (answer.Result, answer.IsNotDue))])), Looks.Title);
        if (works.Count > 0)
        {
            screen.Line(session.Say("没有数的工程 {0} 项，{1}", "{0} works without a number; {1}", works.Count, Counts([.. works.Select(answer => (answer.Result, answer.IsNotDue))])), Looks.Title);
        }

        if (older.Register.Count(commitment => commitment.Kind == CommitmentKind.Task) - works.Select(work => work.Promised.Id).Distinct(StringComparer.Ordinal).Count() is > 0 and var tasks)
        {
            screen.Line(session.Say("另有 {0} 项任务没有写明建成、开工等可对账的一步，不在对账之列", "{0} tasks name no stage of a work and are not reconciled", tasks), Looks.Quiet);
        }

        if (answers.Count > 0)
        {
            screen.Add(Of(answers));
        }

        foreach (var answer in answers)
        {
            Pair(screen, $"{answer.Promised.Id}  {ReconciliationWords.Of(answer.Result).In(session.Language)}",
                ReconciliationWords.ClauseOf(answer.Promised.Citation), answer.Reported is { } reported ? ReconciliationWords.ClauseOf(reported.Citation) : null, answer.Because);
        }

        foreach (var work in works)
        {
            Pair(screen, $"{work.Promised.Id}  {ReconciliationWords.Of(work.Result).In(session.Language)}  {work.Work}", work.Promised.Title, work.Reported?.Text, work.Because);
        }
    }

    private void Pair(Screen screen, string head, string promised, string? reported, IReadOnlyList<Reason> because)
    {
        screen.Blank();
        screen.Line(head, Looks.Title);
        screen.Line($"  {session.Say("承诺", "promised")}  {promised}");
        screen.Line($"  {session.Say("报告", "reported")}  {reported ?? "–"}");
        foreach (var reason in because)
        {
            screen.Line($"        {ReasonWords.Of(reason, session.Language)}", Looks.Quiet);
        }
    }

    private string Counts(IReadOnlyList<(ReconciliationResult Result, bool IsNotDue)> answers) => string.Join(
        session.Say("，", ", "),
        Enum.GetValues<ReconciliationResult>().Select(result => $"{ReconciliationWords.Of(result).In(session.Language)} {answers.Count(answer => answer.Result == result && !answer.IsNotDue)}")
            .Append($"{NotDue} {answers.Count(answer => answer.IsNotDue)}"));

    private string NotDue => session.Say("未到期", "not yet due");

    private Table Of(IReadOnlyList<Reconciliation> answers)
    {
        var table = Screen.Table(
            (session.Say("编号", "id"), Justify.Left, false), (session.Say("承诺", "promise"), Justify.Left, true), (session.Say("目标", "target"), Justify.Left, true),
            (session.Say("所报", "reported"), Justify.Left, true), (session.Say("结果", "result"), Justify.Left, false), (session.Say("余量", "margin"), Justify.Right, false));
        foreach (var answer in answers)
        {
            table.AddRow(
                Screen.Cell(answer.Promised.Id), Screen.Cell(answer.Promised.Indicator), Screen.Cell(TargetWords.Of(answer.Promised, answer.PromisedPart).In(session.Language)),
                Screen.Cell(answer.Reported is { } reported ? TargetWords.Of(reported, answer.ReportedPart).In(session.Language) : "–"), Screen.Cell(answer.IsNotDue ? NotDue : ReconciliationWords.Of(answer.Result).In(session.Language), Look(answer.Result)),
                Screen.Cell(ReconciliationWords.OfMargin(answer)));
        }

        return table;
    }

    private static Style Look(ReconciliationResult result) => result switch
    {
        ReconciliationResult.Kept => Looks.Of(Outlook.Met),
        ReconciliationResult.Missed => Looks.Of(Outlook.Missed),
        _ => Looks.Quiet,
    };
}
