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
                return new Quantity(Plain(value / factor), unit);
            }
        }

        return new Quantity(Plain(value), bare);
    }

    /// <summary>Without trailing zeros after the point, which division may leave.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
