using Bihuan.Formulas;
using Bihuan.Reading.Drafting;
using Bihuan.Reading.Lexicon;
using Bihuan.Tests;

namespace Bihuan.Reading.Tests.Drafting;

/// <summary>Every entry of tasks.csv does in its example what its role says.</summary>
public class Words_of_tasks
{
    public static TheoryData<string> Roles => [.. Enum.GetNames<TaskRoles>().Skip(1)];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_word_does_in_its_example_what_its_role_says(string role)
    {
        var table = LexiconTable.Load(TaskLexicon.File);
        var rows = table.Rows.Where(row => table.Field(row, "role") == role).ToList();
        Assert.NotEmpty(rows);
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var (word, value, example) = (table.Field(row, "word"), table.Field(row, "value"), table.Field(row, "example"));
            var items = Drafts(example).Where(one => one.Kind == CommitmentKind.Task).ToList();
            var right = role switch
            {
                nameof(TaskRoles.Verb) => items.Count == 1 && items[0].Reasons.Any(reason => reason.Code == "task.noEvent") == (value == "act"),
                nameof(TaskRoles.Adverb) or nameof(TaskRoles.Final) or nameof(TaskRoles.Modal) or nameof(TaskRoles.Preposition) or nameof(TaskRoles.Outcome) => items.Count == 1,
                nameof(TaskRoles.Programme) => items.Count == 1 && items[0].Reasons.Count == 0,
                nameof(TaskRoles.Deadline) => items.Count == 1 && items[0].Formula is Formula.Milestone due && due.By.ToString() == ByOf(value),
                _ => items.Count == 0,
            };
            if (!right || !example.Contains(word, StringComparison.Ordinal))
            {
                wrong.Add($"{word} in {example}: {string.Join(" ", items.Select(item => World.Notation.Print(item.Formula!)))}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string ByOf(string code) => code switch
    {
        "half" => "2024-01/2024-06",
        "eight-months" => "2024-01/2024-08",
        "nine-months" => "2024-01/2024-09",
        "next-year" => "2025",
        ['q', var quarter] => $"2024-Q{quarter}",
        _ => "2024",
    };

    internal static IReadOnlyList<Commitment> Drafts(string bullet, string heading = "2024年重点任务") => Drafted.Of($"# 某县2024年政府工作报告\n\n## {heading}\n\n- {bullet}。\n").Register;
}
