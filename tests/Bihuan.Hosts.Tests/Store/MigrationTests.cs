using Bihuan.Store;
using Bihuan.Store.Database.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Hosts.Tests.Store;

public class MigrationTests
{
    private static readonly FixedClock Clock = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Migrations_are_up_to_date_with_the_model()
    {
        using var folder = new TempFolder();
        await using var db = new SqliteFile(folder.Path).CreateDbContext();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Opening_makes_the_database_and_opening_again_leaves_it()
    {
        using var folder = new TempFolder();
        var directory = Path.Combine(folder.Path, "a", "b");
        await PlanStore.OpenAsync(directory, Clock);
        await PlanStore.OpenAsync(directory, Clock);
        Assert.Equal("wal", Scalar(directory, "pragma journal_mode"));
        Assert.Equal("3", Scalar(directory, "select count(*) from \"__EFMigrationsHistory\""));
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_block_the_next_start()
    {
        using var folder = new TempFolder();
        Scalar(folder.Path, "create table \"__EFMigrationsLock\" (\"Id\" integer primary key, \"Timestamp\" text not null)");
        Scalar(folder.Path, "insert into \"__EFMigrationsLock\" values (1, '2024-01-01')");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await PlanStore.OpenAsync(folder.Path, Clock, patience.Token);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        using var folder = new TempFolder();
        await PlanStore.OpenAsync(folder.Path, Clock);
        Scalar(folder.Path, "insert into \"__EFMigrationsHistory\" values ('29990101000000_Later', '99.0.0')");
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => PlanStore.OpenAsync(folder.Path, Clock));
        Assert.Contains("newer", refusal.Message, StringComparison.Ordinal);
    }

    private static string Scalar(string directory, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, SqliteFile.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return $"{command.ExecuteScalar()}";
    }
}
