using Bihuan.Agencies;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using CsCheck;

namespace Bihuan.Tests.Delivery;

/// <summary>All states are walked: no dead end, no way round a guard.</summary>
public class Case_machine
{
    private static readonly Attachment Photo = new("3f9a", "通车.jpg", "image/jpeg", 4);
    private static readonly DateOnly Day = new(2023, 3, 1);
    private static readonly Actor Office = new("li", "office.chief", "office", Duty.Supervisor);
    private static readonly Actor Mayor = new("wang", "mayor", "city", Duty.Leader);
    private static readonly Actor Lead = new("zhao", "transport.director", "transport", Duty.LeadAgency);
    private static readonly Actor Support = new("qian", "finance.director", "finance", Duty.SupportingAgency);
    private static readonly Actor Checker = new("sun", "audit.officer", "audit", Duty.Verifier);
    private static readonly Actor Clerk = new("zhang", "transport.clerk", "transport", Duty.Preparer);
    private static readonly Actor[] People =
    [
        Office, Office with { Person = "gao" }, Mayor, Lead, Clerk, Clerk with { Agency = "water" }, Lead with { Agency = "water" }, Support, Checker, Checker with { Agency = "transport" }, Checker with { Person = "zhao" }, new("due-soon", "clock", "office", Duty.Clock),
    ];


    [Fact]
    public void Every_state_leads_to_an_end()
    {
        var ends = new HashSet<CaseState> { CaseState.Archived, CaseState.Cancelled };
        for (var grew = true; grew;)
        {
            var before = ends.Count;
            ends.UnionWith(CaseTransitions.All.Where(row => ends.Contains(row.To)).Select(row => row.From).ToList());
            grew = ends.Count > before;
        }

        Assert.Equal(Enum.GetValues<CaseState>().Order(), ends.Order());
    }

    [Fact]
    public void Every_state_is_reached_from_registration()
    {
        var reached = new HashSet<CaseState> { CaseState.Registered };
        for (var grew = true; grew;)
        {
            var before = reached.Count;
            reached.UnionWith(CaseTransitions.All.Where(row => reached.Contains(row.From)).Select(row => row.To).ToList());
            grew = reached.Count > before;
        }

        Assert.Equal(Enum.GetValues<CaseState>().Order(), reached.Order());
    }

    [Fact]
    public void No_way_to_closed_but_through_verification_by_somebody_else()
    {
        // What is filed was closed before, and comes back only for an appeal.
        Assert.All(CaseTransitions.All.Where(row => row.To == CaseState.Archived), row => Assert.Equal(CaseState.Closed, row.From));
        Assert.All(CaseTransitions.All.Where(row => row.To == CaseState.Closed && row.From != CaseState.Closed), row => Assert.Contains((row.From, row.Action), new[] { (CaseState.Verified, CaseAction.Close), (CaseState.Archived, CaseAction.Appeal) }));
        Assert.All(CaseTransitions.All.Where(row => row.To == CaseState.Verified), row =>
        {
            Assert.Equal((CaseState.ClaimedDone, CaseAction.Verify), (row.From, row.Action));
            Assert.Contains(CaseRules.VerifierIsNotReporter, row.Rules);
            Assert.Equal([Duty.Verifier], row.By);
        });
        Assert.All(CaseTransitions.All.Where(row => row.To == CaseState.ClaimedDone), row => Assert.Contains(CaseRules.HasEvidence, row.Rules));
    }

