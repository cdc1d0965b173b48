namespace Bihuan.Publication;

/// <summary>The words shown to people for verdicts, standings, data states and kinds; one word per thing in both languages.</summary>
public static class AccountWords
{
    /// <summary>已达成, 未达成, 未判定.</summary>
    public static Words Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Met => new("已达成", "met"),
        VerdictKind.Missed => new("未达成", "missed"),
        _ => new("未判定", "undecided"),
    };

    /// <summary>超进度, 达进度, 欠进度, 不判进度.</summary>
    public static Words Of(Standing standing) => standing switch
    {
        Standing.Ahead => new("超进度", "ahead"),
        Standing.OnTrack => new("达进度", "on track"),
        Standing.Behind => new("欠进度", "behind"),
        _ => new("不判进度", "not judged"),
    };

    /// <summary>终值, 初步, 陈旧, 无数据.</summary>
    public static Words Of(DataState state) => state switch
    {
        DataState.Final => new("终值", "final"),
        DataState.Provisional => new("初步", "provisional"),
        DataState.Stale => new("陈旧", "stale"),
        _ => new("无数据", "missing"),
    };

    /// <summary>What there is to go by: the state of the data, or why data do not help; 尚无可执行含义, 已过期限、未见完成证据.</summary>
    public static Words OfData(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict switch
        {
            { Commitment.Formula: null } => Of(Outlook.NoMeaning),
            { Overdue: not null } => Overdue,
            _ => Of(verdict.DataState),
        };
    }

    /// <summary>What is said of an event whose day has passed without evidence: neither done nor proved undone.</summary>
    public static Words Overdue { get; } = new("已过期限、未见完成证据", "past due without evidence");

    /// <summary>The eight parts every verdict falls into one of.</summary>
    public static Words Of(Outlook part) => part switch
    {
        Outlook.Met => new("已达成", "met"),
        Outlook.Missed => new("未达成", "missed"),
        Outlook.Ahead => new("超进度", "ahead"),
        Outlook.OnTrack => new("达进度", "on track"),
        Outlook.Behind => new("欠进度", "behind"),
        Outlook.NotJudged => new("不判进度", "pace not judged"),
        Outlook.NoMeaning => new("尚无可执行含义", "no executable meaning yet"),
        _ => new("无数据", "no data"),
    };

    /// <summary>承诺, 任务, 陈述.</summary>
    public static Words Of(CommitmentKind kind) => kind switch
    {
        CommitmentKind.Target => new("承诺", "promise"),
        CommitmentKind.Task => new("任务", "work item"),
        _ => new("陈述", "statement"),
    };

    /// <summary>预计数, 初步核算数, 核实数.</summary>
    public static Words Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Estimated => new("预计数", "estimated"),
        ObservationStatus.Preliminary => new("初步核算数", "preliminary"),
        _ => new("核实数", "final"),
    };

    /// <summary>数值, 占比, 个数, 类别, 增速, 实际增速, 年均增速.</summary>
    public static Words Of(SeriesMeasure measure) => measure switch
    {
        SeriesMeasure.Share => new("占比", "share"),
        SeriesMeasure.Count => new("个数", "count"),
        SeriesMeasure.Grade => new("类别", "grade"),
        SeriesMeasure.GrowthYoy => new("增速", "growth"),
        SeriesMeasure.GrowthReal => new("实际增速", "real growth"),
        SeriesMeasure.GrowthAnnualAverage => new("年均增速", "average growth"),
        _ => new("数值", "level"),
    };

    /// <summary>What a verdict says about a statement of the past: agrees, differs, not checked.</summary>
    public static Words OfClaim(VerdictKind kind) => kind switch
    {
        VerdictKind.Met => new("相符", "agrees"),
        VerdictKind.Missed => new("不符", "differs"),
        _ => new("未核对", "not checked"),
    };

    /// <summary>
    /// How far a figure is from the limit it is compared with (rule <c>bound</c>), which is no schedule: 距上限还有9人, 超出上限1人, 高出下限0.5百分点; null for every
    /// other rule.
    /// </summary>
    /// <param name="verdict">A verdict that stands against a path.</param>
    /// <param name="size">The gap without its sign, in words.</param>
    public static Words? OfLimit(Verdict verdict, string size) => verdict.Path is not { Rule: "bound", Gap.Value: var gap } ? null
        : (verdict.Commitment.Formula?.Predicates.FirstOrDefault()?.Comparator is Comparator.AtMost or Comparator.LessThan, gap) switch
        {
            (true, 0m) => new("正好在上限上", "exactly at the limit"),
            (true, > 0m) => new($"距上限还有{size}", $"{size} left under the limit"),
            (true, _) => new($"超出上限{size}", $"{size} over the limit"),
            (_, 0m) => new("正好在下限上", "exactly at the limit"),
            (_, > 0m) => new($"高出下限{size}", $"{size} above the limit"),
            _ => new($"低于下限{size}", $"{size} below the limit"),
        };

    /// <summary>What stands before an amount that is needed when it is only a bound: 至多, 至少; empty for the amount itself.</summary>
    public static Words OfNeeded(Bound bound) => bound switch
    {
        Bound.AtMost => new("至多", "at most "),
        Bound.AtLeast => new("至少", "at least "),
        Bound.About => new("约", "about "),
        _ => new("", ""),
    };

    /// <summary>The period something is needed per: 每年, 每季, 每月, 合计.</summary>
    public static Words OfPer(string per) => per switch
    {
        "year" => new("每年", "a year"),
        "quarter" => new("每季", "a quarter"),
        "month" => new("每月", "a month"),
        "total" => new("合计", "in total"),
        "rest" => new("年内余下时间", "over the rest of the year"),
        _ => new(per, per),
    };
}
