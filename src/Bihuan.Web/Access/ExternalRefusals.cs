using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bihuan.Web.Access;

/// <summary>Why a sign-in at the provider came to nothing, in words; the first row that fits.</summary>
internal static class ExternalRefusals
{
    /// <summary>The provider does not answer.</summary>
    public static Words Away { get; } = new("统一身份认证没有应答，请稍后再试；有登录名和密码的可以直接登录。", "The organisation's sign-in does not answer. Try again later; whoever has a name and password can sign in with them.");

    private static readonly Words Declined = new("已在统一身份认证那边取消，没有登录。", "The sign-in was cancelled there; nobody was signed in.");

    private static readonly Words Refused = new("统一身份认证拒绝了这次登录，或者那边出了错。再试仍然如此时，请管理员核对客户端编号、密钥和返回地址。", "The organisation's sign-in refused, or failed itself. If it stays, the administrator should check the client id, the secret and the address to return to.");

    private static readonly Words Stale = new("这次登录开始得太久、在别的窗口开始，或者浏览器没有保留它的cookie，请重新开始。", "This sign-in began too long ago or in another window, or the browser kept no cookie of it. Begin again.");

    private static readonly (Type Kind, Words Words)[] Rows =
    [
        (typeof(SecurityTokenInvalidSignatureException), new("登录凭证的签名与统一身份认证公布的密钥不符，没有登录。请告诉管理员。", "The signature of the proof of sign-in fits none of the provider's published keys; nobody was signed in. Tell the administrator.")),
        (typeof(SecurityTokenInvalidAudienceException), new("登录凭证是发给别的应用的，没有登录。请告诉管理员。", "The proof of sign-in was made out to another application; nobody was signed in. Tell the administrator.")),
        (typeof(SecurityTokenInvalidIssuerException), new("登录凭证不是由所设的统一身份认证发出的，没有登录。请告诉管理员。", "The proof of sign-in was not issued by the provider this application trusts; nobody was signed in. Tell the administrator.")),
        (typeof(SecurityTokenInvalidLifetimeException), new("登录凭证已过期，没有登录。请重新开始；仍然如此时，请管理员核对两边的时钟。", "The proof of sign-in has expired; nobody was signed in. Begin again; if it stays, the administrator should compare both clocks.")),
        (typeof(SecurityTokenExpiredException), new("登录凭证已过期，没有登录。请重新开始；仍然如此时，请管理员核对两边的时钟。", "The proof of sign-in has expired; nobody was signed in. Begin again; if it stays, the administrator should compare both clocks.")),
        (typeof(SecurityTokenNotYetValidException), new("登录凭证尚未生效，没有登录。请管理员核对两边的时钟。", "The proof of sign-in is not valid yet; nobody was signed in. The administrator should compare both clocks.")),
        (typeof(OpenIdConnectProtocolInvalidNonceException), new("登录凭证不是为这次登录发出的，没有登录。请重新开始。", "The proof of sign-in was not made for this sign-in; nobody was signed in. Begin again.")),
        (typeof(SecurityTokenException), new("登录凭证不合要求，没有登录。请告诉管理员。", "The proof of sign-in is not as it has to be; nobody was signed in. Tell the administrator.")),
        (typeof(OpenIdConnectProtocolException), Refused),
        (typeof(HttpRequestException), Away),
        (typeof(OperationCanceledException), Away),
        (typeof(IOException), Away),
        // The discovery document could not be had.
        (typeof(InvalidOperationException), Away),
    ];

    /// <summary>Whether a failure is that the provider could not be asked.</summary>
    public static bool IsAway(Exception failure) => Of(failure) == Away;

    /// <summary>The words for what came back.</summary>
    /// <param name="failure">What went wrong; null when nothing more is known.</param>
    /// <param name="query">What the provider sent along.</param>
    public static Words Of(Exception? failure, IQueryCollection query)
    {
        var error = query["error"].ToString();
        return error == "access_denied" ? Declined : error.Length > 0 ? Refused : Of(failure) ?? Stale;
    }

    private static Words? Of(Exception? failure)
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            foreach (var (kind, words) in Rows)
            {
                if (kind.IsInstanceOfType(at))
                {
                    return words;
                }
            }
        }

        return null;
    }
}
