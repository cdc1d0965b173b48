namespace Bihuan.Web.Charts;

/// <summary>One series on a chart.</summary>
/// <param name="Name">What is shown, in the page's language.</param>
/// <param name="Points">Every vintage known, by period, then by publication.</param>
public sealed record ChartLine(string Name, IReadOnlyList<ChartPoint> Points);
