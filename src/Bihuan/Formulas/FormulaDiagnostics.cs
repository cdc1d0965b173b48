namespace Bihuan.Formulas;

/// <summary>What can be wrong with a formula: BH4001 to BH4099.</summary>
public static class FormulaDiagnostics
{
    /// <summary>元 against %.</summary>
    public static DiagnosticRule UnitsDoNotFit { get; } = new("BH4001", Severity.Error,
        new("单位不相容：左边是“{0}”，右边是“{1}”", "the units do not fit: “{0}” on the left, “{1}” on the right"),
        new("两边改用可换算的单位；百分数之差用百分点", "use units that convert; differences of percentages are 百分点"));

    /// <summary>Real against nominal growth.</summary>
    public static DiagnosticRule BasesDoNotFit { get; } = new("BH4002", Severity.Error,
        new("价格口径不同：左边是{0}增速，右边是{1}增速", "the price bases differ: {2} growth on the left, {3} growth on the right"),
        new("两边用同一口径（实际增速或名义增速），或用“公布增速”明说比较的是公布的增速", "use one basis on both sides (growth_real or growth_nominal), or headline(…) to say openly that published rates are compared"));

    /// <summary>A tolerance in another unit.</summary>
    public static DiagnosticRule ToleranceDoesNotFit { get; } = new("BH4003", Severity.Error,
        new("容差的单位“{0}”不对，应为“{1}”", "the tolerance is in “{0}” where “{1}” is needed"),
        new("容差用目标值之差的单位", "give the tolerance in the unit of differences of the target"));

    /// <summary>A tolerance below zero.</summary>
    public static DiagnosticRule NegativeTolerance { get; } = new("BH4004", Severity.Error,
        new("容差不能为负：{0}", "a tolerance cannot be negative: {0}"), new("写正数", "write a positive number"));

    /// <summary>A sum of stocks or rates.</summary>
    public static DiagnosticRule OnlyFlowsAddUp { get; } = new("BH4005", Severity.Error,
        new("“{0}”不是流量，不能逐年相加", "“{1}” is not a flow; its years do not add up"),
        new("存量比较期末值，比率比较各年", "compare a stock at the end of the period, a rate in each year"));

    /// <summary>A mean of percentages.</summary>
    public static DiagnosticRule PercentagesAreNotAveraged { get; } = new("BH4006", Severity.Error,
        new("“{0}”是比率，百分数不能求平均", "“{1}” is a rate; percentages are not averaged"),
        new("用分子分母合计后再求比率，或比较各年", "compute the rate from summed numerators and denominators, or compare each year"));

    /// <summary>The notation could not be read.</summary>
    public static DiagnosticRule NotUnderstood { get; } = new("BH4010", Severity.Error,
        new("第{0}个字符处读到“{1}”，应为{2}", "at character {0} there is “{1}” where {3} is expected"),
        new("参照文档 docs/formulas.md 中的记法", "see the notation in docs/formulas.md"));

    /// <summary>An indicator the plan does not have.</summary>
    public static DiagnosticRule UnknownIndicator { get; } = new("BH4011", Severity.Error,
        new("第{0}个字符处的指标“{1}”不在指标表中", "the indicator “{1}” at character {0} is not in the list"),
        new("用指标表中的代码或「名称」", "use a code or a 「name」 of the indicator list"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
        [UnitsDoNotFit, BasesDoNotFit, ToleranceDoesNotFit, NegativeTolerance, OnlyFlowsAddUp, PercentagesAreNotAveraged, NotUnderstood, UnknownIndicator];
}
