namespace Bihuan;

/// <summary>量型: how a sentence counts. The names are those of the annotation guide, in snake_case in data.</summary>
public enum Measure
{
    /// <summary>Stock, one-year flow, coverage.</summary>
    Level = 0,

    /// <summary>增长 x% in one year.</summary>
    Growth,

    /// <summary>年均增长 x%.</summary>
    AverageGrowth,

    /// <summary>A part of a whole, in %.</summary>
    Share,

    /// <summary>An amount summed over several years.</summary>
    Cumulative,

    /// <summary>新增, 净增 an amount.</summary>
    Increase,

    /// <summary>减少, 下降 an amount or a percentage; the value is positive.</summary>
    Reduction,

    /// <summary>Works, people served, units created in one year.</summary>
    CountCompleted,

    /// <summary>倍增, 翻番: a multiple of the start.</summary>
    Multiple,

    /// <summary>A comparison with another indicator, without a number.</summary>
    Relative,

    /// <summary>An ordinal class to be met: Ⅱ类.</summary>
    Grade,

    /// <summary>A position in a ranking.</summary>
    Rank,
}
