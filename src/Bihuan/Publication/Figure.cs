namespace Bihuan.Publication;

/// <summary>The one number a list shows for an entry: what the data say, for which period, from which observation.</summary>
/// <param name="Text">The number in words of the page's language.</param>
/// <param name="Period">The period it is about.</param>
/// <param name="Observation">Where it was published; null when it was computed from several.</param>
public sealed record Figure(string Text, Period Period, Observation? Observation);
