using System.Collections.Frozen;
using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Linking;

/// <summary>The words around indicator names, from <c>linking.csv</c>; every row is used by the linker and tested by its example.</summary>
internal sealed class LinkingLexicon
{
    private static readonly Lazy<LinkingLexicon> Shared = new(() => new LinkingLexicon());

    private readonly Around _before;
    private readonly Around _after;
    private readonly CharSet _narrowing = new();

    private LinkingLexicon()
    {
        Words = [.. Rows()];
        _before = new(Words.Where(static word => word.Role == "before"), static word => word[0]);
        _after = new(Words.Where(static word => word.Role is "after" or "tail"), static word => word[^1]);
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

    public bool IsBefore(ReadOnlySpan<char> word, Measure measure) => _before.Holds(word, word[0], measure);

    public bool IsAfter(ReadOnlySpan<char> word, Measure measure) => _after.Holds(word, word[^1], measure);

    private static IEnumerable<LinkingWord> Rows()
    {
        var table = LexiconTable.Load("linking.csv");
        foreach (var row in table.Rows)
        {
            yield return new LinkingWord(table.Field(row, "role"), table.Field(row, "word"), table.Field(row, "value"), table.Field(row, "when"), table.Field(row, "example"));
        }
    }

    // Words that may stand on one side of a name; most slices asked for have another character at their outer edge than any of them.
    private sealed class Around
    {
        private readonly CharSet _edges;
        private readonly FrozenDictionary<string, LinkingWord>.AlternateLookup<ReadOnlySpan<char>> _words;

        public Around(IEnumerable<LinkingWord> words, Func<string, char> edge)
        {
            var all = words.ToFrozenDictionary(static word => word.Word, StringComparer.Ordinal);
            _edges = new([.. all.Keys.Select(edge)]);
            _words = all.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public bool Holds(ReadOnlySpan<char> word, char edge, Measure measure) =>
            _edges.Contains(edge) && _words.TryGetValue(word, out var found) && found.When switch
            {
                "any" => true,
                "growth" => measure is Measure.Growth or Measure.AverageGrowth or Measure.Relative or Measure.Reduction,
                "cumulative" => measure is Measure.Cumulative or Measure.CountCompleted,
                "average" => measure is Measure.AverageGrowth or Measure.Level or Measure.CountCompleted,
                _ => false,
            };
    }
}
