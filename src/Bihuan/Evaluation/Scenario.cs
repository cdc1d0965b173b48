namespace Bihuan.Evaluation;

/// <summary>What a verdict rests on beside the observations: the agencies' own plans, evidence of events, and the interpretations that hold.</summary>
internal sealed record Scenario(string HomeArea, InterpretationRules Rules, IReadOnlyList<PlannedPoint> Trajectories, IReadOnlyList<Evidence> Events)
{
    public static Scenario None { get; } = new("", InterpretationRules.Default, [], []);
}
