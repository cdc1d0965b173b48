using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bihuan.Store.Database.Sqlite;

/// <summary>What SQLite wants to be told on every connection.</summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    // Writers wait for each other instead of failing; recursive triggers let the delete triggers see what REPLACE removes.
    private const string Settings = "pragma busy_timeout = 30000; pragma foreign_keys = on; pragma recursive_triggers = on;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
