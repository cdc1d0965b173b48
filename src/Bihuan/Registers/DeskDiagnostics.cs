namespace Bihuan.Registers;

/// <summary>Why a change of the register was not made, and what is wrong with its events: BH7001 to BH7099.</summary>
public static class DeskDiagnostics
{
    /// <summary>No such entry.</summary>
    public static DiagnosticRule NotFound { get; } = new("BH7001", Severity.Error,
        new("台账里没有“{0}”", "the register has no entry “{0}”"),
        new("它可能已被撤回；回到台账查看", "It may have been taken back; see the register"));

    /// <summary>Somebody changed it meanwhile.</summary>
    public static DiagnosticRule Stale { get; } = new("BH7002", Severity.Error,
        new("“{0}”在您打开之后被改过（您看到的是第{1}号记录，现在是第{2}号）", "“{0}” was changed after you opened it (you saw revision {1}, it is now {2})"),
        new("对照两个版本，再决定保留哪一个", "Compare the two versions and decide again"));

    /// <summary>The state does not allow it.</summary>
    public static DiagnosticRule WrongState { get; } = new("BH7003", Severity.Error,
        new("“{0}”现在是“{1}”，不能这样处理", "“{0}” is {2} now; this cannot be done to it"),
        new("先撤回原来的决定", "Take back the earlier decision first"));

    /// <summary>A formula a person typed does not read.</summary>
    public static DiagnosticRule FormulaNotRead { get; } = new("BH7004", Severity.Error,
        new("公式读不懂：{0}", "the formula could not be read: {1}"),
        new("{2}；写法见“怎么看这本账”页的“公式怎么写”", "{3}; “How a formula is written” on the page “How to read the account” shows the notation"));

    /// <summary>Nobody signs.</summary>
    public static DiagnosticRule WhoMissing { get; } = new("BH7005", Severity.Error,
        new("没有写明是谁改的", "nobody signs for the change"),
        new("填上姓名；每次改动都要记下是谁", "Fill in your name; every change says who made it"));

    /// <summary>Something a rejection or a correction needs was left empty.</summary>
    public static DiagnosticRule TitleMissing { get; } = new("BH7006", Severity.Error,
        new("没有写承诺的内容", "it does not say what is promised"),
        new("用几个字写明承诺什么", "Say in a few words what is promised"));

    /// <summary>An indicator or area that the plan does not have.</summary>
    public static DiagnosticRule UnknownCode { get; } = new("BH7007", Severity.Error,
        new("计划里没有“{0}”", "the plan has no “{0}”"),
        new("改用列出的代码", "Use one of the codes listed"));

    /// <summary>Merging one or none.</summary>
    public static DiagnosticRule TooFewToMerge { get; } = new("BH7008", Severity.Error,
        new("合并至少要选两条", "merging takes at least two entries"),
        new("再选一条", "Choose another one"));

    /// <summary>Splitting into one or none.</summary>
    public static DiagnosticRule TooFewParts { get; } = new("BH7009", Severity.Error,
        new("拆分至少要写两行，每行一项", "splitting takes at least two lines, one part a line"),
        new("每项写一行", "Write one line for each part"));

    /// <summary>The folder cannot be written.</summary>
    public static DiagnosticRule ReadOnly { get; } = new("BH7010", Severity.Error,
        new("台账只读：“{0}”不能写入", "the register is read-only: “{0}” cannot be written"),
        new("给程序写这个文件夹的权限，或用 serve --data", "Let the program write this folder, or use serve --data"));

    /// <summary>A line of register.jsonl that is no event.</summary>
    public static DiagnosticRule NotAnEvent { get; } = new("BH7011", Severity.Error,
        new("这一行不是台账记录：{0}", "this line is no event of the register: {1}"),
        new("从备份恢复这一行；其余各行照常使用", "Restore the line from a backup; the others are used"));

    /// <summary>Both registers are there and say different things.</summary>
    public static DiagnosticRule TwoRegisters { get; } = new("BH7012", Severity.Warning,
        new("commitments.jsonl 有{0}条与 register.jsonl 不同（如{1}）；以 register.jsonl 为准", "commitments.jsonl differs from register.jsonl in {0} entries ({1}, …); register.jsonl counts"),
        new("用 draft PLAN --out PLAN/commitments.jsonl 重写它，或在网页上作同样的改动", "Write it anew with draft PLAN --out PLAN/commitments.jsonl, or make the same change on the web page"));

    /// <summary>The text is not the one the register was kept on.</summary>
    public static DiagnosticRule TextChanged { get; } = new("BH7013", Severity.Warning,
        new("报告的文字变了：{0}条照旧，{1}条要再看，新增{2}条，消失{3}条", "the report's text changed: {0} entries as before, {1} to look at again, {2} new, {3} gone"),
        new("在台账网页上逐条确认", "Confirm them one by one on the register page"));

    /// <summary>Several people at the same instant.</summary>
    public static DiagnosticRule Busy { get; } = new("BH7014", Severity.Error,
        new("几个人同时在改台账，这次没有记上", "several people changed the register at once; this change was not kept"),
        new("请再提交一次", "Send it again"));

    /// <summary>A wish about chosen entries with none chosen.</summary>
    public static DiagnosticRule NothingChosen { get; } = new("BH7015", Severity.Error,
        new("一条也没有选", "no entry is chosen"),
        new("先勾选条目，再按“所选”的按钮", "Tick the entries first, then press the button for those chosen"));

    /// <summary>Merging promises of which one would not be judged any more.</summary>
    public static DiagnosticRule NotTheSame { get; } = new("BH7016", Severity.Error,
        new("“{0}”和“{1}”不是同一个目标（{2}），合并后“{1}”就没人判定了", "“{0}” and “{1}” are not one target ({3}); merged, “{1}” would not be judged any more"),
        new("分开保留；确是同一件事的，先把其中一条的指标和公式更正成一样，或把多余的一条不立账", "Keep both; where they are one promise, first correct indicator and formula of one to those of the other, or reject the one too many"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [NotFound, Stale, WrongState, FormulaNotRead, WhoMissing, TitleMissing, UnknownCode, TooFewToMerge, TooFewParts, ReadOnly, NotAnEvent, TwoRegisters, TextChanged, Busy, NothingChosen, NotTheSame];
}
