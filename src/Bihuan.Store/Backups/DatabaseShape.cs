using System.Data.Common;
using Npgsql;

namespace Bihuan.Store.Backups;

/// <summary>The tables of an open database, parents before children, without those that say which migrations were made: they differ from one kind to the other.</summary>
internal static class DatabaseShape
{
    private const string SqliteColumns =
        "select m.name, c.name, c.type from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' order by m.name, c.cid";

    private const string SqliteParents = "select m.name, f.\"table\" from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'";

    private const string PostgresColumns =
        "select c.table_name::text, c.column_name::text, c.udt_name::text from information_schema.columns c join information_schema.tables t using (table_schema, table_name) "
        + "where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' order by 1, c.ordinal_position";

    private const string PostgresParents =
        "select child.relname::text, parent.relname::text from pg_constraint f join pg_class child on child.oid = f.conrelid join pg_class parent on parent.oid = f.confrelid "
        + "where f.contype = 'f' and f.connamespace = current_schema()::regnamespace";

    public static async Task<IReadOnlyList<TableShape>> OfAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        var isPostgres = connection is NpgsqlConnection;
        var columns = await RowsAsync(connection, transaction, isPostgres ? PostgresColumns : SqliteColumns, cancellation);
        var parents = (await RowsAsync(connection, transaction, isPostgres ? PostgresParents : SqliteParents, cancellation)).ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);
        var tables = columns.Where(row => !row[0].Contains("igrations", StringComparison.Ordinal))
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToDictionary(table => table.Key, table => new TableShape(table.Key, [.. table.Select(row => (row[1], row[2]))]), StringComparer.Ordinal);
        var ordered = new List<TableShape>();
        foreach (var name in tables.Keys.Order(StringComparer.Ordinal))
        {
            Visit(name, []);
        }

        return ordered;

        void Visit(string name, HashSet<string> above)
        {
            if (above.Add(name) && tables.TryGetValue(name, out var table) && !ordered.Contains(table))
            {
                foreach (var parent in parents[name])
                {
                    Visit(parent, above);
                }

                ordered.Add(table);
            }
        }
    }

    /// <summary>A name of a table or column as SQL writes it.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A command of the transaction.</summary>
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Made of names that the database itself gave, quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static async Task<List<string[]>> RowsAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
