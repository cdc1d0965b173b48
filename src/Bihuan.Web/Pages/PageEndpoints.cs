using System.Globalization;
using Bihuan.Lights;
using Bihuan.Publication;
using Bihuan.Publication.Infographics;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Bihuan.Web.Content;
using Bihuan.Web.Embedding;
using Bihuan.Web.Infographics;
using Bihuan.Web.Links;
using Bihuan.Web.Phrases;
using Bihuan.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Pages;

/// <summary>Addresses of the pages. Each parses its address, asks for the account and renders one content component; nothing is decided here.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpContext context) => Results.Redirect(PrefersEnglish(context) ? "/en" : "/zh")).ExcludeFromDescription();
        app.MapGet("/theme/{mode}", SetTheme).ExcludeFromDescription();
        foreach (var language in Enum.GetValues<Language>())
        {
            var group = app.MapGroup("/" + WebLinks.Tag(language)).ExcludeFromDescription();
            group.MapGet("/", (HttpContext context, IAccountSource source) => Home(context, source, language));
            group.MapGet("/{planId}", (HttpContext context, IAccountSource source, string planId) => Page(context, source, language, planId, "", PageKind.Account, typeof(AccountContent), (_, parameters) =>
            {
                parameters["Filter"] = Filter(context.Request.Query);
                return true;
            }));
            group.MapRegister(language);
            group.MapImport(language);
            group.MapChecks(language);
            group.MapPapers(language);
            group.MapGet("/{planId}/report", (HttpContext context, IAccountSource source, string planId) => Page(context, source, language, planId, "/report", PageKind.Report, typeof(ReportContent)));
            group.MapGet("/{planId}/guide", (HttpContext context, IAccountSource source, string planId) => Page(context, source, language, planId, "/guide", PageKind.Guide, typeof(GuideContent)));
            foreach (var layout in Enum.GetValues<InfographicLayout>())
            {
                group.MapGet($"/{{planId}}/graphic/{InfographicNames.Key(layout)}", (HttpContext context, IAccountSource source, string planId) => Page(context, source, language, planId, "/graphic/" + InfographicNames.Key(layout), PageKind.Infographic, typeof(InfographicContent), (_, parameters) =>
                {
                    parameters["Layout"] = layout;
                    return true;
                }));
                group.MapGet($"/{{planId}}/graphic/{InfographicNames.File(layout, "svg")}", (HttpContext context, IAccountSource source, string planId) => Picture(context, source, language, planId, layout));
            }

            group.MapGet("/{planId}/data", (HttpContext context, IAccountSource source, string planId) => Page(context, source, language, planId, "/data", PageKind.Data, typeof(DataContent), (_, parameters) =>
            {
                parameters["Text"] = Short(context.Request.Query["q"]);
                return true;
            }));
            group.MapGet("/{planId}/c/{id}", (HttpContext context, IAccountSource source, string planId, string id) => Page(context, source, language, planId, "/c/" + Uri.EscapeDataString(id), PageKind.Commitment, typeof(CommitmentContent), (view, parameters) =>
                (parameters["Verdict"] = view.Account.Find(id)) is not null));
            group.MapGet("/{planId}/c/{id}/proof", (HttpContext context, IAccountSource source, string planId, string id) => Page(context, source, language, planId, $"/c/{Uri.EscapeDataString(id)}/proof", PageKind.Proof, typeof(ProofContent), (view, parameters) =>
                (parameters["Verdict"] = view.Account.Find(id)) is not null));
            group.MapGet("/{planId}/c/{id}/embed", (HttpContext context, IAccountSource source, string planId, string id) => Embed(context, source, language, planId, id));
            group.MapGet("/{planId}/changes", (HttpContext context, IAccountSource source, string planId) => Page(context, source, language, planId, "/changes", PageKind.Changes, typeof(ChangesContent), (_, parameters) =>
            {
                parameters["FromText"] = Short(context.Request.Query["from"]);
                parameters["ToText"] = Short(context.Request.Query["to"]);
                return true;
            }));
            group.MapGet("/{planId}/data/{code}", (HttpContext context, IAccountSource source, string planId, string code) => Page(context, source, language, planId, "/data/" + Uri.EscapeDataString(code), PageKind.Indicator, typeof(IndicatorContent), (view, parameters) =>
                (parameters["Indicator"] = view.Indicator(code)) is not null));
        }

        app.MapFallback("{*path}", (HttpContext context, IAccountSource source) => Missing(context, source, LanguageOf(context))).ExcludeFromDescription();
    }

    /// <summary>A fault nobody expected: words, never a trace.</summary>
    public static async Task FailedAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync("<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>闭环</title><h1>出错了</h1><p>这一页没能算出来。请稍后再试。</p><p lang=\"en\">This page could not be made. Please try again later.</p></html>", context.RequestAborted);
    }

    private static RazorComponentResult<Document> Home(HttpContext context, IAccountSource source, Language language)
    {
        if (!AsOfText.TryParse(context.Request.Query["asOf"], out var asOf, out var problem))
        {
            return Trouble(context, source, language, StatusCodes.Status400BadRequest, new("截至日期看不懂", "The as-of date cannot be read"), problem);
        }

        return Render(context, language, null, null, language == Language.Chinese ? "闭环" : "Bihuan", typeof(HomeContent), new(StringComparer.Ordinal) { ["Source"] = source, ["Language"] = language, ["AsOf"] = asOf });
    }

    internal static RazorComponentResult<Document> Page(
        HttpContext context, IAccountSource source, Language language, string planId, string here, PageKind kind, Type content, Func<PlanView, Dictionary<string, object?>, bool>? fill = null, int status = StatusCodes.Status200OK, CheckPart? part = null)
    {
        if (Open(context, source, language, planId, here, out var trouble) is not { } view)
        {
            return trouble;
        }

        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view };
        if (fill is not null && !fill(view, parameters))
        {
            return Missing(context, source, language, view.Links.Account());
        }

        var title = PageTitles.Of(view, kind, parameters.GetValueOrDefault("Verdict") as Verdict, parameters.GetValueOrDefault("Indicator") as Indicator, part);
        return Render(context, language, view, kind, title, content, parameters, status);
    }

    /// <summary>One commitment in a frame of its own, the only page others may frame.</summary>
    private static IResult Embed(HttpContext context, IAccountSource source, Language language, string planId, string id)
    {
        if (Open(context, source, language, planId, $"/c/{Uri.EscapeDataString(id)}/embed", out var trouble) is not { } view)
        {
            return trouble;
        }

        if (view.Account.Find(id) is not { } verdict)
        {
            return Missing(context, source, language, view.Links.Account());
        }

        SafeHeaders.AllowFrames(context);
        return new RazorComponentResult<EmbedPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view, ["Verdict"] = verdict });
    }

    // The view an address asks for; null with the page that says what is wrong with the address.
    private static PlanView? Open(HttpContext context, IAccountSource source, Language language, string planId, string here, out RazorComponentResult<Document> trouble)
    {
        trouble = null!;
        if (source.Find(planId) is not { } plan)
        {
            trouble = Missing(context, source, language);
            return null;
        }

        var query = string.Join('&', context.Request.Query.Where(pair => pair.Key is not ("asOf" or "lights")).SelectMany(pair => pair.Value, (pair, value) => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}"));
        if (!AsOfText.TryParse(context.Request.Query["asOf"], out var asOf, out var problem))
        {
            trouble = Trouble(context, source, language, StatusCodes.Status400BadRequest, new("截至日期看不懂", "The as-of date cannot be read"), problem, new WebLinks(plan.Plan.Id, language, null, here, query).AsOf(null));
            return null;
        }

        var (own, asked) = (source.Lights(plan.Plan.Id), Short(context.Request.Query["lights"]));
        var scheme = asked.Length > 0 ? LightCatalogue.Find(asked, own) : null;
        if (asked.Length > 0 && scheme is null)
        {
            var why = LightCatalogue.WhyNot(asked, own);
            trouble = Trouble(context, source, language, StatusCodes.Status400BadRequest, why.Message, new(why.Remedy.Zh + "。", why.Remedy.En + "."), new WebLinks(plan.Plan.Id, language, asOf, here, query).Lights(null));
            return null;
        }

        var links = new WebLinks(plan.Plan.Id, language, asOf, here, query, scheme?.Id, origin: $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}");
        return new PlanView(source.Account(plan.Plan.Id, asOf), source.Data(plan.Plan.Id), language, links, scheme, own);
    }

    /// <summary>The page for somebody who is signed in and may not see what was asked.</summary>
    internal static RazorComponentResult<Document> Refused(HttpContext context, Language language)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Trouble(context, (IAccountSource)context.RequestServices.GetService(typeof(IAccountSource))!, language, StatusCodes.Status403Forbidden, new("没有权限", "No right to this"), new("您当日的岗位不能查看或办理这一项。", "The posts you hold today do not allow you to see or do this."));
    }

    private static IResult Picture(HttpContext context, IAccountSource source, Language language, string planId, InfographicLayout layout)
    {
        if (source.Find(planId) is not { } plan)
        {
            return Missing(context, source, language);
        }

        if (!AsOfText.TryParse(context.Request.Query["asOf"], out var asOf, out var problem))
        {
            return Trouble(context, source, language, StatusCodes.Status400BadRequest, new("截至日期看不懂", "The as-of date cannot be read"), problem);
        }

        var view = new PlanView(source.Account(plan.Plan.Id, asOf), source.Data(plan.Plan.Id), language, new WebLinks(plan.Plan.Id, language, asOf));
        return Results.Text(InfographicSvg.Draw(view, layout), "image/svg+xml", System.Text.Encoding.UTF8);
    }

    internal static RazorComponentResult<Document> Missing(HttpContext context, IAccountSource source, Language language, string? back = null) =>
        Trouble(context, source, language, StatusCodes.Status404NotFound, new("没有这一页", "There is no such page"), new("地址里的计划、承诺或指标不存在，可能写错了，也可能编号变了。", "The plan, commitment or indicator in the address does not exist: mistyped, or renumbered."), back);

    private static RazorComponentResult<Document> Trouble(HttpContext context, IAccountSource source, Language language, int status, Words title, Words detail, string? back = null)
    {
        context.Response.StatusCode = status;
        return Render(context, language, null, null, $"{title.In(language)} — {(language == Language.Chinese ? "闭环" : "Bihuan")}", typeof(TroubleContent), new(StringComparer.Ordinal)
        {
            ["Title"] = title,
            ["Detail"] = detail,
            ["Language"] = language,
            ["Back"] = back ?? (source.Plans is [var only] ? new WebLinks(only.Plan.Id, language, null).Account() : $"/{WebLinks.Tag(language)}"),
            ["Code"] = status.ToString(CultureInfo.InvariantCulture),
        }, status);
    }

    /// <summary>303: the answer to a form is another page, asked for anew; reloading it sends nothing twice.</summary>
    /// <param name="context">The request.</param>
    /// <param name="address">From the root of the application.</param>
    internal static IResult SeeOther(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = context.Request.PathBase.ToString() + address;
        return Results.Empty;
    }

    internal static RazorComponentResult<Document> Render(
        HttpContext context, Language language, PlanView? view, PageKind? kind, string title, Type content, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK) => new(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Language"] = language,
            ["View"] = view,
            ["Here"] = kind,
            ["Title"] = title,
            ["Theme"] = context.Request.Cookies["theme"] is "dark" or "light" ? context.Request.Cookies["theme"] : null,
            ["Address"] = context.Request.PathBase + context.Request.Path + context.Request.QueryString,
            ["Member"] = context.Features.Get<Visitor>()?.Name,
            ["Content"] = content,
            ["ContentParameters"] = parameters,
        })
        { StatusCode = status };

    private static AccountFilter Filter(IQueryCollection query) => new(
        int.TryParse(query["chapter"], NumberStyles.None, CultureInfo.InvariantCulture, out var chapter) ? chapter : null,
        Short(query["policy"]) is { Length: > 0 } policy ? policy : null,
        OutlookPhrases.Parse(query["outlook"]),
        Short(query["q"]) is { Length: > 0 } text ? text : null,
        ContractCodes.TryParse(query["kind"], out var kind) ? kind : null);

    private static string Short(string? text) => text is { Length: > 100 } ? text[..100] : text ?? "";

    private static IResult SetTheme(HttpContext context, string mode, string? back)
    {
        var options = new CookieOptions { Path = "/", SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true };
        if (mode is "dark" or "light")
        {
            context.Response.Cookies.Append("theme", mode, options);
        }
        else
        {
            context.Response.Cookies.Delete("theme", options);
        }

        // Only to a page of our own: never to an address somebody put into a link.
        return Results.LocalRedirect(back is ['/', not ('/' or '\\'), ..] ? back : "/");
    }

    internal static Language LanguageOf(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal) || (!context.Request.Path.StartsWithSegments("/zh", StringComparison.Ordinal) && PrefersEnglish(context))
            ? Language.English
            : Language.Chinese;

    private static bool PrefersEnglish(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).FirstOrDefault()?.Value.Value?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
}
