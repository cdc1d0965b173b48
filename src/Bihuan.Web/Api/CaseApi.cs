using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Api;

/// <summary>Cases for whoever signed in, through the same desk as the command line and the pages.</summary>
internal static class CaseApi
{
    private static readonly Dictionary<string, CaseAction> Actions = Enum.GetValues<CaseAction>().ToDictionary(CaseWords.CodeOf, StringComparer.Ordinal);

    public static void MapCases(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/cases", (HttpContext context, string? format) =>
        {
            var visitor = context.Features.Get<Visitor>()!;
            return ApiText.Many(visitor.Book.Cases.Where(one => visitor.Reaches(Right.ReadCases, one)), format, (json, one) => CaseJson.Write(json, one, visitor.Book, visitor.On, null));
        }).WithName("cases").WithSummary("The cases within reach of whoever asks. 职权范围内的督查事项。").Needs(Right.ReadCases);
        app.MapGet("/api/v1/cases/{id}", (HttpContext context, string id, string? post) =>
        {
            var visitor = context.Features.Get<Visitor>()!;
            return Within(visitor, id, Right.ReadCases) is { } one ? ApiText.One(json => CaseJson.Write(json, one, visitor.Book, visitor.On, ChoicesOf(visitor, one, post))) : ApiProblems.NoCase(id);
        }).WithName("case").WithSummary("One case: timeline, what may be done next, why the rest is refused. 一项督查事项。").Needs(Right.ReadCases);
        app.MapPost("/api/v1/cases", (HttpContext context, [FromBody] CaseWish body, AccessOptions options) => ActAsync(context, null, CaseAction.Register, body, options))
            .WithName("caseRegister").WithSummary("Registers a case. 立项。").Needs(Right.ActOnCases);
        app.MapPost("/api/v1/cases/{id}/{action}", (HttpContext context, string id, string action, [FromBody] CaseWish body, AccessOptions options) =>
            Actions.TryGetValue(action, out var known) && known != CaseAction.Register ? ActAsync(context, id, known, body, options) : Task.FromResult(ApiProblems.NoAddress(context.Request.Path)))
            .WithName("caseAct").WithSummary("One step of a case, decided by the case machine. 办理一步。").Needs(Right.ActOnCases);
    }

    private static SupervisionCase? Within(Visitor visitor, string id, Right right) => visitor.Book.Find(id) is { } one && visitor.Reaches(right, one) ? one : null;

    private static async Task<IResult> ActAsync(HttpContext context, string? id, CaseAction action, CaseWish body, AccessOptions options)
    {
        var visitor = context.Features.Get<Visitor>()!;
        var @case = id is null ? null : Within(visitor, id, Right.ActOnCases);
        if (id is not null && @case is null)
        {
            return ApiProblems.NoCase(id);
        }

        var desk = new CaseDesk(visitor.Book);
        var (actor, problem) = desk.ActorOf(visitor.Member!.Person ?? "", body.Post, @case, visitor.On);
        if (actor is null)
        {
            return ApiProblems.Refused([problem!]);
        }

        var (evidence, refused) = await KeptAsync(options, body.Evidence ?? [], context.RequestAborted);
        if (refused.Count > 0)
        {
            return ApiProblems.Refused(refused);
        }

        var input = new CaseInput(actor, visitor.On)
        {
            Evidence = evidence,
            Text = body.Text ?? "", Reason = body.Reason ?? "", Document = body.Document ?? "", Lead = body.Lead, Supporting = body.Supporting ?? [], Due = body.Due, Score = body.Score,
            // A step of the ladder at a time.
            Level = action == CaseAction.Escalate && @case!.Level < EscalationLevel.Accountability ? @case.Level + 1 : null,
        };
        var (caseId, draft, problems) = @case is null ? desk.Register(input) : With(@case.Id, desk.Act(@case, action, input));
        if (draft is null)
        {
            return ApiProblems.Refused(problems);
        }

        var stream = DeliveryJson.StreamOf(caseId);
        if (!await options.Ledger.AppendAsync(stream, visitor.Book.Seen(stream), [draft], context.RequestAborted))
        {
            return ApiProblems.Overtaken(DeliveryDiagnostics.Overtaken.At(default, caseId));
        }

        // With what was just entered.
        var after = await AccessGate.BookAsync(options.Ledger, context.RequestAborted);
        return ApiText.One(json => CaseJson.Write(json, after.Find(caseId)!, after, visitor.On, null));
    }

    private static async Task<(IReadOnlyList<Attachment> Evidence, IReadOnlyList<Diagnostic> Problems)> KeptAsync(AccessOptions options, IReadOnlyList<EvidenceWish> files, CancellationToken cancellation)
    {
        var (kept, problems) = (new List<Attachment>(), new List<Diagnostic>());
        foreach (var file in options.Evidence is null ? [] : files)
        {
            var (attachment, problem) = await options.Evidence!.KeepAsync(file.Name, file.Content, cancellation);
            kept.AddRange(attachment is null ? [] : [attachment]);
            problems.AddRange(problem is null ? [] : [problem]);
        }

        return (kept, problems);
    }

    private static (string Id, Bihuan.Ledgers.LedgerDraft? Draft, IReadOnlyList<Diagnostic> Problems) With(string id, (Bihuan.Ledgers.LedgerDraft? Draft, IReadOnlyList<Diagnostic> Problems) decided) => (id, decided.Draft, decided.Problems);

    // Somebody who only reads has nothing to choose from.
    private static IReadOnlyList<CaseChoice>? ChoicesOf(Visitor visitor, SupervisionCase @case, string? post) =>
        new CaseDesk(visitor.Book).ActorOf(visitor.Member!.Person ?? "", post, @case, visitor.On).Actor is { } actor && visitor.Reaches(Right.ActOnCases, @case) ? CaseDesk.ChoicesOf(@case, actor, visitor.On) : null;
}
