using System.Text.Json;
using Bihuan.Cli.Inputs;
using Bihuan.Cli.Verbs;
using Bihuan.Office;
using Bihuan.Publication;
using Bihuan.Publication.Decomposition;
using Bihuan.Registers;

namespace Bihuan.Cli.Importing;

/// <summary>A decomposition table that came back, into the register: the differences first, then events with who and when.</summary>
/// <param name="session">The session.</param>
/// <param name="typed">The plan folder; with a database the plan's id.</param>
/// <param name="data">Folder of the database; null for a plan folder.</param>
internal sealed class DecompositionImport(Session session, string typed, string? data)
{
    /// <summary>Whether a file is such a table.</summary>
    public static bool IsAsked(Session session, string file)
    {
        var path = session.PathOf(file);
        try
        {
            if (!File.Exists(path))
            {
                return false;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var start = new byte[4];
            if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !Workbook.IsZip(start))
            {
                return false;
            }

            stream.Position = 0;
            using var workbook = Workbook.Open(stream, file, _ => { });
            return workbook is not null && DecompositionWorkbook.IsTable(workbook);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Compares, shows, and unless it is a rehearsal writes.</summary>
    /// <exception cref="UsageException">Plan or database cannot be used.</exception>
    public async Task<int> RunAsync(string file, string? by, bool isDryRun, bool acceptsGood, string? format, CancellationToken cancellation)
    {
        var opened = await OpenAsync(cancellation);
        var told = new List<Diagnostic>();
        IReadOnlyList<SentRow>? rows;
        using (var stream = new FileStream(session.PathOf(file), FileMode.Open, FileAccess.Read, FileShare.Read))
        {
            using var workbook = Workbook.Open(stream, Path.GetFileName(file), told.Add);
            rows = workbook is null ? null : DecompositionWorkbook.Read(workbook, opened.Plan, told.Add);
        }

        var kept = KeptRegister.Open(opened.Events, opened.Start, opened.Loop.Draft(opened.Findings), opened.Findings, opened.Plan, session.Terminal.Clock.GetUtcNow());
        var register = kept.Commitments;
        var given = DecompositionTable.Of(opened.Plan, opened.Loop.Data, register);
        var difference = rows is null ? null : DecompositionDifference.Of(opened.Plan, given, rows, register);
        told.AddRange(difference?.Diagnostics ?? []);
        var isTaken = difference is not null && (acceptsGood || !told.Exists(one => one.Severity == Severity.Error));
        var isWritten = false;
        if (isTaken && !isDryRun && difference!.Events.Count > 0)
        {
            (isWritten, var refusal) = await WriteAsync(opened, kept, difference.Events, by, file, cancellation);
            isTaken = isWritten;
            told.AddRange(refusal is null ? [] : [refusal]);
        }

        Show(difference?.Changes ?? [], isDryRun, isWritten, isRefused: !isTaken, format);
        session.Tell(told);
        return isTaken ? BihuanCommand.Done : BihuanCommand.Unusable;
    }

    private async Task<OpenedPlan> OpenAsync(CancellationToken cancellation)
    {
        if (data is null)
        {
            return OpenedPlan.Open(session, typed, Steps.Silent(session), cancellation);
        }

        var plans = await ServedPlans.OpenAsync(session, [], data, session.Terminal.Clock, cancellation);
        return plans.FirstOrDefault(plan => string.Equals(plan.Plan.Id, typed, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(ImportVerbDiagnostics.PlanNotStored.At(default, typed, string.Join(", ", plans.Select(plan => plan.Plan.Id))));
    }

    private async Task<(bool IsWritten, Diagnostic? Refusal)> WriteAsync(OpenedPlan opened, KeptRegister kept, IReadOnlyList<RegisterEvent> events, string? by, string file, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(by))
        {
            return (false, DecompositionDiagnostics.WhoMissing.At(default));
        }

        if (opened.Log is not { } log || log.ReadOnly is not null)
        {
            return (false, opened.Log?.ReadOnly ?? DeskDiagnostics.ReadOnly.At(default, "register.jsonl"));
        }

        var decision = new RegisterDesk(kept.Register, session.Terminal.Clock.GetUtcNow(), by, Path.GetFileName(file)).Enter(events);
        try
        {
            // What the text changed is kept together with the first thing a person does on it.
            return await log.AppendAsync([.. kept.Amendment.Events, .. decision.Events], cancellation) ? (true, null) : (false, DecompositionDiagnostics.RegisterChanged.At(default));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliDiagnostics.CannotWrite.At(default, typed));
        }
    }

    // One cell a line, tab-separated: for eyes and for programs.
    private void Show(IReadOnlyList<RowChange> changes, bool isDryRun, bool isWritten, bool isRefused, string? format)
    {
        var output = session.Terminal.Out;
        if (format == "json")
        {
            output.WriteLine(ContractJson.Line(json => Write(json, changes, isDryRun, isWritten)));
            return;
        }

        foreach (var change in changes)
        {
            output.WriteLine($"{change.Id}\t{session.Say(change.Field.Words)}\t{Quoted(change.Before)}\t→\t{Quoted(change.After)}");
        }

        var rows = changes.Select(change => change.Id).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine(changes.Count == 0
            ? isRefused ? session.Say("没有写入，原因见提示", "nothing written; the messages say why") : session.Say("与台账一致，没有改动", "the same as the register, nothing to change")
            : session.Say("改动 {0} 处，涉及 {1} 项", "{0} changes in {1} entries", changes.Count, rows) + session.Say("；", "; ")
                + (isWritten ? session.Say("已记入台账", "entered in the register") : isDryRun ? session.Say("预演，没有写入", "dry run, nothing written") : session.Say("没有写入", "nothing written")));
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<RowChange> changes, bool isDryRun, bool isWritten)
    {
        json.WriteStartObject();
        json.WriteBoolean("dryRun", isDryRun);
        json.WriteBoolean("written", isWritten);
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("id", change.Id);
            json.WriteString("field", change.Field.Key);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string Quoted(string text) => text.Length == 0 ? session.Say("（空）", "(empty)") : text.ReplaceLineEndings(" ");
}
