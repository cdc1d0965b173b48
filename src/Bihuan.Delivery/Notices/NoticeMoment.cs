using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Clocks;

namespace Bihuan.Delivery.Notices;

/// <summary>A case on a day, as the rules of notices look at it.</summary>
/// <param name="Past">What happened, in order.</param>
/// <param name="Given">What its clocks count from.</param>
/// <param name="Clock">What they show.</param>
internal sealed record NoticeMoment(IReadOnlyList<CaseEvent> Past, CaseEvent Given, ClockReading Clock)
{
    public SupervisionCase Case => Clock.Case;

    /// <summary>Whether the agency has it to do.</summary>
    public bool IsWithAgency => Case.State is CaseState.Assigned or CaseState.InProgress or CaseState.ExtensionPending;

    /// <summary>What the clocks count from, where the clock's own rule strikes.</summary>
    public IEnumerable<CaseEvent> WhenStruck(string rule) => IsWithAgency && ClockRules.All.Single(one => one.Code == rule).Strikes(Clock) ? [Given] : [];

    /// <summary>The last entry of these actions, where it is the first of them.</summary>
    public IEnumerable<CaseEvent> Last(CaseAction action, params CaseAction[] undoing) =>
        Past.LastOrDefault(one => one.Action == action || undoing.Contains(one.Action)) is { } last && last.Action == action ? [last] : [];
}
