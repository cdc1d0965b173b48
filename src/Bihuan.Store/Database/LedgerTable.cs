using Bihuan.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Store.Database;

/// <summary>The event ledger in the database.</summary>
internal sealed class LedgerTable(IStoreDatabase database, TimeProvider clock) : ILedger
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<LedgerEntry>> ReadAsync(string streamPrefix, CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();
        var rows = await db.Ledger.AsNoTracking().Where(one => one.Stream.StartsWith(streamPrefix)).OrderBy(one => one.Sequence).ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToEntry());
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LedgerEntry>> ReadFromAsync(long sequence, CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();
        var rows = await db.Ledger.AsNoTracking().Where(one => one.Sequence >= sequence).OrderBy(one => one.Sequence).ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToEntry());
    }

    /// <inheritdoc />
    public async Task<bool> AppendAsync(string stream, long seen, IReadOnlyList<LedgerDraft> drafts, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(stream);
        await using var db = database.CreateDbContext();
        await using var turn = await db.BeginWriteAsync(cancellation);
        if ((await db.Ledger.Where(one => one.Stream == stream).MaxAsync(one => (long?)one.Sequence, cancellation) ?? 0) != seen)
        {
            return false;
        }

        var ledger = await LedgerWriter.InAsync(db, clock.GetUtcNow(), cancellation);
        foreach (var draft in drafts)
        {
            ledger.Add(stream, draft);
        }

        await db.SaveChangesAsync(cancellation);
        await turn.CommitAsync(cancellation);
        return true;
    }
}
