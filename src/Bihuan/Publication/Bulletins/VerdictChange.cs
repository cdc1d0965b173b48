namespace Bihuan.Publication.Bulletins;

/// <summary>One verdict that is seen otherwise than a period ago.</summary>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is now.</param>
/// <param name="NewObservations">Observations used now and not before, in the order of their use; empty when only time went by.</param>
public sealed record VerdictChange(Verdict Before, Verdict After, IReadOnlyList<string> NewObservations)
{
    /// <summary>The commitment.</summary>
    public Commitment Commitment => After.Commitment;

    /// <summary>Whether it turned for the better: later in the order missed, behind, on track, ahead, met.</summary>
    public bool IsBetter => Rank(Tally.Outlook(After)) > Rank(Tally.Outlook(Before));

    /// <summary>Whether it turned for the worse, in the same order.</summary>
    public bool IsWorse => Rank(Tally.Outlook(After)) < Rank(Tally.Outlook(Before));

    // No data, no meaning and not judged lie between behind and on track: they are neither good nor bad news.
    private static int Rank(Outlook outlook) => outlook switch
    {
        Outlook.Missed => 0,
        Outlook.Behind => 1,
        Outlook.Missing => 2,
        Outlook.NotJudged => 2,
        Outlook.NoMeaning => 2,
        Outlook.OnTrack => 3,
        Outlook.Ahead => 4,
        _ => 5,
    };

    /// <summary>The changes from one account to a later one of the same register, in document order. Statements about the past do not turn and are left out.</summary>
    public static IEnumerable<VerdictChange> Between(Account before, Account after)
    {
        var old = before.Verdicts.ToDictionary(verdict => verdict.Commitment.Id, StringComparer.Ordinal);
        foreach (var verdict in after.Verdicts.Where(verdict => verdict.Commitment.Kind != CommitmentKind.Claim))
        {
            if (old.TryGetValue(verdict.Commitment.Id, out var was) && Tally.Outlook(was) != Tally.Outlook(verdict))
            {
                yield return new VerdictChange(was, verdict, [.. verdict.UsedObservations.Except(was.UsedObservations, StringComparer.Ordinal)]);
            }
        }
    }
}
