namespace Bihuan.Publication.OpenData;

/// <summary>What turned from one account to a later one of the same register, both at hand; every day between is in <see cref="Replay.History"/>.</summary>
public static class VerdictHistory
{
    /// <summary>The changes from one account to a later one, in document order.</summary>
    public static IEnumerable<VerdictChange> Between(Account before, Account after)
    {
        var old = before.Verdicts.ToDictionary(verdict => verdict.Commitment.Id, StringComparer.Ordinal);
        foreach (var verdict in after.Verdicts.Where(verdict => verdict.Commitment.Kind != CommitmentKind.Claim))
        {
            if (old.TryGetValue(verdict.Commitment.Id, out var was) && Tally.Outlook(was) != Tally.Outlook(verdict))
            {
                yield return new VerdictChange(after.AsOf ?? DateOnly.MaxValue, was, verdict, [.. verdict.UsedObservations.Except(was.UsedObservations, StringComparer.Ordinal)]);
            }
        }
    }
}
