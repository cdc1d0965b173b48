using System.Diagnostics;
using System.Globalization;
using Bihuan.Evaluation;
using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Benchmarks.Evaluation;

/// <summary>
/// A nation's load by the stopwatch, <c>--evaluation</c>: 40 000 areas with 300 commitments each on 60 monthly figures, in blocks of areas. The
/// baseline, in turn with it on the same block, is a plain loop that only adds the same figures up.
/// </summary>
internal static class QuickEvaluating
{
    private const int Commitments = 300;
    private const int Months = 60;
    private const int Block = 100;

    public static void Run(int areas)
    {
        List<Indicator> indicators = [.. Enumerable.Range(0, Commitments).Select(i => new Indicator
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"i{i:000}"), NameZh = string.Create(CultureInfo.InvariantCulture, $"指标{i}"), Unit = UnitCatalogue.Parse("亿元"), Kind = IndicatorKind.Stock,
        })];
        var window = Window.OfYears(2019, 2023, Frequency.Monthly);
        var panel = new Panel([.. indicators.Select(one => (one, SeriesFamily.Value))], [.. window.Steps], Block);
        var formulas = indicators.Select((one, i) => BulkFormula.TryCompile(Meaning(one, indicators[(i + 1) % Commitments], i, window), panel, "home") ?? throw new InvalidOperationException("not for bulk")).ToList();
        var (plain, bulk, decided, total) = (TimeSpan.Zero, TimeSpan.Zero, 0L, 0m);
        var figures = new decimal[Commitments * Months];
        for (var from = 0; from < areas; from += Block)
        {
            Fill(panel, from);
            for (var area = 0; area < Block; area++)
            {
                Copy(panel, area, figures);
                var clock = Stopwatch.GetTimestamp();
                var sum = 0m;
                foreach (ref readonly var figure in figures.AsSpan())
                {
                    sum += figure;
                }

                total += sum;
                plain += Stopwatch.GetElapsedTime(clock);
                clock = Stopwatch.GetTimestamp();
                foreach (var formula in formulas)
                {
                    decided += formula.Judge(panel, area).Kind == VerdictKind.Undecided ? 0 : 1;
                }

                bulk += Stopwatch.GetElapsedTime(clock);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{areas} areas x {Commitments} commitments x {Months} months; {decided} decided; checksum {total:0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plain sum {plain.TotalSeconds:0.0} s, bulk evaluation {bulk.TotalSeconds:0.0} s, ratio {bulk / plain:0.00} (at most 5)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{areas * (long)Commitments / bulk.TotalSeconds / 1e6:0.00} million commitments a second"));
    }

    /// <summary>Every shape reads all sixty figures: always above, always below, once above, beside another series, a band.</summary>
    private static Formula Meaning(Indicator own, Indicator other, int shape, Window window)
    {
        Term value = new Term.Value(own, "home");
        Formula.Each Always(Comparator comparator, decimal bound) => new(window, Predicate.Make(value, comparator, new Term.Constant(new Quantity(bound, own.Unit))));
        return (shape % 5) switch
        {
            0 => Always(Comparator.AtLeast, 20m),
            1 => Always(Comparator.AtMost, 990m),
            2 => new Formula.Eventually(window, Predicate.Make(value, Comparator.MoreThan, new Term.Constant(new Quantity(995m, own.Unit)))),
            3 => new Formula.Each(window, Predicate.Make(value, Comparator.MoreThan, new Term.Value(other, "home"))),
            _ => new Formula.And(Always(Comparator.AtLeast, 12m), Always(Comparator.AtMost, 999m)),
        };
    }

    private static void Fill(Panel panel, int from)
    {
        // A plain congruential sequence: the same figures on every machine, two decimals as published.
        var state = (uint)from + 1u;
        for (var area = 0; area < Block; area++)
        {
            for (var series = 0; series < Commitments; series++)
            {
                for (var step = 0; step < Months; step++)
                {
                    state = unchecked(state * 1664525u + 1013904223u);
                    panel[area, series, step] = new decimal((int)(1000 + state % 99_000), 0, 0, false, 2);
                }
            }
        }
    }

    private static void Copy(Panel panel, int area, decimal[] figures)
    {
        for (var series = 0; series < Commitments; series++)
        {
            for (var step = 0; step < Months; step++)
            {
                figures[series * Months + step] = panel[area, series, step]!.Value;
            }
        }
    }
}
