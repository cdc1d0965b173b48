namespace Bihuan.Replay;

/// <summary>One thing without which the change would not have happened.</summary>
/// <param name="Kind">Plan, rule, data or the day.</param>
/// <param name="Words">What changed: the figure with its publication, the formula before and after, the scheme before and after.</param>
/// <param name="Without">
/// What a reader would see on the later day if only this had not changed: the counterfactual that makes it a cause. Where something later would have done
/// as well (<see cref="IsOneOfSeveral"/>), what would be seen without that too.
/// </param>
public sealed record Cause(CauseKind Kind, Words Words, Outcome Without)
{
    /// <summary>Whether something that came later would have done as well: a second publication of the same figure, for one.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>“若没有这一条：未判定”, with what a reader would see.</summary>
    public Words WithoutWords => IsOneOfSeveral
        ? new($"若没有这一条，也没有后来同样足以证明的数：{Without.Words.Zh}", $"without it and what came later and would do as well: {Without.Words.En}")
        : new($"若没有这一条：{Without.Words.Zh}", $"without it: {Without.Words.En}");

    /// <summary>The figure that arrived; null unless data changed.</summary>
    public Observation? Arrived { get; init; }

    /// <summary>The figure of the same series and period it took the place of; null when there was none.</summary>
    public Observation? Replaced { get; init; }

    /// <summary>Before, as text: the formula, the scheme with its version, the earlier figure; null when there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>After, likewise.</summary>
    public string? After { get; init; }

    /// <summary><c>plan</c>, <c>rule</c>, <c>data</c> or <c>day</c>.</summary>
    public string Code => Kind switch { CauseKind.Plan => "plan", CauseKind.Rule => "rule", CauseKind.Data => "data", _ => "day" };

    /// <summary>The kind in words.</summary>
    public Words KindWords => Kind switch
    {
        CauseKind.Plan => new("计划", "plan"),
        CauseKind.Rule => new("规则", "rule"),
        CauseKind.Data => new("数据", "data"),
        _ => new("时间", "time"),
    };
}
