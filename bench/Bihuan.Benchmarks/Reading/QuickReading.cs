using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bihuan.Reading;
using Bihuan.Reading.Linking;

namespace Bihuan.Benchmarks.Reading;

/// <summary>
/// The same comparison in a minute, as a table, on the shipped report and on a text that strains the reader: <c>--quick [REPORT…]</c>. Every row is the best of many short rounds, the rows of one text taken in turn, so
/// that other work on the machine disturbs all of them alike.
/// </summary>
internal static class QuickReading
{
    // One round of each row takes about a millisecond: short enough to be undisturbed now and then.
    private const int RoundCharacters = 20_000;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(6);

    public static void Run(IReadOnlyList<string> files)
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "report.md");
        Measure("the shipped sample report", File.ReadAllText(sample));
        Measure("a text with twice the figures of any report", SampleText.OfLength(20_000));
        Measure("the same, twenty times as long", SampleText.OfLength(400_000));
        foreach (var file in files)
        {
            Measure(Path.GetFileName(file), File.ReadAllText(file));
        }
    }

    private static void Measure(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var report = new Report(name, text);
        var (plain, linking) = (new ReportReader(), new ReportReader(new IndicatorLinker()));
        (string Row, Func<int> Work)[] rows =
        [
            ("cue-word scan", () => ReportReading.CountCues(text)),
            ("decode", () => Encoding.UTF8.GetString(bytes).Length),
            ("number expression", () => ReportReading.Numbers().Count(text)),
            ("read", () => plain.Read(report, [], []).Facts.Count),
            ("read and link", () => linking.Read(report, [], []).Facts.Count),
        ];
        var best = new double[rows.Length];
        Array.Fill(best, double.MaxValue);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Budget)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                best[i] = Math.Min(best[i], Time(rows[i].Work, Math.Max(1, RoundCharacters / text.Length)));
            }
        }

        Print($"\n{name}: {text.Length} characters, {plain.Read(report, [], []).Facts.Count} facts\n\n| | M characters/s | times the scan | bytes a character beyond the results |\n| --- | ---: | ---: | ---: |");
        for (var i = 0; i < rows.Length; i++)
        {
            var beyond = i < 3 ? "" : Beyond(i == 3 ? plain : linking, report).ToString("0.00", CultureInfo.InvariantCulture);
            Print($"| {rows[i].Row} | {text.Length / best[i] / 1e6:0.0} | {best[i] / best[0]:0.0} | {beyond} |");
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static double Time(Func<int> work, int times)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            work();
        }

        return clock.Elapsed.TotalSeconds / times;
    }

    // As tests/Bihuan.Reading.Tests/CostOfReading.cs counts them, where the bound is a test.
    private static double Beyond(ReportReader reader, Report report)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var findings = reader.Read(report, [], []);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var counted = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var results = 72L;
        foreach (var fact in findings.Facts)
        {
            results += 8 + Copied(() => fact with { }) + Copied(() => fact.Citation with { }) + Of(fact.Indicator) + Of(fact.Citation.Quote) + Of(fact.Reference);
            results += counted.Add(fact.Citation.Section) ? 24 + (8L * fact.Citation.Section.Count) : 0;
        }

        foreach (var passage in findings.Passages)
        {
            results += 8 + Copied(() => passage with { }) + Of(passage.Text);
        }

        foreach (var skipped in findings.Skipped)
        {
            results += 8 + Copied(() => skipped with { }) + Of(skipped.Quote);
        }

        return (double)(allocated - results) / report.Text.Length;

        long Of(string? text) => text is { Length: > 0 } && counted.Add(text) ? (22 + (2L * text.Length) + 7) / 8 * 8 : 0;
    }

    // A copy that nobody keeps might never be made.
    private static long Copied(Func<object> copy)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var kept = copy();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(kept);
        return bytes;
    }
}
