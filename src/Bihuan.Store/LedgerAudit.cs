using Bihuan.Ledgers;

namespace Bihuan.Store;

/// <summary>A database held against its ledger.</summary>
/// <param name="Entries">How many entries the ledger has.</param>
/// <param name="Head">Hash of the last entry: kept elsewhere, it shows later whether the end was cut off. 64 zeros for an empty ledger.</param>
/// <param name="Fault">Where the chain breaks; null when it is whole.</param>
/// <param name="Rows">Rows that are not what was entered; not looked for while the chain itself is broken.</param>
public sealed record LedgerAudit(long Entries, string Head, LedgerFault? Fault, IReadOnlyList<RowFault> Rows)
{
    /// <summary>Whether everything is as it was entered.</summary>
    public bool IsWhole => Fault is null && Rows.Count == 0;
}
