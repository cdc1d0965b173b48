using System.Globalization;
using System.Text.RegularExpressions;
using Bihuan.Publication;

namespace Bihuan.Web.Phrases;

/// <summary>Numbers with Chinese units inside an English text, for English readers: 12万元 becomes 120,000 yuan. What stands in Chinese words is left alone.</summary>
internal static partial class EnglishNumbers
{
    // Signs that name one of many at least as often as they count: 6月, 5号线, 3级.
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal) { "年", "岁", "周岁", "月", "日", "号", "点", "分", "期", "届", "线", "环", "课", "部", "档", "级", "类", "层", "网", "师", "车", "证", "P", "T" };

    /// <summary>The text with its numbers rewritten; digits are kept.</summary>
    public static string In(string text) => Numbers().Replace(text, match =>
        UnitPhrases.Split(match.Groups["unit"].Value).Bare is var bare && UnitPhrases.InEnglish(bare) != bare && !Naming.Contains(bare)
        && decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? NumberPhrases.Plain(value, match.Groups["unit"].Value, Language.English)
            : match.Value);

    /// <summary>A line of arithmetic: 4万亿元 ÷ 12万元 as amounts, and the unit that stands once behind the result (73.86 − 60 = 13.86 万人) in words, so that the line still adds up.</summary>
    public static string InArithmetic(string text) => Behind().Replace(In(text), match => " " + Unit(match.Groups["unit"].Value));

    /// <summary>A unit with its multiplier in words: 万亿元 is trillion yuan, 万人 is ten thousand people.</summary>
    public static string Unit(string symbol)
    {
        var (multiplier, bare) = UnitPhrases.Split(symbol);
        var scale = multiplier switch
        {
            1_000m => "thousand ",
            10_000m => "ten thousand ",
            1_000_000m => "million ",
            100_000_000m => "hundred million ",
            1_000_000_000_000m => "trillion ",
            _ => "",
        };
        return scale.Length > 0 || multiplier == 1m ? (scale + UnitPhrases.InEnglish(bare)).Trim() : symbol;
    }

    // Up to a sign that is no Chinese character: in 2022年重庆 or 3万人次 the number belongs to the words around it.
    [GeneratedRegex(@"(?<![\d.\p{IsCJKUnifiedIdeographs}])(?<number>\d+(?:\.\d+)?)(?<unit>\p{IsCJKUnifiedIdeographs}{1,6})(?![\p{IsCJKUnifiedIdeographs}\d(])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<=[\d\]]) (?<unit>[\p{IsCJKUnifiedIdeographs}]{1,6})(?![\p{IsCJKUnifiedIdeographs}\d(])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Behind();
}
