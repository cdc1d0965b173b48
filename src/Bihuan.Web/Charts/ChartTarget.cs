namespace Bihuan.Web.Charts;

/// <summary>What was promised, on a chart: a level over a span of months.</summary>
/// <param name="Label">The promise in a few characters.</param>
/// <param name="FirstMonth">First month it holds for, counted as <see cref="Period.FirstMonth"/> counts.</param>
/// <param name="LastMonth">Last month it holds for.</param>
/// <param name="Value">In the chart's unit.</param>
/// <param name="Tolerance">How far off still counts; zero for none.</param>
public sealed record ChartTarget(string Label, int FirstMonth, int LastMonth, decimal Value, decimal Tolerance);
