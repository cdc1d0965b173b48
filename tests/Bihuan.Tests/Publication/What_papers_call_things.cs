using Bihuan.Evaluation;
using Bihuan.Publication;
using Bihuan.Publication.Bulletins;
using Bihuan.Replay;
using Bihuan.Statistics;

namespace Bihuan.Tests.Publication;

public sealed class What_papers_call_things
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void What_nobody_has_given_a_meaning_is_not_asked_for_data()
    {
        var meaningless = World.Commitment(World.Formula("at 2026: jobs >= 3000人")) with { Id = "C002", Interpretations = [] };
        var account = Account("", World.Commitment(World.Formula("at 2026: firms >= 120家")) with { Id = "C001" }, meaningless);
        var tally = Tally.Of(account.Targets);
        var text = Text(account, Language.Chinese);

        Assert.Equal((1, 1, 2), (tally.Missing, tally.NoMeaning, tally.Total));
        Assert.Equal("尚无可执行含义", AccountWords.OfData(account.Verdicts[1]).Zh);
        Assert.Equal(DataState.Missing, account.Verdicts[1].DataState);
        Assert.Contains("1项没有公布数据，1项尚无可执行含义", text, StringComparison.Ordinal);
        Assert.Contains("没有公布数据的1项承诺，由牵头单位补报数据", text, StringComparison.Ordinal);
        Assert.Contains("确认含义。尚无可执行含义的1项", text, StringComparison.Ordinal);
        Assert.Contains("1 have no executable meaning yet", Text(account, Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06", "2026-06-30", null)]
    [InlineData("2026-06", "2026-07-01", "2026年6月")]
    [InlineData("2026", "2026-11-20", null)]
    public void A_work_item_past_its_day_without_evidence_stays_undecided_and_is_listed(string by, string asOf, string? overdue)
    {
        var task = World.Commitment(World.Formula($"done 「城南大桥开工」 by {by}")) with { Id = "W001", Kind = CommitmentKind.Task, Title = "城南大桥开工" };
        var account = Account("", DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), task);
        var (verdict, text) = (account.Verdicts[0], Text(account, Language.Chinese));

        Assert.Equal(VerdictKind.Undecided, verdict.Kind);
        Assert.Equal(overdue is null ? "evidence.none" : "evidence.overdue", verdict.Reasons[0].Code);
        Assert.Equal(overdue is not null, text.Contains("已过期限、未见完成证据1项", StringComparison.Ordinal));
        Assert.Equal(overdue is not null, text.Contains($"城南大桥开工（W001，期限{overdue}）", StringComparison.Ordinal));
        if (overdue is not null)
        {
            Assert.Equal($"期限（{overdue}）已过，未见完成的证据", ReasonWords.Of(verdict.Overdue!, account.Plan, Language.Chinese));
        }
    }

    [Fact]
    public void Without_any_day_of_publication_nothing_is_past_its_day()
    {
        var task = World.Commitment(World.Formula("done 「城南大桥开工」 by 2026-06"));
        Assert.Null(new Evaluator(new SeriesSet(World.Indicators, World.Observations("jobs 2026 3万人"))).Evaluate(task, null).Overdue);
    }

    [Fact]
    public void A_statement_about_the_past_differs_and_is_not_missed()
    {
        var promise = World.Commitment(World.Formula("at 2025: jobs >= 3000人"));
        var data = new SeriesSet(World.Indicators, World.Observations("jobs 2025 2000人 final 2026-01-20"));
        Assert.StartsWith("未达成", Outcome.Of(new Evaluator(data).Evaluate(promise, Day), null).Words.Zh, StringComparison.Ordinal);
        Assert.StartsWith("不符", Outcome.Of(new Evaluator(data).Evaluate(promise with { Kind = CommitmentKind.Claim }, Day), null).Words.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("at 2026: growth(fai) >= 6%", "fai 2026-01/2026-10 growth_yoy -0.8% preliminary 2026-11-15", "2026年1—10月增速为-0.8% | 比目标低6.8百分点")]
    [InlineData("at 2025: growth(fai) >= 15%", "fai 2024 50亿元 final 2025-03-01 ; fai 2025 53.2亿元 final 2026-03-01", "2025年增速为6.4% | 差至少")]
    [InlineData("at 2025: fai >= 60亿元", "fai 2025 53.2亿元 final 2026-03-01", "2025年为53.2亿元 | 差6.8亿元")]
    public void A_growth_is_named_and_never_told_by_an_amount(string formula, string observations, string expected) =>
        Assert.Contains(expected, Text(Account(observations, World.Commitment(World.Formula(formula), 2025)), Language.Chinese), StringComparison.Ordinal);

    [Theory]
    [InlineData("at 2026: jobs >= 5000人", "jobs 2026-01/2026-09 4310人 preliminary 2026-10-20", "230人 month")]
    [InlineData("at 2026: jobs >= 5000人", "jobs 2026-01/2026-09 4311人 preliminary 2026-10-20", "230人 month")]
    [InlineData("at 2026: jobs >= 5000人", "jobs 2026-01/2026-09 4309人 preliminary 2026-10-20", "231人 month")]
    [InlineData("at 2026: fai >= 60亿元", "fai 2026-01/2026-09 40亿元 preliminary 2026-10-20", "6.67亿元 month")]
    public void What_is_still_needed_is_enough_and_told_in_a_unit_that_shows_it(string formula, string observations, string expected)
    {
        var needed = Account(observations, World.Commitment(World.Formula(formula))).Verdicts[0].Needed!;
        Assert.Equal(expected, $"{QuantityWords.Of(needed.Value)} {needed.Per}");
    }

    [Fact]
    public void Arithmetic_has_no_zeros_of_converting_and_a_minus_sign_of_its_own()
    {
        var verdict = Account("jobs 2025 >=0.431万人 final 2026-01-20", World.Commitment(World.Formula("at 2025: jobs >= 5000人"))).Verdicts[0];
        Assert.Contains(verdict.Proof.Steps, step => step.Arithmetic == "≥ 4310 − 5000 = ≥ −690 人");
    }

    private static Account Account(string observations, params Commitment[] register) => Account(observations, Day, register);

    private static Account Account(string observations, DateOnly day, params Commitment[] register)
    {
        var data = World.Observations(observations);
        var plan = new Plan { Id = "demo", Title = "示例县2026年政府工作报告", AreaCode = World.Home, Issued = new(2026, 1, 10), From = 2026, To = 2026, Indicators = World.Indicators, Areas = [], Observations = data };
        var findings = new Findings(new Report("report.md", ""), [], [], [], []);
        return new(plan, findings, new Evaluator(plan, new SeriesSet(World.Indicators, data)).Evaluate(register, day), day);
    }

    private static string Text(Account account, Language language)
    {
        var bulletin = Bulletin.Of(new BulletinRequest(account, account.AsOf!.Value, [], language));
        return string.Join('\n', [.. bulletin.Sections.SelectMany(section => (string[])[section.Heading, section.Subheading, .. section.Sentences.Select(sentence => sentence.Text)]), .. bulletin.Annex.Select(item => string.Join(" | ", item.Cells))]);
    }
}
