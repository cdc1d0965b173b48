namespace Bihuan.Lights;

/// <summary>What a scheme is asked about: three answers that are always known, and others that may not be (null). Nothing is guessed.</summary>
/// <param name="Verdict">What the data prove.</param>
/// <param name="Standing">Against the trajectory, while undecided.</param>
/// <param name="DataState">How good the data are.</param>
public sealed record LightCase(VerdictKind Verdict, Standing Standing, DataState DataState)
{
    /// <summary>How far behind the schedule, in percentage points of the schedule; negative is ahead.</summary>
    public decimal? Behind { get; init; }

    /// <summary>Days from the day of the question to the deadline; negative once it has passed.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>How the latest month with a figure turned out.</summary>
    public MonthState? Month { get; init; }

    /// <summary>How many months in a row, up to the latest, were missed.</summary>
    public int? MonthsMissed { get; init; }

    /// <summary>Whether the money planned is in place.</summary>
    public bool? FundsInPlace { get; init; }

    /// <summary>A person's rating: <c>good</c>, <c>middling</c> or <c>poor</c>.</summary>
    public string? Rating { get; init; }

    /// <summary>Placing among peers: <c>leading</c>, <c>middle</c>, <c>lagging</c> or <c>last</c>.</summary>
    public string? Placing { get; init; }

    /// <summary>The case of a verdict on a day: what the verdict itself says, its gap in points where it has one, and the days left.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="today">The day of the question; null when no publication carries a date.</param>
    public static LightCase Of(Verdict verdict, DateOnly? today) => new(verdict.Kind, verdict.Standing, verdict.DataState)
    {
        Behind = verdict.Path is { Gap: { Unit.Dimension: "百分点" } gap } ? -gap.Value : null,
        DaysLeft = today is { } day && verdict.Commitment.Formula is { } formula ? formula.Due.DayNumber - day.DayNumber : null,
    };
}
