using System.Globalization;
using System.Text;

namespace Bihuan.Documents.Word;

/// <summary>Numbers as Word's list formats print them; a format we do not know prints Arabic digits.</summary>
internal static class WordNumbers
{
    private const string Digits = "〇一二三四五六七八九";
    private static readonly (int Value, string Letters)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static string Print(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "ideographDigital" => Chinese(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('\u2460' + number - 1)).ToString(),
        "decimalFullWidth" => string.Concat(Plain(number).Select(digit => (char)(digit - '0' + '０'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => RomanOf(number),
        "upperRoman" => RomanOf(number).ToUpperInvariant(),
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int number)
    {
        if (number is < 1 or > 9999)
        {
            return Plain(number);
        }

        var text = new StringBuilder();
        var isGap = false;
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                isGap = text.Length > 0;
                continue;
            }

            text.Append(isGap ? "零" : "").Append(digit == 1 && unit == 10 && text.Length == 0 ? "" : Digits[digit].ToString()).Append(name);
            isGap = false;
        }

        return text.ToString();
    }

    private static string Letters(int number, char first) => number is >= 1 and <= 780 ? new string((char)(first + ((number - 1) % 26)), 1 + ((number - 1) / 26)) : Plain(number);

    private static string RomanOf(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Plain(number);
        }

        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }
}
