using Bihuan.Publication;
using Spectre.Console;

namespace Bihuan.Cli.Views;

/// <summary>Promise and outcome side by side, both sentences below each row.</summary>
internal sealed class ReconciliationTable(Session session)
{
    public void AddTo(Screen screen, Plan older, IReadOnlyList<Commitment> register, IReadOnlyList<Reconciliation> answers)
    {
        screen.Line(session.Say("{0}：有数的承诺 {1} 项，{2}", "{0}: {1} promises with a number; {2}", older.TitleIn(session.Language), answers.Count, Counts(answers)), Looks.Title);
        if (register.Count(commitment => commitment.Kind == CommitmentKind.Task) is > 0 and var tasks)
        {
            screen.Line(session.Say("另有 {0} 项没有数的任务，不在对账之列", "{0} tasks without a number are not reconciled", tasks), Looks.Quiet);
        }

        if (answers.Count > 0)
        {
            screen.Add(Of(answers));
        }

        foreach (var answer in answers)
        {
            screen.Blank();
            screen.Line($"{answer.Promised.Id}  {ReconciliationWords.Of(answer.Result).In(session.Language)}", Looks.Title);
            screen.Line($"  {session.Say("承诺", "promised")}  {ReconciliationWords.ClauseOf(answer.Promised.Citation)}");
            screen.Line($"  {session.Say("报告", "reported")}  {(answer.Reported is { } reported ? ReconciliationWords.ClauseOf(reported.Citation) : "–")}");
            foreach (var reason in answer.Because)
            {
                screen.Line($"        {reason.Words.In(session.Language)}", Looks.Quiet);
            }
        }
    }

    private string Counts(IReadOnlyList<Reconciliation> answers) => string.Join(
        session.Say("，", ", "),
        Enum.GetValues<ReconciliationResult>().Select(result => $"{ReconciliationWords.Of(result).In(session.Language)} {answers.Count(answer => answer.Result == result && !answer.IsNotDue)}")
            .Append($"{session.Say("未到期", "not yet due")} {answers.Count(answer => answer.IsNotDue)}"));

    private Table Of(IReadOnlyList<Reconciliation> answers)
    {
        var table = Screen.Table(
            (session.Say("编号", "id"), Justify.Left, false), (session.Say("承诺", "promise"), Justify.Left, true), (session.Say("目标", "target"), Justify.Left, true),
            (session.Say("所报", "reported"), Justify.Left, true), (session.Say("结果", "result"), Justify.Left, false), (session.Say("余量", "margin"), Justify.Right, false));
        foreach (var answer in answers)
        {
            table.AddRow(
                Screen.Cell(answer.Promised.Id), Screen.Cell(answer.Promised.Indicator), Screen.Cell(TargetWords.Of(answer.Promised).In(session.Language)),
                Screen.Cell(answer.Reported is { } reported ? TargetWords.Of(reported).In(session.Language) : "–"), Screen.Cell(ReconciliationWords.Of(answer.Result).In(session.Language), Look(answer.Result)),
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
