namespace Bihuan.Delivery.Notices;

/// <summary>What somebody is told about a case, in the order of urgency.</summary>
public enum NoticeKind
{
    /// <summary>已逾期.</summary>
    Overdue = 0,

    /// <summary>督办升级: a step of the ladder was taken, by a rule or by a person.</summary>
    Escalated,

    /// <summary>督查提醒: somebody reminded the agency.</summary>
    Reminded,

    /// <summary>临期: few working days are left.</summary>
    DueSoon,

    /// <summary>逾时未签收.</summary>
    Unanswered,

    /// <summary>已退回: a claim or a report came back.</summary>
    Returned,

    /// <summary>待核验.</summary>
    AwaitsVerification,

    /// <summary>待领导审定: a dispute, an extension asked for, or something verified.</summary>
    AwaitsDecision,

    /// <summary>新交办: given to the agency, not acknowledged yet.</summary>
    Assigned,
}
