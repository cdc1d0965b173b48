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

    /// <summary>The notation stops too early.</summary>
    public static DiagnosticRule EndsEarly { get; } = new("BH4022", Severity.Error,
        new("公式到末尾还缺{0}", "the formula ends where {1} is expected"),
        new("参照文档 docs/formulas.md 中的记法", "see the notation in docs/formulas.md"));

    /// <summary>An indicator the plan does not have.</summary>
    public static DiagnosticRule UnknownIndicator { get; } = new("BH4011", Severity.Error,
        new("第{0}个字符处的指标“{1}”不在指标表中", "the indicator “{1}” at character {0} is not in the list"),
        new("用指标表中的代码或「名称」", "use a code or a 「name」 of the indicator list"));

    /// <summary>元 plus %.</summary>
    public static DiagnosticRule UnitsDoNotAdd { get; } = new("BH4012", Severity.Error,
        new("“{0}”与“{1}”不能相加减", "“{0}” and “{1}” cannot be added or subtracted"),
        new("加减的两边用可换算的单位；百分数可加减百分点", "add and subtract what converts; a percentage may be raised or lowered by 百分点"));

    /// <summary>A percentage plus a percentage.</summary>
    public static DiagnosticRule PercentagesDoNotAdd { get; } = new("BH4013", Severity.Error,
        new("百分数不能相加", "percentages do not add up"),
        new("先把数额相加，再求占比：占比(甲 ＋ 乙, 总量)", "add the amounts, then take the share: share(a + b, whole)"));

    /// <summary>A stock plus a flow.</summary>
    public static DiagnosticRule StockAndFlow { get; } = new("BH4014", Severity.Error,
        new("“{0}”与“{1}”一为存量、一为流量，不能相加减", "“{2}” and “{3}” are a stock and a flow; they cannot be added or subtracted"),
        new("存量用增量（change）与流量比较", "compare the change of the stock with the flow"));

    /// <summary>A share of something else.</summary>
    public static DiagnosticRule ShareOfUnlike { get; } = new("BH4015", Severity.Error,
        new("“{0}”不能求占“{1}”的比重", "“{0}” is no part of “{1}”"),
        new("占比的两边是单位可换算的数额；百分数之间用差（百分点）", "a share takes two amounts whose units convert; percentages are compared by their difference in 百分点"));

    /// <summary>Arithmetic on a grade.</summary>
    public static DiagnosticRule GradesAreOrdered { get; } = new("BH4016", Severity.Error,
        new("“{0}”是类别，只分先后，不能加减、平均或求增速", "“{1}” is a grade: it is ordered; it has no sum, mean, ratio or growth"),
        new("用≤或≥比较类别，或用增量（change）说升降几类", "compare the grade with <= or >=, or say by how many grades it changes"));

    /// <summary>About or in step with, and nobody says how near.</summary>
    public static DiagnosticRule ToleranceMissing { get; } = new("BH4017", Severity.Error,
        new("“约”“同步”没有写明容差", "“about” and “in step with” need a tolerance"),
        new("写明容差，例如 ±0.3百分点", "declare it, for example ±0.3百分点"));

    /// <summary>A sum or average outside a span of years.</summary>
    public static DiagnosticRule SpanNeeded { get; } = new("BH4018", Severity.Error,
        new("合计、平均和年均增速要在几年的时期内，不能在{0}", "a sum, a mean and an average growth need a span of years, not {1}"),
        new("写成“在2023/2027：…”", "write “at 2023/2027: …”"));

    /// <summary>A value asked for of several years together.</summary>
    public static DiagnosticRule OnePeriodNeeded { get; } = new("BH4019", Severity.Error,
        new("{0}是几年，要写明是合计、平均、年均，还是哪一年", "{1} is several years: say sum, average, average growth, or which year"),
        new("用合计(…)、年均增速(…)，或写“在{2}：…”“每年…：…”", "use sum(…), average_growth(…), or write “at {2}: …”, “each …: …”"));

    /// <summary>A base that is not earlier.</summary>
    public static DiagnosticRule BaseNotBefore { get; } = new("BH4020", Severity.Error,
        new("基期{0}不早于{1}", "the base period {2} is not before {3}"),
        new("基期写在所比的时期之前", "name a base before the period that is compared"));

    /// <summary>A comparison of numbers alone.</summary>
    public static DiagnosticRule NothingObserved { get; } = new("BH4021", Severity.Error,
        new("两边都是写定的数，没有指标", "there is no indicator on either side"),
        new("至少一边写指标", "name an indicator on at least one side"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        UnitsDoNotFit, BasesDoNotFit, ToleranceDoesNotFit, NegativeTolerance, OnlyFlowsAddUp, PercentagesAreNotAveraged, NotUnderstood, EndsEarly, UnknownIndicator,
        UnitsDoNotAdd, PercentagesDoNotAdd, StockAndFlow, ShareOfUnlike, GradesAreOrdered, ToleranceMissing, SpanNeeded, OnePeriodNeeded, BaseNotBefore, NothingObserved,
    ];
}
