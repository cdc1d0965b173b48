using Bihuan.Formulas;

namespace Bihuan.Reading.Drafting;

/// <summary>The price basis a sentence says of a growth rate: 实际增长5% is at constant prices, 名义增长5% at current ones, whatever the indicator's own basis.</summary>
internal static class StatedBasis
{
    private static readonly (string Word, GrowthBasis Basis)[] Words = [("实际", GrowthBasis.Real), ("名义", GrowthBasis.Nominal)];

    // 实际增长, 年均实际增长, 实际增速: the word stands before one of growth; 实际利用外资 is a name.
    private static readonly string[] Growths = ["增", "年均增", "平均增", "同比增", "年增"];

    /// <summary>The basis said, where it is not the indicator's own; else <see cref="GrowthBasis.Own"/>.</summary>
    public static GrowthBasis Other(Fact fact, Indicator indicator) => (Of(fact), indicator.PriceBasis) switch
    {
        (GrowthBasis.Real, PriceBasis.Real) or (GrowthBasis.Nominal, PriceBasis.Nominal) => GrowthBasis.Own,
        var (said, _) => said,
    };

    /// <summary>The basis said in the clause before the number; <see cref="GrowthBasis.Own"/> where it says none.</summary>
    public static GrowthBasis Of(Fact fact)
    {
        var before = Sentences.Before(fact);
        var clause = before[(before.LastIndexOfAny("，、；。") + 1)..];
        foreach (var (word, basis) in Words)
        {
            for (var rest = clause; rest.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at;)
            {
                rest = rest[(at + word.Length)..];
                foreach (var growth in Growths)
                {
                    if (rest.StartsWith(growth, StringComparison.Ordinal))
                    {
                        return basis;
                    }
                }
            }
        }

        return GrowthBasis.Own;
    }
}
