using System.Globalization;
using Bihuan.Delivery.Books;
using Bihuan.Delivery.Cases;
using Bihuan.Delivery.Reporting;
using Bihuan.Ledgers;
using Bihuan.Statistics;
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

/// <summary>
/// The desk and the page of each case, for whoever signed in. Every step is decided by the same desk as on the command line and in the interface; a form that is
/// refused comes back with what was typed and every reason, one that is taken is answered by a redirect.
/// </summary>
internal static class CaseEndpoints
{
    // Three files of the largest kind at once.
    private const int MostMegabytes = 60;

    // More than a step has room for, so that the desk says so and nothing is cut.
    private const int LongestField = 1 << 20;

    private static readonly Dictionary<string, CaseAction> Actions = Enum.GetValues<CaseAction>().Where(action => action != CaseAction.Register).ToDictionary(CaseWords.CodeOf, StringComparer.Ordinal);

    public static void MapCasePages(this IEndpointRouteBuilder app)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var group = app.MapGroup($"/{WebLinks.Tag(language)}/cases").ExcludeFromDescription();
            group.MapGet("", (HttpContext context, IAntiforgery forgery, AccessOptions options, IAccountSource source) => Show(context, source, ViewOf(context, forgery, options, language))).Needs(Right.ReadCases);
            group.MapPost("", (HttpContext context, IAntiforgery forgery, AccessOptions options, IAccountSource source) => RegisterAsync(context, forgery, options, source, language)).Needs(Right.ActOnCases);
            group.MapGet("/{case}", (HttpContext context, IAntiforgery forgery, AccessOptions options, IAccountSource source, string @case) => Case(context, forgery, options, source, language, @case)).Needs(Right.ReadCases);
            group.MapGet("/{case}/report", (HttpContext context, IAntiforgery forgery, AccessOptions options, IAccountSource source, string @case, string? period) => Report(context, forgery, options, source, language, @case, period)).Needs(Right.ActOnCases);
            group.MapPost("/{case}/{step}", (HttpContext context, IAntiforgery forgery, AccessOptions options, IAccountSource source, string @case, string step) =>
                ActAsync(context, forgery, options, source, language, @case, step)).Needs(Right.ActOnCases);
            group.MapGet("/{case}/evidence/{hash}", (HttpContext context, AccessOptions options, IAccountSource source, string @case, string hash) => EvidenceAsync(context, options, source, language, @case, hash)).Needs(Right.ReadCases);
        }
    }

    private static CaseView ViewOf(HttpContext context, IAntiforgery forgery, AccessOptions options, Language language)
    {
        var token = forgery.GetAndStoreTokens(context);
        return new CaseView(context.Features.Get<Visitor>()!, language)
        {
            Token = (token.FormFieldName, token.RequestToken ?? ""),
            IsDone = context.Request.Query.ContainsKey("done"),
            TakesEvidence = options.Evidence is not null,
        };
    }

    private static RazorComponentResult<Document> Show(HttpContext context, IAccountSource source, CaseView view, int status = StatusCodes.Status200OK) =>
        PageEndpoints.Render(context, view.Language, null, null, view.T("督查事项", "Cases"), typeof(CasesContent), new(StringComparer.Ordinal)
        {
            ["Page"] = view, ["Filter"] = CaseFilter.From(context.Request.Query), ["Plans"] = source.Plans, ["Figures"] = (Func<SupervisionCase, IReadOnlyList<(Verdict, Plan, SeriesSet)>>)(one => CaseFigures.VerdictsOn(source, one, view.On)), ["Earlier"] = EarlierIn(source),
        }, status);

    private static RazorComponentResult<Document> Case(HttpContext context, IAntiforgery forgery, AccessOptions options, IAccountSource source, Language language, string id)
    {
        var view = ViewOf(context, forgery, options, language);
        return Within(view.Visitor, id, Right.ReadCases) is { } one ? Show(context, source, view, one) : PageEndpoints.Missing(context, source, language);
    }

    private static RazorComponentResult<Document> Show(HttpContext context, IAccountSource source, CaseView view, SupervisionCase @case, int status = StatusCodes.Status200OK) =>
        PageEndpoints.Render(context, view.Language, null, null, $"{@case.Id} {@case.Task}", typeof(CaseContent), new(StringComparer.Ordinal)
        {
            ["Page"] = view, ["Case"] = @case, ["Verdicts"] = CaseFigures.VerdictsOn(source, @case, view.On), ["Earlier"] = EarlierIn(source),
        }, status);

    private static RazorComponentResult<Document> Report(HttpContext context, IAntiforgery forgery, AccessOptions options, IAccountSource source, Language language, string id, string? period)
    {
        var view = ViewOf(context, forgery, options, language);
        return Within(view.Visitor, id, Right.ActOnCases) is { } one ? ShowReport(context, source, view, one, period) : PageEndpoints.Missing(context, source, language);
    }

    private static RazorComponentResult<Document> ShowReport(HttpContext context, IAccountSource source, CaseView view, SupervisionCase @case, string? typed, int status = StatusCodes.Status200OK)
    {
        if (view.ActorsOn(@case).FirstOrDefault(actor => CaseDesk.ChoicesOf(@case, actor, view.On).Any(choice => choice is { Action: CaseAction.SaveReport, IsOpen: true })) is not { } actor)
        {
            return PageEndpoints.Missing(context, source, view.Language, view.AddressOf(@case.Id));
        }

        var asked = ReportClock.PeriodsAsked(@case, actor.Agency, view.On);
        if (!Period.TryParse(typed, out var period) || period.Start > view.On)
        {
            period = asked is [var first, ..] ? first : ReportClock.Running(view.On);
        }

        var form = ReportForm.Of(view.Book, @case, actor.Agency, period, CaseFigures.NamedBy(source, @case, view.On), view.On);
        return PageEndpoints.Render(context, view.Language, null, null, $"{@case.Id} {view.T("填报", "Report")} {period.Print(view.Language)}", typeof(CaseReportContent), new(StringComparer.Ordinal)
        {
            ["Page"] = view, ["Case"] = @case, ["Form"] = form, ["By"] = actor, ["Periods"] = (IReadOnlyList<Period>)[.. asked.Append(ReportClock.Running(view.On)).Append(period).Distinct().Order()],
        }, status);
    }

    private static Func<Plan, string, DateOnly, Verdict?> EarlierIn(IAccountSource source) => (plan, commitment, day) => CaseFigures.VerdictAt(source, plan, commitment, day);

    private static SupervisionCase? Within(Visitor visitor, string id, Right right) => visitor.Book.Find(id) is { } one && visitor.Reaches(right, one) ? one : null;

    private static async Task<IResult> RegisterAsync(HttpContext context, IAntiforgery forgery, AccessOptions options, IAccountSource source, Language language)
    {
        var (form, problem) = await UploadForm.ReadAsync(context, forgery, MostMegabytes, LongestField);
        var view = ViewOf(context, forgery, options, language);
        if (form is null)
        {
            return Show(context, source, view with { Refusals = [problem!] }, StatusCodes.Status400BadRequest);
        }

        var desk = new CaseDesk(view.Book);
        var (actor, nobody) = desk.ActorOf(view.Visitor.Member!.Person ?? "", Text(form, "post"), null, view.On);
        var input = actor is null ? null : new CaseInput(actor, view.On) { Text = Text(form, "text") ?? "", Document = Text(form, "document") ?? "" };
        var (id, draft, problems) = input is null ? ("", null, [nobody!]) : desk.Register(input);
        if (draft is null)
        {
            return Show(context, source, view with { Refusals = problems, Refused = CaseAction.Register, Typed = Typed(form) }, StatusCodes.Status422UnprocessableEntity);
        }

        var stream = DeliveryJson.StreamOf(id);
        return await options.Ledger.AppendAsync(stream, view.Book.Seen(stream), [draft], context.RequestAborted)
            ? PageEndpoints.SeeOther(context, view.AddressOf(id) + "?done")
            : Show(context, source, view with { Refusals = [DeliveryDiagnostics.Overtaken.At(default, id)], Refused = CaseAction.Register, Typed = Typed(form) }, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ActAsync(HttpContext context, IAntiforgery forgery, AccessOptions options, IAccountSource source, Language language, string id, string step)
    {
        var (form, problem) = await UploadForm.ReadAsync(context, forgery, MostMegabytes, LongestField);
        var view = ViewOf(context, forgery, options, language) with { Typed = form is null ? new Dictionary<string, string>(StringComparer.Ordinal) : Typed(form) };
        if (!Actions.TryGetValue(step, out var action) || Within(view.Visitor, id, Right.ActOnCases) is not { } one)
        {
            return PageEndpoints.Missing(context, source, language);
        }

        view = view with { Refused = action };
        if (form is null)
        {
            return Show(context, source, view with { Refusals = [problem!] }, one, problem!.Code == ImportPageDiagnostics.TooLarge.Code ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }

        var isReport = action is CaseAction.SaveReport or CaseAction.SubmitReport || (action == CaseAction.Report && Text(form, "period") is not null);
        RazorComponentResult<Document> Again(IReadOnlyList<Diagnostic> refusals, int status) => isReport && view.ActorsOn(one).Any(actor => CaseDesk.ChoicesOf(one, actor, view.On).Any(choice => choice is { Action: CaseAction.SaveReport, IsOpen: true }))
            ? ShowReport(context, source, view with { Refusals = refusals }, one, Text(form, "period"), status)
            : Show(context, source, view with { Refusals = refusals }, one, status);

        var stream = DeliveryJson.StreamOf(id);
        // The form was written for the case as it stood then.
        if (!long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) || seen != view.Book.Seen(stream))
        {
            return Again([DeliveryDiagnostics.Overtaken.At(default, id)], StatusCodes.Status409Conflict);
        }

        var (input, problems) = await InputAsync(view, options, one, action, form, context.RequestAborted);
        LedgerDraft? draft = null;
        if (input is not null)
        {
            problems = [.. problems, .. CaseFigures.NotItsOwn(source, view.Book, one, input.By.Agency, input.Period, input.Cells, view.On)];
        }

        if (input is not null && problems.Count == 0)
        {
            (draft, problems) = new CaseDesk(view.Book).Act(one, action, input);
        }

        if (draft is null)
        {
            return Again(problems, StatusCodes.Status422UnprocessableEntity);
        }

        // Whoever saves goes on filling in.
        var next = action == CaseAction.SaveReport ? $"{view.AddressOf(id)}/report?period={Uri.EscapeDataString(input!.Period!)}&done" : view.AddressOf(id) + "?done";
        return await options.Ledger.AppendAsync(stream, seen, [draft], context.RequestAborted)
            ? PageEndpoints.SeeOther(context, next)
            : Again([DeliveryDiagnostics.Overtaken.At(default, id)], StatusCodes.Status409Conflict);
    }

    private static async Task<(CaseInput? Input, IReadOnlyList<Diagnostic> Problems)> InputAsync(CaseView view, AccessOptions options, SupervisionCase @case, CaseAction action, IFormCollection form, CancellationToken cancellation)
    {
        var (actor, problem) = new CaseDesk(view.Book).ActorOf(view.Visitor.Member!.Person ?? "", Text(form, "post"), @case, view.On);
        if (actor is null)
        {
            return (null, [problem!]);
        }

        var problems = new List<Diagnostic>();
        DateOnly? due = null;
        if (Text(form, "due") is { } typed)
        {
            due = DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            problems.AddRange(due is null ? [DeliveryDiagnostics.NotADay.At(default, typed)] : []);
        }

        decimal? score = null;
        if (Text(form, "score") is { } points)
        {
            score = decimal.TryParse(points, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0m and <= 100m ? number : null;
            problems.AddRange(score is null ? [DeliveryDiagnostics.NotANumber.At(default, points)] : []);
        }

        var evidence = new List<Attachment>();
        foreach (var file in form.Files.Where(file => file.Name == "evidence" && file.FileName.Length > 0))
        {
            if (options.Evidence is not { } store)
            {
                break;
            }

            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellation);
            var (attachment, refused) = await store.KeepAsync(file.FileName, content.ToArray(), cancellation);
            evidence.AddRange(attachment is null ? [] : [attachment]);
            problems.AddRange(refused is null ? [] : [refused]);
        }

        return (new CaseInput(actor, view.On)
        {
            Text = Text(form, "text") ?? "",
            Reason = Text(form, "reason") ?? "",
            Document = Text(form, "document") ?? "",
            Lead = Text(form, "lead"),
            Supporting = [.. form["supporting"].Select(code => code?.Trim()).OfType<string>().Where(code => code.Length > 0)],
            Due = due,
            Score = score,
            Evidence = evidence,
            Period = Text(form, "period"),
            Agency = Text(form, "agency"),
            Cells = Cells(form),
            // A step of the ladder at a time.
            Level = action == CaseAction.Escalate && @case.Level < EscalationLevel.Accountability ? @case.Level + 1 : null,
        }, problems);
    }

    private static async Task<IResult> EvidenceAsync(HttpContext context, AccessOptions options, IAccountSource source, Language language, string id, string hash)
    {
        var visitor = context.Features.Get<Visitor>()!;
        var attachment = Within(visitor, id, Right.ReadCases) is null ? null
            : visitor.Book.Timeline(id).Where(step => visitor.Sees(step) || IsSigned(visitor, step)).SelectMany(step => step.Event.Input.Evidence).FirstOrDefault(one => one.Hash == hash);
        // Never shown inside a page: whatever is in it, it is only saved.
        return attachment is not null && options.Evidence is { } store && await store.ReadAsync(hash, context.RequestAborted) is { } content
            ? Results.File(content, "application/octet-stream", attachment.Name)
            : PageEndpoints.Missing(context, source, language);
    }

    // What was attached to a draft is everybody's to see once the report is signed.
    private static bool IsSigned(Visitor visitor, CaseStep step) => Period.TryParse(step.Event.Input.Period, out var period)
        && visitor.Book.Find(step.Event.CaseId)?.Sheet(step.Event.Input.By.Agency, period)?.SignedOn is not null;

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static Dictionary<string, string>? Cells(IFormCollection form)
    {
        var cells = form.Where(field => field.Key.StartsWith(CaseView.CellPrefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[CaseView.CellPrefix.Length..], field => Text(form, field.Key) ?? "", StringComparer.Ordinal);
        return cells.Count > 0 ? cells : null;
    }

    private static Dictionary<string, string> Typed(IFormCollection form) =>
        form.Where(field => field.Key.StartsWith(CaseView.CellPrefix, StringComparison.Ordinal) || field.Key is "text" or "reason" or "document" or "lead" or "supporting" or "due" or "score" or "post").ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
}
