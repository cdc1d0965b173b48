namespace Bihuan;

/// <summary>The shapes of reference periods that statistics use.</summary>
public enum PeriodKind
{
    /// <summary>A calendar year: <c>2023</c>.</summary>
    Year = 0,

    /// <summary>One quarter alone: <c>2023-Q1</c>.</summary>
    Quarter,

    /// <summary>One month alone: <c>2023-06</c>.</summary>
    Month,

    /// <summary>January to a month, cumulative: <c>2023-01/2023-06</c>.</summary>
    YearToDate,

    /// <summary>Several whole years: <c>2018/2022</c>.</summary>
    Years,
}
