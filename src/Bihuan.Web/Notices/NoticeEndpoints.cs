using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bihuan.Web.Access;
using Bihuan.Web.Content;
using Bihuan.Web.Links;
using Bihuan.Web.Pages;
using Bihuan.Web.Sending;
using Bihuan.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Notices;

/// <summary>
/// One's notices as a page, and one's due days as a calendar. A calendar program cannot sign in: its address carries a secret of 256 bits, of which only the hash is kept; whoever has the address reads
/// what the member may read that day, and is on record like the member.
/// </summary>
internal static class NoticeEndpoints
{
    private const string Provider = "bihuan";
    private const string CalendarToken = "calendar";

    public static void MapNotices(this IEndpointRouteBuilder app)
    {
        app.MapNoticeApi();
        foreach (var language in Enum.GetValues<Language>())
        {
            var group = app.MapGroup("/" + WebLinks.Tag(language)).ExcludeFromDescription();
            group.MapGet("/notices", async (HttpContext context, IAntiforgery forgery, UserManager<Member> members, AccessDb db, AccessOptions options) => Show(context, forgery, language, await FormsAsync(context, members, db, options, language))).Needs(Right.ReadCases);
            group.MapPost("/notices/calendar", (HttpContext context, IAntiforgery forgery, UserManager<Member> members, AccessDb db, AccessOptions options, IFormCollection form) => CalendarAsync(context, forgery, members, db, options, language, form)).Needs(Right.ReadCases);
            group.MapPost("/notices/mail", (HttpContext context, IAntiforgery forgery, UserManager<Member> members, AccessDb db, AccessOptions options, IFormCollection form) => MailAsync(context, forgery, members, db, options, language, form)).Needs(Right.ReadCases);
            group.MapGet("/calendar/{secret}", (HttpContext context, AccessDb db, AccessOptions options, BookKeeper books, string secret) => FeedAsync(context, db, options, books, language, secret)).Needs(Right.SignIn).RequireRateLimiting(AccessServices.Slow);
        }
    }

    private static string Home(Language language) => SignInEndpoints.Address(language, "notices");

