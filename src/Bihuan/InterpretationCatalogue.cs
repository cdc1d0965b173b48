namespace Bihuan;

/// <summary>
/// The declared interpretations as data: senses (id and words), ambiguities (which senses compete for which words, and which is the default) and
/// the numbers they use. A sense never changes under its id: a changed sense gets a new id, a changed default a new version of its ambiguity. A sense
/// that is added changes none of the others, and proofs already given still recompute.
/// </summary>
public static class InterpretationCatalogue
{
    /// <summary>Version of the whole catalogue; every proof carries it.</summary>
    public const string Version = "2";

    /// <summary>Sense of a formula that a person wrote: no reading of the report's words, and no other stands beside it.</summary>
    public const string Corrected = "formula.corrected";

    private static readonly (string Id, Words Words)[] Table =
    [
        ("plain.atLeast", new("没有限定词的数按“至少”理解（越高越好的指标）", "a number without a hedge is “at least” (higher is better)")),
        ("plain.atMost", new("没有限定词的数按“至多”理解（越低越好的指标）", "a number without a hedge is “at most” (lower is better)")),
        ("plain.exact", new("没有限定词的数按“正好”理解", "a number without a hedge is “exactly”")),
        ("words.bound", new("按原文的比较词（以上、超过、以内等）", "as the comparing words say (以上, 超过, 以内 …)")),
        ("about.oneSided", new("“左右”“约”：容许声明的差（默认0.3个百分点或3%），朝好的方向不限", "左右, 约: within the declared tolerance (0.3 points or 3 % by default), without limit on the better side")),
        ("about.twoSided", new("“左右”“约”：上下各容许声明的差（默认0.3个百分点或3%）", "左右, 约: within the declared tolerance (0.3 points or 3 % by default) on either side")),
        ("about.strict", new("“左右”“约”不作容差，按至少（至多）达到所列数理解", "左右, 约 without tolerance: at least (at most) the number")),
        ("due.at", new("到期时达到", "reached at the due date")),
        ("due.everAfter", new("到期及以后各年都保持（看到规划期末）", "reached at the due date and kept ever after, to the end of the horizon")),
        ("due.anyTime", new("期内任一年达到即可", "reached in any year up to the due date")),
        ("each.year", new("规划期内每年都要做到", "holds in each year of the horizon")),
        ("each.end", new("只看期末一年", "only the last year counts")),
        ("within.periodEnd", new("“控制在…以内”看期末或全年累计值", "控制在…以内: at the end of the period or its cumulative value")),
        ("within.eachMonth", new("“控制在…以内”每月都要做到", "控制在…以内: in each month")),
        ("year.published", new("“全年”看公布的全年数（年均值由统计部门公布，不自行平均）", "the year's published figure (a yearly mean is the statisticians', never computed here)")),
        ("year.december", new("“全年”看年末（12月）的数", "the figure at the end of the year (December)")),
        ("basis.own", new("增速按指标自身口径", "growth on the indicator's own price basis")),
        ("basis.published", new("比较公布的增速，不论实际或名义", "published growth rates are compared, real or nominal")),
        ("basis.real", new("都按实际增速比较", "real growth on both sides")),
        ("basis.nominal", new("都按名义增速比较", "nominal growth on both sides")),
        ("sync.half", new("“同步”：相差不超过声明的差（默认0.5个百分点）", "同步: at most the declared distance apart (0.5 points by default)")),
        ("sync.one", new("“基本同步”：相差不超过声明的差（默认1个百分点）", "基本同步: at most the declared distance apart (1 point by default)")),
        ("sync.notBelow", new("“同步”：不低于即可，高出不限", "同步: not below; above without limit")),
        ("grade.atLeast", new("水质等类别达到或好于所列类别", "the class is met or bettered")),
        ("grade.exact", new("正好是所列类别", "exactly the class named")),
        ("compare.levels", new("比较两者的数值", "the values are compared")),
        ("claim.rounded", new("报告所述与公布数在所列精度内一致", "the statement agrees with the published figure at its stated precision")),
        (Corrected, new("按人更正的公式（谁改的、为什么，见台账来历）", "the formula as a person corrected it (who and why: the register's history)")),
        ("milestone.byDue", new("期限内完成", "done by the due date")),
        ("path.planned", new("进度按责任单位自己的分季（分月）计划比对；没有计划的按时间进度", "pace against the agency's own quarterly (monthly) plan; against time where there is none")),
        ("path.linear", new("进度按时间比对（月数/12，存量按直线）", "pace against time (months of 12; a straight path for stocks)")),
        ("path.profile", new("进度按往年同期占全年比重的中位数比对；不足三年的按时间进度", "pace against the median share of the year reached by then in past years; against time where there are fewer than three")),
    ];

