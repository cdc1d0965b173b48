namespace Bihuan.Publication;

/// <summary>The words that published JSON uses for verdicts, standings, data states and kinds, in one place.</summary>
public static class ContractCodes
{
    /// <summary><c>met</c>, <c>missed</c> or <c>undecided</c>.</summary>
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Met => "met",
        VerdictKind.Missed => "missed",
        _ => "undecided",
    };

    /// <summary><c>ahead</c>, <c>onTrack</c>, <c>behind</c> or <c>notJudged</c>.</summary>
    public static string Of(Standing standing) => standing switch
    {
        Standing.Ahead => "ahead",
        Standing.OnTrack => "onTrack",
        Standing.Behind => "behind",
        _ => "notJudged",
    };

    /// <summary><c>final</c>, <c>provisional</c>, <c>stale</c> or <c>missing</c>.</summary>
    public static string Of(DataState state) => state switch
    {
        DataState.Final => "final",
        DataState.Provisional => "provisional",
        DataState.Stale => "stale",
        _ => "missing",
    };

    /// <summary><c>reached</c>, <c>madeUp</c>, <c>missed</c> or <c>noData</c>.</summary>
    public static string Of(NodeOutcome outcome) => outcome switch
    {
        NodeOutcome.Reached => "reached",
        NodeOutcome.MadeUp => "madeUp",
        NodeOutcome.Missed => "missed",
        _ => "noData",
    };

    /// <summary><c>target</c>, <c>task</c> or <c>claim</c>.</summary>
    public static string Of(CommitmentKind kind) => kind switch
    {
        CommitmentKind.Target => "target",
        CommitmentKind.Task => "task",
        _ => "claim",
    };

    /// <summary><c>kept</c>, <c>missed</c>, <c>notReported</c> or <c>notComparable</c>.</summary>
    public static string Of(ReconciliationResult result) => result switch
    {
        ReconciliationResult.Kept => "kept",
        ReconciliationResult.Missed => "missed",
        ReconciliationResult.NotReported => "notReported",
        _ => "notComparable",
    };

    /// <summary>Reads a kind; false when it is none of the three.</summary>
    public static bool TryParse(string? text, out CommitmentKind kind)
    {
        foreach (var one in Enum.GetValues<CommitmentKind>())
        {
            if (string.Equals(Of(one), text, StringComparison.Ordinal))
            {
                kind = one;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
