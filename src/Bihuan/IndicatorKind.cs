namespace Bihuan;

/// <summary>How an indicator's values behave over time.</summary>
public enum IndicatorKind
{
    /// <summary>An amount during a period: adds up over periods; its year-to-date value only grows when it counts.</summary>
    Flow = 0,

    /// <summary>An amount at the end of a period.</summary>
    Stock,

    /// <summary>Published as a rate of change only.</summary>
    Rate,

    /// <summary>A part of a whole, in %; never averaged or added.</summary>
    Share,

    /// <summary>An ordinal class, smaller number first.</summary>
    Grade,

    /// <summary>An index number.</summary>
    Index,
}
