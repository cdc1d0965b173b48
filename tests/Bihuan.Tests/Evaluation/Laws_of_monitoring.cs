using System.Globalization;
using Bihuan.Evaluation;
using Bihuan.Formulas;
using Bihuan.Statistics;
using Bihuan.Tests.Formulas;
using CsCheck;

namespace Bihuan.Tests.Evaluation;

/// <summary>A monitor fed day by day answers what the evaluator answers for that day, for any formula on any data.</summary>
public class Laws_of_monitoring
{
    private static readonly string[] Shapes = ["{0}", "{0}-Q1", "{0}-Q4", "{0}-12", "{0}-03", "{0}-01/{0}-06", "{0}-01/{0}-09"];

    // Figures of any indicator, home or away, first published or revised, whatever the period; months and years as formulas ask for them.
    private static readonly Gen<Observation> Figures = Gen.Select(Gen.Int[0, World.Indicators.Count - 1], Gen.Int[0, 3], Gen.Int[2019, 2026], Gen.Int[0, Shapes.Length - 1], Gen.Int[-20, 3000], Gen.Int[0, 1000])
        .Select((which, measure, year, shape, number, delay) =>
        {
            var indicator = World.Indicators[which];
            var period = string.Format(CultureInfo.InvariantCulture, Shapes[shape], year);
            var rate = measure is 1 or 2;
            var published = Period.Parse(period).End.AddDays(5 + delay % 500);
            return World.Observations(string.Create(
                CultureInfo.InvariantCulture,
                $"{indicator.Code}{(delay % 5 == 0 ? "@156" : "")} {period} {(measure == 1 ? "growth_yoy" : measure == 2 ? "growth_real" : "level")} {(delay % 7 == 0 ? ">=" : "")}{(rate ? number / 100m : number / 10m)} {(delay % 3 == 0 ? "preliminary" : "final")} {published:yyyy-MM-dd}"))[0];
        });

    private static readonly Gen<(Formula Formula, Observation[] Data)> Cases = Gen.Select(AnyFormula.Any, Figures.Array[0, 80])
        .Select((formula, figures) => (formula, figures.Concat(About(formula, figures)).Select((one, at) => one with { Id = $"o{at}" }).ToArray()));

    [Fact]
    public void Monitoring_day_by_day_says_what_evaluation_of_all_data_says() => Cases.Sample(
        c =>
        {
            var monitor = new FormulaMonitor(World.Indicators, c.Formula, new DateOnly(2019, 1, 1));
            var evaluator = new Evaluator(new SeriesSet(World.Indicators, c.Data));
            var waiting = c.Data.ToList();
            for (var day = new DateOnly(2019, 2, 1); day.Year < 2032; day = day.AddMonths(day.Year < 2028 ? 2 : 12))
            {
                // Some figures arrive before the day they count from, some after.
                foreach (var figure in waiting.Where(one => one.Published!.Value.Last.AddDays(one.Id.Length % 2 == 0 ? -40 : 0) <= day).ToList())
                {
                    waiting.Remove(figure);
                    monitor.Observe(figure);
                }

                monitor.Advance(day);
                var verdict = evaluator.Evaluate(World.Commitment(c.Formula), day);
                if (!verdict.Reasons.Any(reason => reason.Code == "arithmetic.overflow") && (monitor.Kind, monitor.Margin, monitor.MarginUnit) != (verdict.Kind, verdict.MarginRange, verdict.MarginUnit))
                {
                    return false;
                }
            }

            return true;
        },
        iter: 300);

    [Fact]
    public void The_same_arrivals_give_the_same_verdict_whenever_it_is_asked() => Cases.Sample(
        c =>
        {
            var (often, once) = (new FormulaMonitor(World.Indicators, c.Formula, new(2019, 1, 1)), new FormulaMonitor(World.Indicators, c.Formula, new(2019, 1, 1)));
            foreach (var figure in c.Data)
            {
                often.Observe(figure);
                _ = often.Kind;
                once.Observe(figure);
            }

            often.Advance(new(2024, 6, 30));
            _ = often.Margin;
            often.Advance(new(2030, 1, 1));
            once.Advance(new(2030, 1, 1));
            return (often.Kind, often.Margin) == (once.Kind, once.Margin);
        },
        iter: 200);

    [Fact]
    public void An_arrival_judges_only_what_it_touches()
    {
        var monitor = new FormulaMonitor(World.Indicators, World.Formula("each month 2019..2023: jobless <= 5.5%"), new(2024, 2, 1));
        Assert.Equal((VerdictKind.Undecided, 60), (monitor.Kind, monitor.Judgements));

        monitor.Observe(World.Observations("gdp 2023-05 5 final 2023-06-20")[0]);
        Assert.Equal((VerdictKind.Undecided, 60), (monitor.Kind, monitor.Judgements));

        monitor.Observe(World.Observations("jobless 2023-05 5.7% final 2023-06-20")[0]);
        Assert.Equal((VerdictKind.Missed, 72), (monitor.Kind, monitor.Judgements));
    }

    [Fact]
    public void A_monitor_does_not_go_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FormulaMonitor(World.Indicators, World.Formula("at 2023: jobs >= 1万人"), new(2024, 1, 1)).Advance(new(2023, 1, 1)));

    // Figures for the very periods the formula asks for, so that many cases are decided.
    private static IEnumerable<Observation> About(Formula formula, Observation[] figures)
    {
        var at = 0;
        foreach (var part in formula.Predicates.SelectMany(one => one.Left.Parts.Concat(one.Right.Parts)).Where(part => part.About is not null).Take(4))
        {
            foreach (var figure in figures.Take(12))
            {
                if (figure.Value.Unit.ConvertsTo(part.About!.Unit) || figure.Value.Unit.Dimension != "%")
                {
                    var value = figure.Key.Measure is SeriesMeasure.Level ? new Quantity(figure.Value.Value, part.About!.Unit) : figure.Value;
                    yield return figure with { Key = figure.Key with { Indicator = part.About!.Code, Area = at++ % 3 == 0 ? "156" : World.Home }, Value = value };
                }
            }
        }
    }
}
