using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Hosts.Tests.Store;
using Bihuan.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>Signing in at the provider of one's organisation.</summary>
public sealed class OpenIdTests(Browser browser)
{
    // Milliseconds; a busy machine is no fault of the page.
    private const float Patience = 120_000;

    [Fact]
    public async Task Somebody_who_tied_the_two_signs_in_there_and_is_still_asked_for_the_second_factor()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var host = await AccessHost.StartAsync(provider: provider.Options);
        var root = await host.AdministratorAsync();
        var li = await host.MemberAsync(root, "li", "li");
        var confirm = (await ThroughAsync(li, "/en/own/external")).Next!;
        var (wrong, _) = await AccessHost.SendAsync(li, confirm, "/en/own/tie", ("tie", SealOf(confirm)), ("password", "a wrong password"));
        var other = await host.MemberAsync(root, "sun", "sun");
        var (foreign, _) = await AccessHost.SendAsync(other, "/en/own", "/en/own/tie", ("tie", SealOf(confirm)), ("password", AccessHost.Password));
        var (tied, _) = await AccessHost.SendAsync(li, confirm, "/en/own/tie", ("tie", SealOf(confirm)), ("password", AccessHost.Password));
        var second = (await ThroughAsync(other, "/en/own/external")).Next!;
        var (taken, _) = await AccessHost.SendAsync(other, second, "/en/own/tie", ("tie", SealOf(second)), ("password", AccessHost.Password));

        var fresh = host.NewClient();
        var arrived = await ThroughAsync(fresh, "/en/sign-in/external?back=%2Fapi%2Fv1%2Fcases");
        using var inside = await GetAsync(fresh, "/api/v1/cases");

