using System.Text.Json;
using Bihuan.Delivery.Appraisals;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Calendars;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Reporting;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

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
            return ApiText.Many(visitor.Book.Cases.Where(one => visitor.Reaches(Right.ReadCases, one)), format, (json, one) => Write(json, one, visitor, null));
        }).WithName("cases").WithSummary("The cases within reach of whoever asks. 职权范围内的督查事项。").Needs(Right.ReadCases);
        app.MapGet("/api/v1/cases/{id}", (HttpContext context, string id, string? post) =>
        {
            var visitor = context.Features.Get<Visitor>()!;
            return Within(visitor, id, Right.ReadCases) is { } one ? ApiText.One(json => Write(json, one, visitor, ChoicesOf(visitor, one, post))) : ApiProblems.NoCase(id);
        }).WithName("case").WithSummary("One case: timeline, what may be done next, why the rest is refused. 一项督查事项。").Needs(Right.ReadCases);
        app.MapGet("/api/v1/cases/{id}/report", (HttpContext context, IAccountSource source, string id, string? period, string? agency) => Report(context, source, id, period, agency))
            .WithName("caseReport").WithSummary("What an agency is asked to report on a period, and what is known already. 填报表：问什么，什么已知。").Needs(Right.ReadCases);
        app.MapPost("/api/v1/cases", (HttpContext context, [FromBody] CaseWish body, AccessOptions options, IAccountSource source) => ActAsync(context, null, CaseAction.Register, body, options, source))
            .WithName("caseRegister").WithSummary("Registers a case. 立项。").Needs(Right.ActOnCases);
        app.MapPost("/api/v1/cases/{id}/{action}", (HttpContext context, string id, string action, [FromBody] CaseWish body, AccessOptions options, IAccountSource source) =>
            Actions.TryGetValue(action, out var known) && known != CaseAction.Register ? ActAsync(context, id, known, body, options, source) : Task.FromResult(ApiProblems.NoAddress(context.Request.Path)))
            .WithName("caseAct").WithSummary("One step of a case, decided by the case machine. 办理一步。").Needs(Right.ActOnCases);
    }

    private static IResult Report(HttpContext context, IAccountSource source, string id, string? period, string? agency)
    {
        var visitor = context.Features.Get<Visitor>()!;
        if (Within(visitor, id, Right.ReadCases) is not { } one)
        {
            return ApiProblems.NoCase(id);
        }

        var whose = agency ?? visitor.Agencies.FirstOrDefault(code => code == one.Lead || one.Supporting.Contains(code, StringComparer.Ordinal)) ?? one.Lead;
        if (whose is null || !(whose == one.Lead || one.Supporting.Contains(whose, StringComparer.Ordinal)) || !visitor.SeesDraftsOf(whose))
        {
            return ApiProblems.NoCase(id);
        }

        var asked = ReportClock.PeriodsAsked(one, whose, visitor.On) is [var first, ..] ? first : ReportClock.Running(visitor.On);
        if (period is not null && !Period.TryParse(period, out asked))
        {
            return ApiProblems.Refused([DeliveryDiagnostics.Told(CaseRules.PeriodHasBegun, CaseAction.SaveReport)]);
        }

        return ApiText.One(json => CaseJson.Write(json, ReportForm.Of(visitor.Book, one, whose, asked, CaseFigures.NamedBy(source, one, visitor.On), visitor.On), visitor.On));
    }

    private static SupervisionCase? Within(Visitor visitor, string id, Right right) => visitor.Book.Find(id) is { } one && visitor.Reaches(right, one) ? one : null;

    private static async Task<IResult> ActAsync(HttpContext context, string? id, CaseAction action, CaseWish body, AccessOptions options, IAccountSource source)
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

        if (@case is not null && CaseFigures.NotItsOwn(source, visitor.Book, @case, actor.Agency, body.Period, body.Cells, visitor.On).ToList() is { Count: > 0 } foreign)
        {
            return ApiProblems.Refused(foreign);
        }

        var (evidence, refused) = await KeptAsync(options, body.Evidence ?? [], context.RequestAborted);
        if (refused.Count > 0)
        {
            return ApiProblems.Refused(refused);
        }

        var input = new CaseInput(actor, visitor.On)
        {
            Evidence = evidence,
            Text = body.Text ?? "", Reason = body.Reason ?? "", Document = body.Document ?? "", Lead = body.Lead, Supporting = body.Supporting ?? [.. (action == CaseAction.Arbitrate ? @case!.Supporting : []).Where(agency => agency != body.Lead)], Due = body.Due, Score = body.Score,
            Period = body.Period, Cells = body.Cells, Agency = body.Agency,
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

        var after = new Visitor(visitor.Member, await context.RequestServices.GetRequiredService<BookKeeper>().NowAsync(context.RequestAborted), visitor.On);
        return ApiText.One(json => Write(json, after.Book.Find(caseId)!, after, null));
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

    private static void Write(Utf8JsonWriter json, SupervisionCase @case, Visitor visitor, IReadOnlyList<CaseChoice>? choices) =>
        CaseJson.Write(json, @case, visitor.Book.Timeline(@case.Id).Where(visitor.Sees), Appraisal.Shown(visitor.Book, @case, visitor.On, WorkCalendar.China), choices, visitor.On);
}
