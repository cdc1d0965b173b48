using Bihuan.Formulas;

namespace Bihuan.Evaluation;

/// <summary>What verdicts rest on beside the observations: the agencies' own plans, evidence of events, and the interpretations that hold.</summary>
/// <param name="HomeArea">Area of the plan, for rows that name none.</param>
/// <param name="Rules">The interpretations that hold: they say which path judges.</param>
/// <param name="Trajectories">The agencies' own plans, every version.</param>
/// <param name="Events">What sources say has happened.</param>
public sealed record Scenario(string HomeArea, InterpretationRules Rules, IReadOnlyList<PlannedPoint> Trajectories, IReadOnlyList<Evidence> Events)
{
    /// <summary>Nothing beside the observations, and the catalogue's interpretations.</summary>
    public static Scenario None { get; } = new("", InterpretationRules.Default, [], []);

    /// <summary>A plan's.</summary>
    public static Scenario Of(Plan plan) => new(plan.AreaCode, plan.Interpretations, plan.Trajectories, plan.Events);

    /// <summary>The part that one commitment's verdict as of a date can depend on: a proof carries it.</summary>
    public Scenario For(Commitment commitment, DateOnly? asOf)
    {
        if (Trajectories.Count + Events.Count == 0)
        {
            return this;
        }

        var formulas = commitment.Interpretations.Select(one => one.Formula).ToList();
        var codes = formulas.SelectMany(one => one.Predicates).SelectMany(one => one.Left.Parts.Concat(one.Right.Parts)).Select(part => part.About?.Code).ToHashSet(StringComparer.Ordinal);
        List<PlannedPoint> points = [.. Trajectories.Where(one => one.IsKnown(asOf) && (one.Commitment is null ? codes.Contains(one.Indicator) : one.Commitment == commitment.Id))];
        var names = formulas.SelectMany(Milestones).Concat(points.Select(one => one.Event)).Append(commitment.Id).ToHashSet(StringComparer.Ordinal);
        return this with { Trajectories = points, Events = [.. Events.Where(one => one.IsKnown(asOf) && names.Contains(one.Event))] };
    }

    private static IEnumerable<string?> Milestones(Formula formula) => formula switch
    {
        Formula.Milestone f => [f.Event],
        Formula.Not f => Milestones(f.Inner),
        Formula.And f => Milestones(f.Left).Concat(Milestones(f.Right)),
        Formula.Or f => Milestones(f.Left).Concat(Milestones(f.Right)),
        _ => [],
    };
}
