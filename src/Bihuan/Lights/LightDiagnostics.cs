namespace Bihuan.Lights;

/// <summary>What can be wrong with a light scheme: BH8001 to BH8019.</summary>
public static class LightDiagnostics
{
    /// <summary>A case without a light.</summary>
    public static DiagnosticRule Uncovered { get; } = new("BH8001", Severity.Error,
        new("亮灯规则“{0}”的“{1}”没有规定这种情形亮什么灯：{2}", "the light scheme “{0}” does not say what “{1}” shows in this case: {3}"),
        new("为这种情形加一行；在每种情形都有且只有一行之前，这个规则不采用", "Add a row for it; the scheme is not used until every case has exactly one row"));

    /// <summary>A case with two lights.</summary>
    public static DiagnosticRule Doubled { get; } = new("BH8002", Severity.Error,
        new("亮灯规则“{0}”的“{1}”在这种情形下有两行同时成立（第{4}行和第{5}行）：{2}", "in the light scheme “{0}” two rows of “{1}” hold in this case (lines {4} and {5}): {3}"),
        new("缩小其中一行的条件；在每种情形都有且只有一行之前，这个规则不采用", "Narrow one of them; the scheme is not used until every case has exactly one row"));

    /// <summary>A row that nothing reaches.</summary>
    public static DiagnosticRule Unreachable { get; } = new("BH8003", Severity.Warning,
        new("亮灯规则“{0}”的“{1}”里这一行永远不会成立", "this row of “{1}” in the light scheme “{0}” can never hold"),
        new("检查条件的上下限是否写反", "Check whether its lower and upper limits are swapped"));

    /// <summary>More cases than can be checked.</summary>
    public static DiagnosticRule TooLarge { get; } = new("BH8004", Severity.Error,
        new("亮灯规则“{0}”的“{1}”情形超过{2}种，无法逐一核对", "“{1}” of the light scheme “{0}” has more than {2} cases and cannot be checked"),
        new("把它拆成几个规则，或减少问题和界限", "Split it into several rules, or ask fewer questions with fewer limits"));

    /// <summary>Not a table of schemes.</summary>
    public static DiagnosticRule ColumnMissing { get; } = new("BH8005", Severity.Error,
        new("亮灯规则表缺少“{0}”列", "the table of light schemes has no column “{0}”"),
        new("第一行写列名，至少要有 scheme、rule、light", "Name the columns in the first row; scheme, rule and light are needed"));

    /// <summary>A column nobody knows: a misspelled question would be no condition at all.</summary>
    public static DiagnosticRule ColumnUnknown { get; } = new("BH8006", Severity.Error,
        new("亮灯规则表不认识“{0}”列", "the table of light schemes has an unknown column “{0}”"),
        new("条件列只能是：{1}", "Columns of conditions are: {1}"));

    /// <summary>Not a colour.</summary>
    public static DiagnosticRule NotALight { get; } = new("BH8007", Severity.Error,
        new("“{0}”不是灯色", "“{0}” is not a light"),
        new("可用：{1}", "Use one of: {1}"));

    /// <summary>A condition that cannot be read.</summary>
    public static DiagnosticRule NotACondition { get; } = new("BH8008", Severity.Error,
        new("“{0}”一栏的条件“{1}”读不懂", "the condition “{1}” under “{0}” cannot be read"),
        new("写成 {2}", "Write {2}"));

    /// <summary>A row without a scheme or rule.</summary>
    public static DiagnosticRule NameMissing { get; } = new("BH8009", Severity.Error,
        new("这一行没有写“{0}”", "this row does not say its “{0}”"),
        new("每一行都写明属于哪个亮灯规则（scheme）的哪张表（rule）", "Say in every row which scheme and which rule it belongs to"));

    /// <summary>A scheme nobody knows.</summary>
    public static DiagnosticRule UnknownScheme { get; } = new("BH8010", Severity.Error,
        new("没有亮灯规则“{0}”", "there is no light scheme “{0}”"),
        new("可用：{1}", "Use one of: {1}"));

    /// <summary>A scheme that was refused.</summary>
    public static DiagnosticRule RefusedScheme { get; } = new("BH8011", Severity.Error,
        new("亮灯规则“{0}”没有通过核对，不能使用", "the light scheme “{0}” did not pass its proof and cannot be used"),
        new("用 bihuan lights 查看缺哪种情形", "See with bihuan lights which case is missing"));

    /// <summary>A quoted field that never ends.</summary>
    public static DiagnosticRule QuoteOpen { get; } = new("BH8012", Severity.Error,
        new("引号没有结束", "a quotation mark is never closed"),
        new("补上引号；字段里的引号写两个", "Close it; write a quotation mark inside a field twice"));

    /// <summary>A table with nothing under its header.</summary>
    public static DiagnosticRule NoRows { get; } = new("BH8013", Severity.Error,
        new("亮灯规则表只有列名，没有内容", "the table of light schemes has column names and no rows"),
        new("每一行写一种情形亮什么灯", "Write one row for each case and its light"));

    /// <summary>A plan's own scheme that calls itself what one of ours is called.</summary>
    public static DiagnosticRule NameTaken { get; } = new("BH8014", Severity.Error,
        new("亮灯规则“{0}”第{1}版是自带的规则，不能用同名同版本的表替换", "the light scheme “{0}” version {1} comes with the program and is not replaced by a table of the same name and version"),
        new("换一个名字（scheme），或写另一个版本号（version）", "Give it another name (scheme) or another version"));

    /// <summary>A plan without schemes of its own.</summary>
    public static DiagnosticRule NoneInPlan { get; } = new("BH8015", Severity.Note,
        new("“{0}”没有 lights.csv：这个计划没有自己的亮灯规则", "“{0}” has no lights.csv: the plan has no light schemes of its own"),
        new("不带参数运行 bihuan lights 可以看自带的规则", "Run bihuan lights without arguments to see those that come with the program"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        Uncovered, Doubled, Unreachable, TooLarge, ColumnMissing, ColumnUnknown, NotALight, NotACondition, NameMissing, UnknownScheme, RefusedScheme, QuoteOpen, NoRows, NameTaken, NoneInPlan,
    ];
}
