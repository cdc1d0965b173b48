using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bihuan.Store.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Bihuan.Store.Backups;

/// <summary>Puts a backup into an empty database of either kind, all or nothing.</summary>
internal static class BackupReader
{
    /// <summary>The manifest of a backup whose every part is what the manifest says; else what is wrong.</summary>
    public static async Task<(BackupManifest? Manifest, Diagnostic? Problem)> CheckAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var manifest = await ManifestAsync(zip, cancellation);
        if (manifest is null)
        {
            return (null, BackupDiagnostics.NotABackup.At(default));
        }

        foreach (var (path, hash) in manifest.Tables.Select(table => (table.Path, table.Hash)).Concat(manifest.Attachments.Select(one => (BackupWriter.AttachmentPath(one), one))))
        {
            if (zip.GetEntry(path) is not { } entry || await HashOfAsync(entry, cancellation) != hash)
            {
                return (null, BackupDiagnostics.Damaged.At(default, path));
            }
        }

        return (manifest, null);
    }

    /// <summary>The first table of a database that holds anything; null when all are empty.</summary>
    public static async Task<string?> FilledAsync(IStoreDatabase database, CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        foreach (var table in await DatabaseShape.OfAsync(connection, null, cancellation))
        {
            await using var command = DatabaseShape.Command(connection, null, $"select count(*) from (select 1 from {DatabaseShape.Quoted(table.Name)} limit 1) as one");
            if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) > 0)
            {
                return table.Name;
            }
        }

        return null;
    }

    /// <summary>Writes the rows and the evidence; null when done, else why nothing was written.</summary>
    public static async Task<Diagnostic?> RestoreAsync(ZipArchive zip, BackupManifest manifest, IStoreDatabase database, string folder, CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();
        await using var turn = await db.BeginWriteAsync(cancellation);
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        var held = await DatabaseShape.OfAsync(connection, transaction, cancellation);
        var kept = manifest.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        if (kept.Keys.Except(held.Select(table => table.Name), StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            return BackupDiagnostics.OtherShape.At(default, missing);
        }

        foreach (var table in held)
        {
            if (!kept.TryGetValue(table.Name, out var source))
            {
                continue;
            }

            var types = table.Columns.ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal);
            if (source.Columns.FirstOrDefault(column => !types.ContainsKey(column)) is { } column)
            {
                return BackupDiagnostics.OtherShape.At(default, $"{table.Name}.{column}");
            }

            await FillAsync(zip.GetEntry(source.Path)!, connection, transaction, source, types, cancellation);
            await ContinueAsync(connection, transaction, table, cancellation);
        }

        // Before the entries that name them are there for anybody.
        foreach (var hash in manifest.Attachments)
        {
            await using var content = await zip.GetEntry(BackupWriter.AttachmentPath(hash))!.OpenAsync(cancellation);
            await new AttachmentFolder(folder).PutBackAsync(hash, content, cancellation);
        }

        await turn.CommitAsync(cancellation);
        return null;
    }

    private static async Task<BackupManifest?> ManifestAsync(ZipArchive zip, CancellationToken cancellation)
    {
        if (zip.GetEntry(BackupManifest.FileName) is not { } entry)
        {
            return null;
        }

        try
        {
            await using var content = await entry.OpenAsync(cancellation);
            return await JsonSerializer.DeserializeAsync<BackupManifest>(content, StoreJson.Options, cancellation) is { Format: BackupManifest.Name, Version: <= BackupManifest.Newest } known ? known : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<string> HashOfAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        await using var content = await entry.OpenAsync(cancellation);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }

    private static async Task FillAsync(ZipArchiveEntry entry, DbConnection connection, DbTransaction transaction, BackupTable source, Dictionary<string, string> types, CancellationToken cancellation)
    {
        var isPostgres = connection is NpgsqlConnection;
        // Text that the database turns into its own type: the two kinds write truth and instants differently.
        var values = source.Columns.Select((column, i) => isPostgres ? $"cast(@p{i} as {types[column]})" : $"@p{i}");
        await using var command = DatabaseShape.Command(connection, transaction,
            $"insert into {DatabaseShape.Quoted(source.Name)} ({string.Join(", ", source.Columns.Select(DatabaseShape.Quoted))}) values ({string.Join(", ", values)})");
        for (var i = 0; i < source.Columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = ($"@p{i}", DbType.String);
            command.Parameters.Add(parameter);
        }

        await command.PrepareAsync(cancellation);
        await using var content = await entry.OpenAsync(cancellation);
        using var lines = new StreamReader(content, new UTF8Encoding(false, true));
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            var i = 0;
            foreach (var value in row.RootElement.EnumerateArray())
            {
                command.Parameters[i++].Value = value.ValueKind switch
                {
                    JsonValueKind.Null => DBNull.Value,
                    JsonValueKind.True => isPostgres ? "true" : 1L,
                    JsonValueKind.False => isPostgres ? "false" : 0L,
                    JsonValueKind.Number => isPostgres ? value.GetRawText() : value.GetInt64(),
                    _ => value.GetString()!,
                };
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    // PostgreSQL counts on from where its own counter stands, not from the rows.
    private static async Task ContinueAsync(DbConnection connection, DbTransaction transaction, TableShape table, CancellationToken cancellation)
    {
        if (connection is not NpgsqlConnection)
        {
            return;
        }

        foreach (var (column, _) in table.Columns.Where(column => column.Type is "int8" or "int4"))
        {
            var (name, quoted) = (DatabaseShape.Quoted(table.Name).Replace("'", "''", StringComparison.Ordinal), DatabaseShape.Quoted(column));
            await using var command = DatabaseShape.Command(connection, transaction,
                $"select setval(counter::regclass, (select coalesce(max({quoted}), 0) + 1 from {DatabaseShape.Quoted(table.Name)}), false) "
                + $"from pg_get_serial_sequence('{name}', '{column.Replace("'", "''", StringComparison.Ordinal)}') as counter where counter is not null");
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
