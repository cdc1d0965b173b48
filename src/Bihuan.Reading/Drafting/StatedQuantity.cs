using System.Globalization;
using Bihuan.Statistics;

namespace Bihuan.Reading.Drafting;

/// <summary>The number of a fact in the unit the sentence used, so that margins come in the target's own unit: 4万亿元, 60万人, 1.3万家.</summary>
internal static class StatedQuantity
{
    // Largest first; the multiplier the quote carries decides the unit shown.
    private static readonly (string Letters, decimal Factor)[] Multipliers =
        [("万亿", 1_000_000_000_000m), ("千亿", 100_000_000_000m), ("百亿", 10_000_000_000m), ("亿", 100_000_000m), ("千万", 10_000_000m), ("百万", 1_000_000m), ("万", 10_000m)];

    /// <summary>The quantity, or null when the unit is not in the catalogue.</summary>
    public static Quantity? Of(Fact fact)
    {
        if (fact.Value is not { } value)
        {
            return null;
        }

        if (!UnitCatalogue.TryParse(fact.Unit ?? "倍", out var bare))
        {
            return null;
        }

        foreach (var (letters, factor) in Multipliers)
        {
            if (fact.Citation.Quote.Contains(letters, StringComparison.Ordinal) && Math.Abs(value) >= factor
                && UnitCatalogue.TryParse(letters + bare.Symbol, out var unit))
            {
                return new Quantity(AsWritten(value / factor, fact.Citation.Quote), unit);
            }
        }

        return new Quantity(AsWritten(value, fact.Citation.Quote), bare);
    }

    /// <summary>With the digits the sentence gives it, for they say how exact it is: 47.0%, 10400.00亿元. Otherwise without zeros that division leaves.</summary>
    private static decimal AsWritten(decimal value, ReadOnlySpan<char> quote)
    {
        var plain = value / 1.0000000000000000000000000000m;
        while (quote.IndexOf('.') is > 0 and var point)
        {
            var (start, end) = (point, point + 1);
            while (start > 0 && (char.IsAsciiDigit(quote[start - 1]) || quote[start - 1] == ','))
            {
                start--;
            }

            while (end < quote.Length && char.IsAsciiDigit(quote[end]))
            {
                end++;
            }

            if (decimal.TryParse(quote[start..end], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var written) && written == Math.Abs(plain))
            {
                return plain < 0m ? -written : written;
            }

            quote = quote[end..];
        }

        return plain;
    }
}
