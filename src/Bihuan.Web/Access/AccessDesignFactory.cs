using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Bihuan.Web.Access;

/// <summary>Lets the migrations tool make the context; opens no database.</summary>
internal sealed class AccessDesignFactory : IDesignTimeDbContextFactory<AccessDb>
{
    public AccessDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AccessDb>().UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsHistoryTable(AccessDb.HistoryTable)).Options);
}
