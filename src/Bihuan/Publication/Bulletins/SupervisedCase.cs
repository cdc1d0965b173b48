namespace Bihuan.Publication.Bulletins;

/// <summary>One supervision case about commitments of the plan, as the book of supervision has it on the bulletin's day.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Lead">Who answers for it; null before it is assigned.</param>
/// <param name="Registered">When it was registered.</param>
/// <param name="Due">By when; null before it is assigned.</param>
/// <param name="Closed">When it was closed; null while it is open.</param>
/// <param name="Overdue">Working days past the due day, up to the claim of completion or the bulletin's day; null when there is none.</param>
/// <param name="Level">The step of the ladder it was escalated to; null where it was not.</param>
public sealed record SupervisedCase(string Id, string Task, Words? Lead, DateOnly Registered, DateOnly? Due, DateOnly? Closed, int? Overdue, Words? Level)
{
    /// <summary>Claims and reports sent back.</summary>
    public int Returns { get; init; }

    /// <summary>Extensions granted.</summary>
    public int Extensions { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int Reopened { get; init; }

    /// <summary>Points of the appraisal; null before.</summary>
    public decimal? Score { get; init; }
}
