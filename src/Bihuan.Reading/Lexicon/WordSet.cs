namespace Bihuan.Reading.Lexicon;

/// <summary>A few words looked for together in short slices, without the set-up that a search of long texts is worth.</summary>
internal sealed class WordSet(params string[] words)
{
    private readonly CueTrie<string> _words = new(words.Select(word => (word, word)));

    /// <summary>Whether the text is one of the words.</summary>
    public bool Is(ReadOnlySpan<char> text) => text.Length > 0 && _words.Begins(text[0]) && _words.Longest(text, out var length) is not null && length == text.Length;

    /// <summary>Whether the text begins with one of the words.</summary>
    public bool Opens(ReadOnlySpan<char> text) => text.Length > 0 && _words.Begins(text[0]) && _words.Longest(text, out _) is not null;

    /// <summary>Whether any of the words stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (_words.Begins(text[at]) && _words.Longest(text[at..], out _) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
