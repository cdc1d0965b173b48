using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Bihuan.Store.Database.Sqlite;

/// <summary>Lets the migrations tool make the context; opens no database.</summary>
internal sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqliteBihuanDb>
{
    public SqliteBihuanDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBihuanDb>().UseSqlite("Data Source=:memory:").Options);
}
