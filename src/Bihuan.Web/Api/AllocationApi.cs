using Bihuan.Delivery.Allocations;
using Bihuan.Delivery.Books;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Web.Api;

/// <summary>The decomposition of a plan through the interface: the same desk as the page and the command line.</summary>
internal static class AllocationApi
{
    public static void MapAllocations(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/plans/{plan}/allocations", (HttpContext context, IAccountSource source, string plan) => source.Find(plan) is { } known ? Shown(context.Features.Get<Visitor>()!.Book, source, known.Plan) : ApiProblems.NoPlan(plan))
            .WithName("allocations").WithSummary("Parts of each commitment by area and agency, sums, gap, inflation index, coverage. 任务分解。").Needs(Right.ReadRegister);
        app.MapPost("/api/v1/plans/{plan}/allocations", (HttpContext context, IAccountSource source, string plan, [FromBody] AllocationWishes body, AccessOptions options) => AllocateAsync(context, source, plan, body, options))
            .WithName("allocate").WithSummary("Gives parts out, all rows or none. 下达分解目标。").Needs(Right.EditRegister);
    }

    private static IResult Shown(DeliveryBook book, IAccountSource source, Plan plan)
    {
        var register = source.Account(plan.Id, null).Register;
        return ApiText.One(json => AllocationJson.Write(json, book.Allocations(plan.Id), register, AllocationCoverage.Of(book, plan, register)));
    }

    private static async Task<IResult> AllocateAsync(HttpContext context, IAccountSource source, string planId, AllocationWishes body, AccessOptions options)
    {
        if (source.Find(planId) is not { } known)
        {
            return ApiProblems.NoPlan(planId);
        }

        var visitor = context.Features.Get<Visitor>()!;
        var (actor, problem) = new CaseDesk(visitor.Book).ActorOf(visitor.Member!.Person ?? "", body.Post, null, visitor.On);
        if (actor is null)
        {
            return ApiProblems.Refused([problem!]);
        }

        var (draft, problems) = new AllocationDesk(visitor.Book, known.Plan, source.Account(known.Plan.Id, null).Register).Allocate(body.Rows ?? [], actor, visitor.On, body.Document ?? "");
        if (draft is null)
        {
            return ApiProblems.Refused(problems);
        }

        var stream = DeliveryJson.AllocationStreams + known.Plan.Id;
        return await options.Ledger.AppendAsync(stream, visitor.Book.Seen(stream), [draft], context.RequestAborted)
            ? Shown(await context.RequestServices.GetRequiredService<BookKeeper>().NowAsync(context.RequestAborted), source, known.Plan)
            : ApiProblems.Overtaken(DeliveryDiagnostics.Overtaken.At(default, known.Plan.Id));
    }
}
