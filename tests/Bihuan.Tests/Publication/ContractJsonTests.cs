using System.Text.Json;
using Bihuan.Evaluation;
using Bihuan.Formulas;
using Bihuan.Publication;
using Bihuan.Statistics;
using Bihuan.Testing;

namespace Bihuan.Tests.Publication;

public sealed class ContractJsonTests
{
    private const string Text = "# 2023年政府工作报告\n## 2023年目标\n地区生产总值增长6.0%以上。\n加快建设智慧政务平台。\n";

    private static readonly Indicator Gdp = new() { Code = "gdp", NameZh = "地区生产总值", Unit = UnitCatalogue.Parse("亿元"), Kind = IndicatorKind.Flow, PriceBasis = PriceBasis.Real };

    private static readonly Observation Growth = new()
    {
        Id = "gdp.500000.2023.growth_yoy.1", Key = new("gdp", "500000", SeriesMeasure.GrowthYoy), Period = Period.OfYear(2023), Value = new(6.10m, Unit.Percent),
        Status = ObservationStatus.Preliminary, Published = Date("2024-01-26"), Source = new("2023年统计公报", "https://example.org/2023", "增长6.1%"), Bound = Bound.Exact,
    };

    private static readonly Plan Plan = new() { Id = "demo", Title = "示例", AreaCode = "500000", Issued = new(2023, 1, 13), From = 2023, To = 2027, Indicators = [Gdp], Areas = [], Observations = [Growth] };

    private static readonly Fact Fact = new()
    {
        Id = "S001", Citation = new(SpanOf("6.0%"), "6.0%", SpanOf("地区生产总值增长6.0%以上。"), "地区生产总值增长6.0%以上。", ["2023年目标"]),
        Indicator = "地区生产总值", IndicatorCode = "gdp", Measure = Measure.Growth, Comparator = Comparator.AtLeast, Value = 6.0m, Unit = "%", From = 2023, To = 2023,
        Modality = Modality.Target, Strength = Strength.Commit, Because = [new("comparator", SpanOf("以上"), "hedge:以上"), new("strength", null, "default")],
    };

    private static readonly FormulaNotation Notation = new("500000", [Gdp]);

    private static readonly Commitment Commitment = new()
    {
        Id = "C001", Kind = CommitmentKind.Target, Fact = Fact, Citation = Fact.Citation, Title = "地区生产总值", IndicatorCode = "gdp", AreaCode = "500000", PlanFrom = 2023,
        Interpretations = [new("words.bound", Notation.TryParse("at 2023: growth(gdp) >= 6.0%", out _)!)],
    };

    private static readonly Findings Findings = new(
        new Report("report.md", Text), [Fact], [],
        [
            new(SpanOf("# 2023年政府工作报告"), PassageKind.Heading, 0, "2023年政府工作报告"), new(SpanOf("## 2023年目标"), PassageKind.Heading, 1, "2023年目标"),
            new(SpanOf("地区生产总值增长6.0%以上。"), PassageKind.Sentence, 2, "地区生产总值增长6.0%以上。"), new(SpanOf("加快建设智慧政务平台。"), PassageKind.Sentence, 2, "加快建设智慧政务平台。"),
        ],
        []);

    [Fact]
    public void A_fact_has_the_keys_of_the_contract_in_its_order() => Golden.Check("ContractJson.fact", ContractJson.Line(json => ContractJson.WriteFact(json, Fact)));

    [Fact]
    public void An_explained_fact_shows_its_cues() => Golden.Check("ContractJson.explained", ContractJson.Page(json => ContractJson.WriteFact(json, Fact, Text)));

    [Fact]
    public void A_verdict_has_the_keys_of_the_contract_in_its_order() =>
        Golden.Check("ContractJson.verdict", ContractJson.Line(json => ContractJson.WriteVerdict(json, Verdict(new(2024, 12, 31)), Notation)));

    [Fact]
    public void A_verdict_without_data_says_null_and_never_zero() =>
        Golden.Check("ContractJson.missing", ContractJson.Line(json => ContractJson.WriteVerdict(json, Verdict(new(2023, 6, 30)), Notation)));

    [Fact]
    public void A_proof_carries_sentence_sources_and_steps() =>
        Golden.Check("ContractJson.proof", ContractJson.Page(json => ContractJson.WriteProof(json, Verdict(new(2024, 12, 31)), Plan, Notation, new SeriesSet([Gdp], [Growth]))));

    [Fact]
    public void A_draft_is_a_draft() => Golden.Check("ContractJson.draft", ContractJson.Line(json => ContractJson.WriteCommitment(json, Commitment, Notation)));

    [Fact]
    public void What_draft_writes_the_register_reads_back()
    {
        var (register, diagnostics) = ContractJson.ReadCommitments(Drafted(), Findings, Plan);

        Assert.Empty(diagnostics);
        Assert.Equal(Drafted(), ContractJson.Line(json => ContractJson.WriteCommitment(json, Assert.Single(register), Notation)));
        Assert.Same(Fact, register[0].Fact);
    }

