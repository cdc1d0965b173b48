using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Reporting;
using Bihuan.Statistics;

namespace Bihuan.Web.Accounts;

/// <summary>The data's own voice on a case: the commitments it names by id, in the plans on offer.</summary>
internal static class CaseFigures
{
    /// <summary>Verdict, plan and figures of each commitment named, as known on a day.</summary>
    public static IReadOnlyList<(Verdict Verdict, Plan Plan, SeriesSet Data)> VerdictsOn(IAccountSource source, SupervisionCase @case, DateOnly on) =>
    [
        .. source.Plans.Select(plan => (plan.Plan, Account: source.Account(plan.Plan.Id, on), Data: source.Data(plan.Plan.Id)))
            .SelectMany(one => Docket.Named(@case, one.Account.Verdicts.Select(verdict => verdict.Commitment.Id)).Select(id => (one.Account.Find(id)!, one.Plan, one.Data))),
    ];

    /// <summary>The verdict of one commitment as it was known on an earlier day; null where the plan has none of the name.</summary>
    public static Verdict? VerdictAt(IAccountSource source, Plan plan, string commitment, DateOnly day) => source.Account(plan.Id, day).Find(commitment);

    /// <summary>Cells of figures that the agency's report on the period does not have: of other indicators and areas than those of the promises the case names.</summary>
    public static IEnumerable<Diagnostic> NotItsOwn(IAccountSource source, DeliveryBook book, SupervisionCase @case, string agency, string? period, IReadOnlyDictionary<string, string>? cells, DateOnly on)
    {
        if (cells is null || !cells.Keys.Any(ReportCell.IsFigure) || !Period.TryParse(period, out var of))
        {
            return [];
        }

        var own = ReportForm.Of(book, @case, agency, of, NamedBy(source, @case, on), on).Figures.Select(cell => cell.Key).ToHashSet(StringComparer.Ordinal);
        return [.. cells.Keys.Where(key => ReportCell.IsFigure(key) && !own.Contains(key)).Select(key => DeliveryDiagnostics.NotACell.At(default, key))];
    }

    /// <summary>The same without the verdicts.</summary>
    public static IReadOnlyList<(Commitment Commitment, Plan Plan, SeriesSet Data)> NamedBy(IAccountSource source, SupervisionCase @case, DateOnly on) =>
        [.. VerdictsOn(source, @case, on).Select(one => (one.Verdict.Commitment, one.Plan, one.Data))];
}
