namespace Bihuan.Store.Backups;

/// <summary>The first entry of a backup: what it is and what the others must be.</summary>
/// <param name="Format">Always <see cref="Name"/>.</param>
/// <param name="Version">Of the format.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Head">Hash of the ledger's last entry.</param>
/// <param name="Tables">Every table.</param>
/// <param name="Attachments">Every file of evidence by its hash, which is its name.</param>
internal sealed record BackupManifest(string Format, int Version, DateTimeOffset MadeAt, string Head, IReadOnlyList<BackupTable> Tables, IReadOnlyList<string> Attachments)
{
    public const string Name = "bihuan-backup";
    public const int Newest = 1;
    public const string FileName = "backup.json";

    public BackupSummary Summary => new(MadeAt, Head, Tables.Count, Tables.Sum(table => table.Rows), Attachments.Count);
}
