using Bihuan.Ledgers;
using Bihuan.Registers;
using Bihuan.Store.Database;
using Bihuan.Store.Database.Postgres;
using Bihuan.Store.Database.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Store;

/// <summary>
/// 台账: the database of plans. Versions, facts and commitments are written once; observations are appended and never changed; the database itself
/// refuses anything else. One store may be used by several threads at once, and one file by several processes.
/// </summary>
public sealed class PlanStore
{
    private readonly IStoreDatabase _database;
    private readonly TimeProvider _clock;

    private PlanStore(IStoreDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>Opens the store; makes the database where it is not there, and brings it up to date.</summary>
    /// <param name="place">Where the database is.</param>
    /// <param name="clock">Gives the time of registering and of ingesting.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="InvalidOperationException">The database was made by a newer version of the program.</exception>
    public static async Task<PlanStore> OpenAsync(DataPlace place, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(clock);
        var database = DatabaseAt(place);
        await database.PrepareAsync(cancellation);
        return new PlanStore(database, clock);
    }

    /// <inheritdoc cref="OpenAsync(DataPlace, TimeProvider, CancellationToken)"/>
    /// <param name="place">A folder or a connection, as <see cref="DataPlace.Of"/> reads it.</param>
    /// <param name="clock">Gives the time of registering and of ingesting.</param>
    /// <param name="cancellation">Stops the opening.</param>
    public static Task<PlanStore> OpenAsync(string place, TimeProvider clock, CancellationToken cancellation = default) => OpenAsync(DataPlace.Of(place), clock, cancellation);

    /// <summary>
    /// Registers a plan's content under the next version number; content that is there already keeps its version and nothing is written.
    /// The plan's observations are not part of a version: see <see cref="AppendAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentException">Two facts or two commitments have the same id.</exception>
    public async Task<PlanRegistration> RegisterAsync(
        Plan plan,
        Report report,
        IReadOnlyList<Fact> facts,
        IReadOnlyList<CommitmentRow> commitments,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(report);
        RequireDistinct(facts.Select(fact => fact.Id), nameof(facts));
        RequireDistinct(commitments.Select(commitment => commitment.Id), nameof(commitments));
        var content = new VersionContent(plan, report, facts, commitments);
        await using var db = _database.CreateDbContext();
        await using var turn = await db.BeginWriteAsync(cancellation);
        var known = await db.Versions.AsNoTracking()
            .Where(one => one.PlanId == plan.Id && one.ContentHash == content.Hash)
            .Select(one => new { one.Version, one.RegisteredAt })
            .SingleOrDefaultAsync(cancellation);
        if (known is not null)
        {
            return new PlanRegistration(plan.Id, known.Version, content.Hash, known.RegisteredAt, IsNew: false);
        }

        var now = _clock.GetUtcNow();
        var ledger = await LedgerWriter.InAsync(db, now, cancellation);
        await EnsurePlanAsync(db, plan.Id, now, cancellation);
        var version = 1 + (await db.Versions.Where(one => one.PlanId == plan.Id).MaxAsync(one => (int?)one.Version, cancellation) ?? 0);
        db.Add(content.Version(version, now));
        db.AddRange(content.Facts(version));
        db.AddRange(content.Commitments(version));
        ledger.AddVersion(plan.Id, version, content.Hash);
        await db.SaveChangesAsync(cancellation);
        await turn.CommitAsync(cancellation);
        return new PlanRegistration(plan.Id, version, content.Hash, now, IsNew: true);
    }

    /// <summary>
    /// Appends what the plan does not have yet, all or nothing. The plan need not be registered. An observation is known by its id: where the plan has
    /// the id already, the row that came first stays as it is.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// An observation's id is not the one its content asks for, or its unit, period or date is not one that can be written and read again.
    /// </exception>
    public async Task<AppendOutcome> AppendAsync(string planId, IEnumerable<Observation> observations, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(planId);
        ArgumentNullException.ThrowIfNull(observations);
        await using var db = _database.CreateDbContext();
        await using var turn = await db.BeginWriteAsync(cancellation);
        var now = _clock.GetUtcNow();
        var ledger = await LedgerWriter.InAsync(db, now, cancellation);
        await EnsurePlanAsync(db, planId, now, cancellation);
        var digest = new ObservationDigest();
        await using var appender = ObservationAppender.In(db);
        int added = 0, known = 0;
        foreach (var observation in observations)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ObservationRows.IsStorable(observation))
            {
                throw new ArgumentException($"the observation {observation.Id} could not be read back as it is", nameof(observations));
            }

            if (appender.Append(planId, observation, now))
            {
                added++;
                digest.Add(observation, now);
            }
            else
            {
                known++;
            }
        }

        if (!digest.IsEmpty)
        {
            ledger.AddObservations(planId, digest);
        }

