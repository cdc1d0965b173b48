using Bihuan.Web.Sending;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>Members, the record of what they asked for and of what was sent to them, in the database of the plans under tables and a migration history of their own.</summary>
internal class AccessDb : IdentityUserContext<Member>
{
    public const string HistoryTable = "access_migrations";

    public AccessDb(DbContextOptions<AccessDb> options)
        : base(options)
    {
    }

    protected AccessDb(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<AccessRecord> Records => Set<AccessRecord>();

    public DbSet<Dispatch> Dispatches => Set<Dispatch>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Member>().ToTable("members");
        builder.Entity<IdentityUserClaim<string>>().ToTable("member_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("member_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("member_tokens");
        builder.Entity<AccessRecord>().ToTable("access_records");
        builder.Entity<Dispatch>(dispatch =>
        {
            dispatch.ToTable("dispatches");
            // A notice is queued once, and each try is one process's.
            dispatch.HasIndex(one => new { one.Key, one.Member, one.Channel, one.Step, one.Try }).IsUnique();
        });
    }
}
