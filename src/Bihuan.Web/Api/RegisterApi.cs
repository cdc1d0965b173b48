using System.ComponentModel;
using System.Text.Json;
using Bihuan.Publication;
using Bihuan.Registers;
using Bihuan.Web.Access;
using Bihuan.Web.Accounts;
using Bihuan.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Web.Api;

/// <summary>The register through the interface: the same entries, history and wishes as its pages.</summary>
internal static class RegisterApi
{
    private const string FormatWords = "json (default) or jsonl. 格式。";

    public static void MapRegister(this RouteGroupBuilder api)
    {
        api.MapGet("/plans/{plan}/register", (string plan, [Description(FormatWords)] string? format, IAccountSource source) =>
            source.Register(plan) is { } book ? ApiText.Many(book.Kept.Register.Items, format, WriteItem) : ApiProblems.NoPlan(plan))
            .Needs(Right.ReadRegister).WithName("register").WithSummary("Every entry with its state and the revision an edit has to name. 台账各条的状态与版本。");
        api.MapGet("/plans/{plan}/register/history", (string plan, [Description(FormatWords)] string? format, IAccountSource source) =>
            source.Register(plan) is { } book ? ApiText.Many(book.Kept.Register.History, format, ContractJson.WriteEvent) : ApiProblems.NoPlan(plan))
            .Needs(Right.ReadRegister).WithName("registerHistory").WithSummary("Every event of the register, the first first. 台账的全部记录。");
        api.MapGet("/plans/{plan}/register/changes", (string plan, IAccountSource source) =>
            source.Register(plan) is { } book ? ApiText.One(json => WriteChanges(json, book.Kept)) : ApiProblems.NoPlan(plan))
            .Needs(Right.ReadRegister).WithName("registerChanges").WithSummary("What the present text changed since the register was last kept. 报告文字改动带来的差异。");
        api.MapPost("/plans/{plan}/register/{wish}", (string plan, string wish, [FromBody] RegisterWish body, IAccountSource source, HttpContext context) => Act(plan, wish, context.Features.Get<Visitor>() is { } visitor ? body with { Who = visitor.Name } : body, source, context.RequestAborted))
            .Needs(Right.EditRegister).WithName("registerWish").WithSummary("confirm, correct, reject, reopen, merge or split; who and note are kept with each change. 确认、更正、不立账、撤回、合并、拆分。")
            .Produces<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")
            .Produces<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")
            .Produces<ProblemDetails>(StatusCodes.Status422UnprocessableEntity, "application/problem+json");
    }

    private static async Task<IResult> Act(string planId, string wish, RegisterWish body, IAccountSource source, CancellationToken cancellation)
    {
        if (source.Find(planId) is not { } plan || source.Register(planId) is not { } book)
        {
            return ApiProblems.NoPlan(planId);
        }

        var wanted = (body.Entries ?? []).Select(one => (one.Id ?? "", one.Revision)).ToList();
        var (id, revision) = wanted.Count > 0 ? wanted[0] : ("", 0);
        RegisterEntry? corrected = null;
        if (wish == "correct")
        {
            if (book.Kept.Register.Find(id) is not { } item)
            {
                return ApiProblems.NoCommitment(id);
            }

            corrected = RegisterEndpoints.Corrected(item, body.Fields ?? [], plan.Plan, out var problem, out _);
            if (problem is not null)
            {
                return ApiProblems.Refused(problem);
            }
        }

        var decision = await source.ActAsync(planId, (register, at) =>
        {
            var desk = new RegisterDesk(register, at, body.Who ?? "", body.Note ?? "");
            return wish switch
            {
                "confirm" => desk.Confirm(wanted),
                "correct" => desk.Correct(corrected!, revision, body.Confirms),
                "reject" => desk.Reject(id, revision),
                "reopen" => desk.Reopen(id, revision),
                "merge" => desk.Merge(wanted, body.Title ?? ""),
                "split" => desk.Split(id, revision, body.Parts ?? [], book.Parts.Draft),
                _ => new Decision([], null),
            };
        }, cancellation);
        return decision?.Refusal is { } refusal ? ApiProblems.Refused(refusal)
            : decision is { Events.Count: > 0 } ? ApiText.Many(decision.Events, null, ContractJson.WriteEvent)
            : ApiProblems.NoAddress($"/api/v1/plans/{planId}/register/{wish}");
    }

    private static void WriteItem(Utf8JsonWriter json, RegisterItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("state", char.ToLowerInvariant(item.State.ToString()[0]) + item.State.ToString()[1..]);
        json.WriteNumber("revision", item.Revision);
        json.WriteBoolean("needsLook", item.NeedsLook);
        json.WriteString("into", item.Into);
        json.WriteString("partOf", item.PartOf);
        json.WritePropertyName("entry");
        ContractJson.WriteEntry(json, item.Entry, item.State == RegisterState.Confirmed);
        json.WritePropertyName("before");
        if (item.Before is { } before)
        {
            ContractJson.WriteEntry(json, before, false);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, KeptRegister kept)
    {
        // A register nobody touched yet has nothing to compare with.
        var amendment = kept.Kept.Revision > 0 ? kept.Amendment : null;
        json.WriteStartObject();
        List("carried", amendment?.Carried ?? []);
        List("changed", amendment?.Changed.Select(entry => entry.Id) ?? []);
        List("added", amendment?.Added.Select(entry => entry.Id) ?? []);
        List("vanished", amendment?.Vanished ?? []);
        json.WriteEndObject();

        void List(string key, IEnumerable<string> ids)
        {
            json.WriteStartArray(key);
            foreach (var id in ids)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
        }
    }
}
