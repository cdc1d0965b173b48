using Microsoft.Playwright;
using Bihuan.Hosts.Tests.Publishing;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>What holds for every page, whichever routes the web application gets and whichever files are published.</summary>
[Trait("needs", "chromium")]
public sealed class EveryPageTests(CheckPageTests.Host host, Browser browser, Published published) : IClassFixture<CheckPageTests.Host>
{
    private const string AsOf = "?asOf=2024-12-31";

    // Pages that show more with other plans or questions than a route can say, and two that say what is wrong with an address.
    private static readonly string[] Fuller = ["tangled/check", "wangchuan-2021/check/notes?with=linjiang-2021", "wangchuan-2023/check/outcomes", "wangchuan-2023/check/ledger", "chongqing-2023/c/C056", "chongqing-2023/changes?from=2023-06-30&to=2024-12-31", "tabled/report", "nowhere", "chongqing-2023?asOf=someday"];

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_page_of_the_web_application_is_accessible_fits_and_asks_nothing_of_others(string language) =>
        await HoldsAsync(await PagesAsync(language), host.Root, (tab, address) => tab.GoAsync(host.Root + address), _ => language == "zh");

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_page_of_a_published_folder_is_accessible_fits_and_asks_nothing_of_others(string language)
    {
        var home = new Uri(published.Folder + "/").AbsoluteUri;
        var files = SiteMap.Files(published.Folder).Where(file => file.StartsWith(language, StringComparison.Ordinal) || (language == "zh" && !file.Contains('/', StringComparison.Ordinal)));
        // The others are the web application's own, drawn by the same components.
        await HoldsAsync([.. files], home, (tab, file) => tab.GoAsync(home + file), file => file.Contains("zh/search", StringComparison.Ordinal) || file.Contains("zh/index", StringComparison.Ordinal) || file.Contains("zh/embed/C051", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comparison_of_figures_keeps_the_same_rules()
    {
        foreach (var language in new[] { "zh", "en" })
        {
            await HoldsAsync([$"/{language}/chongqing-2023/import"], host.Root, async (tab, address) =>
            {
                await tab.GoAsync(host.Root + address);
                await tab.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "figures.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Offered) });
                await tab.Page.Locator("form[enctype] button[type=submit]").First.ClickAsync();
                await tab.Page.WaitForSelectorAsync(".import-rows");
                await tab.RichAsync();
            }, _ => language == "zh", name: "compared");
        }
    }

    [Fact]
    public async Task Two_versions_of_one_entry_keep_the_same_rules()
    {
        foreach (var (language, entry) in new[] { ("zh", "C001"), ("en", "C002") })
        {
            await HoldsAsync([$"/{language}/wangchuan-2023/register/{entry}"], host.Root, async (tab, address) =>
            {
                await tab.GoAsync(host.Root + address);
                var other = await browser.TabAsync(host.Root, new() { JavaScriptEnabled = false });
                await other.Page.GotoAsync(host.Root + address);
                await SaveAsync(other.Page, "李明", "望川市地区生产总值：按会议纪要改写的一句");
                await other.Page.Context.CloseAsync();
                await tab.Page.FillAsync("textarea[name=formula]", "year 2023: gdp.growth >= 6.5%");
                await SaveAsync(tab.Page, "王文", "望川市经济总量：本科室的写法");
                await tab.Page.WaitForSelectorAsync(".merge-contested");
                await tab.RichAsync();
            }, _ => language == "zh", name: "two-versions");
        }

        static async Task SaveAsync(IPage page, string who, string title)
        {
            await page.FillAsync("input[name=who]", who);
            await page.FillAsync("input[name=title]", title);
            await page.Locator("button[value=save]").ClickAsync();
        }
    }

    [Fact]
    public async Task A_page_that_breaks_the_rules_is_found()
    {
        var (page, _) = await browser.OpenAsync(host.Root + "/zh", host.Root, new());
        await page.SetContentAsync("<html lang=zh><title>坏页</title><main><img src='data:,' id=silent><p style='color:#999;background:#fff'>看不清的字</p><p class=wide style='width:900px'>宽</p></main></html>");
        var found = await PageRules.AxeAsync(page);
        Assert.Contains(found, problem => problem.StartsWith("image-alt: #silent", StringComparison.Ordinal));
        Assert.Contains(found, problem => problem.StartsWith("color-contrast: p", StringComparison.Ordinal));
        Assert.Contains(await PageRules.DarkAsync(page), problem => problem.StartsWith("dark: color-contrast", StringComparison.Ordinal));
        Assert.Contains(await PageRules.FitsAsync(page, 390), problem => problem.Contains("P.wide", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    // Part of an address, for a person who works on one page.
    private static string Only => Environment.GetEnvironmentVariable("BIHUAN_PAGES") ?? "";

    // New, revised, the same, and three that are refused: of no unit, of no period, of no indicator.
    private const string Offered = """
        indicator_code,area_code,period,measure,value,unit,status,published,source_title
        gdp,500000,2031,level,50000.5,亿元,final,2032-01-20,公报
        gdp,500000,2025,level,33758.12,亿元,final,2026-06-20,公报
        gdp,500000,2031,level,3,个,final,2032-01-20,公报
        gdp,500000,某年,level,3,亿元,final,2032-01-20,公报
        happiness,500000,2031,level,3,亿元,final,2032-01-20,公报

        """;

    private async Task HoldsAsync(IReadOnlyList<string> addresses, string home, Func<Tab, string, Task> go, Func<string, bool> isUsed, string? name = null)
    {
        var problems = new List<string>();
        var tab = await browser.TabAsync(home, new() { ReducedMotion = ReducedMotion.Reduce });
        var page = tab.Page;
        foreach (var address in addresses.Where(address => address.Contains(Only, StringComparison.Ordinal)))
        {
            await page.SetViewportSizeAsync(1280, 900);
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
            await go(tab, address);
            // Looking again, axe would fetch the style sheets anew, which a page from a disk may not and says so.
            var complaints = home.StartsWith("file:", StringComparison.Ordinal) ? [.. tab.Complaints] : tab.Complaints;
            var found = new List<string>();
            found.AddRange(await PageRules.AxeAsync(page));
            await Browser.ShotAsync(page, $"{address}-{name}-1280");
            found.AddRange(await PageRules.FitsAsync(page, 1280, 640, 320, 390));
            await Browser.ShotAsync(page, $"{address}-{name}-390");
            if (isUsed(address))
            {
                // What has no words is the same in both languages.
                found.AddRange((await PageRules.AxeAsync(page)).Select(problem => $"at 390: {problem}"));
                found.AddRange(await PageRules.DarkAsync(page));
                found.AddRange(await PageRules.LosesNothingAsync(page));
                found.AddRange(await PageRules.KeyboardAsync(page));
                found.AddRange(await PageRules.StillAsync(page));
                found.AddRange(await PageRules.ForcedColoursAsync(page));
                await Browser.ShotAsync(page, $"{address}-{name}-forced");
                await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
                found.AddRange(await PageRules.PaperAsync(page));
            }

            problems.AddRange(found.Concat(complaints).Select(problem => $"{address}: {problem}"));
        }

        await page.Context.CloseAsync();
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private async Task<List<string>> PagesAsync(string language)
    {
        var pages = new List<string>();
        foreach (var address in SiteMap.Addresses(host.App, language).Select(address => address.Split('/').Length > 2 ? address + AsOf : address))
        {
            using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                pages.Add(address);
            }
        }

        Assert.True(pages.Count > 20, string.Join(' ', pages));
        return [.. pages, .. Fuller.Select(page => $"/{language}/{page}")];
    }
}
