using Bihuan.Web.Links;
using Bihuan.Web.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Access;

/// <summary>
/// Sign-in at the provider: there and back, and the tie between a member and whoever is known there. A tie is made by the member, who is signed in here and says
/// so with the password, or by the administrator; nothing the provider says of somebody makes one by itself.
/// </summary>
internal static class ExternalEndpoints
{
    private const int LongestSubject = 255;

    public static void MapExternalSignIn(this IEndpointRouteBuilder app)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var group = app.MapGroup("/" + WebLinks.Tag(language)).ExcludeFromDescription();
            var open = group.MapGroup("").Needs(Right.SignIn);
            open.MapGet("/sign-in/external", (HttpContext context, IAntiforgery forgery) => BeginAsync(context, forgery, language, null)).RequireRateLimiting(AccessServices.Slow);
            open.MapGet("/sign-in/out", async (HttpContext context, IAntiforgery forgery, OpenIdProvider provider) =>
                SignInEndpoints.Show(context, forgery, language, ExternalPages.Out(language, await EndAsync(context, provider))));

            var own = group.MapGroup("/own").Needs(Right.OwnSignIn);
            own.MapGet("/external", (HttpContext context, IAntiforgery forgery) => BeginAsync(context, forgery, language, SignInEndpoints.MemberOf(context))).RequireRateLimiting(AccessServices.Slow);
            own.MapGet("/tie", (HttpContext context, IAntiforgery forgery, TieSeal seal) => SignInEndpoints.Show(context, forgery, language, ConfirmPage(context, seal, language, context.Request.Query["tie"].ToString())));
            own.MapPost("/tie", (HttpContext context, IAntiforgery forgery, TieSeal seal, UserManager<Member> members, SignInManager<Member> signIn, IFormCollection form) => TieAsync(context, forgery, seal, members, signIn, language, form)).RequireRateLimiting(AccessServices.Slow);
            own.MapPost("/untie", (HttpContext context, IAntiforgery forgery, UserManager<Member> members, SignInManager<Member> signIn, IFormCollection _) => UntieAsync(context, forgery, members, signIn, language));

