using Bihuan.Agencies;
using Bihuan.Delivery.Appraisals;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Reporting;
using Bihuan.Ledgers;

namespace Bihuan.Delivery.Books;

/// <summary>
/// Where people act on cases: who somebody is comes from the posts they hold that day, what they may do from the case machine, what comes of it is an entry for
/// the ledger. Every host asks here, so that all give the same answer.
/// </summary>
public sealed class CaseDesk(DeliveryBook book)
{
    /// <summary>Characters each text of a step may have.</summary>
    public const int LongestText = 4000;

    /// <summary>In which capacity a person acts.</summary>
    /// <param name="person">Id of the person.</param>
    /// <param name="post">The post, where the person holds several; null to take the only one.</param>
    /// <param name="case">The case; null before there is one. An agency's post acts as supporting agency on a case its agency only supports.</param>
    /// <param name="on">The day.</param>
    public (Actor? Actor, Diagnostic? Problem) ActorOf(string person, string? post, SupervisionCase? @case, DateOnly on)
    {
        var posts = book.Organisation.PostsOf(person, on);
        if (posts.Count == 0)
        {
            return (null, DeliveryDiagnostics.NoPost.At(default, person));
        }

        var held = post is null ? posts : [.. posts.Where(one => one.Code == post)];
        if (held is not [var only])
        {
            return (null, DeliveryDiagnostics.WhichPost.At(default, person, string.Join(", ", posts.Select(one => one.Code))));
        }

        var duty = only.Duty == Duty.LeadAgency && @case?.Supporting.Contains(only.Above!, StringComparer.Ordinal) == true ? Duty.SupportingAgency : only.Duty!.Value;
        return (new Actor(person, only.Code, only.Above!, duty), null);
    }

    /// <summary>Registers a case.</summary>
    /// <returns>The case's id and the entry, or why not.</returns>
    public (string Id, LedgerDraft? Draft, IReadOnlyList<Diagnostic> Problems) Register(CaseInput input)
    {
        var id = book.NextId(input.On.Year);
        var (happened, refusal) = SupervisionCase.Open(id, input);
        List<Diagnostic> problems = [.. NotTaken(CaseAction.Register, input), .. TooLong(input)];
        return (id, happened is null || problems.Count > 0 ? null : DeliveryJson.Draft(happened), [.. problems, .. Told(refusal)]);
    }

    // Besides words, documents and evidence, which go with any step: what else is brought along, and by which steps it is taken.
    private static readonly (Words Name, Func<CaseInput, bool> Has, CaseAction[] Takes)[] Extras =
    [
        (new("牵头单位", "lead agency"), input => input.Lead is not null, [CaseAction.Assign, CaseAction.Arbitrate]),
        (new("配合单位", "supporting agencies"), input => input.Supporting.Count > 0, [CaseAction.Assign, CaseAction.Arbitrate]),
        (new("期限", "due day"), input => input.Due is not null, [CaseAction.Assign, CaseAction.Arbitrate, CaseAction.RequestExtension, CaseAction.Resume, CaseAction.Change, CaseAction.Reopen]),
        (new("得分", "points"), input => input.Score is not null, [CaseAction.Appraise]),
        (new("督办级别", "step of the ladder"), input => input.Level is not null, [CaseAction.Escalate]),
        (new("时期", "period"), input => input.Period is not null, [CaseAction.Report, CaseAction.SaveReport, CaseAction.SubmitReport, CaseAction.ReturnReport, CaseAction.AcceptReport]),
        (new("填报格", "cells"), input => input.Cells is { Count: > 0 }, [CaseAction.Report, CaseAction.SaveReport, CaseAction.SubmitReport]),
        (new("填报单位", "agency whose report it is"), input => input.Agency is not null, [CaseAction.ReturnReport, CaseAction.AcceptReport]),
    ];

