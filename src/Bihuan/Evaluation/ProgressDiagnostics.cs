namespace Bihuan.Evaluation;

/// <summary>Why a measure of progress is refused: BH4060 to BH4069.</summary>
public static class ProgressDiagnostics
{
    /// <summary>The base year is unknown.</summary>
    public static DiagnosticRule NoBase { get; } = new("BH4060", Severity.Note,
        new("“{0}”没有{2}年的数，不能求进展比", "“{1}” has no figure of {2}; there is no progress ratio"), new("换一个有数的基年", "choose a base year that has a figure"));

    /// <summary>Nothing after the base year.</summary>
    public static DiagnosticRule NothingLater { get; } = new("BH4061", Severity.Note,
        new("“{0}”在{2}年之后没有年度数，或目标年不晚于基年", "“{1}” has no yearly figure after {2}, or the target year is not later"), new("等下一年的数公布", "wait for the next yearly figure"));

    /// <summary>A base or target of zero.</summary>
    public static DiagnosticRule ZeroBase { get; } = new("BH4062", Severity.Note,
        new("“{0}”的基数（{2}年）或目标为零，增速和进展比不存在；不用0.001之类的数代替", "the base ({2}) or target of “{1}” is zero: growth and progress ratio do not exist; no 0.001 is put in its place"),
        new("看余量和轨迹，它们不需要除以基数", "see margin and path, which divide by no base"));

    /// <summary>A sign change.</summary>
    public static DiagnosticRule NotPositive { get; } = new("BH4063", Severity.Note,
        new("“{0}”有负数或零，年均增速没有意义", "“{1}” has negative or zero values; a yearly growth rate means nothing"), new("看余量和轨迹", "see margin and path"));

    /// <summary>The base is the target.</summary>
    public static DiagnosticRule NothingToDo { get; } = new("BH4064", Severity.Note,
        new("“{0}”的目标就是基数，所需增速为零", "the target of “{1}” is its base; the growth required is zero"), new("看余量", "see the margin"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [NoBase, NothingLater, ZeroBase, NotPositive, NothingToDo];
}
