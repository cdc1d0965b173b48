namespace Bihuan.Publication.Decomposition;

/// <summary>Which class an entry falls into, and the words for it. A suggestion a person may change in the table; the rule is the same everywhere.</summary>
public static class TaskClasses
{
    // Policy areas of the catalogue whose figures are the economy's own; livelihood likewise. Data, not branches.
    private static readonly string[] Economic = ["经济发展", "投资消费"];
    private static readonly string[] Livelihood = ["民生保障"];

    /// <summary>All classes in the order of a bulletin.</summary>
    public static IReadOnlyList<TaskClass> All { get; } = [TaskClass.MainEconomic, TaskClass.Quantified, TaskClass.Project, TaskClass.Livelihood, TaskClass.Qualitative];

    /// <summary>The class of an entry.</summary>
    public static TaskClass Of(Commitment commitment, Indicator? indicator) => commitment switch
    {
        { Kind: CommitmentKind.Task } => TaskClass.Qualitative,
        _ when indicator is not null && Livelihood.Contains(indicator.PolicyArea, StringComparer.Ordinal) => TaskClass.Livelihood,
        { Fact.Measure: Measure.CountCompleted } => TaskClass.Project,
        _ when indicator is not null && Economic.Contains(indicator.PolicyArea, StringComparer.Ordinal) => TaskClass.MainEconomic,
        _ => TaskClass.Quantified,
    };

    /// <summary>主要经济指标, 量化指标, 重点项目, 民生实事, 定性工作.</summary>
    public static Words WordsOf(TaskClass one) => one switch
    {
        TaskClass.MainEconomic => new("主要经济指标", "main economic indicators"),
        TaskClass.Project => new("重点项目", "key projects"),
        TaskClass.Livelihood => new("民生实事", "livelihood items"),
        TaskClass.Qualitative => new("定性工作", "work without a number"),
        _ => new("量化指标", "other quantified targets"),
    };

    /// <summary>The class with this Chinese word, or null.</summary>
    public static TaskClass? Parse(string words)
    {
        foreach (var one in All)
        {
            if (string.Equals(WordsOf(one).Zh, words, StringComparison.Ordinal))
            {
                return one;
            }
        }

        return null;
    }
}
