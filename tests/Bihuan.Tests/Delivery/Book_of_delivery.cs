using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Ledgers;

namespace Bihuan.Tests.Delivery;

/// <summary>The state of delivery is folded from the ledger; who may act comes from the posts people hold.</summary>
public class Book_of_delivery
{
    private static readonly DateOnly Day = new(2023, 3, 1);
    private readonly List<LedgerEntry> _ledger = [];

    public Book_of_delivery() => Enter(DeliveryJson.OrganisationStream, DeliveryJson.Draft(
    [
        new(OrganisationKind.Agency, "office", "督查室", Day),
        new(OrganisationKind.Agency, "transport", "交通局", Day),
        new(OrganisationKind.Agency, "finance", "财政局", Day),
        new(OrganisationKind.Post, "office.chief", "主任", Day) { Above = "office", Duty = Duty.Supervisor },
        new(OrganisationKind.Post, "office.mayor", "副市长", Day) { Above = "office", Duty = Duty.Leader },
        new(OrganisationKind.Post, "transport.head", "局长", Day) { Above = "transport", Duty = Duty.LeadAgency },
        new(OrganisationKind.Post, "finance.head", "局长", Day) { Above = "finance", Duty = Duty.LeadAgency },
        new(OrganisationKind.Person, "li", "李", Day) { Above = "office.chief" },
        new(OrganisationKind.Person, "wang", "王", Day) { Above = "office.mayor" },
        new(OrganisationKind.Person, "wang", "王", Day) { Above = "office.chief" },
        new(OrganisationKind.Person, "zhao", "赵", Day) { Above = "transport.head" },
        new(OrganisationKind.Person, "qian", "钱", Day) { Above = "finance.head" },
    ], "li"));

    private DeliveryBook Book => DeliveryBook.From(_ledger);

    [Fact]
    public void Every_event_comes_back_from_its_entry_as_it_was()
    {
        Open();
        var step = Assert.Single(Book.Timeline("2023-001"));
        Assert.Equal(DeliveryJson.Draft(step.Event).Payload, step.Entry.Payload);
        Assert.Equivalent(SupervisionCase.From([step.Event]), Book.Find("2023-001"), strict: true);
        Assert.Equal("2023-002", Book.NextId(2023));
        Assert.Equal("2024-001", Book.NextId(2024));
    }

    [Fact]
    public void A_book_goes_on_from_any_entry_to_the_same_book_and_stays_as_it_was()
    {
        Open();
        Act(CaseAction.Assign, "wang", "office.mayor", input => input with { Lead = "transport", Supporting = ["finance"], Due = Day.AddDays(30) });
        Act(CaseAction.Acknowledge, "zhao", null, input => input);
        for (var known = 0; known <= _ledger.Count; known++)
        {
            var before = DeliveryBook.From(_ledger.Take(known));
            var (was, after) = (Told(before), before.With(_ledger.Skip(known)));
            Assert.Equal(Told(Book), Told(after));
            Assert.Equal(was, Told(before));
        }

        static string Told(DeliveryBook book) => string.Join(' ', book.Cases.Select(one => $"{one.Id} {one.State} {one.Lead} {book.Timeline(one.Id).Count} {book.Seen(DeliveryJson.StreamOf(one.Id))}").Append($"{book.Organisation.Rows.Count}"));
    }

    [Fact]
    public void A_post_gives_the_duty_and_the_case_decides_between_lead_and_support()
    {
        Open();
        Act(CaseAction.Assign, "wang", "office.mayor", input => input with { Lead = "transport", Supporting = ["finance"], Due = Day.AddDays(30) });
        var @case = Book.Find("2023-001")!;
        Assert.Equal(Duty.LeadAgency, new CaseDesk(Book).ActorOf("zhao", null, @case, Day).Actor!.Duty);
        Assert.Equal(Duty.SupportingAgency, new CaseDesk(Book).ActorOf("qian", null, @case, Day).Actor!.Duty);
        Assert.Equal("BH7121", new CaseDesk(Book).ActorOf("wang", null, @case, Day).Problem!.Code);
        Assert.Equal("BH7120", new CaseDesk(Book).ActorOf("zhou", null, @case, Day).Problem!.Code);
        Assert.Equal("BH7120", new CaseDesk(Book).ActorOf("zhao", null, @case, Day.AddDays(-1)).Problem!.Code);
    }

    [Fact]
    public void An_agency_nobody_knows_is_refused_with_the_rest()
    {
        Open();
        var (draft, problems) = new CaseDesk(Book).Act(Book.Find("2023-001")!, CaseAction.Assign, Input("wang", "office.mayor") with { Lead = "rail" });
        Assert.Null(draft);
        Assert.Equal(["BH7122", "BH7124"], problems.Select(one => one.Code));
    }

    // No entry says what did not happen.
    [Fact]
    public void What_a_step_does_not_take_is_refused()
    {
        Open();
        var (draft, problems) = new CaseDesk(Book).Act(Book.Find("2023-001")!, CaseAction.Cancel, Input("wang", "office.mayor") with { Reason = "撤销", Lead = "finance", Due = Day.AddDays(9), Score = 3m });
        Assert.Null(draft);
        Assert.Equal(["BH7143", "BH7143", "BH7143"], problems.Select(one => one.Code));
        Assert.Equal("BH7143", Assert.Single(new CaseDesk(Book).Register(Input("li", null) with { Text = "x", Document = "y", Due = Day }).Problems).Code);
    }

