namespace Bihuan.Store.Backups;

/// <summary>What can stand against a backup and its restoring: BH1900 to BH1909.</summary>
internal static class BackupDiagnostics
{
    public static readonly DiagnosticRule NotABackup = new("BH1900", Severity.Error,
        new("这不是 bihuan backup 作的备份，或由更新的版本所作；没有恢复任何东西", "this is not what bihuan backup writes, or a newer version wrote it; nothing was restored"),
        new("用 bihuan backup 作的文件；程序较旧时先升级", "Take a file that bihuan backup made; update the program where it is older"));

    public static readonly DiagnosticRule Damaged = new("BH1901", Severity.Error,
        new("备份中的“{0}”与其哈希不符：文件损坏或被改动过；没有恢复任何东西", "“{0}” in the backup does not match its hash: the file is damaged or was changed; nothing was restored"),
        new("用另一份备份", "Take another backup"));

    public static readonly DiagnosticRule NotEmpty = new("BH1902", Severity.Error,
        new("目标里已有数据（表 {0}），没有恢复任何东西：恢复不覆盖", "the target holds data already (table {0}); nothing was restored: restoring never overwrites"),
        new("用 --data 写一个新的文件夹或空的数据库", "Name a new folder or an empty database with --data"));

    public static readonly DiagnosticRule OtherShape = new("BH1903", Severity.Error,
        new("备份有 {0}，目标没有：备份由别的版本所作；没有恢复任何东西", "the backup has {0}, the target does not: another version made the backup; nothing was restored"),
        new("用作备份的那个版本恢复，再升级", "Restore with the version that made it, then update"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [NotABackup, Damaged, NotEmpty, OtherShape];
}
