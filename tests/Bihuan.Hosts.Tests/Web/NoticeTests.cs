using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Web;
using Bihuan.Web.Sending;
using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>What each has to know, on the page, in the interface and in a calendar.</summary>
[Trait("needs", "chromium")]
public sealed class NoticeTests(Browser browser)
{
    [Fact]
    public async Task Each_is_told_what_is_theirs_and_a_calendar_address_shows_no_more_than_its_owner_may_see()
    {
        var clock = new FixedClock(Noon("2023-04-03"));
        await using var host = await AccessHost.StartAsync(clock: clock, sending: new SendingOptions { Mail = new MailServer { Host = "localhost", Port = 25, From = "office@example.cn" }, Every = Timeout.InfiniteTimeSpan, Told = _ => { } });
        var root = await host.AdministratorAsync();
        var (li, wang, zhao, zhou) = (await host.MemberAsync(root, "li", "li"), await host.MemberAsync(root, "wang", "wang"), await host.MemberAsync(root, "zhao", "zhao"), await host.MemberAsync(root, "zhou", "zhou"));
        var auditor = await host.MemberAsync(root, "audit", "", ("auditor", "1"));
        foreach (var (task, lead, due) in new[] { ("建成绕城高速公路北段，全线通车", "transport", "2023-04-28"), ("完成三座小型水库除险加固", "water", "2023-05-31"), ("新改建农村公路一百公里", "transport", "2023-05-08") })
        {
            var id = (await ActAsync(li, "", new { text = task, document = "政府工作报告" })).GetProperty("id").GetString();
            await ActAsync(wang, $"/{id}/assign", new { lead, due });
            if (lead == "transport")
            {
                await ActAsync(zhao, $"/{id}/acknowledge", new { });
            }
        }

        clock.Now = Noon("2023-05-04");
        Assert.Equal(["2023-001/overdue/2", "2023-002/unanswered/2"], await IdsAsync(li));
        Assert.Equal(["2023-001/overdue/2", "2023-003/due-soon/2"], await IdsAsync(zhao));
        Assert.Equal(["2023-002/unanswered/2"], await IdsAsync(zhou));
        Assert.Empty(await IdsAsync(wang));
        Assert.Empty(await IdsAsync(auditor));
        await LookAsync(host);

        var (_, made) = await AccessHost.SendAsync(zhou, "/en/notices", "/en/notices/calendar");
        var address = new Uri(new Uri(made.QuerySelector(".form-secrets code")!.TextContent).AbsolutePath, UriKind.Relative);
        using var program = host.NewClient();
        var calendar = await program.GetStringAsync(address, TestContext.Current.CancellationToken);
        var records = await auditor.GetStringAsync(new Uri("/api/v1/access", UriKind.Relative), TestContext.Current.CancellationToken);
        var (_, renewed) = await AccessHost.SendAsync(zhou, "/en/notices", "/en/notices/calendar");
        using var ended = await program.GetAsync(address, TestContext.Current.CancellationToken);
        var again = new Uri(new Uri(renewed.QuerySelector(".form-secrets code")!.TextContent).AbsolutePath, UriKind.Relative);
        using var other = await program.GetAsync(again, TestContext.Current.CancellationToken);
        // A given password that is not replaced yet is no sign-in, and no calendar either.
        await AccessHost.SendAsync(root, "/en/members", "/en/members/renew", ("name", "zhou"));
        using var closed = await program.GetAsync(again, TestContext.Current.CancellationToken);

        Assert.Contains("UID:2023-002@bihuan", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("2023-001", calendar, StringComparison.Ordinal);
        Assert.Contains("\"path\": \"/en/calendar\"", records, StringComparison.Ordinal);
        Assert.DoesNotContain(address.OriginalString, records, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound], [ended.StatusCode, other.StatusCode, closed.StatusCode]);
    }

    private async Task LookAsync(AccessHost host)
    {
        var context = await (await browser.StartedAsync()).NewContextAsync();
        var page = await context.NewPageAsync();
        var home = BihuanWeb.Addresses(host.App)[0];
        await page.GotoAsync(home + "/zh/notices");
        await page.FillAsync("input[name=name]", "zhao");
        await page.FillAsync("input[name=password]", AccessHost.Password);
        await page.ClickAsync("form.form-part button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("我的通知");
        List<string> problems = [];
        foreach (var language in new[] { "zh", "en" })
        {
            await page.SetViewportSizeAsync(1280, 900);
            await page.GotoAsync($"{home}/{language}/notices");
            await Assertions.Expect(page.Locator(".told")).ToHaveCountAsync(2);
            problems.AddRange([.. await PageRules.AxeAsync(page), .. await PageRules.DarkAsync(page)]);
            await Browser.ShotAsync(page, $"notices-{language}-1280");
            problems.AddRange(await PageRules.FitsAsync(page, 1280, 640, 320, 390));
            await Browser.ShotAsync(page, $"notices-{language}-390");
            problems.AddRange(await PageRules.KeyboardAsync(page));
        }

        await context.CloseAsync();
        Assert.Empty(problems);
    }

    private static async Task<List<string?>> IdsAsync(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<List<JsonElement>>(new Uri("/api/v1/notices", UriKind.Relative), TestContext.Current.CancellationToken))!.Select(one => one.GetProperty("id").GetString())];

    private static async Task<JsonElement> ActAsync(HttpClient client, string step, object wish)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/cases" + step, UriKind.Relative), wish, TestContext.Current.CancellationToken);
        var told = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, told);
        return JsonSerializer.Deserialize<JsonElement>(told);
    }

    private static DateTimeOffset Noon(string day) => new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.Zero);
}
