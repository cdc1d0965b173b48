using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>The pages in a real browser. Needs Chromium on the machine: found on the PATH, or named by BIHUAN_CHROMIUM.</summary>
[Trait("needs", "chromium")]
public sealed class ChromiumTests(WebHost host, Browser browser) : IClassFixture<WebHost>
{
    private const string AsOf = "asOf=2024-12-31";

    [Fact]
    public async Task The_chart_comes_alive_from_the_same_model_and_paper_gets_the_drawing()
    {
        var (page, _) = await OpenAsync($"/zh/chongqing-2023/c/C051?{AsOf}", 1280, "light");
        await page.WaitForSelectorAsync(".live svg", new() { State = WaitForSelectorState.Attached });
        Assert.Equal("live", await page.EvaluateAsync<string>("document.documentElement.dataset.charts"));
        Assert.True(await page.Locator(".live svg text").CountAsync() > 8);
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.True(pdf.Length > 20_000);
        if (Browser.Shots is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "commitment.pdf"), pdf, TestContext.Current.CancellationToken);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_proof_with_data_prints_on_one_sheet_of_A4()
    {
        var used = SamplePlan.Account(SamplePlan.AsOf).Verdicts.Where(verdict => verdict.UsedObservations.Count > 0).OrderByDescending(verdict => verdict.UsedObservations.Count + verdict.Proof.Steps.Count + verdict.Readings.Count).ToList();
        // The fullest in both languages, which is where a sheet overflows, and some of the others in one each.
        var others = used.Skip(6).Where((_, index) => index % 12 == 0).Select((verdict, index) => (verdict, Languages: index % 2 == 0 ? ["zh"] : new[] { "en" }));
        foreach (var (verdict, languages) in used.Take(6).Select(verdict => (verdict, Languages: new[] { "zh", "en" })).Concat(others))
        {
            foreach (var language in languages)
            {
                var (page, _) = await OpenAsync($"/{language}/chongqing-2023/c/{verdict.Commitment.Id}/proof?{AsOf}", 1280, "light");
                var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
                if (Browser.Shots is { } folder)
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
        await using var context = await (await browser.StartedAsync()).NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 900 } });
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
        await using var context = await (await browser.StartedAsync()).NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1280, Height = 900 } });
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
        Assert.True(await page.Locator("svg.drawing.wide").First.IsVisibleAsync());
        Assert.False(await page.Locator(".revisions").First.IsVisibleAsync());
        await page.ClickAsync(".chart-more summary");
        Assert.True(await page.Locator(".chart-more svg.drawing.wide .vintage").First.IsVisibleAsync());
    }

    [Fact]
    public async Task The_keyboard_reaches_content_navigation_date_search_and_entries()
    {
        var (page, _) = await OpenAsync($"/zh/chongqing-2023?{AsOf}", 1280, "light");
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
        var (page, complaints) = await OpenAsync($"/zh/chongqing-2023/c/C051?{AsOf}", 1280, "light");
        await page.WaitForSelectorAsync(".tools .mud-picker");
        var find = page.Locator(".tool.find input").First;
        await find.ClickAsync();
        await find.PressSequentiallyAsync("民营经济");
        await page.Locator(".suggestion", new() { HasText = "62%" }).First.WaitForAsync();
        await Browser.ShotAsync(page, "find-box");
        await page.Locator(".suggestion", new() { HasText = "62%" }).First.ClickAsync();
        await page.WaitForURLAsync("**/c/C059?**");
        await page.WaitForSelectorAsync(".tools .mud-picker");
        await page.Locator(".tool.asof button").Last.ClickAsync();
        await page.WaitForSelectorAsync(".mud-picker-calendar");
        await Browser.ShotAsync(page, "calendar");
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
        var (page, _) = await OpenAsync($"/zh/chongqing-2023?{AsOf}", 1280, "light");
        var entry = page.Locator("section.register .entry", new() { HasText = "地区生产总值增长6%以上" }).First;
        await entry.Locator(".entry-numbers a", new() { HasText = "6.1%" }).First.ClickAsync();
        await page.WaitForURLAsync("**#sources");
        var source = page.Locator("#source-1 td.source a").First;
        Assert.StartsWith("http", await source.GetAttributeAsync("href"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private async Task<(IPage Page, List<string> Complaints)> OpenAsync(string address, int width, string theme) => await browser.OpenAsync(host.Root + address, host.Root, new()
    {
        ViewportSize = new() { Width = width, Height = 900 },
        ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
    });
}
