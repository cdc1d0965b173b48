namespace Bihuan.Consistency;

/// <summary>Every kind of note with its stable code, in the order they are told.</summary>
public static class NoteCatalogue
{
    /// <summary>A value some power of ten off its own history.</summary>
    public static NoteRule UnitSlip { get; } = new("unit.slip", new("“{0}”的数{1}约为{2}（{3}）的{4}倍，可能错了单位或小数点", "{1} for “{0}” is about {4} times {2} ({3}): a slip of unit or decimal point?"));

    /// <summary>A contradiction that needs prices nobody stated.</summary>
    public static NoteRule BasisAsked { get; } = new("basis.asked", new("没有写明价格口径。若增速按现价，这几句不能同时成立：{0}。若按不变价，则不矛盾。请确认口径", "The price basis is not stated. At current prices these sentences cannot all hold: {1}. At constant prices they can. Please state the basis"));

    /// <summary>A first year that does less than its share of a sum.</summary>
    public static NoteRule Pace { get; } = new("pace.slow", new("“{0}”：{1}安排{2}，占{3}目标{4}的{5}%，时间占{6}%；其后每年需{7}{8}", "“{0}”: {1} has {2}, {5} % of the {4} for {3}, in {6} % of the time; after that {7} a year are needed{9}"));

    /// <summary>A target another one makes superfluous.</summary>
    public static NoteRule Idle { get; } = new("target.idle", new("{0}不起作用：{1}更严，做到后者就做到了前者", "{0} binds nothing: {1} is stricter and implies it"));

    /// <summary>A doubling and a number for the same thing.</summary>
    public static NoteRule IdleByMultiple { get; } = new("target.idleByMultiple", new("“{0}”：{1}；都高于{2}，起作用的是倍增，{2}自动满足", "“{0}”: {3}; all above {4}, so the doubling binds and {4} is idle"));

    /// <summary>A doubling whose number depends on the base.</summary>
    public static NoteRule BindingByBase { get; } = new("target.bindingByBase", new("“{0}”：{1}，目标为{2}；倍增与目标数哪个起作用取决于基年", "“{0}”: {3}, the number is {4}; which of the two binds depends on the base year"));

    /// <summary>One quantity with two numbers.</summary>
    public static NoteRule TwoValues { get; } = new("value.two", new("“{0}”有不同的数：{1}", "“{0}” has different numbers: {1}"));

    /// <summary>Two figures of one name in one sentence.</summary>
    public static NoteRule TwoInOneSentence { get; } = new("value.oneSentence", new("同一句话里“{0}”有两个数：{1}。多半是两种口径或两个对象而名称没有写全，请核对", "one sentence has two figures for “{2}”: {1}. Most likely two scopes or two things whose names are not written out; please check"));

    /// <summary>Two names for one indicator.</summary>
    public static NoteRule TwoWords { get; } = new("word.two", new("同一指标“{0}”用了不同的说法：{1}", "one indicator (“{2}”) goes by several names: {1}"));

    /// <summary>Targets without numbers.</summary>
    public static NoteRule NotMeasurable { get; } = new("measurable.no", new("{0}项任务没有可以核对的数量（另有{1}项目标有数）", "{0} tasks have no number to check ({1} targets have one)"));

    /// <summary>A target that no series can judge.</summary>
    public static NoteRule NotLinked { get; } = new("measurable.unlinked", new("“{0}”有数但没有可执行的含义：{1}", "“{0}” has a number but no executable meaning: {2}"));

    /// <summary>No year in or above the sentence.</summary>
    public static NoteRule NoDeadline { get; } = new("deadline.missing", new("没有写期限，按规划期末{0}年理解：{1}", "no deadline is written; the end of the plan, {0}, is taken: {2}"));

    /// <summary>A multiple or change without its base.</summary>
    public static NoteRule NoBase { get; } = new("base.missing", new("“{0}”没有写基年，按{1}年理解", "“{0}” states no base year; {1} is taken"));

