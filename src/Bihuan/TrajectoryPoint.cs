namespace Bihuan;

/// <summary>轨迹: one reading against the expected path.</summary>
/// <param name="Rule">Which path judged: <c>linear</c> (straight path of a stock), <c>yearToDate</c> (months of twelve), <c>spanToDate</c> (share of the plan period), <c>direct</c> (growth rates, never
/// prorated), <c>bound</c> (limit less value), <c>planned</c> (the agency's own plan), <c>profile</c> (past years' share by then), <c>milestone</c> (days against the node).</param>
/// <param name="Period">The latest period judged.</param>
/// <param name="Actual">What the data say.</param>
/// <param name="Expected">Where the path is.</param>
/// <param name="Gap">Actual against expected, positive is ahead; in percentage points of the year for accumulating flows.</param>
public sealed record TrajectoryPoint(string Rule, Period Period, Quantity Actual, Quantity Expected, Quantity Gap);
