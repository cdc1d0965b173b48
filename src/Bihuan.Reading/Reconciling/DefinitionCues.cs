using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Reconciling;

/// <summary>Words that say a number follows another definition (口径) than before, from <c>reconciling.csv</c>.</summary>
internal static class DefinitionCues
{
    private static readonly Lazy<IReadOnlyList<(string Role, string Word, string Example)>> Shared = new(() =>
    {
        var table = LexiconTable.Load("reconciling.csv");
        return [.. table.Rows.Select(row => (table.Field(row, "role"), table.Field(row, "word"), table.Field(row, "example")))];
    });

    public static IReadOnlyList<(string Role, string Word, string Example)> All => Shared.Value;

    /// <summary>The word in the clause that says the definition changed; null when none does, or another says the number is comparable.</summary>
    public static string? ChangedIn(ReadOnlySpan<char> clause)
    {
        string? changed = null;
        foreach (var (role, word, _) in All)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                if (role == "same")
                {
                    return null;
                }

                changed ??= word;
            }
        }

        return changed;
    }
}
