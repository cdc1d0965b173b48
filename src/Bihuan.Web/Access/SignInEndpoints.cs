using Bihuan.Web.Content;
using Bihuan.Web.Links;
using Bihuan.Web.Pages;
using Bihuan.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Web.Access;

/// <summary>The way in and out: set-up, sign-in with a second factor, one's own password, and who may sign in.</summary>
internal static class SignInEndpoints
{
    private const int RecoveryCodes = 8;

    private const int LongestName = 64;

    private static readonly Words NotIn = new("名称、密码或验证码不对，或者因多次输错暂时锁定（15分钟）。", "Name, password or code is wrong, or the sign-in is locked for 15 minutes after too many wrong ones.");

    private static readonly FormField NameField = new("name", new("登录名", "Name"), "text", "username");

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var group = app.MapGroup("/" + WebLinks.Tag(language)).ExcludeFromDescription();
            var open = group.MapGroup("").Needs(Right.SignIn);
            open.MapGet("/sign-in", (HttpContext context, IAntiforgery forgery, SetUp setUp) => setUp.IsOpen
                ? Results.Redirect(Address(language, "set-up"))
                : Show(context, forgery, language, SignInPage(context, language, context.Request.Query["back"].ToString())));
            open.MapPost("/sign-in", (HttpContext context, IAntiforgery forgery, SignInManager<Member> signIn, IFormCollection form) => SignInAsync(context, forgery, signIn, language, form)).RequireRateLimiting(AccessServices.Slow);
            open.MapGet("/sign-in/code", (HttpContext context, IAntiforgery forgery) => Show(context, forgery, language, CodePage(language, context.Request.Query["back"].ToString())));
            open.MapPost("/sign-in/code", (HttpContext context, IAntiforgery forgery, SignInManager<Member> signIn, IFormCollection form) => CodeAsync(context, forgery, signIn, language, form)).RequireRateLimiting(AccessServices.Slow);
            open.MapGet("/set-up", (HttpContext context, IAntiforgery forgery, SetUp setUp) => setUp.IsOpen ? Show(context, forgery, language, SetUpPage(language)) : Results.Redirect(Address(language, "sign-in")));
            open.MapPost("/set-up", (HttpContext context, IAntiforgery forgery, SetUp setUp, UserManager<Member> members, SignInManager<Member> signIn, IFormCollection form) => SetUpAsync(context, forgery, setUp, members, signIn, language, form)).RequireRateLimiting(AccessServices.Slow);

            var own = group.MapGroup("/own").Needs(Right.OwnSignIn);
            own.MapGet("", async (HttpContext context, IAntiforgery forgery, UserManager<Member> members) => Show(context, forgery, language, await OwnPageAsync(context, members, language)));
            own.MapPost("/password", (HttpContext context, IAntiforgery forgery, UserManager<Member> members, SignInManager<Member> signIn, IFormCollection form) => PasswordAsync(context, forgery, members, signIn, language, form)).RequireRateLimiting(AccessServices.Slow);
            own.MapPost("/factor", (HttpContext context, IAntiforgery forgery, UserManager<Member> members, SignInManager<Member> signIn, IFormCollection form) => FactorAsync(context, forgery, members, signIn, language, form)).RequireRateLimiting(AccessServices.Slow);
            own.MapPost("/sign-out", async (HttpContext context, UserManager<Member> members, SignInManager<Member> signIn, IFormCollection _) =>
            {
                var isTied = HasProvider(context) && (await members.GetLoginsAsync(MemberOf(context))).Count > 0;
                await signIn.SignOutAsync();
                return PageEndpoints.SeeOther(context, isTied ? Address(language, "sign-in/out") : "/" + WebLinks.Tag(language));
            });

