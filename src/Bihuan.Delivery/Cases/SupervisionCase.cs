using Bihuan.Agencies;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Reporting;

namespace Bihuan.Delivery.Cases;

/// <summary>
/// 督查事项: a commitment, or an order of a leader, given to a lead agency to be done by a day. Folded from its events; immutable. Compares by identity of
/// its parts; there is no case before <see cref="Open"/>.
/// </summary>
public sealed record SupervisionCase
{
    private SupervisionCase()
    {
    }

    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>How many events it is made of: the revision an edit was based on.</summary>
    public required int Sequence { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Task { get; init; }

    /// <summary>The instruction, meeting or document it rests on.</summary>
    public required string Basis { get; init; }

    /// <summary>The agency that answers for it; null before it is assigned.</summary>
    public string? Lead { get; init; }

    /// <summary>Supporting agencies, in order.</summary>
    public IReadOnlyList<string> Supporting { get; init; } = [];

    /// <summary>By which day; null before it is assigned.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Earlier due days, oldest first: an extension loses nothing.</summary>
    public IReadOnlyList<DateOnly> EarlierDues { get; init; } = [];

    /// <summary>The day asked for while an extension is pending; null otherwise.</summary>
    public DateOnly? DueAskedFor { get; init; }

    /// <summary>Everyone who reported or claimed completion: none of them may verify.</summary>
    public IReadOnlyList<string> Reporters { get; init; } = [];

    /// <summary>Day of the claim that is waiting or was accepted; null while being worked on.</summary>
    public DateOnly? ClaimedOn { get; init; }

    /// <summary>The ladder's step.</summary>
    public EscalationLevel Level { get; init; }

    /// <summary>Reminders sent.</summary>
    public int Reminders { get; init; }

    /// <summary>1 for the first round, one more for each reopening.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Points of the appraisal of this round; null before.</summary>
    public decimal? Score { get; init; }

    /// <summary>Who gave them; null before.</summary>
    public string? AppraisedBy { get; init; }

    /// <summary>When; null before.</summary>
    public DateOnly? AppraisedOn { get; init; }

    /// <summary>Whether the lead agency contests the points and nobody has decided yet.</summary>
    public bool IsAppealed { get; init; }

    /// <summary>Appeals in this round.</summary>
    public int Appeals { get; init; }

    /// <summary>The first day it was in the hands of an agency; null before it is assigned.</summary>
    public DateOnly? AssignedOn { get; init; }

    /// <summary>What agencies filled in on periods, by agency and period in the order they were begun.</summary>
    public IReadOnlyList<ReportSheet> Sheets { get; init; } = [];

    /// <summary>What an agency filled in on a period; null when it began nothing.</summary>
    public ReportSheet? Sheet(string agency, Period period) => Sheets.FirstOrDefault(sheet => sheet.Agency == agency && sheet.Period == period);

    /// <summary>Registers a case.</summary>
    /// <returns>The event, or why not.</returns>
    public static (CaseEvent? Event, Refusal? Refusal) Open(string id, CaseInput input)
    {
        List<CaseRule> unmet = [.. new[] { CaseRules.HasText, CaseRules.HasBasis }.Where(rule => !rule.Holds(null!, input))];
        if (input.By.Duty != Duty.Supervisor)
        {
            unmet.Insert(0, CaseRules.RightDuty);
        }

        return unmet.Count == 0 ? (new CaseEvent(id, 1, CaseAction.Register, input), null) : (null, new Refusal(CaseAction.Register, unmet));
    }

    /// <summary>Folds a case from all its events, in order.</summary>
    /// <exception cref="ArgumentException">They are not the events of one case, or not in order.</exception>
    public static SupervisionCase From(IEnumerable<CaseEvent> events)
    {
        SupervisionCase? @case = null;
        foreach (var happened in events)
        {
            @case = @case is null ? Begin(happened) : @case.After(happened);
        }

        return @case ?? throw new ArgumentException("A case has at least the event that registered it.", nameof(events));
    }

    /// <summary>What the action would record, or every rule that is not met.</summary>
    public (CaseEvent? Event, Refusal? Refusal) Decide(CaseAction action, CaseInput input)
    {
        var unmet = CaseMachine.Unmet(this, action, input);
        return unmet.Count == 0 ? (new CaseEvent(Id, Sequence + 1, action, input), null) : (null, new Refusal(action, unmet));
    }

    /// <summary>
    /// Every action the table knows, with the rules that stand against it for this person today; an empty list means it may be done as far as can be told
    /// before it is filled in.
    /// </summary>
    public IReadOnlyDictionary<CaseAction, IReadOnlyList<CaseRule>> Choices(CaseInput draft) =>
        Enum.GetValues<CaseAction>().Where(action => action != CaseAction.Register).ToDictionary(action => action, action => CaseMachine.Unmet(this, action, draft));

    /// <summary>
    /// Working days past the due day, as of a day; null when there is none and so it is not overdue. The clock runs until the lead agency claimed completion; it stands still
    /// while the case is suspended, and has stopped once it is closed or cancelled. A claim that was returned counts as not made.
    /// </summary>
    public int? Overdue(DateOnly asOf, WorkCalendar calendar)
    {
        if (Due is not { } due || State is CaseState.Suspended or CaseState.Cancelled or CaseState.Registered)
        {
            return null;
        }

        var until = ClaimedOn ?? asOf;
        return calendar.WorkingDaysBetween(due, until) is > 0 and var days ? days : null;
    }

    /// <summary>The case after one more event.</summary>
    /// <exception cref="ArgumentException">The event belongs to another case or place in the chain, or the table has no such row.</exception>
    public SupervisionCase After(CaseEvent happened)
    {
        if (happened.CaseId != Id || happened.Sequence != Sequence + 1)
        {
            throw new ArgumentException($"Event {happened.Sequence} of {happened.CaseId} does not follow event {Sequence} of {Id}.", nameof(happened));
        }

        var row = CaseMachine.Row(State, happened.Action) ?? throw new ArgumentException($"{happened.Action} does not happen in {State}.", nameof(happened));
        var input = happened.Input;
        var next = this with { State = row.To, Sequence = happened.Sequence };
        return happened.Action switch
        {
            CaseAction.Assign => next with { Lead = input.Lead, Supporting = input.Supporting, Due = input.Due, AssignedOn = AssignedOn ?? input.On },
            CaseAction.Arbitrate => next with { Lead = input.Lead, Supporting = input.Supporting, Due = input.Due ?? Due },
            CaseAction.Report or CaseAction.SaveReport or CaseAction.SubmitReport => next with { Reporters = With(Reporters, input.By.Person), Sheets = SheetsAfter(happened) },
            CaseAction.ReturnReport or CaseAction.AcceptReport => next with { Sheets = SheetsAfter(happened) },
            CaseAction.Remind => next with { Reminders = Reminders + 1 },
            CaseAction.Escalate => next with { Level = input.Level!.Value },
            CaseAction.RequestExtension => next with { DueAskedFor = input.Due, Reporters = With(Reporters, input.By.Person) },
            CaseAction.GrantExtension => next with { Due = DueAskedFor, EarlierDues = [.. EarlierDues, Due!.Value], DueAskedFor = null },
            CaseAction.RefuseExtension => next with { DueAskedFor = null },
            CaseAction.Suspend => next with { DueAskedFor = null },
            CaseAction.Resume => next with { Due = input.Due, EarlierDues = [.. EarlierDues, Due!.Value] },
            CaseAction.Change => next with { Task = input.Text, Due = input.Due ?? Due, EarlierDues = input.Due is null ? EarlierDues : [.. EarlierDues, Due!.Value] },
            CaseAction.ClaimDone => next with { ClaimedOn = input.On, Reporters = With(Reporters, input.By.Person) },
            CaseAction.Return => next with { ClaimedOn = null },
            CaseAction.Appraise => next with { Score = input.Score, AppraisedBy = input.By.Person, AppraisedOn = input.On, IsAppealed = false },
            CaseAction.Appeal => next with { IsAppealed = true, Appeals = Appeals + 1 },
            CaseAction.Reopen => next with { ClaimedOn = null, Score = null, AppraisedBy = null, AppraisedOn = null, IsAppealed = false, Appeals = 0, Level = EscalationLevel.Tracking, Round = Round + 1, Due = input.Due, EarlierDues = [.. EarlierDues, Due!.Value] },
            _ => next,
        };
    }

    private IReadOnlyList<ReportSheet> SheetsAfter(CaseEvent happened)
    {
        if (!Period.TryParse(happened.Input.Period, out var period))
        {
            return Sheets;
        }

        var agency = happened.Input.Agency ?? happened.Input.By.Agency;
        return Sheet(agency, period) is { } sheet
            ? [.. Sheets.Select(one => ReferenceEquals(one, sheet) ? one.After(happened) : one)]
            : [.. Sheets, new ReportSheet(agency, period).After(happened)];
    }

    private static SupervisionCase Begin(CaseEvent happened) =>
        happened is { Action: CaseAction.Register, Sequence: 1 }
            ? new() { Id = happened.CaseId, State = CaseState.Registered, Sequence = 1, Task = happened.Input.Text, Basis = happened.Input.Document }
            : throw new ArgumentException("A case begins with its registration.", nameof(happened));

    private static IReadOnlyList<string> With(IReadOnlyList<string> people, string person) => people.Contains(person, StringComparer.Ordinal) ? people : [.. people, person];
}
