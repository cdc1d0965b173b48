namespace Bihuan;

/// <summary>One node of the agency's own plan as seen on the as-of date: the month's or quarter's target, reached then, made up later, or missed.</summary>
/// <param name="Period">The node's period.</param>
/// <param name="Planned">What was planned by its end.</param>
/// <param name="Actual">What the data say for that period; null while nothing is published.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="MadeUp">The later period whose figure reached what this node asked for; null unless it was made up.</param>
public sealed record PlannedNode(Period Period, Quantity Planned, Quantity? Actual, NodeOutcome Outcome, Period? MadeUp);
