namespace Bihuan.Web.Access;

/// <summary>One request for something that is not public: written before it is answered, never changed.</summary>
internal sealed class AccessRecord
{
    /// <summary>In order of asking.</summary>
    public long Id { get; set; }

    /// <summary>UTC ticks.</summary>
    public long At { get; set; }

    /// <summary>Name of the member; empty for somebody who is not signed in.</summary>
    public required string Member { get; set; }

    /// <summary>The verb of the request.</summary>
    public required string Method { get; set; }

    /// <summary>The address without its query.</summary>
    public required string Path { get; set; }

    /// <summary>Whether it was let through.</summary>
    public bool IsAllowed { get; set; }
}
