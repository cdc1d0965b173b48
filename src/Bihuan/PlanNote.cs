namespace Bihuan;

/// <summary>A remark on words of the report: a slip, a figure another source contradicts.</summary>
/// <param name="Quote">Exact slice of the report it is about.</param>
/// <param name="Text">The remark.</param>
/// <param name="Source">Where the remark comes from; empty when it is the editors' own.</param>
public sealed record PlanNote(string Quote, Words Text, string Source);
