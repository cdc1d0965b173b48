namespace Bihuan.Reading.Lexicon;

/// <summary>The short lists of words that one rule or a few look for, from lists.csv; built once.</summary>
internal static class WordLists
{
    /// <summary>Name of the data file.</summary>
    public const string File = "lists.csv";

    private static readonly Lazy<Dictionary<string, string[]>> Shared = new(Load);

    /// <summary>全国, 全省, 全市…: the whole that a place is taken in.</summary>
    public static WordSet Wholes { get; } = new(Of("wholes"));

    /// <summary>苏北, 长三角, 同类城市: a region or a group that a place is taken in.</summary>
    public static WordSet Regions { get; } = new(Of("regions"));

    /// <summary>The words of a list in the order of the file.</summary>
    public static string[] Of(string list) => Shared.Value[list];

    private static Dictionary<string, string[]> Load()
    {
        var table = LexiconTable.Load(File);
        return table.Rows.GroupBy(row => table.Field(row, "list"), StringComparer.Ordinal).ToDictionary(static group => group.Key, group => group.Select(row => table.Field(row, "word")).ToArray(), StringComparer.Ordinal);
    }
}
