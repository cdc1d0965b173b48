using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bihuan.Store.Database.Sqlite;

/// <summary>The model on SQLite; its migrations are in Database/Sqlite/Migrations.</summary>
internal sealed class SqliteBihuanDb(DbContextOptions<SqliteBihuanDb> options) : BihuanDb(options)
{
    // A deferred transaction takes no lock that a writer would wait for; the plain one would make every reader a writer.
    public override async Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)Database.GetDbConnection();
        return (await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellation))!;
    }

    // The plain transaction takes the lock of the only writer at once.
    public override async Task<WriteTurn> BeginWriteAsync(CancellationToken cancellation) => new(await Database.BeginTransactionAsync(cancellation), gate: null);
}
