using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bihuan.Web;
using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>A case played by six people in a real browser, and the same played through the interface: the ledger is the same.</summary>
[Trait("needs", "chromium")]
public sealed class CaseScenarioTests(Browser browser)
{
    // Who, what, and what is brought along.
    private static readonly (string Who, string Step, (string Field, string Value)[] Fields)[] Play =
    [
        ("li", "register", [("text", "确保城镇新增就业60万人以上（C080）"), ("document", "2023年政府工作报告 C080")]),
        ("wang", "assign", [("lead", "water"), ("due", "2099-03-31")]),
        ("zhou", "dispute", [("reason", "不属水利部门职责")]),
        ("wang", "arbitrate", [("lead", "transport"), ("supporting", "finance"), ("reason", "由交通部门牵头"), ("due", "2099-03-31")]),
        ("zhao", "acknowledge", []),
        ("qian", "report", [("text", "资金已下达")]),
        ("zhao", "report", [("text", "已新增就业40万人")]),
        ("li", "remind", []),
        ("li", "escalate", [("reason", "进度偏慢")]),
        ("zhao", "request-extension", [("text", "完成七成"), ("reason", "数据尚未公布"), ("due", "2099-04-30")]),
        ("wang", "grant-extension", []),
        ("zhao", "claim-done", [("text", "已新增就业73万人"), ("evidence", "就业统计.txt")]),
        ("sun", "return", [("reason", "缺统计部门盖章")]),
        ("zhao", "claim-done", [("text", "已新增就业73.86万人"), ("evidence", "就业统计（盖章）.txt")]),
        ("sun", "verify", [("text", "与公布数一致")]),
        ("wang", "close", []),
        ("li", "appraise", [("score", "92.5"), ("reason", "超额完成，曾退回一次")]),
        ("wang", "reopen", [("reason", "统计数据修订"), ("due", "2099-06-30")]),
    ];

