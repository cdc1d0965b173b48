using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Bihuan.Web.Access;
using Bihuan.Web.Links;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Bihuan.Web.Sending;

/// <summary>By mail: everything that waits for a member in one message, Chinese first.</summary>
internal sealed class MailCarrier(MailServer server, Uri? home, TimeProvider clock) : ICarrier
{
    private const int Patience = 60_000;

    public string Channel => "mail";

    public int Together => 50;

    public async Task<(Diagnostic Problem, bool IsGeneral)?> CarryAsync(Member? member, IReadOnlyList<Parcel> parcels, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{server.Host}:{server.Port}");
        try
        {
            using var client = new SmtpClient { Timeout = Patience };
            await client.ConnectAsync(server.Host, server.Port, server.IsSecure ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable, cancellation);
            if (server.User is { } user)
            {
                if (!client.IsSecure && !server.IsLocal)
                {
                    return (SendingDiagnostics.MailNotEncrypted.At(default, name), true);
                }

                await client.AuthenticateAsync(user, server.Password ?? "", cancellation);
            }

            await client.SendAsync(Message(member!, parcels), cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
            return null;
        }
        catch (SmtpCommandException refused)
        {
            return (SendingDiagnostics.MailRefused.At(default, name, member!.UserName ?? "", (int)refused.StatusCode), false);
        }
        catch (AuthenticationException)
        {
            return (SendingDiagnostics.MailSignInRefused.At(default, name), true);
        }
        catch (Exception failed) when (failed is SslHandshakeException or NotSupportedException)
        {
            return (SendingDiagnostics.MailNotEncrypted.At(default, name), true);
        }
        catch (Exception failed) when (failed is SocketException or IOException or TimeoutException or ProtocolException or ServiceNotConnectedException)
        {
            return (SendingDiagnostics.MailUnreachable.At(default, name), true);
        }
    }

    private MimeMessage Message(Member member, IReadOnlyList<Parcel> parcels)
    {
        var texts = parcels.Select(parcel => MailText.Read(parcel.Text)).ToList();
        var message = new MimeMessage { Date = clock.GetLocalNow() };
        message.From.Add(MailboxAddress.Parse(server.From));
        message.To.Add(new MailboxAddress("", member.Email!));
        message.Subject = string.Create(CultureInfo.InvariantCulture, $"督查通知{texts.Count}条 · Supervision: {texts.Count}");
        // The same content has the same id, so that a message sent twice amid a crash can be known as one.
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(member.Id + "\n" + string.Join('\n', parcels.Select(parcel => parcel.Key))));
        message.MessageId = $"{Convert.ToHexStringLower(digest)[..32]}@{server.From[(server.From.LastIndexOf('@') + 1)..]}";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart("plain") { Text = string.Join("\n\n", Part(texts, Language.Chinese), Part(texts, Language.English)) + "\n" };
        return message;
    }

    private string Part(IEnumerable<MailText> texts, Language language) =>
        string.Join("\n\n", texts.Select(text => text.In(language) + (home is null ? "" : "\n" + new Uri(home, $"/{WebLinks.Tag(language)}/{(text.Case is { } id ? "cases/" + Uri.EscapeDataString(id) : "notices")}"))));
}
