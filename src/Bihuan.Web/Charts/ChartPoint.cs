namespace Bihuan.Web.Charts;

/// <summary>One published number on a chart.</summary>
/// <param name="Period">Its period; drawn at the last month.</param>
/// <param name="Value">In the chart's unit.</param>
/// <param name="Observation">The observation with source, status and bound.</param>
/// <param name="IsUsed">Whether it is the vintage to use for its period; others are drawn on demand.</param>
public sealed record ChartPoint(Period Period, decimal Value, Observation Observation, bool IsUsed);