    /// <summary>Everything that can be reached, breadth first and by whole inputs as well as by inputs with one thing missing: nothing is left to chance.</summary>
    [Fact]
    public void Every_row_of_the_table_can_be_taken_and_every_rule_refuses_somewhere()
    {
        var taken = new HashSet<(CaseState, CaseAction)>();
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<(CaseState, EscalationLevel, int, bool, bool)>();
        var seenReports = new HashSet<(CaseState, string)>();
        var waiting = new Queue<SupervisionCase>([Opened()]);
        while (waiting.TryDequeue(out var @case))
        {
            foreach (var (action, input) in Enum.GetValues<CaseAction>().Where(action => action != CaseAction.Register).SelectMany(action => Inputs(@case).Select(input => (action, input))))
            {
                var (happened, refusal) = @case.Decide(action, input);
                Assert.True(happened is null != refusal is null);
                if (happened is null)
                {
                    Assert.NotEmpty(refusal!.Rules);
                    refused.UnionWith(refusal.Rules.Select(rule => rule.Code));
                    continue;
                }

                taken.Add((@case.State, action));
                var next = @case.After(happened);
                // What reports there are has no bearing on where the ladder stands: each is walked for itself.
                var isNew = next.Round <= 2 && seen.Add((next.State, next.Level, next.Round, next.Score is null, next.IsAppealed));
                if (isNew || (next.Round == 1 && next.Level == EscalationLevel.Tracking && seenReports.Add((next.State, string.Join(' ', next.Sheets.Select(sheet => $"{sheet.Agency}:{sheet.State}"))))))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        Assert.Equal(CaseTransitions.All.Select(row => (row.From, row.Action)).Order(), taken.Order());
        Assert.Equal(CaseRules.All.Select(rule => rule.Code).Except(["case.needsBasis"]).Order(StringComparer.Ordinal), refused.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whatever_happens_guards_hold_and_replaying_gives_the_same_case() => Walks.Sample(walk =>
    {
        List<CaseEvent> events = [Registration()];
        var @case = SupervisionCase.From(events);
        foreach (var (wished, wishedInput, turn) in walk)
        {
            var (action, input) = Toward(@case, wished, wishedInput, turn);
            if (@case.Decide(action, input).Event is { } happened)
            {
                if (action == CaseAction.Verify)
                {
                    Assert.DoesNotContain(input.By.Person, @case.Reporters);
                    Assert.NotEqual(@case.Lead, input.By.Agency);
                }

                if (action == CaseAction.RequestExtension)
                {
                    Assert.True(input.On <= @case.Due && input.Due > @case.Due);
                }

                var due = @case.Due;
                @case = @case.After(happened);
                Assert.True(due is null || @case.Due == due || action == CaseAction.Arbitrate || @case.EarlierDues.Contains(due.Value));
                events.Add(happened);
            }
        }

        Assert.Equivalent(@case, SupervisionCase.From(events), strict: true);
        Assert.Equal(events.Count, @case.Sequence);
    });

    [Fact]
    public void A_quarter_goes_its_way()
    {
        var @case = Opened();
        @case = Do(@case, CaseAction.Assign, Mayor, Day, input => input with { Lead = "water", Due = new DateOnly(2023, 3, 31) });
        @case = Do(@case, CaseAction.Dispute, Lead with { Agency = "water", Person = "zhou" }, Day, input => input with { Reason = "属交通部门职责" });
        @case = Do(@case, CaseAction.Arbitrate, Mayor, Day, input => input with { Lead = "transport", Supporting = ["finance"], Reason = "由交通部门牵头" });
        @case = Do(@case, CaseAction.Acknowledge, Lead, Day, input => input);
        @case = Do(@case, CaseAction.Report, Support, Day, input => input with { Text = "资金已下达" });

        Assert.Equal([CaseRules.OwnCase], @case.Decide(CaseAction.Report, new CaseInput(Lead with { Agency = "water" }, Day) { Text = "…" }).Refusal!.Rules);
        Assert.Equal([CaseRules.BeforeDue], @case.Decide(CaseAction.RequestExtension, Extension(new DateOnly(2023, 4, 1))).Refusal!.Rules);

        @case = Do(@case, CaseAction.RequestExtension, Lead, new DateOnly(2023, 3, 30), _ => Extension(new DateOnly(2023, 3, 30)));
        @case = Do(@case, CaseAction.GrantExtension, Mayor, new DateOnly(2023, 3, 31), input => input);
        Assert.Equal((new DateOnly(2023, 4, 28), new DateOnly(2023, 3, 31)), (@case.Due, @case.EarlierDues[0]));

        // 29 April to 3 May is a holiday; 23 April was worked in exchange, which is before the due day.
        Assert.Null(@case.Overdue(new DateOnly(2023, 4, 28), WorkCalendar.China));
        Assert.Null(@case.Overdue(new DateOnly(2023, 5, 3), WorkCalendar.China));
        Assert.Equal(2, @case.Overdue(new DateOnly(2023, 5, 5), WorkCalendar.China));
        Assert.Equal(3, @case.Overdue(new DateOnly(2023, 5, 6), WorkCalendar.China));

        var evidence = (CaseInput input) => input with { Text = "已建成通车", Evidence = [Photo] };
        @case = Do(@case, CaseAction.ClaimDone, Lead, new DateOnly(2023, 5, 8), evidence);
        Assert.Contains(CaseRules.VerifierIsNotReporter, @case.Decide(CaseAction.Verify, new CaseInput(Checker with { Person = "zhao" }, Day) { Text = "属实" }).Refusal!.Rules);
        Assert.Contains(CaseRules.VerifierIsNotReporter, @case.Decide(CaseAction.Verify, new CaseInput(Checker with { Agency = "finance" }, Day) { Text = "属实" }).Refusal!.Rules);
        Assert.Equal(4, @case.Overdue(new DateOnly(2023, 6, 30), WorkCalendar.China));
        @case = Do(@case, CaseAction.Return, Checker, new DateOnly(2023, 5, 9), input => input with { Reason = "缺验收报告" });
        @case = Do(@case, CaseAction.ClaimDone, Lead, new DateOnly(2023, 5, 10), evidence);
        @case = Do(@case, CaseAction.Verify, Checker, new DateOnly(2023, 5, 11), input => input with { Text = "现场核实属实" });
        @case = Do(@case, CaseAction.Close, Mayor, new DateOnly(2023, 5, 12), input => input);
        Assert.Equal([CaseRules.IsAppraised], @case.Decide(CaseAction.Archive, new CaseInput(Office, Day)).Refusal!.Rules);
        @case = Do(@case, CaseAction.Reopen, Mayor, new DateOnly(2023, 7, 1), input => input with { Reason = "统计数据修订", Due = new DateOnly(2023, 8, 1) });
        Assert.Equal((CaseState.InProgress, 2, null, null), (@case.State, @case.Round, @case.Score, @case.ClaimedOn));

        CaseInput Extension(DateOnly on) => new(Lead, on) { Reason = "汛期", Text = "完成八成", Due = new DateOnly(2023, 4, 28) };
    }

    [Fact]
    public void A_person_sees_what_may_be_done_and_why_the_rest_is_refused()
    {
        var choices = Opened().Choices(new CaseInput(Mayor, Day) { Lead = "transport", Due = Day });

        Assert.Empty(choices[CaseAction.Assign]);
        Assert.Equal([CaseRules.Reachable], choices[CaseAction.Close]);
        Assert.Equal([CaseRules.HasReason], choices[CaseAction.Cancel]);
        Assert.All(CaseRules.All, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Words.Zh) || string.IsNullOrWhiteSpace(rule.Words.En)));
    }

    [Fact]
    public void The_diagram_shows_every_row()
    {
        var diagram = CaseMachine.Diagram();
        Assert.All(CaseTransitions.All, row => Assert.Contains($"{row.From} --> {row.To} : {row.Action}", diagram, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2023-01-20", 5, "2023-02-01")]
    [InlineData("2023-04-28", 1, "2023-05-04")]
    [InlineData("2024-09-30", 1, "2024-10-08")]
    [InlineData("2025-01-24", 2, "2025-01-27")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    public void Working_days_follow_the_arrangement_of_holidays(string from, int days, string to) =>
        Assert.Equal(DateOnly.Parse(to, null), WorkCalendar.China.AddWorkingDays(DateOnly.Parse(from, null), days));

    [Fact]
    public void Adding_and_counting_working_days_agree() => Gen.Select(Gen.Int[0, 1400], Gen.Int[0, 60]).Sample((offset, days) =>
    {
        var from = new DateOnly(2023, 1, 1).AddDays(offset);
        Assert.Equal(days, WorkCalendar.China.WorkingDaysBetween(from, WorkCalendar.China.AddWorkingDays(from, days)));
    });

    [Fact]
    public void A_year_nobody_arranged_is_known_as_such() => Assert.Equal((true, false), (WorkCalendar.China.Knows(2026), WorkCalendar.China.Knows(2031)));

    private static readonly Gen<(CaseAction Action, CaseInput Input, int Turn)[]> Walks = Gen.Select(
        Gen.Int[1, Enum.GetValues<CaseAction>().Length - 1].Select(number => (CaseAction)number),
        Gen.OneOf(People.Select(Gen.Const).ToArray()),
        Gen.Int[0, 90],
        Gen.Int[0, 255],
        Gen.Int[0, 120],
        (action, by, day, bits, due) => (action, new CaseInput(by, Day.AddDays(day))
        {
            // Mostly complete, so that walks get far; each part is missing now and then.
            Reason = (bits & 7) == 0 ? " " : "理由",
            Document = (bits & 7) == 1 ? "" : "府办发〔2023〕1号",
            Text = (bits & 7) == 2 ? "" : "内容",
            Evidence = (bits & 7) == 3 ? [] : [Photo],
            Lead = (bits & 7) == 4 ? null : "transport",
            Supporting = (bits & 8) == 0 ? ["finance"] : [],
            Due = (bits & 7) == 5 ? null : Day.AddDays(due),
            Level = (EscalationLevel)((bits >> 4) % 7),
            Score = (bits & 7) == 6 ? null : 90m,
        }, bits + due)).Array[1, 60];

    /// <summary>Three times in four an action the state knows, by somebody with the duty: a blind walk never gets far.</summary>
    private static (CaseAction Action, CaseInput Input) Toward(SupervisionCase @case, CaseAction wished, CaseInput input, int turn)
    {
        var rows = CaseTransitions.All.Where(row => row.From == @case.State).ToList();
        if (turn % 4 == 0 || rows.Count == 0)
        {
            return (wished, input);
        }

        var row = rows[turn / 4 % rows.Count];
        var by = new[] { Office, Mayor, Lead, Support, Checker }.FirstOrDefault(actor => row.By.Contains(actor.Duty)) ?? input.By;
        return (row.Action, input with { By = turn % 4 == 1 ? by : input.By.Duty == by.Duty ? input.By : by, Level = row.Action == CaseAction.Escalate ? @case.Level + (turn % 3 == 0 ? 2 : 1) : input.Level });
    }

    /// <summary>Whole inputs of everybody, and with one thing missing or wrong.</summary>
    private static IEnumerable<CaseInput> Inputs(SupervisionCase @case) =>
        from who in People
        let whole = new CaseInput(who, Day)
        {
            Reason = "理由", Document = "府办发〔2023〕1号", Text = "内容", Evidence = [Photo], Lead = "transport", Supporting = ["finance"],
            Due = (@case.Due ?? Day).AddDays(1), Level = @case.Level + 1, Score = 90m, Period = "2023-01/2023-03", Cells = Cell("41"),
            Agency = who.Duty is Duty.Supervisor or Duty.Verifier ? "transport" : null,
        }
        from input in new[]
        {
            whole, whole with { Reason = " " }, whole with { Document = "" }, whole with { Text = "" }, whole with { Evidence = [] }, whole with { Lead = null },
            whole with { Supporting = ["transport"] }, whole with { Due = null }, whole with { Due = Day }, whole with { On = Day.AddDays(900), Due = Day.AddDays(901) },
            whole with { Level = @case.Level + 2 }, whole with { Level = null }, whole with { Score = null }, whole with { Score = 101m }, whole with { Period = null }, whole with { Computed = 88m }, whole with { Computed = 88m, Reason = "" },
            whole with { Period = "2024" }, whole with { Cells = Cell("四十一") },
        }
        select input;

    private static Dictionary<string, string> Cell(string value) => new(StringComparer.Ordinal) { ["urban_new_jobs@500000:value"] = value };

    private static CaseEvent Registration() => SupervisionCase.Open("2023-017", new CaseInput(Office, Day) { Text = "建成绕城高速", Document = "政府工作报告" }).Event!;

    private static SupervisionCase Opened() => SupervisionCase.From([Registration()]);

    private static SupervisionCase Do(SupervisionCase @case, CaseAction action, Actor by, DateOnly on, Func<CaseInput, CaseInput> fill)
    {
        var (happened, refusal) = @case.Decide(action, fill(new CaseInput(by, on)));
        Assert.Null(refusal);
        return @case.After(happened!);
    }
}
