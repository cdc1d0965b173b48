using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>What a reader without scripts gets: every page whole in its first answer.</summary>
public sealed partial class PageTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Zh = "/zh/chongqing-2023";
    private const string En = "/en/chongqing-2023";
    private const string AsOf = "asOf=2024-12-31";

    [Fact]
    public async Task The_root_leads_to_the_plans_in_the_readers_language()
    {
        using var answer = await host.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/zh", answer.Headers.Location?.ToString());
        using var english = new HttpRequestMessage(HttpMethod.Get, "/");
        english.Headers.Add("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1");
        using var other = await host.Client.SendAsync(english, TestContext.Current.CancellationToken);
        Assert.Equal("/en", other.Headers.Location?.ToString());
        var page = await host.PageAsync("/zh");
        Assert.NotNull(page.QuerySelector($"a[href='{Zh}']"));
    }

    [Fact]
    public async Task The_account_counts_promises_by_part_and_says_that_they_are_drafts()
    {
        var tally = Tally.Of(SamplePlan.Account(SamplePlan.AsOf).Targets);
        var page = await host.PageAsync($"{Zh}?{AsOf}");
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal($"{tally.Total}", page.QuerySelector(".total b")!.TextContent);
        Assert.Equal($"{tally.Missed}", page.QuerySelector(".overview .legend a[href*='outlook=missed'] b")!.TextContent);
        Assert.Contains("尚未经人确认", page.QuerySelector(".notice.draft")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(tally.Missed + tally.Behind, page.QuerySelectorAll("section[aria-labelledby='off-course'] .entry").Length);
        Assert.Equal(5, page.QuerySelectorAll("table.chapters tbody tr").Length);
    }

    [Fact]
    public async Task The_past_is_apart_from_the_promises()
    {
        var page = await host.PageAsync($"{Zh}?{AsOf}");
        var account = SamplePlan.Account(SamplePlan.AsOf);
        var promises = page.QuerySelectorAll("section.register .entry-id").Select(id => id.TextContent).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(account.Targets.Select(verdict => verdict.Commitment.Id).ToHashSet(StringComparer.Ordinal), promises);
        Assert.Equal(account.Claims.Count, page.QuerySelectorAll("section[aria-labelledby='claims'] .entry").Length);
    }

    [Theory]
    [InlineData("outlook=missed&kind=target")]
    [InlineData("q=民营经济")]
    [InlineData("chapter=4")]
    [InlineData("policy=经济发展")]
    [InlineData("outlook=behind&q=没有这样的词")]
    public async Task Narrowing_works_by_address_alone(string query)
    {
        var page = await host.PageAsync($"{Zh}?{AsOf}&{query}");
        var shown = page.QuerySelectorAll("section.register .entry").Length;
        Assert.True(shown < SamplePlan.Source.Register.Count);
        Assert.StartsWith($"{shown}条", page.QuerySelector(".result")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(shown == 0, page.QuerySelector("section.register .empty") is not null);
    }

    [Fact]
    public async Task Growth_of_2023_is_met_by_a_tenth_of_a_point_and_says_provisional()
    {
        var verdict = SamplePlan.Account(SamplePlan.AsOf).Targets.First(one => one.Commitment.IndicatorCode == "gdp" && one.Commitment.Fact!.Measure == Measure.Growth);
        var zh = await host.PageAsync($"{Zh}/c/{verdict.Commitment.Id}?{AsOf}");
        Assert.Contains("6.1%", zh.QuerySelector(".verdict-line")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("+0.1百分点", zh.QuerySelector(".facets")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("初步", zh.QuerySelector(".facets")!.TextContent, StringComparison.Ordinal);
        var en = await host.PageAsync($"{En}/c/{verdict.Commitment.Id}?{AsOf}");
        Assert.Contains("+0.1 pp", en.QuerySelector(".facets")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("at 2023: growth(gdp) >= 6%", en.QuerySelector(".notation")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", en.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_date_before_publication_knows_nothing_of_it()
    {
        var id = SamplePlan.Account(SamplePlan.AsOf).Targets.First(one => one.Commitment.IndicatorCode == "gdp" && one.Commitment.Fact!.Measure == Measure.Growth).Commitment.Id;
        var page = await host.PageAsync($"{Zh}/c/{id}?asOf=2023-06-30");
        Assert.DoesNotContain("6.1%", page.Body!.TextContent, StringComparison.Ordinal);
        var series = await host.PageAsync($"{Zh}/data/gdp?asOf=2023-06-30");
        Assert.DoesNotContain("30145.79", series.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("29129.03", series.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_data_is_said_and_never_zero()
    {
        var verdict = SamplePlan.Account(SamplePlan.AsOf).Targets.First(one => one.DataState == DataState.Missing && one.Commitment.Formula is not null);
        var page = await host.PageAsync($"{Zh}/c/{verdict.Commitment.Id}?{AsOf}");
        Assert.Contains("没有公布的数据", page.QuerySelector(".verdict-line")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("figure.chart"));
    }

    [Fact]
    public async Task Every_fact_stands_in_the_text_and_leads_to_its_commitment()
    {
        var page = await host.PageAsync($"{Zh}/report?{AsOf}");
        var findings = SamplePlan.Source.Findings;
        foreach (var fact in findings.Facts)
        {
            var mark = page.GetElementById(fact.Id);
            Assert.True(mark is not null, $"{fact.Id} {fact.Citation.Quote} is not marked");
            Assert.StartsWith(fact.Citation.Quote, mark.TextContent, StringComparison.Ordinal);
            Assert.NotNull(mark.QuerySelector("svg.icon"));
        }

        // Nothing of the text is lost or added: the words of the page are the words of the report.
        var text = Words(string.Concat(page.QuerySelectorAll(".report > p, .report > h2, .report > h3").Select(Own)));
        Assert.Equal(Words(Marks().Replace(findings.Report.Text, "")), text);
    }

    [Fact]
    public async Task Every_number_of_the_account_reaches_its_source_in_two_clicks()
    {
        var account = await host.PageAsync($"{Zh}?{AsOf}");
        var pages = new Dictionary<string, IDocument>(StringComparer.Ordinal);
        foreach (var entry in account.QuerySelectorAll(".entry"))
        {
            foreach (var number in entry.QuerySelectorAll(".entry-numbers > div:not(.none) dd"))
            {
                var link = number.QuerySelector("a");
                Assert.True(link is not null, $"{entry.QuerySelector(".entry-id")!.TextContent}: “{number.TextContent}” is no link");
                var address = link.GetAttribute("href")!;
                Assert.Contains(AsOf, address, StringComparison.Ordinal);
                var target = address.Split('#')[0];
                if (!pages.TryGetValue(target, out var page))
                {
                    pages[target] = page = await host.PageAsync(target);
                }

                Assert.NotNull(page.GetElementById(Uri.UnescapeDataString(address.Split('#')[1])));
                if (target.Contains("/c/", StringComparison.Ordinal))
                {
                    // The second click: a publication, by its address or (where none may be linked) its title.
                    Assert.Contains(page.QuerySelectorAll("table.sources td.source"), cell => cell.TextContent.Trim().Length > 0);
                }
            }
        }
    }

    [Fact]
    public async Task Every_reference_of_a_proof_points_at_a_source_on_the_page()
    {
        foreach (var verdict in SamplePlan.Account(SamplePlan.AsOf).Verdicts.Where(one => one.UsedObservations.Count > 0))
        {
            var page = await host.PageAsync($"{Zh}/c/{verdict.Commitment.Id}?{AsOf}");
            foreach (var reference in page.QuerySelectorAll(".refs a"))
            {
                Assert.NotNull(page.GetElementById(reference.GetAttribute("href")!.Split('#')[1]));
            }

            Assert.True(page.QuerySelectorAll("table.sources[class='sources'] tr[id^='source-']").Length >= verdict.UsedObservations.Count);
        }
    }

    [Theory]
    [InlineData("/zh/nowhere", "没有这一页")]
    [InlineData("/en/nowhere", "There is no such page")]
    [InlineData("/zh/chongqing-2023/c/C999", "没有这一页")]
    [InlineData("/en/chongqing-2023/data/nothing", "There is no such page")]
    [InlineData("/en/a/b/c/d", "There is no such page")]
    [InlineData("/wp-login.php", "没有这一页")]
    public async Task An_unknown_address_gets_words(string address, string words)
    {
        var page = await host.PageAsync(address, HttpStatusCode.NotFound);
        Assert.Equal(words, page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("2024-13-01")]
    [InlineData("yesterday")]
    [InlineData("20241231")]
    [InlineData("0001-01-01")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_bad_date_gets_words_in_both_languages_and_a_way_on(string typed)
    {
        var page = await host.PageAsync($"{En}/report?asOf={Uri.EscapeDataString(typed)}", HttpStatusCode.BadRequest);
        Assert.Contains("2024-12-31", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不是日期", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{En}/report", page.QuerySelector("main a.button")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("main script"));
    }

    [Fact]
    public async Task The_other_language_is_the_same_page_on_the_same_date()
    {
        var page = await host.PageAsync($"{Zh}/c/C051?{AsOf}");
        Assert.Equal($"{En}/c/C051?{AsOf}", page.QuerySelector("a.language")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_theme_is_remembered_and_never_leads_elsewhere()
    {
        using var answer = await host.Client.GetAsync(new Uri("/theme/dark?back=%2Fzh", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/zh", answer.Headers.Location?.ToString());
        Assert.Contains("theme=dark", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        foreach (var elsewhere in new[] { "https://example.org/", "//example.org", "/\\example.org" })
        {
            using var other = await host.Client.GetAsync(new Uri("/theme/dark?back=" + Uri.EscapeDataString(elsewhere), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal("/", other.Headers.Location?.ToString());
        }
    }

    [Fact]
    public async Task Assets_come_from_the_assembly_and_may_be_kept()
    {
        foreach (var name in Bihuan.Web.WebAssets.Names)
        {
            using var answer = await host.Client.GetAsync(new Uri(Bihuan.Web.WebAssets.Address(name), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        using var none = await host.Client.GetAsync(new Uri("/assets/../secret", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static string Own(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var extra in copy.QuerySelectorAll(".sr, .why, .task-link").ToList())
        {
            extra.Remove();
        }

        return copy.TextContent;
    }

    private static string Words(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    [GeneratedRegex(@"^\s*(#+|>|-)\s", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
