namespace Bihuan;

/// <summary>
/// 单位: what a number is counted in, with its multiplier: 万亿元 is 元 × 10¹², 万套(间) is 套 × 10⁴.
/// Two units convert only when their <see cref="Dimension"/> is the same; % and 百分点 are different units.
/// Made by <see cref="Statistics.UnitCatalogue"/>; compares by content.
/// </summary>
/// <param name="Symbol">As written, normalised: <c>万亿元</c>, <c>%</c>, <c>百分点</c>.</param>
/// <param name="Dimension">The base unit's own name: <c>元</c>, <c>人</c>, <c>%</c>, <c>平方米</c>…</param>
/// <param name="Factor">How many base units one of this is; positive.</param>
public sealed record Unit(string Symbol, string Dimension, decimal Factor)
{
    /// <summary>Percent: rates and shares.</summary>
    public static Unit Percent { get; } = new("%", "%", 1m);

    /// <summary>百分点: differences of percentages. Never the same as %.</summary>
    public static Unit PercentagePoint { get; } = new("百分点", "百分点", 1m);

    /// <summary>A plain number: 倍, ratios.</summary>
    public static Unit Times { get; } = new("倍", "倍", 1m);

    /// <summary>Whether values in this unit can be expressed in <paramref name="other"/>.</summary>
    public bool ConvertsTo(Unit other) => string.Equals(Dimension, other.Dimension, StringComparison.Ordinal);

    /// <summary>The unit of a difference of two values in this unit: 百分点 for %, the unit itself otherwise.</summary>
    public Unit OfDifference => Dimension == "%" ? PercentagePoint : this;

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;
}
