namespace Bihuan;

/// <summary>The declared interpretations: id, what it takes the words to mean. Version 1 of each; a changed sense gets a new id.</summary>
public static class InterpretationCatalogue
{
    private static readonly (string Id, Words Words)[] Table =
    [
        ("plain.atLeast", new("没有限定词的数按“至少”理解（越高越好的指标）", "a number without a hedge is “at least” (higher is better)")),
        ("plain.atMost", new("没有限定词的数按“至多”理解（越低越好的指标）", "a number without a hedge is “at most” (lower is better)")),
        ("plain.exact", new("没有限定词的数按“正好”理解", "a number without a hedge is “exactly”")),
        ("words.bound", new("按原文的比较词（以上、超过、以内等）", "as the comparing words say (以上, 超过, 以内 …)")),
        ("about.oneSided", new("“左右”“约”：容许差0.3个百分点或3%，朝好的方向不限", "左右, 约: within 0.3 points or 3 %, without limit on the better side")),
        ("about.twoSided", new("“左右”“约”：上下各容许0.3个百分点或3%", "左右, 约: within 0.3 points or 3 % on either side")),
        ("about.strict", new("“左右”“约”不作容差，按至少（至多）达到所列数理解", "左右, 约 without tolerance: at least (at most) the number")),
        ("due.at", new("到期时达到", "reached at the due date")),
        ("due.everAfter", new("到期及以后各年都保持（看到规划期末）", "reached at the due date and kept ever after, to the end of the horizon")),
        ("due.anyTime", new("期内任一年达到即可", "reached in any year up to the due date")),
        ("each.year", new("规划期内每年都要做到", "holds in each year of the horizon")),
        ("each.end", new("只看期末一年", "only the last year counts")),
        ("within.periodEnd", new("“控制在…以内”看期末或全年累计值", "控制在…以内: at the end of the period or its cumulative value")),
        ("within.eachMonth", new("“控制在…以内”每月都要做到", "控制在…以内: in each month")),
        ("basis.own", new("增速按指标自身口径", "growth on the indicator's own price basis")),
        ("basis.published", new("比较公布的增速，不论实际或名义", "published growth rates are compared, real or nominal")),
        ("basis.real", new("都按实际增速比较", "real growth on both sides")),
        ("basis.nominal", new("都按名义增速比较", "nominal growth on both sides")),
        ("sync.half", new("“同步”：相差不超过0.5个百分点", "同步: at most 0.5 points apart")),
        ("sync.one", new("“基本同步”：相差不超过1个百分点", "基本同步: at most 1 point apart")),
        ("grade.atLeast", new("水质等类别达到或好于所列类别", "the class is met or bettered")),
        ("grade.exact", new("正好是所列类别", "exactly the class named")),
        ("compare.levels", new("比较两者的数值", "the values are compared")),
        ("claim.rounded", new("报告所述与公布数在所列精度内一致", "the statement agrees with the published figure at its stated precision")),
        ("milestone.byDue", new("期限内完成", "done by the due date")),
    ];

    /// <summary>Every declared id with its words, in the catalogue's order.</summary>
    public static IReadOnlyList<(string Id, Words Words)> All => Table;

    /// <summary>The sense in words; ids joined by <c>+</c> give both.</summary>
    public static Words Describe(string id)
    {
        Words? all = null;
        foreach (var part in id.Split('+'))
        {
            foreach (var row in Table)
            {
                if (string.Equals(row.Id, part, StringComparison.Ordinal))
                {
                    all = all is { } before ? new Words($"{before.Zh}；{row.Words.Zh}", $"{before.En}; {row.Words.En}") : row.Words;
                }
            }
        }

        return all ?? new Words(id, id);
    }
}
