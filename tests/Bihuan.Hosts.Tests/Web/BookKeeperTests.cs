using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Agencies;
using Bihuan.Ledgers;
using Bihuan.Web.Access;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>Every request sees the book as it is at that moment, and the ledger is not read from its beginning for it.</summary>
public sealed class BookKeeperTests
{
    private static readonly Actor Office = new("li", "office.chief", "office", Duty.Supervisor);

    private readonly List<long> _asked = [];
    private List<LedgerEntry> _entries = [];

    [Fact]
    public async Task Only_what_was_entered_since_is_read()
    {
        var keeper = Keeper();
        Assert.Empty((await keeper.NowAsync(CancellationToken.None)).Cases);
        Register("2023-001");
        Register("2023-002");
        Assert.Equal(2, (await keeper.NowAsync(CancellationToken.None)).Cases.Count);
        Register("2023-003");
        var book = await keeper.NowAsync(CancellationToken.None);
        Assert.Equal(3, book.Cases.Count);
        Assert.Same(book, await keeper.NowAsync(CancellationToken.None));
        Assert.Equal([0, 0, 2, 3], _asked);
    }

    [Fact]
    public async Task A_ledger_that_is_another_one_is_read_anew()
    {
        var keeper = Keeper();
        Register("2023-001");
        Register("2023-002");
        await keeper.NowAsync(CancellationToken.None);
        _entries = [];
        Register("2024-001");
        Assert.Equal("2024-001", Assert.Single((await keeper.NowAsync(CancellationToken.None)).Cases).Id);
        Register("2024-002");
        Register("2024-003");
        Assert.Equal(["2024-001", "2024-002", "2024-003"], (await keeper.NowAsync(CancellationToken.None)).Cases.Select(one => one.Id));
    }

    private BookKeeper Keeper() => new(new AccessOptions { DataDirectory = "", Ledger = new Remembered(this), SetUpCode = _ => { } });

    private void Register(string id)
    {
        var draft = DeliveryJson.Draft(SupervisionCase.Open(id, new CaseInput(Office, new(2023, 3, 1)) { Text = id, Document = "政府工作报告" }).Event!);
        _entries.Add(LedgerChain.Append(_entries.LastOrDefault(), new DateTime(2023, 3, 1, 0, 0, 0, DateTimeKind.Utc), DeliveryJson.StreamOf(id), draft.Name, draft.By, draft.Payload));
    }

    private sealed class Remembered(BookKeeperTests test) : ILedger
    {
        public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string streamPrefix, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<LedgerEntry>> ReadFromAsync(long sequence, CancellationToken cancellation)
        {
            test._asked.Add(sequence);
            return Task.FromResult<IReadOnlyList<LedgerEntry>>([.. test._entries.Where(entry => entry.Sequence >= sequence)]);
        }

        public Task<bool> AppendAsync(string stream, long seen, IReadOnlyList<LedgerDraft> drafts, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
