using System.Globalization;
using Bihuan.Evaluation;
using Bihuan.Formulas;
using Bihuan.Statistics;
using CsCheck;

namespace Bihuan.Tests.Evaluation;

/// <summary>What must hold for any formula on any data.</summary>
public class Laws_of_evaluation
{
    [Theory]
    [InlineData("at 2027: gdp >= 40000亿元")]
    [InlineData("each 2023..2027: jobs >= 60万人")]
    public void Without_any_data_or_date_nothing_is_over(string formula)
    {
        var verdict = new Evaluator(new SeriesSet(World.Indicators, [])).Evaluate(World.Commitment(World.Formula(formula), 2023), asOf: null);

        Assert.Equal(VerdictKind.Undecided, verdict.Kind);
        Assert.DoesNotContain(verdict.Reasons, reason => reason.Code is "standing.overdue" or "standing.over");
    }

    // Years 2022 to 2026 of a few series, each year known or not, published in the January after.
    private static readonly Gen<IReadOnlyList<Observation>> Histories = Gen.Int[0, 400].Array[20].Select(numbers =>
    {
        var rows = new List<string>();
        (string Name, string Measure)[] series = [("gdp", "growth_yoy"), ("fai", "growth_yoy"), ("jobs", "level"), ("firms", "level")];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < 340)
            {
                var (name, measure) = series[i / 5];
                var year = 2022 + i % 5;
                rows.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {year} {measure} {numbers[i] / 10m} final {year + 1}-01-20"));
            }
        }

