namespace Bihuan;

/// <summary>轨迹: one reading against the expected path.</summary>
/// <param name="Rule">Which path judged: <c>linear</c>, <c>yearToDate</c>, <c>direct</c>.</param>
/// <param name="Period">The latest period judged.</param>
/// <param name="Actual">What the data say.</param>
/// <param name="Expected">Where the path is.</param>
/// <param name="Gap">Actual against expected, positive is ahead; in percentage points of the year for accumulating flows.</param>
public sealed record TrajectoryPoint(string Rule, Period Period, Quantity Actual, Quantity Expected, Quantity Gap);
