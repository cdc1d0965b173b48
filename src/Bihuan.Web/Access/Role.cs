namespace Bihuan.Web.Access;

/// <summary>In what capacity somebody comes. Most follow from the posts a person holds that day; a member may have several.</summary>
internal enum Role
{
    /// <summary>公众: anybody.</summary>
    Public = 0,

    /// <summary>配合单位.</summary>
    SupportingAgency,

    /// <summary>牵头单位.</summary>
    LeadAgency,

    /// <summary>核验人.</summary>
    Verifier,

    /// <summary>领导.</summary>
    Leader,

    /// <summary>督查.</summary>
    Supervisor,

    /// <summary>审计.</summary>
    Auditor,

    /// <summary>管理员.</summary>
    Administrator,
}
