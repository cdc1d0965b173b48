namespace Bihuan.Publication;

/// <summary>How promise and outcome are told to people.</summary>
public static class ReconciliationWords
{
    /// <summary>兑现, 未兑现, 未报告, 不可比.</summary>
    public static Words Of(ReconciliationResult result) => result switch
    {
        ReconciliationResult.Kept => new("兑现", "kept"),
        ReconciliationResult.Missed => new("未兑现", "missed"),
        ReconciliationResult.NotReported => new("未报告", "not reported"),
        _ => new("不可比", "not comparable"),
    };

    /// <summary>The margin, signed, with ≥ or ≤ where only a bound was reported; empty without one.</summary>
    public static string OfMargin(Reconciliation answer) => answer.Margin is not { } margin
        ? ""
        : (answer.IsMarginBound ? answer.Result == ReconciliationResult.Kept ? "≥" : "≤" : "") + QuantityWords.Signed(margin);
}
