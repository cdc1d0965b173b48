using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bihuan.Store.Database;

/// <summary>What a database says about its own age.</summary>
internal static class MigrationCheck
{
    /// <exception cref="InvalidOperationException">It has a migration this program does not know.</exception>
    public static async Task RefuseNewerAsync(BihuanDb db, CancellationToken cancellation)
    {
        var known = db.GetService<IMigrationsAssembly>().Migrations.Keys;
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancellation)).Except(known, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidOperationException($"the database was made by a newer version of Bihuan (it has the migration {unknown[0]}); use that version");
        }
    }
}
