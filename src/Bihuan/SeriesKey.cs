namespace Bihuan;

/// <summary>序列键: which series an observation belongs to.</summary>
/// <param name="Indicator">Indicator code.</param>
/// <param name="Area">Area code.</param>
/// <param name="Measure">What the number is of the indicator.</param>
public readonly record struct SeriesKey(string Indicator, string Area, SeriesMeasure Measure)
{
    /// <summary><c>gdp@500000:growth_yoy</c>.</summary>
    public override string ToString() => $"{Indicator}@{Area}:{Statistics.Codes.Of(Measure)}";
}
