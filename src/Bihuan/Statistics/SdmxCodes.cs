using System.Globalization;

namespace Bihuan.Statistics;

/// <summary>
/// Our periods, units and statuses in the codes of SDMX, and back: TIME_PERIOD as in SDMX 2.1 (ISO 8601 and reporting periods), UNIT_MULT as the power of
/// ten of CL_UNIT_MULT, OBS_STATUS of CL_OBS_STATUS 2.2. What is written is read back as the same; what others write is read where it means one of ours.
/// </summary>
public static class SdmxCodes
{
    // The first of a symbol's codes is the one written. Units without a code of their own go by their symbol.
    private static readonly (string Symbol, string Code)[] Units =
    [
        ("%", "PT"), ("%", "PC"), ("%", "PERCENT"), ("百分点", "PP"), ("元", "CNY"), ("元", "RMB"), ("元", "XDC"), ("美元", "USD"), ("港元", "HKD"), ("欧元", "EUR"), ("日元", "JPY"), ("英镑", "GBP"),
        ("人", "PS"), ("人", "PERS"), ("天", "DAYS"), ("平方公里", "KM2"), ("公顷", "HA"), ("平方米", "M2"), ("立方米", "M3"), ("公里", "KM"), ("吨", "TONNES"), ("个", "NUMBER"), ("个", "NB"),
    ];

    // 万, 亿 and their neighbours by power of ten, as statistics write them.
    private static readonly (int Power, string Letters)[] Multipliers =
        [(1, "十"), (2, "百"), (3, "千"), (4, "万"), (5, "十万"), (6, "百万"), (7, "千万"), (8, "亿"), (9, "十亿"), (10, "百亿"), (11, "千亿"), (12, "万亿")];

    /// <summary>FREQ of a period: <c>A</c>, <c>Q</c> or <c>M</c>. Year-to-date figures come monthly; spans of years are annual.</summary>
    public static string FrequencyOf(Period period) => period.Kind switch
    {
        PeriodKind.Quarter => "Q",
        PeriodKind.Month or PeriodKind.YearToDate => "M",
        _ => "A",
    };

    /// <summary>TIME_PERIOD of a period: <c>2023</c>, <c>2023-Q1</c>, <c>2023-06</c>; year to date and several years as time ranges, <c>2023-01-01/P6M</c>, <c>2018-01-01/P5Y</c>.</summary>
    public static string TimeOf(Period period) => period.Kind switch
    {
        PeriodKind.YearToDate => string.Create(CultureInfo.InvariantCulture, $"{period.FirstYear:0000}-01-01/P{period.Months}M"),
        PeriodKind.Years => string.Create(CultureInfo.InvariantCulture, $"{period.FirstYear:0000}-01-01/P{period.Months / 12}Y"),
        _ => period.ToString(),
    };

    /// <summary>
    /// Reads a TIME_PERIOD. Beside the forms written: reporting periods <c>2023-A1</c>, <c>2023-M06</c>, <c>2023-S1</c> (its first half, which is January to
    /// June), and our own <c>2023-01/2023-06</c> and <c>2018/2022</c>. A second half year is not a period of ours.
    /// </summary>
    public static bool TryParseTime(ReadOnlySpan<char> text, out Period period)
    {
        text = text.Trim();
        if (Period.TryParse(text, out period))
        {
            return true;
        }

        if (text.Length < 6 || text[4] != '-' || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2199)
        {
            return false;
        }

        var rest = text[5..];
        switch (rest)
        {
            case "A1":
                period = Period.OfYear(year);
                return true;
            case "S1" or "B1":
                period = Period.OfYearToDate(year, 6);
                return true;
            case ['M', .. var month] when month.Length == 2 && Number(month) is >= 1 and <= 12 and var number:
                period = Period.OfMonth(year, number);
                return true;
            case ['0', '1', '-', '0', '1', '/', 'P', .. var months, 'M'] when Number(months) is >= 1 and <= 12 and var number:
                period = Period.OfYearToDate(year, number);
                return true;
            case ['0', '1', '-', '0', '1', '/', 'P', .. var years, 'Y'] when Number(years) is >= 1 and <= 100 and var number && year + number <= 2200:
                period = Period.OfYears(year, year + number - 1);
                return true;
            default:
                return false;
        }
    }

    /// <summary>UNIT_MEASURE and UNIT_MULT of a unit: 万亿元 is <c>CNY</c> and 12, 万套(间) is <c>套(间)</c> and 4.</summary>
    public static (string Measure, int Multiplier) UnitOf(Unit unit)
    {
        // The longest multiplier first: 万亿 before 万.
        foreach (var (power, letters) in Multipliers.Reverse())
        {
            if (unit.Symbol.StartsWith(letters, StringComparison.Ordinal) && unit.Symbol[letters.Length..] is var bare && IsWrittenAs(bare, power, unit))
            {
                return (CodeOf(bare), power);
            }
        }

        return (CodeOf(unit.Symbol), 0);
    }

    /// <summary>The symbol that UNIT_MEASURE and UNIT_MULT stand for, <c>万亿元</c>; null when the power of ten has no Chinese word.</summary>
    /// <param name="measure">A code of SDMX, or a unit as our own files write it.</param>
    /// <param name="multiplier">Power of ten; empty is 0.</param>
    public static string? SymbolOf(string measure, string multiplier)
    {
        var bare = Array.Find(Units, row => string.Equals(row.Code, measure, StringComparison.OrdinalIgnoreCase)) is { Symbol: { } symbol } ? symbol : measure;
        if (multiplier is "" or "0")
        {
            return bare;
        }

        return int.TryParse(multiplier, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) && Array.Find(Multipliers, row => row.Power == power) is { Letters: { } letters }
            ? letters + bare
            : null;
    }

    /// <summary>OBS_STATUS: <c>E</c> estimated, <c>P</c> provisional, <c>A</c> normal.</summary>
    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Estimated => "E",
        ObservationStatus.Preliminary => "P",
        _ => "A",
    };

    /// <summary>Reads an OBS_STATUS that an observation can have. Missing values (M, L, O, Q…) are none.</summary>
    public static bool TryParseStatus(string code, out ObservationStatus status)
    {
        status = code switch
        {
            "E" or "F" or "I" => ObservationStatus.Estimated,
            "P" or "G" or "U" => ObservationStatus.Preliminary,
            _ => ObservationStatus.Final,
        };
        return code is "E" or "F" or "I" or "P" or "G" or "U" or "A" or "B" or "D" or "V" or "W";
    }

    /// <summary>Whether an OBS_STATUS says that there is no value: M missing, L not collected, O missing, Q suppressed, K included elsewhere, H holiday, N not significant.</summary>
    public static bool IsMissing(string code) => code is "M" or "L" or "O" or "Q" or "K" or "H" or "N";

    private static bool IsWrittenAs(string bare, int power, Unit unit) =>
        UnitCatalogue.TryParse(bare, out var known) && UnitCatalogue.TryParse(SymbolOf(CodeOf(bare), power.ToString(CultureInfo.InvariantCulture)), out var again)
        && again == unit && known.Dimension == unit.Dimension;

    private static string CodeOf(string symbol) => Array.Find(Units, row => row.Symbol == symbol) is { Code: { } code } ? code : symbol;

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
