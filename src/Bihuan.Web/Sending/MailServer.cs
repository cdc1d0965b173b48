using System.Net;
using MimeKit;

namespace Bihuan.Web.Sending;

/// <summary>Where mail is handed in. Not a record: nothing prints the password.</summary>
public sealed class MailServer
{
    /// <summary>Name or address of the server.</summary>
    public required string Host { get; init; }

    /// <summary>Its port.</summary>
    public required int Port { get; init; }

    /// <summary>Whether the connection is encrypted from its first byte; otherwise it is from STARTTLS on, where the server offers it.</summary>
    public bool IsSecure { get; init; }

    /// <summary>Who it is from.</summary>
    public required string From { get; init; }

    /// <summary>Who signs in; null where nobody has to.</summary>
    public string? User { get; init; }

    /// <summary>The password; never sent over a connection that is not encrypted, but on this machine.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the server is on this machine.</summary>
    public bool IsLocal => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Reads <c>smtps://user@host:465?from=office@example.cn</c> (or <c>smtp://</c>).</summary>
    /// <param name="address">What was typed.</param>
    /// <param name="password">The password; null for none.</param>
    /// <returns>Null where it cannot be read, also where a password stands in it.</returns>
    public static MailServer? Parse(string address, string? password)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0 || uri.UserInfo.Contains(':', StringComparison.Ordinal)
            || !uri.Query.StartsWith("?from=", StringComparison.Ordinal) || !IsAddress(Uri.UnescapeDataString(uri.Query["?from=".Length..])))
        {
            return null;
        }

        var isSecure = uri.Scheme == "smtps";
        return new MailServer
        {
            Host = uri.IdnHost, Port = uri.Port > 0 ? uri.Port : isSecure ? 465 : 587, IsSecure = isSecure, From = Uri.UnescapeDataString(uri.Query["?from=".Length..]),
            User = uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(uri.UserInfo) : null, Password = password,
        };
    }

    /// <summary>Whether a text is one mail address and nothing else.</summary>
    public static bool IsAddress(string text) =>
        text.Length <= 254 && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && mailbox.Domain.Length > 0;
}
