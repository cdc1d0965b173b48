using Bihuan.Publication;
using Bihuan.Web.Phrases;

namespace Bihuan.Web.Charts;

/// <summary>The unit of an axis: a name in the page's language and what a number of the series' own unit is multiplied by.</summary>
/// <param name="Name">As written at the axis.</param>
/// <param name="Factor">From the series' unit to this one.</param>
internal sealed record ChartUnit(string Name, decimal Factor)
{
    /// <summary>Chooses so that the largest number has few digits: 亿元 up to ten thousand, then 万亿元; 人 where there are less than 万人; billion, trillion yuan.</summary>
    public static ChartUnit For(Unit unit, decimal largest, Language language)
    {
        var (multiplier, bare) = UnitPhrases.Split(unit.Symbol);
        if (language == Language.Chinese)
        {
            return (bare, multiplier, Math.Abs(largest)) switch
            {
                ("元", 100_000_000m, >= 10_000m) => new("万亿元", 0.0001m),
                (_, 10_000m, > 0m and < 1m) => new(bare, 10_000m),
                (not ("%" or "百分点" or "类" or "倍"), 1m, >= 100_000m) => new("万" + unit.Symbol, 0.0001m),
                _ => new(unit.Symbol, 1m),
            };
        }

        var word = UnitPhrases.InEnglish(bare);
        return (Math.Abs(largest) * multiplier) switch
        {
            >= 1_000_000_000_000m => new($"trillion {word}".TrimEnd(), multiplier / 1_000_000_000_000m),
            >= 1_000_000_000m => new($"billion {word}".TrimEnd(), multiplier / 1_000_000_000m),
            >= 1_000_000m => new($"million {word}".TrimEnd(), multiplier / 1_000_000m),
            _ => new(bare == "类" ? "class" : word, multiplier),
        };
    }
}
