using System.Globalization;
using Bihuan.Agencies;
using Bihuan.Delivery.Allocations;
using Bihuan.Delivery.Books;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Bihuan.Web.Content;
using Bihuan.Web.Links;
using Bihuan.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Pages;

/// <summary>The decomposition of a plan: what each area and agency was given, how the parts stand to the whole, what has no owner.</summary>
internal static class AllocationEndpoints
{
    private static readonly string[] Quarters = ["q1", "q2", "q3", "q4"];

    public static void MapAllocationPages(this IEndpointRouteBuilder app)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var group = app.MapGroup($"/{WebLinks.Tag(language)}/allocations/{{planId}}").ExcludeFromDescription();
            group.MapGet("", (HttpContext context, IAntiforgery forgery, IAccountSource source, string planId) => source.Find(planId) is { } known
                ? Show(context, source, known.Plan, ViewOf(context, forgery, language))
                : PageEndpoints.Missing(context, source, language)).Needs(Right.ReadRegister);
            group.MapPost("", (HttpContext context, IAntiforgery forgery, IAccountSource source, AccessOptions options, string planId) => AllocateAsync(context, forgery, source, options, language, planId)).Needs(Right.EditRegister);
        }
    }

    private static CaseView ViewOf(HttpContext context, IAntiforgery forgery, Language language)
    {
        var token = forgery.GetAndStoreTokens(context);
        return new CaseView(context.Features.Get<Visitor>()!, language) { Token = (token.FormFieldName, token.RequestToken ?? ""), IsDone = context.Request.Query.ContainsKey("done") };
    }

    private static RazorComponentResult<Document> Show(HttpContext context, IAccountSource source, Plan plan, CaseView view, int status = StatusCodes.Status200OK) =>
        PageEndpoints.Render(context, view.Language, null, null, $"{view.T("任务分解", "Decomposition")} — {plan.TitleIn(view.Language)}", typeof(AllocationsContent), new(StringComparer.Ordinal)
        {
            ["Page"] = view, ["Account"] = source.Account(plan.Id, null),
        }, status);

    private static async Task<IResult> AllocateAsync(HttpContext context, IAntiforgery forgery, IAccountSource source, AccessOptions options, Language language, string planId)
    {
        if (source.Find(planId) is not { } known)
        {
            return PageEndpoints.Missing(context, source, language);
        }

        var (form, problemOfForm) = await UploadForm.ReadAsync(context, forgery, megabytes: 1, 1 << 20);
        if (form is null)
        {
            return Show(context, source, known.Plan, ViewOf(context, forgery, language) with { Refusals = [problemOfForm!] }, StatusCodes.Status400BadRequest);
        }

        var view = ViewOf(context, forgery, language) with { Typed = form.Where(field => field.Key != "__RequestVerificationToken").ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal) };
        var stream = DeliveryJson.AllocationStreams + known.Plan.Id;
        if (!long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) || seen != view.Book.Seen(stream))
        {
            return Overtaken();
        }

        var (actor, problem) = new CaseDesk(view.Book).ActorOf(view.Visitor.Member!.Person ?? "", Text("post"), null, view.On);
        if (actor is null)
        {
            return Show(context, source, known.Plan, view with { Refusals = [problem!] }, StatusCodes.Status422UnprocessableEntity);
        }

        var wish = new AllocationWish(Text("commitment"), Text("agency"), Text("area"), Text("target"), Text("unit"), [.. Quarters.Select(name => Text(name) ?? "")], Text("provisional") is not null, Text("own") is not null, Text("note"));
        var (draft, problems) = new AllocationDesk(view.Book, known.Plan, source.Account(known.Plan.Id, null).Register).Allocate([wish], actor, view.On, Text("document") ?? "");
        if (draft is null)
        {
            return Show(context, source, known.Plan, view with { Refusals = problems }, StatusCodes.Status422UnprocessableEntity);
        }

        if (!await options.Ledger.AppendAsync(stream, seen, [draft], context.RequestAborted))
        {
            return Overtaken();
        }

        return PageEndpoints.SeeOther(context, $"/{WebLinks.Tag(language)}/allocations/{Uri.EscapeDataString(known.Plan.Id)}?done");

        string? Text(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

        RazorComponentResult<Document> Overtaken() => Show(context, source, known.Plan, view with { Refusals = [DeliveryDiagnostics.Overtaken.At(default, known.Plan.Id)] }, StatusCodes.Status409Conflict);
    }
}
