using Bihuan.Web.Links;

namespace Bihuan.Web.Content;

/// <summary>What was checked: the plan of the page, and the plans it was checked with.</summary>
/// <param name="View">The plan of the page.</param>
/// <param name="Others">The other plans; empty when it was checked alone.</param>
public sealed record CheckScope(PlanView View, IReadOnlyList<Account> Others)
{
    /// <summary>The query that keeps the other plans from page to page.</summary>
    public string Query => string.Join('&', Others.Select(other => "with=" + Uri.EscapeDataString(other.Plan.Id)));

    /// <summary>A page about the same plans; null where it cannot be.</summary>
    public string? Page(CheckPart part) => View.Links is WebLinks web && Others.Count > 0 && part is CheckPart.Conflicts or CheckPart.Assumptions or CheckPart.Notes
        ? ((WebLinks)View.Links).Check(part, Query, null)
        : View.Links.Check(part);

    /// <summary>The commitment a report names, with the address of its page; null when no plan has it.</summary>
    public (Commitment Commitment, string Address)? Find(string id)
    {
        if (Others.Count == 0)
        {
            return View.Account.Find(id) is { } own ? (own.Commitment, View.Links.Commitment(own.Commitment.Id)) : null;
        }

        foreach (var account in Others.Prepend(View.Account))
        {
            if (id.StartsWith(account.Plan.Id + "/", StringComparison.Ordinal) && account.Find(id[(account.Plan.Id.Length + 1)..]) is { } found)
            {
                return (found.Commitment, LinksOf(account.Plan).Commitment(found.Commitment.Id));
            }
        }

        return null;
    }

    /// <summary>Addresses of one of the plans.</summary>
    public PageLinks LinksOf(Plan plan) => plan.Id == View.Plan.Id ? View.Links : new WebLinks(plan.Id, View.Language, View.Account.AsOf);
}
