using System.Globalization;

namespace Bihuan.Publication.Bulletins;

/// <summary>The sentences of a stocktake, the same on a page and on paper.</summary>
public sealed class StocktakeWords(Stocktake stocktake)
{
    /// <summary>Turns shown by name; the rest is counted.</summary>
    public const int MostTurns = 10;

    /// <summary>Whether it is in Chinese.</summary>
    public bool IsZh { get; } = stocktake.Bulletin.Language == Language.Chinese;

    /// <summary>Title of the sheet.</summary>
    public string Title => T("目标任务盘点", "Stocktake");

    /// <summary>The plan, the period and where everything comes from.</summary>
    public string Note => string.Join(T("，", ", "), stocktake.Bulletin.Plan, stocktake.Bulletin.Period, stocktake.Bulletin.Date);

    /// <summary>How everything stands, in one sentence of the bulletin.</summary>
    public string Standing => stocktake.Bulletin.Sections[0].Sentences[1].Text;

    /// <summary>Heading of what turned.</summary>
    public string TurnsHead => T("一、上次盘点以来的变化", "1. What turned since last time");

    /// <summary>How many turned each way.</summary>
    public string TurnsSummary => stocktake.Since is not { } since ? T("这是第一次盘点，没有可比的上期。", "This is the first stocktake; there is nothing to compare with.")
        : stocktake.Turns.Count == 0 ? T($"{Day(since)}以来没有一项变化。", $"Nothing has turned since {Day(since)}.")
        : T(
            $"{Day(since)}以来{N(stocktake.Turns.Count)}项有变化：转差{N(Count(-1))}项，转好{N(Count(1))}项{(Count(0) > 0 ? $"，无好坏之分{N(Count(0))}项" : "")}。",
            $"Since {Day(since)} {N(stocktake.Turns.Count)} turned: {N(Count(-1))} for the worse, {N(Count(1))} for the better{(Count(0) > 0 ? $", {N(Count(0))} neither" : "")}.");

    /// <summary>One line each, worse first; at most <see cref="MostTurns"/> and a line for the rest.</summary>
    public IReadOnlyList<string> Turns =>
    [
        .. stocktake.Turns.Take(MostTurns).Select(Turn),
        .. stocktake.Turns.Count > MostTurns ? [T($"另有{N(stocktake.Turns.Count - MostTurns)}项见通报附件。", $"{N(stocktake.Turns.Count - MostTurns)} more are in the annex of the bulletin.")] : Array.Empty<string>(),
    ];

    /// <summary>One turn: id, title, from, to, figure.</summary>
    public string Turn(StocktakeTurn turn) =>
        $"{(turn.Move > 0 ? "↑" : turn.Move < 0 ? "↓" : "→")} {turn.Item.Id} {turn.Item.Title}{T("：", ": ")}{turn.Before} → {turn.Item.Word}{(Numbers(turn.Item) is { Length: > 0 } numbers ? T("，", ", ") + numbers : "")}{T("。", ".")}";

    /// <summary>Heading of where figures and self-reports disagree.</summary>
    public string DisagreementsHead => T("二、数据与自报不一致", "2. Where figures and self-reports disagree");

    /// <summary>One line each, or why there is none.</summary>
    public IReadOnlyList<string> Disagreements => stocktake.SelfReports switch
    {
        null => [T("没有接入督办账，没有单位自报可比。", "No book of supervision was looked at, so there are no self-reports to compare with.")],
        0 => [T("督办账里没有针对这些任务的单位自报。", "The book of supervision has no self-report on these tasks.")],
        { } count when stocktake.Disagreements.Count == 0 => [T($"{N(count)}份自报与数据没有出入。", $"{N(count)} self-reports agree with the figures.")],
        _ => [.. stocktake.Disagreements.Select(one => $"{one.Item.Id} {one.Item.Title}{T("：", ": ")}{one.Text}")],
    };

    /// <summary>Heading of the decisions.</summary>
    public string DecisionsHead => stocktake.Decisions.Count == 0 ? T("三、没有需要会议决定的事项", "3. Nothing to decide") : T($"三、请会议决定的{"一两三"[stocktake.Decisions.Count - 1]}件事", $"3. {(stocktake.Decisions.Count switch { 1 => "One decision", 2 => "Two decisions", _ => "Three decisions" })} to take");

    /// <summary>What stands before links to proofs.</summary>
    public string ProofsHead => T("依据：", "Proof: ");

    private string Numbers(BulletinItem item) => string.Join(T("，", ", "), new[] { item.Value, item.Gap }.Where(part => part.Length > 0));

    private int Count(int move) => stocktake.Turns.Count(turn => turn.Move == move);

    private string Day(DateOnly date) => IsZh ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日") : date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private string T(string zh, string en) => IsZh ? zh : en;

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
