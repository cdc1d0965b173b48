namespace Bihuan;

/// <summary>The stable reason codes of verdicts and drafts, with their wording.</summary>
public static class ReasonCatalogue
{
    /// <summary>The code of an event whose day has passed without evidence; its subject is the period it was due by.</summary>
    public const string EvidenceOverdue = "evidence.overdue";

    private static readonly Dictionary<string, Words> Table = new(StringComparer.Ordinal)
    {
        ["period.notDue"] = new("{0}尚未到期", "{0} is not over yet"),
        ["data.missing"] = new("{0}没有公布的数据", "no published figure for {0}"),
        ["data.noLevel"] = new("{0}只公布了增速，没有公布绝对数", "only a rate of growth is published for {0}, no amount"),
        ["data.noSeries"] = new("“{0}”没有任何观测值", "there is no observation of {0}"),
        ["data.impossible"] = new("{0}的数超出可能的范围（占比在0到100%之间），不据以判定", "the figure of {0} is beyond what is possible (a share lies between 0 and 100 %); nothing is judged by it"),
        ["data.late"] = new("{0}的数据早应公布而未见", "the figure for {0} should long be out"),
        ["data.provisional"] = new("用到的数尚可能修订", "a figure used may still be revised"),
        ["data.undated"] = new("有观测值没有公布日期，只在不问截至日期时使用", "some observations carry no publication date and are used only when no as-of date is asked"),
        ["observation.derived"] = new("{0}为推算值，非来源直接给出", "{0} was inferred, not stated by the source"),
        ["observation.bound"] = new("{0}的来源只给出界限（“超过”“不足”等）", "the source of {0} gives only a bound (“over”, “below”)"),
        ["observation.about"] = new("{0}的来源只给出约数", "the source of {0} gives only an approximate number"),
        ["verdict.early"] = new("期限未到，已可判定", "decided before the due date"),
        ["verdict.tie"] = new("恰好等于界限，由比较词决定", "exactly at the border; the comparator decides"),
        ["precision.straddles"] = new("按公布的精度，计算结果跨在界限两侧", "at the stated precision the computed value lies on both sides of the border"),
        ["basis.unavailable"] = new("没有{0}的不变价数据，不能由现价推算实际增速", "no constant-price data of {0}; real growth is not computed from current prices"),
        ["basis.mixed"] = new("比较的是公布的增速，一边为实际、一边为名义", "published rates are compared: one real, one nominal"),
        ["basis.stated"] = new("“{0}”写明是实际（或名义）增长，而几年合计的增长只按指标自身的口径计算，请由人写明公式", "“{0}” is said to grow in real (or nominal) terms, while growth over several years is computed on the indicator's own basis only; write the formula yourself"),
        ["base.missing"] = new("缺少基期{0}的绝对数", "the base period {0} has no amount to compare with"),
        ["base.zero"] = new("基期{0}为零，不能计算增速或倍数", "the base period {0} is zero; no rate or multiple is computed"),
        ["base.negative"] = new("基期{0}不是正数，不能计算增速或倍数", "the base period {0} is not positive; no rate or multiple is computed"),
        ["whole.notPositive"] = new("{0}的总量不是正数，不能计算占比", "the whole of {0} is not positive; no share is computed"),
        ["indicator.unlinked"] = new("“{0}”尚未对应到指标", "“{0}” is not linked to an indicator yet"),
        ["indicator.unit"] = new("“{0}”的单位与指标的单位不相容", "the unit of “{0}” does not fit the indicator"),
        ["formula.refused"] = new("公式不成立：{0}", "the formula has no meaning: {0}"),
        ["formula.none"] = new("还没有可执行的含义", "there is no executable meaning yet"),
        ["reference.unlinked"] = new("参照的“{0}”尚未对应到指标", "the reference “{0}” is not linked to an indicator yet"),
        ["period.none"] = new("没有写明期限", "no period is stated"),
        ["period.part"] = new("“{0}”说的是年内的一段（如下半年），公布的统计没有这样的时期，请改为全年或累计数", "“{0}” is about a part of the year (such as its second half) that no published period stands for; state it for the year or to date"),
        ["task.noEvent"] = new("“{0}”没有写明做到哪一步算完成，请补上完成的标志", "“{0}” names no event that would show it done; say what would"),
        ["passage.heading"] = new("标题", "a heading"),
        ["passage.table"] = new("表格中既无数字也无任务的一行", "a row of a table with neither figure nor task"),
        ["passage.opening"] = new("正文开始之前的说明", "stands before the text proper"),
        ["passage.past"] = new("说的是过去", "speaks of the past"),
        ["passage.lead"] = new("只引出下文", "only leads to what follows"),
        ["passage.slogan"] = new("号召、评价或指导思想，没有可核的事", "an appeal, a judgement or a guiding idea: nothing that could be checked"),
        ["passage.noAction"] = new("没有动作和对象，说不出要做什么", "no action with an object: it does not say what will be done"),
        ["evidence.none"] = new("尚无完成的证据", "there is no evidence of completion yet"),
        [EvidenceOverdue] = new("期限（{0}）已过，未见完成的证据", "due by {0}, which has passed without evidence of completion"),
        ["standing.decided"] = new("已判定，不再比对进度", "decided; pace no longer matters"),
        ["standing.noData"] = new("没有可比对进度的数据", "no data to judge the pace by"),
        ["standing.noBase"] = new("没有基期数据，画不出轨迹", "no base figure, so no path can be drawn"),
        ["standing.annualOnly"] = new("全年指标，年内不判进度", "an annual indicator is not judged within the year"),
        ["standing.linear"] = new("按基期到目标的直线轨迹", "against the straight path from base to target"),
        ["standing.yearToDate"] = new("按时序进度（月数/12）", "against the share of the year that has passed"),
        ["standing.spanToDate"] = new("按规划期时间进度", "against the share of the plan period that has passed"),
        ["standing.partToDate"] = new("按该时段的时序进度（已过月数占其全部月数）", "against the share of the months asked for that has passed"),
        ["standing.planned"] = new("按责任单位自己的计划", "against the agency's own plan"),
        ["standing.profile"] = new("按往年同期占全年比重的中位数（{0}）", "against the median share of the year reached by then in past years ({0})"),
        ["standing.profileShort"] = new("往年数据只有{0}年，不足三年，不能用历史轨迹", "only {0} past years are known; a historical path needs three"),
        ["standing.bound"] = new("按界限直接比较（界限减去现值）", "against the bound directly (limit less value)"),
        ["standing.over"] = new("期限已过，不再比对进度", "the period is over; pace no longer matters"),
        ["standing.overdue"] = new("期限已过三个月以上，该公布的数还没有，不再比对进度", "due more than three months ago and its figure is not out; pace no longer matters"),
        ["standing.boundOnly"] = new("来源只给出界限，不能证明在轨迹的哪一侧", "the source gives only a bound, which does not prove on which side of the path it is"),
        ["standing.hole"] = new("中间有月份或年份没有公布的数，完成多少只知下限，不能证明在轨迹的哪一侧", "months or years in between are not published: only a lower bound of what is done is known, which does not prove on which side of the path it is"),
        ["standing.milestone"] = new("按节点日期比较，以天计", "against the date of the node, in days"),
        ["standing.noPlan"] = new("没有责任单位自己的计划，改按时间进度", "there is no plan of the agency's own; judged against time"),
        ["standing.direct"] = new("直接与目标比较，不按时序折算", "compared directly with the target, never prorated"),
        ["reported.none"] = new("后一份报告没有提到", "the later report says nothing of it"),
        ["reported.relation"] = new("后一份报告自己这样说，没有给出数字", "the later report says so itself, without numbers"),
        ["reported.computed"] = new("由两份报告所述的数推算", "computed from numbers the two reports state"),
        ["reported.soFar"] = new("承诺每年都要做到，这份报告说到{0}", "promised for every year; the report speaks of {0}"),
        ["stage.earlier"] = new("报告只说到较早的一步（{0}），不足以断定没有做到", "the report speaks of an earlier stage only ({0}); that does not prove it was not done"),
        ["stage.unsaid"] = new("报告提到了它，没有说是否“{0}”", "the report speaks of it without saying whether it is “{0}”"),
        ["wording.similar"] = new("按相近的说法“{0}”配对", "paired with a similar wording, “{0}”"),
        ["indicator.differs"] = new("最接近的说法是“{0}”，指标不同", "the nearest statement is about another indicator, “{0}”"),
        ["stage.late"] = new("{0}才做到，已过期限", "reached in {0}, after its day"),
        ["part.differs"] = new("报告说的是{0}，不是承诺的那段时期", "the report speaks of {0}, not of the period promised"),
        ["basis.differs"] = new("一边是实际增长，一边是名义增长", "one is growth in real terms, the other in nominal terms"),
        ["measure.differs"] = new("承诺与报告的说法不是一类数（{0}）", "promise and report state different kinds of numbers ({0})"),
        ["scope.purpose"] = new("这是“{0}”中用于一项用途的部分，不是它的总量", "this is the part of “{0}” for one purpose, not the whole of it"),
        ["unit.differs"] = new("单位不能换算：{0}", "the units do not convert: {0}"),
        ["definition.changed"] = new("口径变了：{0}", "the definition changed: {0}"),
        ["scope.comparable"] = new("取同口径的数，报告另有{0}", "the figure on a comparable scope is taken; the report also has {0}"),
        ["range.above"] = new("超过区间上限{0}，按下限判", "above the range’s upper end, {0}; judged by its lower end"),
        ["range.upper"] = new("区间上限为{0}，两头都要守", "the range ends at {0}; both ends bind"),
        ["direction.assumed"] = new("指标没有登记方向，按“不低于”判", "the indicator has no declared direction; read as “at least”"),
        ["arithmetic.overflow"] = new("数值过大，无法计算", "the numbers are too large to compute"),
    };

    /// <summary>Every code, for documentation and the completeness test.</summary>
    public static IEnumerable<string> Codes => Table.Keys;

    /// <summary>The reason in words; an unlisted code is its own words.</summary>
    public static Words Describe(Reason reason) =>
        Table.TryGetValue(reason.Code, out var words) ? words.With(reason.Subject ?? "") : new Words(reason.ToString(), reason.ToString());
}
