using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bihuan.Store.Database;

/// <summary>
/// The model, the same for every provider; what belongs to one provider alone (types, triggers, migrations, pragmas) is in a folder of its name.
/// Nothing in it is ever changed or removed.
/// </summary>
internal abstract class BihuanDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<PlanEntity> Plans => Set<PlanEntity>();

    public DbSet<PlanVersionEntity> Versions => Set<PlanVersionEntity>();

    public DbSet<FactEntity> Facts => Set<FactEntity>();

    public DbSet<CommitmentEntity> Commitments => Set<CommitmentEntity>();

    public DbSet<ObservationEntity> Observations => Set<ObservationEntity>();

    public DbSet<RegisterEventEntity> RegisterEvents => Set<RegisterEventEntity>();

    public DbSet<LedgerEntity> Ledger => Set<LedgerEntity>();

    /// <summary>One unchanging view of the data for several reads; ends when disposed.</summary>
    public abstract Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancellation);

    /// <summary>The turn of a writer, to be begun before anything that decides what is written is read.</summary>
    public abstract Task<WriteTurn> BeginWriteAsync(CancellationToken cancellation);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlanEntity>(Plan);
        modelBuilder.Entity<PlanVersionEntity>(Version);
        modelBuilder.Entity<FactEntity>(Fact);
        modelBuilder.Entity<CommitmentEntity>(Commitment);
        modelBuilder.Entity<ObservationEntity>(Observation);
        modelBuilder.Entity<RegisterEventEntity>(RegisterEvent);
        modelBuilder.Entity<LedgerEntity>(LedgerEntry);
    }

    private static void Plan(EntityTypeBuilder<PlanEntity> plan)
    {
        plan.ToTable("plans");
        plan.HasKey(one => one.Id);
        plan.Property(one => one.Id).HasColumnName("id");
        plan.Property(one => one.CreatedAt).HasColumnName("created_at").HasConversion(StoredAs.UtcTicks);
    }

    private static void Version(EntityTypeBuilder<PlanVersionEntity> version)
    {
        version.ToTable("plan_versions");
        version.HasKey(one => new { one.PlanId, one.Version });
        version.HasIndex(one => new { one.PlanId, one.ContentHash }).IsUnique();
        version.HasOne<PlanEntity>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.Restrict);
        version.Property(one => one.PlanId).HasColumnName("plan_id");
        version.Property(one => one.Version).HasColumnName("version").ValueGeneratedNever();
        version.Property(one => one.ContentHash).HasColumnName("content_hash");
        version.Property(one => one.RegisteredAt).HasColumnName("registered_at").HasConversion(StoredAs.UtcTicks);
        version.Property(one => one.Title).HasColumnName("title");
        version.Property(one => one.TitleEn).HasColumnName("title_en");
        version.Property(one => one.AreaCode).HasColumnName("area_code");
        version.Property(one => one.Issued).HasColumnName("issued").HasConversion(StoredAs.DayNumber);
        version.Property(one => one.PlanJson).HasColumnName("plan_json");
        version.Property(one => one.ReportName).HasColumnName("report_name");
        version.Property(one => one.ReportText).HasColumnName("report_text");
        version.Property(one => one.ReportJson).HasColumnName("report_json");
        version.Property(one => one.IndicatorsJson).HasColumnName("indicators_json");
        version.Property(one => one.AreasJson).HasColumnName("areas_json");
        version.Property(one => one.NotesJson).HasColumnName("notes_json");
    }

    private static void Fact(EntityTypeBuilder<FactEntity> fact)
    {
        fact.ToTable("facts");
        fact.HasKey(one => new { one.PlanId, one.Version, one.FactId });
        fact.HasOne<PlanVersionEntity>().WithMany().HasForeignKey(one => new { one.PlanId, one.Version }).OnDelete(DeleteBehavior.Restrict);
        fact.Property(one => one.PlanId).HasColumnName("plan_id");
        fact.Property(one => one.Version).HasColumnName("version");
        fact.Property(one => one.FactId).HasColumnName("fact_id");
        fact.Property(one => one.Ordinal).HasColumnName("ordinal");
        fact.Property(one => one.IndicatorCode).HasColumnName("indicator_code");
        fact.Property(one => one.Modality).HasColumnName("modality");
        fact.Property(one => one.Json).HasColumnName("json");
    }

    private static void Commitment(EntityTypeBuilder<CommitmentEntity> commitment)
    {
        commitment.ToTable("commitments");
        commitment.HasKey(one => new { one.PlanId, one.Version, one.CommitmentId });
        commitment.HasOne<PlanVersionEntity>().WithMany().HasForeignKey(one => new { one.PlanId, one.Version }).OnDelete(DeleteBehavior.Restrict);
        commitment.HasIndex(one => new { one.IndicatorCode, one.AreaCode });
        commitment.Property(one => one.PlanId).HasColumnName("plan_id");
        commitment.Property(one => one.Version).HasColumnName("version");
        commitment.Property(one => one.CommitmentId).HasColumnName("commitment_id");
        commitment.Property(one => one.Ordinal).HasColumnName("ordinal");
        commitment.Property(one => one.FactId).HasColumnName("fact_id");
        commitment.Property(one => one.IndicatorCode).HasColumnName("indicator_code");
        commitment.Property(one => one.AreaCode).HasColumnName("area_code");
        commitment.Property(one => one.Title).HasColumnName("title");
        commitment.Property(one => one.Formula).HasColumnName("formula");
        commitment.Property(one => one.InterpretationId).HasColumnName("interpretation_id");
        commitment.Property(one => one.Kind).HasColumnName("kind");
        commitment.Property(one => one.State).HasColumnName("state").HasConversion(StoredAs.StateCode);
        commitment.Property(one => one.Json).HasColumnName("json");
    }

    private static void Observation(EntityTypeBuilder<ObservationEntity> observation)
    {
        observation.ToTable("observations");
        observation.HasKey(one => one.Sequence);
        observation.HasIndex(one => new { one.PlanId, one.ObservationId }).IsUnique();
        observation.HasIndex(one => new { one.PlanId, one.IndicatorCode, one.AreaCode, one.Measure, one.LastMonth, one.KnownFrom });
        observation.HasOne<PlanEntity>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.Restrict);
        observation.Property(one => one.Sequence).HasColumnName("sequence").ValueGeneratedOnAdd();
        observation.Property(one => one.PlanId).HasColumnName("plan_id");
        observation.Property(one => one.ObservationId).HasColumnName("observation_id");
        observation.Property(one => one.IndicatorCode).HasColumnName("indicator_code");
        observation.Property(one => one.AreaCode).HasColumnName("area_code");
        observation.Property(one => one.Measure).HasColumnName("measure").HasConversion(StoredAs.MeasureCode);
        observation.Property(one => one.Period).HasColumnName("period");
        observation.Property(one => one.FirstMonth).HasColumnName("first_month");
        observation.Property(one => one.LastMonth).HasColumnName("last_month");
        observation.Property(one => one.Value).HasColumnName("value").HasConversion(StoredAs.ExactText);
        observation.Property(one => one.Unit).HasColumnName("unit");
        observation.Property(one => one.Status).HasColumnName("status").HasConversion(StoredAs.StatusCode);
        observation.Property(one => one.Published).HasColumnName("published");
        observation.Property(one => one.KnownFrom).HasColumnName("known_from").HasConversion(StoredAs.DayNumber);
        observation.Property(one => one.Ingested).HasColumnName("ingested").HasConversion(StoredAs.UtcTicks);
        observation.Property(one => one.SourceTitle).HasColumnName("source_title");
        observation.Property(one => one.SourceUrl).HasColumnName("source_url");
        observation.Property(one => one.Quote).HasColumnName("quote");
        observation.Property(one => one.Bound).HasColumnName("bound").HasConversion(StoredAs.BoundCode);
        observation.Property(one => one.IsDerived).HasColumnName("derived");
        observation.Property(one => one.Note).HasColumnName("note");
        observation.Property(one => one.File).HasColumnName("file");
        observation.Property(one => one.Line).HasColumnName("line");
    }

    private static void RegisterEvent(EntityTypeBuilder<RegisterEventEntity> happened)
    {
        happened.ToTable("register_events");
        happened.HasKey(one => new { one.PlanId, one.Revision });
        happened.HasOne<PlanEntity>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.Restrict);
        happened.Property(one => one.PlanId).HasColumnName("plan_id");
        happened.Property(one => one.Revision).HasColumnName("revision").ValueGeneratedNever();
        happened.Property(one => one.At).HasColumnName("at").HasConversion(StoredAs.UtcTicks);
        happened.Property(one => one.Who).HasColumnName("who");
        happened.Property(one => one.Json).HasColumnName("json");
    }

    private static void LedgerEntry(EntityTypeBuilder<LedgerEntity> entry)
    {
        entry.ToTable("ledger");
        entry.HasKey(one => one.Sequence);
        entry.HasIndex(one => new { one.Stream, one.Sequence });
        entry.Property(one => one.Sequence).HasColumnName("sequence").ValueGeneratedNever();
        entry.Property(one => one.At).HasColumnName("at").HasConversion(StoredAs.UtcTicks);
        entry.Property(one => one.Stream).HasColumnName("stream");
        entry.Property(one => one.Name).HasColumnName("name");
        entry.Property(one => one.Who).HasColumnName("who");
        entry.Property(one => one.Payload).HasColumnName("payload");
        entry.Property(one => one.Previous).HasColumnName("previous");
        entry.Property(one => one.Hash).HasColumnName("hash");
    }

    private void RefuseChanges()
    {
        foreach (var entry in ChangeTracker.Entries<IAppendOnly>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                throw new InvalidOperationException($"{entry.Metadata.GetTableName()} is append-only: a correction is another row or another version");
            }
        }
    }
}
