namespace Bihuan.Publication.Decomposition;

/// <summary>A column of the decomposition table (目标任务分解表).</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Words">The words at its head; the table itself is Chinese.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="IsEditable">Whether a person's change in it is taken in.</param>
/// <param name="IsMarked">Whether a suggestion in it carries the word 建议.</param>
public sealed record DecompositionField(string Key, Words Words, int Width, bool IsEditable, bool IsMarked = false)
{
    /// <summary>All columns, in order: what offices put into such tables, and at the end what makes a row executable.</summary>
    public static IReadOnlyList<DecompositionField> All { get; } =
    [
        new("number", new("序号", "no."), 5, false), new("id", new("编号", "id"), 7, false), new("chapter", new("章节/领域", "chapter"), 11, false), new("sentence", new("报告原文", "sentence"), 34, false),
        new("task", new("目标任务", "task"), 20, true), new("class", new("任务类别", "class"), 11, true), new("indicator", new("指标名称", "indicator"), 12, false), new("unit", new("计量单位", "unit"), 7, false),
        new("base", new("上年基数", "year before"), 12, false), new("target", new("目标值", "target"), 15, true), new("nature", new("指标属性", "nature"), 7, true),
        new("q1", new("一季度目标", "first quarter"), 9, true, true), new("q2", new("二季度目标", "second quarter"), 9, true, true), new("q3", new("三季度目标", "third quarter"), 9, true, true), new("q4", new("四季度目标", "fourth quarter"), 9, true, true),
        new("due", new("完成时限", "due"), 8, false), new("leader", new("牵头市领导", "leader"), 8, true), new("lead", new("牵头单位", "lead agency"), 15, true, true), new("supporting", new("责任/配合单位", "supporting agencies"), 14, true, true),
        new("areas", new("区县分解", "districts"), 8, true), new("person", new("责任人", "person"), 7, true), new("measures", new("保障措施", "measures"), 12, true), new("funds", new("资金", "funds"), 7, true),
        new("origin", new("来源", "origin"), 8, true), new("remark", new("备注", "remark"), 12, true),
        new("code", new("指标代码", "indicator code"), 16, true), new("formula", new("公式", "formula"), 40, true), new("confirmed", new("确认", "confirmed"), 7, true),
    ];

    /// <summary>The columns that people fill in and no entry of the register holds.</summary>
    public static IReadOnlyList<string> Assigned { get; } = ["class", "target", "nature", "q1", "q2", "q3", "q4", "leader", "lead", "supporting", "areas", "person", "measures", "funds", "origin", "remark"];

    /// <summary>The words at its head.</summary>
    public string Header => Words.Zh;

    /// <summary>Written behind a suggestion nobody has stated yet; reading takes it off.</summary>
    public const string Suggestion = "（建议）";
}
