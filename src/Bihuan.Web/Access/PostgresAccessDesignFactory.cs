using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Bihuan.Web.Access;

/// <summary>Lets the migrations tool make the context; opens no database.</summary>
internal sealed class PostgresAccessDesignFactory : IDesignTimeDbContextFactory<PostgresAccessDb>
{
    public PostgresAccessDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAccessDb>().UseNpgsql("Host=none", postgres => postgres.MigrationsHistoryTable(AccessDb.HistoryTable)).Options);
}
