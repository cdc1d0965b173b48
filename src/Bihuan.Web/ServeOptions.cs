using Bihuan.Web.Access;
using Bihuan.Web.Accounts;

namespace Bihuan.Web;

/// <summary>What the web application is started with.</summary>
public sealed record ServeOptions
{
    /// <summary>Addresses to listen on; loopback by default. Port 0 lets the system choose.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>Where people reach it, when a proxy stands before it that ends TLS: scheme, host and port. Null where requests say so themselves.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>The plans shown, in order.</summary>
    public required IReadOnlyList<PlanSource> PlanSources { get; init; }

    /// <summary>Tells whether the plans hold together.</summary>
    public required PlanChecks Checks { get; init; }

    /// <summary>Makes the papers of the office as files; null where the pages offer none.</summary>
    public IPaperMaker? Papers { get; init; }

    /// <summary>Sign-in and rights; null where everybody who reaches the address may do everything, as on one's own machine.</summary>
    public AccessOptions? Access { get; init; }

    /// <summary>Told the addresses once the application listens; null for nobody.</summary>
    public Action<IReadOnlyList<string>>? Listening { get; init; }
}
