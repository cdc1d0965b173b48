using System.Globalization;
using Bihuan.Reading.Lexicon;
using Bihuan.Reading.Text;

namespace Bihuan.Reading.Recognition;

/// <summary>Reads one numeral at a position: digits or number words, multipliers, 余 and 多 among them, then the unit.</summary>
internal static class NumeralReader
{
    // More digits than any published figure has; also keeps every product inside decimal.
    private const int MostDigits = 15;

    public static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    public static void ReadArabic(SentenceView view, int start, Figure figure)
    {
        figure.Reset(start, FigureKind.Quantity);
        var at = start;
        while (IsDigit(view[at]) || (view[at] == '.' && IsDigit(view[at + 1]) && !NumbersItem(view, start, at)))
        {
            at++;
        }

        var digits = view.Slice(start, at);
        if (digits.Length > MostDigits || digits.IndexOf('.') != digits.LastIndexOf('.'))
        {
            figure.DigitsEnd = figure.End = figure.TrailEnd = at;
            figure.Skip = SkipReasons.NotAQuantity;
            return;
        }

        figure.Value = ValueOf(digits);
        if (digits.Length == 1 && view[at] == '成' && figure.Value > 0 && (EndsTenths(view, at + 1) || IsNearTenths(view, start)))
        {
            figure.Value *= 10;
            figure.Kind = FigureKind.Fraction;
            figure.Unit = Percent;
            figure.DigitsEnd = at;
            figure.End = figure.TrailEnd = at + 1;
            return;
        }

        if (digits.Length == 1 && view[at] == '/' && IsDigit(view[at + 1]) && view[start - 1] is not ('/' or '.') && SmallNumber(view, at + 1, out var denominator) is > 0 and var past && denominator > figure.Value && figure.Value > 0 && view[past] is not ('/' or '.'))
        {
            // 减少1/3以上.
            figure.Value = 100m * figure.Value / denominator;
            figure.Kind = FigureKind.Fraction;
            figure.Unit = Percent;
            figure.DigitsEnd = figure.End = figure.TrailEnd = past;
            return;
        }

        // -3.5%: a sign that stands on the digits after a word; between figures the stroke joins them.
        if (start > 0 && view[start - 1] == '-' && view[start - 2] is '的' or '为' or '到' or '至' or '长' or '（' or '，' or '由' or '从' or '、' or '和' or '速' or '率' or '幅')
        {
            figure.Value = -figure.Value;
            figure.Start = figure.LeadStart = start - 1;
        }

        ReadScale(view, at, figure);
        ReadSecondPart(view, figure);
        ReadUnit(view, figure);
    }

    // 4. 2026年新建…, 5. 30个社区…: the number of an item at its head, with a space or a year behind its point.
    private static bool NumbersItem(SentenceView view, int start, int point) =>
        start == 0 && point <= 2 && (view.IsApart(point + 1) || view[point + 5] == '年' && view[point + 1] is '1' or '2' && IsDigit(view[point + 2]) && IsDigit(view[point + 3]) && IsDigit(view[point + 4]));

    // Up to two digits; where they end, or 0 when there are more.
    private static int SmallNumber(SentenceView view, int at, out int value)
    {
        value = view[at] - '0';
        if (IsDigit(view[at + 1]))
        {
            value = (10 * value) + view[++at] - '0';
        }

        return IsDigit(view[at + 1]) ? 0 : at + 1;
    }

    // 2亿3千万, 4万5千: a smaller part after the greater one.
    private static void ReadSecondPart(SentenceView view, Figure figure)
    {
        var at = figure.DigitsEnd;
        var greater = NumberWords.FactorOf(view[at - 1]);
        if (greater is not >= 10_000m || figure.IsMore || !IsDigit(view[at]))
        {
            return;
        }

        decimal part = 0;
        for (var digits = 0; IsDigit(view[at]) && digits < 4; digits++)
        {
            part = (part * 10) + (view[at++] - '0');
        }

        var isMore = false;
        var factor = 1m;
        for (var step = 0; step < 3; step++)
        {
            if (view[at] is '多' or '余' && !isMore)
            {
                isMore = true;
            }
            else if (NumberWords.FactorOf(view[at]) is { } smaller && UnitAt(view, at) is null)
            {
                factor *= smaller;
            }
            else
            {
                break;
            }

            at++;
        }

        const decimal Hundredmillion = 100_000_000m;
        if (greater == 10_000m && factor > Hundredmillion && factor / Hundredmillion is 10m or 100m or 1000m && part < 10 && !isMore)
        {
            // 1万2千亿元: both parts are hundred millions.
            figure.Value = (figure.Value + (part * factor / Hundredmillion)) * Hundredmillion;
            figure.DigitsEnd = figure.End = figure.TrailEnd = at;
        }

        if (factor > 1m && part * factor < greater)
        {
            figure.Value += part * factor;
            figure.IsMore = isMore;
            figure.DigitsEnd = figure.End = figure.TrailEnd = at;
        }
    }

