using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bihuan.Documents;
using Bihuan.Cli;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Publishing;
using Bihuan.Hosts.Tests.Cli;
using Bihuan.Reading;
using Bihuan.Reading.Drafting;
using Bihuan.Reading.Linking;
using Bihuan.Store;
using Bihuan.Web;
using Bihuan.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>The pages that tell whether a plan holds together: with itself, with arithmetic, with other plans, with what came of it.</summary>
public sealed class CheckPageTests(CheckPageTests.Host host, Browser browser) : IClassFixture<CheckPageTests.Host>
{
    [Fact]
    public async Task A_conflict_shows_its_sentences_side_by_side_its_arithmetic_and_ways_out()
    {
        var page = await host.PageAsync("/zh/tangled/check");

        var conflicts = page.QuerySelectorAll("section.conflict");
        Assert.Equal([2, 3, 3], conflicts.Select(conflict => conflict.QuerySelectorAll(".conflict-members > li").Length));
        Assert.All(conflicts, conflict => Assert.All(conflict.QuerySelectorAll(".conflict-members > li"), member => Assert.NotNull(member.QuerySelector("blockquote mark"))));
        Assert.Contains("12万元 × 400万人 ÷ 0.97 = 4948.46亿元", conflicts[1].QuerySelector(".proof")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("8% = 8%", conflicts[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("C001从5000亿元降到4948.45亿元", conflicts[1].QuerySelector(".repairs li")!.TextContent);
        Assert.Contains("最少改3句", page.QuerySelector(".check-least")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Can all of this be true at once", (await host.PageAsync("/en/tangled/check")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assumptions_stand_as_intervals_with_reasons_beside_history_known_on_the_day()
    {
        var population = (await host.PageAsync("/zh/chongqing-2023/check/assumptions")).QuerySelectorAll(".assumption").First(one => one.QuerySelector("h3")!.TextContent == "常住人口（2027年）");
        Assert.Equal("≈ 3333万人", population.QuerySelector(".assumed > div b")!.TextContent);
        Assert.Equal("3213万人", population.QuerySelector(".past b")!.TextContent);
        Assert.Contains("4万亿元 ÷ 12万元 = 3333.33万人", population.QuerySelector(".reasons")!.TextContent, StringComparison.Ordinal);

        var then = (await host.PageAsync("/zh/chongqing-2023/check/assumptions?asOf=2023-06-30")).QuerySelector("main")!.TextContent;
        Assert.DoesNotContain("从2025年的", then, StringComparison.Ordinal);
        Assert.Contains("从2025年的", (await host.PageAsync("/zh/chongqing-2023/check/assumptions")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("pace.slow", (await host.PageAsync("/zh/chongqing-2023/check/notes")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_readers_get_numbers_as_they_write_them()
    {
        var conflict = (await host.PageAsync("/en/tangled/check")).QuerySelectorAll("section.conflict")[1];
        Assert.Equal("120,000 yuan × 4 million people ÷ 0.97 = 494.846 billion yuan", conflict.QuerySelector(".proof .arithmetic")!.TextContent);
        Assert.Contains("lower C001 from 500 billion yuan to 494.845 billion yuan", conflict.QuerySelector(".repairs")!.TextContent, StringComparison.Ordinal);

        // What stands in Chinese words stays: sentences, titles of sources.
        Assert.Contains("5000亿元以上", conflict.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("重庆市人民政府工作报告(2026年1月28日,胡衡华)", (await host.PageAsync("/en/chongqing-2023/check/assumptions")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_plans_are_checked_together_and_every_sentence_leads_to_its_own_plan()
    {
        var page = await host.PageAsync("/zh/wangchuan-2021/check/notes?with=linjiang-2021");

        Assert.Contains("加码指数1.27", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var links = page.QuerySelectorAll(".check-sentences a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains("/zh/linjiang-2021/c/C001", links);
        Assert.Contains("/zh/wangchuan-2021/c/C001", links);
        Assert.All(page.QuerySelectorAll(".check-tabs a").Take(3), tab => Assert.EndsWith("with=linjiang-2021", tab.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_if_tells_which_promises_fall_and_the_least_change_as_a_plain_form()
    {
        var fine = await host.PageAsync("/zh/chongqing-2023/check/what-if?q=gdp%402027&v=4.1");
        Assert.Contains("没有看出矛盾", fine.QuerySelector("#answer-head")!.TextContent, StringComparison.Ordinal);

        var page = await host.PageAsync("/zh/chongqing-2023/check/what-if?q=gdp%402027&v=3.8");
        Assert.Contains("不能成立", page.QuerySelector("#answer-head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("C051", page.QuerySelector(".what-if-group.outlook-missed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3.8万亿元 → 4万亿元", page.QuerySelector(".least-change")!.TextContent, StringComparison.Ordinal);

        // The proposed change is a link to the same form, where all can hold.
        var mended = await host.PageAsync(page.QuerySelector(".least-change a")!.GetAttribute("href")!);
        Assert.Contains("没有看出矛盾", mended.QuerySelector("#answer-head")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=nothing%402027&v=1", "nothing@2027")]
    [InlineData("q=gdp%402027&v=many", "many")]
    [InlineData("q=gdp%402027&v=1e400", "1e400")]
    [InlineData("q=gdp%402027&v=99999999999999999999", "99999999999999999999")]
    [InlineData("q=%3Cscript%3E&v=%3Cb%3E", "<script>")]
    public async Task What_cannot_be_supposed_is_said_and_the_page_stays(string query, string seen)
    {
        var page = await host.PageAsync("/en/chongqing-2023/check/what-if?" + query);
        Assert.Contains(seen, page.QuerySelector(".notice[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form.what-if .lever"));
    }

    [Theory]
    [InlineData("q=gdp%402027&v=-5")]
    [InlineData("q=gdp%402027&v=0")]
    [InlineData("q=gdp%402027&q=gdp%402027&v=4&v=5")]
    [InlineData("v=4")]
    [InlineData("q=&v=&add=")]
    [InlineData("q=growth_real(gdp)%402023&v=-250")]
    public async Task Odd_suppositions_are_answered_too(string query) =>
        Assert.NotNull((await host.PageAsync("/zh/chongqing-2023/check/what-if?" + query)).QuerySelector("#answer-head"));

    [Fact]
    public async Task Promise_and_outcome_of_two_reports_stand_side_by_side()
    {
        var page = await host.PageAsync("/zh/wangchuan-2023/check/outcomes");

        var kept = page.QuerySelectorAll(".outcome").First(one => one.QuerySelector("b")!.TextContent == "城镇新增就业");
        Assert.Equal(2, kept.QuerySelectorAll("blockquote a").Length);
        Assert.StartsWith("/zh/wangchuan-2024/report#", kept.QuerySelectorAll("blockquote a")[1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("余量", kept.QuerySelector(".margin")!.TextContent, StringComparison.Ordinal);
        using var lines = await host.JsonAsync("/api/v1/plans/wangchuan-2023/outcomes");
        foreach (var (key, count) in lines.RootElement.EnumerateArray().GroupBy(one => one.GetProperty("result").GetString()!).Select(group => (group.Key, group.Count())))
        {
            Assert.Equal(count, page.QuerySelectorAll($"section.outcomes:has(#{key}) .outcome").Length);
        }

        Assert.Contains("/zh/wangchuan-2023/check/outcomes?in=wangchuan-2024", (await host.PageAsync("/zh/wangchuan-2024/check/outcomes")).QuerySelector(".outcome-earlier a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("还没有同一政府后来的报告", (await host.PageAsync("/zh/chongqing-2023/check/outcomes")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_adds_up_report_by_report()
    {
        var page = await host.PageAsync("/zh/wangchuan-2024/check/ledger");

        var rows = page.QuerySelectorAll(".ledger tbody tr");
        Assert.Equal(3, rows.Length);
        foreach (var row in rows.SkipLast(1))
        {
            var numbers = row.QuerySelectorAll("td").Select(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(numbers[0], numbers.Skip(1).Sum());
        }

        Assert.Contains("还没有后来的报告", rows[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_same_answers_and_words_for_what_cannot_be_asked()
    {
        using var check = await host.JsonAsync("/api/v1/plans/tangled/check");
        Assert.Equal(3, check.RootElement.GetProperty("conflicts").GetArrayLength());
        using var levels = await host.JsonAsync("/api/v1/plans/wangchuan-2021/check?with=linjiang-2021");
        Assert.Contains(levels.RootElement.GetProperty("notes").EnumerateArray(), note => note.GetProperty("code").GetString() == "level.inflation");
        using var quantities = await host.JsonAsync("/api/v1/plans/chongqing-2023/what-if");
        Assert.Equal("gdp@2027", quantities.RootElement[0].GetProperty("quantity").GetString());
        using var answer = await host.JsonAsync("/api/v1/plans/chongqing-2023/what-if?suppose=gdp@2027:..3.8");
        Assert.Equal(4m, answer.RootElement.GetProperty("leastChange")[0].GetProperty("to").GetDecimal());
        foreach (var (address, code) in new[]
        {
            ("/api/v1/plans/nowhere/check", "plan.unknown"), ("/api/v1/plans/tangled/check?with=nowhere", "plan.unknown"), ("/api/v1/plans/wangchuan-2023/outcomes?in=tangled", "report.notLater"),
            ("/api/v1/plans/tangled/what-if?suppose=gdp@2027", "supposition.invalid"), ("/api/v1/plans/tangled/what-if?suppose=gdp@2027:5..1", "supposition.invalid"), ("/api/v1/plans/tangled/what-if?suppose=gdp@2027:a..", "supposition.invalid"),
        })
        {
            using var problem = await host.JsonAsync(address, null);
            Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/assumptions")]
    [InlineData("/notes")]
    [InlineData("/what-if")]
    [InlineData("/outcomes")]
    [InlineData("/ledger")]
    public async Task A_plan_nobody_has_is_said_to_be_missing(string part) => await host.PageAsync($"/zh/nowhere/check{part}", HttpStatusCode.NotFound);

    [Fact]
    [Trait("needs", "chromium")]
    public async Task A_slider_asks_again_as_it_moves_and_pages_fit_both_widths()
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await using var context = await (await browser.StartedAsync()).NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
            var page = await context.NewPageAsync();
            var complaints = new List<string>();
            page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
            foreach (var address in new[] { "/zh/tangled/check", "/en/tangled/check", "/en/chongqing-2023/check/assumptions", "/zh/wangchuan-2021/check/notes?with=linjiang-2021", "/en/wangchuan-2023/check/outcomes", "/en/wangchuan-2023/check/ledger", "/zh/chongqing-2023/check/what-if" })
            {
                await page.GotoAsync(host.Root + address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
                Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            }

            // By keyboard, as anybody may: the slider goes down until the promise of 4 万亿元 falls.
            await page.Locator(".lever input[type=range]").First.FocusAsync();
            for (var i = 0; i < 8; i++)
            {
                await page.Keyboard.PressAsync("ArrowLeft");
            }

            await page.Locator("#answer .what-if-group.outlook-missed", new() { HasText = "C051" }).WaitForAsync();
            Assert.Contains("v=3.", page.Url, StringComparison.Ordinal);
            Assert.Contains("不能成立", await page.Locator(".what-if-headline").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Empty(complaints);
        }
    }

    [Fact]
    public async Task A_table_of_the_report_is_a_table_of_the_page_and_its_cells_lead_to_verdicts()
    {
        var page = await host.PageAsync("/zh/tabled/report");
        var tables = page.QuerySelectorAll(".report-table table");
        Assert.Equal(["4,9", "3,3"], tables.Select(table => $"{table.QuerySelectorAll("tr").Length},{table.QuerySelectorAll("th").Length}"));
        var row = tables[0].QuerySelectorAll("tr")[1];
        Assert.Equal(["325.4", "4.2", "6.5%", "400", "7"], row.QuerySelectorAll("a.fact").Select(link => link.FirstChild!.TextContent.Trim()));
        Assert.Single(tables[1].QuerySelectorAll("tr")[2].QuerySelectorAll("a.task-link"));
        var commitment = await host.PageAsync("/zh/tabled/c/" + row.QuerySelectorAll("a.fact")[3].GetAttribute("href")!.Split('/')[^1].Split('?')[0]);
        Assert.Contains("400亿元", commitment.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["near", "this"], commitment.QuerySelectorAll("blockquote.context p").Select(line => line.ClassName));
    }

    /// <summary>Plans of several kinds behind one web application.</summary>
    public sealed class Host : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public WebApplication App { get; private set; } = null!;

        public HttpClient Client { get; private set; } = null!;

        public string Root { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            // One has figures coming in and going out, as when it is served from its folder; the register of a short one can be changed.
            var session = new Session(new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, OpenIn = () => Stream.Null, OpenOut = () => Stream.Null, Folder = CommandRun.Root }, Language.Chinese, false);
            var opened = OpenedPlan.Open(session, Path.Combine("samples", "chongqing-2023"), Steps.Silent(session), CancellationToken.None);
            PlanSource[] plans =
            [
                SamplePlan.Source with { Exchange = opened.Exchange }, Folder(Path.Combine(CommandRun.Plans, "tangled")),
                .. new[] { "wangchuan-2021", "linjiang-2021" }.Select(name => Folder(Path.Combine(CommandRun.Root, "samples", "levels", name))),
                Report("wangchuan-2023", 2023) with { Log = new RegisterFile(_folder.Path) }, Report("wangchuan-2024", 2024), Report("wangchuan-2025", 2025),
                Source(City("tabled", 2023, "溪桥县", "bridge"), new Report("tabled.md", Tabled)),
            ];
            App = BihuanWeb.Build(new ServeOptions { Urls = ["http://127.0.0.1:0"], PlanSources = plans, Checks = SamplePlan.Checks, Papers = new OfficeMaker(session, null) });
            await App.StartAsync();
            Root = BihuanWeb.Addresses(App)[0].TrimEnd('/');
            Client = new HttpClient { BaseAddress = new Uri(Root) };
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await App.DisposeAsync();
            _folder.Dispose();
        }

        internal async Task<IHtmlDocument> PageAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
        {
            using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(expected, answer.StatusCode);
            return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        internal async Task<JsonDocument> JsonAsync(string address, HttpStatusCode? expected = HttpStatusCode.OK)
        {
            using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(expected is null || expected == answer.StatusCode, $"{address}: {answer.StatusCode}");
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        private static PlanSource Folder(string path)
        {
            var folder = PlanFolder.Load(path);
            return Source(folder.Plan!, DocumentReader.Read(File.ReadAllBytes(folder.ReportPath!), "report.md").Report!);
        }

        // A report that puts its targets into a wide table and its works into another.
        private const string Tabled = """
            # 溪桥县2023年政府工作报告

            ## 一、2023年主要目标

            | 序号 | 指标 | 单位 | 2022年实际 | 增长（%） | 2023年目标 | 2025年 | 年均增长（%） | 属性 |
            |---|---|---|---|---|---|---|---|---|
            | 1 | 地区生产总值 | 亿元 | 325.4 | 4.2 | 增长6.5%左右 | 400 | 7 | 预期性 |
            | 2 | 城镇登记失业率 | % | 3.8 | — | 5.5以内 | 5.5以内 | — | 预期性 |
            | 3 | 单位GDP能耗降低 | % | 2.9 | — | 3 | 〔13.5〕 | — | 约束性 |

            ## 二、民生实事

            序号 | 任务 | 责任单位
            1 | 新建幼儿园5所 | 县教育局
            2 | 启动县医院迁建 | 县卫生健康局

            """;

        private static PlanSource Report(string id, int year) =>
            Source(City(id, year), new Report(id + ".md", File.ReadAllText(Path.Combine(CommandRun.Root, "samples", "reports", id + ".md"))));

        private static Plan City(string id, int year, string name = "望川市", string code = "local") => new()
        {
            Id = id, Title = $"{name}{year}年政府工作报告", AreaCode = code, Issued = new DateOnly(year, 1, 10), From = year, To = year,
            Indicators = IndicatorCatalogue.Default.Indicators, Areas = [new Area("156", "中国", "China", null, null), new Area(code, name, "", "156", null)], Observations = [],
        };

        private static PlanSource Source(Plan plan, Report report)
        {
            var loop = new ClosedLoop(plan, new ReportReader(new IndicatorLinker()), new Drafter());
            var findings = loop.Read(report);
            return new PlanSource(loop, findings, loop.Draft(findings));
        }
    }
}
