using System.Globalization;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Bihuan.Web.Content;
using Bihuan.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Pages;

/// <summary>
/// Figures in and out. A file is compared first and shown; only a second form, which names that comparison, writes. What kind of file it is, its bytes say:
/// neither its name nor the type a browser sends is believed.
/// </summary>
internal static class ImportEndpoints
{
    /// <summary>The largest file taken through the page: a hundred thousand rows with sources are about half of it.</summary>
    public const int MostMegabytes = 32;

    private const int LongestField = 8192;

    public static void MapImport(this IEndpointRouteBuilder group, Language language)
    {
        group.MapGet("/{planId}/import", (HttpContext context, IAccountSource source, PendingOffers offers, IAntiforgery forgery, string planId) => Show(context, source, offers, forgery, language, planId)).Needs(Right.Import);
        group.MapPost("/{planId}/import", (HttpContext context, IAccountSource source, PendingOffers offers, IAntiforgery forgery, string planId) => CompareAsync(context, source, offers, forgery, language, planId)).Needs(Right.Import);
        group.MapPost("/{planId}/import/{key}", (HttpContext context, IAccountSource source, PendingOffers offers, IAntiforgery forgery, string planId, string key) => ConfirmAsync(context, source, offers, forgery, language, planId, key)).Needs(Right.Import);
        group.MapGet("/{planId}/import/{key}/refused.csv", (HttpContext context, IAccountSource source, PendingOffers offers, string planId, string key) =>
            source.Exchange(planId) is { } exchange && offers.Find(planId, key) is { } offer
                ? File("refused.csv", stream => exchange.Refused(stream, offer, language))
                : PageEndpoints.Missing(context, source, language)).Needs(Right.Import);
        group.MapGet("/{planId}/template.xlsx", (HttpContext context, IAccountSource source, string planId) => Template(context, source, language, planId));
        group.MapGet("/{planId}/export/{name}", (HttpContext context, IAccountSource source, string planId, string name) => Export(context, source, language, planId, name));
    }

    /// <summary>The name of an export: <c>chongqing-2023.sdmx.csv</c>.</summary>
    public static string FileName(string planId, DataFormat format) => planId + format switch { DataFormat.Xlsx => ".xlsx", DataFormat.SdmxCsv => ".sdmx.csv", _ => ".csv" };

    private static IResult Export(HttpContext context, IAccountSource source, Language language, string planId, string name)
    {
        if (source.Find(planId) is not { } plan || source.Exchange(planId) is not { } exchange || Enum.GetValues<DataFormat>().Where(format => FileName(plan.Plan.Id, format) == name).ToList() is not [var format])
        {
            return PageEndpoints.Missing(context, source, language);
        }

        return AsOfText.TryParse(context.Request.Query["asOf"], out var asOf, out _)
            ? File(name, stream => exchange.Export(stream, format, plan.Plan, asOf))
            : PageEndpoints.Missing(context, source, language);
    }

    private static IResult Template(HttpContext context, IAccountSource source, Language language, string planId)
    {
        var agency = context.Request.Query["agency"].ToString();
        if (source.Find(planId) is not { } plan || source.Exchange(planId) is not { } exchange || (agency.Length > 0 && !exchange.Agencies.Contains(agency, StringComparer.Ordinal)))
        {
            return PageEndpoints.Missing(context, source, language);
        }

        return File($"{plan.Plan.Id}{(agency.Length > 0 ? "-" + agency : "")}.xlsx", stream => exchange.Template(stream, plan.Plan, agency.Length > 0 ? agency : null, language));
    }

    private static IResult File(string name, Action<Stream> write)
    {
        using var memory = new MemoryStream();
        write(memory);
        var type = Path.GetExtension(name) == ".xlsx" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";
        return Results.File(memory.ToArray(), type, name);
    }

