using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Drafting;

/// <summary>The words of tasks, from tasks.csv; built once.</summary>
internal static class TaskLexicon
{
    /// <summary>Name of the data file.</summary>
    public const string File = "tasks.csv";

    private static readonly Lazy<CueTrie<TaskCue>> Shared = new(Load);

    /// <summary>All entries.</summary>
    public static CueTrie<TaskCue> Cues => Shared.Value;

    private static CueTrie<TaskCue> Load()
    {
        var cues = new Dictionary<string, TaskCue>(StringComparer.Ordinal);
        var table = LexiconTable.Load(File);
        foreach (var row in table.Rows)
        {
            var word = table.Field(row, "word");
            if (!cues.TryGetValue(word, out var cue))
            {
                cues.Add(word, cue = new TaskCue(word));
            }

            cue.Roles |= Enum.Parse<TaskRoles>(table.Field(row, "role"));
            if (table.Field(row, "value") is { Length: > 0 } code)
            {
                cue.Code = code;
            }
        }

        return new(cues.Values.Select(cue => (cue.Word, cue)));
    }
}
