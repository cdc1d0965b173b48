using Bihuan.Lights;
using Bihuan.Publication;
using Spectre.Console;

namespace Bihuan.Cli.Views;

/// <summary>Promises in rows. Wide terminals give the target its own column, narrow ones put it under the title. With a scheme, the light's sign stands before the verdict.</summary>
internal sealed class VerdictTable(Session session, int width, LightJudge? lights = null)
{
    private const int Wide = 110;

    /// <summary>未达成, then 欠进度, … as <see cref="Outlook"/> lists them; within each in the report's order.</summary>
    public static IEnumerable<Verdict> OffCourseFirst(IEnumerable<Verdict> verdicts) => verdicts.OrderBy(Tally.Outlook);

    public Table Of(IEnumerable<Verdict> verdicts)
    {
        var isWide = width >= Wide;
        var table = Screen.Table(isWide
            ?
            [
                (session.Say("编号", "id"), Justify.Left, false), (session.Say("承诺", "promise"), Justify.Left, true), (session.Say("目标", "target"), Justify.Left, true),
                (session.Say("判定", "verdict"), Justify.Left, false), (session.Say("余量", "margin"), Justify.Right, false), (session.Say("进度", "standing"), Justify.Left, false),
                (session.Say("数据", "data"), Justify.Left, false), (session.Say("还需", "needed"), Justify.Right, false),
            ]
            :
            [
                (session.Say("编号", "id"), Justify.Left, false), (session.Say("承诺与目标", "promise and target"), Justify.Left, true),
                (session.Say("判定与数据", "verdict and data"), Justify.Left, false), (session.Say("还需", "needed"), Justify.Right, false),
            ]);
        foreach (var verdict in verdicts)
        {
            table.AddRow(isWide ? WideRow(verdict) : NarrowRow(verdict));
        }

        return table;
    }

    private IEnumerable<Text> WideRow(Verdict verdict)
    {
        var look = Looks.Of(Tally.Outlook(verdict));
        return
        [
            Screen.Cell(Id(verdict)), Screen.Cell(verdict.Commitment.Title), Screen.Cell(TargetWords.Of(verdict.Commitment).In(session.Language)), Screen.Cell(Kind(verdict), look),
            Screen.Cell(QuantityWords.OfMargin(verdict)), Screen.Cell(Standing(verdict), look), Screen.Cell(Data(verdict)), Screen.Cell(Needed(verdict)),
        ];
    }

    private IEnumerable<Text> NarrowRow(Verdict verdict)
    {
        var (target, beside) = (TargetWords.Of(verdict.Commitment).In(session.Language), QuantityWords.OfMargin(verdict) is { Length: > 0 } margin ? margin : Standing(verdict));
        return
        [
            Screen.Cell(Id(verdict)), Screen.Cell(target.Length > 0 ? $"{verdict.Commitment.Title}\n{target}" : verdict.Commitment.Title),
            Screen.Cell($"{Kind(verdict)} {beside}".TrimEnd() + "\n" + Data(verdict), Looks.Of(Tally.Outlook(verdict))), Screen.Cell(Needed(verdict)),
        ];
    }

    private static string Id(Verdict verdict) => verdict.Commitment.Id + (verdict.Commitment.IsConfirmed ? "" : "?");

    private string Kind(Verdict verdict) =>
        (lights is null ? "" : lights.Of(verdict).Sign + " ") + (verdict.Commitment.Kind == CommitmentKind.Claim ? AccountWords.OfClaim(verdict.Kind) : AccountWords.Of(verdict.Kind)).In(session.Language) + (verdict.IsDisputed ? "*" : "");

    private string Standing(Verdict verdict) =>
        verdict.Kind == VerdictKind.Undecided && verdict.DataState != DataState.Missing ? AccountWords.Of(verdict.Standing).In(session.Language) : "";

    private string Data(Verdict verdict) => AccountWords.OfData(verdict).In(session.Language);

    private string Needed(Verdict verdict) => verdict.Needed is { } needed
        ? session.Language == Language.Chinese
            ? AccountWords.OfPer(needed.Per).Zh + AccountWords.OfNeeded(needed.Bound).Zh + QuantityWords.Of(needed.Value)
            : $"{AccountWords.OfNeeded(needed.Bound).En}{QuantityWords.Of(needed.Value)} {AccountWords.OfPer(needed.Per).En}"
        : "";
}