    private static RazorComponentResult<Document> Show(HttpContext context, IAntiforgery forgery, Language language, FormPage forms)
    {
        var token = forgery.GetAndStoreTokens(context);
        return PageEndpoints.Render(context, language, null, null, language == Language.Chinese ? "我的通知" : "My notices", typeof(NoticesContent), new(StringComparer.Ordinal)
        {
            ["Page"] = new CaseView(context.Features.Get<Visitor>()!, language) { Token = (token.FormFieldName, token.RequestToken ?? "") }, ["Forms"] = forms,
        }, forms.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<FormPage> FormsAsync(HttpContext context, UserManager<Member> members, AccessDb db, AccessOptions options, Language language)
    {
        var member = context.Features.Get<Visitor>()!.Member!;
        var has = await members.GetAuthenticationTokenAsync(member, Provider, CalendarToken) is { Length: > 0 };
        List<FormPart> parts =
        [
            new(Home(language) + "/calendar", new("期限日历", "Calendar of due days"),
                has ? new("已有一个订阅地址。重新生成后，旧地址立即失效。", "There is an address already. A new one ends the old one at once.") : new("生成一个只属于您的地址，加到日历程序里订阅；知道地址的人能看到您能看到的期限，请勿转发。", "Makes an address of your own for your calendar program. Whoever knows it sees the due days you may see: keep it to yourself."),
                has ? [new("end", new("只停用，不再生成", "Only end it, make no new one"), "checkbox", "off")] : [], has ? new("更换地址", "Change the address") : new("生成地址", "Make an address")),
        ];
        if (options.Sending?.Mail is not null)
        {
            parts.Insert(0, new(Home(language) + "/mail", new("用邮件通知我", "Notices by mail"), await LastMailAsync(db, member, context.RequestAborted),
                [new("mail", new("邮箱（留空则不发）", "Mail address (empty for none)"), "email", "email", member.Email ?? "")], new("保存", "Save")));
        }

        return new(default, parts);
    }

    private static async Task<Words> LastMailAsync(AccessDb db, Member member, CancellationToken cancellation)
    {
        var last = await db.Dispatches.AsNoTracking().Where(one => one.Member == member.Id && one.Channel == "mail" && (one.Step == Dispatch.Sent || one.Step == Dispatch.Failed)).OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellation);
        var at = last is null ? "" : new DateTime(last.At, DateTimeKind.Utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return last?.Step switch
        {
            null => new("新的通知和每周摘要发到这个邮箱。", "New notices and a weekly digest go to this address."),
            Dispatch.Sent => new($"新的通知和每周摘要发到这个邮箱。最近一次 {at}（UTC）已发出。", $"New notices and a weekly digest go to this address. The last one was sent {at} UTC."),
            _ => new($"最近一次 {at}（UTC）没有发出（{last.Text}），会再发。请核对邮箱。", $"The last one, {at} UTC, could not be sent ({last.Text}); it is tried again. Is the address right?"),
        };
    }

    private static async Task<IResult> MailAsync(HttpContext context, IAntiforgery forgery, UserManager<Member> members, AccessDb db, AccessOptions options, Language language, IFormCollection form)
    {
        var (member, typed) = (context.Features.Get<Visitor>()!.Member!, form["mail"].ToString().Trim());
        if (typed.Length > 0 && !MailServer.IsAddress(typed))
        {
            return Show(context, forgery, language, await FormsAsync(context, members, db, options, language) with { Refusal = new("这不是一个邮箱地址，没有保存。", "That is no mail address; nothing was saved.") });
        }

        // Where notices go and nothing more: it is no way in, and other sign-ins go on.
        member.Email = typed.Length > 0 ? typed : null;
        member.EmailConfirmed = false;
        await members.UpdateAsync(member);
        return Show(context, forgery, language, await FormsAsync(context, members, db, options, language) with { Done = typed.Length > 0 ? new("已保存。", "Saved.") : new("不再发邮件。", "No more mail is sent.") });
    }

    private static async Task<IResult> CalendarAsync(HttpContext context, IAntiforgery forgery, UserManager<Member> members, AccessDb db, AccessOptions options, Language language, IFormCollection form)
    {
        var member = context.Features.Get<Visitor>()!.Member!;
        if (form["end"] == "1")
        {
            await members.RemoveAuthenticationTokenAsync(member, Provider, CalendarToken);
            return Show(context, forgery, language, await FormsAsync(context, members, db, options, language) with { Done = new("订阅地址已停用。", "The address has ended.") });
        }

        var secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
        await members.SetAuthenticationTokenAsync(member, Provider, CalendarToken, HashOf(secret));
        return Show(context, forgery, language, await FormsAsync(context, members, db, options, language) with
        {
            Done = new("订阅地址已生成，只显示这一回：", "The address is made; it is shown only now:"),
            Secrets = [$"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/{WebLinks.Tag(language)}/calendar/{secret}"],
        });
    }

    private static async Task<IResult> FeedAsync(HttpContext context, AccessDb db, AccessOptions options, BookKeeper books, Language language, string secret)
    {
        var hash = HashOf(secret);
        var owner = await db.UserTokens.AsNoTracking().Where(one => one.LoginProvider == Provider && one.Name == CalendarToken && one.Value == hash).Select(one => one.UserId).FirstOrDefaultAsync(context.RequestAborted);
        if (owner is null || await db.Users.AsNoTracking().FirstOrDefaultAsync(one => one.Id == owner, context.RequestAborted) is not { } member)
        {
            return Results.NotFound();
        }

        var visitor = new Visitor(member, await books.NowAsync(context.RequestAborted), DateOnly.FromDateTime(options.Clock.GetLocalNow().DateTime));
        var isAllowed = visitor.Of(Right.ReadCases) > Reach.None;
        // The secret is no part of the record.
        db.Records.Add(new AccessRecord { At = options.Clock.GetUtcNow().UtcTicks, Member = visitor.Name, Method = context.Request.Method, Path = SignInEndpoints.Address(language, "calendar"), IsAllowed = isAllowed });
        await db.SaveChangesAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-cache, no-store";
        return isAllowed ? Results.Text(CaseCalendar.Of(visitor.Book.Cases.Where(one => visitor.Reaches(Right.ReadCases, one)), visitor.Book, language, visitor.On), "text/calendar; charset=utf-8") : Results.NotFound();
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
