namespace Bihuan.Documents.Blocks;

/// <summary>What matters about a character when lines are joined.</summary>
internal static class Letters
{
    /// <summary>Ideographs, full-width forms and Chinese punctuation: no space belongs beside them.</summary>
    public static bool IsWide(char letter) => letter is >= '\u2E80' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F'
        or >= '\uFF00' and <= '\uFFEF' or >= '\uD800' and <= '\uDFFF' or '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026';

    /// <summary>Ends a sentence or a clause that may stand alone on its line.</summary>
    public static bool EndsSentence(char letter) => letter is '。' or '！' or '？' or '；' or '：' or '!' or '?' or ';' or ':' or '.';

    /// <summary>May not begin a printed line.</summary>
    public static bool ClingsToThePrevious(char letter) => letter is '，' or '。' or '、' or '；' or '：' or '！' or '？' or '）' or '》' or '”' or '’' or '】' or '〕' or '」'
        or '％' or '%' or ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '…' or '—' or '·' or '℃' or '〉' or '』' or '-' or '－' or '～' or '~';

    /// <summary>May not end a printed line.</summary>
    public static bool ClingsToTheNext(char letter) => letter is '（' or '《' or '“' or '‘' or '【' or '〔' or '「' or '(' or '[' or '〈' or '『' or '￥' or '$';

    /// <summary>Letters and digits that printers do not break apart.</summary>
    public static bool IsNarrowWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or ',' or '-' or '/' or '%' or '_' or ':' or '@' || letter is >= '\u00C0' and <= '\u024F';
}
