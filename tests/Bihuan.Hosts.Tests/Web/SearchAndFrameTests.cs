using Bihuan.Hosts.Tests.Publishing;
using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>The search of the published folder in a real browser, and which pages let themselves be framed.</summary>
[Trait("needs", "chromium")]
public sealed class SearchAndFrameTests(Published published, Browser browser, WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("zh", "新增就业", "城镇新增就业")]
    [InlineData("zh", "就业 2023", "城镇新增就业")]
    [InlineData("en", "urban jobs", "New urban jobs")]
    [InlineData("zh", "C051", "地区生产总值")]
    public async Task What_is_typed_is_found_on_the_disk_and_clearing_it_brings_the_list_back(string language, string typed, string first)
    {
        await using var context = await (await browser.StartedAsync()).NewContextAsync();
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(new Uri(Path.Combine(published.Folder, language, "search.html")).AbsoluteUri);
        await page.FillAsync("#q", typed);
        await Assertions.Expect(page.Locator(".found li").First).ToContainTextAsync(first);
        await Assertions.Expect(page.Locator(".found-count")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("#everything")).ToBeHiddenAsync();

        // The first answer leads somewhere on the disk.
        await page.Locator(".found li a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(first);
        await page.GoBackAsync();
        await page.FillAsync("#q", "没有这样的东西");
        await Assertions.Expect(page.Locator(".found li")).ToHaveCountAsync(0);
        await page.FillAsync("#q", "");
        await Assertions.Expect(page.Locator("#everything")).ToBeVisibleAsync();
        Assert.All(asked, url => Assert.StartsWith("file:", url, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/zh/chongqing-2023/c/C051/embed", "frame-ancestors *")]
    [InlineData("/en/chongqing-2023/c/C051/embed", "frame-ancestors *")]
    [InlineData("/zh/chongqing-2023/c/C051", "frame-ancestors 'none'")]
    [InlineData("/zh/chongqing-2023/c/C999/embed", "frame-ancestors 'none'")]
    [InlineData("/zh", "frame-ancestors 'none'")]
    public async Task Only_one_promise_may_be_framed_by_others(string address, string policy)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(host.Root + address), TestContext.Current.CancellationToken);

        Assert.Contains(policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
