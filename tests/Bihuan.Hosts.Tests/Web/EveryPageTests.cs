using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>What holds for every page of the web application, whichever routes it gets.</summary>
[Trait("needs", "chromium")]
public sealed class EveryPageTests(CheckPageTests.Host host, Browser browser) : IClassFixture<CheckPageTests.Host>
{
    private const string AsOf = "?asOf=2024-12-31";

    // Pages that show more with other plans or questions than a route can say.
    private static readonly string[] Fuller = ["tangled/check", "wangchuan-2021/check/notes?with=linjiang-2021", "wangchuan-2023/check/outcomes", "wangchuan-2023/check/ledger", "nowhere", "chongqing-2023?asOf=someday"];

    [Theory]
    [InlineData("zh", "light")]
    [InlineData("en", "light")]
    [InlineData("zh", "dark")]
    [InlineData("en", "dark")]
    public async Task Every_page_is_accessible_fits_every_width_and_asks_nothing_of_others(string language, string theme)
    {
        var problems = new List<string>();
        foreach (var address in await PagesAsync(language))
        {
            var (page, complaints) = await OpenAsync(address, theme);
            problems.AddRange(await About(address, PageRules.AxeAsync(page)));
            await Browser.ShotAsync(page, $"{address}-1280-{theme}");
            problems.AddRange(await About(address, PageRules.FitsAsync(page, 1280, 640, 320, 390)));
            problems.AddRange((await PageRules.AxeAsync(page)).Select(problem => $"{address} at 390: {problem}"));
            await Browser.ShotAsync(page, $"{address}-390-{theme}");
            problems.AddRange(complaints.Select(complaint => $"{address}: {complaint}"));
            await page.Context.CloseAsync();
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Fact]
    public async Task Every_page_can_be_used_by_keyboard_zoomed_in_forced_colours_and_on_paper()
    {
        var problems = new List<string>();
        foreach (var address in await PagesAsync("zh"))
        {
            var (page, _) = await OpenAsync(address, "light");
            problems.AddRange(await About(address, PageRules.KeyboardAsync(page)));
            problems.AddRange(await About(address, PageRules.LosesNothingAsync(page)));
            problems.AddRange(await About(address, PageRules.StillAsync(page)));
            problems.AddRange(await About(address, PageRules.ForcedColoursAsync(page)));
            await Browser.ShotAsync(page, $"{address}-forced");
            await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
            problems.AddRange(await About(address, PageRules.PaperAsync(page)));
            await page.Context.CloseAsync();
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private async Task<List<string>> PagesAsync(string language)
    {
        var pages = new List<string>();
        foreach (var address in SiteMap.Addresses(host.App, language).Select(address => address.Split('/').Length > 2 ? address + AsOf : address).Concat(Fuller.Select(page => $"/{language}/{page}")))
        {
            using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                pages.Add(address);
            }
        }

        Assert.True(pages.Count > 20, string.Join(' ', pages));
        return pages;
    }

    private static async Task<IEnumerable<string>> About<TProblems>(string address, Task<TProblems> problems) where TProblems : IEnumerable<string> => (await problems).Select(problem => $"{address}: {problem}");

    private Task<(IPage Page, List<string> Complaints)> OpenAsync(string address, string theme) => browser.OpenAsync(host.Root + address, host.Root, new()
    {
        ViewportSize = new() { Width = 1280, Height = 900 },
        ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
    });
}
