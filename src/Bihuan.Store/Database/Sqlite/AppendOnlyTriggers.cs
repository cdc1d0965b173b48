using Microsoft.EntityFrameworkCore.Migrations;

namespace Bihuan.Store.Database.Sqlite;

/// <summary>
/// Triggers that refuse to change, remove or replace a row, whatever program asks. REPLACE needs its own: SQLite does not call delete triggers for the
/// rows it replaces unless a connection asks for it. A migration that rebuilds a table drops its triggers and must make them again.
/// </summary>
internal static class AppendOnlyTriggers
{
    /// <summary>Guards a table whose rows are found by <paramref name="keys"/>: each a set of columns that no two rows share.</summary>
    public static void GuardAppendOnly(this MigrationBuilder migration, string table, params string[][] keys)
    {
        foreach (var action in (string[])["update", "delete"])
        {
            migration.Sql($"create trigger {table}_no_{action} before {action} on {table} begin select raise(abort, '{table} is append-only'); end;");
        }

        var taken = string.Join(" or ", keys.Select(key => "(" + string.Join(" and ", key.Select(column => $"{column} = new.{column}")) + ")"));
        migration.Sql(
            $"create trigger {table}_no_replace before insert on {table} when exists (select 1 from {table} where {taken}) "
            + $"begin select raise(abort, '{table} is append-only'); end;");
    }
}
