using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Hosts.Tests.Web;

namespace Bihuan.Hosts.Tests.Delivery;

/// <summary>What was acknowledged is there, whatever happens to the server.</summary>
public sealed partial class KilledServerTests
{
    private const int Writers = 6;
    private const int Acknowledged = 30;

    public static TheoryData<string> Kinds => StorePlace.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_server_killed_in_the_middle_of_its_work_loses_nothing_it_acknowledged(string kind)
    {
        await using var place = await StorePlace.MakeAsync(kind);
        await SeededCases.MakeAsync(place, Writers);
        var cookies = new CookieContainer();
        var acknowledged = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        using (var server = await ServerProcess.StartAsync(place.Data))
        {
            await SignInAsync(server, cookies);
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var writers = Enumerable.Range(1, Writers).Select(number => Task.Run(() => WriteAsync(server.Address, cookies, number, acknowledged, enough))).ToList();
            await Task.WhenAny([enough.Task, .. writers]);
            Assert.True(acknowledged.Count >= Acknowledged, $"only {acknowledged.Count} writes were acknowledged: {server.Said()}");
            await server.KillAsync();
            await Task.WhenAll(writers);
        }

        using (var again = await ServerProcess.StartAsync(place.Data))
        {
            // Who was signed in still is: the keys lie beside the database.
            using var client = ClientOf(again.Address, cookies);
            var kept = new List<string>();
            foreach (var one in await client.GetFromJsonAsync<List<JsonElement>>(new Uri("/api/v1/cases", UriKind.Relative), TestContext.Current.CancellationToken) ?? [])
            {
                kept.AddRange(one.GetProperty("timeline").EnumerateArray().Where(step => step.GetProperty("action").GetString() == "register").Select(step => step.GetProperty("text").GetString()!));
            }

            Assert.All(acknowledged.Keys, text => Assert.Single(kept, one => one == text));
            Assert.Equal(kept.Count, kept.Distinct(StringComparer.Ordinal).Count());
            await again.KillAsync();
        }

        var verified = await CommandRun.In(Language.English, "", "ledger", "verify", "--data", place.Data);
        Assert.True(verified.Status == 0, verified.Out + verified.Error);
    }

    // The supervisor registers cases, one after the other from each of several windows, until the server is gone.
    private static async Task WriteAsync(Uri address, CookieContainer cookies, int writer, ConcurrentDictionary<string, int> acknowledged, TaskCompletionSource enough)
    {
        using var client = ClientOf(address, cookies);
        try
        {
            for (var i = 0; ; i++)
            {
                var text = $"第{writer}窗第{i}件";
                using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/cases", UriKind.Relative), new { text, document = "县长办公会" }, TestContext.Current.CancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    acknowledged[text] = i;
                }
                else
                {
                    // Two windows took the same number: the other was first, nothing was written.
                    Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
                }

                if (acknowledged.Count >= Acknowledged)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone; what it did not acknowledge may be there or not.
        }
    }

    private static HttpClient ClientOf(Uri address, CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };

    private static async Task SignInAsync(ServerProcess server, CookieContainer cookies)
    {
        using var administrator = ClientOf(server.Address, new CookieContainer());
        var code = Code().Match(server.Said()).Groups["code"].Value;
        Assert.Equal(HttpStatusCode.SeeOther, (await AccessHost.SendAsync(administrator, "/en/set-up", "/en/set-up", ("code", code), ("name", "root"), ("password", AccessHost.Password))).Status);
        var (_, page) = await AccessHost.SendAsync(administrator, "/en/members", "/en/members", ("name", "li"), ("person", "li"));
        var given = page.QuerySelector(".form-secrets code")!.TextContent;
        using var client = ClientOf(server.Address, cookies);
        Assert.Equal(HttpStatusCode.SeeOther, (await AccessHost.SignInAsync(client, "li", given)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AccessHost.SendAsync(client, "/en/own", "/en/own/password", ("password", given), ("fresh", AccessHost.Password))).Status);
    }

    [GeneratedRegex("(?<code>[a-z2-9]{5}(-[a-z2-9]{5}){3})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
