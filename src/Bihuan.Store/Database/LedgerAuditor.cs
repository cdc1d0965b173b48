using Bihuan.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Store.Database;

/// <summary>Holds a database against its own ledger: the chain first, then every row the chain vouches for.</summary>
internal sealed class LedgerAuditor(BihuanDb db)
{
    private readonly List<RowFault> _faults = [];

    public async Task<LedgerAudit> AuditAsync(string? head, CancellationToken cancellation)
    {
        var entries = (await db.Ledger.AsNoTracking().OrderBy(one => one.Sequence).ToListAsync(cancellation)).ConvertAll(row => row.ToEntry());
        var fault = LedgerChain.Verify(entries, head, out var last);
        if (fault is null or { Kind: LedgerFaultKind.HeadDiffers } && entries.Count > 0)
        {
            var streams = entries.ToLookup(entry => entry.Stream, StringComparer.Ordinal);
            await VersionsAsync(streams, cancellation);
            await ObservationsAsync(streams, cancellation);
            await RegisterAsync(streams, cancellation);
        }

        return new LedgerAudit(entries.Count, last?.Hash ?? LedgerChain.Genesis, fault, _faults);
    }

    private async Task VersionsAsync(ILookup<string, LedgerEntry> streams, CancellationToken cancellation)
    {
        var rows = await db.Versions.AsNoTracking().OrderBy(one => one.PlanId).ThenBy(one => one.Version).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var facts = await db.Facts.AsNoTracking().Where(one => one.PlanId == row.PlanId && one.Version == row.Version).OrderBy(one => one.Ordinal).ToListAsync(cancellation);
            var commitments = await db.Commitments.AsNoTracking().Where(one => one.PlanId == row.PlanId && one.Version == row.Version).OrderBy(one => one.Ordinal).ToListAsync(cancellation);
            var (entry, mark) = Kept<VersionMark>(streams, "plan/" + row.PlanId).Select(one => ((LedgerEntry?)one.Entry, (VersionMark?)one.Mark)).FirstOrDefault(one => one.Item2!.Version == row.Version);
            Hold(entry, mark?.ContentHash == row.ContentHash && VersionContent.HashOf(row, facts, commitments) == row.ContentHash, "plan_versions", $"{row.PlanId} v{row.Version}");
        }

        Gone(streams, "plan/", "plan_versions", rows.GroupBy(row => row.PlanId, StringComparer.Ordinal).ToDictionary(plan => plan.Key, plan => plan.Count(), StringComparer.Ordinal));
    }

    private async Task ObservationsAsync(ILookup<string, LedgerEntry> streams, CancellationToken cancellation)
    {
        foreach (var plan in await PlansAsync(streams, "observations/", db.Observations.Select(one => one.PlanId), cancellation))
        {
            var rows = new Queue<ObservationEntity>(await db.Observations.AsNoTracking().Where(one => one.PlanId == plan).OrderBy(one => one.Sequence).ToListAsync(cancellation));
            foreach (var (entry, mark) in Kept<ObservationsMark>(streams, "observations/" + plan))
            {
                var digest = new ObservationDigest();
                var (first, faults) = (rows.TryPeek(out var next) ? next.Sequence : 0, _faults.Count);
                for (var left = mark.Count; left > 0 && rows.TryDequeue(out var row); left--)
                {
                    if (ObservationRows.IsWhole(row))
                    {
                        digest.Add(ObservationRows.ToObservation(row), row.Ingested);
                    }
                    else
                    {
                        _faults.Add(new RowFault("observations", NameOf(row), entry.Sequence));
                    }
                }

                if (_faults.Count == faults && digest.Close() != mark)
                {
                    _faults.Add(new RowFault("observations", $"{plan} #{first} +{mark.Count}", entry.Sequence));
                }
            }

            _faults.AddRange(rows.Select(row => new RowFault("observations", NameOf(row), null)));
        }
    }

    private async Task RegisterAsync(ILookup<string, LedgerEntry> streams, CancellationToken cancellation)
    {
        foreach (var plan in await PlansAsync(streams, "register/", db.RegisterEvents.Select(one => one.PlanId), cancellation))
        {
            var rows = await db.RegisterEvents.AsNoTracking().Where(one => one.PlanId == plan).OrderBy(one => one.Revision).ToListAsync(cancellation);
            var kept = streams["register/" + plan].ToList();
            for (var i = 0; i < Math.Max(rows.Count, kept.Count); i++)
            {
                var (row, entry) = (rows.ElementAtOrDefault(i), kept.ElementAtOrDefault(i));
                Hold(entry, row is not null && entry is not null && row.Json == entry.Payload && row.Who == entry.By, "register_events", $"{plan} {row?.Revision ?? i + 1}");
            }
        }
    }

    private static string NameOf(ObservationEntity row) => $"{row.PlanId} #{row.Sequence} ({row.IndicatorCode} {row.Period})";

    private static async Task<IReadOnlyList<string>> PlansAsync(ILookup<string, LedgerEntry> streams, string prefix, IQueryable<string> held, CancellationToken cancellation) =>
        [.. (await held.Distinct().ToListAsync(cancellation)).Concat(streams.Where(stream => stream.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(stream => stream.Key[prefix.Length..])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<(LedgerEntry Entry, T Mark)> Kept<T>(ILookup<string, LedgerEntry> streams, string stream) =>
        streams[stream].Select(entry => (entry, StoreJson.Read<T>(entry.Payload)));

    private void Gone(ILookup<string, LedgerEntry> streams, string prefix, string table, Dictionary<string, int> held)
    {
        foreach (var stream in streams.Where(stream => stream.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var plan = stream.Key[prefix.Length..];
            if (stream.Count() > held.GetValueOrDefault(plan))
            {
                _faults.Add(new RowFault(table, plan, stream.Last().Sequence));
            }
        }
    }

    private void Hold(LedgerEntry? entry, bool isAsEntered, string table, string key)
    {
        if (!isAsEntered)
        {
            _faults.Add(new RowFault(table, key, entry?.Sequence));
        }
    }
}
