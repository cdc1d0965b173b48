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

    /// <summary>Whether the clause says that its number is comparable: 同口径增长6%.</summary>
    public static bool IsComparable(ReadOnlySpan<char> clause)
    {
        foreach (var (role, word, _) in All)
        {
            if (role == "same" && clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The word in the clause that says the definition changed; null when none does, or another says the number is comparable. <c>about</c> and <c>change</c> say so
    /// together, in any order: 统计口径有所调整, 修订了指标口径.
    /// </summary>
    public static string? ChangedIn(ReadOnlySpan<char> clause)
    {
        string? changed = null, about = null, change = null;
        foreach (var (role, word, _) in All)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                if (role == "same")
                {
                    return null;
                }

                changed = role == "changed" ? changed ?? word : changed;
                about = role == "about" ? about ?? word : about;
                change = role == "change" ? change ?? word : change;
            }
        }

        return changed ?? (about is not null && change is not null ? about : null);
    }
}
