using Bihuan.Agencies;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Clocks;
using Bihuan.Delivery.Notices;
using Bihuan.Ledgers;
using Bihuan.Specs;
using CsCheck;

namespace Bihuan.Tests.Delivery;

/// <summary>specs/notices.md, row by row, and what holds of every history.</summary>
public class Notices_of_cases
{
    private static readonly DateOnly Given = new(2023, 4, 3);

    private static readonly (string Person, string Agency, Duty Duty)[] People =
    [
        ("wang", "gov", Duty.Leader), ("li", "office", Duty.Supervisor), ("sun", "audit", Duty.Verifier), ("yan", "transport", Duty.Verifier),
        ("zhao", "transport", Duty.LeadAgency), ("he", "transport", Duty.Preparer), ("qian", "finance", Duty.LeadAgency), ("zhou", "water", Duty.LeadAgency),
    ];

    private static readonly Dictionary<string, CaseAction> Actions = Enum.GetValues<CaseAction>().ToDictionary(CaseWords.CodeOf, StringComparer.Ordinal);

    public static TheoryData<string, string, string> Table() => new(SpecTable.Rows("specs/notices.md", "history").Select(row => (row[0], row[1], row[2])));

    [Theory]
    [MemberData(nameof(Table))]
    public void Those_are_told_who_have_to_know(string history, string day, string expected)
    {
        var ledger = Begun();
        foreach (var step in history.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Assert.True(Try(ledger, step), step);
        }

        Assert.Equal(expected, string.Join(" ; ", On(ledger, DateOnly.Parse(day, null)).Select(notice => $"{notice.Id["2023-001/".Length..]} {string.Join(' ', notice.To.Select(one => one.Person))}")));
    }

    private static readonly string[] Moves =
    [
        "zhao acknowledge", "zhao dispute", "wang arbitrate", "zhao request-extension 2023-08-31", "wang grant-extension", "li refuse-extension", "zhao claim-done", "sun return", "sun verify", "wang close", "clock escalate", "li escalate", "wang suspend", "wang resume 2023-08-31", "qian report 2023-01/2023-03", "li return-report 2023-01/2023-03 finance", "he submit-report 2023-01/2023-03", "zhao return-report 2023-01/2023-03", "wang reopen 2023-08-31", "li remind",
    ];

