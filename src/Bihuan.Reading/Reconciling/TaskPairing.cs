using Bihuan.Consistency;
using Bihuan.Formulas;

namespace Bihuan.Reading.Reconciling;

/// <summary>Works promised without a number against the sentences of later reports that look back: the same work, and a stage that is at least the promised one.</summary>
internal static class TaskPairing
{
    public static IEnumerable<TaskReconciliation> Answers(ReconciledReport older, IReadOnlyList<ReconciledReport> newer)
    {
        var reports = newer.Select(report => (Report: report, Said: Said(report).ToList())).ToList();
        foreach (var task in older.Register.Where(commitment => commitment is { Kind: CommitmentKind.Task, Formula: Formula.Milestone }))
        {
            foreach (var work in WorkStage.In(task.Title))
            {
                TaskReconciliation? answer = null;
                foreach (var (report, said) in reports)
                {
                    answer = Answer(older, task, work, report, said);
                    if (answer.Result == ReconciliationResult.Kept || ((Formula.Milestone)task.Formula!).By.LastYear <= report.ReviewYear)
                    {
                        break;
                    }
                }

                yield return answer!;
            }
        }
    }

    private static IEnumerable<(Passage Passage, IReadOnlyList<WorkStage> Stages)> Said(ReconciledReport report) =>
        report.Findings.Passages.Where(passage => passage is { Kind: PassageKind.Sentence, LooksAhead: false }).Select(passage => (passage, WorkStage.In(passage.Text)));

    private static TaskReconciliation Answer(ReconciledReport older, Commitment task, WorkStage promised, ReconciledReport newer, List<(Passage Passage, IReadOnlyList<WorkStage> Stages)> said)
    {
        var by = ((Formula.Milestone)task.Formula!).By;
        var stages = said.SelectMany(one => one.Stages.Where(stage => promised.IsSameWork(stage.Work)).Select(stage => (one.Passage, Stage: stage))).ToList();
        var furthest = stages.OrderByDescending(one => one.Stage.Stage).FirstOrDefault();
        TaskReconciliation Of(ReconciliationResult result, Passage? reported, params Reason[] because) => new()
        {
            Promised = task, Work = promised.Work, PromisedIn = older.Plan.Title, Reported = reported, ReportedIn = newer.Plan.Title, Result = result, Because = because,
        };
        if (furthest.Stage is { } reached && reached.Stage >= promised.Stage)
        {
            // 12月建成, promised by September: done, and too late, where no other sentence says that it was done before.
            if (stages.Where(one => one.Stage.Stage >= promised.Stage).Select(one => DayOf(one.Stage, newer)).ToList() is var days && days.TrueForAll(day => day is { } known && known.FirstMonth > by.LastMonth))
            {
                return Of(ReconciliationResult.Missed, furthest.Passage, new Reason("stage.late", days.Min()!.Value.ToString()));
            }

            return Of(ReconciliationResult.Kept, furthest.Passage, [.. reached.Work == promised.Work ? [] : (Reason[])[new Reason("wording.similar", reached.Work)]]);
        }

        if (by.LastYear > newer.ReviewYear)
        {
            return Of(furthest.Stage is null ? ReconciliationResult.NotReported : ReconciliationResult.NotComparable, furthest.Passage, new Reason("period.notDue", by.ToString()));
        }

        if (furthest.Stage is { } earlier)
        {
            return Of(ReconciliationResult.NotComparable, furthest.Passage, new Reason("stage.earlier", $"{earlier.Word} / {promised.Word}"));
        }

        return said.Find(one => promised.Work.Length > 3 && one.Passage.Text.Contains(promised.Work, StringComparison.Ordinal)).Passage is { } mentioned
            ? Of(ReconciliationResult.NotComparable, mentioned, new Reason("stage.unsaid", promised.Word))
            : Of(ReconciliationResult.NotReported, null, new Reason("reported.none"));
    }

    /// <summary>The month a stage was reached, as the report says; the year it looks back on where it names none.</summary>
    private static Period? DayOf(WorkStage stage, ReconciledReport report) => stage.Month is { } month ? Period.OfMonth(stage.Year ?? report.ReviewYear, month) : stage.Year is { } year ? Period.OfYear(year) : null;
}