    [Fact]
    public void A_confirmed_line_is_confirmed_and_its_corrected_formula_counts()
    {
        var line = Drafted().Replace("\"confirmed\":false", "\"confirmed\":true", StringComparison.Ordinal)
            .Replace("\"formula\":\"at 2023: growth(gdp) >= 6.0%\",\"reading\"", "\"formula\":\"at 2023: growth(gdp) > 6.0%\",\"reading\"", StringComparison.Ordinal);

        var entry = Assert.Single(ContractJson.ReadCommitments(line, Findings, Plan).Register);

        Assert.True(entry.IsConfirmed);
        Assert.Equal("at 2023: growth(gdp) > 6.0%", Notation.Print(entry.Formula!));
    }

    [Fact]
    public void A_task_without_a_number_takes_its_citation_from_the_sentence()
    {
        const string line = """{"id":"C002","kind":"task","title":"智慧政务平台","quote":"智慧政务平台","sentence":"加快建设智慧政务平台。","confirmed":true}""";

        var entry = Assert.Single(ContractJson.ReadCommitments(line, Findings, Plan).Register);

        Assert.Equal("智慧政务平台", entry.Citation.Span.Of(Text).ToString());
        Assert.Equal(["2023年目标"], entry.Citation.Section);
    }

    [Theory]
    [InlineData("not json", "BH6201")]
    [InlineData("[1]", "BH6201")]
    [InlineData("{\"id\":\"\\ud800\",\"kind\":\"target\"}", "BH6201")]
    [InlineData("{\"kind\":\"target\"}", "BH6202")]
    [InlineData("{\"id\":\"C9\",\"kind\":\"wish\"}", "BH6203")]
    [InlineData("{\"id\":\"C9\",\"kind\":\"target\",\"sentence\":\"报告里没有的话。\"}", "BH6206")]
    public void A_line_that_cannot_be_used_is_a_diagnostic_and_the_rest_is_used(string line, string code)
    {
        var (register, diagnostics) = ContractJson.ReadCommitments(line + "\n\n" + Drafted(), Findings, Plan);

        Assert.Single(register);
        Assert.Equal(code, Assert.Single(diagnostics).Code);
        Assert.Equal(1, diagnostics[0].Place.Line);
    }

    [Fact]
    public void A_second_entry_with_the_same_id_is_left_out()
    {
        var (register, diagnostics) = ContractJson.ReadCommitments(Drafted() + "\n" + Drafted(), Findings, Plan);

        Assert.Single(register);
        Assert.Equal(("BH6204", 2), (Assert.Single(diagnostics).Code, diagnostics[0].Place.Line));
    }

    [Fact]
    public void A_formula_that_does_not_read_leaves_the_entry_without_it()
    {
        var (register, diagnostics) = ContractJson.ReadCommitments(Drafted().Replace("gdp)", "gnp)", StringComparison.Ordinal), Findings, Plan);

        Assert.Null(Assert.Single(register).Formula);
        Assert.Equal("BH6207", Assert.Single(diagnostics).Code);
    }

    [Theory]
    [InlineData("\"confirmed\":false", "\"confirmed\":\"yes\"", "BH6210")]
    [InlineData("\"section\":[", "\"section\":7,\"was\":[", "BH6210")]
    [InlineData("\"readings\":[", "\"readings\":[1,", "BH6210")]
    [InlineData("\"indicatorCode\":\"gdp\"", "\"indicatorCode\":\"gnp\"", "BH6209")]
    [InlineData("\"fact\":\"", "\"fact\":\"X", "BH6212")]
    [InlineData("\"quote\":\"", "\"quote\":\"另", "BH6211")]
    [InlineData("\"reading\":\"", "\"reading\":\"other.", "BH6213")]
    public void What_a_line_gets_wrong_is_told_and_the_line_is_used(string right, string wrong, string code)
    {
        var at = Drafted().IndexOf(right, StringComparison.Ordinal);
        var line = Drafted().Remove(at, right.Length).Insert(at, wrong);

        var (register, diagnostics) = ContractJson.ReadCommitments(line, Findings, Plan);

        Assert.Single(register);
        Assert.Equal(code, Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void An_area_that_the_plan_does_not_have_is_not_judged()
    {
        var at = Drafted().IndexOf("\"areaCode\":\"", StringComparison.Ordinal);
        var line = Drafted().Insert(at + "\"areaCode\":\"".Length, "9");

        var (register, diagnostics) = ContractJson.ReadCommitments(line, Findings, Plan);

        Assert.Empty(register);
        Assert.Equal(["BH6208", "BH6214"], diagnostics.Select(one => one.Code));
    }

    [Fact]
    public void A_line_of_another_area_is_about_that_area()
    {
        const string line = """{"id":"C003","kind":"target","areaCode":"156","sentence":"加快建设智慧政务平台。","formula":"at 2023: growth(gdp) >= 5%"}""";

        var entry = Assert.Single(ContractJson.ReadCommitments(line, Findings, Plan).Register);

        Assert.Equal("at 2023: growth(gdp) >= 5%", Notation.Of("156").Print(entry.Formula!));
        Assert.NotEqual("at 2023: growth(gdp) >= 5%", Notation.Print(entry.Formula!));
    }

    private static string Drafted() => ContractJson.Line(json => ContractJson.WriteCommitment(json, Commitment, Notation));

    private static Verdict Verdict(DateOnly asOf) => new Evaluator(new SeriesSet([Gdp], [Growth])).Evaluate(Commitment, asOf);

    private static PublicationDate Date(string text) => PublicationDate.TryParse(text, out var date) ? date : throw new JsonException(text);

    private static Span SpanOf(string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return new(at, at + words.Length);
    }
}
