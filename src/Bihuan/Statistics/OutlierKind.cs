namespace Bihuan.Statistics;

/// <summary>In which way a number is unlike its series.</summary>
public enum OutlierKind
{
    /// <summary>A power of ten away from the value a year before: most often 万 for 亿, or a slipped point.</summary>
    Slip = 0,

    /// <summary>A change far outside those the series has made before.</summary>
    Jump,
}
