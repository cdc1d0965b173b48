using System.ComponentModel;
using System.Text.Json;
using Bihuan.Consistency;
using Bihuan.Publication;
using Bihuan.Web.Accounts;
using Bihuan.Web.Content;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Api;

/// <summary>Whether plans hold together, for programs.</summary>
internal static class CheckApi
{
    private const string AsOfWords = "Only figures published by this day are known: yyyy-MM-dd. Left out: all figures. 截至日期。";
    private const string FormatWords = "json (default) or jsonl, one object a line as the command line prints it. 格式。";

    public static void MapChecks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans/{plan}/check", (string plan, [Description("Ids of plans to check it with. 连同哪些计划。")] string[]? with, [Description(AsOfWords)] string? asOf, IAccountSource source, PlanChecks checks) =>
            ApiEndpoints.With(source, plan, asOf, (_, account) => Accounts(source, with, account, out var others, out var unknown)
                ? ApiText.One(json => ContractJson.WriteConsistency(json, checks.Check([account, .. others])))
                : ApiProblems.NoPlan(unknown)))
            .Named("check", "Conflicts, assumptions and notes, as the command check prints them. 冲突、前提、提示。");
        api.MapGet("/plans/{plan}/what-if", (string plan, [Description("Suppositions: quantity:number or quantity:low..high, an end may be left out. Left out: the quantities. 假定。")] string[]? suppose, [Description(AsOfWords)] string? asOf, IAccountSource source, PlanChecks checks) =>
            ApiEndpoints.With(source, plan, asOf, (_, account) => Answer(checks.WhatIf(account), suppose ?? [])))
            .Named("whatIf", "Which commitments hold under suppositions, and the least change with which all can; without any, the quantities of the plan. 假如。");
        api.MapGet("/plans/{plan}/outcomes", (string plan, [Description("Ids of later plans of the same area; left out: all of them. 后来的报告。")] string[]? @in, [Description(FormatWords)] string? format, [Description("true: works without a number (建成, 开工…) instead of promises with one. 没有数的工程。")] bool? tasks, IAccountSource source, PlanChecks checks) =>
            ApiEndpoints.With(source, plan, null, (summary, account) =>
            {
                var later = ReportSeries.After(source, summary.Plan);
                if (@in?.FirstOrDefault(id => later.All(one => !string.Equals(one.Plan.Id, id, StringComparison.OrdinalIgnoreCase))) is { } unknown)
                {
                    return ApiProblems.NotLater(unknown);
                }

                var looked = later.Where(one => @in is not { Length: > 0 } || @in.Contains(one.Plan.Id, StringComparer.OrdinalIgnoreCase)).Select(one => source.Account(one.Plan.Id, null)).ToList();
                return tasks == true
                    ? ApiText.Many(looked.Count > 0 ? checks.ReconcileTasks(account, looked) : [], format, ContractJson.WriteReconciliation)
                    : ApiText.Many(looked.Count > 0 ? checks.Reconcile(account, looked) : [], format, ContractJson.WriteReconciliation);
            }))
            .Named("outcomes", "Every promise against the later reports of the same government, as the command reconcile prints them. 对账。");
    }

    private static bool Accounts(IAccountSource source, string[]? ids, Account account, out IReadOnlyList<Account> others, out string unknown)
    {
        unknown = ids?.FirstOrDefault(id => source.Find(id) is null) ?? "";
        others = unknown.Length > 0 ? [] : [.. (ids ?? []).Select(id => source.Find(id)!.Plan.Id).Where(id => id != account.Plan.Id).Distinct(StringComparer.Ordinal).Select(id => source.Account(id, account.AsOf))];
        return unknown.Length == 0;
    }

    private static IResult Answer(WhatIf whatIf, string[] suppositions)
    {
        if (suppositions.Length == 0)
        {
            return ApiText.Many(whatIf.Quantities, null, Write);
        }

        if (suppositions.Length > WhatIfForm.Most)
        {
            return ApiProblems.BadSupposition(suppositions[WhatIfForm.Most]);
        }

        var changes = new List<QuantityChange>();
        foreach (var text in suppositions)
        {
            if (Parse(whatIf, text) is not { } change)
            {
                return ApiProblems.BadSupposition(text);
            }

            changes.Add(change);
        }

        var answer = whatIf.Ask(changes);
        return ApiText.One(json => Write(json, answer));
    }

    private static QuantityChange? Parse(WhatIf whatIf, string text)
    {
        var at = text.LastIndexOf(':');
        if (at < 0 || whatIf.Quantities.All(one => one.Quantity != text[..at]))
        {
            return null;
        }

        var (quantity, ends) = (text[..at], text[(at + 1)..].Split(".."));
        if (ends.Length == 1)
        {
            return WhatIfForm.TryParse(ends[0], out var value) ? new QuantityChange(quantity, value, value) : null;
        }

        decimal? low = null, high = null;
        if (ends.Length > 2 || (ends[0].Length > 0 && !End(ends[0], out low)) || (ends[1].Length > 0 && !End(ends[1], out high)) || (low ?? high) is null || low > high)
        {
            return null;
        }

        return new QuantityChange(quantity, low, high);
    }

    private static bool End(string text, out decimal? value)
    {
        var isNumber = WhatIfForm.TryParse(text, out var number);
        value = isNumber ? number : null;
        return isNumber;
    }

    private static void Write(Utf8JsonWriter json, WhatIfQuantity quantity)
    {
        json.WriteStartObject();
        json.WriteString("quantity", quantity.Quantity);
        WriteName(json, quantity.Name);
        json.WriteString("unit", quantity.Unit.Symbol);
        WriteEnd(json, "low", quantity.Low);
        WriteEnd(json, "high", quantity.High);
        WriteList(json, "commitments", quantity.Commitments);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WhatIfAnswer answer)
    {
        json.WriteStartObject();
        json.WriteBoolean("canAllHold", answer.CanAllHold);
        WriteList(json, "kept", answer.Kept);
        WriteList(json, "broken", answer.Broken);
        WriteList(json, "open", answer.Open);
        json.WriteStartArray("leastChange");
        foreach (var move in answer.LeastChange)
        {
            json.WriteStartObject();
            json.WriteString("quantity", move.Quantity);
            WriteName(json, move.Name);
            json.WriteNumber("from", move.From);
            json.WriteNumber("to", move.To);
            json.WriteString("unit", move.Unit.Symbol);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, Words name)
    {
        json.WriteString("nameZh", name.Zh);
        json.WriteString("nameEn", name.En);
    }

    private static void WriteEnd(Utf8JsonWriter json, string key, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, number);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string key, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
