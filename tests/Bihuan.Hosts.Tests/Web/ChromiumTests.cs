using System.Globalization;
using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>The pages in a real browser. Needs Chromium on the machine: found on the PATH, or named by BIHUAN_CHROMIUM.</summary>
[Trait("needs", "chromium")]
public sealed class ChromiumTests(WebHost host) : IClassFixture<WebHost>
{
    private const string AsOf = "asOf=2024-12-31";

    private static readonly string[] Pages = ["", "/report", "/c/C051", "/c/C056", "/c/C075", "/c/C056/proof", "/changes", "/data", "/data/gdp", "/guide", "/bulletin", "/stocktake"];

    [Theory]
    [InlineData(1280, "light")]
    [InlineData(390, "light")]
    [InlineData(1280, "dark")]
    [InlineData(390, "dark")]
    public async Task Every_page_opens_clean_in_both_languages(int width, string theme)
    {
        await using var browser = await BrowserAsync();
        foreach (var language in new[] { "zh", "en" })
        {
            foreach (var address in Pages.Select(page => $"/{language}/chongqing-2023{page}?{AsOf}").Prepend($"/{language}").Append($"/{language}/nowhere"))
            {
                var (page, complaints) = await OpenAsync(browser, address, width, theme);
                var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(wide <= 0, $"{address} at {width}: {wide} pixels too wide: {await page.EvaluateAsync<string>(Widest)}");
                Assert.True(complaints.Count == 0, $"{address} at {width}: {string.Join("; ", complaints)}");
                await ShotAsync(page, $"{address}-{width}-{theme}");
                await page.Context.CloseAsync();
            }
        }
    }

    [Fact]
    public async Task The_chart_comes_alive_from_the_same_model_and_paper_gets_the_drawing()
    {
        await using var browser = await BrowserAsync();
        var (page, _) = await OpenAsync(browser, $"/zh/chongqing-2023/c/C051?{AsOf}", 1280, "light");
        await page.WaitForSelectorAsync(".live svg", new() { State = WaitForSelectorState.Attached });
        Assert.Equal("live", await page.EvaluateAsync<string>("document.documentElement.dataset.charts"));
        Assert.True(await page.Locator(".live svg text").CountAsync() > 8);
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.True(pdf.Length > 20_000);
        if (Shots is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "commitment.pdf"), pdf, TestContext.Current.CancellationToken);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_proof_with_data_prints_on_one_sheet_of_A4()
    {
        await using var browser = await BrowserAsync();
        var used = SamplePlan.Account(SamplePlan.AsOf).Verdicts.Where(verdict => verdict.UsedObservations.Count > 0).OrderByDescending(verdict => verdict.UsedObservations.Count + verdict.Proof.Steps.Count + verdict.Readings.Count).ToList();
        // The fullest, which is where a sheet overflows, and some of the others.
        foreach (var verdict in used.Take(6).Concat(used.Skip(6).Where((_, index) => index % 12 == 0)))
        {
            foreach (var language in new[] { "zh", "en" })
            {
                var (page, _) = await OpenAsync(browser, $"/{language}/chongqing-2023/c/{verdict.Commitment.Id}/proof?{AsOf}", 1280, "light");
                var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
                if (Shots is { } folder)
                {
                    await File.WriteAllBytesAsync(Path.Combine(folder, $"proof-{language}-{verdict.Commitment.Id}.pdf"), pdf, TestContext.Current.CancellationToken);
                }

                using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
                Assert.True(document.NumberOfPages == 1, $"{verdict.Commitment.Id} {language}: {document.NumberOfPages} pages");
                Assert.Contains(verdict.Commitment.Id, document.GetPage(1).Text, StringComparison.Ordinal);
                await page.Context.CloseAsync();
            }
        }
    }

