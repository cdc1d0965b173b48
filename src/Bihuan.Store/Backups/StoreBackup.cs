using System.IO.Compression;

namespace Bihuan.Store.Backups;

/// <summary>
/// 备份与恢复: everything of one place (plans, observations, register, ledger, cases, members, the record of access, evidence) in one file, the same for both kinds of
/// database, so that it also moves from one to the other. The file is a zip: <c>tables/NAME.jsonl</c>, <c>attachments/HASH</c> and <c>backup.json</c>, which holds a
/// SHA-256 of every part. Keys of sign-in are not in it: after restoring, everybody signs in once more.
/// </summary>
public static class StoreBackup
{
    /// <summary>Writes a backup while others go on working.</summary>
    /// <param name="place">Where the database is.</param>
    /// <param name="file">The file to make; it must not be there.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancellation">Stops it; no file is left.</param>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public static async Task<BackupSummary> WriteAsync(DataPlace place, string file, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(clock);
        // Whole or not at all: written beside, then moved.
        var beside = $"{file}.{Environment.ProcessId}.part";
        try
        {
            BackupSummary summary;
            await using (var output = new FileStream(beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                if (!OperatingSystem.IsWindows())
                {
                    // It holds what is not public.
                    File.SetUnixFileMode(beside, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                }

                summary = await BackupWriter.WriteAsync(output, PlanStore.DatabaseAt(place), place.Folder, clock.GetUtcNow(), cancellation);
                output.Flush(flushToDisk: true);
            }

            File.Move(beside, file, overwrite: false);
            return summary;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Restores a backup into a place that holds nothing yet. Every part is checked before the first row is written.</summary>
    /// <param name="place">Where to.</param>
    /// <param name="file">The backup.</param>
    /// <param name="prepare">Makes the tables that are not the store's own, such as members; null where there are none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was restored, or why nothing was.</returns>
    /// <exception cref="IOException">The file cannot be read, or the place not written.</exception>
    public static async Task<(BackupSummary? Restored, Diagnostic? Problem)> RestoreAsync(DataPlace place, string file, Func<CancellationToken, Task>? prepare = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        await using var input = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            return (null, BackupDiagnostics.NotABackup.At(default));
        }

        using (zip)
        {
            BackupManifest? manifest;
            Diagnostic? problem;
            try
            {
                (manifest, problem) = await BackupReader.CheckAsync(zip, cancellation);
            }
            catch (InvalidDataException)
            {
                return (null, BackupDiagnostics.Damaged.At(default, Path.GetFileName(file)));
            }

            if (manifest is null)
            {
                return (null, problem);
            }

            var database = PlanStore.DatabaseAt(place);
            if (await database.ExistsAsync(cancellation) && await BackupReader.FilledAsync(database, cancellation) is { } filled)
            {
                return (null, BackupDiagnostics.NotEmpty.At(default, filled));
            }

            await database.PrepareAsync(cancellation);
            if (prepare is not null)
            {
                await prepare(cancellation);
            }

            problem = await BackupReader.RestoreAsync(zip, manifest, database, place.Folder, cancellation);
            return problem is null ? (manifest.Summary, null) : (null, problem);
        }
    }
}
