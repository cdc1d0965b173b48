using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Bihuan.Web.Access;

namespace Bihuan.Web.Sending;

/// <summary>
/// To the office's own program: one POST for each notice. <c>Bihuan-Signature: t=1683158400,v1=…</c> is HMAC-SHA256 over time, full stop and body, so that a receiver can refuse what is old;
/// <c>Bihuan-Delivery</c> is the same for ever, so that it can pass over what it has.
/// </summary>
internal sealed class WebhookCarrier(WebhookTarget target, TimeProvider clock) : ICarrier, IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(20) };

    public string Channel => "webhook";

    public int Together => 1;

    public async Task<(Diagnostic Problem, bool IsGeneral)?> CarryAsync(Member? member, IReadOnlyList<Parcel> parcels, CancellationToken cancellation)
    {
        var parcel = parcels[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Address) { Content = new StringContent(parcel.Text, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")) };
        request.Headers.Add("Bihuan-Delivery", parcel.Key);
        request.Headers.Add("Bihuan-Signature", Signature(target.Secret, clock.GetUtcNow(), parcel.Text));
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode ? null : (Refused(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)), false);
        }
        catch (HttpRequestException)
        {
            return (Refused("connection"), true);
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (Refused("20 s"), true);
        }
    }

    /// <summary>The header's value.</summary>
    public static string Signature(string secret, DateTimeOffset at, string body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}")))}";
    }

    public void Dispose() => _client.Dispose();

    // Host and path only: what is behind a question mark may be a secret.
    private Diagnostic Refused(string why) => SendingDiagnostics.WebhookRefused.At(default, target.Address.GetLeftPart(UriPartial.Authority), why);
}
