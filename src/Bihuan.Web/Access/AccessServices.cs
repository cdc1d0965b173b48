using System.Threading.RateLimiting;
using Bihuan.Web.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Web.Access;

/// <summary>Turns sign-in on.</summary>
internal static class AccessServices
{
    /// <summary>Name of the rate limit on whatever guesses could be tried on.</summary>
    public const string Slow = "slow";

    private const int TriesAMinute = 30;

    public static void AddAccess(this IServiceCollection services, AccessOptions options, bool isSecure)
    {
        services.AddSingleton(options);
        services.AddSingleton<SetUp>();
        services.AddSingleton<BookKeeper>();
        services.AddHostedService<AccessOpening>();
        services.AddSending(options);
        AddDatabase(services, options);
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.DataDirectory, "keys"))).SetApplicationName("bihuan");
        services.AddIdentityCore<Member>(identity =>
        {
            identity.Password = new PasswordOptions { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
        }).AddEntityFrameworkStores<AccessDb>().AddSignInManager().AddDefaultTokenProviders();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(cookie =>
            {
                cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
                Guard(cookie.Cookie, "bihuan-member");
            });
            cookies.TwoFactorUserIdCookie!.Configure(cookie => Guard(cookie.Cookie, "bihuan-factor"));
        });
        if (options.Provider is { } provider)
        {
            services.AddSingleton(provider);
            services.AddSingleton<TieSeal>();
            ExternalSignIn.Add(authentication, provider, isSecure);
        }

        // A given password that was renewed, or a second factor turned on, ends the other sign-ins at their next request.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(Slow, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) }));
        });

        void Guard(CookieBuilder cookie, string name)
        {
            cookie.Name = name;
            cookie.HttpOnly = true;
            cookie.SameSite = SameSiteMode.Strict;
            cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }
    }

    private static void AddDatabase(IServiceCollection services, AccessOptions options)
    {
        if (options.Connection is null)
        {
            services.AddDbContext<AccessDb>(Use);
        }
        else
        {
            services.AddDbContext<AccessDb, PostgresAccessDb>(Use);
        }

        void Use(DbContextOptionsBuilder db) => AccessTables.Use(db, options.DataDirectory, options.Connection);
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(AccessGate.PassAsync);
        app.UseRateLimiter();
    }
}
