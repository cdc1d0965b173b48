namespace Bihuan;

/// <summary>The standing against one expected path.</summary>
/// <param name="Standing">Ahead, on track or behind.</param>
/// <param name="Point">The reading: which path, where it is, where the data are.</param>
public sealed record PathReading(Standing Standing, TrajectoryPoint Point);
