namespace Bihuan.Delivery.Allocations;

/// <summary>What can be wrong with a part of a commitment: BH7130 to BH7139, BH7141, BH7142 and BH7144.</summary>
public static class AllocationDiagnostics
{
    /// <summary>No such commitment.</summary>
    public static DiagnosticRule NoCommitment { get; } = new("BH7130", Severity.Error,
        new("没有承诺“{0}”，没有记入", "there is no commitment “{0}”; nothing was entered"),
        new("请写台账中的编号，如 C051", "Write an id of the register, such as C051"));

    /// <summary>Nobody's part.</summary>
    public static DiagnosticRule Nobodys { get; } = new("BH7131", Severity.Error,
        new("{0} 的一行既没有单位也没有地区，没有记入", "a row of {0} names neither agency nor area; nothing was entered"),
        new("写明承担的单位、地区，或两者", "Name the agency, the area, or both"));

    /// <summary>An area neither the plan nor the organisation knows.</summary>
    public static DiagnosticRule NoArea { get; } = new("BH7132", Severity.Error,
        new("没有地区“{0}”，没有记入", "there is no area “{0}”; nothing was entered"),
        new("可选：{1}", "Choose one of: {1}"));

    /// <summary>Not a number.</summary>
    public static DiagnosticRule NotANumber { get; } = new("BH7133", Severity.Error,
        new("{0} 的“{1}”不是数字，没有记入", "“{1}” of {0} is not a number; nothing was entered"),
        new("只写数字，单位写在单位一格", "Write the number alone; the unit has its own cell"));

    /// <summary>A unit that does not fit the whole.</summary>
    public static DiagnosticRule WrongUnit { get; } = new("BH7134", Severity.Error,
        new("{0} 的单位“{1}”不能与目标的“{2}”换算，没有记入", "the unit “{1}” of {0} does not convert to the target's “{2}”; nothing was entered"),
        new("写成能换算的单位", "Write a unit that converts"));

    /// <summary>Four quarters or none.</summary>
    public static DiagnosticRule NotFourQuarters { get; } = new("BH7135", Severity.Error,
        new("{0} 的季度目标须写满四个季度或都不写，没有记入", "the quarter targets of {0} are four or none; nothing was entered"),
        new("补齐或留空", "Fill in all four, or leave them empty"));

    /// <summary>Cumulative amounts that go down.</summary>
    public static DiagnosticRule QuartersGoDown { get; } = new("BH7136", Severity.Error,
        new("{0} 的季度目标是累计数，不能减少，没有记入", "the quarter targets of {0} are cumulative and cannot go down; nothing was entered"),
        new("按累计数填写", "Write them as the year so far"));

    /// <summary>The last quarter is not the year.</summary>
    public static DiagnosticRule LastIsNotTheYear { get; } = new("BH7137", Severity.Error,
        new("{0} 的四季度目标 {1} 与全年目标 {2} 不一致，没有记入", "the fourth quarter of {0} is {1}, the year {2}; nothing was entered"),
        new("四季度累计应等于全年目标", "The year so far at the end is the year"));

    /// <summary>A commitment without a number to divide.</summary>
    public static DiagnosticRule NoNumber { get; } = new("BH7138", Severity.Error,
        new("{0} 没有可分解的数值目标，没有记入", "{0} has no single number to divide; nothing was entered"),
        new("工作任务请立项交办，不作数值分解", "Give a work item out as a case"));

    /// <summary>A table without a row.</summary>
    public static DiagnosticRule NoRows { get; } = new("BH7139", Severity.Error,
        new("没有一行分解", "there is no row"),
        new("至少写一行：承诺、单位或地区、目标", "Write at least one: commitment, agency or area, target"));

    /// <summary>Less than nothing of what adds up.</summary>
    public static DiagnosticRule Negative { get; } = new("BH7144", Severity.Error,
        new("{0} 是总量，一份不能是 {1}，没有记入", "{0} is an amount, and no part of it is {1}; nothing was entered"),
        new("写正数；要收回就把目标留空", "Write a positive number; leave the target empty to take the part back"));

    /// <summary>One part twice in a table.</summary>
    public static DiagnosticRule Twice { get; } = new("BH7141", Severity.Error,
        new("{0} 的这一份（{1}）在本表中已经有过，没有记入", "this part of {0} ({1}) stands in the table already; nothing was entered"),
        new("同一承诺、单位、地区和性质只写一行", "Write one row for a commitment, agency, area and nature"));

    /// <summary>An area inside another that has a part.</summary>
    public static DiagnosticRule Overlapping { get; } = new("BH7142", Severity.Error,
        new("{0} 的两份重叠：{1} 在 {2} 之内，合计会重复计算，没有记入", "two parts of {0} overlap: {1} lies within {2}, and the sum would count it twice; nothing was entered"),
        new("只分到同一层的地区，或先收回其中一份", "Give parts to areas of one level, or take one of them back first"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [NoCommitment, Nobodys, NoArea, NotANumber, WrongUnit, NotFourQuarters, QuartersGoDown, LastIsNotTheYear, NoNumber, NoRows, Twice, Overlapping, Negative];
}
