using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Reporting;
using Bihuan.Ledgers;
using Bihuan.Statistics;

namespace Bihuan.Tests.Delivery;

/// <summary>A department fills in what nobody else has, and nothing twice; late is counted in working days and never typed.</summary>
public class Reporting_once
{
    private const string Jobs = "new_jobs@330199:value";
    private static readonly DateOnly Given = new(2023, 1, 10);
    private static readonly Actor Office = new("li", "office.chief", "office", Duty.Supervisor);
    private static readonly Actor Mayor = new("wang", "mayor", "gov", Duty.Leader);
    private static readonly Actor Head = new("zhao", "labour.head", "labour", Duty.LeadAgency);
    private static readonly Actor Clerk = new("zhang", "labour.clerk", "labour", Duty.Preparer);
    private static readonly Indicator Indicator = new() { Code = "new_jobs", NameZh = "城镇新增就业", Unit = new("万人", "人", 10_000m), Kind = IndicatorKind.Flow };
    private static readonly Period FirstQuarter = Period.OfYearToDate(2023, 3);
    private readonly List<LedgerEntry> _ledger = [];

    public Reporting_once()
    {
        Enter("2023-001", SupervisionCase.Open("2023-001", new CaseInput(Office, Given) { Text = "城镇新增就业60万人（C080）", Document = "政府工作报告" }).Event!);
        Do("2023-001", CaseAction.Assign, Mayor, Given, input => input with { Lead = "labour", Supporting = ["finance"], Due = new(2023, 12, 31) });
        Do("2023-001", CaseAction.Acknowledge, Head, Given);
    }

    private DeliveryBook Book => DeliveryBook.From(_ledger);

    private SupervisionCase Case => Book.Find("2023-001")!;

    // Nothing is asked about quarters that ended before the case was given.
    [Theory]
    [InlineData("2023-03-31", "")]
    [InlineData("2023-04-01", "2023-01/2023-03")]
    [InlineData("2023-07-01", "2023-01/2023-03 2023-01/2023-06")]
    [InlineData("2024-01-02", "2023-01/2023-03 2023-01/2023-06 2023-01/2023-09 2023")]
    [InlineData("2024-07-02", "2023-01/2023-09 2023 2024-01/2024-03 2024-01/2024-06")]
    public void The_quarters_that_ended_while_the_case_was_in_hand_are_asked(string day, string periods) =>
        Assert.Equal(periods, string.Join(' ', ReportClock.PeriodsAsked(Case, "labour", DateOnly.Parse(day, null))));

    // 5 April 2023 is a holiday: five working days after 31 March end on 10 April.
    [Theory]
    [InlineData("2023-04-10", null)]
    [InlineData("2023-04-11", 1)]
    [InlineData("2023-04-17", 5)]
    public void A_report_is_late_by_working_days_after_its_fifth(string day, int? late) =>
        Assert.Equal(late, ReportClock.Late(null, FirstQuarter, DateOnly.Parse(day, null), WorkCalendar.China));

    [Fact]
    public void What_is_published_is_shown_and_not_asked_once_it_is_known()
    {
        var early = Form(new(2023, 4, 3), Jobs16("2023-04-26"));
        var later = Form(new(2023, 4, 27), Jobs16("2023-04-26"));
        Assert.Equal((4, 0, true), (early.Asked, early.Spared, early.Figures.Single().IsAsked));
        Assert.Equal((3, 1, "16.14万人"), (later.Asked, later.Spared, later.Figures.Single().Published!.Value.ToString()));
    }

    [Fact]
    public void A_supporting_agency_is_asked_for_words_alone() =>
        Assert.Empty(ReportForm.Of(Book, Case, "finance", FirstQuarter, Named([]), new(2023, 4, 3)).Figures);