            group.MapGroup("/members").Needs(Right.KeepMembers)
                .MapPost("/tie", (HttpContext context, IAntiforgery forgery, UserManager<Member> members, IFormCollection form) => TieByAdministratorAsync(context, forgery, members, language, form));
        }
    }

    /// <summary>Ends every tie of a member.</summary>
    public static async Task EndTiesAsync(UserManager<Member> members, Member member)
    {
        foreach (var login in await members.GetLoginsAsync(member))
        {
            await members.RemoveLoginAsync(member, login.LoginProvider, login.ProviderKey);
        }
    }

    private static async Task<IResult> BeginAsync(HttpContext context, IAntiforgery forgery, Language language, Member? member) =>
        member is { MustChangePassword: true } ? PageEndpoints.SeeOther(context, SignInEndpoints.Address(language, "own"))
        : await ExternalSignIn.TryBeginAsync(context, language, context.Request.Query["back"].ToString(), member) ? Results.Empty
        : SignInEndpoints.Show(context, forgery, language, ExternalPages.Failed(language, ExternalRefusals.Away));

    private static FormPage ConfirmPage(HttpContext context, TieSeal seal, Language language, string sealedTie) =>
        SignInEndpoints.MemberOf(context) is var member && seal.Open(sealedTie, member) is { } tie
            ? ExternalPages.Confirm(language, member.UserName!, sealedTie, tie)
            : ExternalPages.Failed(language, new("这次关联开始得太久，或者是别人开始的，请到“我的登录”里重新开始。", "This tie was begun too long ago or by somebody else. Begin again under “My sign-in”."));

    private static async Task<IResult> TieAsync(HttpContext context, IAntiforgery forgery, TieSeal seal, UserManager<Member> members, SignInManager<Member> signIn, Language language, IFormCollection form)
    {
        var (member, sealedTie) = (SignInEndpoints.MemberOf(context), form["tie"].ToString());
        if (member.MustChangePassword || seal.Open(sealedTie, member) is not { } tie)
        {
            return SignInEndpoints.Show(context, forgery, language, ConfirmPage(context, seal, language, ""));
        }

        if (!(await signIn.CheckPasswordSignInAsync(member, form["password"].ToString(), lockoutOnFailure: true)).Succeeded)
        {
            return SignInEndpoints.Show(context, forgery, language, ConfirmPage(context, seal, language, sealedTie) with { Refusal = new("密码不对，没有关联。", "The password is wrong; nothing was tied.") });
        }

        var refusal = await AddAsync(members, member, tie);
        if (refusal is null)
        {
            await signIn.RefreshSignInAsync(member);
        }

        var page = await SignInEndpoints.OwnPageAsync(context, members, language);
        return SignInEndpoints.Show(context, forgery, language, refusal is null ? page with { Done = new("已关联。", "Tied.") } : page with { Refusal = refusal });
    }

    private static async Task<IResult> UntieAsync(HttpContext context, IAntiforgery forgery, UserManager<Member> members, SignInManager<Member> signIn, Language language)
    {
        var member = SignInEndpoints.MemberOf(context);
        if (!await members.HasPasswordAsync(member))
        {
            return SignInEndpoints.Show(context, forgery, language, await SignInEndpoints.OwnPageAsync(context, members, language) with { Refusal = new("您没有这里的密码，解除以后就不能登录了，请找管理员。", "You have no password here and could not sign in any more; ask the administrator.") });
        }

        await EndTiesAsync(members, member);
        await signIn.RefreshSignInAsync(member);
        return SignInEndpoints.Show(context, forgery, language, await SignInEndpoints.OwnPageAsync(context, members, language) with { Done = new("已解除关联。", "Untied.") });
    }

    private static async Task<IResult> TieByAdministratorAsync(HttpContext context, IAntiforgery forgery, UserManager<Member> members, Language language, IFormCollection form)
    {
        var (name, subject) = (form["name"].ToString().Trim(), form["subject"].ToString().Trim());
        var member = await members.FindByNameAsync(name);
        var refusal = member is null ? new Words("没有这个登录名。", "There is nobody of this name.")
            : subject.Length is 0 or > LongestSubject ? new("要填此人在统一身份认证那边的标识（最多255个字符）。", "The identifier of the person at the organisation's sign-in is needed (255 characters at most).")
            : await ExternalSignIn.ProviderAsync(context) is not { } provider ? ExternalRefusals.Away
            : await AddAsync(members, member, new Tie(provider.Issuer, subject, ""));
        if (refusal is null && member!.MustChangePassword)
        {
            // Whoever was given a password and never used it comes through the provider now: it must not lie about.
            await members.RemovePasswordAsync(member);
            member.MustChangePassword = false;
            await members.UpdateAsync(member);
        }

        var page = await SignInEndpoints.MembersPageAsync(context, members, language);
        return SignInEndpoints.Show(context, forgery, language, refusal is null ? page with { Done = new("已关联。", "Tied.") } : page with { Refusal = refusal });
    }

    // One person there is one member here, and the other way round. Null when it is done.
    private static async Task<Words?> AddAsync(UserManager<Member> members, Member member, Tie tie)
    {
        if ((await members.GetLoginsAsync(member)).Count > 0)
        {
            return new($"{member.UserName} 已经关联了一个身份，先解除。", $"{member.UserName} is tied to an identity already; untie that first.");
        }

        return (await members.AddLoginAsync(member, new UserLoginInfo(tie.Issuer, tie.Subject, ExternalPages.Shown(tie)))).Succeeded ? null
            : new("这个身份已经关联了别的人员。", "That identity is tied to somebody else already.");
    }

    // RP-initiated logout 1.0: the client names itself; no address to come back to has to be registered for it.
    private static async Task<string?> EndAsync(HttpContext context, OpenIdProvider provider) =>
        (await ExternalSignIn.ProviderAsync(context))?.EndSessionEndpoint is { Length: > 0 } end && Uri.TryCreate(end, UriKind.Absolute, out var there) && there.Scheme is "https" or "http"
            ? $"{end}{(end.Contains('?', StringComparison.Ordinal) ? '&' : '?')}client_id={Uri.EscapeDataString(provider.ClientId)}"
            : null;
}
