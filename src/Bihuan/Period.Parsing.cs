using System.Globalization;

namespace Bihuan;

public readonly partial record struct Period
{
    /// <summary>
    /// Reads <c>2023</c>, <c>2023-Q1</c>, <c>2023-06</c>, <c>2023-01/2023-06</c> (year to date, from January of the same year) and
    /// <c>2018/2022</c> (several years). Nothing else is a period.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        text = text.Trim();
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return TryParseSingle(text, out period);
        }

        if (!TryParseSingle(text[..slash], out var first) || !TryParseSingle(text[(slash + 1)..], out var last) || last.LastMonth < first.FirstMonth)
        {
            return false;
        }

        switch (first.Kind, last.Kind)
        {
            case (PeriodKind.Year, PeriodKind.Year):
                period = OfYears(first.FirstYear, last.FirstYear);
                return true;
            case (PeriodKind.Month, PeriodKind.Month) when first.FirstYear == last.FirstYear && first.FirstMonth % 12 == 0:
                period = OfYearToDate(last.FirstYear, last.LastMonth % 12 + 1);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reads a period a person is responsible for.</summary>
    /// <exception cref="FormatException">The text is not one of the shapes above.</exception>
    public static Period Parse(string text) => TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period");

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Year => Text(FirstYear),
        PeriodKind.Quarter => $"{Text(FirstYear)}-Q{Digits(FirstMonth % 12 / 3 + 1)}",
        PeriodKind.Month => MonthText(FirstMonth),
        PeriodKind.YearToDate => $"{MonthText(FirstMonth)}/{MonthText(LastMonth)}",
        _ => $"{Text(FirstYear)}/{Text(LastYear)}",
    };

    /// <summary>How a person reads it: <c>2023年1—6月</c>, <c>Jan–Jun 2023</c>.</summary>
    public string Print(Language language)
    {
        var month = FirstMonth % 12 + 1;
        var last = LastMonth % 12 + 1;
        return (Kind, language) switch
        {
            (PeriodKind.Year, Language.Chinese) => $"{Text(FirstYear)}年",
            (PeriodKind.Quarter, Language.Chinese) => $"{Text(FirstYear)}年{"一二三四"[month / 3]}季度",
            (PeriodKind.Month, Language.Chinese) => $"{Text(FirstYear)}年{Digits(month)}月",
            (PeriodKind.YearToDate, Language.Chinese) => $"{Text(FirstYear)}年1—{Digits(last)}月",
            (PeriodKind.Years, Language.Chinese) => $"{Text(FirstYear)}—{Text(LastYear)}年",
            (PeriodKind.Year, _) => Text(FirstYear),
            (PeriodKind.Quarter, _) => $"Q{Digits(month / 3 + 1)} {Text(FirstYear)}",
            (PeriodKind.Month, _) => $"{MonthName(month)} {Text(FirstYear)}",
            (PeriodKind.YearToDate, _) => $"Jan–{MonthName(last)} {Text(FirstYear)}",
            _ => $"{Text(FirstYear)}–{Text(LastYear)}",
        };
    }

    private static bool TryParseSingle(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        if (text.Length is not (4 or 7) || !TryDigits(text[..4], out var year) || year is < 1900 or > 2199)
        {
            return false;
        }

        if (text.Length == 4)
        {
            period = OfYear(year);
            return true;
        }

        if (text[4] != '-')
        {
            return false;
        }

        if (text[5] is 'Q' or 'q' && text[6] is >= '1' and <= '4')
        {
            period = OfQuarter(year, text[6] - '0');
            return true;
        }

        if (TryDigits(text[5..], out var month) && month is >= 1 and <= 12)
        {
            period = OfMonth(year, month);
            return true;
        }

        return false;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string MonthText(int month) => $"{Text(month / 12)}-{(month % 12 + 1).ToString("00", CultureInfo.InvariantCulture)}";

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[month - 1];
}
