using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Bihuan.Delivery.Books;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Hosts.Tests.Web;
using Bihuan.Store;
using Bihuan.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bihuan.Hosts.Tests.Delivery;

/// <summary>Everybody reports on the last morning.</summary>
public sealed class CrowdTests
{
    private const int People = 200;

    // Nobody waits much longer than the others: of all who come at once, the slowest wait about twice as long as the middle. Where the machine stood still in one
    // round, another is asked.
    private const int Rounds = 5;
    private const double Longest = 10;

    [Fact]
    public async Task Two_hundred_people_report_at_once_and_nothing_is_lost_or_doubled()
    {
        await using var host = await AccessHost.StartAsync(StorePlace.Postgres, place => SeededCases.MakeAsync(place, People));
        var cookies = await SignedInAsync(host);
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = host.NewClient().BaseAddress, Timeout = TimeSpan.FromMinutes(10) };
        await Task.WhenAll(Enumerable.Range(1, People).Select(number => SendAsync(client, cookies[number - 1], HttpMethod.Get, number, null)));

        var (round, ratio) = (0, double.MaxValue);
        while (ratio > Longest && round < Rounds)
        {
            round++;
            var waits = await Task.WhenAll(Enumerable.Range(1, People).Select(number => SendAsync(client, cookies[number - 1], HttpMethod.Post, number, TextOf(round, number))));
            Array.Sort(waits);
            ratio = waits[(People * 95) / 100] / waits[People / 2];
        }

        var store = await PlanStore.OpenAsync(host.Data, TimeProvider.System, TestContext.Current.CancellationToken);
        var book = DeliveryBook.From(await store.Ledger.ReadAsync("", TestContext.Current.CancellationToken));
        for (var number = 1; number <= People; number++)
        {
            var reports = book.Timeline(SeededCases.CaseOf(number)).Skip(3).Select(step => (step.Event.Input.By.Person, step.Event.Input.Text));
            Assert.Equal(Enumerable.Range(1, round).Select(one => (SeededCases.PersonOf(number), TextOf(one, number))), reports);
        }

        var audit = await store.AuditAsync(null, TestContext.Current.CancellationToken);
        Assert.Equal((true, 1 + (People * (3 + round))), (audit.IsWhole, (int)audit.Entries));
        using var scope = host.App.Services.CreateScope();
        Assert.Equal(People * (1 + round), scope.ServiceProvider.GetRequiredService<AccessDb>().Records.Count(record => record.IsAllowed));
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"95 of 100 within {ratio:0.0} times the median, round {round}"));
        Assert.True(ratio <= Longest, string.Create(CultureInfo.InvariantCulture, $"the slowest waited {ratio:0.0} times as long as the middle in each of {Rounds} rounds"));
    }

    private static string TextOf(int round, int number) => string.Create(CultureInfo.InvariantCulture, $"第{round}次：第{number}件完成过半");

    // By the ticket that signing in gives: signing in itself is limited in number and slow on purpose.
    private static async Task<string[]> SignedInAsync(AccessHost host)
    {
        using var scope = host.App.Services.CreateScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var tickets = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var principals = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Member>>();
        var cookies = new string[People];
        for (var number = 1; number <= People; number++)
        {
            var member = new Member { UserName = SeededCases.PersonOf(number), Person = SeededCases.PersonOf(number) };
            Assert.True((await members.CreateAsync(member)).Succeeded);
            var ticket = new AuthenticationTicket(await principals.CreateAsync(member), new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow(), ExpiresUtc = TimeProvider.System.GetUtcNow().AddHours(1) }, IdentityConstants.ApplicationScheme);
            cookies[number - 1] = $"{tickets.Cookie.Name}={tickets.TicketDataFormat.Protect(ticket)}";
        }

        return cookies;
    }

    private static async Task<double> SendAsync(HttpClient client, string cookie, HttpMethod method, int number, string? text)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/api/v1/cases/{SeededCases.CaseOf(number)}{(text is null ? "" : "/report")}", UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        request.Content = text is null ? null : JsonContent.Create(new { text });
        var clock = Stopwatch.StartNew();
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var wait = clock.Elapsed.TotalMilliseconds;
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{number}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        return wait;
    }
}
