using Bihuan.Delivery.Books;
using Bihuan.Web.Api;
using Bihuan.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Web.Access;

/// <summary>
/// The one place where rights are checked: every request that has an endpoint passes here, before anything of it is read. What is not public is recorded
/// first and answered then, so that nothing is shown that is not on record.
/// </summary>
internal static class AccessGate
{
    public static async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        var right = endpoint.Metadata.GetMetadata<NeededRight>()?.Right;
        var member = await context.RequestServices.GetRequiredService<UserManager<Member>>().GetUserAsync(context.User);
        var options = context.RequestServices.GetRequiredService<AccessOptions>();
        var isOpen = right is Right.Published or Right.SignIn;
        var on = DateOnly.FromDateTime(options.Clock.GetLocalNow().DateTime);
        var visitor = new Visitor(member, isOpen ? DeliveryBook.Empty : await context.RequestServices.GetRequiredService<BookKeeper>().NowAsync(context.RequestAborted), on);
        context.Features.Set(visitor);
        var isAllowed = right is { } needed && visitor.Of(needed) > Reach.None;
        if (!isOpen)
        {
            await RecordAsync(context, visitor, options, isAllowed);
            context.Response.Headers.CacheControl = "no-cache, no-store";
        }

        if (isAllowed)
        {
            await next(context);
            return;
        }

        await RefuseAsync(context, visitor);
    }

    private static async Task RecordAsync(HttpContext context, Visitor visitor, AccessOptions options, bool isAllowed)
    {
        var db = context.RequestServices.GetRequiredService<AccessDb>();
        db.Records.Add(new AccessRecord { At = options.Clock.GetUtcNow().UtcTicks, Member = visitor.Name, Method = context.Request.Method, Path = context.Request.Path, IsAllowed = isAllowed });
        await db.SaveChangesAsync(context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, Visitor visitor)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return (visitor.Member is null ? ApiProblems.SignInFirst() : ApiProblems.NoRight()).ExecuteAsync(context);
        }

        var language = PageEndpoints.LanguageOf(context);
        if (visitor.Member is { MustChangePassword: true })
        {
            context.Response.Redirect(SignInEndpoints.Address(language, "own"));
            return Task.CompletedTask;
        }

        if (visitor.Member is null)
        {
            var back = HttpMethods.IsGet(context.Request.Method) ? "?back=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString) : "";
            context.Response.Redirect(SignInEndpoints.Address(language, "sign-in") + back);
            return Task.CompletedTask;
        }

        return PageEndpoints.Refused(context, language).ExecuteAsync(context);
    }
}
