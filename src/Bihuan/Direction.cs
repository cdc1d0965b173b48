namespace Bihuan;

/// <summary>Which way is better.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    HigherBetter = 0,

    /// <summary>Less is better: prices, unemployment, energy per unit of GDP, pollutants.</summary>
    LowerBetter,

    /// <summary>Neither: a band is aimed at.</summary>
    TargetBand,
}
