using Bihuan.Publication;
using Bihuan.Registers;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Store.Database;

/// <summary>The register's events of one plan in the database.</summary>
internal sealed class RegisterTable(IStoreDatabase database, TimeProvider clock, string planId) : IRegisterLog
{
    /// <inheritdoc />
    public Diagnostic? ReadOnly => null;

    /// <inheritdoc />
    public async Task<RegisterHistory> ReadAsync(CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();
        var lines = await db.RegisterEvents.AsNoTracking().Where(one => one.PlanId == planId).OrderBy(one => one.Revision).Select(one => one.Json).ToListAsync(cancellation);
        var events = new List<RegisterEvent>();
        var diagnostics = new List<Diagnostic>();
        foreach (var line in lines)
        {
            if (ContractJson.ReadEvent(line, out var problem) is { } happened)
            {
                events.Add(happened);
            }
            else
            {
                diagnostics.Add(DeskDiagnostics.NotAnEvent.At(new Place(planId), problem?.Zh, problem?.En));
            }
        }

        return new RegisterHistory(events, diagnostics);
    }

    /// <inheritdoc />
    public async Task<bool> AppendAsync(IReadOnlyList<RegisterEvent> events, CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();
        await using var turn = await db.BeginWriteAsync(cancellation);
        var last = await db.RegisterEvents.Where(one => one.PlanId == planId).MaxAsync(one => (int?)one.Revision, cancellation) ?? 0;
        if (events.Count == 0 || events[0].Revision != last + 1)
        {
            return false;
        }

        var ledger = await LedgerWriter.InAsync(db, clock.GetUtcNow(), cancellation);
        foreach (var one in events)
        {
            var row = new RegisterEventEntity
            {
                PlanId = planId,
                Revision = one.Revision,
                At = one.At,
                Who = one.Who,
                Json = ContractJson.Line(json => ContractJson.WriteEvent(json, one)),
            };
            db.Add(row);
            ledger.AddRegisterEvent(row, one.GetType().Name);
        }

        await db.SaveChangesAsync(cancellation);
        await turn.CommitAsync(cancellation);
        return true;
    }
}
