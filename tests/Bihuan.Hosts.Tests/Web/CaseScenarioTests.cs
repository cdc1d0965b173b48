using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Reading;
using Bihuan.Reading.Drafting;
using Bihuan.Reading.Linking;
using Bihuan.Store;
using Bihuan.Web;
using Bihuan.Web.Accounts;
using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>A quarter played by six people in a real browser, and the same played through the interface: the ledger is the same.</summary>
[Trait("needs", "chromium")]
public sealed class CaseScenarioTests(Browser browser)
{
    private const string Jobs = "cell:urban_new_jobs@500000:value";
    private const string FirstQuarter = "2023-01/2023-03";

    // Day, who, what, and what is brought along. A quarter: disputed and arbitrated, reported and returned, extended, overdue and escalated, claimed and returned, verified, closed, appraised, reopened.
    private static readonly (string Day, string Who, string Step, (string Field, string Value)[] Fields)[] Play =
    [
        ("2023-03-01", "li", "register", [("text", "确保城镇新增就业60万人以上（C080）"), ("document", "2023年政府工作报告 C080")]),
        ("2023-03-01", "wang", "assign", [("lead", "water"), ("due", "2023-03-31")]),
        ("2023-03-02", "zhou", "dispute", [("reason", "不属水利部门职责")]),
        ("2023-03-03", "wang", "arbitrate", [("lead", "transport"), ("supporting", "finance"), ("reason", "由交通部门牵头"), ("due", "2023-04-28")]),
        ("2023-03-06", "zhao", "acknowledge", []),
        ("2023-04-03", "qian", "report", [("text", "资金已下达")]),
        ("2023-04-10", "zhao", "save-report", [("period", FirstQuarter), (Jobs, "16"), ("cell:problems", "企业用工不足")]),
        ("2023-04-11", "zhao", "report", [("period", FirstQuarter), (Jobs, "16.9"), ("cell:problems", "企业用工不足"), ("text", "开展招聘活动")]),
        ("2023-04-12", "li", "return-report", [("period", FirstQuarter), ("agency", "transport"), ("reason", "请核对累计数")]),
        ("2023-04-12", "zhao", "report", [("period", FirstQuarter), (Jobs, "16.1"), ("cell:problems", "企业用工不足"), ("text", "开展招聘活动，已核数")]),
        ("2023-04-13", "li", "accept-report", [("period", FirstQuarter), ("agency", "transport")]),
        ("2023-04-27", "zhao", "request-extension", [("text", "完成七成"), ("reason", "数据尚未公布"), ("due", "2023-05-31")]),
        ("2023-04-28", "wang", "grant-extension", []),
        ("2023-06-05", "li", "remind", []),
        ("2023-06-05", "li", "escalate", [("reason", "进度偏慢")]),
        ("2023-06-06", "zhao", "claim-done", [("text", "已新增就业73万人"), ("evidence", "就业统计.txt")]),
        ("2023-06-07", "sun", "return", [("reason", "缺统计部门盖章")]),
        ("2023-06-08", "zhao", "claim-done", [("text", "已新增就业73.86万人"), ("evidence", "就业统计（盖章）.txt")]),
        ("2023-06-09", "sun", "verify", [("text", "与公布数一致")]),
        ("2023-06-12", "wang", "close", []),
        ("2023-06-13", "li", "appraise", [("score", "92.5"), ("reason", "超额完成，曾退回一次")]),
        ("2023-06-16", "zhao", "appeal", [("reason", "数据公布晚，延期非本单位原因")]),
        ("2023-06-19", "wang", "appraise", [("score", "94"), ("reason", "采纳申诉")]),
        ("2023-07-28", "wang", "reopen", [("reason", "统计数据修订"), ("due", "2023-12-31")]),
    ];

    // Three districts and four agencies, each part given out on its own.
    private static readonly (string Area, string Agency, string Target, string Quarters)[] Parts =
    [
        ("500103", "", "20", "5 10 15 20"), ("500112", "", "22", ""), ("500105", "", "20", ""),
        ("", "transport", "24", ""), ("", "finance", "12", ""), ("", "water", "12", ""), ("", "audit", "12", ""),
    ];

