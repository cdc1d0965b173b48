namespace Bihuan.Publication.OpenData;

/// <summary>One verdict that turned on one day.</summary>
/// <param name="Day">The first day on which what was published makes it so.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is from that day.</param>
/// <param name="NewObservations">Observations used now and not before, in the order of their use; empty when only time went by.</param>
public sealed record VerdictChange(DateOnly Day, Verdict Before, Verdict After, IReadOnlyList<string> NewObservations)
{
    /// <summary>The commitment.</summary>
    public Commitment Commitment => After.Commitment;

    /// <summary>Whether it turned for the better: later in the order missed, behind, on track, ahead, met.</summary>
    public bool IsBetter => Rank(Tally.Outlook(After)) > Rank(Tally.Outlook(Before));

    /// <summary>Whether it turned for the worse, in the same order.</summary>
    public bool IsWorse => Rank(Tally.Outlook(After)) < Rank(Tally.Outlook(Before));

    // No data and not judged lie between behind and on track: they are neither good nor bad news.
    internal static int Rank(Outlook outlook) => outlook switch
    {
        Outlook.Missed => 0,
        Outlook.Behind => 1,
        Outlook.Missing => 2,
        Outlook.NotJudged => 2,
        Outlook.OnTrack => 3,
        Outlook.Ahead => 4,
        _ => 5,
    };
}
