using Microsoft.EntityFrameworkCore.Migrations;

namespace Bihuan.Store.Database.Postgres;

/// <summary>
/// Triggers that refuse to change or remove rows, whatever program asks. INSERT … ON CONFLICT DO UPDATE calls the one for updates.
/// </summary>
internal static class AppendOnlyTriggers
{
    /// <summary>What is refused.</summary>
    public static readonly string[] Actions = ["update", "delete", "truncate"];

    /// <summary>Makes the function that the triggers call; once for a database.</summary>
    public static void MakeRefusal(this MigrationBuilder migration) => migration.Sql(
        "create or replace function bihuan_append_only() returns trigger language plpgsql as "
        + "$$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;");

    /// <summary>Guards a table.</summary>
    public static void GuardAppendOnly(this MigrationBuilder migration, string table)
    {
        foreach (var action in Actions)
        {
            migration.Sql($"create trigger {table}_no_{action} before {action} on {table} for each statement execute function bihuan_append_only();");
        }
    }
}