    private static RazorComponentResult<Document> Show(HttpContext context, IAccountSource source, PendingOffers offers, IAntiforgery forgery, Language language, string planId)
    {
        var key = context.Request.Query["offer"].ToString();
        var offer = key.Length > 0 ? offers.Find(planId, key) : null;
        int? written = int.TryParse(context.Request.Query["written"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
        var view = Blank with { Offer = offer, Key = key, Written = written, Refusal = key.Length > 0 && offer is null ? ImportPageDiagnostics.OfferGone.At(default) : null };
        return Page(context, source, forgery, language, planId, offer is null ? view : view with { Published = offer.File.Published?.ToString() ?? "", Source = offer.File.Source ?? "", TakesFormulas = offer.File.TakesFormulas });
    }

    private static async Task<IResult> CompareAsync(HttpContext context, IAccountSource source, PendingOffers offers, IAntiforgery forgery, Language language, string planId)
    {
        if (source.Find(planId) is not { } plan || source.Exchange(planId) is not { } exchange)
        {
            return source.Find(planId) is null ? PageEndpoints.Missing(context, source, language) : Refuse(ImportPageDiagnostics.Closed.At(default));
        }

        var (form, problem) = await UploadForm.ReadAsync(context, forgery, MostMegabytes, LongestField);
        if (form is null)
        {
            return Refuse(problem!, problem!.Code == ImportPageDiagnostics.TooLarge.Code ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }

        var typed = Blank with { Published = Short(form["published"]), Source = Short(form["source"]), TakesFormulas = form["formulas"] == "1" };
        PublicationDate? published = null;
        if (typed.Published.Length > 0)
        {
            if (!PublicationDate.TryParse(typed.Published, out var date))
            {
                return Refuse(ImportPageDiagnostics.NotADate.At(default, typed.Published), typed: typed);
            }

            published = date;
        }

        if (form.Files.GetFile("file") is not { Length: > 0 } sent)
        {
            return Refuse(ImportPageDiagnostics.NoFile.At(default), typed: typed);
        }

        using var content = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(content, context.RequestAborted);
        var file = new UploadedFile(NameOf(sent.FileName), content.ToArray(), published, typed.Source.Length > 0 ? typed.Source : null, typed.TakesFormulas);
        var offer = await ComparedAsync(exchange, offers, file, context.RequestAborted);
        var key = offers.Keep(plan.Plan.Id, offer);
        // The answer has an address of its own: it can be reloaded, and shown to a colleague, without sending the file again.
        return PageEndpoints.SeeOther(context, $"/{Links.WebLinks.Tag(language)}/{Uri.EscapeDataString(plan.Plan.Id)}/import?offer={key}#differences");

        RazorComponentResult<Document> Refuse(Diagnostic refusal, int status = StatusCodes.Status422UnprocessableEntity, ImportView? typed = null) =>
            Page(context, source, forgery, language, planId, (typed ?? Blank) with { Refusal = refusal }, status);
    }

    private static async Task<IResult> ConfirmAsync(HttpContext context, IAccountSource source, PendingOffers offers, IAntiforgery forgery, Language language, string planId, string key)
    {
        if (source.Find(planId) is not { } plan || source.Exchange(planId) is not { } exchange)
        {
            return PageEndpoints.Missing(context, source, language);
        }

        var (form, problem) = await UploadForm.ReadAsync(context, forgery, MostMegabytes, LongestField);
        if (form is null)
        {
            return Page(context, source, forgery, language, planId, Blank with { Refusal = problem }, StatusCodes.Status400BadRequest);
        }

        if (offers.Claim(planId, key) is not { } offer)
        {
            return Page(context, source, forgery, language, planId, Blank with { Refusal = ImportPageDiagnostics.OfferGone.At(default) }, StatusCodes.Status409Conflict);
        }

        // All or nothing unless the person presses the button that says otherwise.
        if (!offer.Table.IsReadable || (!offer.Table.IsClean && form["do"] != "take-good"))
        {
            return PageEndpoints.SeeOther(context, $"/{Links.WebLinks.Tag(language)}/{Uri.EscapeDataString(planId)}/import?offer={offers.Keep(plan.Plan.Id, offer)}#differences");
        }

        if (await offer.TakeAsync(context.RequestAborted) is { } refusal)
        {
            var again = await ComparedAsync(exchange, offers, offer.File, context.RequestAborted);
            var view = Blank with { Refusal = refusal, Offer = again, Key = offers.Keep(plan.Plan.Id, again) };
            return Page(context, source, forgery, language, planId, view, StatusCodes.Status409Conflict);
        }

        source.Observe(plan.Plan.Id, [.. offer.Plan.Observations, .. offer.Table.Additions]);
        return PageEndpoints.SeeOther(context, string.Create(CultureInfo.InvariantCulture, $"/{Links.WebLinks.Tag(language)}/{Uri.EscapeDataString(plan.Plan.Id)}/import?written={offer.Table.Additions.Count}"));
    }

    private static async Task<DataOffer> ComparedAsync(IDataExchange exchange, PendingOffers offers, UploadedFile file, CancellationToken cancellation)
    {
        await offers.Turn.WaitAsync(cancellation);
        try
        {
            return await exchange.CompareAsync(file, cancellation);
        }
        finally
        {
            offers.Turn.Release();
        }
    }

    private static RazorComponentResult<Document> Page(HttpContext context, IAccountSource source, IAntiforgery forgery, Language language, string planId, ImportView view, int status = StatusCodes.Status200OK)
    {
        var token = forgery.GetAndStoreTokens(context);
        var page = view with { Token = (token.FormFieldName, token.RequestToken ?? ""), Agencies = source.Exchange(planId)?.Agencies };
        return PageEndpoints.Page(context, source, language, planId, "/import", PageKind.Import, typeof(ImportContent), (_, parameters) =>
        {
            parameters["Page"] = page;
            return true;
        }, status);
    }

    private static ImportView Blank { get; } = new() { Token = ("", "") };

    // What a browser calls the file is shown and quoted, never used as a path.
    private static string NameOf(string sent)
    {
        var name = new string([.. sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(sign => !char.IsControl(sign))]).Trim();
        return name.Length == 0 ? "?" : name.Length > 80 ? "…" + name[^79..] : name;
    }

    private static string Short(string? text) => text?.Trim() is { } trimmed ? trimmed.Length > 200 ? trimmed[..200] : trimmed : "";
}
