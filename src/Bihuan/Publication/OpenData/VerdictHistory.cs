namespace Bihuan.Publication.OpenData;

/// <summary>What turned from one account to the next of the same register.</summary>
public static class VerdictHistory
{
    /// <summary>Days on which something was published, after <paramref name="from"/> and up to <paramref name="to"/>, in order.</summary>
    public static IReadOnlyList<DateOnly> Days(Plan plan, DateOnly from, DateOnly to) =>
    [
        .. plan.Observations.Select(observation => observation.Published?.Last).OfType<DateOnly>().Where(day => day > from && day <= to).Distinct().Order(),
    ];

    /// <summary>Every change between accounts in the order given, oldest first. Statements about the past do not turn and are left out.</summary>
    /// <param name="accounts">Accounts of the same register; each has a date.</param>
    public static IReadOnlyList<VerdictChange> Of(IEnumerable<Account> accounts)
    {
        var changes = new List<VerdictChange>();
        Account? before = null;
        foreach (var after in accounts)
        {
            if (before is not null)
            {
                changes.AddRange(Between(before, after));
            }

            before = after;
        }

        return changes;
    }

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
