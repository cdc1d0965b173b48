using Bihuan.Reading.Lexicon;

namespace Bihuan.Reading.Linking;

/// <summary>
/// The spelling under which wordings are compared: half-width, upper case, without spaces, quotation marks, brackets, list commas' blanks and 的,
/// with words that mean the same written in one way.
/// </summary>
internal static class LinkKey
{
    /// <summary>Longest wording that is looked up; longer ones are sentences, not names.</summary>
    public const int Longest = 64;

    // Words that are never part of a key in that spelling; most wordings have none of them.
    private static readonly WordSet Replaced = new([.. LinkingLexicon.Default.Same.Select(same => same.Word)]);

    public static string Of(string wording)
    {
        Span<char> key = wording.Length <= Longest ? stackalloc char[Longest] : new char[wording.Length];
        return Spelled(key[..Write(wording, key)], out var same) ?? same.ToString();
    }

    /// <summary>The key of a wording of at most <see cref="Longest"/> characters, in the buffer unless words of it are spelled otherwise.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> wording, Span<char> buffer) =>
        Spelled(buffer[..Write(wording, buffer)], out var same) is { } spelled ? spelled : same;

    private static int Write(ReadOnlySpan<char> wording, Span<char> key)
    {
        var length = 0;
        foreach (var letter in wording)
        {
            if (letter is >= '一' and <= '鿿' and not '的')
            {
                key[length++] = letter;
                continue;
            }

            var plain = letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter;
            if (char.IsWhiteSpace(plain) || plain is '的' or '“' or '”' or '‘' or '’' or '"' or '\'' or '「' or '」' or '《' or '》' or '*' or '(' or ')' or '·' or '—' or '－')
            {
                continue;
            }

            key[length++] = char.ToUpperInvariant(plain);
        }

        return length;
    }

    // Null when the key stays as it is.
    private static string? Spelled(ReadOnlySpan<char> key, out ReadOnlySpan<char> same)
    {
        same = key;
        if (!Replaced.IsIn(key))
        {
            return null;
        }

        var plainKey = key.ToString();
        foreach (var (word, value) in LinkingLexicon.Default.Same)
        {
            if (plainKey.Contains(word, StringComparison.Ordinal))
            {
                plainKey = plainKey.Replace(word, value, StringComparison.Ordinal);
            }
        }

        return plainKey;
    }

    /// <summary>A name without what it says in brackets — 城镇老旧小区改造（面积） — or null when it has none, or the bracket changes what is counted.</summary>
    public static string? WithoutBrackets(string name)
    {
        var open = name.AsSpan().IndexOfAny('(', '（');
        var close = name.AsSpan().LastIndexOfAny(')', '）');
        return open > 0 && close > open && !name.AsSpan(open, close - open).Contains("累计", StringComparison.Ordinal) ? Of(name[..open] + name[(close + 1)..]) : null;
    }
}
