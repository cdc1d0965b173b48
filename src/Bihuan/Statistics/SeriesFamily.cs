namespace Bihuan.Statistics;

/// <summary>What a formula asks of an indicator. Levels, shares, counts and grades are the indicator's own value; rates of change are apart.</summary>
public enum SeriesFamily
{
    /// <summary>The indicator's own value: level, share, count or grade.</summary>
    Value = 0,

    /// <summary>Year-on-year rate on the indicator's own price basis.</summary>
    Growth,

    /// <summary>Year-on-year rate at constant prices.</summary>
    RealGrowth,

    /// <summary>Average yearly rate over several years.</summary>
    AverageGrowth,
}