    [Fact]
    public async Task Six_people_play_a_quarter_and_the_interface_gives_the_same_ledger()
    {
        var clock = new FixedClock(Noon(Play[0].Day));
        using var plan = new TempFolder();
        await using var host = await AccessHost.StartAsync(clock: clock, plan: await RevisedAsync(plan));
        var root = await host.AdministratorAsync();
        foreach (var who in Play.Select(one => one.Who).Distinct(StringComparer.Ordinal))
        {
            await host.MemberAsync(root, who, who);
        }

        var seats = new Dictionary<string, IPage>(StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("bihuan-evidence-");
        var address = "";
        var problems = new List<string>();
        try
        {
            seats["li"] = await SignedInAsync(host, "li");
            await ConfirmAsync(seats["li"], Home(host));
            problems.AddRange(await DivideAsync(seats["li"], Home(host)));
            foreach (var (day, who, step, fields) in Play)
            {
                clock.Now = Noon(day);
                if (step == "reopen")
                {
                    // The half-year was revised that morning: what was closed comes up again, first of all.
                    await seats["li"].GotoAsync(Home(host) + "/zh/cases");
                    await Assertions.Expect(seats["li"].Locator("section:has(#divided) .case-difference")).ToContainTextAsync("办结时数据判定为达进度，现在为欠进度（2023年1—6月26万人");
                }

                var page = seats.TryGetValue(who, out var seat) ? seat : seats[who] = await SignedInAsync(host, who);
                var isSheet = step is "save-report" or "report" && fields.Any(one => one.Field == "period");
                await page.GotoAsync(step == "register" ? Home(host) + "/zh/cases" : isSheet ? $"{address}/report?period={Uri.EscapeDataString(FirstQuarter)}" : address);
                var form = page.Locator(step == "register" ? ".case-register form" : isSheet ? "form.case-form" : $"form.case-form[action$='/{step}']");
                var button = form.Locator(!isSheet ? "button" : step == "report" ? "button[formaction]" : "button:not([formaction])");
                if (step == "save-report")
                {
                    problems.AddRange(await LookAsync(page, "case-report"));
                }

                if (!await button.IsVisibleAsync())
                {
                    await page.Locator($"details:has(form[action$='/{step}']) > summary").ClickAsync();
                }

                foreach (var (field, value) in fields)
                {
                    await (field switch
                    {
                        // Hidden in the form: the report it stands under.
                        "period" or "agency" => Task.CompletedTask,
                        "evidence" => form.Locator("[name=evidence]").SetInputFilesAsync(await FileAsync(folder, value)),
                        "lead" => form.Locator("[name=lead]").SelectOptionAsync(value),
                        "supporting" => form.Locator($"[name=supporting][value={value}]").CheckAsync(),
                        _ => form.Locator($"[name='{field}']").FillAsync(value),
                    });
                }

                await button.ClickAsync();
                await Assertions.Expect(page.Locator(".case-done")).ToHaveTextAsync("已记入");
                address = step == "register" ? page.Url.Split('?')[0] : address;
                if (who == "sun" && step == "return")
                {
                    // A draft is the agency's own: the verifier's timeline goes on without it.
                    Assert.Equal(0, await page.Locator(".case-timeline b", new() { HasText = "暂存填报" }).CountAsync());
                }
                else if (step == "close")
                {
                    // Before anybody gives points the page says what the rules come to, and why.
                    await Assertions.Expect(page.Locator(".case-appraisal p")).ToContainTextAsync("算出88分");
                    problems.AddRange(await LookAsync(page, "case-appraisal"));
                }
                else if (step == "claim-done")
                {
                    // The office sees first where claim and figures differ.
                    await seats["li"].GotoAsync(Home(host) + "/zh/cases");
                    await Assertions.Expect(seats["li"].Locator("section:has(#divided) .case-difference")).ToContainTextAsync("还没有证明做到");
                }
            }

            foreach (var (who, at) in new[] { ("wang", "/zh/cases"), ("li", "/en/cases"), ("zhao", new Uri(address).AbsolutePath), ("sun", new Uri(address).AbsolutePath.Replace("/zh/", "/en/", StringComparison.Ordinal)) })
            {
                var page = seats[who];
                await page.GotoAsync(Home(host) + at);
                problems.AddRange(await LookAsync(page, $"cases-{who}"));
            }

            Assert.Empty(problems);

            // Evidence is saved, never shown; a case of others is not there.
            var saved = await seats["wang"].Context.APIRequest.GetAsync(Home(host) + await seats["zhao"].Locator(".case-evidence a").First.GetAttributeAsync("href"));
            Assert.Equal((200, "application/octet-stream"), (saved.Status, saved.Headers["content-type"]));
            Assert.Contains("attachment", saved.Headers["content-disposition"], StringComparison.Ordinal);
            Assert.Equal(404, (await seats["zhou"].Context.APIRequest.GetAsync(address)).Status);

            await BulletinsAsync(host, seats["li"]);
            var (cases, parts) = await ThroughInterfaceAsync();
            Assert.Equal(cases, await host.CaseEntriesAsync());
            Assert.Equal(parts, await host.EntriesAsync(global::Bihuan.Delivery.Books.DeliveryJson.AllocationStreams));
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

    [Fact]
    public async Task A_report_is_the_agencys_own_until_it_is_signed()
    {
        var clock = new FixedClock(Noon("2023-03-01"));
        await using var host = await AccessHost.StartAsync(clock: clock, seed: async place =>
        {
            await AccessHost.SampleAsync(place);
            var clerk = Path.Combine(place.Folder, "clerk.csv");
            await File.WriteAllTextAsync(clerk, "kind,code,name_zh,from,name_en,above,area,duty,until\npost,transport.clerk,填报员,2020-01-01,Clerk,transport,,preparer,\nperson,wu,吴桥,2020-01-01,Wu Qiao,transport.clerk,,,\n", TestContext.Current.CancellationToken);
            Assert.Equal(0, (await CommandRun.In(Language.English, "", "agencies", clerk, "--as", "li", "--data", place.Data)).Status);
        });
        var root = await host.AdministratorAsync();
        var (li, wang, zhao, wu) = (await host.MemberAsync(root, "li", "li"), await host.MemberAsync(root, "wang", "wang"), await host.MemberAsync(root, "zhao", "zhao"), await host.MemberAsync(root, "wu", "wu"));
        var auditor = await host.MemberAsync(root, "audit", "", ("auditor", "1"));
        var id = (await ActAsync(li, "", new { text = "稳就业（C080）", document = "政府工作报告" })).GetProperty("id").GetString();
        await ActAsync(wang, $"/{id}/assign", new { lead = "transport", due = "2023-12-31" });
        await ActAsync(zhao, $"/{id}/acknowledge", new { });
        clock.Now = Noon("2023-04-27");

        // Published the day before, and so not asked; 23 April was a Sunday worked in exchange.
        var form = await wu.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/cases/{id}/report", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((FirstQuarter, 3, 1, 14), (form.GetProperty("period").GetString(), form.GetProperty("cellsAsked").GetInt32(), form.GetProperty("cellsSpared").GetInt32(), form.GetProperty("lateWorkingDays").GetInt32()));
        var known = form.GetProperty("cells").EnumerateArray().Single(cell => !cell.GetProperty("asked").GetBoolean());
        Assert.Equal("16.14", known.GetProperty("value").GetString());

        await ActAsync(wu, $"/{id}/submit-report", new { period = FirstQuarter, text = "开展招聘", cells = new { problems = "企业用工不足" } });
        Assert.Equal((0, 1, 1, 1), (await DraftsAsync(li), await DraftsAsync(zhao), await DraftsAsync(wu), await DraftsAsync(auditor)));
        using var early = await li.PostAsJsonAsync(new Uri($"/api/v1/cases/{id}/accept-report", UriKind.Relative), new { period = FirstQuarter, agency = "transport" }, TestContext.Current.CancellationToken);
        using var own = await wu.PostAsJsonAsync(new Uri($"/api/v1/cases/{id}/report", UriKind.Relative), new { period = FirstQuarter, text = "开展招聘" }, TestContext.Current.CancellationToken);
        using var foreign = await li.GetAsync(new Uri($"/api/v1/cases/{id}/report?agency=transport", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound], [early.StatusCode, own.StatusCode, foreign.StatusCode]);

        await ActAsync(zhao, $"/{id}/report", new { period = FirstQuarter, text = "开展招聘" });
        var report = (await ActAsync(li, $"/{id}/accept-report", new { period = FirstQuarter, agency = "transport" })).GetProperty("reports").EnumerateArray().Single();
        Assert.Equal(("accepted", "zhao", "企业用工不足", 14), (report.GetProperty("state").GetString(), report.GetProperty("signedBy").GetString(), report.GetProperty("cells").GetProperty("problems").GetString(), report.GetProperty("lateWorkingDays").GetInt32()));

        async Task<int> DraftsAsync(HttpClient client) => (await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/cases/{id}", UriKind.Relative), TestContext.Current.CancellationToken))
            .GetProperty("timeline").EnumerateArray().Count(step => step.GetProperty("action").GetString() == "submit-report");
    }

    [Fact]
    public async Task What_cannot_be_read_or_is_not_asked_is_told_and_whoever_is_closed_is_out()
    {
        await using var host = await AccessHost.StartAsync(clock: new FixedClock(Noon("2023-04-03")));
        var root = await host.AdministratorAsync();
        var (li, wang, zhao) = (await host.MemberAsync(root, "li", "li"), await host.MemberAsync(root, "wang", "wang"), await host.MemberAsync(root, "zhao", "zhao"));
        foreach (var body in new[] { "{bad", "null", "[]", """{"text":5}""", """{"text":"x","nosuch":1}""" })
        {
            using var answer = await li.PostAsync(new Uri("/api/v1/cases", UriKind.Relative), new StringContent(body, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
            Assert.Equal((body, HttpStatusCode.BadRequest, "body.unreadable"), (body, answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString()));
        }

        Assert.Empty(await host.CaseEntriesAsync());
        var id = (await ActAsync(li, "", new { text = "稳就业（C080）", document = "政府工作报告" })).GetProperty("id").GetString();
        await ActAsync(wang, $"/{id}/assign", new { lead = "transport", supporting = new[] { "finance" }, due = "2023-12-31" });
        await ActAsync(zhao, $"/{id}/dispute", new { reason = "不属本单位" });
        // Who supports stays where nothing else is said.
        var arbitrated = await ActAsync(wang, $"/{id}/arbitrate", new { lead = "transport", reason = "由交通牵头" });
        Assert.Equal("finance", Assert.Single(arbitrated.GetProperty("supporting").EnumerateArray()).GetString());
        await ActAsync(zhao, $"/{id}/acknowledge", new { });
        using var foreign = await zhao.PostAsJsonAsync(new Uri($"/api/v1/cases/{id}/report", UriKind.Relative), new { period = FirstQuarter, text = "x", cells = new Dictionary<string, string>(StringComparer.Ordinal) { ["gdp@nowhere:value"] = "5" } }, TestContext.Current.CancellationToken);
        Assert.Contains("BH7140", await foreign.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        foreach (var (name, person) in new[] { ("ghost", "nosuch"), ("plain", ""), (new string('n', 65), "qian") })
        {
            Assert.NotNull((await AccessHost.SendAsync(root, "/en/members", "/en/members", ("name", name), ("person", person))).Page.QuerySelector("[role=alert]"));
        }

        Assert.NotNull((await AccessHost.SendAsync(root, "/en/members", "/en/members/change", ("name", "root"), ("closed", "1"))).Page.QuerySelector("[role=alert]"));
        Assert.NotNull((await AccessHost.SendAsync(root, "/en/members", "/en/members/change", ("name", "zhao"), ("person", "zhao"), ("closed", "1"))).Page.QuerySelector("[role=status]"));
        using var closed = await zhao.GetAsync(new Uri("/api/v1/cases", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AccessHost.SignInAsync(host.NewClient(), "zhao", AccessHost.Password)).Status);
        await AccessHost.SendAsync(root, "/en/members", "/en/members/change", ("name", "zhao"), ("person", "zhao"));
        Assert.Equal(HttpStatusCode.SeeOther, (await AccessHost.SignInAsync(host.NewClient(), "zhao", AccessHost.Password)).Status);
    }

    private static async Task<JsonElement> ActAsync(HttpClient client, string step, object wish)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/cases" + step, UriKind.Relative), wish, TestContext.Current.CancellationToken);
        var told = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, told);
        return JsonSerializer.Deserialize<JsonElement>(told);
    }

    private static async Task<List<string>> LookAsync(IPage page, string name)
    {
        await page.SetViewportSizeAsync(1280, 900);
        List<string> problems = [.. await PageRules.AxeAsync(page), .. await PageRules.DarkAsync(page)];
        await Browser.ShotAsync(page, name + "-1280");
        problems.AddRange(await PageRules.FitsAsync(page, 1280, 640, 320, 390));
        await Browser.ShotAsync(page, name + "-390");
        problems.AddRange(await PageRules.KeyboardAsync(page));
        return problems;
    }

    private static DateTimeOffset Noon(string day) => new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.Zero);

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

    // The sample, with the half-year's jobs revised downwards on 28 July 2023 by the test, and a register that can be changed.
    private static async Task<PlanSource> RevisedAsync(TempFolder folder)
    {
        var sample = Path.Combine(CommandRun.Root, "samples", "chongqing-2023");
        var copy = Directory.CreateDirectory(Path.Combine(folder.Path, "chongqing-2023")).FullName;
        foreach (var file in Directory.GetFiles(sample))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        await File.AppendAllTextAsync(Path.Combine(copy, "observations.csv"), "urban_new_jobs,500000,2023-01/2023-06,count,26,万人,final,2023-07-28,复核公告（测试）,,,=,0,\n", TestContext.Current.CancellationToken);
        var read = PlanFolder.Load(copy);
        var loop = new ClosedLoop(read.Plan!, new ReportReader(new IndicatorLinker()), new Drafter());
        var findings = loop.Read(new Report("report.md", await File.ReadAllTextAsync(read.ReportPath!, TestContext.Current.CancellationToken)));
        return new PlanSource(loop, findings, loop.Draft(findings)) { Log = new RegisterFile(copy) };
    }

    private static async Task ConfirmAsync(IPage page, string home)
    {
        await page.GotoAsync(home + "/zh/chongqing-2023/register/C080");
        await page.ClickAsync("button[value=confirm]");
        await Assertions.Expect(page.Locator(".register-history")).ToContainTextAsync("li");
        await page.GotoAsync(home + "/zh/chongqing-2023/c/C080");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("已经人确认");
    }

    private static async Task<List<string>> DivideAsync(IPage page, string home)
    {
        foreach (var (area, agency, target, quarters) in Parts)
        {
            await page.GotoAsync(home + "/zh/allocations/chongqing-2023");
            var form = page.Locator("form.case-form");
            await form.Locator("[name=commitment]").SelectOptionAsync("C080");
            await form.Locator("[name=area]").SelectOptionAsync(area);
            await form.Locator("[name=agency]").SelectOptionAsync(agency);
            await form.Locator("[name=target]").FillAsync(target);
            foreach (var (quarter, index) in quarters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((quarter, index) => (quarter, index)))
            {
                await form.Locator($"[name=q{index + 1}]").FillAsync(quarter);
            }

            await form.Locator("button").ClickAsync();
            await Assertions.Expect(page.Locator(".case-done")).ToHaveTextAsync("已记入");
        }

        await Assertions.Expect(page.Locator(".allocation-sum").First).ToContainTextAsync("62万人");
        await Assertions.Expect(page.Locator(".allocation-sum").First).ToContainTextAsync("1.03");
        await Assertions.Expect(page.Locator(".allocation-sum").Last).ToContainTextAsync("60万人");
        await page.GotoAsync(home + "/en/allocations/chongqing-2023");
        return await LookAsync(page, "allocations");
    }

    // What the office prints of the quarter, and of the one in which the figures were revised; everybody else reads what the published figures say.
    private static async Task BulletinsAsync(AccessHost host, IPage office)
    {
        await office.GotoAsync(Home(host) + "/zh/chongqing-2023/bulletin-office?asOf=2023-06-30");
        await Assertions.Expect(office.Locator("main")).ToContainTextAsync("列入督查的事项1项：办结1项，在办0项，其中逾期0项。累计升级督办1项，退回2次，同意延期1次。");
        await office.GotoAsync(Home(host) + "/zh/chongqing-2023/bulletin-office?asOf=2023-07-28");
        await Assertions.Expect(office.Locator("main")).ToContainTextAsync("在办1项，其中逾期0项。累计退回2次，同意延期1次，重新督办1次。");
        await Assertions.Expect(office.Locator("main")).ToContainTextAsync("原因：企业用工不足（县交通局2023年4月12日自报）。");
        using var anybody = host.NewClient();
        Assert.DoesNotContain("列入督查", await anybody.GetStringAsync(new Uri("/zh/chongqing-2023/bulletin?asOf=2023-06-30", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var closed = await anybody.GetAsync(new Uri("/zh/chongqing-2023/bulletin-office", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
    }

    private static async Task<(IReadOnlyList<(string, string, string, string)> Cases, IReadOnlyList<(string, string, string, string)> Parts)> ThroughInterfaceAsync()
    {
        var clock = new FixedClock(Noon(Play[0].Day));
        await using var host = await AccessHost.StartAsync(clock: clock);
        var root = await host.AdministratorAsync();
        var seats = new Dictionary<string, HttpClient>(StringComparer.Ordinal) { ["li"] = await host.MemberAsync(root, "li", "li") };
        var id = "";
        foreach (var (area, agency, target, quarters) in Parts)
        {
            var row = new { commitment = "C080", area, agency, target, quarters = quarters.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
            using var answer = await seats["li"].PostAsJsonAsync(new Uri("/api/v1/plans/chongqing-2023/allocations", UriKind.Relative), new { rows = new[] { row } }, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        foreach (var (day, who, step, fields) in Play)
        {
            clock.Now = Noon(day);
            var seat = seats.TryGetValue(who, out var client) ? client : seats[who] = await host.MemberAsync(root, who, who);
            var wish = fields.Where(one => !one.Field.StartsWith("cell:", StringComparison.Ordinal)).ToDictionary(one => one.Field, one => one.Field switch
            {
                "supporting" => new[] { one.Value },
                "evidence" => new[] { new { name = one.Value, content = System.Text.Encoding.UTF8.GetBytes(one.Value) } },
                "score" => decimal.Parse(one.Value, System.Globalization.CultureInfo.InvariantCulture),
                _ => (object)one.Value,
            }, StringComparer.Ordinal);
            if (fields.Any(one => one.Field == Jobs))
            {
                wish["cells"] = fields.Where(one => one.Field.StartsWith("cell:", StringComparison.Ordinal)).ToDictionary(one => one.Field["cell:".Length..], one => one.Value, StringComparer.Ordinal);
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(step == "register" ? "/api/v1/cases" : $"/api/v1/cases/{id}/{step}", UriKind.Relative)) { Content = JsonContent.Create(wish) };
            using var answer = await seat.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{who} {step}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
            using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            id = told.RootElement.GetProperty("id").GetString()!;
        }

        return (await host.CaseEntriesAsync(), await host.EntriesAsync(global::Bihuan.Delivery.Books.DeliveryJson.AllocationStreams));
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
