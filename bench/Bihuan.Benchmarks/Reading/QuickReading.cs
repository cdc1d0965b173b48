using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bihuan.Reading;

namespace Bihuan.Benchmarks.Reading;

/// <summary>The same comparison in a few seconds, by the stopwatch: <c>--quick</c>.</summary>
internal static class QuickReading
{
    public static void Run()
    {
        var text = SampleText.OfLength(400_000);
        var bytes = Encoding.UTF8.GetBytes(text);
        var report = new Report("sample", text);
        var reader = new ReportReader();
        var scan = Time("cue-word scan", text.Length, () => ReportReading.CountCues(text));
        Time("decode", text.Length, () => Encoding.UTF8.GetString(bytes).Length);
        Time("number expression", text.Length, () => ReportReading.Numbers().Count(text));
        var read = Time("read", text.Length, () => reader.Read(report, [], []).Facts.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read / scan {read / scan:0.0}"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var findings = reader.Read(report, [], []);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var results = Results(findings);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated {(double)allocated / text.Length:0.0} bytes/char, results about {(double)results / text.Length:0.0}"));
    }

    // Strings of the results: 22 bytes and 2 a character; a fact with its citation about 330, a passage 48, a skipped numeral 32 plus its slot.
    private static long Results(Findings findings)
    {
        long bytes = 0;
        foreach (var passage in findings.Passages)
        {
            bytes += 56 + 24 + (2L * passage.Text.Length);
        }

        foreach (var fact in findings.Facts)
        {
            bytes += 340 + 24 + (2L * fact.Indicator.Length) + 24 + (2L * fact.Citation.Quote.Length) + 32;
        }

        foreach (var skipped in findings.Skipped)
        {
            bytes += 48 + 24 + (2L * skipped.Quote.Length);
        }

        return bytes;
    }

    private static double Time(string name, int characters, Func<int> work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 12; round++)
        {
            var clock = Stopwatch.StartNew();
            work();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18} {characters / best / 1e6,8:0.0} M chars/s"));
        return best;
    }
}
