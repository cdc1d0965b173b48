using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bihuan.Web;
using Bihuan.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>
/// A provider of OpenID Connect as small as one can be: discovery, keys, the page of sign-in, and tokens for one client. It checks PKCE and the secret, and does
/// one thing wrong when told to. Its name is localhost, so that to a browser it is another site than the application at 127.0.0.1.
/// </summary>
internal sealed class TestProvider : IAsyncDisposable
{
    private const string Client = "bihuan";
    private const string Secret = "a secret of the client";

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _foreign = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string Return)> _codes = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _given;

    private TestProvider(WebApplication app) => _app = app;

    /// <summary>What is done wrong; empty for nothing.</summary>
    public string Fault { get; set; } = "";

    /// <summary>Who signs in there.</summary>
    public string Subject { get; set; } = "8f1c";

    /// <summary>Whether somebody has to press a button there first.</summary>
    public bool HasPage { get; set; }

    public string Address { get; private set; } = "";

    public OpenIdProvider Options => new() { Authority = new(Address), ClientId = Client, ClientSecret = Secret };

    public static async Task<TestProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new TestProvider(builder.Build());
        provider.Map();
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        provider.Address = $"http://localhost:{new Uri(BihuanWeb.Addresses(provider._app)[0]).Port.ToString(CultureInfo.InvariantCulture)}";
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _foreign.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = Address, ["authorization_endpoint"] = Address + "/authorize", ["token_endpoint"] = Address + "/token", ["jwks_uri"] = Address + "/keys", ["end_session_endpoint"] = Address + "/out",
            ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" }, ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () =>
        {
            var open = _key.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "one", n = Base64Url.EncodeToString(open.Modulus), e = Base64Url.EncodeToString(open.Exponent) } } });
        });
        _app.MapGet("/authorize", (HttpRequest request) => HasPage
            ? Results.Text($"<!DOCTYPE html><title>Provider</title><form method=post action=\"/authorize{request.QueryString}\"><button>Go on</button></form>", "text/html")
            : Back(request.Query));
        _app.MapPost("/authorize", (HttpRequest request) => Back(request.Query));
        _app.MapPost("/token", async (HttpRequest request) =>
        {
            if (Fault == "away")
            {
                request.HttpContext.Abort();
                return Results.Empty;
            }

            return Fault == "broken" ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Token(await request.ReadFormAsync());
        });
        _app.MapGet("/out", () => Results.Text("out", "text/plain"));
    }

    private IResult Back(IQueryCollection query)
    {
        if (query["client_id"] != Client || query["response_type"] != "code" || query["code_challenge_method"] != "S256" || query["scope"].ToString().Contains("email", StringComparison.Ordinal))
        {
            return Results.BadRequest("not what was agreed");
        }

        var address = query["redirect_uri"].ToString();
        var state = Uri.EscapeDataString(query["state"].ToString());
        if (Fault == "declined")
        {
            return Results.Redirect($"{address}?error=access_denied&state={state}");
        }

        var code = "code" + Interlocked.Increment(ref _given).ToString(CultureInfo.InvariantCulture);
        _codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString(), address);
        return Results.Redirect($"{address}?code={code}&state={(Fault == "state" ? "forged" : state)}");
    }

    private IResult Token(IFormCollection form)
    {
        // A code works once, for whoever asked for it, and back to the same address.
        var isFound = _codes.TryRemove(form["code"].ToString(), out var asked);
        if (!isFound || Fault == "code" || form["client_id"] != Client || form["client_secret"] != Secret || form["redirect_uri"] != asked.Return
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - (Fault == "expired" ? 7200 : 0);
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Fault == "issuer" ? "https://elsewhere.example" : Address, ["aud"] = Fault == "audience" ? "another" : Client, ["sub"] = Subject, ["nonce"] = Fault == "nonce" ? "another" : asked.Nonce,
            // As a member is called here: names and addresses tie nobody.
            ["name"] = "li", ["preferred_username"] = "li", ["email"] = "li@example.org", ["iat"] = now, ["exp"] = now + 600,
        };
        var head = Fault == "unsigned" ? """{"alg":"none","typ":"JWT"}""" : """{"alg":"RS256","typ":"JWT","kid":"one"}""";
        var body = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(head))}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var signature = Fault == "unsigned" ? "" : Base64Url.EncodeToString((Fault == "signature" ? _foreign : _key).SignData(Encoding.ASCII.GetBytes(body), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return Results.Json(new { access_token = "none needed", token_type = "Bearer", expires_in = 600, id_token = $"{body}.{signature}" });
    }
}
