namespace Bihuan.Consistency.Modelling;

/// <summary>What is true of a quantity by its nature. Where a name leaves doubt, nothing is assumed: a limit too many would be a false alarm.</summary>
internal static class NaturalLimits
{
    // Balances, net changes, profits and rates of change may be negative.
    private static readonly string[] MayBeNegative = ["净", "差额", "顺差", "逆差", "利润", "盈", "增长率", "增速", "变动", "价格", "通胀", "缩减指数", "结余"];

    // Shares by name that are not a part of one whole.
    private static readonly string[] MayPassHundred = ["毛", "债", "负债", "贡献", "自给", "杠杆", "收入比", "存贷", "产销", "增速", "增长", "完成率", "强度", "覆盖倍数", "周转", "利用率"];

    public static bool NeverNegative(QuantityKey key, Indicator indicator) =>
        key.Kind == QuantityKind.Factor || (!Has(indicator, MayBeNegative)
            && (indicator.Kind is IndicatorKind.Stock or IndicatorKind.Flow or IndicatorKind.Share || (indicator.Kind == IndicatorKind.Rate && indicator.Unit.Dimension != "%")));

    public static bool NeverAboveHundred(QuantityKey key, Indicator indicator) =>
        key.Kind == QuantityKind.Level && indicator is { Kind: IndicatorKind.Share, Unit.Dimension: "%" } && !Has(indicator, MayPassHundred) && !Has(indicator, MayBeNegative);

    /// <summary>
    /// Whether its growth is published on a comparable scope and not on the level printed the year before: investment, retail sales, public revenue, profits
    /// (国家统计局 “增速按可比口径计算”). What does not multiply out there contradicts nothing.
    /// </summary>
    public static bool HasRestatedBase(Indicator indicator) => Has(indicator, ["投资", "零售", "公共预算", "税收", "利润", "限额以上", "规模以上"]);

    /// <summary>Whether the amounts of several places make up that of the place they form.</summary>
    public static bool AddsUpOverAreas(Indicator indicator) =>
        indicator.Kind is IndicatorKind.Flow or IndicatorKind.Stock && indicator.Unit.Dimension != "%" && !indicator.Unit.Symbol.Contains('/', StringComparison.Ordinal)
        && !Has(indicator, MayBeNegative) && !indicator.IsAverage;

    private static bool Has(Indicator indicator, string[] words) => Array.Exists(words, word => indicator.NameZh.Contains(word, StringComparison.Ordinal));
}
