using System.Globalization;
using Bihuan.Evaluation;
using Bihuan.Formulas;
using Bihuan.Statistics;
using Bihuan.Tests.Formulas;
using CsCheck;

namespace Bihuan.Tests.Evaluation;

/// <summary>Bulk evaluation says what the evaluator says, without the proof.</summary>
public class Laws_of_bulk_evaluation
{
    private static readonly (Indicator Indicator, SeriesFamily Family)[] Columns =
    [
        Column("firms", SeriesFamily.Value), Column("jobless", SeriesFamily.Value), Column("gdp", SeriesFamily.Growth), Column("fai", SeriesFamily.Growth),
        Column("retail", SeriesFamily.Growth), Column("jobs", SeriesFamily.Value),
    ];

    // Windows of five years fill one word of the panel's map, of seven years two; months and quarters apart.
    private static readonly Gen<Formula> Formulas = Gen.Select(Gen.Int[0, 13], Gen.Int[0, 60], Gen.Int[0, 11], Gen.Int[0, 11]).Select((shape, number, first, more) =>
    {
        var window = string.Create(CultureInfo.InvariantCulture, $"2022-{first + 1:00}..{2022 + (first + more * 3) / 12}-{(first + more * 3) % 12 + 1:00}");
        var bound = (number / 10m).ToString(CultureInfo.InvariantCulture);
        return World.Formula(shape switch
        {
            0 => $"each month {window}: jobless <= {bound}%",
            1 => $"each month {window}: jobless < {bound}%",
            2 => $"each month {window}: firms >= {number}家",
            3 => $"eventually month {window}: firms > {number}家",
            4 => $"eventually month {window}: jobless <= {bound}% ±0.2百分点",
            5 => $"each month {window}: headline(fai) > headline(gdp)",
            6 => $"each month {window}: growth(fai) in step with growth(retail) ±1.5百分点",
            7 => $"at 2023-06: jobs = {bound}万人",
            8 => $"not (each month {window}: firms < {number}家)",
            9 => $"(each month {window}: jobless <= {bound}%) and (eventually month 2023..2023: jobless < 3%)",
            10 => $"(each month {window}: firms <= {number}家) or (not (at 2022-03: firms > 20家))",
            11 => $"eventually quarter 2022..2023: growth(gdp) >= {bound}%",
            12 => $"each month {window}: jobs >= 0.001亿人",
            _ => $"each month 2022..2027: jobless <= {bound}%",
        });
    });

    private static readonly Gen<(Formula Formula, int[] Figures, int Gaps)> Cases = Gen.Select(Formulas, Gen.Int[0, 60].Array[6 * 100], Gen.Int[0, 3], (formula, figures, gaps) => (formula, figures, gaps));

    private static readonly List<Period> Layout = [.. Window.OfYears(2022, 2027, Frequency.Monthly).Steps, .. Window.OfYears(2022, 2023, Frequency.Quarterly).Steps];

    [Fact]
    public void Bulk_evaluation_gives_the_evaluators_verdict_and_margin() => Cases.Sample(
        c =>
        {
            var data = new SeriesSet(World.Indicators, Data(c.Figures, c.Gaps));
            var panel = new Panel(Columns, Layout, 2);
            foreach (var series in data.All)
            {
                Assert.True(panel.Fill(1, series, new(2035, 1, 1)));
            }

            var bulk = BulkFormula.TryCompile(c.Formula, panel, World.Home);
            Assert.NotNull(bulk);
            var verdict = new Evaluator(data).Evaluate(World.Commitment(c.Formula), new DateOnly(2035, 1, 1));
            // The other area knows nothing, and unknown is not a number.
            return bulk.Judge(panel, 1) == new BulkVerdict(verdict.Kind, verdict.MarginRange) && bulk.Judge(panel, 0) == default;
        },
        iter: 2_000);

