using Bihuan.Delivery.Cases;
using Bihuan.Publication.Bulletins;

namespace Bihuan.Delivery.Books;

/// <summary>What agencies themselves reported of commitments, out of the book of supervision.</summary>
public static class SelfReports
{
    /// <summary>
    /// Progress reports and claims of completion in cases whose task or basis names a commitment by its id (“政府工作报告 C051”), oldest first. A claim that was returned counts as not made.
    /// </summary>
    /// <param name="book">The book, as of the day asked.</param>
    /// <param name="commitments">Ids of the plan's commitments.</param>
    public static IReadOnlyList<SelfReport> Of(DeliveryBook book, IEnumerable<string> commitments)
    {
        var known = commitments.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var reports = new List<SelfReport>();
        foreach (var one in book.Cases)
        {
            var named = Named(one, known);
            foreach (var step in named.Count == 0 ? [] : book.Timeline(one.Id).Where(step => step.Event.Action is CaseAction.Report or CaseAction.ClaimDone))
            {
                var input = step.Event.Input;
                var isDone = step.Event.Action == CaseAction.ClaimDone && one.ClaimedOn == input.On;
                reports.AddRange(named.Select(id => new SelfReport(id, one.Id, new Words(book.Organisation.AgencyName(input.By.Agency, input.On, Language.Chinese), book.Organisation.AgencyName(input.By.Agency, input.On, Language.English)), input.On, input.Text, isDone)));
            }
        }

        return [.. reports.OrderBy(report => report.Day)];
    }

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
