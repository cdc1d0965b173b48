using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Books;

/// <summary>One thing that might be done with a case, for one person today.</summary>
/// <param name="Action">What.</param>
/// <param name="Needs">What has to be brought along: reason, document, evidence… Empty when nothing.</param>
/// <param name="Refusals">What stands against it whatever is brought along; empty when it may be done.</param>
public sealed record CaseChoice(CaseAction Action, IReadOnlyList<CaseRule> Needs, IReadOnlyList<CaseRule> Refusals)
{
    /// <summary>Whether it may be done.</summary>
    public bool IsOpen => Refusals.Count == 0;

    /// <summary>Whether the case's state knows it at all.</summary>
    public bool IsHere => !Refusals.Contains(CaseRules.Reachable);
}
