using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Bihuan.Store.Database.Postgres;

/// <summary>The database on a PostgreSQL server: made when it is not there and we may, brought up to date, one writer at a time.</summary>
internal sealed class PostgresServer : IStoreDatabase
{
    // One queue for each database, however often it is opened in this process.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    private readonly DbContextOptions<PostgresBihuanDb> _options;
    private readonly SemaphoreSlim _gate;

    public PostgresServer(string connection)
    {
        _gate = Gates.GetOrAdd(connection, _ => new SemaphoreSlim(1));
        _options = new DbContextOptionsBuilder<PostgresBihuanDb>().UseNpgsql(connection).Options;
    }

    public BihuanDb CreateDbContext() => new PostgresBihuanDb(_options, _gate);

    public async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        await using var db = CreateDbContext();
        return await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellation) && (await db.Database.GetAppliedMigrationsAsync(cancellation)).Any();
    }

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var db = CreateDbContext();
        await EnsureThereAsync(db, cancellation);
        await MigrationCheck.RefuseNewerAsync(db, cancellation);
        if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            return;
        }

        // The lock belongs to the connection and goes with it, also when the process is killed.
        await db.Database.OpenConnectionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({PostgresBihuanDb.WriterLock})", cancellation);
        try
        {
            await db.Database.MigrateAsync(cancellation);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({PostgresBihuanDb.WriterLock})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task EnsureThereAsync(BihuanDb db, CancellationToken cancellation)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellation))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellation);
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Somebody else made it at the same moment.
        }
    }
}
