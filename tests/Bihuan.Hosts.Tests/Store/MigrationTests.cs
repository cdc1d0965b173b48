using Bihuan.Store;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Hosts.Tests.Store;

public class MigrationTests
{
    private static readonly FixedClock Clock = new(DateTimeOffset.UnixEpoch);

    public static TheoryData<string> Kinds => StorePlace.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Migrations_are_up_to_date_with_the_model(string kind)
    {
        await using var place = await StorePlace.MakeAsync(kind);
        await using var db = place.Database().CreateDbContext();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Opening_makes_the_database_and_opening_again_leaves_it(string kind)
    {
        await using var place = await StorePlace.MakeAsync(kind, isMade: false);
        Assert.False(await PlanStore.IsAtAsync(place.Place, TestContext.Current.CancellationToken));
        await place.OpenAsync(Clock);
        await place.OpenAsync(Clock);
        Assert.True(await PlanStore.IsAtAsync(place.Place, TestContext.Current.CancellationToken));
        await using var db = place.Database().CreateDbContext();
        Assert.Equal($"{db.Database.GetMigrations().Count()}", place.Scalar("select count(*) from \"__EFMigrationsHistory\""));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Several_that_open_at_once_make_it_once(string kind)
    {
        await using var place = await StorePlace.MakeAsync(kind, isMade: false);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => place.OpenAsync(Clock))));
        await using var db = place.Database().CreateDbContext();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Readers_of_a_file_do_not_wait_for_its_writer()
    {
        await using var place = await StorePlace.MakeAsync(StorePlace.Sqlite);
        await place.OpenAsync(Clock);
        Assert.Equal("wal", place.Scalar("pragma journal_mode"));
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_block_the_next_start()
    {
        await using var place = await StorePlace.MakeAsync(StorePlace.Sqlite);
        Directory.CreateDirectory(place.Data);
        place.Run("create table \"__EFMigrationsLock\" (\"Id\" integer primary key, \"Timestamp\" text not null)");
        place.Run("insert into \"__EFMigrationsLock\" values (1, '2024-01-01')");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await PlanStore.OpenAsync(place.Data, Clock, patience.Token);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_database_of_a_newer_version_is_refused(string kind)
    {
        await using var place = await StorePlace.MakeAsync(kind);
        await place.OpenAsync(Clock);
        place.Run("insert into \"__EFMigrationsHistory\" values ('29990101000000_Later', '99.0.0')");
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => place.OpenAsync(Clock));
        Assert.Contains("newer", refusal.Message, StringComparison.Ordinal);
    }
}
