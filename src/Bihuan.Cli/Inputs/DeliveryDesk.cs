using Bihuan.Delivery.Books;
using Bihuan.Ledgers;

namespace Bihuan.Cli.Inputs;

/// <summary>The book of delivery in a database, and the way to enter what happens next.</summary>
internal sealed class DeliveryDesk
{
    private readonly string? _data;
    private readonly ILedger _ledger;

    private readonly IReadOnlyList<LedgerEntry> _entries;

    private DeliveryDesk(string? data, ILedger ledger, IReadOnlyList<LedgerEntry> entries, DateOnly today) =>
        (_data, _ledger, _entries, Book, Today) = (data, ledger, entries, Fold(data, entries, null), today);

    public DeliveryBook Book { get; }

    public DateOnly Today { get; }

    /// <exception cref="UsageException">The database is not there, or cannot be used.</exception>
    public static async Task<DeliveryDesk> OpenAsync(Session session, string? data, bool mayMake, CancellationToken cancellation)
    {
        var store = await DataFolder.OpenAsync(session, data, mayMake, cancellation);
        var today = DateOnly.FromDateTime(session.Terminal.Clock.GetLocalNow().DateTime);
        return new DeliveryDesk(data, store.Ledger, await DataFolder.GuardAsync(data, () => store.Ledger.ReadAsync("", cancellation)), today);
    }

    /// <summary>The book as it stood at the end of a day.</summary>
    public DeliveryBook BookAsOf(DateOnly day) => Fold(_data, _entries, day);

    /// <summary>Folds the entries of a database.</summary>
    /// <exception cref="UsageException">They do not make a book.</exception>
    public static DeliveryBook Fold(string? data, IEnumerable<LedgerEntry> entries, DateOnly? until)
    {
        try
        {
            return DeliveryBook.From(entries, until);
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException)
        {
            throw new UsageException(CliDiagnostics.LedgerUnreadable.At(default, data ?? "data"));
        }
    }

    /// <summary>Enters what was decided on this book.</summary>
    /// <exception cref="UsageException">Somebody was faster.</exception>
    public async Task AppendAsync(string stream, IReadOnlyList<LedgerDraft> drafts, CancellationToken cancellation)
    {
        if (!await DataFolder.GuardAsync(_data, () => _ledger.AppendAsync(stream, Book.Seen(stream), drafts, cancellation)))
        {
            throw new UsageException(DeliveryDiagnostics.Overtaken.At(default, stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        }
    }
}
