using Bihuan.Formulas;

namespace Bihuan.Consistency;

/// <summary>
/// Order of dates: a work is started before it is finished and finished before it is used, so a deadline of an earlier stage after that of a later one is
/// looked at. A note and not a conflict, for a deadline may be kept early.
/// </summary>
internal static class StageOrder
{
    /// <summary>Works named alike in the plans of one area whose stages are due in the wrong order.</summary>
    public static IEnumerable<ConsistencyNote> Find(IReadOnlyList<CheckedPlan> plans, SentenceIds ids)
    {
        var steps = plans.SelectMany(plan => plan.Register.SelectMany(commitment => StepsOf(plan.Plan, commitment, ids)));
        foreach (var work in steps.GroupBy(step => (step.Area, step.At.Work)))
        {
            // By stage; of each earlier one only its latest deadline counts, of each later one its earliest.
            var stages = work.GroupBy(step => step.At.Stage).OrderBy(stage => stage.Key).ToList();
            for (var i = 0; i + 1 < stages.Count; i++)
            {
                var (before, after) = (stages[i].MaxBy(step => step.Due)!, stages[i + 1].MinBy(step => step.Due)!);
                if (before.Due > after.Due)
                {
                    yield return NoteCatalogue.StageOrder.About([before.Id, after.Id], work.Key.Work, before.Id, before.At.Word, Day(before), after.Id, after.At.Word, Day(after));
                }
            }
        }
    }

    private static IEnumerable<Step> StepsOf(Plan plan, Commitment commitment, SentenceIds ids) =>
        commitment.Formula is Formula.Milestone milestone
            ? WorkStage.In(commitment.Title).Select(at => new Step(ids.Of(plan, commitment), commitment.AreaCode, at, milestone.By.End))
            : [];

    private static string Day(Step step) => step.Due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Step(string Id, string Area, WorkStage At, DateOnly Due);
}
