using Bihuan.Publication.Bulletins;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Bihuan.Web.Content;
using Bihuan.Web.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Pages;

/// <summary>Bulletin, stocktake and decomposition table, as pages and as files.</summary>
internal static class PaperEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder group, Language language)
    {
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            if (PaperNames.Page(kind) is { } name)
            {
                group.MapGet("/{planId}/" + name, (HttpContext context, IAccountSource source, PaperShelf papers, string planId) => PageAsync(context, source, papers, language, planId, kind)).Needs(RightOf(kind));
            }

            group.MapGet("/{planId}/" + PaperNames.File(kind), (HttpContext context, IAccountSource source, PaperShelf papers, string planId) => FileAsync(context, source, papers, language, planId, kind)).Needs(RightOf(kind));
        }
    }

    /// <summary>The bulletin is printed from published figures; the others are papers of the office.</summary>
    private static Right RightOf(PaperKind kind) => kind switch
    {
        PaperKind.Bulletin => Right.Published,
        PaperKind.Stocktake or PaperKind.OfficeBulletin => Right.ReadStocktake,
        _ => Right.ReadRegister,
    };

    private static async Task<IResult> PageAsync(HttpContext context, IAccountSource source, PaperShelf papers, Language language, string planId, PaperKind kind)
    {
        var request = source.Find(planId) is { } plan && AsOfText.TryParse(context.Request.Query["asOf"], out var asOf, out _) ? await RequestAsync(source, papers, plan.Plan.Id, asOf, language, context.RequestAborted) : null;
        var isBulletin = kind is PaperKind.Bulletin or PaperKind.OfficeBulletin;
        var (page, content) = isBulletin ? (PageKind.Bulletin, typeof(BulletinContent)) : (PageKind.Stocktake, typeof(StocktakeContent));
        return PageEndpoints.Page(context, source, language, planId, "/" + PaperNames.Page(kind), page, content, (_, parameters) =>
        {
            if (isBulletin)
            {
                parameters["Kind"] = kind;
            }

            parameters[page.ToString()] = request is null ? null : !isBulletin ? Stocktake.Of(request) : Bulletin.Of(kind == PaperKind.OfficeBulletin ? request : request.ForEverybody);
            return request is not null;
        });
    }

    private static async Task<IResult> FileAsync(HttpContext context, IAccountSource source, PaperShelf papers, Language language, string planId, PaperKind kind)
    {
        if (source.Find(planId) is not { } plan || papers.Maker is not { } maker || !AsOfText.TryParse(context.Request.Query["asOf"], out var asOf, out _))
        {
            return PageEndpoints.Missing(context, source, language);
        }

        var request = await RequestAsync(source, papers, plan.Plan.Id, asOf, language, context.RequestAborted);
        var content = maker.Make(kind, request, source.Data(plan.Plan.Id), new WebLinks(plan.Plan.Id, language, asOf, root: $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}"));
        var type = kind == PaperKind.Decomposition ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        return Results.File(content, type, $"{plan.Plan.Id}-{PaperNames.File(kind)}");
    }

    private static async Task<BulletinRequest> RequestAsync(IAccountSource source, PaperShelf papers, string planId, DateOnly? asOf, Language language, CancellationToken cancellation)
    {
        var account = source.Account(planId, asOf);
        var day = asOf ?? source.Data(planId).LatestPublication ?? account.Plan.Issued;
        return new BulletinRequest(account, day, [.. BulletinRequest.EarlierDays(account.Plan.Issued, day).Select(earlier => (source.Account(planId, earlier), earlier))], language)
        {
            Docket = papers.Maker is { } maker ? await maker.DocketAsync(account, cancellation) : null,
        };
    }
}