    public static void ReadChinese(SentenceView view, int start, Figure figure)
    {
        figure.Reset(start, FigureKind.Quantity);
        figure.IsChinese = true;
        var at = start;
        while (NumberWords.IsNumeral(view[at]) && UnitAt(view, at) is null)
        {
            at++;
        }

        at = Math.Max(at, start + 1);
        figure.DigitsEnd = figure.End = figure.TrailEnd = at;
        var words = view.Slice(start, at);
        decimal value;
        if (words.Length == 4 && view[at] == '年' && NumberWords.YearOf(words) is var year and >= 1900 and <= 2100)
        {
            figure.Value = year;
            figure.Kind = FigureKind.Year;
            figure.Skip = SkipReasons.Year;
            figure.End = figure.TrailEnd = at + 1;
            return;
        }

        if (words is "百" && view[at] == '分' && view[at + 1] == '之' && (NumberWords.IsNumeral(view[at + 2]) || IsDigit(view[at + 2])))
        {
            // 增长百分之七点三.
            ReadPercentWords(view, at + 2, figure);
            return;
        }

        if (words is "千" or "百" && view[at] is '余' or '多' && UnitAt(view, at + 1) is { Class: UnitClass.Counter, Written: not ("年" or "位" or "名") })
        {
            // 千余家企业, 百余项试点.
            value = words is "千" ? 1000m : 100m;
            figure.IsMore = true;
            figure.IsBareMagnitude = true;
            figure.Before = Comparator.MoreThan;
            figure.DigitsEnd = figure.End = figure.TrailEnd = ++at;
        }
        else if (words is "千" or "百" && UnitAt(view, at) is { Class: UnitClass.Counter } counter && (view[start - 1] is '上' or '破' or '超' or '过' or '近' or '增' || view.Slice(at + counter.Written.Length, at + counter.Written.Length + 2) is "以上" && view[at + counter.Written.Length + 2] is '，' or '。' or '；' or '、' or '\0'))
        {
            // 上千家企业, 新增百家, 千场以上.
            value = words is "千" ? 1000m : 100m;
            figure.IsBareMagnitude = true;
        }
        else if (NumberWords.TryMagnitude(words, out value))
        {
            figure.IsBareMagnitude = true;
        }
        else if (words is "半" && UnitAt(view, at) is { Class: UnitClass.Time, Written: not ("年" or "月" or "岁") })
        {
            value = 0.5m;
        }
        else if (!NumberWords.TryValue(words, out value))
        {
            figure.Skip = SkipReasons.Vague;
            return;
        }

        figure.Value = value;
        figure.IsScaled = words.ContainsAny('万', '亿');
        if (view[at] == '分' && view[at + 1] == '之' && (NumberWords.IsNumeral(view[at + 2]) || IsDigit(view[at + 2])))
        {
            ReadFraction(view, at + 2, figure);
            return;
        }

        if (view[at] == '成' && words.Length == 1 && value is >= 1 and < 10 && (view[at + 1] == '半' || NumberWords.IsNumeral(view[at + 1]) && NumberWords.TryValue(view.Slice(at + 1, at + 2), out var hundredths) && hundredths is >= 1 and < 10) && EndsTenths(view, at + 2))
        {
            // 两成五, 两成半.
            figure.Value = (value * 10) + (view[at + 1] == '半' ? 5 : NumberWords.TryValue(view.Slice(at + 1, at + 2), out var units) ? units : 0);
            figure.Kind = FigureKind.Fraction;
            figure.Unit = Percent;
            figure.End = figure.TrailEnd = at + 2;
            return;
        }

        if (view[at] == '成' && words.Length == 1 && value is >= 1 and < 10 && (EndsTenths(view, at + 1) || IsNearTenths(view, start)))
        {
            figure.Value = value * 10;
            figure.Kind = FigureKind.Fraction;
            figure.Unit = Percent;
            figure.IsMore = view[at + 1] == '多';
            figure.End = figure.TrailEnd = figure.IsMore ? at + 2 : at + 1;
            return;
        }

        ReadScale(view, at, figure);
        ReadUnit(view, figure);
    }

    // As many digits as fit a whole number, with at most one point among them: the places behind it are kept, 6.50 stays 6.50.
    private static decimal ValueOf(ReadOnlySpan<char> digits)
    {
        long value = 0;
        var point = -1;
        for (var at = 0; at < digits.Length; at++)
        {
            if (digits[at] == '.')
            {
                point = at;
            }
            else
            {
                value = (value * 10) + digits[at] - '0';
            }
        }

        return new decimal(unchecked((int)value), (int)(value >> 32), 0, isNegative: false, (byte)(point < 0 ? 0 : digits.Length - point - 1));
    }

