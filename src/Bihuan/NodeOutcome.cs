namespace Bihuan;

/// <summary>How a node of the agency's own plan went, as known on a date.</summary>
public enum NodeOutcome
{
    /// <summary>Nothing is published for it.</summary>
    NoData = 0,

    /// <summary>Reached in its own period.</summary>
    Reached,

    /// <summary>Not reached in its own period; a later period made it up.</summary>
    MadeUp,

    /// <summary>Not reached, and not made up so far.</summary>
    Missed,
}
