using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Bihuan.Ledgers;
using Bihuan.Store.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bihuan.Store.Backups;

/// <summary>Writes everything a database holds, as of one moment, and the evidence beside it.</summary>
internal static class BackupWriter
{
    /// <summary>Writes a backup to a stream that can seek.</summary>
    public static async Task<BackupSummary> WriteAsync(Stream output, IStoreDatabase database, string folder, DateTimeOffset now, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var tables = new List<BackupTable>();
        string head;
        await using (var db = database.CreateDbContext())
        {
            // One view for all tables: whoever writes meanwhile is not in it, and does not wait.
            await using var view = await db.BeginReadAsync(cancellation);
            var (connection, transaction) = (db.Database.GetDbConnection(), view.GetDbTransaction());
            foreach (var table in await DatabaseShape.OfAsync(connection, transaction, cancellation))
            {
                tables.Add(await WriteTableAsync(zip, connection, transaction, table, cancellation));
            }

            head = await db.Ledger.OrderByDescending(one => one.Sequence).Select(one => one.Hash).FirstOrDefaultAsync(cancellation) ?? LedgerChain.Genesis;
        }

        // After the tables: evidence lies in its folder before an entry names it.
        var attachments = new List<string>();
        foreach (var file in AttachmentFolder.FilesOf(folder))
        {
            await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
            await using var target = await zip.CreateEntry(AttachmentPath(Path.GetFileName(file)), CompressionLevel.Fastest).OpenAsync(cancellation);
            await source.CopyToAsync(target, cancellation);
            attachments.Add(Path.GetFileName(file));
        }

        var manifest = new BackupManifest(BackupManifest.Name, BackupManifest.Newest, now.ToUniversalTime(), head, tables, attachments);
        await using var last = await zip.CreateEntry(BackupManifest.FileName).OpenAsync(cancellation);
        await JsonSerializer.SerializeAsync(last, manifest, StoreJson.Options, cancellation);
        return manifest.Summary;
    }

    public static string AttachmentPath(string hash) => "attachments/" + hash;

    private static async Task<BackupTable> WriteTableAsync(ZipArchive zip, DbConnection connection, DbTransaction transaction, TableShape table, CancellationToken cancellation)
    {
        await using var target = await zip.CreateEntry(new BackupTable(table.Name, [], 0, "").Path, CompressionLevel.Fastest).OpenAsync(cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var columns = string.Join(", ", table.Columns.Select(column => DatabaseShape.Quoted(column.Name)));
        await using var command = DatabaseShape.Command(connection, transaction, $"select {columns} from {DatabaseShape.Quoted(table.Name)} order by {string.Join(", ", Enumerable.Range(1, table.Columns.Count))}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var buffer = new ArrayBufferWriter<byte>();
        long rows = 0;
        while (await reader.ReadAsync(cancellation))
        {
            buffer.Clear();
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartArray();
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    WriteValue(json, reader.GetValue(i));
                }

                json.WriteEndArray();
            }

            buffer.Write("\n"u8);
            hash.AppendData(buffer.WrittenSpan);
            await target.WriteAsync(buffer.WrittenMemory, cancellation);
            rows++;
        }

        return new BackupTable(table.Name, [.. table.Columns.Select(column => column.Name)], rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DBNull: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool one: json.WriteBooleanValue(one); break;
            case long or int or short: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            // As SQLite keeps an instant.
            case DateTime at: json.WriteStringValue(at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF+00:00", CultureInfo.InvariantCulture)); break;
            default: throw new InvalidDataException($"a backup does not know values of the type {value.GetType().Name}");
        }
    }
}
