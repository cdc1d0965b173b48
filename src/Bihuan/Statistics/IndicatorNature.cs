namespace Bihuan.Statistics;

/// <summary>What is true of an indicator's figures by its nature. Where a name leaves doubt, nothing is assumed: a limit too many would be a false alarm.</summary>
internal static class IndicatorNature
{
    // Balances, net changes, increments, profits and rates of change may be negative.
    private static readonly string[] MayBeNegativeWords =
        ["净", "差额", "顺差", "逆差", "利润", "盈", "亏", "赤字", "损益", "增量", "增加额", "新增贷款", "新增存款", "增长率", "增速", "变动", "价格", "通胀", "缩减指数", "结余"];

    // Shares by name that are not a part of one whole.
    private static readonly string[] MayPassHundredWords = ["毛", "债", "负债", "贡献", "自给", "杠杆", "收入比", "存贷", "产销", "增速", "增长", "完成率", "强度", "覆盖倍数", "周转", "利用率"];

    /// <summary>Whether its name says that its figures may lie below zero.</summary>
    public static bool MayBeNegative(Indicator indicator) => Has(indicator, MayBeNegativeWords);

    /// <summary>A flow of parts that cannot be negative: its running total never falls.</summary>
    public static bool OnlyGrows(Indicator indicator) => indicator.Kind == IndicatorKind.Flow && !MayBeNegative(indicator);

    /// <summary>A part of one whole, in %.</summary>
    public static bool NeverAboveHundred(Indicator indicator) =>
        indicator is { Kind: IndicatorKind.Share, Unit.Dimension: "%" } && !Has(indicator, MayPassHundredWords) && !MayBeNegative(indicator);

    /// <summary>Whether a value, in the indicator's unit, can be: a part of one whole lies between 0 and 100 %.</summary>
    public static bool IsPossible(Indicator indicator, decimal value) => !NeverAboveHundred(indicator) || value is >= 0m and <= 100m;

    /// <summary>Whether the name has one of the words.</summary>
    public static bool Has(Indicator indicator, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (indicator.NameZh.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
