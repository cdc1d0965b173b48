using System.Data.Common;
using Bihuan.Cli.Importing;
using Bihuan.Publication;
using Bihuan.Registers;
using Bihuan.Store;

namespace Bihuan.Cli.Inputs;

/// <summary>
/// The plans a web application shows. With a data folder, plan folders are registered in its database, and everything the database holds is
/// shown; without one, the folders are shown as they are and nothing is written.
/// </summary>
internal static class ServedPlans
{
    /// <exception cref="UsageException">A folder or the database cannot be used, or there is nothing to show.</exception>
    public static async Task<IReadOnlyList<OpenedPlan>> OpenAsync(Session session, IReadOnlyList<string> folders, string? data, TimeProvider clock, CancellationToken cancellation)
    {
        var opened = new List<OpenedPlan>();
        foreach (var folder in folders)
        {
            opened.Add(OpenedPlan.OpenOrRead(session, folder, Steps.Silent(session), cancellation));
        }

        if (data is not null)
        {
            opened = await ThroughStoreAsync(session, opened, data, clock, cancellation);
        }

        return opened.Count > 0 ? opened : throw new UsageException(CliDiagnostics.NothingToServe.At(default));
    }

    private static async Task<List<OpenedPlan>> ThroughStoreAsync(Session session, List<OpenedPlan> folders, string data, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            var store = await PlanStore.OpenAsync(session.PlaceOf(data), clock, cancellation);
            foreach (var plan in folders)
            {
                await store.RegisterAsync(plan.Plan, plan.Findings.Report, plan.Findings.Facts, [.. plan.Register.Select(commitment => Row(plan, commitment))], cancellation);
                await store.AppendAsync(plan.Plan.Id, plan.Plan.Observations, cancellation);
                if (plan.Events.Count > 0)
                {
                    // A register kept in the folder moves in with its history; a database that has one already keeps its own.
                    await store.RegisterOf(plan.Plan.Id).AppendAsync(plan.Events, cancellation);
                }
            }

            var opened = new List<OpenedPlan>();
            foreach (var summary in await store.ListAsync(cancellation))
            {
                if (await store.LoadAsync(summary.PlanId, cancellation: cancellation) is { } stored)
                {
                    opened.Add(await OpenedAsync(session, stored, store.RegisterOf(summary.PlanId), cancellation) with { Exchange = new DataExchange(session, summary.PlanId, data, stored.Plan, clock) });
                }
            }

            return opened;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or DbException or InvalidOperationException)
        {
            throw new UsageException(CliDiagnostics.DataUnusable.At(default, DataPlace.Shown(data)));
        }
    }

    private static CommitmentRow Row(OpenedPlan plan, Commitment commitment) => new()
    {
        Id = commitment.Id,
        FactId = commitment.Fact?.Id ?? "",
        IndicatorCode = commitment.IndicatorCode,
        AreaCode = commitment.AreaCode,
        Title = commitment.Title,
        Formula = commitment.Formula is { } formula ? plan.Notation.Print(formula) : null,
        InterpretationId = commitment.Interpretations.Count > 0 ? commitment.Interpretations[0].Id : null,
        Kind = ContractCodes.Of(commitment.Kind),
        State = commitment.IsConfirmed ? CommitmentState.Confirmed : CommitmentState.Draft,
        Json = ContractJson.Line(json => ContractJson.WriteCommitment(json, commitment, plan.Notation)),
    };

    /// <summary>Reading is deterministic: the stored text gives the findings again, and the stored lines the register.</summary>
    private static async Task<OpenedPlan> OpenedAsync(Session session, StoredPlan stored, IRegisterLog log, CancellationToken cancellation)
    {
        var loop = new ClosedLoop(stored.Plan, Parts.Reader(), Parts.Drafter());
        var findings = loop.Read(stored.Report);
        var (register, diagnostics) = ContractJson.ReadCommitments(string.Join('\n', stored.Commitments.Select(row => row.Json)), findings, stored.Plan, stored.Plan.Id);
        var history = await log.ReadAsync(cancellation);
        if (history.Events.Count == 0)
        {
            session.Tell(diagnostics);
            return new OpenedPlan(loop, findings, register) { Log = log, Start = register, Lights = LightFile.Of(stored.Plan) };
        }

        var kept = KeptRegister.Open(history.Events, register, loop.Draft(findings), findings, stored.Plan, default);
        session.Tell([.. history.Diagnostics, .. kept.Diagnostics]);
        return new OpenedPlan(loop, findings, kept.Commitments) { Log = log, Events = history.Events, Start = register, Lights = LightFile.Of(stored.Plan) };
    }
}
