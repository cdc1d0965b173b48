using Bihuan.Statistics;

namespace Bihuan.Consistency.Modelling;

/// <summary>What is true of a quantity by its nature. Where a name leaves doubt, nothing is assumed: a limit too many would be a false alarm.</summary>
internal static class NaturalLimits
{
    public static bool NeverNegative(QuantityKey key, Indicator indicator) =>
        key.Kind == QuantityKind.Factor || (!IndicatorNature.MayBeNegative(indicator)
            && (indicator.Kind is IndicatorKind.Stock or IndicatorKind.Flow or IndicatorKind.Share || (indicator.Kind == IndicatorKind.Rate && indicator.Unit.Dimension != "%")));

    public static bool NeverAboveHundred(QuantityKey key, Indicator indicator) =>
        key.Kind == QuantityKind.Level && IndicatorNature.NeverAboveHundred(indicator);

    /// <summary>
    /// Whether its growth is published on a comparable scope and not on the level printed the year before: investment, retail sales, public revenue, profits
    /// (国家统计局 “增速按可比口径计算”). What does not multiply out there contradicts nothing.
    /// </summary>
    public static bool HasRestatedBase(Indicator indicator) => IndicatorNature.Has(indicator, "投资", "零售", "公共预算", "税收", "利润", "限额以上", "规模以上");

    /// <summary>Whether the amounts of several places make up that of the place they form.</summary>
    public static bool AddsUpOverAreas(Indicator indicator) =>
        indicator.Kind is IndicatorKind.Flow or IndicatorKind.Stock && indicator.Unit.Dimension != "%" && !indicator.Unit.Symbol.Contains('/', StringComparison.Ordinal)
        && !IndicatorNature.MayBeNegative(indicator) && !indicator.IsAverage;
}
