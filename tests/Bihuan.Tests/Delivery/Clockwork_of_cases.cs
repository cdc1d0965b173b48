using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Clocks;
using Bihuan.Ledgers;

namespace Bihuan.Tests.Delivery;

/// <summary>Clocks strike once for each due day, climb one step at a time, and leave what is above a letter to people.</summary>
public class Clockwork_of_cases
{
    private static readonly DateOnly Given = new(2023, 4, 3);
    private static readonly DateOnly Due = new(2023, 4, 28);
    private readonly List<LedgerEntry> _ledger = [];

    public Clockwork_of_cases()
    {
        Do(CaseAction.Register, Duty.Supervisor, Given, input => input with { Text = "建成绕城高速", Document = "政府工作报告" });
        Do(CaseAction.Assign, Duty.Leader, Given, input => input with { Lead = "transport", Due = Due });
    }

    private DeliveryBook Book => DeliveryBook.From(_ledger);

    [Theory]
    [InlineData("2023-04-06", "")]
    [InlineData("2023-04-07", "clock.unanswered")]
    public void An_unanswered_case_is_reminded_after_three_working_days(string day, string expected) => Assert.Equal(expected, Struck(DateOnly.Parse(day, null)));

    // 23 April is a Sunday worked in exchange; 29 April to 3 May are free, 6 May is worked.
    [Theory]
    [InlineData("2023-04-24", "")]
    [InlineData("2023-04-25", "clock.dueSoon")]
    [InlineData("2023-04-28", "clock.dueSoon")]
    [InlineData("2023-05-03", "clock.dueSoon")]
    [InlineData("2023-05-04", "clock.overdue:Reminder clock.overdue:Urging")]
    [InlineData("2023-05-09", "clock.overdue:Reminder clock.overdue:Urging")]
    [InlineData("2023-05-10", "clock.overdue:Reminder clock.overdue:Urging clock.longOverdue:SupervisionLetter")]
    [InlineData("2024-05-10", "clock.overdue:Reminder clock.overdue:Urging clock.longOverdue:SupervisionLetter")]
    public void A_case_in_progress_is_reminded_urged_and_written_to(string day, string expected)
    {
        Do(CaseAction.Acknowledge, Duty.LeadAgency, Given, input => input);
        Assert.Equal(expected, Struck(DateOnly.Parse(day, null)));
    }

    [Fact]
    public void What_was_done_is_not_asked_for_again_until_the_clock_is_set_anew()
    {
        Do(CaseAction.Acknowledge, Duty.LeadAgency, Given, input => input);
        Enter(Due);
        Assert.Equal("", Struck(Due));
        Do(CaseAction.RequestExtension, Duty.LeadAgency, Due, input => input with { Reason = "汛期", Text = "八成", Due = new DateOnly(2023, 5, 31) });
        Do(CaseAction.GrantExtension, Duty.Leader, Due, input => input);
        Assert.Equal("", Struck(new DateOnly(2023, 5, 25)));
        Assert.Equal("clock.dueSoon", Struck(new DateOnly(2023, 5, 29)));
        Enter(new DateOnly(2023, 5, 29));
        Enter(new DateOnly(2023, 7, 3));
        Assert.Equal("", Struck(new DateOnly(2023, 12, 29)));
        Assert.Equal((EscalationLevel.SupervisionLetter, 2), (Book.Cases.Single().Level, Book.Cases.Single().Reminders));
    }

    [Fact]
    public void A_claim_stops_the_clock_and_a_suspended_case_has_none()
    {
        Do(CaseAction.Acknowledge, Duty.LeadAgency, Given, input => input);
        Do(CaseAction.ClaimDone, Duty.LeadAgency, Due, input => input with { Text = "通车", Evidence = [new Attachment("3f9a", "a.pdf", "application/pdf", 4)] });
        Assert.Equal("", Struck(new DateOnly(2023, 7, 3)));
        Do(CaseAction.Return, Duty.Verifier, new DateOnly(2023, 5, 4), input => input with { Reason = "缺照片" });
        Do(CaseAction.Suspend, Duty.Leader, new DateOnly(2023, 5, 4), input => input with { Reason = "汛期", Document = "批示" });
        Assert.Equal("", Struck(new DateOnly(2023, 7, 3)));
    }

    [Fact]
    public void Nothing_is_asked_for_before_a_case_is_assigned() =>
        Assert.Empty(Clockwork.Strike(DeliveryBook.From(_ledger.Take(1)), new DateOnly(2030, 1, 1), WorkCalendar.China));

    private string Struck(DateOnly on) => string.Join(' ', Clockwork.Strike(Book, on, WorkCalendar.China).Select(one => one.Event.Input.Level is { } level ? $"{one.Rule.Code}:{level}" : one.Rule.Code));

    private void Enter(DateOnly on)
    {
        foreach (var (_, happened) in Clockwork.Strike(Book, on, WorkCalendar.China))
        {
            Enter(happened);
        }
    }

    private void Do(CaseAction action, Duty duty, DateOnly on, Func<CaseInput, CaseInput> fill)
    {
        var input = fill(new CaseInput(new Actor(duty.ToString(), "post", duty == Duty.LeadAgency ? "transport" : "office", duty), on));
        var (happened, refusal) = action == CaseAction.Register ? SupervisionCase.Open("2023-001", input) : Book.Cases.Single().Decide(action, input);
        Assert.Null(refusal);
        Enter(happened!);
    }

    private void Enter(CaseEvent happened)
    {
        var draft = DeliveryJson.Draft(happened);
        _ledger.Add(LedgerChain.Append(_ledger.LastOrDefault(), new DateTime(2023, 4, 3, 0, 0, 0, DateTimeKind.Utc), "case/2023-001", draft.Name, draft.By, draft.Payload));
    }
}
