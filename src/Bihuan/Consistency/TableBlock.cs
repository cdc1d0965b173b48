namespace Bihuan.Consistency;

/// <summary>Part of a table whose rows add up to a line of totals, column by column.</summary>
/// <param name="Name">What the block is, for the proposal.</param>
/// <param name="Totals">One total a column.</param>
/// <param name="Rows">The rows that surely belong to it, each with one number a column.</param>
public sealed record TableBlock(string Name, IReadOnlyList<decimal> Totals, IReadOnlyList<IReadOnlyList<decimal>> Rows);
