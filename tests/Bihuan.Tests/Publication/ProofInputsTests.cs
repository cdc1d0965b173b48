using Bihuan.Evaluation;
using Bihuan.Lights;
using Bihuan.Publication;
using Bihuan.Statistics;

namespace Bihuan.Tests.Publication;

/// <summary>A proof carries everything its verdict is a function of, also what is not an observation.</summary>
public sealed class ProofInputsTests
{
    private static readonly Plan Plan = new()
    {
        Id = "p", Title = "p", AreaCode = World.Home, Issued = new(2024, 1, 1), From = 2024, To = 2024, Indicators = World.Indicators, Areas = [],
        Observations = [.. World.Observations("jobs 2023 58万人 final 2024-01-20 ; jobs 2024-01/2024-03 13.0万人 final 2024-04-10 ; jobs 2024-01/2024-04 22万人 preliminary 2024-05-10 ; gdp 2023 growth_yoy 5.9% final 2024-01-20").Select(one => one with { Id = ObservationId.Of(one) })],
        Trajectories =
        [
            new() { Indicator = "jobs", Period = Period.Parse("2024-01/2024-03"), Value = new Quantity(14.0m, UnitCatalogue.Parse("万人")), Published = On("2024-01-05"), Source = new Source("分季计划", null, null) },
            new() { Indicator = "jobs", Period = Period.Parse("2024-01/2024-04"), Value = new Quantity(20m, UnitCatalogue.Parse("万人")), Published = On("2024-01-05") },
        ],
        Events = [new("开工某铁路", new(2024, 3, 1), On("2024-03-05"), new Source("公告", null, null), null, default)],
        Interpretations = InterpretationRules.Of([new("path", "path.planned")]).Rules,
    };

    [Theory]
    [InlineData("at 2024: jobs >= 60万人", "2024-04-30")]
    [InlineData("at 2024: jobs >= 60万人", "2024-05-31")]
    [InlineData("at 2024: jobs >= 60万人", null)]
    [InlineData("done 「开工某铁路」 by 2024", "2024-05-31")]
    [InlineData("at 2023: growth(gdp) >= 6%", "2024-05-31")]
    public void It_recomputes_with_the_agencys_plan_the_evidence_and_the_declared_interpretations(string formula, string? day)
    {
        DateOnly? asOf = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var proof = Proof(formula, asOf, out var verdict);
        var check = ProofVerifier.Verify(proof, "x");

        Assert.True(check.Agrees, string.Join("; ", check.Differences.Select(one => one.Words.En)) + string.Join("; ", check.Diagnostics.Select(one => one.Print(Language.English))));
        Assert.Equal((verdict.Kind, verdict.Standing, verdict.Path?.Rule), (check.Verdict!.Kind, check.Verdict.Standing, check.Verdict.Path?.Rule));
    }

    [Fact]
    public void A_changed_plan_of_the_agency_is_found_in_the_standing()
    {
        var proof = Proof("at 2024: jobs >= 60万人", new(2024, 5, 31), out var verdict);
        Assert.Equal("planned", verdict.Path!.Rule);
        Assert.NotEqual("digest", ProofVerifier.Verify(proof.Replace("\"value\": 20,", "\"value\": 30,", StringComparison.Ordinal), "x").Differences[0].Path);
    }

    [Fact]
    public void A_made_up_node_of_the_agencys_plan_is_yellow_where_the_month_counts()
    {
        var judge = new LightJudge(LightCatalogue.Find("ouhai-2020")!, new SeriesSet(Plan.Indicators, Plan.Observations), new(2024, 5, 31));
        _ = Proof("at 2024: jobs >= 60万人", new(2024, 5, 31), out var verdict);
        Assert.Equal("2024-03 yellow, 2024-04 green", string.Join(", ", judge.Months(verdict, 2024).Select(one => $"{one.Month} {LightWords.Code(one.Light.Colour)}")));
    }

    private static string Proof(string formula, DateOnly? asOf, out Verdict verdict)
    {
        var data = new SeriesSet(Plan.Indicators, Plan.Observations);
        var judged = new Evaluator(Plan, data).Evaluate(World.Commitment(World.Formula(formula)), asOf);
        verdict = judged;
        return ContractJson.Page(json => ContractJson.WriteProof(json, judged, Plan, World.Notation, data, new LightJudge(LightCatalogue.Find("ouhai-2020")!, data, asOf)));
    }

    private static PublicationDate On(string text) => PublicationDate.TryParse(text, out var date) ? date : default;
}