    [Fact]
    public void What_another_agency_signed_for_is_not_asked_again()
    {
        Enter("2023-002", SupervisionCase.Open("2023-002", new CaseInput(Office, Given) { Text = "稳就业（C080）", Document = "批示" }).Event!);
        Do("2023-002", CaseAction.Assign, Mayor, Given, input => input with { Lead = "finance", Due = new(2023, 12, 31) });
        Do("2023-001", CaseAction.Report, Head, new(2023, 4, 3), Signed("16.1"));
        var form = ReportForm.Of(Book, Book.Find("2023-002")!, "finance", FirstQuarter, Named([]), new(2023, 4, 4));
        Assert.Equal(("labour", "2023-001", "16.1"), form.Figures.Single().Elsewhere);
        Assert.Equal((3, 1), (form.Asked, form.Spared));
    }

    [Fact]
    public void A_report_is_saved_in_part_submitted_returned_signed_and_accepted()
    {
        Do("2023-001", CaseAction.SaveReport, Clerk, new(2023, 4, 3), input => input with { Period = "2023-01/2023-03", Cells = Cells(("problems", "企业用工不足")) });
        Assert.Equal((ReportState.Draft, "企业用工不足"), (Case.Sheet("labour", FirstQuarter)!.State, Case.Sheet("labour", FirstQuarter)!.Cells["problems"]));
        Refused(CaseAction.Report, Clerk, CaseRules.RightDuty, Signed("16"));
        Refused(CaseAction.SubmitReport, Head, CaseRules.RightDuty, Signed("16"));
        Refused(CaseAction.SubmitReport, Clerk, CaseRules.FiguresAreNumbers, Signed("十六"));
        Refused(CaseAction.AcceptReport, Office, CaseRules.HasReport, input => input with { Period = "2023-01/2023-03", Agency = "labour" });

        Do("2023-001", CaseAction.SubmitReport, Clerk, new(2023, 4, 4), Signed("16"));
        Do("2023-001", CaseAction.ReturnReport, Head, new(2023, 4, 4), input => input with { Period = "2023-01/2023-03", Reason = "请核数" });
        Assert.Equal((ReportState.Returned, "请核数", 0), (Case.Sheet("labour", FirstQuarter)!.State, Case.Sheet("labour", FirstQuarter)!.ReturnedFor, Case.Sheet("labour", FirstQuarter)!.Returns));
        Do("2023-001", CaseAction.Report, Head, new(2023, 4, 6), Signed("16.1"));
        Assert.Empty(ReportClock.PeriodsAsked(Case, "labour", new(2023, 4, 6)));
        Refused(CaseAction.SaveReport, Clerk, CaseRules.NotSignedYet, Signed("17"));

        Do("2023-001", CaseAction.ReturnReport, Office, new(2023, 4, 7), input => input with { Period = "2023-01/2023-03", Agency = "labour", Reason = "与公布数不符" });
        Assert.Equal((1, null), (Case.Sheet("labour", FirstQuarter)!.Returns, Case.Sheet("labour", FirstQuarter)!.SignedOn));
        Do("2023-001", CaseAction.Report, Head, new(2023, 4, 12), Signed("16.14"));
        Assert.Equal(2, ReportClock.Late(Case.Sheet("labour", FirstQuarter), FirstQuarter, new(2023, 6, 1), WorkCalendar.China));
        Do("2023-001", CaseAction.AcceptReport, Office, new(2023, 4, 13), input => input with { Period = "2023-01/2023-03", Agency = "labour" });
        Assert.Equal(ReportState.Accepted, Case.Sheet("labour", FirstQuarter)!.State);
        Assert.Equal(["zhang", "zhao"], Case.Reporters);
    }

    [Fact]
    public void Words_begin_with_the_last_report_and_figures_never_do()
    {
        Do("2023-001", CaseAction.Report, Head, new(2023, 4, 3), input => input with { Period = "2023-01/2023-03", Text = "开展招聘", Cells = Cells((Jobs, "16.1"), ("next", "扩大岗位")) });
        var form = ReportForm.Of(Book, Case, "labour", Period.OfYearToDate(2023, 6), Named([]), new(2023, 7, 3));
        Assert.Equal(("开展招聘", "扩大岗位", ""), (form.BeginText, form.Begin("next"), form.Begin(Jobs)));
        Assert.Equal((FirstQuarter, "16.1"), form.Figures.Single().Before);
    }

