namespace Bihuan.Store;

/// <summary>What can be wrong with trajectories.csv and events.csv: BH4040 to BH4049.</summary>
internal static class TrajectoryDiagnostics
{
    public static readonly DiagnosticRule BadPeriod = Error(
        "BH4040",
        new("“{0}”不是时期，本行未采用", "“{0}” is no period; the row was not used"),
        new("写成 2023-Q1、2023-06、2023-01/2023-06 或 2023", "Write 2023-Q1, 2023-06, 2023-01/2023-06 or 2023"));

    public static readonly DiagnosticRule NobodyNamed = Error(
        "BH4041",
        new("既没有写承诺编号，也没有写指标代码，本行未采用", "neither a commitment nor an indicator is named; the row was not used"),
        new("填写 commitment（如 C003）或 indicator_code", "Fill in commitment (as C003) or indicator_code"));

    public static readonly DiagnosticRule EventWithoutCommitment = Error(
        "BH4042",
        new("节点“{0}”没有写属于哪个承诺，本行未采用", "node “{0}” names no commitment; the row was not used"),
        new("填写 commitment", "Fill in commitment"));

    public static readonly DiagnosticRule UnknownIndicator = Error(
        "BH4043",
        new("指标“{0}”不在指标表中，最接近的是“{1}”，本行未采用", "indicator “{0}” is not in the list; the closest is “{1}”; the row was not used"),
        new("改正代码，或在 indicators.csv 中加上", "Correct the code, or add it to indicators.csv"));

    public static readonly DiagnosticRule BadValue = Error(
        "BH4044",
        new("“{0}”不是带单位的数，本行未采用", "“{0}” is no number with a unit; the row was not used"),
        new("value 写数，unit 写单位；节点只写 event", "Write a number in value and its unit in unit; a node has an event only"));

    public static readonly DiagnosticRule UnitDoesNotFit = Error(
        "BH4045",
        new("单位“{0}”与指标的单位“{1}”不相容，本行未采用", "unit “{0}” does not fit the indicator's unit “{1}”; the row was not used"),
        new("改用可换算的单位；也可写 %，表示占全年目标的比重", "Use a unit that converts, or % for the share of the year's target"));

    public static readonly DiagnosticRule BadDay = Error(
        "BH4046",
        new("“{0}”不是日期，本行未采用", "“{0}” is no date; the row was not used"),
        new("写成 2023-06-30；公布日期也可只写到月", "Write 2023-06-30; a date of publication may be a month"));

    /// <summary>Every rule, in order of code.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [BadPeriod, NobodyNamed, EventWithoutCommitment, UnknownIndicator, BadValue, UnitDoesNotFit, BadDay];

    private static DiagnosticRule Error(string code, Words message, Words remedy) => new(code, Severity.Error, message, remedy);
}
