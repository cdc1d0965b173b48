namespace Bihuan.Store.Backups;

/// <summary>What a backup holds.</summary>
/// <param name="MadeAt">When its view of the data was taken, UTC.</param>
/// <param name="Head">Hash of the ledger's last entry; 64 zeros for an empty ledger.</param>
/// <param name="Tables">Tables.</param>
/// <param name="Rows">Rows of all tables.</param>
/// <param name="Attachments">Files of evidence.</param>
public sealed record BackupSummary(DateTimeOffset MadeAt, string Head, int Tables, long Rows, int Attachments);
