using System.Globalization;
using System.Text;

namespace Bihuan.Store.Folders;

/// <summary>A number as people type it into tables: read exactly, or told apart by what is wrong with it.</summary>
internal static class NumberCell
{
    private const int MostDigits = 28;

    private static readonly HashSet<string> MissingMarks = new(StringComparer.OrdinalIgnoreCase)
    {
        "N/A", "NA", "#N/A", "n.a.", "null", "none", "nan", "-", "--", "—", "——", "–", "…", "……", "...", "..", "/", "\\", "*", "?", "无", "暂无", "缺", "缺失", "空", "未公布", "不详",
    };

    // Classes of water and the like; twice, as one sign and as letters.
    private static readonly string[] RomanLetters = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "I", "II", "III", "IV", "V", "VI"];

    /// <summary>The value with the digits as written; or the rule that was broken, with what to write instead.</summary>
    public static bool TryRead(string cell, out decimal value, out (DiagnosticRule Rule, string Better, string Trailing) problem)
    {
        problem = default;
        if (IsPlain(cell))
        {
            if (TryParse(cell, out value))
            {
                return true;
            }

            problem = (ObservationDiagnostics.TooManyDigits, "", "");
            return false;
        }

        value = 0;
        problem = Explain(cell);
        return false;
    }

    private static (DiagnosticRule Rule, string Better, string Trailing) Explain(string cell)
    {
        if (MissingMarks.Contains(cell))
        {
            return (ObservationDiagnostics.MissingMark, "", "");
        }

        if (Array.IndexOf(RomanLetters, cell) is var roman and >= 0)
        {
            return (ObservationDiagnostics.RomanGrade, (roman % 6 + 1).ToString(CultureInfo.InvariantCulture), "");
        }

        var narrow = Narrow(cell);
        var bare = narrow.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        // 59,8 is no grouping: perhaps 59.8, and no guess of ours may decide.
        if (IsPlain(bare) && IsGrouped(narrow))
        {
            return bare.Length == narrow.Length
                ? (ObservationDiagnostics.FullWidthNumber, bare, "")
                : (ObservationDiagnostics.ThousandsSeparator, bare, "");
        }

        var digits = bare.Length;
        while (digits > 0 && !IsPlain(bare.AsSpan(0, digits)))
        {
            digits--;
        }

        var rest = bare[digits..];
        return digits > 0 && Statistics.UnitCatalogue.TryParse(rest, out _)
            ? (ObservationDiagnostics.UnitInValue, bare[..digits], rest)
            : (ObservationDiagnostics.NotANumber, "", "");
    }

    // Groups of three, or of four as 万 and 亿 count, between commas or spaces before the point.
    private static bool IsGrouped(string text)
    {
        var whole = text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text[..point] : text;
        var groups = whole.TrimStart('-', '+').Split(',', ' ');
        return groups.Length == 1 || (groups.Skip(1).All(group => group.Length == groups[^1].Length) && groups[^1].Length is 3 or 4 && groups[0].Length <= groups[^1].Length);
    }

    // Sign, digits, one point with digits on both sides; no exponent, which no bulletin prints.
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is '-' or '+')
        {
            text = text[1..];
        }

        var point = text.IndexOf('.');
        return point < 0
            ? IsDigits(text)
            : IsDigits(text[..point]) && IsDigits(text[(point + 1)..]);
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static bool TryParse(string text, out decimal value)
    {
        value = 0;
        var digits = 0;
        foreach (var letter in text)
        {
            digits += char.IsAsciiDigit(letter) && (digits > 0 || letter != '0') ? 1 : 0;
        }

        var point = text.IndexOf('.', StringComparison.Ordinal);
        var scale = point < 0 ? 0 : text.Length - point - 1;
        return digits <= MostDigits && scale <= MostDigits
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    // Full-width digits and signs to plain ones; U+2212 is the minus of typesetters.
    private static string Narrow(string cell)
    {
        var text = new StringBuilder(Math.Min(cell.Length, 64));
        foreach (var letter in cell.AsSpan(0, Math.Min(cell.Length, 64)))
        {
            text.Append(letter switch
            {
                >= '！' and <= '～' => (char)(letter - '！' + '!'),
                '\u3000' or '\u00A0' or '\u2009' or '\u202F' => ' ',
                '\u2212' => '-',
                _ => letter,
            });
        }

        return text.ToString();
    }
}
