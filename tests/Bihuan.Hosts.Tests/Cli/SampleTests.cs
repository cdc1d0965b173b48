using System.Text.Json;

namespace Bihuan.Hosts.Tests.Cli;

/// <summary>What the sample must show, found by what is promised and not by number, so that better reading does not disturb it.</summary>
public sealed class SampleTests
{
    private static readonly string Sample = Path.Combine(CommandRun.Root, "samples", "chongqing-2023");

    [Theory]
    [InlineData("at 2023: growth(gdp) >= 6%", "met", "provisional", "0.1")]
    [InlineData("at 2023: private_economy_va_share >= 60%", "missed", "final", "-0.6")]
    [InlineData("each 2023..2027: headline(fixed_asset_investment) > headline(gdp)", "missed", "provisional", "-1.8")]
    public async Task A_promise_is_judged_on_what_was_published_by_the_end_of_2024(string formula, string kind, string state, string margin)
    {
        var verdict = Assert.Single(await VerdictsAsync("2024-12-31"), one => Text(one, "formula") == formula);

        Assert.Equal((kind, state, margin), (Text(verdict, "verdict"), Text(verdict, "dataState"), verdict.GetProperty("margin").GetProperty("value").GetRawText()));
        Assert.NotEqual(0, verdict.GetProperty("usedObservations").GetArrayLength());
    }

    [Fact]
    public async Task The_product_of_2027_is_open_behind_its_path_and_says_what_is_needed()
    {
        var verdict = Assert.Single(await VerdictsAsync("2024-12-31"), one => Text(one, "formula") == "at 2027: gdp >= 4万亿元");

        Assert.Equal(("undecided", "behind"), (Text(verdict, "verdict"), Text(verdict, "standing")));
        Assert.Equal(JsonValueKind.Null, verdict.GetProperty("margin").ValueKind);
        Assert.Equal(("%", "year"), (Text(verdict.GetProperty("needed"), "unit"), Text(verdict.GetProperty("needed"), "per")));
        Assert.InRange(verdict.GetProperty("needed").GetProperty("value").GetDecimal(), 7m, 8m);
    }

    [Fact]
    public async Task The_plan_holds_together_and_says_what_it_assumes()
    {
        using var report = JsonDocument.Parse((await CommandRun.Of("check", Sample, "--format", "json")).Out);
        var assumptions = report.RootElement.GetProperty("assumptions").EnumerateArray().ToList();
        JsonElement Assumed(string quantity) => Assert.Single(assumptions, one => Text(one, "quantity") == quantity);

        // 2.01 → 2.9万亿元 beside “年均5.3%” is a matter of prices, not a conflict.
        Assert.Equal(0, report.RootElement.GetProperty("conflicts").GetArrayLength());
        Assert.InRange(Assumed("deflator(gdp)@2018/2022").GetProperty("low").GetDecimal(), 1.5m, 2.2m);
        Assert.Equal(3333.33m, Assumed("resident_population@2027").GetProperty("low").GetDecimal());
        Assert.Contains("3213.34万人", Assumed("resident_population@2027").GetProperty("because").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(6.55m, Assumed("average_growth_nominal(gdp)@2023/2027").GetProperty("low").GetDecimal());
        var notes = report.RootElement.GetProperty("notes").EnumerateArray().ToList();
        Assert.Contains(notes, note => Text(note, "code") == "pace.slow" && Text(note, "messageZh")!.Contains("81000", StringComparison.Ordinal));
        Assert.Contains(notes, note => Text(note, "code") == "target.idleByMultiple" && Text(note, "messageZh")!.Contains("1.0218万家", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_inferred_figure_says_so()
    {
        var verdict = Assert.Single(await VerdictsAsync("2024-12-31"), one => (Text(one, "formula") ?? "").StartsWith("each 2023..2027: headline(fixed_asset_investment)", StringComparison.Ordinal));

        Assert.Contains(verdict.GetProperty("reasons").EnumerateArray(), reason => reason.GetString()!.StartsWith("observation.derived:fixed_asset_investment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_data_a_verdict_is_undecided_and_missing_never_zero()
    {
        var missing = (await VerdictsAsync("2024-12-31")).Where(one => Text(one, "dataState") == "missing").ToList();

        Assert.NotEmpty(missing);
        Assert.All(missing, one => Assert.Equal(("undecided", JsonValueKind.Null), (Text(one, "verdict"), one.GetProperty("margin").ValueKind)));
    }

    [Fact]
    public async Task In_the_middle_of_2023_nothing_published_later_is_known()
    {
        var observations = (await File.ReadAllLinesAsync(Path.Combine(Sample, "observations.csv"))).Length;
        var verdicts = await VerdictsAsync("2023-06-30");

        Assert.True(observations > 400);
        Assert.All(verdicts.Where(one => (Text(one, "formula") ?? "").StartsWith("at 2023:", StringComparison.Ordinal)), one => Assert.Equal("undecided", Text(one, "verdict")));
        Assert.DoesNotContain(verdicts.SelectMany(one => one.GetProperty("usedObservations").EnumerateArray()), id => id.GetString()!.Contains(".2023.", StringComparison.Ordinal) || id.GetString()!.Contains(".2024", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sample_loads_without_a_complaint()
    {
        var run = await CommandRun.Of("audit", Sample);

        Assert.Equal((0, ""), (run.Status, run.Error));
    }

    private static async Task<IReadOnlyList<JsonElement>> VerdictsAsync(string asOf)
    {
        var run = await CommandRun.Of("evaluate", Sample, "--as-of", asOf);
        Assert.Equal(0, run.Status);
        return [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    private static string? Text(JsonElement json, string key) => json.GetProperty(key).GetString();
}
