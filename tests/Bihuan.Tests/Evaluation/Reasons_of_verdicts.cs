using Bihuan.Evaluation;
using Bihuan.Publication;
using Bihuan.Statistics;

namespace Bihuan.Tests.Evaluation;

/// <summary>What a verdict says of itself is so.</summary>
public class Reasons_of_verdicts
{
    [Theory]
    [InlineData("at 2023: growth(retail) >= 5%", "retail 2022 0亿元 ; retail 2023 5亿元", "base.zero")]
    [InlineData("at 2023: growth(profit) >= 5%", "profit 2022 -5亿元 ; profit 2023 5亿元", "base.negative")]
    [InlineData("at 2023: share(retail, gdp) >= 50%", "retail 2023 1亿元 ; gdp 2023 0亿元", "whole.notPositive")]
    [InlineData("at 2024: income >= 1元", "income 2021 growth_yoy 6.0", "data.missing")]
    [InlineData("at 2024: forest >= 45%", "forest 2024 120%", "data.impossible")]
    [InlineData("at 2021/2025: average_growth_real(income) >= 5%", "income 2021/2025 growth_annual_avg 5.5", "basis.unavailable")]
    public void The_reason_is_the_one_that_holds(string formula, string observations, string reason)
    {
        var reasons = Judge(formula, observations, "").Reasons.Select(one => one.Code).ToList();

        Assert.Contains(reason, reasons);
        Assert.DoesNotContain("data.noSeries", reasons);
        Assert.Single(reasons, code => code is "base.zero" or "base.negative" or "whole.notPositive" or "data.missing" or "data.impossible");
    }

    [Fact]
    public void An_indicator_of_which_nothing_is_published_has_no_observation() =>
        Assert.Contains(Judge("at 2024: income >= 1元", "gdp 2024 5亿元", "").Reasons, reason => reason.Code == "data.noSeries");

    [Fact]
    public void Figures_of_two_places_are_told_apart()
    {
        var verdict = Judge("at 2023: share(jobs@500101, jobs) >= 40%", "jobs@500101 2023 6万人 ; jobs 2023 11万人", World.Home);
        Assert.Equal(
            ["读取城镇新增就业（500101）2023年", "读取城镇新增就业2023年", "2023年占比：部分除以总量", "2023年比较：满足"],
            verdict.Proof.Steps.Select(step => step.Text.Zh));
    }

    [Fact]
    public void A_missing_figure_is_missing_in_its_place() => Assert.Contains(
        Judge("at 2023: jobs@500101 + jobs >= 5万人", "jobs 2023 11万人", World.Home).Reasons, reason => reason.ToString().Contains("jobs@500101@2023", StringComparison.Ordinal));

    [Theory]
    [InlineData("at 2024: accidents <= 20人", "11人", "距上限还有9人")]
    [InlineData("at 2024: accidents <= 20人", "20人", "正好在上限上")]
    [InlineData("each 2024..2026: forest >= 40%", "40.5%", "高出下限0.5百分点")]
    [InlineData("each month 2024..2024: jobless <= 5.5%", "5.2%", "距上限还有0.3百分点")]
    public void What_is_compared_with_a_limit_is_not_ahead_of_a_schedule(string formula, string value, string words)
    {
        var code = World.Formula(formula).Predicates.First().Left.About!.Code;
        var period = formula.StartsWith("each month", StringComparison.Ordinal) ? "2024-02" : code == "accidents" ? "2024-01/2024-06" : "2024";
        var verdict = Judge(formula, $"{code} {period} {value} final {(period == "2024" ? "2025-01-20" : "2024-07-20")}", "");
        var size = NumberPhrases.Short(verdict.Path!.Gap with { Value = Math.Abs(verdict.Path.Gap.Value) }, Language.Chinese);

        Assert.Equal(words, AccountWords.OfLimit(verdict, size)?.Zh);
    }

    [Fact]
    public void What_follows_a_path_has_no_limit() => Assert.Null(
        AccountWords.OfLimit(Judge("at 2024: jobs >= 20万人", "jobs 2024-01/2024-06 11万人 final 2024-07-20", ""), "5百分点"));

    private static Verdict Judge(string formula, string observations, string home)
    {
        var data = new SeriesSet(World.Indicators, World.Observations(observations));
        var evaluator = home.Length == 0 ? new Evaluator(data) : new Evaluator(
            new Plan { Id = "spec", Title = "spec", AreaCode = home, Issued = new(2023, 1, 1), From = 2023, To = 2027, Indicators = World.Indicators, Areas = [], Observations = [] }, data);
        return evaluator.Evaluate(World.Commitment(World.Formula(formula), 2023), data.LatestPublication is { } day ? day : null);
    }
}
