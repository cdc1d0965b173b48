using Bihuan.Store;
using Bihuan.Store.Database;
using Bihuan.Store.Database.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Hosts.Tests.Store;

/// <summary>Nothing is overwritten: neither through the program nor beside it.</summary>
public sealed class AppendOnlyTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        var store = await PlanStore.OpenAsync(_folder.Path, new FixedClock(DateTimeOffset.UnixEpoch));
        await store.RegisterAsync(SamplePlan.Plan(), new("report.md", "正文"), SamplePlan.Facts, SamplePlan.Commitments);
        await store.AppendAsync("chongqing-2023", [SamplePlan.Observation()]);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
        return default;
    }

    public static TheoryData<string, string> Tables => new()
    {
        { "plans", "created_at" }, { "plan_versions", "report_text" }, { "facts", "json" }, { "commitments", "state" }, { "observations", "value" }, { "ledger", "payload" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Plain_sql_may_not_change_remove_or_replace(string table, string column)
    {
        using var connection = Open();
        var before = Dump(connection, table);
        foreach (var sql in (string[])
        [
            $"update {table} set {column} = 0", $"delete from {table}", $"replace into {table} select * from {table}", $"insert or ignore into {table} select * from {table}",
        ])
        {
            var refusal = Assert.Throws<SqliteException>(() => Run(connection, sql));
            Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, Dump(connection, table));
    }

    [Fact]
    public void An_observation_may_not_be_replaced_under_another_number()
    {
        using var connection = Open();
        Run(connection, "create temp table copy as select * from observations");
        Run(connection, "update copy set sequence = 99, value = '9.9'");
        Assert.Throws<SqliteException>(() => Run(connection, "replace into observations select * from copy"));
        Run(connection, "update copy set sequence = 1, observation_id = 'other'");
        Assert.Throws<SqliteException>(() => Run(connection, "replace into observations select * from copy"));
    }

    [Fact]
    public async Task Save_changes_refuses_before_it_asks_the_database()
    {
        await using var db = new SqliteFile(_folder.Path).CreateDbContext();
        var row = await db.Observations.SingleAsync();
        db.Entry(row).Property(one => one.Note).CurrentValue = "changed";
        Assert.Contains("append-only", Assert.Throws<InvalidOperationException>(() => db.SaveChanges()).Message, StringComparison.Ordinal);
        db.Entry(row).State = EntityState.Unchanged;
        db.Remove(row);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Bulk_changes_pass_the_guard_and_meet_the_trigger()
    {
        await using var db = new SqliteFile(_folder.Path).CreateDbContext();
        await Assert.ThrowsAsync<SqliteException>(() => db.Observations.ExecuteDeleteAsync());
        await Assert.ThrowsAsync<SqliteException>(() => db.Commitments.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, CommitmentState.Confirmed)));
    }

    [Fact]
    public async Task Every_table_of_the_model_is_guarded()
    {
        await using var db = new SqliteFile(_folder.Path).CreateDbContext();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Order(StringComparer.Ordinal).ToList();
        Assert.All(db.Model.GetEntityTypes(), type => Assert.True(type.ClrType.IsAssignableTo(typeof(IAppendOnly))));
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_master where type = 'trigger' order by name";
        using var reader = await command.ExecuteReaderAsync();
        var triggers = new List<string>();
        while (await reader.ReadAsync())
        {
            triggers.Add(reader.GetString(0));
        }

        Assert.Equal(
            tables.SelectMany(table => (string[])[$"{table}_no_delete", $"{table}_no_replace", $"{table}_no_update"]).Order(StringComparer.Ordinal),
            triggers.Order(StringComparer.Ordinal));
    }

    // A program that knows nothing of ours: no pragmas, no pool.
    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, SqliteFile.FileName)};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static string Dump(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tables are written above.
        command.CommandText = $"select * from {table}";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return string.Join('\n', rows);
    }
}
