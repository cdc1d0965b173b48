namespace Bihuan.Reading.Tables;

/// <summary>A cell made ready for reading.</summary>
/// <param name="Cell">Where it stands.</param>
/// <param name="Binds">Whether its numerals are said of something; those of a head, a name or a remark are only accounted for.</param>
/// <param name="From">Where in the view its own words begin; what stands before is taken from the heads and the row's name.</param>
/// <param name="LooksAhead">Whether the head says that its figures look ahead (true) or back (false); null when it does not say.</param>
internal readonly record struct CellReading(Span Cell, bool Binds, int From, bool? LooksAhead);
