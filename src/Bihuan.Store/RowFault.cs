namespace Bihuan.Store;

/// <summary>A row, or several entered together, that the ledger does not vouch for.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">Which row: the plan and the version, the revision, or the number and what it is about.</param>
/// <param name="Entry">The ledger's entry that tells otherwise; null when it tells of no such row.</param>
public sealed record RowFault(string Table, string Row, long? Entry);
