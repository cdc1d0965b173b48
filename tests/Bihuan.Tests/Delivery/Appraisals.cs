using Bihuan.Agencies;
using Bihuan.Delivery.Appraisals;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Ledgers;

namespace Bihuan.Tests.Delivery;

/// <summary>Points come from versioned rules, each with the entries it counted; whoever departs from them says why, and somebody else decides an appeal.</summary>
public class Appraisals
{
    private static readonly DateOnly Given = new(2023, 1, 10);
    private static readonly Actor Office = new("li", "office.chief", "office", Duty.Supervisor);
    private static readonly Actor Mayor = new("wang", "mayor", "gov", Duty.Leader);
    private static readonly Actor Head = new("zhao", "labour.head", "labour", Duty.LeadAgency);
    private static readonly Actor Checker = new("sun", "audit.officer", "audit", Duty.Verifier);
    private static readonly Attachment Paper = new("3f9a", "a.txt", "text/plain", 4);
    private readonly List<LedgerEntry> _ledger = [];

    public Appraisals()
    {
        Enter(DeliveryJson.OrganisationStream, DeliveryJson.Draft([new(OrganisationKind.Agency, "labour", "人社局", Given)], "li"));
        Enter(SupervisionCase.Open("2023-001", new CaseInput(Office, Given) { Text = "稳就业", Document = "政府工作报告" }).Event!);
        Do(CaseAction.Assign, Mayor, Given, input => input with { Lead = "labour", Due = new(2023, 4, 28) });
        Do(CaseAction.Acknowledge, Head, Given);
    }

    private DeliveryBook Book => DeliveryBook.From(_ledger);

    private SupervisionCase Case => Book.Find("2023-001")!;

    [Fact]
    public void Nothing_counted_leaves_the_starting_points()
    {
        Report(new(2023, 4, 6));
        Finish(new(2023, 4, 28));
        Assert.Equal(100m, Proposed().Score);
        Assert.All(Proposed().Points.Skip(1), point => Assert.Equal((0, 0m), (point.Count, point.Points)));
    }

    [Fact]
    public void Every_point_names_the_entries_it_counted()
    {
        Report(new(2023, 4, 12));
        Do(CaseAction.ReturnReport, Office, new(2023, 4, 13), input => input with { Period = "2023-01/2023-03", Agency = "labour", Reason = "空报" });
        Report(new(2023, 4, 14));
        Do(CaseAction.Escalate, Office, new(2023, 5, 4), input => input with { Level = EscalationLevel.Reminder });
        Do(CaseAction.ClaimDone, Head, new(2023, 5, 4), input => input with { Text = "完成", Evidence = [Paper] });
        Do(CaseAction.Return, Checker, new(2023, 5, 5), input => input with { Reason = "缺章" });
        Finish(new(2023, 5, 6));

        // Due on 28 April: 4, 5 and 6 May are worked. The report was due on 10 April.
        Assert.Equal("base 1 100 | claim.late 3 -3 11 | claim.returned 1 -2 10 | report.missing 0 0 | report.late 1 -1 7 | report.returned 1 -1 6 | escalated 1 -2 8", Print(Proposed()));
        Assert.Equal(91m, Proposed().Score);
    }

    [Fact]
    public void A_report_that_was_due_and_never_signed_is_missing_and_a_cap_holds()
    {
        Finish(new(2023, 12, 29));
        var appraisal = Proposed();
        Assert.Equal((3, -15m), (appraisal.Points[3].Count, appraisal.Points[3].Points));
        Assert.Equal(-20m, appraisal.Points[1].Points);
        Assert.Equal(65m, appraisal.Score);
    }

    [Fact]
    public void Points_of_ones_own_need_a_reason_and_none_are_what_the_rules_come_to()
    {
        Finish(new(2023, 4, 28));
        var desk = new CaseDesk(Book);
        Assert.Equal(["case.deviationNeedsReason"], Codes(desk.Act(Case, CaseAction.Appraise, new CaseInput(Office, new(2023, 5, 4)) { Score = 90m }).Problems));
        var (draft, _) = desk.Act(Case, CaseAction.Appraise, new CaseInput(Office, new(2023, 5, 4)));
        Enter(draft!);
        Assert.Equal(95m, Case.Score);
        Assert.Equal("2023-1", Appraisal.Shown(Book, Case, new(2030, 1, 1), WorkCalendar.China)!.Version);
    }

