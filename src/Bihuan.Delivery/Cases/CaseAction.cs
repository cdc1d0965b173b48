namespace Bihuan.Delivery.Cases;

/// <summary>What may be done with a case; who may do it, where and under which rules stands in <see cref="CaseTransitions"/>.</summary>
public enum CaseAction
{
    /// <summary>立项.</summary>
    Register = 0,

    /// <summary>交办.</summary>
    Assign,

    /// <summary>签收.</summary>
    Acknowledge,

    /// <summary>提出异议.</summary>
    Dispute,

    /// <summary>协调裁定.</summary>
    Arbitrate,

    /// <summary>反馈进展: signed for the agency.</summary>
    Report,

    /// <summary>催办提醒.</summary>
    Remind,

    /// <summary>升级督办.</summary>
    Escalate,

    /// <summary>暂存填报: part of a report on a period, for one's own agency.</summary>
    SaveReport,

    /// <summary>填报送审: filled in, for the agency's signature.</summary>
    SubmitReport,

    /// <summary>退回填报: by the agency before it signs, or by the office after.</summary>
    ReturnReport,

    /// <summary>采纳填报.</summary>
    AcceptReport,

    /// <summary>申请延期.</summary>
    RequestExtension,

    /// <summary>同意延期.</summary>
    GrantExtension,

    /// <summary>不同意延期.</summary>
    RefuseExtension,

    /// <summary>中止.</summary>
    Suspend,

    /// <summary>恢复办理.</summary>
    Resume,

    /// <summary>变更事项.</summary>
    Change,

    /// <summary>撤销.</summary>
    Cancel,

    /// <summary>申请办结.</summary>
    ClaimDone,

    /// <summary>核验通过.</summary>
    Verify,

    /// <summary>退回.</summary>
    Return,

    /// <summary>审定办结.</summary>
    Close,

    /// <summary>评价.</summary>
    Appraise,

    /// <summary>申诉: the lead agency contests the points.</summary>
    Appeal,

    /// <summary>销号归档.</summary>
    Archive,

    /// <summary>重新督办.</summary>
    Reopen,
}
