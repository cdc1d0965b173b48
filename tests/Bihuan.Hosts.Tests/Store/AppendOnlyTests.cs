using System.Data.Common;
using Bihuan.Store;
using Bihuan.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Hosts.Tests.Store;

/// <summary>Nothing is overwritten: neither through the program nor beside it.</summary>
public abstract class AppendOnlyTests(string kind) : IAsyncLifetime
{
    private StorePlace _place = null!;

    public sealed class PostgresAppendOnlyTests() : AppendOnlyTests(StorePlace.Postgres)
    {
        [Theory]
        [MemberData(nameof(Tables))]
        public void Replacing_and_emptying_are_refused_too(string table, string column)
        {
            Refused($"truncate {table} cascade");
            Refused($"insert into {table} select * from {table} on conflict ({KeyOf(table)}) do update set {column} = excluded.{column}");
        }

        private static string KeyOf(string table) => table switch
        {
            "plans" => "id", "plan_versions" => "plan_id, version", "facts" => "plan_id, version, fact_id", "commitments" => "plan_id, version, commitment_id", _ => "sequence",
        };
    }

    public sealed class SqliteAppendOnlyTests() : AppendOnlyTests(StorePlace.Sqlite)
    {
        [Theory]
        [MemberData(nameof(Tables))]
        public void Replacing_is_refused_too(string table, string column)
        {
            Assert.NotEmpty(column);
            Refused($"replace into {table} select * from {table}");
            Refused($"insert or ignore into {table} select * from {table}");
        }

        [Fact]
        public void An_observation_may_not_be_replaced_under_another_number()
        {
            Refused("create temp table copy as select * from observations; update copy set sequence = 99, value = '9.9'; replace into observations select * from copy");
            Refused("create temp table copy as select * from observations; update copy set observation_id = 'other'; replace into observations select * from copy");
        }
    }

    public async ValueTask InitializeAsync()
    {
        _place = await StorePlace.MakeAsync(kind);
        var store = await _place.OpenAsync(new FixedClock(DateTimeOffset.UnixEpoch));
        await store.RegisterAsync(SamplePlan.Plan(), new("report.md", "正文"), SamplePlan.Facts, SamplePlan.Commitments);
        await store.AppendAsync("chongqing-2023", [SamplePlan.Observation()]);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_place is not null)
        {
            await _place.DisposeAsync();
        }
    }

    public static TheoryData<string, string> Tables => new()
    {
        { "plans", "created_at" }, { "plan_versions", "report_text" }, { "facts", "json" }, { "commitments", "state" }, { "observations", "value" }, { "ledger", "payload" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Plain_sql_may_not_change_or_remove(string table, string column)
    {
        var before = Dump(table);
        Refused($"update {table} set {column} = {column}");
        Refused($"delete from {table}");
        Assert.Equal(before, Dump(table));
    }

    [Fact]
    public async Task Save_changes_refuses_before_it_asks_the_database()
    {
        await using var db = _place.Database().CreateDbContext();
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
        await using var db = _place.Database().CreateDbContext();
        await Assert.ThrowsAnyAsync<DbException>(() => db.Observations.ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<DbException>(() => db.Commitments.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, CommitmentState.Confirmed)));
    }

    [Fact]
    public async Task Every_table_of_the_model_is_guarded()
    {
        await using var db = _place.Database().CreateDbContext();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).ToList();
        Assert.All(db.Model.GetEntityTypes(), type => Assert.True(type.ClrType.IsAssignableTo(typeof(IAppendOnly))));
        var (guards, triggers) = kind == StorePlace.Sqlite
            ? ((string[])["delete", "replace", "update"], Column("select name from sqlite_master where type = 'trigger'"))
            : (["delete", "truncate", "update"], Column("select tgname from pg_trigger where not tgisinternal and tgenabled = 'O'"));
        Assert.Equal(tables.SelectMany(table => guards.Select(guard => $"{table}_no_{guard}")).Order(StringComparer.Ordinal), triggers.Order(StringComparer.Ordinal));
    }

    private protected void Refused(string sql) => Assert.Contains("append-only", Assert.ThrowsAny<DbException>(() => _place.Run(sql)).Message, StringComparison.Ordinal);

    private string Dump(string table) => string.Join('\n', Column($"select * from {table}"));

    private List<string> Column(string sql)
    {
        using var connection = _place.Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }
}
