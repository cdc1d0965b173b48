namespace Bihuan.Publication.Decomposition;

/// <summary>What can be wrong with a decomposition table that comes back: BH8121 to BH8149.</summary>
public static class DecompositionDiagnostics
{
    /// <summary>A row nobody can be asked about.</summary>
    public static DiagnosticRule RowWithoutId { get; } = new("BH8121", Severity.Warning,
        new("这一行没有编号，没有采用", "this row has no id and was not taken in"),
        new("编号栏照发出时的填；新增任务请先写进报告所附的台账", "Put back the id it was given out with; a new task goes into the register first"));

    /// <summary>An id the register does not have.</summary>
    public static DiagnosticRule UnknownId { get; } = new("BH8122", Severity.Warning,
        new("台账里没有编号“{0}”，这一行没有采用", "the register has no id “{0}”; this row was not taken in"),
        new("核对是否是另一份计划的表，或编号改过", "Check whether the table is of another plan, or the id was changed"));

    /// <summary>One id twice.</summary>
    public static DiagnosticRule DuplicateId { get; } = new("BH8123", Severity.Warning,
        new("编号“{0}”在前面已经出现，这一行没有采用", "the id “{0}” came before; this row was not taken in"),
        new("删去其中一行；一项拆成几项时写在“区县分解”或“责任/配合单位”里", "Remove one of the rows; parts of a task go into its areas or supporting departments"));

    /// <summary>Rows that did not come back.</summary>
    public static DiagnosticRule RowsMissing { get; } = new("BH8124", Severity.Note,
        new("有 {0} 行没有交回，按原样保留：{1}", "{0} rows did not come back and stay as they are: {1}"),
        new("确认不是漏交；删行不等于撤销任务", "Make sure none was forgotten; leaving a row out does not cancel a task"));

    /// <summary>A cell that people do not fill in.</summary>
    public static DiagnosticRule NotEditable { get; } = new("BH8125", Severity.Warning,
        new("“{0}”由系统填写，改动没有采用：原为“{1}”，交回“{2}”", "“{0}” is filled in by the system, so the change was not taken in: it was “{1}” and came back as “{2}”"),
        new("要改含义请改“公式”，要改说法请改“目标任务”", "Change the formula to change what it means, the task to change how it is worded"));

    /// <summary>A formula that does not read.</summary>
    public static DiagnosticRule FormulaNotRead { get; } = new("BH8126", Severity.Error,
        new("公式“{0}”读不通：{1}", "the formula “{0}” does not read: {2}"),
        new("对照 docs/formulas.md 改正；这一格保留原来的公式", "Correct it by docs/formulas.md; the cell keeps its former formula"));

    /// <summary>An indicator the plan does not have.</summary>
    public static DiagnosticRule UnknownIndicator { get; } = new("BH8127", Severity.Error,
        new("计划里没有指标“{0}”", "the plan has no indicator “{0}”"),
        new("从下拉表中选，或先在 indicators.csv 里加上", "Choose one of the list, or add it to indicators.csv first"));

    /// <summary>Neither yes nor no.</summary>
    public static DiagnosticRule NotYesOrNo { get; } = new("BH8128", Severity.Error,
        new("“确认”应填“是”或“否”，而不是“{0}”", "the confirmation should be 是 or 否, not “{0}”"),
        new("从下拉表中选", "Choose from the list"));

    /// <summary>A word that is not in the list.</summary>
    public static DiagnosticRule UnknownClass { get; } = new("BH8129", Severity.Error,
        new("“{0}”不能填“{1}”", "“{1}” cannot stand under {0}"),
        new("从下拉表中选：{2}", "Choose one of: {2}"));

    /// <summary>Not such a table.</summary>
    public static DiagnosticRule NotATable { get; } = new("BH8130", Severity.Error,
        new("“{0}”里没有目标任务分解表", "“{0}” holds no decomposition table"),
        new("交回 publish 生成的那份 xlsx；表头一行不要改动", "Hand back the xlsx that publish made, with its header row as it was"));

    /// <summary>A row without its task.</summary>
    public static DiagnosticRule TaskMissing { get; } = new("BH8131", Severity.Error,
        new("“目标任务”空了", "the task is empty"),
        new("写明任务；要撤销任务，在台账里办理", "Say what the task is; a task is cancelled in the register"));

    /// <summary>A target that cannot be understood.</summary>
    public static DiagnosticRule TargetNotRead { get; } = new("BH8132", Severity.Error,
        new("目标值由“{0}”改成“{1}”，看不出公式该怎么改", "the target was changed from “{0}” to “{1}”, and it is not clear what that makes of the formula"),
        new("只改目标值里的一个数，其余照原样；改别的就改“公式”栏", "Change one number of it and leave the rest; change the formula for anything else"));

    /// <summary>Cells that cannot be read.</summary>
    public static DiagnosticRule RowNotRead { get; } = new("BH8133", Severity.Error,
        new("这一行有读不出的格子，整行没有采用", "a cell of this row cannot be read, so the row was not taken in"),
        new("按上面的提示改好这一格", "Correct the cell as told above"));

    /// <summary>A table of another plan.</summary>
    public static DiagnosticRule OtherPlan { get; } = new("BH8134", Severity.Error,
        new("这份分解表是计划“{0}”的，不是“{1}”的", "this table was made for the plan “{0}”, not for “{1}”"),
        new("换成这份计划的表，或改写计划", "Take the table of this plan, or name the other plan"));

    /// <summary>A table made by another version.</summary>
    public static DiagnosticRule WrongVersion { get; } = new("BH8135", Severity.Error,
        new("这份分解表的版式是第{0}版，这里读第{1}版", "the table has layout {0}, and layout {1} is read here"),
        new("用现在的 publish 重新生成", "Make it again with publish"));

    /// <summary>Somebody else changed the register meanwhile.</summary>
    public static DiagnosticRule RegisterChanged { get; } = new("BH8136", Severity.Error,
        new("台账刚刚被别人改过，没有写入", "somebody changed the register just now; nothing was written"),
        new("再导入一次，看新的差异", "Import it again and look at the new differences"));

    /// <summary>Nobody signs it.</summary>
    public static DiagnosticRule WhoMissing { get; } = new("BH8137", Severity.Error,
        new("导入分解表要写明是谁核定的", "a decomposition table needs the name of whoever settled it"),
        new("加上 --by 姓名", "Add --by NAME"));

    /// <summary>Target and formula that disagree.</summary>
    public static DiagnosticRule FormulaFollowsTarget { get; } = new("BH8138", Severity.Warning,
        new("公式“{0}”与核定过的目标值“{1}”不合，公式没有采用", "the formula “{0}” does not fit the target “{1}” that was settled before, and was not taken in"),
        new("要改目标就改“目标值”；拿最新的分解表来改", "Change the target to change what is promised, in a table made anew"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [RowWithoutId, UnknownId, DuplicateId, RowsMissing, NotEditable, FormulaNotRead, UnknownIndicator, NotYesOrNo, UnknownClass, NotATable, TaskMissing, TargetNotRead, RowNotRead, OtherPlan, WrongVersion, RegisterChanged, WhoMissing, FormulaFollowsTarget];
}
