using System.Diagnostics;
using System.Globalization;
using Bihuan.Consistency;
using Bihuan.Formulas;
using Bihuan.Reading.Linking;

namespace Bihuan.Benchmarks.Consistency;

/// <summary>
/// How checking grows with the plan: n, 2n and 4n commitments of many areas, one area in twenty with a conflict: <c>--consistency</c>. By processor time,
/// which other work on the machine leaves alone; the stopwatch stands beside it. The baseline is the smallest plan of the same run; sparse plans shall grow no worse than n log n.
/// </summary>
internal static class QuickChecking
{
    private static readonly string[] Sentences =
    [
        "at 2027: gdp >= 4万亿元", "at 2027: gdp_per_capita >= 12万元", "at 2027: resident_population <= 3500万人", "at 2027: urbanization_rate >= 75%",
        "at 2027: manufacturing_va_share >= 28%", "each 2023..2027: urban_new_jobs >= 60万人", "at 2023/2027: sum(urban_new_jobs) >= 300万人",
        "each 2023..2027: headline(fixed_asset_investment) > headline(gdp)", "at 2023: growth(gdp) >= 6%", "at 2023: growth(fixed_asset_investment) >= 10%",
    ];

    public static void Run()
    {
        var checker = new ConsistencyChecker(IndicatorCatalogue.Default.Identities, IndicatorCatalogue.Default.Indicators);
        checker.Check([PlanOf(200)]);
        var first = 0.0;
        foreach (var n in (int[])[2500, 5000, 10000])
        {
            var plan = PlanOf(n);
            var (seconds, elapsed, report) = (double.MaxValue, double.MaxValue, (ConsistencyReport?)null);
            for (var round = 0; round < 3; round++)
            {
                var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                report = checker.Check([plan]);
                seconds = Math.Min(seconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
                elapsed = Math.Min(elapsed, clock.Elapsed.TotalSeconds);
            }

            first = first == 0.0 ? seconds : first;
            var bound = n * Math.Log2(n) / (2500 * Math.Log2(2500));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{n,6} commitments {seconds,7:0.0} s of processor time, {elapsed:0.0} s by the clock  {seconds / first,5:0.00} of the first (n log n: {bound:0.00})  {report!.Conflicts.Count} conflicts, {report.Undecided} undecided"));
        }
    }

    /// <summary>Ten sentences an area; in every twentieth the population is too large for what is promised of the product.</summary>
    internal static CheckedPlan PlanOf(int commitments)
    {
        var indicators = IndicatorCatalogue.Default.Indicators;
        var areas = Enumerable.Range(0, commitments / Sentences.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"A{i:00000}")).ToList();
        var plan = new Plan
        {
            Id = "bench", Title = "bench", AreaCode = "A00000", Issued = new DateOnly(2023, 1, 1), From = 2023, To = 2027, Indicators = indicators,
            Areas = [.. areas.Select(code => new Area(code, code, code, null, null))], Observations = [],
        };
        var register = new List<Commitment>(commitments);
        for (var i = 0; i < areas.Count; i++)
        {
            var notation = new FormulaNotation(areas[i], indicators);
            for (var j = 0; j < Sentences.Length; j++)
            {
                var text = i % 20 == 7 && j == 1 ? "at 2027: gdp_per_capita <= 9万元" : Sentences[j];
                register.Add(new Commitment
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"C{register.Count + 1:00000}"), Kind = CommitmentKind.Target, Citation = new Citation(default, "", default, "", []), Title = text,
                    AreaCode = areas[i], Interpretations = [new Interpretation("words.bound", notation.TryParse(text, out var wrong) ?? throw new FormatException(wrong!.Message.En))],
                });
            }
        }

        return new CheckedPlan(plan, register);
    }
}
