using System.Net;
using System.Text.Json;
using Bihuan.Formulas;
using Bihuan.Publication;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>One scenario through the interface for programs: the answers are those of the core, in the contract's shapes.</summary>
public sealed class ApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Plan = "/api/v1/plans/chongqing-2023";

    [Fact]
    public async Task A_program_finds_the_plan_its_account_a_verdict_and_the_proof()
    {
        using var plans = await JsonAsync("/api/v1/plans");
        Assert.Equal("chongqing-2023", plans.RootElement[0].GetProperty("id").GetString());

        var account = SamplePlan.Account(SamplePlan.AsOf);
        using var plan = await JsonAsync($"{Plan}?asOf=2024-12-31");
        Assert.Equal(Tally.Of(account.Targets).Missed, plan.RootElement.GetProperty("targets").GetProperty("missed").GetInt32());
        Assert.Equal(account.Chapters.Count, plan.RootElement.GetProperty("chapters").GetArrayLength());

        var verdict = account.Targets.First(one => one.Commitment.IndicatorCode == "gdp" && one.Commitment.Fact!.Measure == Measure.Growth);
        using var one = await JsonAsync($"{Plan}/verdicts/{verdict.Commitment.Id}?asOf=2024-12-31");
        Assert.Equal("met", one.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(0.1m, one.RootElement.GetProperty("margin").GetProperty("value").GetDecimal());
        Assert.Equal("2024-12-31", one.RootElement.GetProperty("asOf").GetString());

        using var proof = await JsonAsync($"{Plan}/verdicts/{verdict.Commitment.Id}/proof?asOf=2024-12-31");
        Assert.Equal(verdict.Commitment.Citation.Sentence, proof.RootElement.GetProperty("proof").GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task Lines_are_those_of_the_command_line()
    {
        var account = SamplePlan.Account(SamplePlan.AsOf);
        var notation = new FormulaNotation(account.Plan.AreaCode, account.Plan.Indicators);
        var expected = string.Concat(account.Verdicts.Select(verdict => ContractJson.Line(json => ContractJson.WriteVerdict(json, verdict, notation)) + "\n"));
        Assert.Equal(expected, await TextAsync($"{Plan}/verdicts?asOf=2024-12-31&format=jsonl"));
        Assert.Equal(SamplePlan.Source.Findings.Facts.Count, (await TextAsync($"{Plan}/facts?format=jsonl")).Count(sign => sign == '\n'));
        using var commitments = await JsonAsync($"{Plan}/commitments");
        Assert.Equal(SamplePlan.Source.Register.Count, commitments.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task A_series_keeps_every_vintage_and_knows_no_later_one()
    {
        using var then = await JsonAsync($"{Plan}/indicators/gdp/series?asOf=2023-06-30");
        using var now = await JsonAsync($"{Plan}/indicators/gdp/series");
        static int Count(JsonDocument series) => series.RootElement.EnumerateArray().SelectMany(one => one.GetProperty("periods").EnumerateArray()).Sum(period => period.GetProperty("vintages").GetArrayLength());
        Assert.True(Count(then) < Count(now));
        Assert.Equal(SamplePlan.Source.Loop.Plan.Observations.Count(observation => observation.Key.Indicator == "gdp"), Count(now));
        Assert.DoesNotContain("2024", then.RootElement.ToString().Split("\"published\"")[1..].Select(rest => rest[..14]).Aggregate("", string.Concat), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/plans/nowhere", 404, "plan.unknown")]
    [InlineData(Plan + "/verdicts/C999", 404, "commitment.unknown")]
    [InlineData(Plan + "/indicators/nothing/series", 404, "indicator.unknown")]
    [InlineData(Plan + "/verdicts?asOf=2024-13-45", 400, "asOf.invalid")]
    [InlineData(Plan + "/verdicts?asOf=2024-13", 400, "asOf.invalid")]
    [InlineData(Plan + "/verdicts?format=xml", 400, "format.unknown")]
    [InlineData("/api/v1/nothing", 404, "address.unknown")]
    public async Task A_mistake_gets_a_problem_in_both_languages(string address, int status, string code)
    {
        using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.NotEmpty(problem.RootElement.GetProperty("zh").GetString()!);
        Assert.NotEmpty(problem.RootElement.GetProperty("en").GetString()!);
    }

    [Fact]
    public async Task The_interface_describes_itself()
    {
        using var document = await JsonAsync("/openapi/v1.json");
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Equal(18, paths.Count);
        Assert.All(paths, path => Assert.StartsWith("/api/v1/", path, StringComparison.Ordinal));
        Assert.Contains("<script", await TextAsync("/scalar/v1"), StringComparison.Ordinal);
    }

    private async Task<JsonDocument> JsonAsync(string address) => JsonDocument.Parse(await TextAsync(address));

    private async Task<string> TextAsync(string address)
    {
        using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
