using System.Text.Json;
using Bihuan.Formulas;
using Bihuan.Specs;

namespace Bihuan.Reading.Tests.Drafting;

public class Drafting_of_tasks
{
    public static TheoryData<string, string, string> Rows() => new(SpecTable.Rows("specs/tasks.md", "years").Select(row => (row[0], row[1], row[2])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_gives_the_work_items_of_its_row(string years, string sentence, string expected)
    {
        var heading = years switch { "2023" => "2023年工作回顾", "2024" => "2024年重点任务", _ => "今后五年（2024—2028年）目标任务" };
        var drafted = Drafted.Of($"# 某县2024年政府工作报告\n\n## {heading}\n\n- {sentence}\n", to: years.Contains('–', StringComparison.Ordinal) ? 2028 : 2024);
        var items = string.Join(" / ", drafted.Tasks.Select(item => $"{item.Title} ⟨{((Formula.Milestone)item.Formula!).By}⟩{(item.Reasons.Any(reason => reason.Code == "task.noEvent") ? "?" : "")}"));
        var left = drafted.LeftOut.FirstOrDefault(one => one.Passage.Kind == PassageKind.Sentence);
        Assert.Equal(expected, items.Length > 0 ? items : left?.Reason.Code ?? (drafted.Findings.Facts.Count > 0 ? "fact" : ""));
    }

    [Fact]
    public void Every_passage_of_the_sample_is_in_a_fact_or_a_work_item_or_left_out_with_its_reason()
    {
        var drafted = Sample();
        var leftOut = drafted.LeftOut.ToDictionary(one => one.Passage.Span, one => one.Reason);
        foreach (var passage in drafted.Findings.Passages)
        {
            var isBound = drafted.Register.Any(one => passage.Span.Contains(one.Citation.Span));
            Assert.True(isBound != leftOut.ContainsKey(passage.Span), passage.Text);
        }

        Assert.All(drafted.LeftOut, one => Assert.NotEqual(one.Reason.Code, one.Reason.Words.Zh));
        Assert.All(drafted.Tasks, one => Assert.True(one.Citation.SentenceSpan.Contains(one.Citation.Span)));
    }

    [Fact]
    public void Ids_count_work_items_in_document_order_and_facts_keep_theirs()
    {
        var drafted = Sample();
        Assert.Equal(drafted.Tasks.Select((_, index) => $"W{index + 1:000}"), drafted.Tasks.Select(one => one.Id));
        Assert.Equal(drafted.Findings.Facts.Select(fact => "C" + fact.Id[1..]), drafted.Register.Where(one => one.Fact is not null).Select(one => one.Id));
        Assert.Equal(drafted.Register.OrderBy(one => one.Citation.Span.Start).Select(one => one.Id), drafted.Register.Select(one => one.Id));
    }

    [Fact]
    public void The_work_items_of_the_sample_are_found_at_least_this_well()
    {
        var gold = File.ReadLines(SpecTable.PathOf("gold/chongqing-2023-sample.tasks.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => (Sentence: line.GetProperty("sentence").GetString()!, Task: line.GetProperty("task").GetString()!, By: line.GetProperty("by").GetString()!)).ToList();
        var found = Sample().Tasks.ToList();
        var text = File.ReadAllText(SpecTable.PathOf("samples/chongqing-2023/report.md"));
        Assert.All(gold, line => Assert.Contains(line.Sentence, text, StringComparison.Ordinal));
        Assert.All(gold, line => Assert.Contains(line.Task, line.Sentence, StringComparison.Ordinal));

        // The same sentence, one of the two inside the other, the same deadline.
        var hits = gold.Count(line => found.Exists(item => item.Citation.Sentence == line.Sentence && ((Formula.Milestone)item.Formula!).By.ToString() == line.By
            && (item.Title.Contains(line.Task, StringComparison.Ordinal) || line.Task.Contains(item.Title, StringComparison.Ordinal))));
        var (precision, recall) = ((double)hits / found.Count, (double)hits / gold.Count);
        Assert.True(precision >= 0.98 && recall >= 0.96, $"precision {hits}/{found.Count}, recall {hits}/{gold.Count}");
    }

    private static Drafted Sample() => Drafted.Of(File.ReadAllText(SpecTable.PathOf("samples/chongqing-2023/report.md")), issued: 2023, to: 2027);
}
