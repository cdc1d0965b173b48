using System.Globalization;

namespace Bihuan.Publication;

/// <summary>Computed numbers for people: as few digits as say the same, in the multiples of ten thousand that Chinese statistics speak in.</summary>
public static class QuantityWords
{
    /// <summary>万 and 亿 where they shorten, at most three decimals: <c>899420000元</c> is <c>8.99亿元</c>, 5.4321 % is <c>5.43%</c>.</summary>
    public static string Of(Quantity quantity)
    {
        var (value, unit) = (quantity.Value, quantity.Unit.Symbol);
        if (quantity.Unit.Factor == 1m && quantity.Unit.Dimension is not ("%" or "百分点" or "倍"))
        {
            (value, unit) = Math.Abs(value) switch
            {
                >= 1_000_000_000_000m => (value / 1_000_000_000_000m, "万亿" + unit),
                >= 100_000_000m => (value / 100_000_000m, "亿" + unit),
                >= 100_000m => (value / 10_000m, "万" + unit),
                _ => (value, unit),
            };
        }

        return Digits(value) + unit;
    }

    /// <summary>With its sign, always: <c>+0.1百分点</c>, <c>−0.6百分点</c>.</summary>
    public static string Signed(Quantity quantity) => quantity.Value switch
    {
        > 0m => "+" + Of(quantity),
        < 0m => "−" + Of(quantity with { Value = -quantity.Value }),
        _ => Of(quantity),
    };

    /// <summary>The proved margin of a decided verdict: signed; with ≥ or ≤ where the sources give only a bound. Empty while undecided.</summary>
    public static string OfMargin(Verdict verdict) => verdict.Margin is { } margin ? Of(verdict.MarginBound) + Signed(margin) : "";

    /// <summary>≥ or ≤ before a number that is only a bound; empty before one that is not.</summary>
    public static string Of(Bound bound) => bound switch { Bound.AtLeast => "≥", Bound.AtMost => "≤", _ => "" };

    private static string Digits(decimal value)
    {
        var places = Math.Abs(value) switch { >= 1000m => 0, >= 100m => 1, >= 1m => 2, >= 0.01m => 3, _ => 6 };
        return Math.Round(value, places, MidpointRounding.ToEven).ToString("0.######", CultureInfo.InvariantCulture);
    }
}