    /// <summary>Growth of a money amount without its prices.</summary>
    public static NoteRule BasisUnstated { get; } = new("basis.unstated", new("增速没有写价格口径，按各指标惯例理解：{0}", "the price basis of growth is not written; the custom of each indicator is taken: {1}"));

    /// <summary>A due date before the plan.</summary>
    public static NoteRule DateOrder { get; } = new("date.order", new("“{0}”的期限{1}早于报告日期{2}", "“{0}” is due {1}, before the report of {2}"));

    /// <summary>An earlier stage of a work due after a later one.</summary>
    public static NoteRule StageOrder { get; } = new("date.stages", new("“{0}”：{1}{2}的期限{3}晚于{4}{5}的期限{6}", "“{0}”: {2} of {1} is due {3}, after {5} of {4}, due {6}"));

    /// <summary>A target of the older text that the newer one does not have.</summary>
    public static NoteRule Vanished { get; } = new("target.vanished", new("旧文有而新文没有：“{0}”（{1}）", "in the older text, not in the newer: “{0}” ({2})"));

    /// <summary>A target that is less than in the older text.</summary>
    public static NoteRule Lowered { get; } = new("target.lowered", new("“{0}”比旧文降低：{1} → {2}", "“{0}” is lower than in the older text: {1} → {2}"));

    /// <summary>A target that is more than in the older text.</summary>
    public static NoteRule Raised { get; } = new("target.raised", new("“{0}”比旧文提高：{1} → {2}", "“{0}” is higher than in the older text: {1} → {2}"));

    /// <summary>A statement about the past that the newer text words otherwise.</summary>
    public static NoteRule Restated { get; } = new("claim.restated", new("“{0}”的数与旧文不同：{1} → {2}", "the figure for “{0}” differs from the older text: {1} → {2}"));

    /// <summary>Promises whose outcome a later report states.</summary>
    public static NoteRule Outcome { get; } = new("outcome.later", new("《{0}》的{1}项承诺，结果已写在《{2}》里：兑现与否用 reconcile（对账）看，这里不算矛盾", "{1} promises of “{0}” have their outcome in “{2}”: whether they were kept is for reconcile to tell, here it is no contradiction"));

    /// <summary>Own target over the one from above, the other way round of a ceiling, so that over 1 is stricter: 加码.</summary>
    public static NoteRule Inflation { get; } = new("level.inflation", new("“{0}”：上级{1}，本级{2}，加码指数{3}{4}", "“{0}”: {1} above, {2} here, index {3}{5}"));

    /// <summary>A formula beyond the model.</summary>
    public static NoteRule Inexpressible { get; } = new("undecided.formula", new("“{0}”的公式不能化为约束，没有参加核对", "the formula of “{0}” cannot be put as a constraint; it took no part"));

    /// <summary>Neither a contradiction nor a solution was found.</summary>
    public static NoteRule Undecided { get; } = new("undecided.group", new("这些句子既没有找到矛盾，也没有找到一组都满足的数", "neither a contradiction nor numbers that satisfy these sentences were found"));

    /// <summary>The search for conflicts stopped early.</summary>
    public static NoteRule Bounded { get; } = new("search.bounded", new("这组句子的冲突太多，没有全部列出", "these sentences conflict in too many ways; not all are listed"));

    /// <summary>All kinds, in the order they are told.</summary>
    public static IReadOnlyList<NoteRule> All { get; } =
    [
        UnitSlip, BasisAsked, Pace, Idle, IdleByMultiple, BindingByBase, TwoValues, TwoInOneSentence, Vanished, Lowered, Raised, Restated, Outcome, Inflation, TwoWords,
        NoDeadline, NoBase, BasisUnstated, DateOrder, StageOrder, NotMeasurable, NotLinked, Inexpressible, Undecided, Bounded,
    ];

    internal static int OrderOf(string code)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (string.Equals(All[i].Code, code, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return All.Count;
    }
}