        var own = await li.GetStringAsync(new Uri("/en/own", UriKind.Relative), TestContext.Current.CancellationToken);
        var (on, codes) = await AccessHost.SendAsync(li, "/en/own", "/en/own/factor", ("code", AccessTests.CodeOf(own)));
        var third = host.NewClient();
        var halfway = await ThroughAsync(third, "/en/sign-in/external");
        using var early = await GetAsync(third, "/api/v1/cases");
        var (complete, _) = await AccessHost.SendAsync(third, "/en/sign-in/code", "/en/sign-in/code", ("code", codes.QuerySelector(".form-secrets code")!.TextContent));
        using var late = await GetAsync(third, "/api/v1/cases");

        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], [wrong, foreign, tied, taken]);
        Assert.Equal((HttpStatusCode.OK, "/api/v1/cases", HttpStatusCode.OK), (arrived.Status, arrived.Next, inside.StatusCode));
        Assert.Equal((HttpStatusCode.OK, "/en/sign-in/code", HttpStatusCode.Unauthorized, HttpStatusCode.SeeOther, HttpStatusCode.OK), (on, halfway.Next, early.StatusCode, complete, late.StatusCode));
    }

    [Fact]
    public async Task Somebody_unknown_is_told_what_to_do_and_comes_in_by_the_administrators_word_until_that_is_taken_back()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var host = await AccessHost.StartAsync(provider: provider.Options);
        var root = await host.AdministratorAsync();
        var (_, added) = await AccessHost.SendAsync(root, "/en/members", "/en/members", ("name", "li"), ("person", "li"));
        var given = added.QuerySelector(".form-secrets code")!.TextContent;
        var client = host.NewClient();
        var unknown = await ThroughAsync(client, "/en/sign-in/external");
        var inChinese = await ThroughAsync(client, "/zh/sign-in/external");

        var (nobody, _) = await AccessHost.SendAsync(root, "/en/members", "/en/members/tie", ("name", "nobody"), ("subject", provider.Subject));
        var (empty, _) = await AccessHost.SendAsync(root, "/en/members", "/en/members/tie", ("name", "li"), ("subject", " "));
        var (tied, _) = await AccessHost.SendAsync(root, "/en/members", "/en/members/tie", ("name", "li"), ("subject", unknown.Page.QuerySelector(".form-secrets code")!.TextContent));
        var arrived = await ThroughAsync(client, "/en/sign-in/external");
        using var inside = await GetAsync(client, "/api/v1/cases");
        var (spent, _) = await AccessHost.SignInAsync(host.NewClient(), "li", given);
        var (kept, _) = await AccessHost.SendAsync(client, "/en/own", "/en/own/untie");
        var (left, _) = await AccessHost.SendAsync(client, "/en/own", "/en/own/sign-out");
        using var outside = await GetAsync(client, "/api/v1/cases");
        var farewell = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/en/sign-in/out", UriKind.Relative), TestContext.Current.CancellationToken));

        var (renewed, _) = await AccessHost.SendAsync(root, "/en/members", "/en/members/renew", ("name", "li"));
        var after = await ThroughAsync(client, "/en/sign-in/external");

        Assert.Equal((HttpStatusCode.Forbidden, null), (unknown.Status, unknown.Next));
        Assert.Contains("give the identifier below to the administrator", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("请把下面的标识交给管理员", inChinese.Text, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK], [nobody, empty, tied]);
        Assert.Equal(("/en/own", HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (arrived.Next, inside.StatusCode, spent));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther, HttpStatusCode.Unauthorized), (kept, left, outside.StatusCode));
        Assert.Equal(provider.Address + "/out?client_id=bihuan", ((IHtmlAnchorElement)farewell.QuerySelector("section.form-part a")!).Href);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (renewed, after.Status));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_the_proof_is_said_in_words_and_nobody_is_signed_in()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var host = await AccessHost.StartAsync(provider: provider.Options);
        var root = await host.AdministratorAsync();
        Assert.Equal(HttpStatusCode.OK, (await AccessHost.SendAsync(root, "/en/members", "/en/members/tie", ("name", "root"), ("subject", provider.Subject))).Status);
        (string Fault, string Words)[] rows =
        [
            ("signature", "fits none of the provider's published keys"), ("unsigned", "fits none of the provider's published keys"), ("audience", "made out to another application"), ("issuer", "was not issued by the provider"),
            ("expired", "has expired"), ("nonce", "was not made for this sign-in"), ("code", "The organisation's sign-in refused"), ("declined", "was cancelled there"), ("state", "Begin again"), ("away", "does not answer"), ("broken", "or failed itself"),
        ];
        foreach (var (fault, words) in rows)
        {
            provider.Fault = fault;
            var client = host.NewClient();
            // A forged state does not say the language; the browser does.
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
            var came = await ThroughAsync(client, "/en/sign-in/external");
            using var inside = await GetAsync(client, "/en/own");

            Assert.True(came.Text.Contains(words, StringComparison.Ordinal), $"{fault}: {came.Text}");
            Assert.Equal((fault, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (fault, came.Status, inside.StatusCode));
            Assert.DoesNotContain("Exception", came.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("IDX", came.Text, StringComparison.Ordinal);
        }

        provider.Fault = "";
        var whole = host.NewClient();
        var arrived = await ThroughAsync(whole, "/en/sign-in/external?back=https%3A%2F%2Felsewhere.example");
        Assert.Equal((HttpStatusCode.OK, "/en/own"), (arrived.Status, arrived.Next));
    }

    [Fact]
    public async Task A_provider_that_is_away_keeps_nobody_from_the_accounts_here()
    {
        var provider = await TestProvider.StartAsync();
        await using var host = await AccessHost.StartAsync(provider: provider.Options);
        var root = await host.AdministratorAsync();
        await provider.DisposeAsync();
        using var begun = await GetAsync(host.NewClient(), "/zh/sign-in/external");
        var (tied, page) = await AccessHost.SendAsync(root, "/en/members", "/en/members/tie", ("name", "root"), ("subject", "8f1c"));
        var (local, _) = await AccessHost.SignInAsync(host.NewClient(), "root", AccessHost.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, begun.StatusCode);
        Assert.Contains("统一身份认证没有应答", await begun.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tied);
        Assert.Contains("does not answer", page.QuerySelector(".form-refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, local);
    }

    [Fact]
    public async Task The_way_there_carries_a_challenge_and_no_secret_and_its_cookies_fit_http_on_one_machine()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var host = await AccessHost.StartAsync(provider: provider.Options);
        await host.AdministratorAsync();
        using var begun = await GetAsync(host.NewClient(), "/en/sign-in/external");
        var there = begun.Headers.Location!.OriginalString;
        var cookies = begun.Headers.GetValues("Set-Cookie").ToList();

        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        Assert.Contains("code_challenge_method=S256", there, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", there, StringComparison.Ordinal);
        Assert.DoesNotContain(provider.Options.ClientSecret!, host.App.Services.GetRequiredService<AccessOptions>().ToString(), StringComparison.Ordinal);
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Behind_a_proxy_that_ends_tls_the_way_back_and_the_cookies_are_those_of_the_public_address()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var host = await AccessHost.StartAsync(provider: provider.Options, address: new("https://bihuan.example.org"));
        using var form = await GetAsync(host.NewClient(), "/en/set-up");
        using var begun = await GetAsync(host.NewClient(), "/en/sign-in/external");

        Assert.Equal("https://bihuan.example.org/sign-in/external", Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(begun.Headers.Location!.Query)["redirect_uri"].ToString());
        Assert.All(begun.Headers.GetValues("Set-Cookie").Concat(form.Headers.GetValues("Set-Cookie")), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("BH9004", "--oidc", "https://id.example.org")]
    [InlineData("BH9004", "--oidc-client", "bihuan")]
    [InlineData("BH9040", "--oidc", "http://id.example.org", "--oidc-client", "bihuan")]
    [InlineData("BH9040", "--oidc", "nowhere", "--oidc-client", "bihuan")]
    [InlineData("BH7168", "--address", "https://bihuan.example.org/path")]
    [InlineData("BH9010", "--oidc", "https://id.example.org", "--oidc-client", "bihuan", "--oidc-secret", "no-such-file")]
    public async Task A_provider_that_cannot_be_used_is_refused_before_anything_is_served(string code, params string[] options)
    {
        using var folder = new TempFolder();
        var run = await CommandRun.In(Language.English, "", ["serve", "--data", folder.Path, "--sign-in", .. options]);

        Assert.Equal((2, ""), (run.Status, run.Out));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("needs", "chromium")]
    public async Task In_a_browser_the_provider_is_another_site_and_the_way_back_still_ends_signed_in()
    {
        await using var provider = await TestProvider.StartAsync();
        provider.HasPage = true;
        await using var host = await AccessHost.StartAsync(provider: provider.Options);
        var root = await host.AdministratorAsync();
        await AccessHost.SendAsync(root, "/en/members", "/en/members", ("name", "li"), ("person", "li"));
        var home = host.NewClient().BaseAddress!.ToString().TrimEnd('/');
        var tab = await browser.TabAsync(home, new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var problems = new List<string>();
        await tab.GoAsync($"{home}/zh/sign-in");
        problems.AddRange(await LookAsync(tab.Page, "zh sign-in"));
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "用统一身份认证登录" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await tab.Page.WaitForSelectorAsync(".form-secrets", new() { Timeout = Patience });
        problems.AddRange(await LookAsync(tab.Page, "zh unknown"));

        Assert.Equal(HttpStatusCode.OK, (await AccessHost.SendAsync(root, "/en/members", "/en/members/tie", ("name", "li"), ("subject", provider.Subject))).Status);
        await tab.GoAsync($"{home}/en/sign-in?back=%2Fen%2Fcases");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in there" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await ArriveAsync(tab.Page, ".page-foot a[href='/en/own']");
        var foot = await tab.Page.Locator(".page-foot").Last.InnerTextAsync();
        await tab.GoAsync($"{home}/en/own");
        problems.AddRange(await LookAsync(tab.Page, "own"));
        await tab.GoAsync($"{home}/en/own");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await ArriveAsync(tab.Page, "main a[href*='/out?client_id=']");
        problems.AddRange(await LookAsync(tab.Page, "out"));

        Assert.Contains("li", foot, StringComparison.Ordinal);
        Assert.Empty(problems);
    }

    // By itself, or by the link for those whose browser does not go on by itself.
    private static async Task ArriveAsync(IPage page, string mark)
    {
        var there = page.Locator(mark);
        for (var tries = 0; await there.CountAsync() == 0; tries++)
        {
            Assert.True(tries < 400, $"{mark} does not come at {page.Url}");
            await Task.Delay(250, TestContext.Current.CancellationToken);
            if (tries > 40)
            {
                // In one step in the page, so that it does not matter when the page goes on by itself meanwhile.
                await page.EvaluateAsync("document.querySelector('main a.button[href$=\"/en/cases\"]')?.click()");
            }
        }
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, string name)
    {
        await Browser.ShotAsync(page, name);
        var axe = await PageRules.AxeAsync(page);
        var fits = await PageRules.FitsAsync(page, 390, 320);
        await page.SetViewportSizeAsync(390, 900);
        await Browser.ShotAsync(page, name + " narrow");
        await page.SetViewportSizeAsync(1280, 900);
        return axe.Concat(fits).Select(problem => $"{name}: {problem}");
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string address) => client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);

    // There and back, to the page that is shown; Next is where it leads on by itself, null where it does not.
    private static async Task<(HttpStatusCode Status, string? Next, IHtmlDocument Page, string Text)> ThroughAsync(HttpClient client, string address)
    {
        var answer = await GetAsync(client, address);
        for (var step = 0; step < 2 && answer.Headers.Location is { } to; step++)
        {
            answer.Dispose();
            answer = await GetAsync(client, to.OriginalString);
        }

        using (answer)
        {
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            return (answer.StatusCode, answer.Headers.TryGetValues("Refresh", out var refresh) ? refresh.Single()["0;url=".Length..] : null, page, page.QuerySelector("main")?.TextContent ?? "");
        }
    }

    private static string SealOf(string address) => Uri.UnescapeDataString(address[(address.IndexOf("tie=", StringComparison.Ordinal) + 4)..]);
}
