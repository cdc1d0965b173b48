using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>Members and the record of what they asked for, in the database of the plans under tables and a migration history of their own.</summary>
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

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Member>().ToTable("members");
        builder.Entity<IdentityUserClaim<string>>().ToTable("member_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("member_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("member_tokens");
        builder.Entity<AccessRecord>().ToTable("access_records");
    }
}
