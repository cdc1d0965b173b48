using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Tables;

/// <summary>The words of the heads of tables, from tables.csv; built when the first table is met.</summary>
internal static class HeadWords
{
    /// <summary>Name of the data file.</summary>
    public const string File = "tables.csv";

    private static readonly Lazy<CueTrie<HeadWord>> Shared = new(Load);

    /// <summary>The longest word that <paramref name="letters"/> begin with, or null.</summary>
    public static HeadWord? Longest(ReadOnlySpan<char> letters, out int length)
    {
        length = 0;
        return letters.IsEmpty ? null : Shared.Value.Longest(letters, out length);
    }

    private static CueTrie<HeadWord> Load()
    {
        var table = LexiconTable.Load(File);
        return new(table.Rows.Select(row => (table.Field(row, "word"), new HeadWord(table.Field(row, "word"), Enum.Parse<ColumnRoles>(table.Field(row, "role"))))));
    }
}
