using Bihuan.Publication;
using Bihuan.Reading.Drafting;
using Bihuan.Reading.Linking;
using Bihuan.Reading.Reconciling;
using Bihuan.Specs;

namespace Bihuan.Reading.Tests.Reconciling;

/// <summary>Runs specs/reconciling.md, and the laws no table can list.</summary>
public sealed class Reconciling_of_reports
{
    public static TheoryData<string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "specs", "reconciling.md")))
        {
            var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            if (line.StartsWith('|') && cells.Length == 6 && cells[0] != "promised" && !cells[0].StartsWith("---", StringComparison.Ordinal))
            {
                rows.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_promise_is_answered_as_the_table_says(string promised, string reported, string result, string margin, string because)
    {
        var answer = Assert.Single(new Reconciler(new Drafter()).Reconcile(Promising(promised), Reviewing(reported)));

        Assert.Equal((result, margin), (ContractCodes.Of(answer.Result), answer.Margin?.ToString() ?? ""));
        if (because.Length > 0)
        {
            Assert.Contains(because, answer.Because.Select(reason => reason.Code));
        }
    }

    public static TheoryData<string, string, string, string> Works() => new(SpecTable.Rows("specs/reconciling.md", "works").Select(row => (row[0], row[1], row[2], row[3])));

    [Theory]
    [MemberData(nameof(Works))]
    public void A_work_is_answered_as_the_table_says(string promised, string said, string results, string because)
    {
        var answers = new Reconciler(new Drafter()).ReconcileTasks(Promising(promised), Reviewing(said));

        Assert.Equal(results, string.Join(" ; ", answers.Select(answer => $"{answer.Work} {ContractCodes.Of(answer.Result)}")));
        Assert.Equal(because.Length > 0 ? [because] : [], answers.Where(_ => because.Length > 0).SelectMany(answer => answer.Because.Select(reason => reason.Code)));
    }

    [Fact]
    public void There_are_rows() => Assert.True(Rows().Count > 20);

    [Fact]
    public void A_promise_for_each_year_is_held_against_the_year_reported()
    {
        var older = Report("2023年1月10日", "## 二、今后五年奋斗目标\n\n每年城镇新增就业60万人以上。\n");

        var kept = Assert.Single(new Reconciler(new Drafter()).Reconcile(older, Reviewing("城镇新增就业62万人")));
        var missed = Assert.Single(new Reconciler(new Drafter()).Reconcile(older, Reviewing("城镇新增就业59万人")));

        Assert.Equal((ReconciliationResult.Kept, ReconciliationResult.Missed), (kept.Result, missed.Result));
        Assert.Contains(kept.Because, reason => reason.ToString() == "reported.soFar:2023");
    }

    [Fact]
    public void Over_several_reports_the_first_that_reports_on_the_due_year_answers()
    {
        var older = Report("2023年1月10日", "## 二、2023年工作安排\n\n森林覆盖率达到46%。到2024年，高新技术企业达到500家。\n");
        var first = Report("2024年1月10日", "## 一、2023年工作回顾\n\n森林覆盖率达到46.2%。高新技术企业达到430家。\n");
        var second = Report("2025年1月10日", "## 一、2024年工作回顾\n\n高新技术企业达到505家。森林覆盖率达到47%。\n");

        var answers = new Reconciler(new Drafter()).Reconcile(older, first, second);

        Assert.Equal([ReconciliationResult.Kept, ReconciliationResult.Kept], answers.Select(answer => answer.Result));
        Assert.Equal(["46.2%", "505家"], answers.Select(answer => answer.Reported!.Citation.Quote));
    }

    [Fact]
    public void Doubling_is_computed_from_the_two_stocks_the_reports_state()
    {
        var older = Report("2023年1月10日", "## 一、2022年工作回顾\n\n高新技术企业达到400家。\n\n## 二、2023年工作安排\n\n2023年高新技术企业数量实现翻番。\n");

        var answer = Assert.Single(new Reconciler(new Drafter()).Reconcile(older, Reviewing("高新技术企业达到820家")));

        Assert.Equal(ReconciliationResult.Kept, answer.Result);
        Assert.Contains(answer.Because, reason => reason.Code == "reported.computed");
    }

    [Fact]
    public void A_definition_that_differs_between_two_plans_is_not_comparable()
    {
        var (older, newer) = (Promising("森林覆盖率达到46%"), Reviewing("森林覆盖率达到47%"));
        var changed = newer with { Plan = newer.Plan with { Indicators = [.. newer.Plan.Indicators.Select(indicator => indicator with { Definition = "含灌木林" })] } };

        Assert.Equal(ReconciliationResult.NotComparable, Assert.Single(new Reconciler(new Drafter()).Reconcile(older, changed)).Result);
    }

    [Fact]
    public void Every_word_of_a_changed_definition_is_met_in_its_example() => Assert.All(DefinitionCues.All, cue =>
    {
        Assert.Contains(cue.Word, cue.Example, StringComparison.Ordinal);
        Assert.Equal(cue.Role != "same", DefinitionCues.ChangedIn(cue.Example) is not null);
    });

    [Fact]
    public void Two_consecutive_reports_are_paired_throughout()
    {
        var answers = new Reconciler(new Drafter()).Reconcile(Shipped("wangchuan-2023.md"), Shipped("wangchuan-2024.md"));

        Assert.Equal(25, answers.Count);
        Assert.Equal(["S023"], answers.Where(answer => answer.Result == ReconciliationResult.NotReported).Select(answer => answer.Promised.Id));
        Assert.Equal(["S018", "S030", "S031"], answers.Where(answer => answer.Result == ReconciliationResult.NotComparable).Select(answer => answer.Promised.Id));
        Assert.Equal(["S008", "S009", "S022", "S029"], answers.Where(answer => answer.Result == ReconciliationResult.Missed).Select(answer => answer.Promised.Id));
        Assert.All(answers, answer => Assert.True(answer.Reported is null || answer.Reported.Modality != Modality.Target));
    }

    private static ReconciledReport Promising(string sentence) => Report("2023年1月10日", $"## 二、2023年工作安排\n\n{sentence}。\n");

    private static ReconciledReport Reviewing(string sentence) => Report("2024年1月10日", $"## 一、2023年工作回顾\n\n{sentence}。\n");

    private static ReconciledReport Report(string day, string body) => Read(new Report("report.md", $"# 政府工作报告\n\n——{day}在望川市第六届人民代表大会上\n\n{body}"));

    private static ReconciledReport Shipped(string name) => Read(new Report(name, File.ReadAllText(Path.Combine(Repository.Root, "samples", "reports", name))));

    private static ReconciledReport Read(Report report)
    {
        var findings = new ReportReader(new IndicatorLinker()).Read(report, [], []);
        var year = ReportReader.HeaderOf(report).Issued!.Value;
        var plan = new Plan
        {
            Id = "report", Title = report.Name, AreaCode = "local", Issued = year, From = year.Year, To = year.Year,
            Indicators = IndicatorCatalogue.Default.Indicators, Areas = [], Observations = [],
        };
        return new ReconciledReport(plan, findings, new Drafter().Draft(findings, plan));
    }
}