        await db.SaveChangesAsync(cancellation);
        await turn.CommitAsync(cancellation);
        return new AppendOutcome(added, known);
    }

    /// <summary>The events of a plan's register. The plan has to be registered before the first is added.</summary>
    public IRegisterLog RegisterOf(string planId) => new RegisterTable(_database, _clock, planId);

    /// <summary>The event ledger. What is written through the store is entered by itself, in the same transaction.</summary>
    public ILedger Ledger => new LedgerTable(_database, _clock);

    /// <summary>Holds everything in the database against the ledger.</summary>
    /// <param name="head">Hash of a last entry as noted earlier; null when nobody noted one.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<LedgerAudit> AuditAsync(string? head, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateDbContext();
        await using var view = await db.BeginReadAsync(cancellation);
        return await new LedgerAuditor(db).AuditAsync(head, cancellation);
    }

    /// <summary>Whether there is a database of ours.</summary>
    public static Task<bool> IsAtAsync(DataPlace place, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        return DatabaseAt(place).ExistsAsync(cancellation);
    }

    /// <summary>Every registered plan by its latest version, in order of id.</summary>
    public async Task<IReadOnlyList<PlanSummary>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = _database.CreateDbContext();
        return await db.Versions.AsNoTracking()
            .Where(one => one.Version == db.Versions.Where(other => other.PlanId == one.PlanId).Max(other => other.Version))
            .OrderBy(one => one.PlanId)
            .Select(one => new PlanSummary(
                one.PlanId,
                one.Title,
                one.TitleEn,
                one.AreaCode,
                one.Issued,
                one.Version,
                one.RegisteredAt,
                db.Commitments.Count(commitment => commitment.PlanId == one.PlanId && commitment.Version == one.Version),
                db.Observations.Count(observation => observation.PlanId == one.PlanId)))
            .ToListAsync(cancellation);
    }

    /// <summary>One version of a plan; null when there is no such plan or version.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="version">The version, or null for the latest.</param>
    /// <param name="asOf">Only observations published by the end of this day; all of them, undated ones too, when null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<StoredPlan?> LoadAsync(string planId, int? version = null, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateDbContext();
        // One snapshot for all reads: a version never comes with rows written while it was being read.
        await using var view = await db.BeginReadAsync(cancellation);
        var row = await db.Versions.AsNoTracking()
            .Where(one => one.PlanId == planId && (version == null || one.Version == version))
            .OrderByDescending(one => one.Version)
            .FirstOrDefaultAsync(cancellation);
        if (row is null)
        {
            return null;
        }

        var facts = await db.Facts.AsNoTracking()
            .Where(one => one.PlanId == planId && one.Version == row.Version)
            .OrderBy(one => one.Ordinal)
            .Select(one => one.Json)
            .ToListAsync(cancellation);
        var commitments = await db.Commitments.AsNoTracking()
            .Where(one => one.PlanId == planId && one.Version == row.Version)
            .OrderBy(one => one.Ordinal)
            .ToListAsync(cancellation);
        var observations = await ObservationsAsync(db, planId, asOf, cancellation);
        return new StoredPlan(
            row.Version,
            row.RegisteredAt,
            row.ContentHash,
            PlanOf(row, observations),
            StoreJson.Read<ReportHeader>(row.ReportJson).With(row.ReportName, row.ReportText),
            facts.ConvertAll(StoreJson.Read<Fact>),
            commitments.ConvertAll(VersionContent.CommitmentOf));
    }

    /// <summary>A plan's observations in the order of appending; none when there is no such plan.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="asOf">Only those published by the end of this day; all of them, undated ones too, when null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<Observation>> ObservationsAsync(string planId, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        await using var db = _database.CreateDbContext();
        return await ObservationsAsync(db, planId, asOf, cancellation);
    }

    private static async Task<IReadOnlyList<Observation>> ObservationsAsync(BihuanDb db, string planId, DateOnly? asOf, CancellationToken cancellation)
    {
        var rows = db.Observations.AsNoTracking().Where(one => one.PlanId == planId);
        if (asOf is { } day)
        {
            rows = rows.Where(one => one.KnownFrom != null && one.KnownFrom <= day);
        }

        var observations = new List<Observation>();
        await foreach (var row in rows.OrderBy(one => one.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            observations.Add(ObservationRows.ToObservation(row));
        }

        return observations;
    }

    internal static IStoreDatabase DatabaseAt(DataPlace place) => place.Connection is { } connection ? new PostgresServer(connection) : new SqliteFile(place.Folder);

    private static async Task EnsurePlanAsync(BihuanDb db, string planId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!await db.Plans.AnyAsync(one => one.Id == planId, cancellation))
        {
            db.Add(new PlanEntity { Id = planId, CreatedAt = now });
            await db.SaveChangesAsync(cancellation);
        }
    }

    private static Plan PlanOf(PlanVersionEntity row, IReadOnlyList<Observation> observations)
    {
        var header = StoreJson.Read<PlanHeader>(row.PlanJson);
        return new Plan
        {
            Id = row.PlanId,
            Title = header.Title,
            TitleEn = header.TitleEn,
            AreaCode = header.AreaCode,
            Issued = header.Issued,
            From = header.From,
            To = header.To,
            Language = header.Language,
            Indicators = StoreJson.Read<List<Indicator>>(row.IndicatorsJson),
            Areas = StoreJson.Read<List<Area>>(row.AreasJson),
            Observations = observations,
            Notes = StoreJson.Read<List<PlanNote>>(row.NotesJson),
            Interpretations = InterpretationRules.Of(header.Interpretations ?? []).Rules,
            Trajectories = [.. (header.Trajectories ?? []).Select(one => one.ToPoint())],
            Events = [.. (header.Events ?? []).Select(one => one.ToEvidence())],
            LightsTable = header.LightsTable,
        };
    }

    private static void RequireDistinct(IEnumerable<string> ids, string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!seen.Add(id))
            {
                throw new ArgumentException($"the id {id} stands twice", parameter);
            }
        }
    }
}
