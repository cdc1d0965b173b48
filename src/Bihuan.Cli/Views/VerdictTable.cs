using Bihuan.Publication;
using Spectre.Console;

namespace Bihuan.Cli.Views;

/// <summary>Promises in rows. Wide terminals give the target its own column, narrow ones put it under the title.</summary>
internal sealed class VerdictTable(Session session, int width)
{
    private const int Wide = 110;

    /// <summary>未达成, then 欠进度, … as <see cref="Outlook"/> lists them; within each in the report's order.</summary>
    public static IEnumerable<Verdict> OffCourseFirst(IEnumerable<Verdict> verdicts) => verdicts.OrderBy(Tally.Outlook);

    public Table Of(IEnumerable<Verdict> verdicts)
    {
        var isWide = width >= Wide;
        var columns = new List<(string, Justify, bool)> { (session.Say("编号", "id"), Justify.Left, false), (session.Say("承诺", "promise"), Justify.Left, true) };
        if (isWide)
        {
            columns.Add((session.Say("目标", "target"), Justify.Left, true));
        }

        columns.AddRange(
        [
            (session.Say("判定", "verdict"), Justify.Left, false), (session.Say("余量", "margin"), Justify.Right, false),
            (session.Say("进度", "standing"), Justify.Left, false), (session.Say("数据", "data"), Justify.Left, false), (session.Say("还需", "needed"), Justify.Right, false),
        ]);
        var table = Screen.Table(columns);
        foreach (var verdict in verdicts)
        {
            table.AddRow(Row(verdict, isWide));
        }

        return table;
    }

    private IEnumerable<Text> Row(Verdict verdict, bool isWide)
    {
        var (commitment, look) = (verdict.Commitment, Looks.Of(Tally.Outlook(verdict)));
        var target = TargetWords.Of(commitment).In(session.Language);
        yield return Screen.Cell(commitment.Id + (commitment.IsConfirmed ? "" : "?"));
        if (isWide)
        {
            yield return Screen.Cell(commitment.Title);
            yield return Screen.Cell(target);
        }
        else
        {
            yield return Screen.Cell(target.Length > 0 ? $"{commitment.Title}\n  {target}" : commitment.Title);
        }

        yield return Screen.Cell(AccountWords.Of(verdict.Kind).In(session.Language) + (verdict.IsDisputed ? "*" : ""), look);
        yield return Screen.Cell(verdict.Margin is { } margin ? QuantityWords.Signed(margin) : "");
        yield return Screen.Cell(verdict.Kind == VerdictKind.Undecided && verdict.DataState != DataState.Missing ? AccountWords.Of(verdict.Standing).In(session.Language) : "", look);
        yield return Screen.Cell(AccountWords.Of(verdict.DataState).In(session.Language));
        yield return Screen.Cell(Needed(verdict));
    }

    private string Needed(Verdict verdict) => verdict.Needed is { } needed
        ? session.Language == Language.Chinese
            ? AccountWords.OfPer(needed.Per).Zh + QuantityWords.Of(needed.Value)
            : $"{QuantityWords.Of(needed.Value)} {AccountWords.OfPer(needed.Per).En}"
        : "";
}
