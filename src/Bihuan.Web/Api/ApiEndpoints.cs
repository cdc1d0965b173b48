using System.ComponentModel;
using Bihuan.Formulas;
using Bihuan.Lights;
using Bihuan.Publication;
using Bihuan.Replay;
using Bihuan.Web.Accounts;
using Bihuan.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace Bihuan.Web.Api;

/// <summary><c>/api/v1</c>: the same reads as the pages, in the shapes of the published contract.</summary>
internal static class ApiEndpoints
{
    private const string AsOfWords = "Only figures published by this day are known: yyyy-MM-dd. Left out: all figures. 截至日期。";
    private const string LightsWords = "Name of a light scheme; adds the key light. 亮灯规则。";
    private const string FormatWords = "json (default) or jsonl, one object a line as the command line prints it. 格式。";

    public static void AddBihuanApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "闭环 Bihuan";
            document.Info.Version = "v1";
            document.Info.Description = "每项承诺的判定、依据和数据。Verdicts on every promise of a work report, with proofs and data.";
            // The address the reader came by is right; a fixed one would not be.
            document.Servers = null;
            return Task.CompletedTask;
        }));
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference("/scalar", options => options.WithTitle("闭环 Bihuan API").DisableDefaultFonts().DisableTelemetry().DisableAgent()).ExcludeFromDescription();
        var api = app.MapGroup("/api/v1").WithTags("v1");
        api.MapGet("/plans", ([Description(FormatWords)] string? format, IAccountSource source) => ApiText.Many(source.Plans, format, ApiJson.WritePlan))
            .Named("plans", "Every plan on offer. 全部计划。");
        api.MapGet("/plans/{plan}", (string plan, [Description(AsOfWords)] string? asOf, IAccountSource source) =>
            With(source, plan, asOf, (summary, account) => ApiText.One(json => ApiJson.WriteAccount(json, summary, account))))
            .Named("plan", "One plan with its account: how many of each verdict, by chapter. 一个计划的总账。");
        api.MapGet("/plans/{plan}/facts", (string plan, [Description(FormatWords)] string? format, IAccountSource source) =>
            With(source, plan, null, (_, account) => ApiText.Many(account.Findings.Facts, format, ContractJson.WriteFact)))
            .Named("facts", "Every quantity read in the report, with its span. 读出的事实。");
        api.MapGet("/plans/{plan}/commitments", (string plan, [Description(FormatWords)] string? format, IAccountSource source) =>
            With(source, plan, null, (_, account) =>
            {
                var notation = Notation(account);
                return ApiText.Many(account.Verdicts.Select(verdict => verdict.Commitment), format, (json, commitment) => ContractJson.WriteCommitment(json, commitment, notation));
            }))
            .Named("commitments", "The register: promises, work items, statements, each with its formula. 台账。");
        api.MapGet("/plans/{plan}/verdicts", (string plan, [Description(AsOfWords)] string? asOf, [Description(LightsWords)] string? lights, [Description(FormatWords)] string? format, IAccountSource source) =>
            With(source, plan, asOf, (_, account) => WithLights(source, plan, lights, account, judge =>
            {
                var notation = Notation(account);
                return ApiText.Many(account.Verdicts, format, (json, verdict) => ContractJson.WriteVerdict(json, verdict, notation, judge));
            })))
            .Named("verdicts", "The verdict on every entry. 全部判定。");
        api.MapGet("/plans/{plan}/verdicts/{id}", (string plan, string id, [Description(AsOfWords)] string? asOf, [Description(LightsWords)] string? lights, IAccountSource source) =>
            WithVerdict(source, plan, id, asOf, (account, verdict) => WithLights(source, plan, lights, account, judge => ApiText.One(json => ContractJson.WriteVerdict(json, verdict, Notation(account), judge)))))
            .Named("verdict", "The verdict on one entry. 一条判定。");
        api.MapGet("/plans/{plan}/verdicts/{id}/proof", (string plan, string id, [Description(AsOfWords)] string? asOf, [Description(LightsWords)] string? lights, IAccountSource source) =>
            WithVerdict(source, plan, id, asOf, (account, verdict) => WithLights(source, plan, lights ?? LightCatalogue.Default.Id, account, judge => ApiText.One(json => ContractJson.WriteProof(json, verdict, account.Plan, Notation(account), source.Data(plan), judge)))))
            .Named("proof", "Everything needed to recompute one verdict by hand. 判定依据。");
        api.MapGet("/plans/{plan}/changes", (string plan, [Description("The earlier day, yyyy-MM-dd. 较早的一天。")] string? from, [Description("The later day; left out: the latest publication. 较晚的一天。")] string? to, [Description(LightsWords)] string? lights, [Description(FormatWords)] string? format, IAccountSource source) =>
            With(source, plan, from, (_, earlier) => With(source, plan, to, (summary, later) => WithLights(source, plan, lights, later, judge =>
            {
                var (first, last) = (earlier.AsOf ?? summary.Plan.Issued, later.AsOf ?? summary.LatestPublication ?? summary.Plan.Issued);
                return first > last
                    ? ApiProblems.DaysReversed(first, last)
                    : ApiText.Many(History.Changes(new Moment(summary.Plan, earlier.Register, first, judge?.Scheme), new Moment(summary.Plan, later.Register, last, judge?.Scheme)), format, (json, blame) => ContractJson.WriteBlame(json, blame, first, last));
            }))))
            .Named("changes", "What changed between two days, each with its smallest set of causes. 两天之间的变化和原因。");
        api.MapGet("/plans/{plan}/lights", (string plan, [Description(FormatWords)] string? format, IAccountSource source) =>
            With(source, plan, null, (_, _) => ApiText.Many(Tables(source.Lights(plan)), format, (json, table) => ContractJson.WriteScheme(json, table, table.Check()))))
            .Named("lights", "Light schemes with their proofs, refused ones among them. 亮灯规则。");
        api.MapGet("/plans/{plan}/indicators", (string plan, [Description(FormatWords)] string? format, IAccountSource source) =>
            With(source, plan, null, (summary, _) => ApiText.Many(summary.Plan.Indicators, format, ApiJson.WriteIndicator)))
            .Named("indicators", "What is measured. 指标。");
        api.MapGet("/plans/{plan}/indicators/{code}/series", (string plan, string code, [Description(AsOfWords)] string? asOf, [Description(FormatWords)] string? format, IAccountSource source) =>
            With(source, plan, asOf, (summary, account) => summary.Plan.Indicators.Any(indicator => string.Equals(indicator.Code, code, StringComparison.Ordinal))
                ? ApiText.Many(source.Data(plan).All.Where(series => string.Equals(series.Indicator.Code, code, StringComparison.Ordinal)), format, (json, series) => ApiJson.WriteSeries(json, series, account.AsOf))
                : ApiProblems.NoIndicator(code)))
            .Named("series", "Every series of one indicator, all vintages known on the date. 一个指标的全部序列与版本。");
        api.MapRegister();
        api.MapChecks();
        app.Map("/api/{**rest}", (HttpContext context) => ApiProblems.NoAddress(context.Request.Path)).ExcludeFromDescription();
    }

    internal static void Named(this RouteHandlerBuilder route, string name, string summary) => route
        .WithName(name)
        .WithSummary(summary)
        .Produces(StatusCodes.Status200OK, contentType: "application/json")
        .Produces<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Produces<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json");

    internal static IResult With(IAccountSource source, string planId, string? asOfText, Func<PlanSummary, Account, IResult> answer)
    {
        if (!AsOfText.TryParse(asOfText, out var asOf, out var problem))
        {
            return ApiProblems.BadDate(problem);
        }

        return source.Find(planId) is { } plan ? answer(plan, source.Account(plan.Plan.Id, asOf)) : ApiProblems.NoPlan(planId);
    }

    private static IResult WithVerdict(IAccountSource source, string planId, string id, string? asOf, Func<Account, Verdict, IResult> answer) =>
        With(source, planId, asOf, (_, account) => account.Find(id) is { } verdict ? answer(account, verdict) : ApiProblems.NoCommitment(id));

    private static IResult WithLights(IAccountSource source, string planId, string? name, Account account, Func<LightJudge?, IResult> answer)
    {
        var own = source.Lights(planId);
        return string.IsNullOrEmpty(name) ? answer(null)
            : LightCatalogue.Find(name, own) is { } scheme ? answer(new LightJudge(scheme, source.Data(planId), account.AsOf))
            : ApiProblems.NoScheme(LightCatalogue.WhyNot(name, own));
    }

    private static IEnumerable<LightTable> Tables(LightReading? own) => LightCatalogue.Schemes(own).Select(scheme => scheme.Table).Concat(own?.Refused ?? []).Concat(LightCatalogue.All.Refused);

    private static FormulaNotation Notation(Account account) => new(account.Plan.AreaCode, account.Plan.Indicators);
}
