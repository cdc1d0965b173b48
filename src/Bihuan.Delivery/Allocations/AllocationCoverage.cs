using Bihuan.Delivery.Books;
using Bihuan.Publication.Decomposition;

namespace Bihuan.Delivery.Allocations;

/// <summary>覆盖: whether every sentence that promises something has an owner, and every part a commitment.</summary>
/// <param name="Owned">Promises and tasks somebody answers for: a case with a lead agency, a part given out, or a lead stated in the register.</param>
/// <param name="Suggested">Those for which the catalogue of indicators suggests a department, and nobody has said so.</param>
/// <param name="Ownerless">Those with no owner at all.</param>
/// <param name="Orphans">Parts whose commitment is no longer in the register.</param>
public sealed record AllocationCoverage(IReadOnlyList<Commitment> Owned, IReadOnlyList<Commitment> Suggested, IReadOnlyList<Commitment> Ownerless, IReadOnlyList<AllocationRow> Orphans)
{
    /// <summary>The coverage of a plan.</summary>
    public static AllocationCoverage Of(DeliveryBook book, Plan plan, IReadOnlyList<Commitment> register)
    {
        var table = book.Allocations(plan.Id);
        var ids = register.Select(one => one.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var given = table.Rows.Select(row => row.Commitment).ToHashSet(StringComparer.OrdinalIgnoreCase);
        given.UnionWith(book.Cases.Where(one => one.Lead is not null).SelectMany(one => Docket.Named(one, ids)));
        var kinds = register.Where(one => one.Kind != CommitmentKind.Claim).ToLookup(one => given.Contains(one.Id) || !DecompositionTable.IsLeadSuggested(one) ? 0
            : DecompositionTable.LeadOf(one, plan.Indicators.FirstOrDefault(indicator => indicator.Code == one.IndicatorCode)).Length > 0 ? 1 : 2);
        return new AllocationCoverage([.. kinds[0]], [.. kinds[1]], [.. kinds[2]], [.. table.Rows.Where(row => !ids.Contains(row.Commitment))]);
    }
}
