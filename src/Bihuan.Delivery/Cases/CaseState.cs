namespace Bihuan.Delivery.Cases;

/// <summary>Where a supervision case (督查事项) stands. Overdue is not among them: it is computed from the due day (see <see cref="SupervisionCase.Overdue"/>).</summary>
public enum CaseState
{
    /// <summary>已立项: entered in the register of cases, nobody has it yet.</summary>
    Registered = 0,

    /// <summary>已交办: given to a lead agency that has not answered yet.</summary>
    Assigned,

    /// <summary>待协调: the lead agency says it is not its case.</summary>
    Disputed,

    /// <summary>办理中: acknowledged and being worked on.</summary>
    InProgress,

    /// <summary>延期待批: being worked on, a later due day has been asked for.</summary>
    ExtensionPending,

    /// <summary>中止: put aside by the leader, its clock stands still.</summary>
    Suspended,

    /// <summary>待核验: the lead agency says it is done.</summary>
    ClaimedDone,

    /// <summary>已核验: somebody else has seen that it is done.</summary>
    Verified,

    /// <summary>已办结: the leader has accepted it.</summary>
    Closed,

    /// <summary>已归档: appraised and filed.</summary>
    Archived,

    /// <summary>已撤销: called off by the leader.</summary>
    Cancelled,
}
