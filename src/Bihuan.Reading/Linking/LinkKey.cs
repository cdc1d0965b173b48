using System.Text;

namespace Bihuan.Reading.Linking;

/// <summary>
/// The spelling under which wordings are compared: half-width, upper case, without spaces, quotation marks, brackets, list commas' blanks and 的,
/// with words that mean the same written in one way.
/// </summary>
internal static class LinkKey
{
    /// <summary>Longest wording that is looked up; longer ones are sentences, not names.</summary>
    public const int Longest = 64;

    public static string Of(string wording)
    {
        var key = new StringBuilder(wording.Length);
        foreach (var letter in wording)
        {
            var plain = letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter;
            if (char.IsWhiteSpace(plain) || plain is '的' or '“' or '”' or '‘' or '’' or '"' or '\'' or '「' or '」' or '《' or '》' or '*' or '(' or ')' or '·' or '—' or '－')
            {
                continue;
            }

            key.Append(char.ToUpperInvariant(plain));
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