    [Theory]
    [InlineData("16.1", Bound.Exact, false)]
    [InlineData("16.2", Bound.Exact, true)]
    [InlineData("16", Bound.Exact, false)]
    [InlineData("16.2", Bound.AtLeast, false)]
    [InlineData("15.9", Bound.AtLeast, true)]
    public void A_signed_figure_differs_from_the_published_one_beyond_the_digits_of_both(string own, Bound bound, bool differs)
    {
        Do("2023-001", CaseAction.Report, Head, new(2023, 4, 3), Signed(own));
        var verdict = VerdictOf(VerdictKind.Undecided);
        var found = Divergences.Of(Book, Case, [(verdict, Plan, new SeriesSet([Indicator], [Jobs16("2023-04-26") with { Bound = bound }]))], new(2023, 5, 1), Nothing);
        Assert.Equal(differs ? [DivergenceKind.FigureDiffers] : [], found.Select(one => one.Kind));
    }

    [Theory]
    [InlineData(VerdictKind.Met, false)]
    [InlineData(VerdictKind.Undecided, true)]
    [InlineData(VerdictKind.Missed, true)]
    public void A_claim_the_figures_do_not_show_is_a_difference(VerdictKind kind, bool differs)
    {
        Do("2023-001", CaseAction.ClaimDone, Head, new(2023, 4, 3), input => input with { Text = "完成", Evidence = [new("3f9a", "a.txt", "text/plain", 4)] });
        Assert.Equal(differs, Divergences.Of(Book, Case, [(VerdictOf(kind), Plan, new SeriesSet([Indicator], []))], new(2023, 5, 1), Nothing).Count > 0);
        Do("2023-001", CaseAction.Return, new("sun", "audit.officer", "audit", Duty.Verifier), new(2023, 4, 4), input => input with { Reason = "缺盖章" });
        Assert.Equal(kind == VerdictKind.Met ? [DivergenceKind.ReturnedThoughMet] : [], Divergences.Of(Book, Case, [(VerdictOf(kind), Plan, new SeriesSet([Indicator], []))], new(2023, 5, 1), Nothing).Select(one => one.Kind));
    }

    // Judged as it was known when it was closed, and now.
    [Theory]
    [InlineData(VerdictKind.Met, VerdictKind.Missed, true)]
    [InlineData(VerdictKind.Met, VerdictKind.Undecided, true)]
    [InlineData(VerdictKind.Undecided, VerdictKind.Missed, true)]
    [InlineData(VerdictKind.Undecided, VerdictKind.Met, false)]
    [InlineData(VerdictKind.Missed, VerdictKind.Missed, false)]
    public void A_closed_case_comes_up_again_when_the_figures_turn_for_the_worse(VerdictKind then, VerdictKind now, bool comesUp)
    {
        var verifier = new Actor("sun", "audit.officer", "audit", Duty.Verifier);
        Do("2023-001", CaseAction.ClaimDone, Head, new(2023, 4, 3), input => input with { Text = "完成", Evidence = [new("3f9a", "a.txt", "text/plain", 4)] });
        Do("2023-001", CaseAction.Verify, verifier, new(2023, 4, 4), input => input with { Text = "属实" });
        Do("2023-001", CaseAction.Close, Mayor, new(2023, 4, 5), input => input);
        var asked = new List<DateOnly>();
        var found = Divergences.Of(Book, Case, [(VerdictOf(now), Plan, new SeriesSet([Indicator], []))], new(2023, 5, 1), (_, _, day) =>
        {
            asked.Add(day);
            return VerdictOf(then);
        });
        Assert.Equal(comesUp ? [DivergenceKind.WorseSinceClosed] : [], found.Select(one => one.Kind));
        Assert.Equal([new DateOnly(2023, 4, 5)], asked);
    }