    private static readonly Ambiguity[] AmbiguityTable =
    [
        new("plain", 1, [], new("没有限定词的数是至少、至多还是正好", "is a number without a hedge at least, at most or exactly"), ["plain.atLeast", "plain.atMost", "plain.exact"]),
        new("about", 1, ["左右", "约", "大约"], new("“左右”容许差多少、差在哪一边", "how near, and on which side, is 左右"), ["about.oneSided", "about.twoSided", "about.strict"]),
        new("within", 1, ["控制在", "以内", "不超过"], new("“控制在…以内”看期末还是每月", "does 控制在…以内 hold at the end or in each month"), ["within.periodEnd", "within.eachMonth"]),
        new("year", 1, ["全年", "年末"], new("“全年”是公布的全年数还是年末数", "is a year's rate the published figure of the year or its last month"), ["year.published", "year.december"]),
        new("each", 1, ["稳定在", "保持在"], new("“稳定在”是每年都要还是只看期末", "does 稳定在 hold in each year or at the end"), ["each.year", "each.end"]),
        new("due", 2, ["达到", "迈上", "突破"], new("“达到”以后还要不要保持", "must 达到 hold afterwards"), ["due.at", "due.everAfter", "due.anyTime"]),
        new("sync", 2, ["同步"], new("“同步”容许差多少", "how far apart may 同步 be"), ["sync.half", "sync.one", "sync.notBelow"]),
        new("roughlySync", 2, ["基本同步"], new("“基本同步”容许差多少", "how far apart may 基本同步 be"), ["sync.one", "sync.half", "sync.notBelow"]),
        new("basis", 1, ["增长", "增速"], new("比较的是哪种价格口径的增速", "growth on which price basis"), ["basis.own", "basis.published", "basis.real", "basis.nominal"]),
        new("grade", 1, ["类", "级"], new("类别是达到即可还是正好", "is a grade met or bettered, or exact"), ["grade.atLeast", "grade.exact"]),
        new("path", 1, ["序时进度", "时序进度"], new("进度与哪条轨迹比", "which path judges the pace"), ["path.planned", "path.linear", "path.profile"]),
    ];

    private static readonly InterpretationSetting[] SettingTable =
    [
        new("about.points", 1, new Quantity(0.3m, Unit.PercentagePoint), new("“左右”对比率容许的差", "how near 左右 is for rates and shares")),
        new("about.percent", 1, new Quantity(3m, Unit.Percent), new("“左右”对其他数容许的差，占所列数的比重", "how near 左右 is for other numbers, in % of the number")),
        new("sync.half", 1, new Quantity(0.5m, Unit.PercentagePoint), new("“同步”容许的差", "how far apart 同步 may be")),
        new("sync.one", 1, new Quantity(1m, Unit.PercentagePoint), new("“基本同步”容许的差", "how far apart 基本同步 may be")),
    ];

    /// <summary>Every declared sense with its words, in the catalogue's order.</summary>
    public static IReadOnlyList<(string Id, Words Words)> All => Table;

    /// <summary>Every ambiguity with its competing senses.</summary>
    public static IReadOnlyList<Ambiguity> Ambiguities => AmbiguityTable;

    /// <summary>Every declared number.</summary>
    public static IReadOnlyList<InterpretationSetting> Settings => SettingTable;

    /// <summary>The sense in words; ids joined by <c>+</c> give all of them.</summary>
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