        return World.Observations(string.Join(';', rows));
    });

    private static readonly Gen<Formula> Formulas = Gen.Select(Gen.Int[0, 7], Gen.Int[2023, 2025], Gen.Int[0, 2], Gen.Int[0, 340]).Select((shape, from, more, number) =>
    {
        var bound = (number / 10m).ToString(CultureInfo.InvariantCulture);
        return World.Formula(shape switch
        {
            0 => $"at {from}: growth(gdp) >= {bound}%",
            1 => $"at {from}: growth(gdp) > {bound}%",
            2 => $"each {from}..{from + Math.Min(more, 2026 - from)}: jobs >= {bound}万人",
            3 => $"eventually {from}..{from + Math.Min(more, 2026 - from)}: firms > {bound}家",
            4 => $"at {from}/2026: sum(jobs) >= {bound}万人",
            5 => $"each {from}..2026: headline(fai) > headline(gdp)",
            6 => $"(at {from}: jobs <= {bound}万人) and (at 2026: growth(gdp) ~ {bound}% ±0.5百分点)",
            _ => $"(at {from}: jobs < {bound}万人) or (at 2025: firms = {bound}家)",
        });
    });

    private static readonly Gen<(Formula Formula, IReadOnlyList<Observation> Data)> Cases = Gen.Select(Formulas, Histories);

    [Fact]
    public void Negation_flips_the_verdict_and_the_margin() => Cases.Sample(c =>
    {
        var (plain, negated) = (Judge(c.Formula, c.Data), Judge(new Formula.Not(c.Formula), c.Data));
        return negated.MarginRange == -plain.MarginRange && negated.Kind == plain.Kind switch
        {
            VerdictKind.Met => VerdictKind.Missed,
            VerdictKind.Missed => VerdictKind.Met,
            _ => VerdictKind.Undecided,
        };
    });

    [Fact]
    public void A_margin_above_zero_is_met_and_below_zero_is_missed() => Cases.Sample(c =>
    {
        var verdict = Judge(c.Formula, c.Data);
        return !(verdict.MarginRange.Low > 0m && verdict.Kind != VerdictKind.Met) && !(verdict.MarginRange.High < 0m && verdict.Kind != VerdictKind.Missed);
    });

    [Fact]
    public void New_periods_only_narrow_the_margin_and_never_turn_a_verdict() => Cases.Sample(c =>
    {
        // Year by year, as the data arrive.
        var before = Judge(c.Formula, []);
        for (var year = 2022; year <= 2026; year++)
        {
            var after = Judge(c.Formula, [.. c.Data.Where(o => o.Period.LastYear <= year)]);
            if (!before.MarginRange.Contains(after.MarginRange) || (before.Kind != VerdictKind.Undecided && after.Kind != before.Kind))
            {
                return false;
            }

            before = after;
        }

        return before.MarginRange == Judge(c.Formula, c.Data).MarginRange && before.Kind == Judge(c.Formula, c.Data).Kind;
    });

    [Fact]
    public void As_of_a_date_nothing_later_matters() => Cases.Sample(c =>
    {
        for (var year = 2022; year <= 2027; year++)
        {
            var day = new DateOnly(year, 6, 30);
            var all = Evaluate(c.Formula, c.Data, day);
            var known = Evaluate(c.Formula, [.. c.Data.Where(o => o.IsKnown(day))], day);
            if (Text(all) != Text(known))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void The_same_inputs_give_the_same_verdict_to_the_last_word() => Cases.Sample(c =>
        Text(Evaluate(c.Formula, c.Data, null)) == Text(Evaluate(c.Formula, c.Data, null)));

    [Fact]
    public void What_is_printed_reads_back() => Formulas.Sample(formula =>
        World.Formula(World.Notation.Print(formula, Language.Chinese)) == formula && World.Formula(World.Notation.Print(formula, Language.English)) == formula);

    [Fact]
    public void Every_verdict_falls_into_one_part_of_the_tally() => Cases.Sample(c =>
    {
        var tally = Tally.Of([Judge(c.Formula, c.Data)]);
        return Enum.GetValues<Outlook>().Sum(part => tally[part]) == 1 && tally.Total == 1;
    });

    [Fact]
    public void Average_growth_compounds_and_is_never_the_mean_of_the_rates() => Gen.Int[-400, 400].Array[2, 6].Sample(rates =>
    {
        var rows = rates.Select((rate, at) => string.Create(CultureInfo.InvariantCulture, $"fai {2020 + at} growth_yoy {rate / 10m} final {2021 + at}-01-20"));
        var verdict = Judge(World.Formula($"at 2020/{2019 + rates.Length}: average_growth(fai) >= 0%"), World.Observations(string.Join(';', rows)));
        var (mean, low, high) = (rates.Sum() / 10m / rates.Length, verdict.MarginRange.Low!.Value, verdict.MarginRange.High!.Value);
        // Compounding an end gives the product of the factors at that end of their rounding; the geometric mean lies below the arithmetic one unless all rates are alike.
        return IsProduct(low, -0.5m) && IsProduct(high, 0.5m) && (rates.Distinct().Count() == 1 ? Math.Abs(high - 0.05m - mean) < 0.000001m : high - 0.05m < mean);

        bool IsProduct(decimal average, decimal rounding)
        {
            var compounded = Enumerable.Repeat(1m + average / 100m, rates.Length).Aggregate((a, b) => a * b);
            return Math.Abs(compounded - rates.Aggregate(1m, (all, rate) => all * (1m + (rate + rounding) / 1000m))) < 0.000001m;
        }
    });

    [Fact]
    public void No_mean_of_percentages_can_be_written() => Gen.Int[0, World.Indicators.Count - 1].Sample(at =>
    {
        var indicator = World.Indicators[at];
        var isPercent = indicator.Unit.Dimension == "%" || indicator.Kind is not (IndicatorKind.Flow or IndicatorKind.Stock);
        return isPercent == (World.Notation.TryParse($"at 2023/2025: average({indicator.Code}) >= 1{indicator.Unit}", out _) is null)
            && World.Notation.TryParse($"at 2023/2025: average(growth({indicator.Code})) >= 1%", out _) is null;
    });

    private static Verdict Judge(Formula formula, IReadOnlyList<Observation> data) => Evaluate(formula, data, new DateOnly(2030, 1, 1));

    private static Verdict Evaluate(Formula formula, IReadOnlyList<Observation> data, DateOnly? asOf) =>
        new Evaluator(new SeriesSet(World.Indicators, data)).Evaluate(World.Commitment(formula, 2023), asOf);

    private static string Text(Verdict v) =>
        $"{v.Kind} {v.Standing} {v.DataState} {v.MarginRange} {v.Needed} {v.Path} {string.Join(',', v.UsedObservations)} {string.Join(',', v.Reasons)} " +
        string.Join('|', v.Proof.Steps.Concat(v.Proof.StandingSteps).Select(s => $"{s.Text} {s.Arithmetic} {string.Join(',', s.Observations)}"));
}
