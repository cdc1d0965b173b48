using Bihuan.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Store.Database;

/// <summary>
/// Enters events in the ledger within the transaction that writes what they tell of, so that neither is ever there without the other.
/// Where a database is older than its ledger, the first entries take in what it holds.
/// </summary>
internal sealed class LedgerWriter
{
    public const string PlanRegistered = nameof(PlanRegistered);
    public const string ObservationsAppended = nameof(ObservationsAppended);

    private readonly BihuanDb _db;
    private readonly DateTimeOffset _now;
    private LedgerEntry? _last;

    private LedgerWriter(BihuanDb db, DateTimeOffset now) => (_db, _now) = (db, now);

    /// <summary>A writer within the context's current transaction; to be made before anything else is written in it.</summary>
    public static async Task<LedgerWriter> InAsync(BihuanDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var writer = new LedgerWriter(db, now) { _last = (await db.Ledger.AsNoTracking().OrderByDescending(one => one.Sequence).FirstOrDefaultAsync(cancellation))?.ToEntry() };
        if (writer._last is null)
        {
            await writer.TakeInAsync(cancellation);
        }

        return writer;
    }

    /// <summary>Enters an event; it is written with the context's next SaveChanges.</summary>
    public void Add(string stream, LedgerDraft draft)
    {
        _last = LedgerChain.Append(_last, _now.UtcDateTime, stream, draft.Name, draft.By, draft.Payload);
        _db.Add(LedgerEntity.Of(_last));
    }

    /// <summary>A version of a plan, by its hash.</summary>
    public void AddVersion(string planId, int version, string contentHash) =>
        Add("plan/" + planId, new LedgerDraft(PlanRegistered, Itself, StoreJson.Write(new VersionMark(version, contentHash))));

    /// <summary>Observations of a plan, by their digest.</summary>
    public void AddObservations(string planId, ObservationDigest digest) =>
        Add("observations/" + planId, new LedgerDraft(ObservationsAppended, Itself, StoreJson.Write(digest.Close())));

    /// <summary>An event of a plan's register, whole.</summary>
    public void AddRegisterEvent(RegisterEventEntity row, string name) => Add("register/" + row.PlanId, new LedgerDraft(name, row.Who, row.Json));

    private const string Itself = "bihuan";

    private async Task TakeInAsync(CancellationToken cancellation)
    {
        foreach (var version in await _db.Versions.AsNoTracking().OrderBy(one => one.PlanId).ThenBy(one => one.Version).Select(one => new { one.PlanId, one.Version, one.ContentHash }).ToListAsync(cancellation))
        {
            AddVersion(version.PlanId, version.Version, version.ContentHash);
        }

        ObservationDigest? digest = null;
        string? plan = null;
        await foreach (var row in _db.Observations.AsNoTracking().OrderBy(one => one.PlanId).ThenBy(one => one.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.PlanId != plan)
            {
                Close();
                (plan, digest) = (row.PlanId, new ObservationDigest());
            }

            digest!.Add(ObservationRows.ToObservation(row), row.Ingested);
        }

        Close();
        foreach (var row in await _db.RegisterEvents.AsNoTracking().OrderBy(one => one.PlanId).ThenBy(one => one.Revision).ToListAsync(cancellation))
        {
            AddRegisterEvent(row, "RegisterEventTakenIn");
        }

        void Close()
        {
            if (digest is not null)
            {
                AddObservations(plan!, digest);
            }
        }
    }
}
