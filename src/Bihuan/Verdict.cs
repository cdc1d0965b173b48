namespace Bihuan;

/// <summary>What the data prove about one commitment as of a date, with margin, standing, data state and proof.</summary>
public sealed record Verdict
{
    /// <summary>The commitment it is about.</summary>
    public required Commitment Commitment { get; init; }

    /// <summary>Met, missed or undecided.</summary>
    public required VerdictKind Kind { get; init; }

    /// <summary>Against the trajectory, while undecided.</summary>
    public required Standing Standing { get; init; }

    /// <summary>How good the data are.</summary>
    public required DataState DataState { get; init; }

    /// <summary>What is known of the margin, in <see cref="MarginUnit"/>; positive is to spare.</summary>
    public required Interval MarginRange { get; init; }

    /// <summary>Unit of the margin: the target's own, 百分点 for percentages; null without a formula.</summary>
    public Unit? MarginUnit { get; init; }

    /// <summary>The margin that is proved: the near end of the range once decided; null while undecided.</summary>
    public Quantity? Margin => (Kind, MarginUnit) switch
    {
        (VerdictKind.Met, { } unit) when MarginRange.Low is { } low => new Quantity(low, unit),
        (VerdictKind.Missed, { } unit) when MarginRange.High is { } high => new Quantity(high, unit),
        _ => null,
    };

    /// <summary>Whether the margin is a number, or only at least (met) or at most (missed) that: the sources give a bound, or the future is open.</summary>
    public Bound MarginBound => Margin is null || MarginRange.IsPoint ? Bound.Exact : Kind == VerdictKind.Met ? Bound.AtLeast : Bound.AtMost;

    /// <summary>The period whose figures give the margin: of “each year” the worst one, of “once” the best; null while undecided and for events.</summary>
    public Period? DecidedBy { get; init; }

    /// <summary>What is still required; null when decided or when it cannot be said.</summary>
    public Needed? Needed { get; init; }

    /// <summary>Where the path says it should be and where it is; null when not judged.</summary>
    public TrajectoryPoint? Path { get; init; }

    /// <summary>The standing against every path that could be drawn, the one that judged first: linear, planned, historical profile. Empty when not judged.</summary>
    public IReadOnlyList<PathReading> Paths { get; init; } = [];

    /// <summary>The nodes of the agency's own plan up to the as-of date; empty when there is no such plan.</summary>
    public IReadOnlyList<PlannedNode> Nodes { get; init; } = [];

    /// <summary>Id of the interpretation used; empty without a formula.</summary>
    public required string Interpretation { get; init; }

    /// <summary>The verdict under each declared interpretation, the default first.</summary>
    public required IReadOnlyList<InterpretedVerdict> Readings { get; init; }

    /// <summary>The date asked; null means all data.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>Ids of the observations the verdict and the standing rest on.</summary>
    public required IReadOnlyList<string> UsedObservations { get; init; }

    /// <summary>Why it is as it is.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>The period an event was due by that passed without evidence; null where none did, and once decided. No evidence proves nothing, but somebody should ask.</summary>
    public Reason? Overdue => Kind == VerdictKind.Undecided ? Reasons.FirstOrDefault(reason => reason.Code == ReasonCatalogue.EvidenceOverdue) : null;

    /// <summary>Everything needed to recompute it.</summary>
    public required Proof Proof { get; init; }

    /// <summary>Whether the declared interpretations do not all agree.</summary>
    public bool IsDisputed => Readings.Any(reading => reading.Kind != Kind);
}
