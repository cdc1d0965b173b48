using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Bihuan.Web.Access;

/// <summary>Carries who came back from the provider to the page where the member says yes: sealed, for that member, for ten minutes.</summary>
internal sealed class TieSeal(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("bihuan.tie").ToTimeLimitedDataProtector();

    public string Seal(string member, Tie tie) => _protector.Protect(JsonSerializer.Serialize<string[]>([member, tie.Issuer, tie.Subject, tie.Name]), Good);

    /// <summary>Opens it; null for another member, and for what was not sealed here or too long ago.</summary>
    public Tie? Open(string sealedTie, Member member)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(_protector.Unprotect(sealedTie)) is [var owner, var issuer, var subject, var name] && owner == member.Id ? new Tie(issuer, subject, name) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
