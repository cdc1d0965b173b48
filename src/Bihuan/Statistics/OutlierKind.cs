namespace Bihuan.Statistics;

/// <summary>In which way a number is unlike its series.</summary>
public enum OutlierKind
{
    /// <summary>A power of ten away from the value a year before: most often 万 for 亿, or a slipped point.</summary>
    Slip = 0,

    /// <summary>A change far outside those the series has made before.</summary>
    Jump,

    /// <summary>Several times more or less than the nearest year known, in a series too short to say what is usual.</summary>
    Far,

    /// <summary>A value that the thing measured cannot have: a share above 100 %, more days than the year has, an amount below zero.</summary>
    Impossible,

    /// <summary>A running total of the year that is less than it was months before, or more than it is months after.</summary>
    Falling,

    /// <summary>A single month or quarter as large as the running total up to it: the total was entered for its last part.</summary>
    Total,
}
