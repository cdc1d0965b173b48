using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Clocks;

/// <summary>
/// The rules that ship. The figures follow practice described in published notices: a warning three days before the day, an urging on the first day after, a
/// supervision letter after five working days more. From a circular on, a person decides.
/// </summary>
public static class ClockRules
{
    private const int Warning = 3;
    private const int Answer = 3;
    private const int Letter = 6;

    /// <summary>In order; a case may be struck by several.</summary>
    public static IReadOnlyList<ClockRule> All { get; } =
    [
        new("clock.unanswered", new("交办后3个工作日仍未签收", "not acknowledged three working days after it was assigned"), null,
            reading => reading.Case.State == CaseState.Assigned && reading.WaitingSince >= Answer),
        new("clock.dueSoon", new("距期限不足3个工作日", "three working days or fewer are left"), null, reading => reading is { Overdue: 0, Left: <= Warning }),
        new("clock.overdue", new("已逾期", "overdue"), EscalationLevel.Urging, reading => reading.Overdue > 0),
        new("clock.longOverdue", new("逾期超过5个工作日", "overdue by more than five working days"), EscalationLevel.SupervisionLetter, reading => reading.Overdue >= Letter),
    ];
}
