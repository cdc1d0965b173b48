using Bihuan.Statistics;

namespace Bihuan.Reading.Linking;

/// <summary>Whether a quantity of one measure and unit can be a value of an indicator: 元 is never 人, a part of a whole is never an amount.</summary>
internal static class LinkFit
{
    // Counters that reports exchange freely for the same thing. 户 stands beside 家 (firms), never beside 个: a housing estate is not its homes.
    private static readonly string[] Things = ["个", "家", "所", "座", "处", "项", "件", "条"];
    private static readonly string[] Firms = ["家", "户"];
    private static readonly string[] Homes = ["套", "户"];
    private static readonly string[] Times = ["天", "工作日", "月", "分钟"];
    private static readonly string[] Money = ["元", "美元"];
    private static readonly string[] RatioEndings = ["率", "比重", "比例", "占比", "强度", "水平", "程度", "系数"];

    /// <summary>2 for the indicator's own unit, 1 for one that means the same beside a name met exactly, 0 for neither.</summary>
    public static int Of(Indicator indicator, Measure measure, string? unit)
    {
        var isPercent = indicator.Unit.Dimension == "%";
        if (measure == Measure.Grade || indicator.Kind == IndicatorKind.Grade)
        {
            return measure == Measure.Grade == (indicator.Kind == IndicatorKind.Grade) || measure == Measure.Relative ? 2 : 0;
        }

        if (measure == Measure.Relative)
        {
            return 2;
        }

        if (measure == Measure.Rank)
        {
            return 1;
        }

        if (unit is null)
        {
            return 1;
        }

        var dimension = UnitCatalogue.TryParse(unit, out var known) ? known.Dimension : unit;
        var isRatio = isPercent && (indicator.Kind == IndicatorKind.Share || EndsAsRatio(indicator.NameZh));
        return measure switch
        {
            Measure.Growth or Measure.AverageGrowth => dimension is "%" or "倍" && !isRatio ? 2 : 0,
            Measure.Multiple => isPercent ? 0 : 2,
            Measure.Share => dimension == "%" && isRatio ? 2 : 0,
            Measure.Reduction when dimension == "%" => isRatio ? 0 : 2,
            _ => dimension switch
            {
                "%" => isPercent && (isRatio || indicator.Kind == IndicatorKind.Index) ? 2 : 0,
                "百分点" => isPercent && measure is Measure.Increase or Measure.Reduction ? 2 : 0,
                _ => OfAmount(indicator, dimension),
            },
        };
    }

    private static bool EndsAsRatio(string name)
    {
        foreach (var ending in RatioEndings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int OfAmount(Indicator indicator, string dimension)
    {
        var own = indicator.Unit.Dimension;
        if (own == dimension)
        {
            return 2;
        }

        // 7.3张 per thousand people is worded with the counter alone.
        var symbol = indicator.Unit.Symbol;
        var slash = symbol.IndexOf('/', StringComparison.Ordinal);
        var numerator = slash > 0 && UnitCatalogue.TryParse(symbol[..slash], out var top) ? top.Dimension : own;
        return (slash > 0 && numerator == dimension) || Both(Things, own, dimension) || Both(Firms, own, dimension) || Both(Homes, own, dimension) || Both(Times, own, dimension) || Both(Money, own, dimension) ? 1 : 0;
    }

    private static bool Both(string[] units, string own, string other) => Array.IndexOf(units, own) >= 0 && Array.IndexOf(units, other) >= 0;
}
