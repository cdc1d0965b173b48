namespace Bihuan.Agencies;

/// <summary>In what capacity somebody acts on a case. A duty belongs to a post; the person only holds the post.</summary>
public enum Duty
{
    /// <summary>督查机构: registers, reminds, proposes.</summary>
    Supervisor = 0,

    /// <summary>市领导: assigns, arbitrates, accepts.</summary>
    Leader,

    /// <summary>牵头单位: answers for the case. A post in an agency has this duty; on a case the agency only supports, it becomes <see cref="SupportingAgency"/>.</summary>
    LeadAgency,

    /// <summary>配合单位: works on it, does not answer for it.</summary>
    SupportingAgency,

    /// <summary>核验人: looks whether it is done; never somebody who reported.</summary>
    Verifier,

    /// <summary>填报人: fills in reports for an agency, for somebody of it to sign.</summary>
    Preparer,

    /// <summary>定时规则: a rule acting on its own, recorded by the rule's name.</summary>
    Clock,
}
