namespace Bihuan.Reading.Linking;

/// <summary>Two wordings that differ only in width, spaces, quotation marks, brackets or 的 have the same key.</summary>
internal static class WordingKey
{
    private const string Dropped = " \u3000\t\r\n“”\"‘’'「」『』《》、，,·的";

    public static string Of(string wording)
    {
        Span<char> key = wording.Length <= 256 ? stackalloc char[wording.Length] : new char[wording.Length];
        var length = 0;
        foreach (var letter in wording)
        {
            var folded = letter switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
                '〔' or '［' => '(',
                '〕' or '］' => ')',
                _ => letter,
            };
            if (!Dropped.Contains(folded, StringComparison.Ordinal))
            {
                key[length++] = char.ToUpperInvariant(folded);
            }
        }

        return new string(key[..length]);
    }
}