    [Fact]
    public void An_appeal_is_decided_by_somebody_else_and_stops_the_filing()
    {
        Finish(new(2023, 4, 28));
        Do(CaseAction.Appraise, Office, new(2023, 5, 4), input => input with { Score = 95m });
        // 6 May, a Saturday, is worked: the tenth day is 17 May.
        Refused(CaseAction.Appeal, Head, new(2023, 5, 18), CaseRules.AppealInTime, input => input with { Reason = "数据公布晚" });
        Do(CaseAction.Archive, Office, new(2023, 5, 4));
        Do(CaseAction.Appeal, Head, new(2023, 5, 17), input => input with { Reason = "数据公布晚" });
        Assert.Equal((CaseState.Closed, true), (Case.State, NextSteps.Of(Case, Mayor, new(2023, 5, 18)).Contains(CaseAction.Appraise)));
        Refused(CaseAction.Archive, Office, new(2023, 5, 18), CaseRules.NoAppealWaits);
        Refused(CaseAction.Appraise, Office, new(2023, 5, 18), CaseRules.AppealIsAnswered, input => input with { Score = 95m, Reason = "维持" });
        Do(CaseAction.Appraise, Mayor, new(2023, 5, 19), input => input with { Score = 97m, Reason = "采纳" });
        Assert.Equal((97m, false), (Case.Score, Case.IsAppealed));
        Refused(CaseAction.Appeal, Head, new(2023, 5, 19), CaseRules.AppealInTime, input => input with { Reason = "再申诉" });
    }

    [Fact]
    public void A_round_is_appraised_for_itself()
    {
        Finish(new(2023, 12, 29));
        Do(CaseAction.Appraise, Office, new(2023, 12, 29), input => input with { Score = 65m });
        Do(CaseAction.Reopen, Mayor, new(2024, 1, 2), input => input with { Reason = "数据修订", Due = new(2024, 2, 1) });
        Finish(new(2024, 1, 31));
        Assert.Equal(100m, Proposed().Score);
    }

    [Theory]
    [InlineData("2023-1,2023-01-01,luck,-1,,运气,luck", false)]
    [InlineData("2023-1,2023-01-01,escalated,-1,5,升级,escalated", false)]
    [InlineData("2023-1,2023-13-01,escalated,-1,,升级,escalated", false)]
    [InlineData("2023-1,2023-01-01,escalated,two,,升级,escalated", false)]
    [InlineData("2024-1,2024-01-01,escalated,-2,-4,升级,escalated", true)]
    public void A_table_that_counts_what_nobody_counts_is_refused(string row, bool isTaken)
    {
        var table = $"version,from,code,points,cap,zh,en\n2023-1,2023-01-01,base,100,,起始分,to begin with\n{row}\n";
        if (isTaken)
        {
            Assert.Equal(["2023-1", "2024-1"], ScoringScheme.Parse(table).Select(scheme => scheme.Version));
            Assert.Equal(-4m, ScoringScheme.Parse(table)[1].Rules[0].Of(3));
        }
        else
        {
            Assert.Contains("Row 3", Assert.Throws<FormatException>(() => ScoringScheme.Parse(table)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_ships_counts_everything_once() =>
        Assert.All(ScoringScheme.All, scheme => Assert.Equal(Appraisal.Counted, scheme.Rules.Select(rule => rule.Code)));

    private Appraisal Proposed() => Appraisal.Shown(Book, Case, new(2023, 12, 31), WorkCalendar.China)!;

    private static string Print(Appraisal appraisal) => string.Join(" | ", appraisal.Points.Select(point => $"{point.Rule.Code} {point.Count} {point.Points} {string.Join(',', point.Entries)}".TrimEnd()));

    private static IEnumerable<string> Codes(IReadOnlyList<Diagnostic> problems) => problems.Select(one => CaseRules.All.Single(rule => one.Remedy.En.Contains(rule.Code + ";", StringComparison.Ordinal)).Code);

    private void Report(DateOnly on) => Do(CaseAction.Report, Head, on, input => input with { Period = "2023-01/2023-03", Text = "开展招聘" });

    private void Finish(DateOnly on)
    {
        Do(CaseAction.ClaimDone, Head, on, input => input with { Text = "完成", Evidence = [Paper] });
        Do(CaseAction.Verify, Checker, on, input => input with { Text = "属实" });
        Do(CaseAction.Close, Mayor, on);
    }

    private void Refused(CaseAction action, Actor by, DateOnly on, CaseRule rule, Func<CaseInput, CaseInput>? fill = null) =>
        Assert.Equal([rule], Case.Decide(action, (fill ?? (input => input))(new CaseInput(by, on))).Refusal!.Rules);

    private void Do(CaseAction action, Actor by, DateOnly on, Func<CaseInput, CaseInput>? fill = null)
    {
        var (draft, problems) = new CaseDesk(Book).Act(Case, action, (fill ?? (input => input))(new CaseInput(by, on)));
        Assert.Empty(problems);
        Enter(draft!);
    }

    private void Enter(CaseEvent happened) => Enter(DeliveryJson.Draft(happened));

    private void Enter(LedgerDraft draft) => Enter("case/2023-001", draft);

    private void Enter(string stream, LedgerDraft draft) =>
        _ledger.Add(LedgerChain.Append(_ledger.LastOrDefault(), new DateTime(2023, 3, 1, 0, 0, 0, DateTimeKind.Utc), stream, draft.Name, draft.By, draft.Payload));
}
