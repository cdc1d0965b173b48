using System.Globalization;
using System.Net;
using System.Text.Json;
using Bihuan.Lights;
using Bihuan.Publication;
using Bihuan.Replay;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>Lights, the time machine, changes and proofs through pages and interface: the core's own answers.</summary>
public sealed class LightsAndChangesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Zh = "/zh/chongqing-2023";
    private const string Api = "/api/v1/plans/chongqing-2023";
    private const string AsOf = "asOf=2024-12-31";

    [Theory]
    [InlineData("bihuan")]
    [InlineData("yinchuan-2025-mended")]
    [InlineData("xuancheng-2021")]
    public async Task A_chosen_scheme_colours_every_entry_with_sign_and_word_and_its_rows_are_the_legend(string id)
    {
        var judge = new LightJudge(LightCatalogue.Find(id)!, SamplePlan.Source.Loop.Data, SamplePlan.AsOf);
        var account = SamplePlan.Account(SamplePlan.AsOf);
        var page = await host.PageAsync($"{Zh}?{AsOf}&lights={id}");

        Assert.Equal(
            account.Targets.ToDictionary(verdict => verdict.Commitment.Id, verdict => $"{judge.Of(verdict).Sign}{LightWords.Of(judge.Of(verdict).Colour).Zh}"),
            page.QuerySelectorAll("section.register .entry").ToDictionary(entry => entry.QuerySelector(".entry-id")!.TextContent, entry => entry.QuerySelector(".lamp")!.TextContent.Trim()));
        var rows = page.QuerySelectorAll(".light-rows tbody tr");
        Assert.Equal(judge.Scheme.Progress.Rows.Count, rows.Length);
        Assert.Equal(account.Targets.Count, rows.Sum(row => int.Parse(row.QuerySelector(".number")!.TextContent, CultureInfo.InvariantCulture)));
        Assert.NotNull(page.QuerySelector($".lights-choice option[value='{id}'][selected]"));
        Assert.NotNull(page.QuerySelector(".lights-choice option[value='yinchuan-2025'][disabled]"));
    }

    [Fact]
    public async Task A_chosen_scheme_goes_along_and_an_unusable_one_is_told()
    {
        var page = await host.PageAsync($"{Zh}/c/C051?{AsOf}&lights=suqian-2025");
        Assert.All(page.QuerySelectorAll(".plan-nav a"), link => Assert.Contains("lights=suqian-2025", link.GetAttribute("href"), StringComparison.Ordinal));
        foreach (var bad in new[] { "yinchuan-2025", "nobody" })
        {
            var told = await host.PageAsync($"{Zh}?lights={bad}", HttpStatusCode.BadRequest);
            Assert.Contains(bad, told.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            using var answer = await host.Client.GetAsync(new Uri($"{Api}/verdicts?lights={bad}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_proof_a_program_gets_recomputes()
    {
        var text = await TextAsync($"{Api}/verdicts/C056/proof?{AsOf}");
        Assert.True(ProofVerifier.Verify(text, "C056").Agrees);
        using var verdict = JsonDocument.Parse(await TextAsync($"{Api}/verdicts/C056?{AsOf}&lights=xuancheng-2021"));
        Assert.Equal("red", verdict.RootElement.GetProperty("light").GetProperty("colour").GetString());
        using var schemes = JsonDocument.Parse(await TextAsync($"{Api}/lights"));
        Assert.Contains(schemes.RootElement.EnumerateArray(), one => !one.GetProperty("proved").GetBoolean());
    }

    [Fact]
    public async Task Changes_are_those_of_the_core_on_the_page_and_through_the_interface()
    {
        var source = SamplePlan.Source;
        var (from, to) = (new DateOnly(2023, 12, 31), SamplePlan.AsOf);
        var expected = History.Changes(new Moment(source.Loop.Plan, source.Register, from, LightCatalogue.Default), new Moment(source.Loop.Plan, source.Register, to, LightCatalogue.Default));
        var page = await host.PageAsync($"{Zh}/changes?from=2023-12-31&to=2024-12-31");

        Assert.Equal(expected.Select(blame => blame.Commitment.Id).Order(StringComparer.Ordinal), page.QuerySelectorAll(".change").Select(one => one.Id!).Order(StringComparer.Ordinal));
        Assert.Contains("2024-01-22 公布地区生产总值2023年：30145.79亿元", page.QuerySelector("#C051 .causes")!.TextContent, StringComparison.Ordinal);
        using var lines = JsonDocument.Parse(await TextAsync($"{Api}/changes?from=2023-12-31&to=2024-12-31&lights=bihuan"));
        Assert.Equal(expected.Select(blame => blame.Commitment.Id), lines.RootElement.EnumerateArray().Select(one => one.GetProperty("commitment").GetString()));
        var reversed = await host.PageAsync($"{Zh}/changes?from=2024-12-31&to=2023-12-31");
        Assert.Contains("晚于", reversed.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var unreadable = await host.PageAsync($"{Zh}/changes?from=yesterday");
        Assert.Contains("yesterday", unreadable.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_machine_leads_to_the_neighbouring_publications()
    {
        var days = History.Vintages(SamplePlan.Source.Loop.Plan).Select(day => day.Day).ToList();
        var page = await host.PageAsync($"{Zh}/report?{AsOf}");
        Assert.EndsWith($"/report?asOf={days.Last(day => day < SamplePlan.AsOf):yyyy-MM-dd}", page.QuerySelector(".time-machine a[rel^=prev]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.EndsWith($"/report?asOf={days.First(day => day > SamplePlan.AsOf):yyyy-MM-dd}", page.QuerySelector(".time-machine a[rel^=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        var all = await host.PageAsync(Zh);
        Assert.Null(all.QuerySelector(".time-machine a[rel^=next]"));
        Assert.EndsWith($"asOf={days[^2]:yyyy-MM-dd}", all.QuerySelector(".time-machine a[rel^=prev]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_as_of_a_date_shows_nothing_published_later()
    {
        // Figures that only later publications carry: none of them may stand on any page as of the day.
        var day = new DateOnly(2023, 6, 30);
        var later = SamplePlan.Source.Loop.Plan.Observations.Where(one => !one.IsKnown(day)).Select(one => one.Source.Title)
            .Except(SamplePlan.Source.Loop.Plan.Observations.Where(one => one.IsKnown(day)).Select(one => one.Source.Title)).Distinct().ToList();
        Assert.NotEmpty(later);
        foreach (var address in new[] { "", "/c/C051", "/c/C056", "/c/C051/proof", "/changes", "/data", "/data/gdp", "/report" })
        {
            var page = await host.PageAsync($"{Zh}{address}?asOf=2023-06-30");
            var text = page.QuerySelector("main")!.TextContent;
            Assert.DoesNotContain(later, title => text.Contains(title, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_proof_sheet_carries_sentence_meaning_figures_arithmetic_light_and_how_to_recompute()
    {
        var verdict = SamplePlan.Account(SamplePlan.AsOf).Find("C056")!;
        var sheet = (await host.PageAsync($"{Zh}/c/C056/proof?{AsOf}")).QuerySelector(".proof-sheet")!;

        Assert.Equal(verdict.Commitment.Citation.Sentence, sheet.QuerySelector("blockquote")!.TextContent);
        Assert.Equal(verdict.UsedObservations.Count, sheet.QuerySelectorAll(".sheet-figures tbody tr").Length);
        Assert.Equal(verdict.Proof.Steps.Count + verdict.Proof.StandingSteps.Count, sheet.QuerySelectorAll(".sheet-steps li").Length);
        Assert.All(verdict.Proof.Steps.Where(step => step.Arithmetic is not null), step => Assert.Contains(step.Arithmetic!, sheet.TextContent, StringComparison.Ordinal));
        Assert.Contains("■红灯", sheet.QuerySelector(".lamp")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("explain chongqing-2023 C056 --as-of 2024-12-31 --verify", sheet.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string address) => await host.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
