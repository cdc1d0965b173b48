namespace Bihuan;

/// <summary>How many verdicts of each kind, standing and data state: a distribution, never an average.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Met">Proved to hold.</param>
/// <param name="Missed">Proved not to hold.</param>
/// <param name="Ahead">Undecided and ahead of the path.</param>
/// <param name="OnTrack">Undecided and on the path.</param>
/// <param name="Behind">Undecided and below the path.</param>
/// <param name="NotJudged">Undecided with data, pace not judged.</param>
/// <param name="Missing">Undecided without any data.</param>
/// <param name="NoMeaning">Undecided for want of an executable meaning.</param>
public readonly record struct Tally(int Total, int Met, int Missed, int Ahead, int OnTrack, int Behind, int NotJudged, int Missing, int NoMeaning)
{
    /// <summary>Neither proved to hold nor not to.</summary>
    public int Undecided => Total - Met - Missed;

    /// <summary>Counts verdicts. Each falls into exactly one of the eight parts, which add up to the total.</summary>
    public static Tally Of(IEnumerable<Verdict> verdicts)
    {
        var tally = default(Tally);
        foreach (var verdict in verdicts)
        {
            tally = Outlook(verdict) switch
            {
                Bihuan.Outlook.Met => tally with { Met = tally.Met + 1 },
                Bihuan.Outlook.Missed => tally with { Missed = tally.Missed + 1 },
                Bihuan.Outlook.Ahead => tally with { Ahead = tally.Ahead + 1 },
                Bihuan.Outlook.OnTrack => tally with { OnTrack = tally.OnTrack + 1 },
                Bihuan.Outlook.Behind => tally with { Behind = tally.Behind + 1 },
                Bihuan.Outlook.NotJudged => tally with { NotJudged = tally.NotJudged + 1 },
                Bihuan.Outlook.NoMeaning => tally with { NoMeaning = tally.NoMeaning + 1 },
                _ => tally with { Missing = tally.Missing + 1 },
            } with
            { Total = tally.Total + 1 };
        }

        return tally;
    }

    /// <summary>The one part a verdict falls into.</summary>
    public static Outlook Outlook(Verdict verdict) => (verdict.Kind, verdict.Standing, verdict.DataState) switch
    {
        (VerdictKind.Met, _, _) => Bihuan.Outlook.Met,
        (VerdictKind.Missed, _, _) => Bihuan.Outlook.Missed,
        (_, Standing.Ahead, _) => Bihuan.Outlook.Ahead,
        (_, Standing.OnTrack, _) => Bihuan.Outlook.OnTrack,
        (_, Standing.Behind, _) => Bihuan.Outlook.Behind,
        _ when verdict.Commitment.Formula is null => Bihuan.Outlook.NoMeaning,
        (_, _, DataState.Missing) => Bihuan.Outlook.Missing,
        _ => Bihuan.Outlook.NotJudged,
    };

    /// <summary>The number in one part.</summary>
    public int this[Outlook part] => part switch
    {
        Bihuan.Outlook.Met => Met,
        Bihuan.Outlook.Missed => Missed,
        Bihuan.Outlook.Ahead => Ahead,
        Bihuan.Outlook.OnTrack => OnTrack,
        Bihuan.Outlook.Behind => Behind,
        Bihuan.Outlook.NotJudged => NotJudged,
        Bihuan.Outlook.NoMeaning => NoMeaning,
        _ => Missing,
    };
}
