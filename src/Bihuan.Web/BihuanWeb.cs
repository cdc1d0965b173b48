using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Bihuan.Web.Api;
using Bihuan.Web.Notices;
using Bihuan.Web.Pages;
using Bihuan.Web.Sending;
using Bihuan.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MudBlazor.Services;

namespace Bihuan.Web;

/// <summary>
/// The front door of the web room: pages for people, <c>/api/v1</c> for programs, one account behind both. A host gives it plans and addresses;
/// nothing else is needed beside the assembly, and nothing is asked of other machines.
/// </summary>
public static class BihuanWeb
{
    /// <summary>Serves until cancelled.</summary>
    /// <exception cref="IOException">An address cannot be listened on.</exception>
    public static async Task RunAsync(ServeOptions options, CancellationToken cancellation = default)
    {
        await using var app = Build(options);
        await app.StartAsync(cancellation);
        options.Listening?.Invoke(Addresses(app));
        // Ends when the host's own signals (Ctrl+C, SIGTERM) or the caller ask for it.
        await app.WaitForShutdownAsync(cancellation);
    }

    /// <summary>The application, built and not started: for hosts and tests that want to start it themselves.</summary>
    public static WebApplication Build(ServeOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(BihuanWeb).Assembly.GetName().Name });
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Standard output belongs to the host's answer; and that an address is taken is told by the host in words, not here with a trace.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // Keys guard only the connection of a running page; that they are kept unencrypted for its user is no news to a reader.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A sign-in that fails at a provider is told in one line of our own, without a trace.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None);
        // Asking a new database for its migrations fails there and is answered; what really fails is told where it is asked for.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);
        builder.Services.AddBihuanWeb(options.PlanSources, options.Checks, options.Papers);
        if (options.Access is { } access)
        {
            builder.Services.AddAccess(access, isSecure: options.PublicAddress is { } known ? known.Scheme == Uri.UriSchemeHttps : options.Urls.All(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)));
        }

        var app = builder.Build();
        if (options.PublicAddress is { } address)
        {
            app.Use((context, next) =>
            {
                (context.Request.Scheme, context.Request.Host) = (address.Scheme, HostString.FromUriComponent(address.Authority));
                return next(context);
            });
        }

        app.MapBihuan();
        return app;
    }

    /// <summary>Adds the services of pages and API.</summary>
    public static IServiceCollection AddBihuanWeb(this IServiceCollection services, IReadOnlyList<PlanSource> plans, PlanChecks checks, IPaperMaker? papers = null)
    {
        services.AddSingleton<IAccountSource>(_ => new AccountSource(plans));
        services.AddSingleton(_ => new PendingOffers(TimeProvider.System));
        services.AddSingleton(checks);
        services.AddSingleton(new PaperShelf(papers));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        // Chinese as Chinese, not as numeric references.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(forgery => forgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddBihuanApi();
        return services;
    }

    /// <summary>Maps assets, pages, islands and API.</summary>
    public static WebApplication MapBihuan(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseExceptionHandler(failure => failure.Run(PageEndpoints.FailedAsync));
        // What the framework refuses before anything of ours sees it has no words: the interface gives it some.
        app.UseStatusCodePages(refused => refused.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && refused.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest
            ? ApiProblems.Unreadable().ExecuteAsync(refused.HttpContext) : Task.CompletedTask);
        app.Use(SafeHeaders.AddAsync);
        var access = app.Services.GetService<AccessOptions>();
        if (access is not null)
        {
            app.UseAccess();
        }

        app.UseWebSockets();
        app.UseAntiforgery();
        var published = app.MapGroup("").Needs(Right.Published);
        published.MapAssets();
        published.MapPages();
        published.MapApi();
        app.MapRazorComponents<Document>().AddInteractiveServerRenderMode().Needs(Right.Published);
        if (access is not null)
        {
            app.MapSignIn();
            if (access.Provider is not null)
            {
                app.MapExternalSignIn();
            }

            app.MapAccessApi();
            app.MapCases();
            app.MapCasePages();
            app.MapNotices();
            app.MapDispatchApi();
            app.MapAllocations();
            app.MapAllocationPages();
        }

        return app;
    }

    /// <summary>Where it listens, with the port the system chose.</summary>
    public static IReadOnlyList<string> Addresses(WebApplication app) =>
        [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];
}
