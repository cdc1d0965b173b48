using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Books;

/// <summary>What can stand against a wish of somebody who works on cases: BH7120 to BH7149.</summary>
public static class DeliveryDiagnostics
{
    /// <summary>Somebody who holds no post.</summary>
    public static DiagnosticRule NoPost { get; } = new("BH7120", Severity.Error,
        new("“{0}”当日没有任何岗位", "“{0}” holds no post on this day"),
        new("用 agencies 查看人员与岗位，或导入任职", "See people and posts with agencies, or import who holds what"));

    /// <summary>Somebody who holds several posts, or not the one named.</summary>
    public static DiagnosticRule WhichPost { get; } = new("BH7121", Severity.Error,
        new("须写明“{0}”以哪个岗位办理", "say in which post “{0}” acts"),
        new("用 --post 写明，可选：{1}", "Name it with --post, one of: {1}"));

    /// <summary>An agency nobody knows that day.</summary>
    public static DiagnosticRule NoAgency { get; } = new("BH7122", Severity.Error,
        new("没有单位“{0}”", "there is no agency “{0}”"),
        new("可选：{1}", "Choose one of: {1}"));

    /// <summary>A case nobody knows.</summary>
    public static DiagnosticRule NoCase { get; } = new("BH7123", Severity.Error,
        new("没有督查事项“{0}”", "there is no case “{0}”"),
        new("用 cases 列出全部事项", "List them with cases"));

    /// <summary>A rule of the case machine says no.</summary>
    public static DiagnosticRule Refused { get; } = new("BH7124", Severity.Error,
        new("不能{0}：{2}", "cannot {1}: {3}"),
        new("规则 {4}；用 cases 编号 --as 人员 查看现在可以办理什么", "Rule {4}; see what may be done now with cases ID --as PERSON"));

    /// <summary>Somebody else acted on the case in the meantime.</summary>
    public static DiagnosticRule Overtaken { get; } = new("BH7125", Severity.Error,
        new("事项“{0}”刚刚被他人办理，没有记入", "somebody else has just acted on the case “{0}”; nothing was entered"),
        new("用 cases {0} 查看现状后再办理", "See how it stands now with cases {0}, then act again"));

    /// <summary>A number that is none.</summary>
    public static DiagnosticRule NotANumber { get; } = new("BH7126", Severity.Error,
        new("“{0}”不是分数", "“{0}” is not a score"),
        new("写成 92 或 92.5", "Write 92 or 92.5"));

    /// <summary>A day that is none.</summary>
    public static DiagnosticRule NotADay { get; } = new("BH7127", Severity.Error,
        new("“{0}”不是日期", "“{0}” is not a date"),
        new("写成 2024-06-30", "Write it as 2024-06-30"));

    /// <summary>More words than a step has room for: refused, never cut.</summary>
    public static DiagnosticRule TooLong { get; } = new("BH7128", Severity.Error,
        new("文字有{0}个字符，最多{1}个；没有记入", "the text has {0} characters, {1} are taken; nothing was entered"),
        new("写得短些，或把全文作为佐证材料附上", "Make it shorter, or attach the whole as evidence"));

    /// <summary>Brought along, and not taken by the step.</summary>
    public static DiagnosticRule NotTaken { get; } = new("BH7143", Severity.Error,
        new("“{0}”这一步不用{2}", "the step “{1}” takes no {3}"),
        new("去掉它再办；没有记入", "Leave it out and act again; nothing was entered"));

    /// <summary>Not a cell of a report.</summary>
    public static DiagnosticRule NotACell { get; } = new("BH7140", Severity.Error,
        new("“{0}”不是一格填报", "“{0}” is not a cell of a report"),
        new("写成 problems=资金未到位，或 urban_new_jobs@500000:value=41", "Write problems=…, or urban_new_jobs@500000:value=41"));

    /// <summary>Somebody else gives targets out.</summary>
    public static DiagnosticRule NotYours { get; } = new("BH7129", Severity.Error,
        new("分解目标由督查机构或领导下达，本岗位是{0}", "targets are given out by the supervisor or a leader; this post’s duty is {1}"),
        new("请督查机构办理", "Ask the supervisor"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [NoPost, WhichPost, NoAgency, NoCase, Refused, Overtaken, NotANumber, NotADay, TooLong, NotYours, NotTaken, NotACell];

    /// <summary>A rule that was not met, told.</summary>
    public static Diagnostic Told(CaseRule rule, CaseAction action)
    {
        var word = CaseWords.Of(action);
        return Refused.At(default, word.Zh, word.En, rule.Words.Zh, rule.Words.En, rule.Code);
    }
}