    [Fact]
    public async Task Six_people_play_a_case_and_the_interface_gives_the_same_ledger()
    {
        await using var host = await AccessHost.StartAsync();
        var root = await host.AdministratorAsync();
        foreach (var who in Play.Select(one => one.Who).Distinct(StringComparer.Ordinal))
        {
            await host.MemberAsync(root, who, who);
        }

        var seats = new Dictionary<string, IPage>(StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("bihuan-evidence-");
        var address = "";
        try
        {
            foreach (var (who, step, fields) in Play)
            {
                var page = seats.TryGetValue(who, out var seat) ? seat : seats[who] = await SignedInAsync(host, who);
                await page.GotoAsync(step == "register" ? Home(host) + "/zh/cases" : address);
                var form = page.Locator(step == "register" ? ".case-register form" : $"form.case-form[action$='/{step}']");
                if (!await form.Locator("button").IsVisibleAsync())
                {
                    await page.Locator($"details:has(form[action$='/{step}']) > summary").ClickAsync();
                }

                foreach (var (field, value) in fields)
                {
                    await (field switch
                    {
                        "evidence" => form.Locator("[name=evidence]").SetInputFilesAsync(await FileAsync(folder, value)),
                        "lead" => form.Locator("[name=lead]").SelectOptionAsync(value),
                        "supporting" => form.Locator($"[name=supporting][value={value}]").CheckAsync(),
                        _ => form.Locator($"[name={field}]").FillAsync(value),
                    });
                }

                await form.Locator("button").ClickAsync();
                await Assertions.Expect(page.Locator(".case-done")).ToHaveTextAsync("已记入");
                address = page.Url.Split('?')[0];
            }

            var problems = new List<string>();
            foreach (var (who, at) in new[] { ("wang", "/zh/cases"), ("li", "/en/cases"), ("zhao", new Uri(address).AbsolutePath), ("sun", new Uri(address).AbsolutePath.Replace("/zh/", "/en/", StringComparison.Ordinal)) })
            {
                var page = seats[who];
                await page.SetViewportSizeAsync(1280, 900);
                await page.GotoAsync(Home(host) + at);
                problems.AddRange(await PageRules.AxeAsync(page));
                problems.AddRange(await PageRules.DarkAsync(page));
                await Browser.ShotAsync(page, $"cases-{who}-1280");
                problems.AddRange(await PageRules.FitsAsync(page, 1280, 640, 320, 390));
                await Browser.ShotAsync(page, $"cases-{who}-390");
                problems.AddRange(await PageRules.KeyboardAsync(page));
            }

            Assert.Empty(problems);

            // Evidence is saved, never shown; a case of others is not there.
            var saved = await seats["wang"].Context.APIRequest.GetAsync(Home(host) + await seats["zhao"].Locator(".case-evidence a").First.GetAttributeAsync("href"));
            Assert.Equal((200, "application/octet-stream"), (saved.Status, saved.Headers["content-type"]));
            Assert.Contains("attachment", saved.Headers["content-disposition"], StringComparison.Ordinal);
            Assert.Equal(404, (await seats["zhou"].Context.APIRequest.GetAsync(address)).Status);

            Assert.Equal(await ThroughInterfaceAsync(), await host.CaseEntriesAsync());
        }
        finally
        {
            foreach (var seat in seats.Values)
            {
                await seat.Context.CloseAsync();
            }

            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_form_that_is_refused_comes_back_with_what_was_typed_and_one_that_is_overtaken_is_not_entered()
    {
        await using var host = await AccessHost.StartAsync();
        var root = await host.AdministratorAsync();
        var (li, wang) = (await host.MemberAsync(root, "li", "li"), await host.MemberAsync(root, "wang", "wang"));
        var (_, empty) = await SendAsync(li, "/en/cases", "/en/cases", ("text", "Build the bridge"));
        Assert.Contains("name the basis", empty.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Build the bridge", empty.QuerySelector("textarea[name=text]")!.TextContent);

        var (registered, _) = await SendAsync(li, "/en/cases", "/en/cases", ("text", "Build the bridge"), ("document", "Report"));
        Assert.Equal(HttpStatusCode.SeeOther, registered);
        var address = "/en/cases/" + (await host.CaseEntriesAsync())[0].Stream[global::Bihuan.Delivery.Books.DeliveryJson.CaseStreams.Length..];
        var (late, page) = await SendAsync(wang, address, address + "/assign", ("lead", "water"), ("due", "2001-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late);
        Assert.Contains("today or later", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("water", page.QuerySelector("option[selected][value=water]")?.GetAttribute("value"));

        // Nothing is cut: what is too long is refused whole, and comes back.
        var (tooLong, whole) = await SendAsync(wang, address, address + "/cancel", ("reason", new string('长', 4001)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 4001), (tooLong, whole.QuerySelector("form[action$='/cancel'] textarea[name=reason]")!.TextContent.Length));
        var (foreign, refused) = await SendAsync(wang, address, address + "/cancel", ("__RequestVerificationToken", "none"), ("reason", "not from here"));
        Assert.Equal(HttpStatusCode.BadRequest, foreign);
        Assert.Contains("was not sent from this page", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        // Two leaders with the same page open: the second is told, with what was typed.
        var (first, _) = await SendAsync(wang, address, address + "/assign", ("lead", "water"), ("due", "2099-01-01"));
        var (second, told) = await SendAsync(wang, address, address + "/cancel", [("seen", "1"), ("reason", "twice")]);
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Conflict), (first, second));
        Assert.Contains("somebody else has just acted", told.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await host.CaseEntriesAsync()).Count);
    }

    private static string Home(AccessHost host) => BihuanWeb.Addresses(host.App)[0];

    private async Task<IPage> SignedInAsync(AccessHost host, string who)
    {
        var context = await (await browser.StartedAsync()).NewContextAsync(new() { JavaScriptEnabled = true, ViewportSize = new() { Width = 390, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Home(host) + "/zh/cases");
        await page.FillAsync("input[name=name]", who);
        await page.FillAsync("input[name=password]", AccessHost.Password);
        await page.ClickAsync("form.form-part button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("督查事项");
        return page;
    }

    private static async Task<string> FileAsync(DirectoryInfo folder, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(path, name, TestContext.Current.CancellationToken);
        return path;
    }

    private static async Task<IReadOnlyList<(string, string, string, string)>> ThroughInterfaceAsync()
    {
        await using var host = await AccessHost.StartAsync();
        var root = await host.AdministratorAsync();
        var seats = new Dictionary<string, HttpClient>(StringComparer.Ordinal);
        var id = "";
        foreach (var (who, step, fields) in Play)
        {
            var seat = seats.TryGetValue(who, out var client) ? client : seats[who] = await host.MemberAsync(root, who, who);
            var wish = fields.ToDictionary(one => one.Field, one => one.Field switch
            {
                "supporting" => new[] { one.Value },
                "evidence" => new[] { new { name = one.Value, content = System.Text.Encoding.UTF8.GetBytes(one.Value) } },
                "score" => decimal.Parse(one.Value, System.Globalization.CultureInfo.InvariantCulture),
                _ => (object)one.Value,
            }, StringComparer.Ordinal);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(step == "register" ? "/api/v1/cases" : $"/api/v1/cases/{id}/{step}", UriKind.Relative)) { Content = JsonContent.Create(wish) };
            using var answer = await seat.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{who} {step}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
            using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            id = told.RootElement.GetProperty("id").GetString()!;
        }

        return await host.CaseEntriesAsync();
    }

    private static async Task<(HttpStatusCode Status, AngleSharp.Html.Dom.IHtmlDocument Page)> SendAsync(HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var shown = parser.ParseDocument(await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken));
        var form = shown.QuerySelectorAll("form.case-form").First(one => one.GetAttribute("action") == action);
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value")!)).Where(one => !fields.Any(field => field.Name == one.Key));
        using var content = new FormUrlEncodedContent([.. hidden, .. fields.Select(one => KeyValuePair.Create(one.Name, one.Value))]);
        using var answer = await client.PostAsync(new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, parser.ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
