using Bihuan.Publication.Decomposition;
using Bihuan.Publication.OpenData;

namespace Bihuan.Publication.Bulletins;

/// <summary>
/// 盘点材料: one page for the leader's meeting: what turned since last time, where figures and self-reports disagree, three decisions to take.
/// </summary>
public sealed record Stocktake
{
    private const int MostDecisions = 3;
    private const int MostIds = 8;

    /// <summary>The bulletin of the same day, for its words and items.</summary>
    public required Bulletin Bulletin { get; init; }

    /// <summary>Day of the last stocktake; null when this is the first.</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>What turned, worse first, then better, then neither; document order.</summary>
    public required IReadOnlyList<StocktakeTurn> Turns { get; init; }

    /// <summary>Where figures and self-reports disagree.</summary>
    public required IReadOnlyList<StocktakeDisagreement> Disagreements { get; init; }

    /// <summary>How many self-reports there are; null where no book of supervision was looked at.</summary>
    public required int? SelfReports { get; init; }

    /// <summary>At most three, the gravest first.</summary>
    public required IReadOnlyList<StocktakeDecision> Decisions { get; init; }

    /// <summary>Makes the page's content of what a bulletin is made of.</summary>
    public static Stocktake Of(BulletinRequest request)
    {
        var bulletin = Bulletin.Of(request);
        var items = bulletin.Items.ToDictionary(item => item.Id, StringComparer.OrdinalIgnoreCase);
        var changes = request.Earlier.Count > 0 ? VerdictChange.Between(request.Earlier[0].Account, request.Account).ToList() : [];
        return new Stocktake
        {
            Bulletin = bulletin,
            Since = request.Earlier.Count > 0 ? request.Earlier[0].Day : null,
            Turns = [.. changes.Select(change => new StocktakeTurn(items[change.Commitment.Id], AccountWords.Of(Tally.Outlook(change.Before)).In(request.Language), change.IsBetter ? 1 : change.IsWorse ? -1 : 0)).OrderBy(turn => turn.Move == 0 ? 2 : turn.Move)],
            Disagreements = [.. Disagree(request, items)],
            SelfReports = request.Docket?.Invoke(request.Day).Reports.Count,
            Decisions = [.. DecisionsOf(request, bulletin, [.. changes.Where(change => change.IsWorse).Select(change => change.Commitment.Id)]).Take(MostDecisions)],
        };
    }

    /// <summary>Claims of completion that the figures do not bear out; the newest report of each commitment counts.</summary>
    private static IEnumerable<StocktakeDisagreement> Disagree(BulletinRequest request, Dictionary<string, BulletinItem> items)
    {
        foreach (var report in (request.Docket?.Invoke(request.Day).Reports ?? []).GroupBy(one => one.Commitment, StringComparer.OrdinalIgnoreCase).Select(group => group.Last()))
        {
            if (report.IsDone && items.TryGetValue(report.Commitment, out var item) && item.Verdict.Kind != VerdictKind.Met)
            {
                var figures = string.Join(request.Language == Language.Chinese ? "，" : ", ", new[] { item.Word, item.Value, item.Gap }.Where(part => part.Length > 0));
                yield return new StocktakeDisagreement(item, report, request.Language == Language.Chinese
                    ? $"{report.Agency.Zh}{report.Day.Year}年{report.Day.Month}月{report.Day.Day}日报完成（{report.Case}），数据为：{figures}。"
                    : $"{report.Agency.En} claimed completion on {report.Day:yyyy-MM-dd} ({report.Case}); the figures say: {figures}.");
            }
        }
    }

    /// <summary>Candidates, the gravest first: what is behind and can still be saved, words that can be read two ways, promises nobody has figures of, then the rest of what is behind.</summary>
    private static IEnumerable<StocktakeDecision> DecisionsOf(BulletinRequest request, Bulletin bulletin, HashSet<string> worse)
    {
        string T(string zh, string en) => request.Language == Language.Chinese ? zh : en;
        var writer = new BulletinWriter(request, request.Account, request.Day, null);
        // Still open ones first: what is missed can no longer be saved, only explained.
        var off = bulletin.Behind.OrderBy(item => item.Verdict.Kind == VerdictKind.Missed).ThenBy(item => !worse.Contains(item.Id)).ToList();
        if (off.FirstOrDefault() is { } gravest)
        {
            yield return new StocktakeDecision(
                gravest.Verdict.Kind == VerdictKind.Missed
                    ? T($"{gravest.Title}到期未达成：是否问明原因、另定目标？", $"{gravest.Title} was missed: ask for the cause and set a new target?")
                    : T($"{gravest.Title}：加力补上，还是调整目标或期限？", $"{gravest.Title}: catch up with new measures, or revise target or date?"),
                Facts(gravest, writer.NeededOf(gravest.Verdict)), [gravest.Id]);
        }

        var tasks = bulletin.Items;
        var disputed = tasks.Where(item => item.Verdict.IsDisputed).ToList();
        if (disputed.FirstOrDefault() is { } first)
        {
            yield return new StocktakeDecision(
                T($"“{first.Title}”以哪种读法为准？", $"Which reading of “{first.Title}” counts?"),
                [
                    .. first.Verdict.Readings.Select(reading => $"{reading.Interpretation.Words.In(request.Language).Replace(T("；", "; "), T("，", ", "), StringComparison.Ordinal)}{T("：", ": ")}{AccountWords.Of(reading.Kind).In(request.Language)}"),
                    .. disputed.Count > 1 ? [T($"另有{disputed.Count - 1}项读法不同结论不同", $"{disputed.Count - 1} more have readings with different verdicts")] : Array.Empty<string>(),
                ],
                [.. disputed.Select(item => item.Id).Take(MostIds)]);
        }

        var silent = tasks.Where(item => Tally.Outlook(item.Verdict) == Outlook.Missing && item.Verdict.Commitment.Kind == CommitmentKind.Target).ToList();
        if (silent.GroupBy(item => item.Lead, StringComparer.Ordinal).MaxBy(group => group.Count()) is { } most)
        {
            var lead = most.Key.Length > 0 ? most.Key : T("未定牵头单位的", "those without a lead");
            yield return new StocktakeDecision(
                T("没有公布数据的承诺，由谁、从何时起公布？", "Who publishes figures for promises that have none, and from when?"),
                [
                    T($"{silent.Count}项承诺没有任何公布数据，进度无从判定", $"{silent.Count} promises have no published figure, so nothing can be said of their progress"),
                    T($"最多的是{lead}{most.Count()}项", $"most of them: {lead}, {most.Count()}"),
                ],
                [.. most.Select(item => item.Id).Take(MostIds)]);
        }

        foreach (var item in off.Skip(1))
        {
            yield return new StocktakeDecision(
                T($"{item.Title}：由谁牵头、用什么措施补上？", $"{item.Title}: who leads, and with what measures?"), Facts(item, writer.NeededOf(item.Verdict)), [item.Id]);
        }

        IReadOnlyList<string> Facts(BulletinItem item, string needed) =>
        [
            .. new[]
            {
                item.Target.Length > 0 ? T("目标", "target ") + item.Target : "", string.Join(T("，", ", "), new[] { item.Value, item.Gap }.Where(part => part.Length > 0)), needed, item.Cause,
                DecompositionTable.IsLeadSuggested(item.Verdict.Commitment) && item.Lead.Length > 0 ? T($"牵头单位建议为{item.Lead}，尚未核定", $"{item.Lead} is suggested as lead and not yet settled") : "",
            }.Where(part => part.Length > 0),
        ];
    }
}
