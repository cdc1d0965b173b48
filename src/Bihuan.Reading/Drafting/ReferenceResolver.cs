namespace Bihuan.Reading.Drafting;

/// <summary>What a comparison without a number compares with: another indicator, the country, or last year.</summary>
internal static class ReferenceResolver
{
    // Words that a reference may carry around the indicator's name, in the order they are taken off.
    private static readonly string[] Trim = ["同期", "全市", "全省", "全区", "全县", "我市", "我省", "的", "增长速度", "增速", "增长率", "增长", "增幅", "水平"];
    private static readonly string[] Country = ["全国", "国家"];
    private static readonly string[] LastYear = ["去年", "上年", "上一年"];

    /// <summary>Resolves a reference as worded; null when it names nothing the plan knows.</summary>
    public static Reference? Resolve(string wording, Indicator subject, Plan plan)
    {
        if (LastYear.Any(word => wording.Contains(word, StringComparison.Ordinal)))
        {
            return new Reference(subject, plan.AreaCode, IsLastYear: true);
        }

        var country = Country.FirstOrDefault(word => wording.StartsWith(word, StringComparison.Ordinal));
        var rest = country is null ? wording : wording[country.Length..];
        if (country is not null && (rest.Length == 0 || rest.StartsWith("平均", StringComparison.Ordinal) || rest is "水平" or "增速"))
        {
            return new Reference(subject, Area.China, IsLastYear: false);
        }

        var area = country is null ? plan.AreaCode : Area.China;
        var whole = Find(rest, plan);
        if (whole is not null)
        {
            return new Reference(whole, area, IsLastYear: false);
        }

        foreach (var word in Trim)
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        // 经济增长 is GDP growth: what is left of it is 经济.
        return (rest == "经济" ? Find("地区生产总值", plan) ?? Find("国内生产总值", plan) : Find(rest, plan)) is { } found
            ? new Reference(found, area, IsLastYear: false)
            : null;
    }

    private static Indicator? Find(string name, Plan plan) => name.Length == 0 ? null
        : plan.Indicators.FirstOrDefault(i => string.Equals(i.NameZh, name, StringComparison.Ordinal))
            ?? plan.Indicators.FirstOrDefault(i => i.Aliases.Contains(name, StringComparer.Ordinal));

    /// <summary>A resolved reference.</summary>
    internal sealed record Reference(Indicator Indicator, string Area, bool IsLastYear);
}
