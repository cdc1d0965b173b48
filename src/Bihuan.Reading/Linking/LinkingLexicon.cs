using System.Collections.Frozen;
using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Linking;

/// <summary>The words around indicator names, from <c>linking.csv</c>; every row is used by the linker and tested by its example.</summary>
internal sealed class LinkingLexicon
{
    private static readonly Lazy<LinkingLexicon> Shared = new(() => new LinkingLexicon());

    private readonly FrozenDictionary<string, LinkingWord> _before;
    private readonly FrozenDictionary<string, LinkingWord> _after;
    private readonly CharSet _narrowing = new();

    private LinkingLexicon()
    {
        Words = [.. Rows()];
        _before = Of("before");
        _after = Words.Where(word => word.Role is "after" or "tail").ToFrozenDictionary(word => word.Word, StringComparer.Ordinal);
        Same = [.. Words.Where(word => word.Role == "same").OrderByDescending(word => word.Word.Length).ThenBy(word => word.Word, StringComparer.Ordinal).Select(word => (word.Word, word.Value))];
        Tails = [.. Words.Where(word => word.Role == "tail").Select(word => word.Word).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
        UnitTails = [.. Words.Where(word => word.Role == "unit").Select(word => (word.Value, word.Word))];
        foreach (var word in Words.Where(word => word.Role == "narrow"))
        {
            _narrowing.Add(word.Word[0]);
        }

        Several = [.. Words.Where(word => word.Role == "several").Select(word => (word.Word, word.Value.Split('|')))];
        Reach = [.. Words.Where(word => word.Role == "reach").Select(word => word.Word)];
    }

    public static LinkingLexicon Default => Shared.Value;

    public IReadOnlyList<LinkingWord> Words { get; }

    public (string Word, string Value)[] Same { get; }

    public string[] Tails { get; }

    public (string Dimension, string Tail)[] UnitTails { get; }

    /// <summary>Words that name several things at once, with the names of each.</summary>
    public IReadOnlyList<(string Word, string[] Members)> Several { get; }

    public IReadOnlyList<string> Reach { get; }

    /// <summary>Whether a character makes another indicator of a name it is added to.</summary>
    public bool IsNarrowing(char letter) => _narrowing.Contains(letter);

    public bool IsBefore(ReadOnlySpan<char> word, Measure measure) => Holds(_before, word, measure);

    public bool IsAfter(ReadOnlySpan<char> word, Measure measure) => Holds(_after, word, measure);

    private static bool Holds(FrozenDictionary<string, LinkingWord> words, ReadOnlySpan<char> word, Measure measure) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) && found.When switch
        {
            "any" => true,
            "growth" => measure is Measure.Growth or Measure.AverageGrowth or Measure.Relative or Measure.Reduction,
            "cumulative" => measure is Measure.Cumulative or Measure.CountCompleted,
            "average" => measure is Measure.AverageGrowth or Measure.Level or Measure.CountCompleted,
            _ => false,
        };

    private static IEnumerable<LinkingWord> Rows()
    {
        var table = LexiconTable.Load("linking.csv");
        foreach (var row in table.Rows)
        {
            yield return new LinkingWord(table.Field(row, "role"), table.Field(row, "word"), table.Field(row, "value"), table.Field(row, "when"), table.Field(row, "example"));
        }
    }

    private FrozenDictionary<string, LinkingWord> Of(string role) => Words.Where(word => word.Role == role).ToFrozenDictionary(word => word.Word, StringComparer.Ordinal);
}
