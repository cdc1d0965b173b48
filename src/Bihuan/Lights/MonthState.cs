namespace Bihuan.Lights;

/// <summary>How one month's plan turned out, as known on a date. What is missed may be made up: the same month has two states on two dates.</summary>
public enum MonthState
{
    /// <summary>At or above the month's plan by the end of the month.</summary>
    Met = 0,

    /// <summary>Below it.</summary>
    Missed,

    /// <summary>Below it, and back on the plan in a later month.</summary>
    MadeUp,
}
