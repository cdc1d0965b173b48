namespace Bihuan;

/// <summary>What can be wrong with the interpretations a plan declares: BH4030 to BH4039.</summary>
public static class InterpretationDiagnostics
{
    /// <summary>plan.json declares something that is no ambiguity.</summary>
    public static DiagnosticRule UnknownAmbiguity { get; } = new("BH4030", Severity.Warning,
        new("没有名为“{0}”的释义项，已忽略", "there is nothing called “{0}” to interpret; it was ignored"),
        new("可声明的有：{1}", "what can be declared: {1}"));

    /// <summary>plan.json chooses a sense that is not among the declared ones.</summary>
    public static DiagnosticRule UnknownChoice { get; } = new("BH4031", Severity.Warning,
        new("“{1}”没有“{0}”这种释义，仍用默认", "“{0}” is no sense of “{1}”; the default holds"),
        new("可选：{2}", "choose one of {2}"));

    /// <summary>plan.json gives a tolerance in another unit, or none.</summary>
    public static DiagnosticRule WrongSetting { get; } = new("BH4032", Severity.Warning,
        new("“{1}”写的是“{0}”，不是同单位的非负数，仍用默认", "“{0}” for “{1}” is not a number in its unit, zero or more; the default holds"),
        new("写法如 {2}", "write it like {2}"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [UnknownAmbiguity, UnknownChoice, WrongSetting];
}