    [Fact]
    public void Whatever_it_takes_of_any_formula_it_judges_as_the_evaluator_does()
    {
        (Indicator, SeriesFamily)[] every = [.. World.Indicators.SelectMany(one => ((Indicator, SeriesFamily)[])[(one, SeriesFamily.Value), (one, SeriesFamily.Growth)])];
        List<Period> layout = [.. Window.OfYears(2022, 2035, Frequency.Monthly).Steps, .. Window.OfYears(2022, 2035, Frequency.Quarterly).Steps];
        var empty = new Panel(every, layout, 1);
        var taken = 0;
        AnyFormula.Any.Select(Gen.Int[0, 60].Array[layout.Count]).Sample(
            c =>
            {
                var (formula, figures) = (c.Item1, c.Item2);
                if (BulkFormula.TryCompile(formula, empty, World.Home) is not { } bulk)
                {
                    return true;
                }

                Interlocked.Increment(ref taken);
                var asked = formula.Predicates.SelectMany(one => one.Left.Parts.Concat(one.Right.Parts)).Select(part => part.About).OfType<Indicator>().Distinct().ToList();
                var data = new SeriesSet(World.Indicators, [.. every.Where(column => asked.Contains(column.Item1)).SelectMany((column, at) => Figures(column, layout, figures, at))]);
                var panel = new Panel(every, layout, 1);
                foreach (var series in data.All)
                {
                    panel.Fill(0, series, new(2045, 1, 1));
                }

                var verdict = new Evaluator(data).Evaluate(World.Commitment(formula), new DateOnly(2045, 1, 1));
                return bulk.Judge(panel, 0) == new BulkVerdict(verdict.Kind, verdict.MarginRange);
            },
            iter: 8_000);
        Assert.NotEqual(0, taken);
    }

    [Theory]
    [InlineData("at 2023: jobs >= 60万人")]
    [InlineData("at 2022/2023: average_growth(fai) >= 5%")]
    [InlineData("each month 2022..2022: jobless@156 <= 5%")]
    [InlineData("done 「通车」 by 2023")]
    [InlineData("(at 2022-03: jobless <= 5%) and (at 2022-03: firms >= 5家)")]
    public void What_it_does_not_take_is_left_to_the_evaluator(string formula) =>
        Assert.Null(BulkFormula.TryCompile(World.Formula(formula), new Panel(Columns, Layout, 1), World.Home));

    [Fact]
    public void A_figure_that_only_bounds_its_number_is_not_for_the_panel()
    {
        var data = new SeriesSet(World.Indicators, World.Observations("firms 2022-03 >=5家 final 2022-04-20"));
        Assert.False(new Panel(Columns, Layout, 1).Fill(0, data.All.First(), null));
    }

    private static (Indicator Indicator, SeriesFamily Family) Column(string code, SeriesFamily family) => (World.Indicators.First(one => one.Code == code), family);

    private static IEnumerable<Observation> Figures((Indicator Indicator, SeriesFamily Family) column, List<Period> layout, int[] figures, int shift)
    {
        for (var at = 0; at < layout.Count; at++)
        {
            var number = figures[(at + shift * 7) % figures.Length];
            if (number % 11 != 1)
            {
                yield return new Observation
                {
                    Id = $"o{column.Indicator.Code}{column.Family}{at}", Key = new(column.Indicator.Code, World.Home, column.Family == SeriesFamily.Growth ? SeriesMeasure.GrowthYoy : SeriesMeasure.Level),
                    Period = layout[at], Value = new(number, column.Family == SeriesFamily.Growth ? Unit.Percent : column.Indicator.Unit), Status = ObservationStatus.Final,
                    Published = new(new(2044, 1, 1), new(2044, 1, 1)), Source = new("spec", null, null),
                };
            }
        }
    }

    private static IReadOnlyList<Observation> Data(int[] figures, int gaps)
    {
        var rows = new List<string>();
        for (var i = 0; i < figures.Length; i++)
        {
            var ((indicator, family), at) = (Columns[i / 100], i % 100);
            if (at < Layout.Count && (gaps == 0 || figures[i] % (gaps * 7) != 1))
            {
                rows.Add(string.Create(CultureInfo.InvariantCulture, $"{indicator.Code} {Layout[at]} {(family == SeriesFamily.Growth ? "growth_yoy" : "level")} {figures[i] / (family == SeriesFamily.Growth || indicator.Code == "jobless" ? 10m : 1m)} final 2030-01-20"));
            }
        }

        return World.Observations(string.Join(';', rows));
    }
}
