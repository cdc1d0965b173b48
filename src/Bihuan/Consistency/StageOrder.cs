using Bihuan.Formulas;

namespace Bihuan.Consistency;

/// <summary>
/// Order of dates: a work is started before it is finished and finished before it is used, so a deadline of an earlier stage after that of a later one is
/// looked at. A note and not a conflict, for a deadline may be kept early.
/// </summary>
internal static class StageOrder
{
    // The stages of a work with the words that name them; a longer word before one it contains.
    private static readonly (string Word, int Stage)[] Words =
    [
        ("开工建设", 1), ("启动建设", 1), ("开工", 1), ("动工", 1), ("开建", 1),
        ("主体完工", 2), ("封顶", 2),
        ("基本建成", 3), ("建成", 3), ("竣工", 3), ("完工", 3), ("贯通", 3),
        ("投入使用", 4), ("投入运营", 4), ("投产", 4), ("投用", 4), ("投运", 4), ("通车", 4), ("通航", 4), ("启用", 4), ("开园", 4),
    ];

    private static readonly string[] Fillers = ["建设", "项目", "工程", "全线", "全面", "力争", "确保", "实现", "并", "要", "将"];
    private static readonly string[] Deadlines = ["年底前", "月底前", "年底", "月底", "季度", "半年", "年前", "月前", "年", "月", "，", "；", "、"];

    private const int ShortestName = 3;

    /// <summary>Works named alike in the plans of one area whose stages are due in the wrong order.</summary>
    public static IEnumerable<ConsistencyNote> Find(IReadOnlyList<CheckedPlan> plans, SentenceIds ids)
    {
        var steps = plans.SelectMany(plan => plan.Register.Select(commitment => StepOf(plan.Plan, commitment, ids))).OfType<Step>();
        foreach (var work in steps.GroupBy(step => (step.Area, step.Name)))
        {
            // By stage; of each earlier one only its latest deadline counts, of each later one its earliest.
            var stages = work.GroupBy(step => step.Stage).OrderBy(stage => stage.Key).ToList();
            for (var i = 0; i + 1 < stages.Count; i++)
            {
                var (before, after) = (stages[i].MaxBy(step => step.Due)!, stages[i + 1].MinBy(step => step.Due)!);
                if (before.Due > after.Due)
                {
                    yield return NoteCatalogue.StageOrder.About([before.Id, after.Id], work.Key.Name, before.Id, before.Word, Day(before), after.Id, after.Word, Day(after));
                }
            }
        }
    }

    private static Step? StepOf(Plan plan, Commitment commitment, SentenceIds ids)
    {
        if (commitment.Formula is not Formula.Milestone milestone)
        {
            return null;
        }

        var text = commitment.Title;
        var found = Words.Select(word => (word.Word, word.Stage, At: text.LastIndexOf(word.Word, StringComparison.Ordinal))).Where(word => word.At >= 0).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        // 建成投用 is due when it is used: the last stage counts. What it is about stands behind the words, or before them.
        var last = found.MaxBy(word => word.Stage);
        var behind = Bare(text[found.Max(word => word.At + word.Word.Length)..]);
        var before = text[..found.Min(word => word.At)];
        var name = behind.Length >= ShortestName ? behind : Bare(before[Deadlines.Max(deadline => before.LastIndexOf(deadline, StringComparison.Ordinal) is var at and >= 0 ? at + deadline.Length : 0)..]);
        return name.Length >= ShortestName ? new Step(ids.Of(plan, commitment), commitment.AreaCode, name, last.Stage, last.Word, milestone.By.End) : null;
    }

    private static string Bare(string text)
    {
        foreach (var filler in Fillers)
        {
            text = text.Replace(filler, "", StringComparison.Ordinal);
        }

        return text.Trim(' ', '。', '，', '、', '的');
    }

    private static string Day(Step step) => step.Due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Step(string Id, string Area, string Name, int Stage, string Word, DateOnly Due);
}
