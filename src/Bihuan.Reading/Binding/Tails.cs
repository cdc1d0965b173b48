using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Binding;

/// <summary>Endings that are taken off a name, the longer before the shorter that ends it: what stands behind them is not what is counted.</summary>
internal static class Tails
{
    /// <summary>签约资金, 总投资: the money of works, where the works are meant.</summary>
    public static readonly string[] Funds = WordLists.Of("tail-funds");

    /// <summary>开工建设, 主体封顶: how far works have come.</summary>
    public static readonly string[] Stages = WordLists.Of("tail-stages");

    /// <summary>初具规模, 成效显著: how a thing stands, said of it without a figure.</summary>
    public static readonly string[] States = WordLists.Of("tail-states");

    /// <summary>稳步增长: which way it went, behind the name of what did.</summary>
    public static readonly string[] Moves = WordLists.Of("tail-moves");

    /// <summary>制度, 工作: general words behind the thing itself.</summary>
    public static readonly string[] General = WordLists.Of("tail-general");

    /// <summary>全部完成, 落地: that it was done, behind the name of what was.</summary>
    public static readonly string[] Done = WordLists.Of("tail-done");

    /// <summary>要按期, 尽快: when it is to be done, before the verb that says what.</summary>
    public static readonly string[] Soon = WordLists.Of("tail-soon");

    /// <summary>The name without the first of the endings it has, unless fewer letters than asked for would be left.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> name, string[] tails, int least)
    {
        foreach (var tail in tails)
        {
            if (name.Length - tail.Length >= least && name.EndsWith(tail))
            {
                return name[..^tail.Length];
            }
        }

        return name;
    }
}
