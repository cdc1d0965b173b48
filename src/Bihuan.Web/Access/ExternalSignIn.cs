using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bihuan.Web.Access;

/// <summary>
/// Sign-in by OpenID Connect: authorization code with PKCE, the answer in the query, so that its cookies need no more than SameSite=Lax and work by http on
/// one machine too. Who comes back is known by issuer and subject alone.
/// </summary>
internal static partial class ExternalSignIn
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "openid";

    private const string LanguageItem = "bihuan-language";
    private const string BackItem = "bihuan-back";
    private const string MemberItem = "bihuan-member";
    private const string IssuerItem = "bihuan-issuer";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void Add(AuthenticationBuilder authentication, OpenIdProvider provider, bool isSecure) => authentication.AddOpenIdConnect(Scheme, openId =>
    {
        openId.Authority = provider.Authority.AbsoluteUri;
        openId.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        openId.ClientId = provider.ClientId;
        openId.ClientSecret = provider.ClientSecret;
        openId.ResponseType = OpenIdConnectResponseType.Code;
        openId.ResponseMode = OpenIdConnectResponseMode.Query;
        openId.UsePkce = true;
        openId.CallbackPath = OpenIdProvider.ReturnPath;
        // Signing out is done here, by a form of our own; no address ends a sign-in from outside.
        openId.RemoteSignOutPath = PathString.Empty;
        openId.SignedOutCallbackPath = PathString.Empty;
        openId.SignInScheme = IdentityConstants.ExternalScheme;
        openId.MapInboundClaims = false;
        openId.SaveTokens = false;
        openId.BackchannelTimeout = Patience;
        Guard(openId.CorrelationCookie, "bihuan-begun.");
        Guard(openId.NonceCookie, "bihuan-once.");
        openId.Events.OnTokenValidated = context =>
        {
            // The standard lets a provider leave out the signature of what comes from its own address; here that proves nothing.
            if (context.SecurityToken.RawSignature is not { Length: > 0 })
            {
                throw new SecurityTokenInvalidSignatureException();
            }

            context.Properties!.Items[IssuerItem] = context.SecurityToken.Issuer;
            return Task.CompletedTask;
        };
        openId.Events.OnTicketReceived = ArrivedAsync;
        openId.Events.OnRemoteFailure = FailedAsync;

        void Guard(CookieBuilder cookie, string name)
        {
            cookie.Name = name;
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }
    });

    /// <summary>Sends somebody to the provider.</summary>
    /// <param name="context">The request.</param>
    /// <param name="language">Of the pages they come back to.</param>
    /// <param name="back">Where they go in the end.</param>
    /// <param name="member">The member to tie whoever comes back to; null to sign in.</param>
    /// <returns>Whether the provider could be asked where to go.</returns>
    public static async Task<bool> TryBeginAsync(HttpContext context, Language language, string back, Member? member)
    {
        var properties = new AuthenticationProperties();
        properties.Items[LanguageItem] = language.ToString();
        properties.Items[BackItem] = back;
        if (member is not null)
        {
            properties.Items[MemberItem] = member.Id;
        }

        try
        {
            await context.ChallengeAsync(Scheme, properties);
            return true;
        }
        catch (Exception failure) when (ExternalRefusals.IsAway(failure) && !context.RequestAborted.IsCancellationRequested)
        {
            Tell(context, ExternalRefusals.Away, failure);
            return false;
        }
    }

    /// <summary>What the provider says of itself; null while it does not answer.</summary>
    public static async Task<OpenIdConnectConfiguration?> ProviderAsync(HttpContext context)
    {
        var openId = context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(Scheme);
        try
        {
            return await openId.ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);
        }
        catch (Exception failure) when (ExternalRefusals.IsAway(failure) && !context.RequestAborted.IsCancellationRequested)
        {
            Tell(context, ExternalRefusals.Away, failure);
            return null;
        }
    }

    // Somebody came back, with a proof that holds.
    private static async Task ArrivedAsync(TicketReceivedContext context)
    {
        context.HandleResponse();
        var items = context.Properties!.Items;
        var language = LanguageOf(items);
        var (subject, issuer) = (context.Principal!.FindFirst("sub")!.Value, items[IssuerItem]!);
        var tie = new Tie(issuer, subject, context.Principal.FindFirst("name")?.Value ?? context.Principal.FindFirst("preferred_username")?.Value ?? "");
        var services = context.HttpContext.RequestServices;
        if (items.TryGetValue(MemberItem, out var member) && member is { Length: > 0 })
        {
            await ContinueAsync(context.HttpContext, language, SignInEndpoints.Address(language, "own/tie") + "?tie=" + Uri.EscapeDataString(services.GetRequiredService<TieSeal>().Seal(member, tie)));
            return;
        }

        var back = items[BackItem] ?? "";
        var outcome = await services.GetRequiredService<SignInManager<Member>>().ExternalLoginSignInAsync(issuer, subject, isPersistent: false, bypassTwoFactor: false);
        await (outcome.RequiresTwoFactor ? ContinueAsync(context.HttpContext, language, SignInEndpoints.Address(language, "sign-in/code") + SignInEndpoints.Query(back))
            : outcome.Succeeded ? ContinueAsync(context.HttpContext, language, SignInEndpoints.Inside(back, language))
            : ShowAsync(context.HttpContext, language, outcome.IsLockedOut ? ExternalPages.Locked(language) : ExternalPages.Unknown(language, tie), StatusCodes.Status403Forbidden));
    }

    private static Task FailedAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        var words = ExternalRefusals.Of(context.Failure, http.Request.Query);
        Tell(http, words, context.Failure);
        var language = context.Properties is { } properties ? LanguageOf(properties.Items) : Pages.PageEndpoints.LanguageOf(http);
        return ShowAsync(http, language, ExternalPages.Failed(language, words), StatusCodes.Status422UnprocessableEntity);
    }

    // Cookies of members are SameSite=Strict, so the next page has to be asked for by one of ours and not by the provider's redirect.
    private static Task ContinueAsync(HttpContext context, Language language, string address)
    {
        context.Response.Headers["Refresh"] = "0;url=" + context.Request.PathBase + address;
        return ShowAsync(context, language, ExternalPages.Continue(address), StatusCodes.Status200OK);
    }

    private static Task ShowAsync(HttpContext context, Language language, FormPage page, int code)
    {
        context.Response.Headers.CacheControl = "no-cache, no-store";
        return SignInEndpoints.Show(context, context.RequestServices.GetRequiredService<IAntiforgery>(), language, page, code).ExecuteAsync(context);
    }

    private static Language LanguageOf(IDictionary<string, string?> items) => items.TryGetValue(LanguageItem, out var name) && name == nameof(Language.English) ? Language.English : Language.Chinese;

    // The words and the kind of fault: neither holds anything of a token or a secret.
    private static void Tell(HttpContext context, Words words, Exception? failure) =>
        Told(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ExternalSignIn).FullName!), words.En, failure?.GetType().Name ?? "");

    [LoggerMessage(1, LogLevel.Warning, "OpenID Connect: {Words} ({Kind})")]
    private static partial void Told(ILogger logger, string words, string kind);
}