    // 二〇三五: a year written digit by digit.
    private static bool EndsTenths(SentenceView view, int at) =>
        at >= view.Length || view[at] is '，' or '。' or '；' or '、' or '以' or '左' or '的' or '多' or '）' or '用' or '投' or '和' || (view[at] == '成' && view[at + 1] == '为');

    // 近九成高新技术企业, 超八成农户: nothing else is so many tenths.
    private static bool IsNearTenths(SentenceView view, int at) => view[at - 1] is '近' or '超' or '约' or '逾';

    private static readonly UnitEntry PerHundredThousand = new("/10万", "1/10万", UnitClass.Ratio);

    private static readonly CueTrie<UnitEntry> Units = LanguageLexicon.Current.Units;

    public static UnitEntry Percent { get; } = new("%", "%", UnitClass.Percent);

    private static void ReadPercentWords(SentenceView view, int at, Figure figure)
    {
        var start = at;
        while (NumberWords.IsNumeral(view[at]))
        {
            at++;
        }

        decimal value = 0;
        var known = at > start && NumberWords.TryValue(view.Slice(start, at), out value);
        if (start < view.Length && IsDigit(view[start]))
        {
            at = start;
            while (IsDigit(view[at]) || (view[at] == '.' && IsDigit(view[at + 1])))
            {
                at++;
            }

            known = at - start <= MostDigits && decimal.TryParse(view.Slice(start, at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        }
        else if (known && view[at] == '点' && NumberWords.IsNumeral(view[at + 1]))
        {
            // 七点三: the digits behind the point are said one by one.
            var unit = 0.1m;
            for (at++; NumberWords.IsNumeral(view[at]) && unit > 0.0001m && NumberWords.TryValue(view.Slice(at, at + 1), out var digit) && digit < 10; at++)
            {
                value += digit * unit;
                unit /= 10;
            }
        }

        figure.DigitsEnd = figure.End = figure.TrailEnd = at;
        figure.Value = value;
        figure.Unit = Percent;
        if (!known)
        {
            figure.Skip = SkipReasons.Vague;
        }
    }

    private static void ReadFraction(SentenceView view, int at, Figure figure)
    {
        var denominator = figure.Value;
        var start = at;
        while (NumberWords.IsNumeral(view[at]) || IsDigit(view[at]) || (view[at] == '.' && IsDigit(view[at + 1])))
        {
            at++;
        }

        var part = view.Slice(start, at);
        decimal numerator = 0;
        var known = part.Length is > 0 and <= MostDigits && (IsDigit(part[0])
            ? decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numerator)
            : NumberWords.TryValue(part, out numerator));
        figure.IsBareMagnitude = false;
        figure.DigitsEnd = figure.End = figure.TrailEnd = at;
        if (!known || denominator <= 0)
        {
            figure.Skip = SkipReasons.Vague;
            return;
        }

        figure.Kind = FigureKind.Fraction;
        figure.Value = 100 * numerator / denominator;
        figure.Unit = Percent;
    }

    // 万, 亿, 余万, 多亿 after the digits; stops where a unit begins (千瓦, 千米).
    private static void ReadScale(SentenceView view, int at, Figure figure)
    {
        for (var step = 0; step < 5; step++)
        {
            var letter = view[at];
            if (letter is '余' or '多' && (view[at + 1] is '万' or '亿' or '百' or '千' || UnitAt(view, at + 1) is not null || !figure.IsMore && !IsWordAfterMore(view, at)))
            {
                figure.IsMore = true;
                at++;
                continue;
            }

            if (NumberWords.FactorOf(letter) is not { } factor || UnitAt(view, at) is not null || Math.Abs(figure.Value) > 1e19m)
            {
                break;
            }

            figure.Value *= factor;
            figure.IsScaled |= letter is '万' or '亿';
            at++;
        }

        figure.DigitsEnd = figure.End = figure.TrailEnd = at;
    }

    private static bool IsWordAfterMore(SentenceView view, int at) => view[at + 1] is '元' or '次' or '样' or '额' or '种' or '年';

    private static void ReadUnit(SentenceView view, Figure figure)
    {
        var at = figure.DigitsEnd;
        if (view[at] is ':' or '：' or '∶' && view[at + 1] == '1' && !IsDigit(view[at + 2]) && view[at + 2] is not ('.' or ':' or '：' or '∶') && view[figure.Start - 1] is not (':' or '：' or '∶') && !figure.IsScaled && figure.Value is > 0 and < 100)
        {
            // 1.8：1, 15:1: so many to one.
            figure.End = figure.TrailEnd = at + 2;
            return;
        }

        if (view[at] == '/' && view.Slice(at + 1, at + 4) is "10万" or "十万")
        {
            // 孕产妇死亡率9.2/10万: so many of a hundred thousand.
            figure.End = figure.TrailEnd = view[at + 1] == '十' ? at + 3 : at + 4;
            figure.Unit = PerHundredThousand;
            return;
        }

        if (UnitAt(view, at) is not { } unit || (unit.Written == "级" && figure.IsScaled) || (unit.Written is "县" or "镇" or "乡" or "村" && view[at - 1] == '亿'))
        {
            // 百亿县区, 十亿镇: so many yuan make the class of the place.
            return;
        }

        figure.End = figure.TrailEnd = at + unit.Written.Length;
        figure.Unit = unit;
        var scaled = figure.End + 1;
        while (view[figure.End] == '/' && UnitAt(view, figure.End + 1) is null && view[scaled] is '十' or '百' or '千' or '万' or '亿')
        {
            scaled++;
        }

        if (scaled > figure.End + 1 && UnitAt(view, scaled) is { } many)
        {
            // 0.8人/十亿元: a rate on so many.
            figure.End = figure.TrailEnd = scaled + many.Written.Length;
            return;
        }

        if (view[figure.End] == '/' && UnitAt(view, figure.End + 1) is { } per)
        {
            // 310元/月: a span of time is no part of the unit.
            figure.Unit = per.Class == UnitClass.Time && unit.Class == UnitClass.Money ? unit : new UnitEntry(unit.Written + "/" + per.Written, unit.Unit + "/" + per.Unit, UnitClass.Ratio);
            figure.End = figure.TrailEnd = figure.End + 1 + per.Written.Length;
        }
    }

    // 2031年产值 is of a year, 12万台年产能 of every year.
    private static bool IsCalendarYear(SentenceView view, int at) =>
        at >= 4 && view[at - 4] is '1' or '2' && view[at - 3] is '9' or '0' && char.IsAsciiDigit(view[at - 2]) && char.IsAsciiDigit(view[at - 1]) && (at == 4 || !char.IsAsciiDigit(view[at - 5]) && view[at - 5] != '.');

    public static UnitEntry? UnitAt(SentenceView view, int at)
    {
        if (at >= view.Length)
        {
            return null;
        }

        var unit = Units.Longest(view.Letters[at..], out var length);
        if (unit is null)
        {
            return null;
        }

        var next = view[at + length];
        return unit.Written switch
        {
            "分" when next is '别' or '之' or '布' or '类' or '期' or '为' or '成' or '年' => null,
            "点" when next is '多' or '亮' or '对' => null,
            "部" when next is '法' => unit,
            "级" or "线" or "本" or "首" or "头" or "口" or "双" or "部" or "门" or "方" when next is '别' or '上' or '下' or '科' or '先' or '部' or '次' or '控' or '创' or '拥' or '城' or '碳' or '岸' or '分' or '署' or '面' or '案' or '法' or '向' or '式' or '针' => null,
            "日" or "月" when next is '均' or '用' => null,
            "人" when next is '口' or '民' => null,
            "人" when next is '均' or '才' or '大' or '文' or '居' or '社' or '工' && view[at + 2] != '作' => null,
            "国" or "省" or "县" or "乡" when next is '道' => null,
            "国" when next is '家' or '际' or '有' or '内' or '外' => null,
            "市" when next is '场' or '民' or '区' or '县' => null,
            "区" when next is '域' or '县' or '块' => null,
            "省" when next is '级' => null,
            "村" when next is '民' or '镇' => null,
            "乡" when next is '村' or '镇' => null,
            "P" or "T" or "TB" or "兆" when char.IsAsciiLetter(next) => null,
            "组" when next is '织' or '建' or '合' => null,
            "队" when next is '伍' => null,
            "单" when next is '位' or '元' or '一' => null,
            "道" when next is '路' or '德' => null,
            "家" when next is '庭' or '属' or '长' or '电' or '园' => null,
            "院" when next is '校' or '士' or '线' => null,
            "班" when next is '子' => null,
            "列" when next is '入' or '车' => null,
            "处" when next is '理' or '于' or '置' => null,
            "年" when view[at + 1] is '产' && at > 0 && view[at - 1] is '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' => unit,
            "年" when view[at + 1] is '产' or '级' or '度' && !IsCalendarYear(view, at) => null,
            "天" when next is '然' or '津' => null,
            "次" when next is '产' => null,
            "种" when next is '植' or '业' or '养' or '子' => null,
            "台" when next is '湾' or '阶' or '账' => null,
            "米" when next is '面' => null,
            "环" when next is '境' or '保' or '线' => null,
            "对" when next is '口' or '外' => null,
            "轮" when next is '驱' or '胎' => null,
            "期" when next is '间' or '末' => null,
            "度" when next is '假' => null,
            _ => unit,
        };
    }
}
