using System.Buffers;

namespace Bihuan.Office;

/// <summary>What a number format makes of a number.</summary>
/// <param name="Kind">Number, date or percent.</param>
/// <param name="Decimals">Digits after the point that are shown; null where the format leaves them open.</param>
internal readonly record struct CellFormat(CellFormatKind Kind, int? Decimals)
{
    private static readonly SearchValues<char> DateLetters = SearchValues.Create("ymdhs年月日");
    private static readonly SearchValues<char> DigitSigns = SearchValues.Create("0#,. ");

    /// <summary>Built-in formats by number (ECMA-376 part 1, 18.8.30); the Chinese ones 27–36 and 50–58 are dates.</summary>
    public static CellFormat OfBuiltIn(int id) => id switch
    {
        1 or 3 or 37 or 38 => new(CellFormatKind.Number, 0),
        2 or 4 or 39 or 40 => new(CellFormatKind.Number, 2),
        9 => new(CellFormatKind.Percent, 0),
        10 => new(CellFormatKind.Percent, 2),
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => new(CellFormatKind.Date, null),
        _ => default,
    };

    /// <summary>A format by its code, the part for positive numbers.</summary>
    public static CellFormat Of(string code)
    {
        var plain = new System.Text.StringBuilder();
        var positive = code.Split(';')[0];
        for (var i = 0; i < positive.Length; i++)
        {
            switch (positive[i])
            {
                case '"':
                    i = positive.IndexOf('"', i + 1) is var end and >= 0 ? end : positive.Length;
                    break;
                case '[':
                    i = positive.IndexOf(']', i + 1) is var close and >= 0 ? close : positive.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    plain.Append(char.ToLowerInvariant(positive[i]));
                    break;
            }
        }

        var text = plain.ToString();
        if (text.Contains('%', StringComparison.Ordinal))
        {
            return new(CellFormatKind.Percent, DigitsOf(text));
        }

        if (text.AsSpan().IndexOfAny(DateLetters) >= 0 && text is not "general")
        {
            return new(CellFormatKind.Date, null);
        }

        // Only shapes like 0.00 and #,##0.0 promise digits; anything else leaves them open.
        return text.Length > 0 && text.AsSpan().IndexOfAnyExcept(DigitSigns) < 0 ? new(CellFormatKind.Number, DigitsOf(text)) : default;
    }

    private static int? DigitsOf(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return text.Contains('0', StringComparison.Ordinal) ? 0 : null;
        }

        var rest = text.AsSpan(point + 1);
        var zeros = rest.IndexOfAnyExcept('0') is var end and >= 0 ? end : rest.Length;
        return rest.Contains('#') ? null : zeros;
    }
}
