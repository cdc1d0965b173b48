using System.Collections.Frozen;
using System.Globalization;

namespace Bihuan.Documents.Bytes;

/// <summary>
/// How much a text looks like Chinese that people write, from −1 to 1. Any bytes decode to something under some encoding;
/// only under the right one are the commonest characters common.
/// </summary>
internal static class Plausibility
{
    public const double Plain = 0.3;

    // About two hundred characters that make up more than half of a running official text; order does not matter.
    private static readonly FrozenSet<char> Common = (
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家" +
        "电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原" +
        "又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图" +
        "山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府研市场场收支施政府报告增速左右预万亿元达到推进深化改善服务保障居民收入城乡").ToFrozenSet();

    public static double Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var score = 0.0;
        var counted = 0;
        foreach (var letter in text)
        {
            counted++;
            score += letter switch
            {
                '\t' or '\n' or '\r' => Plain,
                '\uFFFD' => -1,
                < ' ' or '\u007F' => -1,
                < '\u007F' => Plain,
                '，' or '。' or '、' or '；' or '：' or '（' or '）' or '“' or '”' or '《' or '》' or '％' or '—' or '·' or '！' or '？' or '\u3000' => 1,
                >= '\u4E00' and <= '\u9FFF' => Common.Contains(letter) ? 1 : 0,
                >= '\uE000' and <= '\uF8FF' => -1,
                >= '\u3400' and <= '\u4DBF' => -0.3,
                >= '\u2000' and <= '\u30FF' or >= '\uFF00' and <= '\uFFEF' => 0.1,
                _ => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.OtherNotAssigned ? -1 : -0.1,
            };
        }

        return score / counted;
    }

    /// <summary>Share of control characters that no text has.</summary>
    public static double Controls(ReadOnlySpan<char> text)
    {
        var odd = 0;
        foreach (var letter in text)
        {
            if (letter is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A') or '\u007F')
            {
                odd++;
            }
        }

        return text.IsEmpty ? 0 : (double)odd / text.Length;
    }
}