    [Fact]
    public async Task The_time_machine_steps_through_publications_without_scripts()
    {
        await using var browser = await BrowserAsync();
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{host.Root}/zh/chongqing-2023/c/C051?{AsOf}&lights=yinchuan-2025-mended");
        await page.Locator(".time-machine a[rel^=prev]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**asOf=2024-12-*");
        Assert.Contains("lights=yinchuan-2025-mended", page.Url, StringComparison.Ordinal);
        await page.ClickAsync(".time-machine a[rel^=next]");
        Assert.Contains("/c/C051", page.Url, StringComparison.Ordinal);
        await page.Locator(".vintages a").First.ClickAsync();
        Assert.Contains("asOf=2023-", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_everything_is_there()
    {
        await using var browser = await BrowserAsync();
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{host.Root}/zh/chongqing-2023?{AsOf}");
        await page.FillAsync(".filters input[name=q]", "民营经济");
        await page.ClickAsync(".filters button");
        Assert.Contains("q=%E6%B0%91", page.Url, StringComparison.Ordinal);
        Assert.Contains(AsOf, page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("section.register .entry").CountAsync() is > 0 and < 10);
        await page.FillAsync(".tool.asof input[type=date]", "2023-12-31");
        await page.ClickAsync(".tool.asof button");
        Assert.Contains("asOf=2023-12-31", page.Url, StringComparison.Ordinal);
        Assert.Contains("q=%E6%B0%91", page.Url, StringComparison.Ordinal);
        await page.GotoAsync($"{host.Root}/zh/chongqing-2023/c/C051?{AsOf}");
        Assert.True(await page.Locator("svg.drawing.wide").IsVisibleAsync());
    }

    [Fact]
    public async Task The_keyboard_reaches_content_navigation_date_search_and_entries()
    {
        await using var browser = await BrowserAsync();
        var (page, _) = await OpenAsync(browser, $"/zh/chongqing-2023?{AsOf}", 1280, "light");
        await page.WaitForSelectorAsync(".tools .mud-picker");
        var reached = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("(() => { const e = document.activeElement; return (e.className || '') + '|' + (e.getAttribute('aria-label') || e.textContent || '').trim().slice(0, 20) + '|' + (e.closest('.tool')?.className ?? '') + '|' + (getComputedStyle(e).outlineStyle) })()"));
        }

        Assert.StartsWith("skip", reached[0], StringComparison.Ordinal);
        foreach (var wanted in new[] { "原文", "数据", "English", "asof", "find", "2023-12-31", "全部数据" })
        {
            Assert.True(reached.Any(one => one.Contains(wanted, StringComparison.Ordinal)), $"{wanted} is not reached: {string.Join(" · ", reached)}");
        }

        // The skip link leads into the content, and the next stop is inside it.
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
        Assert.Equal("solid", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_calendar_and_the_find_box_lead_on()
    {
        await using var browser = await BrowserAsync();
        var (page, complaints) = await OpenAsync(browser, $"/zh/chongqing-2023/c/C051?{AsOf}", 1280, "light");
        await page.WaitForSelectorAsync(".tools .mud-picker");
        var find = page.Locator(".tool.find input").First;
        await find.ClickAsync();
        await find.PressSequentiallyAsync("民营经济");
        await page.Locator(".suggestion", new() { HasText = "62%" }).First.WaitForAsync();
        await ShotAsync(page, "find-box");
        await page.Locator(".suggestion", new() { HasText = "62%" }).First.ClickAsync();
        await page.WaitForURLAsync("**/c/C059?**");
        await page.WaitForSelectorAsync(".tools .mud-picker");
        await page.Locator(".tool.asof button").Last.ClickAsync();
        await page.WaitForSelectorAsync(".mud-picker-calendar");
        await ShotAsync(page, "calendar");
        Assert.True(await page.Locator(".mud-picker-calendar .publication-day, .mud-picker-content").CountAsync() > 0);
        await page.Keyboard.PressAsync("Escape");
        // Closing is an answer of the server that draws the field anew: what is typed before it would be lost.
        await page.WaitForSelectorAsync(".mud-picker-calendar", new() { State = WaitForSelectorState.Hidden });
        var date = page.Locator(".tool.asof input").First;
        await date.FillAsync("2023-06-30");
        await date.PressAsync("Tab");
        await page.WaitForURLAsync("**asOf=2023-06-30**");
        Assert.Contains("2023年6月30日", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        // An event that meets a field just drawn anew is dropped by the connection with this word; the page stays as it is and the next event counts.
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("DispatchEventAsync", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_clicks_lead_from_a_light_to_its_publication()
    {
        await using var browser = await BrowserAsync();
        var (page, _) = await OpenAsync(browser, $"/zh/chongqing-2023?{AsOf}", 1280, "light");
        var entry = page.Locator("section.register .entry", new() { HasText = "地区生产总值增长6%以上" }).First;
        await entry.Locator(".entry-numbers a", new() { HasText = "6.1%" }).First.ClickAsync();
        await page.WaitForURLAsync("**#sources");
        var source = page.Locator("#source-1 td.source a").First;
        Assert.StartsWith("http", await source.GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_folder_opens_without_a_server(int width)
    {
        await using var browser = await BrowserAsync();
        var folder = Directory.CreateTempSubdirectory("bihuan-site-").FullName;
        try
        {
            await Bihuan.Web.Sites.StaticSite.WriteAsync(SamplePlan.Account(SamplePlan.AsOf), SamplePlan.Checks.Check(SamplePlan.Account(SamplePlan.AsOf)), folder, TestContext.Current.CancellationToken);
            foreach (var file in new[] { "index.html", "zh/index.html", "zh/report.html", "zh/c/C051.html", "en/c/C056.html", "en/data/gdp.html", "en/guide.html", "en/data/index.html" })
            {
                var (page, complaints) = await OpenAsync(browser, new Uri(Path.Combine(folder, file)).AbsoluteUri, width, "light");
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"{file} is too wide: {await page.EvaluateAsync<string>(Widest)}");
                Assert.True(complaints.Count == 0, $"{file}: {string.Join("; ", complaints)}");
                await ShotAsync(page, $"site-{file}-{width}");
                await page.Context.CloseAsync();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private const string Widest = "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 4).map(e => e.tagName + '.' + e.className).join(', ')";

    private static string? Shots => Environment.GetEnvironmentVariable("BIHUAN_SHOTS") is { Length: > 0 } folder ? Directory.CreateDirectory(folder).FullName : null;

    private async Task<(IPage Page, List<string> Complaints)> OpenAsync(IBrowser browser, string address, int width, string theme)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // A page that is not there is answered with 404, and the browser says so.
            if (message.Type is "error" or "warning" && !(address.EndsWith("/nowhere", StringComparison.Ordinal) && message.Text.Contains("404", StringComparison.Ordinal)))
            {
                complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Root, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("file:", StringComparison.Ordinal))
            {
                complaints.Add($"asked outside: {request.Url}");
            }
        };
        await page.GotoAsync(address.StartsWith("file:", StringComparison.Ordinal) ? address : host.Root + address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return (page, complaints);
    }

    private static async Task ShotAsync(IPage page, string name)
    {
        if (Shots is { } folder)
        {
            var file = string.Concat(name.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' ? sign : '_'));
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file.Trim('_') + ".png"), FullPage = true });
        }
    }

    internal static async Task<IBrowser> BrowserAsync()
    {
        var path = Environment.GetEnvironmentVariable("BIHUAN_CHROMIUM") is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe" }.Select(name => Path.Combine(folder, name)))
                .FirstOrDefault(File.Exists);
        var required = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
        Assert.False(required && path is null, "the checks need Chromium and there is none");
        Assert.SkipUnless(path is not null, "no Chromium on this machine: install one or name it by BIHUAN_CHROMIUM");
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", string.Create(CultureInfo.InvariantCulture, $"--force-device-scale-factor={1}")],
        });
    }
}