            var kept = group.MapGroup("/members").Needs(Right.KeepMembers);
            kept.MapGet("", async (HttpContext context, IAntiforgery forgery, UserManager<Member> members) => Show(context, forgery, language, await MembersPageAsync(context, members, language)));
            kept.MapPost("", (HttpContext context, IAntiforgery forgery, UserManager<Member> members, IFormCollection form) => AddMemberAsync(context, forgery, members, language, form));
            kept.MapPost("/change", (HttpContext context, IAntiforgery forgery, UserManager<Member> members, IFormCollection form) => ChangeAsync(context, forgery, members, language, form));
            kept.MapPost("/renew", (HttpContext context, IAntiforgery forgery, UserManager<Member> members, IFormCollection form) => RenewAsync(context, forgery, members, language, form));
        }
    }

    /// <summary>Address of one of these pages.</summary>
    public static string Address(Language language, string page) => $"/{WebLinks.Tag(language)}/{page}";

    /// <summary>Who is signed in; only where one's own sign-in is what is needed.</summary>
    public static Member MemberOf(HttpContext context) => context.Features.Get<Visitor>()!.Member!;

    private static bool HasProvider(HttpContext context) => context.RequestServices.GetService<OpenIdProvider>() is not null;

    /// <summary>One of these pages.</summary>
    /// <param name="context">The request.</param>
    /// <param name="forgery">Makes the tokens of its forms.</param>
    /// <param name="language">Of its words.</param>
    /// <param name="page">The page.</param>
    /// <param name="code">How it is answered; null for the usual.</param>
    public static RazorComponentResult<Document> Show(HttpContext context, IAntiforgery forgery, Language language, FormPage page, int? code = null)
    {
        var token = forgery.GetAndStoreTokens(context);
        return PageEndpoints.Render(context, language, null, null, page.Title.In(language), typeof(FormContent), new(StringComparer.Ordinal)
        {
            ["Language"] = language, ["Forms"] = page, ["Token"] = (token.FormFieldName, token.RequestToken ?? ""),
        }, code ?? (page.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));
    }

    private static FormField Password(string name, Words label, bool isNew = false) => new(name, label, "password", isNew ? "new-password" : "current-password");

    private static FormPage SignInPage(HttpContext context, Language language, string back) => new(new("登录", "Sign in"),
        [new(Address(language, "sign-in") + Query(back), new("登录名和密码", "Name and password"), new("", ""), [NameField, Password("password", new("密码", "Password"))], new("登录", "Sign in"))])
    {
        Links = HasProvider(context) ? [ExternalPages.Begin(language, back)] : [],
    };

    private static FormPage CodePage(Language language, string back) => new(new("动态验证码", "Second factor"),
        [new(Address(language, "sign-in/code") + Query(back), new("验证码", "Code"), new("输入验证器上的六位数字；没有验证器时输入一个恢复码。", "Type the six digits of your authenticator, or one of your recovery codes."), [new("code", new("验证码", "Code"), "text", "one-time-code")], new("继续", "Continue"))]);

    private static FormPage SetUpPage(Language language) => new(new("首次设置", "First run"),
        [new(Address(language, "set-up"), new("设立管理员", "Make the administrator"), new("设置码印在启动 serve 的终端上，只能用一次。密码至少12个字符。", "The set-up code is printed on the terminal where serve was started and works once. A password has at least 12 characters."),
            [new("code", new("设置码", "Set-up code"), "text", "off"), NameField, Password("password", new("密码", "Password"), isNew: true)], new("设立", "Make"))]);

    private static async Task<IResult> SignInAsync(HttpContext context, IAntiforgery forgery, SignInManager<Member> signIn, Language language, IFormCollection form)
    {
        var back = context.Request.Query["back"].ToString();
        var outcome = await signIn.PasswordSignInAsync(form["name"].ToString(), form["password"].ToString(), isPersistent: false, lockoutOnFailure: true);
        return outcome.RequiresTwoFactor ? PageEndpoints.SeeOther(context, Address(language, "sign-in/code") + Query(back))
            : outcome.Succeeded ? PageEndpoints.SeeOther(context, Inside(back, language))
            : Show(context, forgery, language, SignInPage(context, language, back) with { Refusal = NotIn });
    }

    private static async Task<IResult> CodeAsync(HttpContext context, IAntiforgery forgery, SignInManager<Member> signIn, Language language, IFormCollection form)
    {
        var (back, code) = (context.Request.Query["back"].ToString(), form["code"].ToString().Trim());
        var outcome = code.Length == 6
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        return outcome.Succeeded ? PageEndpoints.SeeOther(context, Inside(back, language)) : Show(context, forgery, language, CodePage(language, back) with { Refusal = NotIn });
    }

    private static async Task<IResult> SetUpAsync(HttpContext context, IAntiforgery forgery, SetUp setUp, UserManager<Member> members, SignInManager<Member> signIn, Language language, IFormCollection form)
    {
        var code = form["code"].ToString();
        if (!setUp.Take(code))
        {
            return Show(context, forgery, language, SetUpPage(language) with { Refusal = new("设置码不对，或者已经用过。", "The set-up code is wrong, or was used already.") });
        }

        var member = new Member { UserName = form["name"].ToString().Trim(), IsAdministrator = true };
        var made = await members.CreateAsync(member, form["password"].ToString());
        if (!made.Succeeded)
        {
            setUp.Return(code);
            return Show(context, forgery, language, SetUpPage(language) with { Refusal = Why(made) });
        }

        await members.ResetAuthenticatorKeyAsync(member);
        await signIn.SignInAsync(member, isPersistent: false);
        return PageEndpoints.SeeOther(context, Address(language, "members"));
    }

    /// <summary>One's own page: password, second factor, the tie to the provider, the way out.</summary>
    public static async Task<FormPage> OwnPageAsync(HttpContext context, UserManager<Member> members, Language language)
    {
        var member = MemberOf(context);
        List<FormPart> parts = [];
        if (await members.HasPasswordAsync(member))
        {
            parts.Add(new(Address(language, "own/password"), new("更换密码", "Change password"), member.MustChangePassword ? new("现在的密码是别人给的，先换成自己的。", "Your present password was given to you; replace it first.") : new("至少12个字符。", "At least 12 characters."),
                [Password("password", new("现在的密码", "Present password")), Password("fresh", new("新密码", "New password"), isNew: true)], new("更换", "Change")));
        }

        if (!member.TwoFactorEnabled && !member.MustChangePassword)
        {
            var key = await members.GetAuthenticatorKeyAsync(member);
            parts.Add(new(Address(language, "own/factor"), new("动态验证码", "Second factor"), new($"在验证器里添加密钥 {key}（TOTP，30秒，6位），再输入它显示的六位数字。", $"Add the key {key} to an authenticator (TOTP, 30 seconds, 6 digits), then type the six digits it shows."),
                [new("code", new("验证码", "Code"), "text", "one-time-code")], new("启用", "Turn on")));
        }

        List<FormLink> links = [];
        if (HasProvider(context) && !member.MustChangePassword)
        {
            if ((await members.GetLoginsAsync(member)).FirstOrDefault() is { } tied)
            {
                parts.Add(ExternalPages.Untie(language, tied.ProviderDisplayName ?? tied.ProviderKey));
            }
            else
            {
                links.Add(ExternalPages.BeginTie(language));
            }
        }

        parts.Add(new(Address(language, "own/sign-out"), new("退出", "Sign out"), new("", ""), [], new("退出登录", "Sign out")));
        return new(new($"我的登录：{member.UserName}", $"My sign-in: {member.UserName}"), parts) { Links = links };
    }

    private static async Task<IResult> PasswordAsync(HttpContext context, IAntiforgery forgery, UserManager<Member> members, SignInManager<Member> signIn, Language language, IFormCollection form)
    {
        var member = MemberOf(context);
        var changed = form["password"] == form["fresh"] ? IdentityResult.Failed() : await members.ChangePasswordAsync(member, form["password"].ToString(), form["fresh"].ToString());
        if (!changed.Succeeded)
        {
            return Show(context, forgery, language, await OwnPageAsync(context, members, language) with { Refusal = Why(changed) });
        }

        member.MustChangePassword = false;
        await members.UpdateAsync(member);
        await signIn.RefreshSignInAsync(member);
        return Show(context, forgery, language, await OwnPageAsync(context, members, language) with { Done = new("密码已更换。", "The password is changed.") });
    }

    private static async Task<IResult> FactorAsync(HttpContext context, IAntiforgery forgery, UserManager<Member> members, SignInManager<Member> signIn, Language language, IFormCollection form)
    {
        var member = MemberOf(context);
        if (member.TwoFactorEnabled || member.MustChangePassword || !await members.VerifyTwoFactorTokenAsync(member, members.Options.Tokens.AuthenticatorTokenProvider, form["code"].ToString().Trim()))
        {
            return Show(context, forgery, language, await OwnPageAsync(context, members, language) with { Refusal = new("验证码不对，没有启用。", "The code is wrong; nothing was turned on.") });
        }

        await members.SetTwoFactorEnabledAsync(member, enabled: true);
        var codes = await members.GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes) ?? [];
        await signIn.RefreshSignInAsync(member);
        return Show(context, forgery, language, await OwnPageAsync(context, members, language) with
        {
            Done = new("动态验证码已启用。下面的恢复码各能用一次，只显示这一回，请抄存。", "The second factor is on. Each of these recovery codes works once; they are shown only now, keep them."), Secrets = [.. codes],
        });
    }

    /// <summary>Who may sign in, for the administrator.</summary>
    public static async Task<FormPage> MembersPageAsync(HttpContext context, UserManager<Member> members, Language language)
    {
        var all = await members.Users.OrderBy(one => one.UserName).ToListAsync();
        return new(new("登录人员", "Who may sign in"),
        [
            new(Address(language, "members"), new("增加人员", "Add somebody"), new("能办什么由机构表里此人当日的岗位决定；一次性密码显示在本页，首次登录须更换。", "What somebody may do follows from the posts held that day in the table of the organisation. The one-time password is shown here and is replaced at the first sign-in."),
                [new("name", new("登录名", "Name"), "text", "off"), new("person", new("机构表里的人员代码（审计、管理员可不填）", "Code of the person in the organisation (may be empty for auditor and administrator)"), "text", "off"),
                    new("auditor", new("审计：可读全部，不能改动", "Auditor: reads everything, changes nothing"), "checkbox", "off"), new("administrator", new("管理员", "Administrator"), "checkbox", "off")], new("增加", "Add")),
            new(Address(language, "members/change"), new("更改或停用", "Change or close"), new("此人现在的代码和标记以这里写的为准；停用即刻退出各处登录，以后在这里去掉勾选可恢复。", "Person and marks become what is written here. Closing ends every sign-in at once; left unticked here later, it opens again."),
                [new("name", new("登录名", "Name"), "text", "off"), new("person", new("机构表里的人员代码", "Code of the person in the organisation"), "text", "off"), new("auditor", new("审计", "Auditor"), "checkbox", "off"),
                    new("administrator", new("管理员", "Administrator"), "checkbox", "off"), new("closed", new("停用", "Closed"), "checkbox", "off")], new("更改", "Change")),
            new(Address(language, "members/renew"), new("重发一次性密码", "Give a new one-time password"), new("解除锁定，关闭原密码、动态验证码和统一身份认证的关联；其他地方的登录随即失效。", "Unlocks, and ends the old password, second factor and tie to the organisation's sign-in; other sign-ins end with it."),
                [new("name", new("登录名", "Name"), "text", "off")], new("重发", "Give")),
            .. HasProvider(context) ? [ExternalPages.TieByAdministrator(language)] : Array.Empty<FormPart>(),
        ])
        {
            Rows = [.. all.Select(one => new Words(
                $"{one.UserName} · {one.Person ?? "—"}{(one.IsAuditor ? " · 审计" : "")}{(one.IsAdministrator ? " · 管理员" : "")}{(one.TwoFactorEnabled ? " · 动态验证码" : "")}{(one.IsClosed ? " · 已停用" : "")}",
                $"{one.UserName} · {one.Person ?? "—"}{(one.IsAuditor ? " · auditor" : "")}{(one.IsAdministrator ? " · administrator" : "")}{(one.TwoFactorEnabled ? " · second factor" : "")}{(one.IsClosed ? " · closed" : "")}"))],
        };
    }

    private static async Task<IResult> AddMemberAsync(HttpContext context, IAntiforgery forgery, UserManager<Member> members, Language language, IFormCollection form)
    {
        var password = SetUp.NewSecret();
        var person = form["person"].ToString().Trim();
        if (WhyNot(context, form["name"].ToString().Trim(), person, form["auditor"] == "1" || form["administrator"] == "1") is { } refusal)
        {
            return Show(context, forgery, language, await MembersPageAsync(context, members, language) with { Refusal = refusal });
        }

        var member = new Member
        {
            UserName = form["name"].ToString().Trim(), Person = person.Length > 0 ? person : null,
            IsAuditor = form["auditor"] == "1", IsAdministrator = form["administrator"] == "1", MustChangePassword = true,
        };
        var made = await members.CreateAsync(member, password);
        if (made.Succeeded)
        {
            // Made now: a new key ends every sign-in, also that of whoever looks at it.
            await members.ResetAuthenticatorKeyAsync(member);
        }

        var page = await MembersPageAsync(context, members, language);
        return Show(context, forgery, language, made.Succeeded ? page with { Done = new("已增加。一次性密码：", "Added. The one-time password:"), Secrets = [password] } : page with { Refusal = Why(made) });
    }

    // Nobody is let in who could do nothing, or stands for nobody.
    private static Words? WhyNot(HttpContext context, string name, string person, bool isMarked)
    {
        var visitor = context.Features.Get<Visitor>()!;
        return name.Length > LongestName ? new($"登录名最多{LongestName}个字符。", $"A name has {LongestName} characters at most.")
            : person.Length == 0 && !isMarked ? new("须写人员代码，或标为审计、管理员：否则此人什么也办不了。", "Name a person, or mark as auditor or administrator: otherwise there is nothing this sign-in could do.")
            : person.Length > 0 && visitor.Book.Organisation.On(Bihuan.Agencies.OrganisationKind.Person, visitor.On).All(row => row.Code != person) ? new($"机构表里今天没有代码为“{(person.Length > 40 ? person[..40] : person)}”的人员。", $"The organisation has nobody with the code “{(person.Length > 40 ? person[..40] : person)}” today.")
            : null;
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, IAntiforgery forgery, UserManager<Member> members, Language language, IFormCollection form)
    {
        var (person, isAdministrator, isClosed) = (form["person"].ToString().Trim(), form["administrator"] == "1", form["closed"] == "1");
        var member = await members.FindByNameAsync(form["name"].ToString().Trim());
        // The last way in stays open.
        var refusal = member is null ? new Words("没有这个登录名。", "There is nobody of this name.")
            : member.Id == MemberOf(context).Id && (isClosed || !isAdministrator) ? new Words("不能停用自己，也不能去掉自己的管理员标记；请另一位管理员办理。", "Nobody closes their own sign-in or takes their own administrator's mark away; another administrator does it.")
            : isClosed ? null : WhyNot(context, "", person, form["auditor"] == "1" || isAdministrator);
        if (refusal is not null)
        {
            return Show(context, forgery, language, await MembersPageAsync(context, members, language) with { Refusal = refusal });
        }

        (member!.Person, member.IsAuditor, member.IsAdministrator) = (person.Length > 0 ? person : null, form["auditor"] == "1", isAdministrator);
        await members.SetLockoutEndDateAsync(member, isClosed ? DateTimeOffset.MaxValue : null);
        await members.UpdateAsync(member);
        // Ends the sign-ins there are, whatever they were for.
        await members.UpdateSecurityStampAsync(member);
        return Show(context, forgery, language, await MembersPageAsync(context, members, language) with { Done = isClosed ? new("已停用。", "Closed.") : new("已更改。", "Changed.") });
    }

    private static async Task<IResult> RenewAsync(HttpContext context, IAntiforgery forgery, UserManager<Member> members, Language language, IFormCollection form)
    {
        if (await members.FindByNameAsync(form["name"].ToString().Trim()) is not { } member)
        {
            return Show(context, forgery, language, await MembersPageAsync(context, members, language) with { Refusal = new("没有这个登录名。", "There is nobody of this name.") });
        }

        var password = SetUp.NewSecret();
        await members.RemovePasswordAsync(member);
        await members.AddPasswordAsync(member, password);
        await members.SetTwoFactorEnabledAsync(member, enabled: false);
        await members.ResetAuthenticatorKeyAsync(member);
        await members.SetLockoutEndDateAsync(member, member.IsClosed ? DateTimeOffset.MaxValue : null);
        await members.ResetAccessFailedCountAsync(member);
        await ExternalEndpoints.EndTiesAsync(members, member);
        member.MustChangePassword = true;
        await members.UpdateAsync(member);
        return Show(context, forgery, language, await MembersPageAsync(context, members, language) with { Done = new("一次性密码：", "The one-time password:"), Secrets = [password] });
    }

    private static Words Why(IdentityResult result)
    {
        var codes = result.Errors.Select(error => error.Code).ToList();
        return codes.Contains("DuplicateUserName", StringComparer.Ordinal) ? new("已经有这个登录名。", "There is somebody of this name already.")
            : codes.Contains("InvalidUserName", StringComparer.Ordinal) ? new("登录名只用字母、数字和 . _ - @。", "A name has letters, digits and . _ - @ only.")
            : codes.Contains("PasswordTooShort", StringComparer.Ordinal) ? new("密码至少12个字符。", "A password has at least 12 characters.")
            : new("现在的密码不对，或者新密码与旧的相同。", "The present password is wrong, or the new one is the same.");
    }

    /// <summary>Where to go in the end, carried on.</summary>
    public static string Query(string back) => back.Length > 0 ? "?back=" + Uri.EscapeDataString(back) : "";

    /// <summary>Only to a page of our own, and nothing that a header cannot hold.</summary>
    public static string Inside(string back, Language language) => back is ['/', not ('/' or '\\'), ..] && back.All(sign => sign is > ' ' and <= '~') ? back : Address(language, "own");
}
