using System.Globalization;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Publication;
using Bihuan.Publication.Bulletins;
using Bihuan.Publication.OpenData;
using Bihuan.Statistics;

namespace Bihuan.Delivery.Reporting;

/// <summary>三种说法: where the verdict of the data, the agency's own report and the verifier disagree. Computed, never typed; an assessment never changes a verdict.</summary>
public static class Divergences
{
    /// <summary>Every disagreement on a case.</summary>
    /// <param name="book">The book of delivery.</param>
    /// <param name="case">The case.</param>
    /// <param name="named">The verdicts of the commitments it names, each with its plan and figures.</param>
    /// <param name="on">The day.</param>
    /// <param name="earlier">The verdict of a commitment of a plan as it was known on an earlier day; null where there was none.</param>
    public static IReadOnlyList<Divergence> Of(
        DeliveryBook book, SupervisionCase @case, IEnumerable<(Verdict Verdict, Plan Plan, SeriesSet Data)> named, DateOnly on, Func<Plan, string, DateOnly, Verdict?> earlier)
    {
        if (@case.State is CaseState.Closed or CaseState.Archived)
        {
            var closed = book.Timeline(@case.Id).Last(step => step.Event.Action == CaseAction.Close).Event.Input.On;
            return [.. named.Select(one => SinceClosed(one.Verdict, one.Plan, earlier(one.Plan, one.Verdict.Commitment.Id, closed), closed)).OfType<Divergence>()];
        }

        var found = new List<Divergence>();
        var judged = book.Timeline(@case.Id).LastOrDefault(step => step.Event.Action is CaseAction.Verify or CaseAction.Return)?.Event;
        foreach (var (verdict, plan, data) in named)
        {
            var id = verdict.Commitment.Id;
            if (@case.ClaimedOn is { } claimed && verdict.Kind != VerdictKind.Met)
            {
                var isMissed = verdict.Kind == VerdictKind.Missed;
                found.Add(new(DivergenceKind.ClaimNotShown, id, new(
                    $"{id}：承办单位{Day(claimed)}申请办结，公布的数据{(isMissed ? "判定没有做到" : "还没有证明做到")}",
                    $"{id}: the agency claimed completion on {Day(claimed)}; the published figures {(isMissed ? "show it missed" : "do not show it yet")}")));
            }

            if (judged is { Action: CaseAction.Return } && @case.ClaimedOn is null && verdict.Kind == VerdictKind.Met)
            {
                found.Add(new(DivergenceKind.ReturnedThoughMet, id, new(
                    $"{id}：{Day(judged.Input.On)}被退回（{judged.Input.Reason}），公布的数据判定已经做到",
                    $"{id}: returned on {Day(judged.Input.On)} ({judged.Input.Reason}); the published figures show it met")));
            }

            found.AddRange(@case.Sheets.Where(sheet => sheet.SignedOn is not null).Select(sheet => Differs(verdict.Commitment, plan, data, sheet, on)).OfType<Divergence>());
        }

        return found;
    }

    private static Divergence? SinceClosed(Verdict now, Plan plan, Verdict? then, DateOnly closed)
    {
        if (then is null || new VerdictChange(then, now, [.. now.UsedObservations.Except(then.UsedObservations, StringComparer.Ordinal)]) is not { IsWorse: true } change)
        {
            return null;
        }

        var figure = plan.Observations.Where(one => change.NewObservations.Contains(one.Id, StringComparer.Ordinal)).MaxBy(one => (one.Published?.Last, one.Period));
        string Said(Language language) => figure is null ? "" : language == Language.Chinese
            ? $"（{figure.Period.Print(language)}{NumberPhrases.Exact(figure.Value, language)}，{figure.Source.Title}，{figure.Published}）"
            : $" ({NumberPhrases.Exact(figure.Value, language)}, {figure.Period.Print(language)}; {figure.Source.Title}, {figure.Published})";
        var (before, after) = (AccountWords.Of(Tally.Outlook(then)), AccountWords.Of(Tally.Outlook(now)));
        return new(DivergenceKind.WorseSinceClosed, now.Commitment.Id, new(
            $"{now.Commitment.Id}：{Day(closed)}办结时数据判定为{before.Zh}，现在为{after.Zh}{Said(Language.Chinese)}，请研究是否重新督办",
            $"{now.Commitment.Id}: closed on {Day(closed)} as {before.En}, now {after.En}{Said(Language.English)}; consider reopening"));
    }

    private static Divergence? Differs(Commitment commitment, Plan plan, SeriesSet data, ReportSheet sheet, DateOnly on)
    {
        if (ReportForm.FigureOf(commitment, plan, data, sheet.Period, on) is not { Published: { } published } cell || sheet.Cells.GetValueOrDefault(cell.Key) is not { } typed || !ReportCell.TryNumber(typed, out var own))
        {
            return null;
        }

        var known = published.Value.In(cell.Unit);
        // Both are as exact as the digits they were given with.
        var slack = Math.Max(new Quantity(own, cell.Unit).Resolution, published.Value.Resolution * published.Value.Unit.Factor / cell.Unit.Factor) / 2m;
        var isFar = published.Bound switch
        {
            Bound.AtLeast => own < known.Value - slack,
            Bound.AtMost => own > known.Value + slack,
            _ => Math.Abs(own - known.Value) > slack,
        };
        return isFar ? new(DivergenceKind.FigureDiffers, commitment.Id, new(
            $"{commitment.Id}：{sheet.Period.Print(Language.Chinese)}{cell.Indicator.NameZh}自报{typed}{cell.Unit.Symbol}，公布{published.Value}（{published.Source.Title}）",
            $"{commitment.Id}: {cell.Indicator.Name(Language.English)}, {sheet.Period.Print(Language.English)}: reported {typed}{cell.Unit.Symbol}, published {published.Value} ({published.Source.Title})")) : null;
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
