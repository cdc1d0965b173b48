namespace Bihuan;

/// <summary>What an observation's number is of its indicator. The codes in data are those of the contract.</summary>
public enum SeriesMeasure
{
    /// <summary><c>level</c>: an amount.</summary>
    Level = 0,

    /// <summary><c>share</c>: a part of a whole, in %.</summary>
    Share,

    /// <summary><c>count</c>: a number of things.</summary>
    Count,

    /// <summary><c>grade</c>: an ordinal class.</summary>
    Grade,

    /// <summary><c>growth_yoy</c>: year-on-year rate, on the indicator's own price basis.</summary>
    GrowthYoy,

    /// <summary><c>growth_real</c>: year-on-year rate at constant prices.</summary>
    GrowthReal,

    /// <summary><c>growth_annual_avg</c>: average yearly rate over several years.</summary>
    GrowthAnnualAverage,
}
