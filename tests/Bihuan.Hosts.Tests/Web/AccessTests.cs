using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>Signing in, and who may do what.</summary>
public abstract partial class AccessTests(string kind)
{
    public sealed class SqliteAccessTests() : AccessTests(StorePlace.Sqlite);

    public sealed class PostgresAccessTests() : AccessTests(StorePlace.Postgres);

    [Fact]
    public async Task Every_address_answers_every_role_as_the_table_of_rights_says()
    {
        // With a provider, so that its pages are asked as well; it need not answer for that.
        await using var host = await AccessHost.StartAsync(kind, provider: new() { Authority = new("http://127.0.0.1:9"), ClientId = "bihuan" });
        var administrator = await host.AdministratorAsync();
        (string Role, HttpClient Client)[] people =
        [
            ("public", host.NewClient()), ("agency", await host.MemberAsync(administrator, "zhao", "zhao")), ("verifier", await host.MemberAsync(administrator, "sun", "sun")),
            ("leader", await host.MemberAsync(administrator, "wang", "wang")), ("supervisor", await host.MemberAsync(administrator, "li", "li")),
            ("auditor", await host.MemberAsync(administrator, "audit", "", ("auditor", "1"))), ("administrator", administrator),
        ];
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var address = "/" + Parameter().Replace(endpoint.RoutePattern.RawText ?? "", "none").TrimStart('/');
                var allowed = new List<string>();
                foreach (var (role, client) in people)
                {
                    using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
                    if (method == "POST")
                    {
                        // Empty, and without a token: nothing comes of it where it is let through.
                        request.Content = address.StartsWith("/api", StringComparison.Ordinal) ? JsonContent.Create(new { }) : new FormUrlEncodedContent([]);
                    }

                    using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                    Assert.True((int)answer.StatusCode < 500, $"{method} {address} for {role}: {answer.StatusCode}");
                    if (!IsRefused(answer))
                    {
                        allowed.Add(role);
                    }
                }

                lines.Add($"{method} /{endpoint.RoutePattern.RawText?.TrimStart('/')}: {(allowed.Count == people.Length ? "everybody" : allowed.Count == 0 ? "NOBODY" : string.Join(' ', allowed))}");
            }
        }

        Golden.Check("rights", string.Join('\n', lines) + "\n");
        Assert.DoesNotContain(lines, line => line.EndsWith("NOBODY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_set_up_code_makes_one_administrator_and_a_given_password_is_replaced_first()
    {
        await using var host = await AccessHost.StartAsync(kind);
        var stranger = host.NewClient();
        var (wrong, _) = await AccessHost.SendAsync(stranger, "/zh/set-up", "/zh/set-up", ("code", "aaaaa-aaaaa-aaaaa-aaaaa"), ("name", "eve"), ("password", AccessHost.Password));
        var administrator = await host.AdministratorAsync();
        using var again = await stranger.GetAsync(new Uri("/zh/set-up", UriKind.Relative), TestContext.Current.CancellationToken);
        var (_, page) = await AccessHost.SendAsync(administrator, "/en/members", "/en/members", ("name", "li"), ("person", "li"));
        var client = host.NewClient();
        await AccessHost.SignInAsync(client, "li", page.QuerySelector(".form-secrets code")!.TextContent);
        using var early = await client.GetAsync(new Uri("/api/v1/cases", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong);
        Assert.Equal("/zh/sign-in", again.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, early.StatusCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_and_a_second_factor_is_asked_once_it_is_on()
    {
        await using var host = await AccessHost.StartAsync(kind);
        var administrator = await host.AdministratorAsync();
        var li = await host.MemberAsync(administrator, "li", "li");
        var own = await li.GetStringAsync(new Uri("/en/own", UriKind.Relative), TestContext.Current.CancellationToken);
        var (wrongCode, _) = await AccessHost.SendAsync(li, "/en/own", "/en/own/factor", ("code", "abcdef"));
        var (on, codes) = await AccessHost.SendAsync(li, "/en/own", "/en/own/factor", ("code", CodeOf(own)));
        var other = host.NewClient();
        var (first, _) = await AccessHost.SignInAsync(other, "li", AccessHost.Password);
        using var halfway = await other.GetAsync(new Uri("/api/v1/cases", UriKind.Relative), TestContext.Current.CancellationToken);
        var (second, _) = await AccessHost.SendAsync(other, "/en/sign-in/code", "/en/sign-in/code", ("code", codes.QuerySelector(".form-secrets code")!.TextContent));
        using var inside = await other.GetAsync(new Uri("/api/v1/cases", UriKind.Relative), TestContext.Current.CancellationToken);

        await host.MemberAsync(administrator, "zhao", "zhao");
        var guesser = host.NewClient();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AccessHost.SignInAsync(guesser, "zhao", "a wrong password")).Status);
        }

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK, HttpStatusCode.SeeOther, HttpStatusCode.Unauthorized, HttpStatusCode.SeeOther, HttpStatusCode.OK), (wrongCode, on, first, halfway.StatusCode, second, inside.StatusCode));
        Assert.Equal(8, codes.QuerySelectorAll(".form-secrets code").Length);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AccessHost.SignInAsync(guesser, "zhao", AccessHost.Password)).Status);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused_and_cookies_are_kept_from_scripts_and_other_sites()
    {
        await using var host = await AccessHost.StartAsync(kind);
        await host.AdministratorAsync();
        var client = host.NewClient();
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("name", "root"), KeyValuePair.Create("password", AccessHost.Password)]);
        using var refused = await client.PostAsync(new Uri("/en/sign-in", UriKind.Relative), forged, TestContext.Current.CancellationToken);
        await AccessHost.SignInAsync(client, "root", AccessHost.Password);
        using var page = await client.GetAsync(new Uri("/en/members", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("script-src 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_case_is_within_reach_of_its_agencies_and_every_asking_is_on_record()
    {
        await using var host = await AccessHost.StartAsync(kind);
        var administrator = await host.AdministratorAsync();
        var (li, wang) = (await host.MemberAsync(administrator, "li", "li"), await host.MemberAsync(administrator, "wang", "wang"));
        var (zhou, zhao) = (await host.MemberAsync(administrator, "zhou", "zhou"), await host.MemberAsync(administrator, "zhao", "zhao"));
        var auditor = await host.MemberAsync(administrator, "audit", "", ("auditor", "1"));
        using var made = await PostAsync(li, "/api/v1/cases", new { text = "堤防加固", document = "县长办公会" });
        Assert.Equal((HttpStatusCode.OK, ""), (made.StatusCode, made.IsSuccessStatusCode ? "" : await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetString();
        using var assigned = await PostAsync(wang, $"/api/v1/cases/{id}/assign", new { lead = "water", due = "2099-03-31" });
        using var hidden = await zhao.GetAsync(new Uri($"/api/v1/cases/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var foreign = await PostAsync(zhao, $"/api/v1/cases/{id}/acknowledge", new { });
        using var refused = await PostAsync(zhou, $"/api/v1/cases/{id}/close", new { });
        using var acknowledged = await PostAsync(zhou, $"/api/v1/cases/{id}/acknowledge", new { });
        var shown = await zhou.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/cases/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        var records = await auditor.GetFromJsonAsync<List<JsonElement>>(new Uri("/api/v1/access", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK],
            [made.StatusCode, assigned.StatusCode, hidden.StatusCode, foreign.StatusCode, refused.StatusCode, acknowledged.StatusCode]);
        Assert.Equal(["li", "wang", "zhou"], shown.GetProperty("timeline").EnumerateArray().Select(step => step.GetProperty("who").GetString()));
        Assert.Contains(shown.GetProperty("choices").EnumerateArray(), choice => choice.GetProperty("open").GetBoolean());
        Assert.Contains(records!, one => one.GetProperty("member").GetString() == "zhao" && one.GetProperty("path").GetString() == $"/api/v1/cases/{id}");
        Assert.Equal(0, (await CommandRun.In(Language.English, "", "ledger", "verify", "--data", host.Data)).Status);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, object body) => client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body, TestContext.Current.CancellationToken);

    private static bool IsRefused(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location?.OriginalString is { } to && SignIn().IsMatch(to) && answer.RequestMessage!.RequestUri!.AbsolutePath.EndsWith("set-up", StringComparison.Ordinal) == false);

    /// <summary>What an authenticator shows that was given the key on one's own page.</summary>
    internal static string CodeOf(string own) => Totp(Key().Match(own).Groups["key"].Value);

    // RFC 6238: SHA-1, thirty seconds, six digits.
    private static string Totp(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // What authenticators do.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("^/(zh|en)/sign-in", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignIn();

    [GeneratedRegex("key (?<key>[A-Z2-7]{16,}) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
