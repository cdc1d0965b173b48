using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Reporting;
using Bihuan.Publication.Bulletins;

namespace Bihuan.Delivery.Books;

/// <summary>What bulletins and stocktakes take from the book of supervision.</summary>
public static class Docket
{
    /// <summary>The cases whose task or basis names a commitment of the plan by its id (“政府工作报告 C051”), and what agencies reported in them.</summary>
    /// <param name="book">The book, as of the day asked.</param>
    /// <param name="commitments">Ids of the plan's commitments.</param>
    /// <param name="on">The day asked.</param>
    public static SupervisionDocket Of(DeliveryBook book, IEnumerable<string> commitments, DateOnly on)
    {
        var known = commitments.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = book.Cases.Select(one => (Case: one, Ids: Named(one, known))).Where(one => one.Ids.Count > 0).ToList();
        return new SupervisionDocket(
            [.. named.Where(one => one.Case.State != CaseState.Cancelled).OrderBy(one => one.Case.Id, StringComparer.Ordinal).Select(one => Supervised(book, one.Case, on))],
            [.. named.SelectMany(one => Reports(book, one.Case, one.Ids)).OrderBy(report => report.Day)]);
    }

    private static SupervisedCase Supervised(DeliveryBook book, SupervisionCase one, DateOnly on)
    {
        var steps = book.Timeline(one.Id);
        int Count(params CaseAction[] actions) => steps.Count(step => actions.Contains(step.Event.Action));
        return new SupervisedCase(
            one.Id, one.Task, one.Lead is { } lead ? NameOf(book, lead, on) : null, steps[0].Event.Input.On, one.Due,
            one.State is CaseState.Closed or CaseState.Archived ? steps.Last(step => step.Event.Action == CaseAction.Close).Event.Input.On : null,
            one.Overdue(on, WorkCalendar.China), one.Level > EscalationLevel.Tracking ? CaseWords.Of(one.Level) : null)
        {
            // An agency's own return of a draft is its own affair.
            Returns = Count(CaseAction.Return) + steps.Count(step => step.Event is { Action: CaseAction.ReturnReport, Input.Agency: not null }),
            Extensions = Count(CaseAction.GrantExtension),
            Reopened = one.Round - 1,
            Score = one.Score,
        };
    }

    // A claim or a report that was returned counts as not made.
    private static IEnumerable<SelfReport> Reports(DeliveryBook book, SupervisionCase one, IReadOnlyList<string> ids)
    {
        foreach (var happened in book.Timeline(one.Id).Select(step => step.Event).Where(happened => happened.Action is CaseAction.Report or CaseAction.ClaimDone))
        {
            var (input, isDone) = (happened.Input, happened.Action == CaseAction.ClaimDone && one.ClaimedOn == happened.Input.On);
            var sheet = Period.TryParse(input.Period, out var period) ? one.Sheet(input.By.Agency, period) : null;
            if (input.Period is null || sheet?.SignedOn == input.On)
            {
                var problems = sheet?.Cells.GetValueOrDefault(ReportCell.Problems) ?? "";
                foreach (var id in ids)
                {
                    yield return new SelfReport(id, one.Id, NameOf(book, input.By.Agency, input.On), input.On, input.Text, problems, isDone);
                }
            }
        }
    }

    private static Words NameOf(DeliveryBook book, string agency, DateOnly on) =>
        new(book.Organisation.AgencyName(agency, on, Language.Chinese), book.Organisation.AgencyName(agency, on, Language.English));

    /// <summary>The commitments a case is about: those its task or basis names by id.</summary>
    /// <param name="one">The case.</param>
    /// <param name="commitments">Ids of the plan's commitments.</param>
    public static IReadOnlyList<string> Named(SupervisionCase one, IEnumerable<string> commitments)
    {
        var known = commitments as IReadOnlySet<string> ?? commitments.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Ids($"{one.Task} {one.Basis}").Where(known.Contains).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> Ids(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            {
                end++;
            }

            if (end > start)
            {
                yield return text[start..end];
            }

            start = end + 1;
        }
    }
}
