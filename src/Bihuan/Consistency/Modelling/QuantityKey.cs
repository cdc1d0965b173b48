using Bihuan.Formulas;

namespace Bihuan.Consistency.Modelling;

/// <summary>A quantity of the system: what of which indicator, where, when, at which prices.</summary>
/// <param name="Indicator">Indicator code.</param>
/// <param name="Area">Area code.</param>
/// <param name="When">A year, part of a year, or several years; for a factor the years it runs over.</param>
/// <param name="Kind">Level or factor.</param>
/// <param name="Basis">Prices of a factor; null for a level, and for a factor whose prices nobody states.</param>
internal readonly record struct QuantityKey(string Indicator, string Area, Period When, QuantityKind Kind, PriceBasis? Basis)
{
    /// <summary>Growth at constant prices does not move the published amount; all other growth does.</summary>
    public bool IsTiedToLevels => Kind == QuantityKind.Factor && Basis is PriceBasis.Nominal or PriceBasis.None;

    /// <summary><c>gdp@2027</c>, <c>growth_real(gdp)@2023</c>; with the area where it is not the plan's own.</summary>
    public string Print(string homeArea)
    {
        var place = string.Equals(Area, homeArea, StringComparison.Ordinal) ? "" : $"@{Area}";
        if (Kind == QuantityKind.Level)
        {
            return $"{Indicator}{place}@{When}";
        }

        var word = (When.FirstYear == When.LastYear ? "" : "average_") + (Basis switch { PriceBasis.Real => "growth_real", PriceBasis.Nominal => "growth_nominal", _ => "growth" });
        return $"{word}({Indicator}{place})@{When}";
    }
}
