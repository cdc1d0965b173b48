using Bihuan.Delivery.Books;
using Bihuan.Ledgers;

namespace Bihuan.Web.Access;

/// <summary>
/// The book of delivery as it is now, for every request: what was folded is kept, and only what was entered since is read and folded. A ledger that is another one
/// than before, as after a restore, is folded anew.
/// </summary>
internal sealed class BookKeeper(AccessOptions options)
{
    private volatile Page _page = new(DeliveryBook.Empty, null);

    public async Task<DeliveryBook> NowAsync(CancellationToken cancellation)
    {
        var page = _page;
        var entries = await options.Ledger.ReadFromAsync(page.Last?.Sequence ?? 0, cancellation);
        if (page.Last is { } last)
        {
            if (entries.Count > 0 && entries[0].Hash == last.Hash)
            {
                entries = [.. entries.Skip(1)];
            }
            else
            {
                (page, entries) = (new(DeliveryBook.Empty, null), await options.Ledger.ReadFromAsync(0, cancellation));
            }
        }

        if (entries.Count == 0)
        {
            return page.Book;
        }

        // Of two that read at once each gives a book as new as it asked for, whichever is kept.
        _page = page = new(page.Book.With(entries), entries[^1]);
        return page.Book;
    }

    private sealed record Page(DeliveryBook Book, LedgerEntry? Last);
}
