using Bihuan.Ledgers;
using Bihuan.Registers;
using Bihuan.Store;

namespace Bihuan.Hosts.Tests.Store;

/// <summary>What the store writes is entered in its ledger, and what somebody changes past the program is found and named.</summary>
public abstract class LedgerTests(string kind) : IAsyncLifetime
{
    public sealed class SqliteLedgerTests() : LedgerTests(StorePlace.Sqlite);

    public sealed class PostgresLedgerTests() : LedgerTests(StorePlace.Postgres);

    private const string Plan = "chongqing-2023";
    private StorePlace _place = null!;
    private PlanStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _place = await StorePlace.MakeAsync(kind);
        _store = await PlanStore.OpenAsync(_place.Data, new FixedClock(new DateTimeOffset(2024, 3, 1, 8, 0, 0, TimeSpan.Zero)), Cancellation);
        await _store.RegisterAsync(SamplePlan.Plan(), new("report.md", "正文"), SamplePlan.Facts, SamplePlan.Commitments, Cancellation);
        await _store.AppendAsync(Plan, [SamplePlan.Observation()], Cancellation);
        await _store.RegisterOf(Plan).AppendAsync([Rejected(1), Rejected(2)], Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_place is not null)
        {
            await _place.DisposeAsync();
        }
    }

    [Fact]
    public async Task Everything_written_through_the_store_is_entered_and_vouched_for()
    {
        var entries = await _store.Ledger.ReadAsync("", Cancellation);
        Assert.Equal(["PlanRegistered", "ObservationsAppended", "CommitmentRejected", "CommitmentRejected"], entries.Select(entry => entry.Name));
        var audit = await _store.AuditAsync(entries[1].Hash, Cancellation);
        Assert.True(audit.IsWhole);
        Assert.Equal((4, entries[^1].Hash), (audit.Entries, audit.Head));
        Assert.Equal(await _store.RegisterOf(Plan).ReadAsync(Cancellation) is { } kept ? kept.Events.Count : 0, (await _store.Ledger.ReadAsync("register/", Cancellation)).Count);
    }

    [Theory]
    [InlineData("observations", "value = '1.00'", "chongqing-2023 #1", 2)]
    [InlineData("observations", "quote = 'another'", "chongqing-2023 #1", 2)]
    [InlineData("observations", "known_from = 1", "chongqing-2023 #1", 2)]
    [InlineData("observations", "unit = 'nonsense'", "chongqing-2023 #1", 2)]
    [InlineData("register_events", "json = replace(json, '口号', '其他')", "chongqing-2023 1", 3)]
    [InlineData("plan_versions", "report_text = 'other'", "chongqing-2023 v1", 1)]
    [InlineData("plan_versions", "content_hash = 'other'", "chongqing-2023 v1", 1)]
    [InlineData("facts", "json = json || ' '", "chongqing-2023 v1", 1)]
    [InlineData("commitments", "title = 'other'", "chongqing-2023 v1", 1)]
    public async Task A_row_changed_past_the_program_is_named(string table, string change, string row, int entry)
    {
        Past(table, "update", $"update {table} set {change} where {_place.Row} = (select min({_place.Row}) from {table})");
        var fault = Assert.Single((await _store.AuditAsync(null, Cancellation)).Rows);
        Assert.StartsWith(row, fault.Row, StringComparison.Ordinal);
        Assert.Equal(entry, fault.Entry);
    }

    [Theory]
    [InlineData("observations", "chongqing-2023 #0")]
    [InlineData("register_events", "chongqing-2023 2")]
    public async Task A_row_removed_past_the_program_is_missed(string table, string row)
    {
        Past(table, "delete", $"delete from {table} where {_place.Row} = (select max({_place.Row}) from {table})");
        Assert.StartsWith(row, Assert.Single((await _store.AuditAsync(null, Cancellation)).Rows).Row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_slipped_in_past_the_program_is_told()
    {
        _place.Run("insert into register_events select plan_id, 3, at, who, json from register_events where revision = 2");
        Assert.Equal([new RowFault("register_events", "chongqing-2023 3", null)], (await _store.AuditAsync(null, Cancellation)).Rows);
    }

    [Fact]
    public async Task An_entry_changed_past_the_program_is_named()
    {
        Past("ledger", "update", "update ledger set who = 'somebody else' where sequence = 3");
        Assert.Equal(new LedgerFault(3, LedgerFaultKind.Changed), (await _store.AuditAsync(null, Cancellation)).Fault);
    }

    [Fact]
    public async Task An_end_cut_off_shows_to_whoever_noted_the_head()
    {
        var head = (await _store.AuditAsync(null, Cancellation)).Head;
        Past("ledger", "delete", "delete from ledger where sequence = 4");
        Past("register_events", "delete", "delete from register_events where revision = 2");
        Assert.True((await _store.AuditAsync(null, Cancellation)).IsWhole);
        Assert.Equal(new LedgerFault(3, LedgerFaultKind.HeadDiffers), (await _store.AuditAsync(head, Cancellation)).Fault);
    }

    [Fact]
    public async Task A_database_older_than_its_ledger_is_taken_in_with_the_next_change()
    {
        Past("ledger", "delete", "delete from ledger");
        Assert.True(await _store.RegisterOf(Plan).AppendAsync([Rejected(3)], Cancellation));
        var entries = await _store.Ledger.ReadAsync("", Cancellation);
        Assert.Equal(["PlanRegistered", "ObservationsAppended", "RegisterEventTakenIn", "RegisterEventTakenIn", "CommitmentRejected"], entries.Select(entry => entry.Name));
        Assert.True((await _store.AuditAsync(null, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task Of_writers_at_the_same_moment_one_enters_and_the_chain_stays_whole()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() => _store.Ledger.AppendAsync("case/1", 0, [new LedgerDraft("CaseRegistered", $"{writer}", "{}")], Cancellation), Cancellation)));
        Assert.Single(won, one => one);
        Assert.True(await _store.Ledger.AppendAsync("case/2", 0, [new LedgerDraft("CaseRegistered", "li", "{}"), new LedgerDraft("CaseAssigned", "wang", "{}")], Cancellation));
        Assert.False(await _store.Ledger.AppendAsync("case/2", 6, [new LedgerDraft("CaseClosed", "li", "{}")], Cancellation));
        Assert.Equal((true, 7), ((await _store.AuditAsync(null, Cancellation)) is { IsWhole: var whole, Entries: var entries } ? (whole, (int)entries) : default));
    }

    [Fact]
    public async Task Writers_of_several_processes_to_several_streams_all_enter_and_nothing_is_lost_or_doubled()
    {
        // Another connection string is another queue, as in another process: only the database keeps the two apart.
        var other = await PlanStore.OpenAsync(_place.Data + (kind == StorePlace.Postgres ? ";Application Name=other" : ""), TimeProvider.System, Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var ledger = (writer % 2 == 0 ? _store : other).Ledger;
            long seen = 0;
            for (var i = 0; i < 5; i++)
            {
                Assert.True(await ledger.AppendAsync($"case/{writer}", seen, [new LedgerDraft("CaseReported", $"{writer}", $"{i}")], Cancellation));
                seen = (await ledger.ReadAsync($"case/{writer}", Cancellation))[^1].Sequence;
            }
        })));
        var entered = (await _store.Ledger.ReadAsync("case/", Cancellation)).ToLookup(entry => entry.Stream, entry => entry.Payload, StringComparer.Ordinal);
        Assert.Equal(8, entered.Count);
        Assert.All(entered, stream => Assert.Equal(["0", "1", "2", "3", "4"], stream));
        Assert.True((await _store.AuditAsync(null, Cancellation)).IsWhole);
    }

    private static RegisterEvent.CommitmentRejected Rejected(int revision) => new("W001") { Revision = revision, At = DateTimeOffset.UnixEpoch, Who = "王", Note = "口号" };

    // Somebody with the database and a program of their own: drops the guard and does it.
    private void Past(string table, string guard, string sql) => Assert.NotEqual(0, _place.Past(table, guard, sql));
}
