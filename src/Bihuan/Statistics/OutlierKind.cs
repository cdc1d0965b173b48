namespace Bihuan.Statistics;

/// <summary>In which way a number is unlike its series.</summary>
public enum OutlierKind
{
    /// <summary>A power of ten away from the value a year before: most often 万 for 亿, or a slipped point.</summary>
    Slip = 0,

    /// <summary>A change far outside those the series has made before.</summary>
    Jump,

    /// <summary>Outside what the unit allows: a share above 100 %, more days than the year has.</summary>
    Impossible,

    /// <summary>A running total below an earlier one of its year.</summary>
    FallingTotal,

    /// <summary>A month or quarter as large as the running total to its end: the total was entered as the part.</summary>
    TotalAsPart,
}
