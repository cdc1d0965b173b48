using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Access;

/// <summary>Somebody who may sign in. What a member may do comes from the posts the person holds that day, and from the two marks here.</summary>
internal sealed class Member : IdentityUser
{
    /// <summary>Id of the person in the organisation; null for somebody who holds no post.</summary>
    public string? Person { get; set; }

    /// <summary>审计: reads everything, changes nothing.</summary>
    public bool IsAuditor { get; set; }

    /// <summary>Makes and closes sign-ins; sees no case by that.</summary>
    public bool IsAdministrator { get; set; }

    /// <summary>已停用: locked by an administrator, until an administrator says otherwise.</summary>
    public bool IsClosed => LockoutEnd?.Year == DateTimeOffset.MaxValue.Year;

    /// <summary>Whether the password was given by somebody else and has to be replaced first.</summary>
    public bool MustChangePassword { get; set; }
}
