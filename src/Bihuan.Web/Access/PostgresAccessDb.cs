using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>The same on PostgreSQL; its migrations are in Access/PostgresMigrations.</summary>
internal sealed class PostgresAccessDb(DbContextOptions<PostgresAccessDb> options) : AccessDb(options);
