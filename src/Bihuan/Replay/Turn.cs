namespace Bihuan.Replay;

/// <summary>One commitment that came to be seen otherwise.</summary>
/// <param name="Day">The first day on which what was published makes it so.</param>
/// <param name="Blame">What was seen since the turn before, what is seen from this day, and the smallest set of causes.</param>
public sealed record Turn(DateOnly Day, Blame Blame)
{
    /// <summary>The commitment.</summary>
    public Commitment Commitment => Blame.Commitment;
}
