using Bihuan.Web.Accounts;
using Bihuan.Web.Content;
using Bihuan.Web.Links;
using Bihuan.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Pages;

/// <summary>Pages that tell whether a plan holds together: with itself, with other plans, with what came of it.</summary>
internal static class CheckEndpoints
{
    public static void MapChecks(this IEndpointRouteBuilder group, Language language)
    {
        Map(CheckPart.Conflicts, typeof(ConflictsContent), Report);
        Map(CheckPart.Assumptions, typeof(AssumptionsContent), Report);
        Map(CheckPart.Notes, typeof(NotesContent), Report);
        Map(CheckPart.WhatIf, typeof(WhatIfContent), WhatIf);
        Map(CheckPart.Outcomes, typeof(OutcomesContent), Outcomes);
        Map(CheckPart.Ledger, typeof(LedgerContent), Ledger);

        void Map(CheckPart part, Type content, Action<Asked, Dictionary<string, object?>> fill)
        {
            var path = "/check" + WebLinks.CheckPath(part);
            group.MapGet("/{planId}" + path, (HttpContext context, IAccountSource source, PlanChecks checks, string planId) =>
                PageEndpoints.Page(context, source, language, planId, path, PageKind.Check, content, (view, parameters) =>
                {
                    fill(new Asked(context.Request.Query, source, checks, view, part), parameters);
                    return true;
                }, part: part));
        }
    }

    private sealed record Asked(IQueryCollection Query, IAccountSource Source, PlanChecks Checks, PlanView View, CheckPart Part);

    private static void Report(Asked asked, Dictionary<string, object?> parameters)
    {
        // Plans of places that have nothing to do with each other have nothing to say to each other.
        var choices = asked.Source.Plans.Where(plan => plan.Plan.Id != asked.View.Plan.Id && (Knows(plan.Plan, asked.View.Plan) || Knows(asked.View.Plan, plan.Plan))).ToList();
        var others = choices.Where(plan => asked.Query["with"].Contains(plan.Plan.Id, StringComparer.OrdinalIgnoreCase)).Select(plan => asked.Source.Account(plan.Plan.Id, asked.View.Account.AsOf)).ToList();
        parameters["Report"] = asked.Checks.Check([asked.View.Account, .. others]);
        parameters["Others"] = others;
        if (asked.Part == CheckPart.Conflicts)
        {
            parameters["Choices"] = choices;
        }
    }

    private static bool Knows(Plan plan, Plan other) => plan.AreaCode == other.AreaCode || (other.AreaCode != Area.China && plan.Areas.Any(area => area.Code == other.AreaCode));

    private static void WhatIf(Asked asked, Dictionary<string, object?> parameters)
    {
        var whatIf = asked.Checks.WhatIf(asked.View.Account);
        parameters["WhatIf"] = whatIf;
        parameters["Form"] = WhatIfForm.Read(whatIf, asked.View, [.. asked.Query["q"]], [.. asked.Query["v"]], asked.Query["add"]);
    }

    private static void Outcomes(Asked asked, Dictionary<string, object?> parameters)
    {
        var later = ReportSeries.After(asked.Source, asked.View.Plan);
        var looked = later.Where(plan => asked.Query["in"].Contains(plan.Plan.Id, StringComparer.OrdinalIgnoreCase)).ToList();
        looked = looked.Count > 0 ? looked : [.. later];
        parameters["Later"] = later;
        parameters["Earlier"] = ReportSeries.Of(asked.Source, asked.View.Plan).Where(plan => plan.Plan.Issued < asked.View.Plan.Issued).ToList();
        List<Account> accounts = [.. looked.Select(plan => asked.Source.Account(plan.Plan.Id, asked.View.Account.AsOf))];
        parameters["Looked"] = accounts;
        parameters["Answers"] = accounts.Count > 0 ? asked.Checks.Reconcile(asked.View.Account, accounts) : [];
        parameters["Works"] = accounts.Count > 0 ? asked.Checks.ReconcileTasks(asked.View.Account, accounts) : [];
    }

    private static void Ledger(Asked asked, Dictionary<string, object?> parameters)
    {
        Account AccountOf(PlanSummary plan) => asked.Source.Account(plan.Plan.Id, asked.View.Account.AsOf);
        parameters["Years"] = ReportSeries.Of(asked.Source, asked.View.Plan)
            .Select(plan => new LedgerYear(plan.Plan, ReportSeries.After(asked.Source, plan.Plan) is { Count: > 0 } later ? asked.Checks.Reconcile(AccountOf(plan), [.. later.Select(AccountOf)]) : null))
            .ToList();
    }
}
