namespace Bihuan.Publication;

/// <summary>Chinese units for English readers: the multipliers 十 百 千 万 亿 become plain numbers, counters get an English word.</summary>
public static class UnitPhrases
{
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["%"] = "%", ["百分点"] = "pp", ["‰"] = "‰", ["元"] = "yuan", ["美元"] = "US dollars", ["倍"] = "times",
        ["人"] = "people", ["名"] = "people", ["人次"] = "person-times", ["户"] = "households", ["户次"] = "household-times", ["家"] = "firms", ["个"] = "", ["项"] = "items",
        ["套"] = "homes", ["平方米"] = "m²", ["平方公里"] = "km²", ["公顷"] = "ha", ["亩"] = "mu", ["公里"] = "km", ["立方米"] = "m³", ["天"] = "days", ["年"] = "years",
        ["列"] = "trains", ["吨"] = "tonnes", ["起"] = "cases", ["标箱"] = "TEU", ["辆"] = "vehicles", ["所"] = "schools", ["座"] = "", ["条"] = "", ["场"] = "events",
        ["处"] = "sites", ["批"] = "batches", ["件"] = "pieces", ["岁"] = "years", ["小时"] = "hours", ["分钟"] = "minutes", ["千瓦"] = "kW", ["千瓦时"] = "kWh", ["对"] = "pairs", ["类"] = "class",
    };

    /// <summary>Splits a symbol into its multiplier and its bare unit: 万亿元 is 10¹² and 元. 千瓦, 千米 and the like are units, not thousands.</summary>
    public static (decimal Multiplier, string Bare) Split(string symbol)
    {
        var multiplier = 1m;
        var start = 0;
        while (start < symbol.Length - 1 && !English.ContainsKey(symbol[start..]) && FactorOf(symbol[start]) is { } factor)
        {
            multiplier *= factor;
            start++;
        }

        return (multiplier, symbol[start..]);
    }

    /// <summary>The English word of a bare unit; the unit itself where there is none.</summary>
    public static string InEnglish(string bare) => English.GetValueOrDefault(bare, bare);

    private static decimal? FactorOf(char sign) => sign switch
    {
        '十' => 10m,
        '百' => 100m,
        '千' => 1000m,
        '万' => 10_000m,
        '亿' => 100_000_000m,
        _ => null,
    };
}