    // Whatever happens in whatever order, on any day within half a year.
    private static readonly Gen<(string[] Steps, int Days)> Histories = Gen.Select(
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, Moves.Length - 1].Select(at => Moves[at])).Array[0, 14]
            .Select(steps => steps.Aggregate((Day: Given, Steps: Array.Empty<string>()), (sum, step) => (sum.Day.AddDays(step.Item1), [.. sum.Steps, $"{sum.Day.AddDays(step.Item1):MM-dd} {step.Item2}"])).Steps),
        Gen.Int[0, 180]);

    [Fact]
    public void A_notice_is_one_of_its_kind_and_is_told_to_people_in_their_posts() => Histories.Sample(sample =>
    {
        var (ledger, on) = Played(sample.Steps, sample.Days);
        var notices = On(ledger, on);
        return notices.Select(notice => notice.Id).Distinct(StringComparer.Ordinal).Count() == notices.Count
            && notices.All(notice => notice.To.Count > 0 && notice.To.All(one => People.Contains((one.Person, one.Agency, one.Duty))))
            && notices.All(notice => notice.Text is { Zh.Length: > 0, En.Length: > 0 });
    });

    [Fact]
    public void What_the_clocks_enter_changes_no_notice_but_that_of_the_step_they_took() => Histories.Sample(sample =>
    {
        var (ledger, on) = Played(sample.Steps, sample.Days);
        var before = Others(On(ledger, on));
        foreach (var (_, happened) in Clockwork.Strike(DeliveryBook.From(ledger), on, WorkCalendar.China))
        {
            Enter(ledger, happened);
        }

        return before.SequenceEqual(Others(On(ledger, on)));
    });

    [Fact]
    public void While_nothing_happens_days_bring_no_second_notice_of_a_kind_on_one_entry() => Histories.Sample(sample =>
    {
        var (ledger, on) = Played(sample.Steps, 0);
        var later = Enumerable.Range(0, 40).Select(week => On(ledger, on.AddDays(7 * week))).ToList();
        var ids = later.SelectMany(notices => notices.Select(notice => (notice.Kind, notice.Id))).Distinct().ToList();
        // Reports come back one by one; of every other kind there is one until somebody acts.
        return ids.Where(one => one.Kind != NoticeKind.Returned).GroupBy(one => one.Kind).All(group => group.Count() == 1)
            && later[0].All(notice => notice.Kind is NoticeKind.DueSoon or NoticeKind.Assigned || later[^1].Any(other => other.Id == notice.Id));
    }, iter: 300);

    // From 29 September to 6 October 2023 nobody worked; the weekend of the 7th was worked.
    [Theory]
    [InlineData("2023-09-28", "digest/2023-W39")]
    [InlineData("2023-10-01", "digest/2023-W39")]
    [InlineData("2023-10-02", null)]
    [InlineData("2023-10-06", null)]
    [InlineData("2023-10-07", "digest/2023-W40")]
    [InlineData("2023-10-09", "digest/2023-W41")]
    [InlineData("2024-12-31", "digest/2025-W01")]
    public void A_week_has_one_digest_from_its_first_working_day_on(string day, string? id)
    {
        var book = DeliveryBook.From(Begun());
        Assert.Equal(id, Digest.Of([.. book.Cases], 1, DateOnly.Parse(day, null), WorkCalendar.China)?.Id);
    }

    [Fact]
    public void A_digest_counts_what_is_open_overdue_and_due_this_week_and_there_is_none_of_nothing()
    {
        var cases = DeliveryBook.From(Begun()).Cases.ToList();
        Assert.Equal("每周摘要 2023-04-24：在办1项，其中逾期0项，本周到期1项；待知悉的通知2条。\n· 2023-001 建成绕城高速（期限 2023-04-28）", Digest.Of(cases, 2, new DateOnly(2023, 4, 26), WorkCalendar.China)!.Text.Zh);
        Assert.Equal("The week of 2023-05-01: open 1, of them overdue 1, due this week 0; notices for you: 3.\n· 2023-001 建成绕城高速 (due 2023-04-28, working days overdue: 1)", Digest.Of(cases, 3, new DateOnly(2023, 5, 4), WorkCalendar.China)!.Text.En);
        Assert.Null(Digest.Of([], 0, new DateOnly(2023, 5, 4), WorkCalendar.China));
    }

    [Fact]
    public void Every_kind_has_words_of_its_own()
    {
        var kinds = Enum.GetValues<NoticeKind>();
        Assert.Equal(kinds.Length, kinds.Select(NoticeWords.Of).Distinct().Count());
        Assert.Equal(kinds.Length, SpecTable.Rows("specs/notices.md", "history").SelectMany(row => row[2].Split(" ; ", StringSplitOptions.RemoveEmptyEntries)).Select(notice => notice.Split('/')[0]).Distinct(StringComparer.Ordinal).Count());
    }

    private static List<string> Others(IEnumerable<Notice> notices) => [.. notices.Where(notice => notice.Kind != NoticeKind.Escalated).Select(notice => notice.Id)];

    private static IReadOnlyList<Notice> On(List<LedgerEntry> ledger, DateOnly on) => NoticeBoard.Of(DeliveryBook.From(ledger), on, WorkCalendar.China);

    private static (List<LedgerEntry> Ledger, DateOnly On) Played(string[] steps, int days)
    {
        var ledger = Begun();
        var last = Given;
        foreach (var step in steps)
        {
            last = Try(ledger, step) ? DayOf(step) : last;
        }

        return (ledger, last.AddDays(days));
    }

    private static List<LedgerEntry> Begun()
    {
        List<LedgerEntry> ledger = [];
        var from = new DateOnly(2020, 1, 1);
        var rows = new[] { "gov", "office", "audit", "transport", "finance", "water" }.Select(code => new OrganisationRow(OrganisationKind.Agency, code, code, from))
            .Concat(People.Select(one => new OrganisationRow(OrganisationKind.Post, one.Person + ".post", one.Person, from) { Above = one.Agency, Duty = one.Duty }))
            .Concat(People.Select(one => new OrganisationRow(OrganisationKind.Person, one.Person, one.Person, from) { Above = one.Person + ".post" }));
        Enter(ledger, DeliveryJson.OrganisationStream, DeliveryJson.Draft([.. rows], "li"));
        Assert.True(Try(ledger, "04-03 li register"));
        Assert.True(Try(ledger, "04-03 wang assign"));
        return ledger;
    }

    private static DateOnly DayOf(string step) => DateOnly.Parse("2023-" + step[..5], null);

    // day who action [period or day] [agency]; false where the machine refuses.
    private static bool Try(List<LedgerEntry> ledger, string step)
    {
        var words = step.Split(' ');
        var book = DeliveryBook.From(ledger);
        var @case = book.Find("2023-001");
        var desk = new CaseDesk(book);
        var on = DayOf(step);
        var actor = words[1] == "clock" ? new Actor("clock.overdue", "clock", "", Duty.Clock) : desk.ActorOf(words[1], null, @case, on).Actor!;
        var input = new CaseInput(actor, on)
        {
            Text = "建成绕城高速", Document = "政府工作报告", Reason = "汛期", Lead = "transport", Supporting = ["finance"], Evidence = [new Attachment("3f9a", "a.pdf", "application/pdf", 4)],
            Due = words.Length > 3 && DateOnly.TryParse(words[3], null, out var due) ? due : new DateOnly(2023, 4, 28), Period = words.Length > 3 && words[3].Contains('/', StringComparison.Ordinal) ? words[3] : null,
            Agency = words.Length > 4 ? words[4] : null, Level = @case is { Level: < EscalationLevel.Accountability } ? @case.Level + 1 : null,
        };
        var (happened, _) = @case is null ? SupervisionCase.Open("2023-001", input) : @case.Decide(Actions[words[2]], input);
        if (happened is not null)
        {
            Enter(ledger, happened);
        }

        return happened is not null;
    }

    private static void Enter(List<LedgerEntry> ledger, CaseEvent happened) => Enter(ledger, DeliveryJson.StreamOf(happened.CaseId), DeliveryJson.Draft(happened));

    private static void Enter(List<LedgerEntry> ledger, string stream, LedgerDraft draft) =>
        ledger.Add(LedgerChain.Append(ledger.LastOrDefault(), new DateTime(2023, 4, 3, 0, 0, 0, DateTimeKind.Utc), stream, draft.Name, draft.By, draft.Payload));
}
