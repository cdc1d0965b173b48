namespace Bihuan;

/// <summary>
/// 计划节点: where the responsible agency itself plans to be by the end of a period: the quarter's own target, a staged share of the year, or the
/// day of a milestone. One row of trajectories.csv. A plan that is changed is another row with a later date of publication.
/// </summary>
public sealed record PlannedPoint
{
    /// <summary>The commitment it belongs to; null when it is for every commitment on <see cref="Indicator"/>.</summary>
    public string? Commitment { get; init; }

    /// <summary>Indicator code; null for a milestone.</summary>
    public string? Indicator { get; init; }

    /// <summary>Area code; null is the plan's own.</summary>
    public string? Area { get; init; }

    /// <summary>January to a month: the amount planned so far. A quarter or month alone: the amount of that quarter or month. A stock or rate: its value then.</summary>
    public required Period Period { get; init; }

    /// <summary>The number planned, in the indicator's unit; in %, for a flow, the share of the year's target. Null for a milestone.</summary>
    public Quantity? Value { get; init; }

    /// <summary>What is to be done by the end of the period; null for a number.</summary>
    public string? Event { get; init; }

    /// <summary>When the plan was set; null when it is not said (then it is known on every date).</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Where the plan is written.</summary>
    public Source? Source { get; init; }

    /// <summary>File and line it was loaded from.</summary>
    public Place Place { get; init; }

    /// <summary>Whether a reader on <paramref name="asOf"/> knows it.</summary>
    public bool IsKnown(DateOnly? asOf) => asOf is not { } day || Published is not { } published || published.IsKnownOn(day);
}
