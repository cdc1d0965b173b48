using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Bihuan.Store.Database.Postgres;

/// <summary>Lets the migrations tool make the context; opens no database.</summary>
internal sealed class PostgresDesignFactory : IDesignTimeDbContextFactory<PostgresBihuanDb>
{
    public PostgresBihuanDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresBihuanDb>().UseNpgsql("Host=none").Options, new SemaphoreSlim(1));
}
