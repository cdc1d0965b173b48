namespace Bihuan;

/// <summary>时序进度: where an undecided commitment stands against its trajectory.</summary>
public enum Standing
{
    /// <summary>There is nothing to judge by, the rule forbids judging in the year, or the verdict is already in.</summary>
    NotJudged = 0,

    /// <summary>Already where the path expects it one step later.</summary>
    Ahead,

    /// <summary>At or above the path, less than one step ahead.</summary>
    OnTrack,

    /// <summary>Below the path.</summary>
    Behind,
}
