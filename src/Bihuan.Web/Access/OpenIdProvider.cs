namespace Bihuan.Web.Access;

/// <summary>
/// The sign-in of an organisation, by OpenID Connect, beside local accounts. A class without text of its own: the secret is not printed with the options it stands in.
/// </summary>
public sealed class OpenIdProvider
{
    /// <summary>Address of the provider: its discovery document lies under it.</summary>
    public required Uri Authority { get; init; }

    /// <summary>Name of this application there.</summary>
    public required string ClientId { get; init; }

    /// <summary>What the application proves itself with; null where the provider asks for none.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The path the provider sends people back to; it has to be registered there, behind the address of this application.</summary>
    public static string ReturnPath => "/sign-in/external";

    /// <summary>Whether a provider may be spoken to at an address: by https, or by http on this machine.</summary>
    /// <param name="authority">The address; null for none.</param>
    public static bool IsUsable(Uri? authority) => authority is { IsAbsoluteUri: true, Query: "", Fragment: "", UserInfo: "" }
        && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback));
}
