namespace Bihuan.Statistics;

/// <summary>异常值: why a number deserves a second look. A remark, never a reason to leave the number out.</summary>
/// <param name="Kind">In which way it is unlike the series.</param>
/// <param name="Neighbour">The period it was compared with: a year earlier, or a year later where nothing earlier is known.</param>
/// <param name="NeighbourValue">The value of that period, in the series' unit.</param>
/// <param name="Low">Least value the history would have led one to expect, in the series' unit.</param>
/// <param name="High">Greatest value likewise.</param>
/// <param name="Factor">For a slip, how many times too large (10, 100…) or too small (0.1, 0.01…); 1 for a jump.</param>
/// <param name="Changes">How many yearly changes of the series the range rests on.</param>
public sealed record Outlier(OutlierKind Kind, Period Neighbour, decimal NeighbourValue, decimal Low, decimal High, decimal Factor, int Changes);
