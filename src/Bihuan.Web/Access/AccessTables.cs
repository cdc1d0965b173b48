using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>The tables of members and of the record of access, for hosts that fill them without serving.</summary>
public static class AccessTables
{
    /// <summary>Makes them, and brings them up to date.</summary>
    /// <param name="dataDirectory">Folder of the database where it is SQLite.</param>
    /// <param name="connection">How PostgreSQL is reached; null for SQLite.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task PrepareAsync(string dataDirectory, string? connection, CancellationToken cancellation)
    {
        await using var db = Open(dataDirectory, connection);
        await db.Database.MigrateAsync(cancellation);
    }

    internal static void Use(DbContextOptionsBuilder options, string dataDirectory, string? connection)
    {
        if (connection is null)
        {
            options.UseSqlite($"Data Source={Path.Combine(dataDirectory, "bihuan.db")};Default Timeout=30", sqlite => sqlite.MigrationsHistoryTable(AccessDb.HistoryTable));
        }
        else
        {
            options.UseNpgsql(connection, postgres => postgres.MigrationsHistoryTable(AccessDb.HistoryTable));
        }
    }

    private static AccessDb Open(string dataDirectory, string? connection)
    {
        if (connection is null)
        {
            var sqlite = new DbContextOptionsBuilder<AccessDb>();
            Use(sqlite, dataDirectory, connection);
            return new AccessDb(sqlite.Options);
        }

        var postgres = new DbContextOptionsBuilder<PostgresAccessDb>();
        Use(postgres, dataDirectory, connection);
        return new PostgresAccessDb(postgres.Options);
    }
}