    /// <summary>Acts on a case.</summary>
    /// <returns>The entry, or why not: every reason at once.</returns>
    public (LedgerDraft? Draft, IReadOnlyList<Diagnostic> Problems) Act(SupervisionCase @case, CaseAction action, CaseInput input)
    {
        var problems = new[] { input.Lead }.Concat(input.Supporting).OfType<string>()
            .Where(agency => book.Organisation.Find(OrganisationKind.Agency, agency, input.On) is null)
            .Select(agency => DeliveryDiagnostics.NoAgency.At(default, agency, string.Join(", ", book.Organisation.On(OrganisationKind.Agency, input.On).Select(row => row.Code)))).ToList();
        // What was left empty is not entered, and one form gives one entry wherever it was filled in.
        var cells = input.Cells?.Where(cell => cell.Value.Trim().Length > 0).OrderBy(cell => cell.Key, StringComparer.Ordinal).ToDictionary(cell => cell.Key, cell => cell.Value.Trim(), StringComparer.Ordinal);
        input = input with { Cells = cells, Period = Written(input.Period) };
        problems.AddRange(NotTaken(action, input));
        if (action == CaseAction.Appraise && @case.State == CaseState.Closed)
        {
            // Without points of one's own it is what the rules come to.
            var appraisal = Appraisal.Of(book.Timeline(@case.Id), ScoringScheme.On(input.On), WorkCalendar.China);
            input = input with { Score = input.Score ?? appraisal.Score, Scheme = appraisal.Version, Computed = appraisal.Score };
        }

        problems.AddRange((cells?.Keys.AsEnumerable() ?? []).Where(key => !ReportCell.IsFigure(key) && !ReportCell.InWords.Contains(key, StringComparer.Ordinal)).Select(key => DeliveryDiagnostics.NotACell.At(default, key)));
        problems.AddRange(TooLong(input));
        var (happened, refusal) = @case.Decide(action, input);
        return happened is not null && problems.Count == 0 ? (DeliveryJson.Draft(happened), []) : (null, [.. problems, .. Told(refusal)]);
    }

    /// <summary>Every action, with what it needs and what stands against it, for this person on this day.</summary>
    public static IReadOnlyList<CaseChoice> ChoicesOf(SupervisionCase @case, Actor actor, DateOnly on)
    {
        var bare = new CaseInput(actor, on);
        var needs = @case.Choices(bare);
        return [.. needs.Select(one => (Action: one.Key, Needs: one.Value, Refusals: @case.Decide(one.Key, WithEverything(@case, one.Key, bare)).Refusal?.Rules ?? []))
            .Select(one => new CaseChoice(one.Action, [.. one.Needs.Except(one.Refusals)], one.Refusals))];
    }

    // Whatever could be brought along, so that only what stands against it in any case is left.
    private static CaseInput WithEverything(SupervisionCase @case, CaseAction action, CaseInput input)
    {
        var due = @case.Due > input.On ? @case.Due.Value : input.On;
        var isOwn = input.By.Duty is Duty.LeadAgency or Duty.SupportingAgency;
        var dealt = action is CaseAction.ReturnReport or CaseAction.AcceptReport
            ? @case.Sheets.FirstOrDefault(sheet => isOwn ? sheet.State == ReportState.Submitted && sheet.Agency == input.By.Agency : sheet.State == ReportState.Signed)
            : null;
        return input with
        {
            Reason = "*", Text = "*", Document = "*", Lead = "*", Score = 0m, Due = due.AddDays(1),
            Level = @case.Level < EscalationLevel.Accountability ? @case.Level + 1 : null,
            Evidence = [new Attachment("", "*", "", 0)],
            Period = (dealt?.Period ?? ReportClock.PeriodsAsked(@case, input.By.Agency, input.On).Cast<Period?>().FirstOrDefault() ?? ReportClock.Running(input.On)).ToString(),
            Agency = isOwn ? null : dealt?.Agency,
        };
    }

    private static IEnumerable<Diagnostic> NotTaken(CaseAction action, CaseInput input) =>
        Extras.Where(extra => extra.Has(input) && !extra.Takes.Contains(action)).Select(extra => DeliveryDiagnostics.NotTaken.At(default, CaseWords.Of(action).Zh, CaseWords.Of(action).En, extra.Name.Zh, extra.Name.En));

    // One period is written in one way: a first quarter is the months from January to March.
    private static string? Written(string? period) =>
        !Period.TryParse(period, out var read) ? period : read == Period.OfQuarter(read.Start.Year, 1) ? Period.OfYearToDate(read.Start.Year, 3).ToString() : read.ToString();

    private static List<Diagnostic> TooLong(CaseInput input) =>
        [.. new[] { input.Text, input.Reason, input.Document }.Concat(input.Cells?.Values ?? []).Where(text => text.Length > LongestText).Select(text => DeliveryDiagnostics.TooLong.At(default, text.Length, LongestText))];

    private static IReadOnlyList<Diagnostic> Told(Refusal? refusal) =>
        refusal is null ? [] : [.. refusal.Rules.Select(rule => DeliveryDiagnostics.Told(rule, refusal.Action))];
}
