using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Store.Database.Sqlite;

/// <summary>The database file under a data directory: made when it is not there, brought up to date, ready for several readers and one writer.</summary>
internal sealed class SqliteFile : IStoreDatabase
{
    public const string FileName = "bihuan.db";

    private const int MostAttempts = 600;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    private readonly DbContextOptions<SqliteBihuanDb> _options;
    private readonly string _path;

    public SqliteFile(string dataDirectory)
    {
        _path = Path.Combine(dataDirectory, FileName);
        var connection = new SqliteConnectionStringBuilder { DataSource = _path, DefaultTimeout = 30 };
        _options = new DbContextOptionsBuilder<SqliteBihuanDb>()
            .UseSqlite(connection.ConnectionString)
            .AddInterceptors(new SqliteConnectionSettings())
            .Options;
    }

    public BihuanDb CreateDbContext() => new SqliteBihuanDb(_options);

    public Task<bool> ExistsAsync(CancellationToken cancellation) => Task.FromResult(File.Exists(_path));

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        await using var db = CreateDbContext();
        await MigrationCheck.RefuseNewerAsync(db, cancellation);
        if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            return;
        }

        // EF guards migrations by a row in the database, which stays behind when the process is killed and would block every later start.
        // The lock of this file goes with its process; under it, a row left behind is known to be nobody's.
        await using var turn = await OneAtATimeAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("drop table if exists \"__EFMigrationsLock\"", cancellation);
        await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    private async Task<FileStream> OneAtATimeAsync(CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous);
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                await Task.Delay(BetweenAttempts, cancellation);
            }
        }
    }
}
