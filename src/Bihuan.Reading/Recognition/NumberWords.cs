namespace Bihuan.Reading.Recognition;

/// <summary>What Chinese number words are worth: 一百二十, 千亿, 二〇二六.</summary>
internal static class NumberWords
{
    /// <summary>Whether the letter can be part of a number word.</summary>
    public static bool IsNumeral(char letter) =>
        letter is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '亿' or '两' or '零' or '〇' or '半' or '几';

    /// <summary>百, 千, 万 and 亿 behind digits; null for other letters.</summary>
    public static decimal? FactorOf(char letter) => letter switch
    {
        '百' => 100m,
        '千' => 1000m,
        '万' => 10_000m,
        '亿' => 100_000_000m,
        _ => null,
    };

    /// <summary>二〇二六 → 2026, digit by digit; 0 when a letter is no digit.</summary>
    public static int YearOf(ReadOnlySpan<char> words)
    {
        var year = 0;
        foreach (var letter in words)
        {
            var digit = "〇一二三四五六七八九".IndexOf(letter == '零' ? '〇' : letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                return 0;
            }

            year = (year * 10) + digit;
        }

        return year;
    }

    /// <summary>千亿, 万亿, 百万: only multipliers, in the one order that makes a definite size.</summary>
    public static bool TryMagnitude(ReadOnlySpan<char> words, out decimal value)
    {
        value = words switch
        {
            "万" => 10_000m,
            "十万" => 100_000m,
            "百万" => 1_000_000m,
            "千万" => 10_000_000m,
            "亿" => 100_000_000m,
            "十亿" => 1_000_000_000m,
            "百亿" => 10_000_000_000m,
            "千亿" => 100_000_000_000m,
            "万亿" => 1_000_000_000_000m,
            "十万亿" => 10_000_000_000_000m,
            "百万亿" => 100_000_000_000_000m,
            _ => 0m,
        };
        return value > 0;
    }

    /// <summary>一百二十 → 120, 两 → 2, 十五 → 15; false for 千百, 几十 and other words without one value.</summary>
    public static bool TryValue(ReadOnlySpan<char> words, out decimal value)
    {
        value = 0;
        if (words.Length is 0 or > 12)
        {
            return false;
        }

        decimal section = 0, total = 0;
        var digit = -1;
        var lastUnit = 100_000m;
        foreach (var letter in words)
        {
            var number = "零一二三四五六七八九".IndexOf(letter, StringComparison.Ordinal);
            number = letter == '两' ? 2 : letter == '〇' ? 0 : number;
            if (number >= 0)
            {
                if (digit > 0)
                {
                    return false;
                }

                digit = number;
                continue;
            }

            var unit = letter switch { '十' => 10m, '百' => 100m, '千' => 1000m, '万' => 10_000m, '亿' => 100_000_000m, _ => 0m };
            if (unit == 0)
            {
                return false;
            }

            if (unit < 10_000m)
            {
                if (unit >= lastUnit || (digit < 0 && unit > 10m))
                {
                    return false;
                }

                section += (digit < 0 ? 1 : digit) * unit;
                lastUnit = unit;
            }
            else
            {
                section += Math.Max(digit, 0);
                if (section == 0)
                {
                    return false;
                }

                total = (total + section) * unit;
                section = 0;
                lastUnit = 100_000m;
            }

            digit = -1;
        }

        value = total + section + Math.Max(digit, 0);
        return value > 0;
    }
}