    [Fact]
    public void The_meter_counts_what_each_agency_is_asked_and_spared()
    {
        var day = new DateOnly(2023, 5, 4);
        var rows = BurdenMeter.Of(Book, Book.Cases, _ => Named([Jobs16("2023-04-26")]), day, WorkCalendar.China);
        Assert.Equal([new BurdenRow("finance", 1, 1, 3, 0), new BurdenRow("labour", 1, 1, 3, 1)], rows);
        Do("2023-001", CaseAction.Report, Head, day, Signed(""));
        Assert.Equal(["finance"], BurdenMeter.Of(Book, Book.Cases, _ => Named([]), day, WorkCalendar.China).Select(row => row.Agency));
    }

    private static Commitment Promise { get; } = new()
    {
        Id = "C080", Kind = CommitmentKind.Target, Citation = new(default, "城镇新增就业60万人", default, "城镇新增就业60万人。", []), Title = "城镇新增就业", IndicatorCode = "new_jobs", AreaCode = "330199", Interpretations = [],
    };

    private static Plan Plan { get; } = new()
    {
        Id = "p", Title = "p", AreaCode = "330199", Issued = new(2023, 1, 5), From = 2023, To = 2023, Indicators = [Indicator], Areas = [], Observations = [],
    };

    private static Observation Jobs16(string published) => new()
    {
        Id = "o", Key = new("new_jobs", "330199", SeriesMeasure.Count), Period = Period.OfQuarter(2023, 1), Value = new(16.14m, Indicator.Unit), Status = ObservationStatus.Preliminary,
        Published = PublicationDate.TryParse(published, out var day) ? day : null, Source = new("统计局", null, null),
    };

    private static Verdict VerdictOf(VerdictKind kind) => new()
    {
        Commitment = Promise, Kind = kind, Standing = Standing.NotJudged, DataState = DataState.Missing, MarginRange = default, Interpretation = "", Readings = [], AsOf = null, UsedObservations = [], Reasons = [],
        Proof = new("1", [], []),
    };

    private static Verdict? Nothing(Plan plan, string commitment, DateOnly day) => null;

    private ReportForm Form(DateOnly on, params Observation[] observations) => ReportForm.Of(Book, Case, "labour", FirstQuarter, Named(observations), on);

    private static IReadOnlyList<(Commitment, Plan, SeriesSet)> Named(Observation[] observations) => [(Promise, Plan, new SeriesSet([Indicator], observations))];

    private static Func<CaseInput, CaseInput> Signed(string jobs) => input => input with { Period = "2023-01/2023-03", Text = "开展招聘", Cells = Cells((Jobs, jobs)) };

    private static Dictionary<string, string> Cells(params (string Key, string Value)[] cells) => cells.ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);

    private void Refused(CaseAction action, Actor by, CaseRule rule, Func<CaseInput, CaseInput> fill) =>
        Assert.Equal([rule], Case.Decide(action, fill(new CaseInput(by, new(2023, 4, 8)))).Refusal!.Rules);

    private void Do(string id, CaseAction action, Actor by, DateOnly on, Func<CaseInput, CaseInput>? fill = null)
    {
        var (happened, refusal) = Book.Find(id)!.Decide(action, (fill ?? (input => input))(new CaseInput(by, on)));
        Assert.Null(refusal);
        Enter(id, happened!);
    }

    private void Enter(string id, CaseEvent happened)
    {
        var draft = DeliveryJson.Draft(happened);
        _ledger.Add(LedgerChain.Append(_ledger.LastOrDefault(), new DateTime(2023, 3, 1, 0, 0, 0, DateTimeKind.Utc), DeliveryJson.StreamOf(id), draft.Name, draft.By, draft.Payload));
    }
}