    [Fact]
    public void A_first_quarter_is_written_in_one_way_and_signed_once()
    {
        Open();
        Act(CaseAction.Assign, "wang", "office.mayor", input => input with { Lead = "transport", Due = Day.AddDays(30) });
        Act(CaseAction.Acknowledge, "zhao", null, input => input);
        Act(CaseAction.Report, "zhao", null, input => input with { Period = "2023-Q1", Text = "一季度" });
        Assert.Equal("2023-01/2023-03", Book.Timeline("2023-001")[^1].Event.Input.Period);
        Assert.Equal("BH7124", Assert.Single(new CaseDesk(Book).Act(Book.Find("2023-001")!, CaseAction.Report, Input("zhao", null) with { Period = "2023-01/2023-03", Text = "再报" }).Problems).Code);
    }

    [Theory]
    [InlineData("problems", "")]
    [InlineData("urban_new_jobs@500000:value", "")]
    [InlineData("nonsense", "BH7140")]
    public void A_cell_no_report_has_is_refused(string key, string code)
    {
        Open();
        Act(CaseAction.Assign, "wang", "office.mayor", input => input with { Lead = "transport", Due = Day.AddDays(30) });
        Act(CaseAction.Acknowledge, "zhao", null, input => input);
        var problems = new CaseDesk(Book).Act(Book.Find("2023-001")!, CaseAction.SaveReport, Input("zhao", null) with { Period = "2023-01/2023-03", Text = "x", Cells = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = "1" } }).Problems;
        Assert.Equal(code, string.Join(' ', problems.Select(one => one.Code)));
    }

    [Fact]
    public void Choices_tell_what_is_needed_apart_from_what_is_refused()
    {
        Open();
        var choices = CaseDesk.ChoicesOf(Book.Find("2023-001")!, Input("wang", "office.mayor").By, Day).ToDictionary(one => one.Action);
        Assert.Equal([CaseRules.HasLead, CaseRules.HasDue], choices[CaseAction.Assign].Needs);
        Assert.True(choices[CaseAction.Assign].IsOpen);
        Assert.False(choices[CaseAction.Close].IsHere);
        Assert.Equal([CaseRules.RightDuty], CaseDesk.ChoicesOf(Book.Find("2023-001")!, Input("zhao", null).By, Day).Single(one => one.Action == CaseAction.Assign).Refusals);
    }

    [Fact]
    public void As_of_a_day_a_case_is_what_it_was()
    {
        Open();
        Act(CaseAction.Assign, "wang", "office.mayor", input => input with { Lead = "transport", Due = Day.AddDays(30), On = Day.AddDays(2) });
        Assert.Equal(CaseState.Registered, DeliveryBook.From(_ledger, Day.AddDays(1)).Find("2023-001")!.State);
        Assert.Equal(CaseState.Assigned, DeliveryBook.From(_ledger, Day.AddDays(2)).Find("2023-001")!.State);
    }

    [Fact]
    public void An_entry_that_is_no_event_is_named()
    {
        Enter("case/2023-009", new LedgerDraft("CaseRegistered", "li", "{\"caseId\":"));
        Assert.Contains("2", Assert.Throws<FormatException>(() => Book).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_state_level_and_duty_has_words()
    {
        Assert.All(Enum.GetValues<CaseAction>(), one => Assert.NotEmpty(CaseWords.Of(one).Zh + CaseWords.CodeOf(one)));
        Assert.All(Enum.GetValues<CaseState>(), one => Assert.NotEmpty(CaseWords.Of(one).En));
        Assert.All(Enum.GetValues<EscalationLevel>(), one => Assert.NotEmpty(CaseWords.Of(one).En));
        Assert.All(Enum.GetValues<Duty>(), one => Assert.NotEmpty(CaseWords.Of(one).En));
        Assert.Equal("request-extension", CaseWords.CodeOf(CaseAction.RequestExtension));
    }

    private void Open()
    {
        var (id, draft, _) = new CaseDesk(Book).Register(Input("li", null) with { Text = "建成绕城高速", Document = "政府工作报告" });
        Enter(DeliveryJson.StreamOf(id), draft!);
    }

    private void Act(CaseAction action, string person, string? post, Func<CaseInput, CaseInput> fill)
    {
        var (draft, problems) = new CaseDesk(Book).Act(Book.Find("2023-001")!, action, fill(Input(person, post)));
        Assert.Empty(problems);
        Enter("case/2023-001", draft!);
    }

    private CaseInput Input(string person, string? post) => new(new CaseDesk(Book).ActorOf(person, post, Book.Find("2023-001"), Day).Actor!, Day);

    private void Enter(string stream, LedgerDraft draft) =>
        _ledger.Add(LedgerChain.Append(_ledger.LastOrDefault(), new DateTime(2023, 3, 1, 0, 0, 0, DateTimeKind.Utc), stream, draft.Name, draft.By, draft.Payload));
}
