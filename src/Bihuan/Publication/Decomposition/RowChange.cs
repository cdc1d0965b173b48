namespace Bihuan.Publication.Decomposition;

/// <summary>One cell that came back with another text.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="Field">The column.</param>
/// <param name="Before">What the table was given out with.</param>
/// <param name="After">What came back.</param>
public sealed record RowChange(string Id, DecompositionField Field, string Before, string After);
