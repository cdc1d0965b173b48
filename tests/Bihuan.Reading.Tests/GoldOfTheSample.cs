using Bihuan.Reading.Scoring;

namespace Bihuan.Reading.Tests;

public sealed class GoldOfTheSample
{
    [Fact]
    public void Our_own_sample_reads_at_least_this_well()
    {
        var gold = Repository.FileOrNull("gold", "chongqing-2023-sample.gold.jsonl");
        var text = Repository.FileOrNull("samples", "chongqing-2023", "report.md");
        Assert.SkipWhen(gold is null || text is null, "the sample and its gold are not in this checkout");
        var skipped = Repository.FileOrNull("gold", "chongqing-2023-sample.skipped.md");
        var findings = new ReportReader().Read(new Report("report.md", File.ReadAllText(text!)), [], []);
        var sheet = ReadingScorer.Score(File.ReadLines(gold!), skipped is null ? [] : File.ReadLines(skipped), findings.Facts.Select(Printed.JsonLine));
        Assert.True(sheet.Detection.F1 >= 0.985 && sheet.FullFact.F1 >= 0.97, sheet.Print() + string.Join('\n', sheet.Errors));
    }

    [Fact]
    public void A_wrong_year_costs_the_full_fact_but_not_its_detection()
    {
        const string gold = """{"id":"S001","start":3,"end":6,"quote":"5.3%","section":["一"],"indicator":"地区生产总值","measure":"growth","comparator":"eq","value":5.3,"unit":"%","reference":null,"from":"2022","to":"2022","frequency":null,"modality":"outcome","strength":null}""";
        var sheet = ReadingScorer.Score([gold], [], [gold.Replace("\"2022\",\"to\"", "\"2021\",\"to\"", StringComparison.Ordinal)]);
        Assert.Equal((1, 0), (sheet.Detected, sheet.Full));
        Assert.Contains("from: gold 2022 got 2021", Assert.Single(sheet.Errors), StringComparison.Ordinal);
    }
}
