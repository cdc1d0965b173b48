using Bihuan.Publication;
using Bihuan.Web.Content;

namespace Bihuan.Web.Phrases;

/// <summary>A verdict as one or two plain sentences.</summary>
internal static class VerdictPhrases
{
    /// <summary>What the data say, how far from the target, and what is still required.</summary>
    public static string Of(PlanView view, Verdict verdict)
    {
        var text = verdict.Kind switch
        {
            VerdictKind.Undecided when verdict.Path is { } path => Paced(view, verdict, path),
            VerdictKind.Undecided when verdict.Commitment.Formula is null =>
                view.T("尚无可执行含义：先要确认它指什么，公布多少数据也不能判定。", "No executable meaning yet: what it means must be settled first, no figure could decide it."),
            VerdictKind.Undecided when verdict.Overdue is not null =>
                view.T($"{AccountWords.Overdue.Zh}，不能判定。没有证据不等于没有做到。", "Past due without evidence of completion, so nothing can be proved. No evidence does not mean that it was not done."),
            VerdictKind.Undecided when verdict.DataState == DataState.Missing =>
                view.T("没有公布的数据，不能判定。没有数据不是零，也不等于没有做到。", "There is no published figure, so nothing can be proved. No data is not zero, and not a miss."),
            VerdictKind.Undecided => view.T("现有数据还不能证明做到或没有做到。", "The figures so far prove neither that it holds nor that it does not."),
            _ => Decided(view, verdict),
        };
        return verdict.IsDisputed
            ? text + view.T("换一种声明过的读法，判定会不同（见“各种读法”）。", " Under another declared reading the verdict differs (see “Every reading”).")
            : text;
    }

    /// <summary>What is still required: 每年还需增长7.48%.</summary>
    public static string? Needed(PlanView view, Verdict verdict)
    {
        if (verdict.Needed is not { } needed)
        {
            return null;
        }

        var (number, per) = (NumberPhrases.Short(needed.Value, view.Language), AccountWords.OfPer(needed.Per).In(view.Language));
        var best = needed.Best is { } record ? $"{NumberPhrases.Short(record.Value, view.Language)}{view.T("，", ", ")}{record.Period.In(view.Language)}" : null;
        var grows = needed.Value.Unit.Dimension == "%";
        var most = AccountWords.OfNeeded(needed.Bound).In(view.Language);
        var text = view.T($"此后{per}{most}还需{(grows ? "增长" : "")}{number}", $"{most}{number} {(grows ? "of growth " : "")}{per} from here on");
        return best is null ? text : view.T($"{text}（有记录以来最好{best}）", $"{text} (best on record {best})");
    }

    private static string Decided(PlanView view, Verdict verdict)
    {
        var isClaim = verdict.Commitment.Kind == CommitmentKind.Claim;
        var isMet = verdict.Kind == VerdictKind.Met;
        var head = (isClaim, isMet) switch
        {
            (false, true) => view.T("已公布的数据证明做到了", "Published figures prove that it holds"),
            (false, false) => view.T("已公布的数据证明没有做到", "Published figures prove that it does not hold"),
            (true, true) => view.T("报告所述与公布数相符", "The statement agrees with the published figures"),
            _ => view.T("报告所述与公布数不符", "The statement differs from the published figures"),
        };
        var parts = new List<string>();
        if (view.LatestFigure(verdict) is { } figure)
        {
            parts.Add(view.T($"{figure.Period.Print(view.Language)}{figure.Verb.Zh}{figure.Text}", $"{figure.Verb.En}{figure.Text} in {figure.Period.Print(view.Language)}"));
        }

        if (!isClaim && verdict.Margin is { } margin)
        {
            var size = NumberPhrases.Short(margin with { Value = Math.Abs(margin.Value) }, view.Language);
            var isLeast = verdict.MarginBound != Bound.Exact;
            parts.Add(isMet
                ? view.T($"余量{NumberPhrases.Signed(margin, verdict.MarginBound, view.Language)}", $"margin {NumberPhrases.Signed(margin, verdict.MarginBound, view.Language)}")
                : view.T($"差{(isLeast ? "至少" : "")}{size}", $"short by {(isLeast ? "at least " : "")}{size}"));
        }

        return parts.Count == 0
            ? head + view.T("。", ".")
            : head + view.T("：", ": ") + string.Join(view.T("，", ", "), parts) + view.T("。", ".");
    }

    private static string Paced(PlanView view, Verdict verdict, TrajectoryPoint path)
    {
        var figure = view.LatestFigure(verdict);
        var actual = figure is { Observation: not null } && figure.Period == path.Period ? figure.Text : NumberPhrases.Short(path.Actual, view.Language);
        var (expected, period) = (NumberPhrases.Short(path.Expected, view.Language), path.Period.Print(view.Language));
        var size = NumberPhrases.Short(path.Gap with { Value = Math.Abs(path.Gap.Value) }, view.Language);
        var gap = path.Gap.Value switch
        {
            _ when AccountWords.OfLimit(verdict, size) is { } limit => limit.In(view.Language),
            < 0m => view.T($"落后{size}", $"{size} behind"),
            > 0m => view.T($"领先{size}", $"{size} ahead"),
            _ => view.T("正好相等", "exactly there"),
        };
        var word = AccountWords.Of(verdict.Standing).In(view.Language);
        if (verdict.Commitment.Formula?.Predicates.FirstOrDefault()?.Right is not Formulas.Term.Constant and not null)
        {
            return figure is null
                ? view.T($"尚未判定，{word}：{period}{gap}。", $"Not decided yet, {word}: {gap} in {period}.")
                : view.T($"尚未判定，{word}：{period}为{figure.Text}，{gap}。", $"Not decided yet, {word}: {figure.Text} in {period}, {gap}.");
        }

        return path.Rule switch
        {
            "yearToDate" or "spanToDate" => view.T($"尚未判定，{word}：到{period}{(actual.StartsWith('完') ? "" : "完成目标的")}{actual}，按时间应为{expected}，{gap}。", $"Not decided yet, {word}: {actual} of the target by {period}, {expected} expected by then, {gap}."),
            "planned" or "profile" when path.Expected.Unit == Unit.Percent && path.Gap.Unit == Unit.PercentagePoint && verdict.Paths.Any(one => one.Point.Rule is "yearToDate" or "spanToDate") => view.T(
                $"尚未判定，{word}：到{period}{(actual.StartsWith('完') ? "" : "完成目标的")}{actual}，{(path.Rule == "planned" ? "按责任单位计划" : "按往年同期")}应为{expected}，{gap}。",
                $"Not decided yet, {word}: {actual} of the target by {period}, {expected} {(path.Rule == "planned" ? "planned by the agency" : "usual by then in past years")}, {gap}."),
            "milestone" => view.T($"尚未判定，{word}：{period}的节点{gap}。", $"Not decided yet, {word}: {gap} at the node of {period}."),
            "linear" => view.T($"尚未判定，{word}：{period}为{actual}，轨迹上应为{expected}，{gap}。", $"Not decided yet, {word}: {actual} in {period}, {expected} expected on the path, {gap}."),
            _ => view.T($"尚未判定，{word}：{period}{figure?.Verb.Zh ?? "为"}{actual}，要求{expected}，{gap}。", $"Not decided yet, {word}: {figure?.Verb.En}{actual} in {period}, {expected} required, {gap}."),
        };
    }
}
