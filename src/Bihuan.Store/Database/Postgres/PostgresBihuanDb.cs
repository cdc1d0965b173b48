using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bihuan.Store.Database.Postgres;

/// <summary>The model on PostgreSQL; its migrations are in Database/Postgres/Migrations.</summary>
/// <param name="options">The connection.</param>
/// <param name="gate">The queue of this process's writers.</param>
internal sealed class PostgresBihuanDb(DbContextOptions<PostgresBihuanDb> options, SemaphoreSlim gate) : BihuanDb(options)
{
    /// <summary>Name of the lock that writers of all processes take in turn: the first letters of the program's name.</summary>
    public const long WriterLock = 0x62_69_68_75_61_6E;

    /// <inheritdoc />
    public override async Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancellation)
    {
        // One snapshot for the whole transaction; a reader that writes nothing cannot fail for it.
        var transaction = await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await Database.ExecuteSqlRawAsync("set transaction read only", cancellation);
        return transaction;
    }

    /// <inheritdoc />
    public override async Task<WriteTurn> BeginWriteAsync(CancellationToken cancellation)
    {
        // Writers of one process wait here without a connection, so that they never keep readers from one. Both queues serve in order of coming.
        await gate.WaitAsync(cancellation);
        IDbContextTransaction? transaction = null;
        try
        {
            transaction = await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
            await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({WriterLock})", cancellation);
            return new WriteTurn(transaction, gate);
        }
        catch
        {
            if (transaction is not null)
            {
                await transaction.DisposeAsync();
            }

            gate.Release();
            throw;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Text sorts by its code points as it does on SQLite and in the program, wherever the server was set up.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if ((property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string))
            {
                property.SetCollation("C");
            }
        }
    }
}
