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

    /// <summary>Characters of a buffer in which every key of a wording that is looked up finds room, words spelled longer among them.</summary>
    public const int Room = 8 * Longest;

    // Words that are never part of a key in that spelling; most wordings have none of them.
    private static readonly WordSet Replaced = new([.. LinkingLexicon.Default.Same.Select(same => same.Word)]);

    public static string Of(string wording) =>
        Of(wording, wording.Length <= Longest ? stackalloc char[Room] : new char[8 * wording.Length]).ToString();

    /// <summary>The key of a wording, written into a buffer of eight times its length.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> wording, Span<char> buffer)
    {
        var length = Write(wording, buffer);
        if (!Replaced.IsIn(buffer[..length]))
        {
            return buffer[..length];
        }

        foreach (var (word, value) in LinkingLexicon.Default.Same)
        {
            for (var from = 0; buffer[from..length].IndexOf(word) is >= 0 and var found && length + value.Length - word.Length <= buffer.Length;)
            {
                var at = from + found;
                buffer[(at + word.Length)..length].CopyTo(buffer[(at + value.Length)..]);
                value.CopyTo(buffer[at..]);
                length += value.Length - word.Length;
                from = at + value.Length;
            }
        }

        return buffer[..length];
    }

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

    /// <summary>A name without what it says in brackets — 城镇老旧小区改造（面积） — or null when it has none, or the bracket changes what is counted.</summary>
    public static string? WithoutBrackets(string name)
    {
        var open = name.AsSpan().IndexOfAny('(', '（');
        var close = name.AsSpan().LastIndexOfAny(')', '）');
        return open > 0 && close > open && !name.AsSpan(open, close - open).Contains("累计", StringComparison.Ordinal) ? Of(name[..open] + name[(close + 1)..]) : null;
    }
}
