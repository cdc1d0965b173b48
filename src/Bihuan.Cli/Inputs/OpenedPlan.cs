using System.Globalization;
using System.Text;
using Bihuan.Cli.Importing;
using Bihuan.Formulas;
using Bihuan.Lights;
using Bihuan.Publication;
using Bihuan.Registers;
using Bihuan.Store;
using Bihuan.Web.Accounts;

namespace Bihuan.Cli.Inputs;

/// <summary>A plan folder, opened: its plan, its report as read, and the register, confirmed or drafted.</summary>
/// <param name="Loop">The plan with its data.</param>
/// <param name="Findings">The report as read.</param>
/// <param name="Register">The confirmed register, or the drafts where there is none.</param>
internal sealed record OpenedPlan(ClosedLoop Loop, Findings Findings, IReadOnlyList<Commitment> Register)
{
    /// <summary>The plan.</summary>
    public Plan Plan => Loop.Plan;

    /// <summary>Where changes of the register are kept.</summary>
    public IRegisterLog? Log { get; init; }

    /// <summary>The way its figures come in and go out on pages.</summary>
    public IDataExchange? Exchange { get; init; }

    /// <summary>Changes kept so far.</summary>
    public IReadOnlyList<RegisterEvent> Events { get; init; } = [];

    /// <summary>The register that the first change finds: drafts, or the lines of commitments.jsonl.</summary>
    public IReadOnlyList<Commitment> Start { get; init; } = Register;

    /// <summary>The register as people keep it on the web; null where nobody did.</summary>
    public KeptRegister? Kept { get; init; }

    /// <summary>Text of commitments.jsonl; null where there is none.</summary>
    public string? ConfirmedLines { get; init; }

    /// <summary>How its formulas are written.</summary>
    public FormulaNotation Notation { get; } = new(Loop.Plan.AreaCode, Loop.Plan.Indicators);

    /// <summary>The plan's own light schemes; null when it brings none.</summary>
    public LightReading? Lights { get; init; }

    /// <summary>Opens a folder; tells everything that is wrong with it at once.</summary>
    /// <exception cref="UsageException">It cannot be used at all.</exception>
    public static OpenedPlan Open(Session session, string typed, Steps steps, CancellationToken cancellation)
    {
        var path = session.PathOf(typed);
        if (File.Exists(path))
        {
            throw new UsageException(CliDiagnostics.FileGiven.At(default, typed));
        }

        steps.Begin(session.Say("读取计划和观测数据", "reading plan and observations"));
        var folder = PlanFolder.Load(session.ShortPathOf(typed), cancellation);
        // An answer without a file that the plan names would be another plan's answer.
        if (folder.Plan is not { } plan || !folder.IsWhole)
        {
            throw new UsageException(folder.Diagnostics);
        }

        if (folder.ReportPath is not { } reportPath)
        {
            throw new UsageException([.. folder.Diagnostics, CliDiagnostics.NoReport.At(default, typed)]);
        }

        var loop = new ClosedLoop(plan, Parts.Reader(), Parts.Drafter());
        steps.Begin(session.Say("阅读报告", "reading the report"));
        var document = Parts.ReadDocument(ReportFile.Bytes(session, reportPath), Path.GetFileName(reportPath));
        if (document.Report is not { } report)
        {
            throw new UsageException([.. folder.Diagnostics, .. document.Diagnostics, CliDiagnostics.NoReport.At(default, typed)]);
        }

        var findings = loop.Read(report);
        var said = Reading.ReportReader.HeaderOf(report).Year;
        Diagnostic[] dated = said is { } year && year != plan.Year ? [CliDiagnostics.OtherYear.At(new Place(PlanFolder.PlanFile, Field: "issued"), Session.Day(plan.Issued), plan.Year, year)] : [];
        steps.Begin(session.Say("建立台账", "opening the register"));
        IReadOnlyList<Diagnostic> noticed = [];
        var file = new RegisterFile(session.PathOf(typed));
        var history = HistoryOf(file, typed);
        var drafts = loop.Draft(findings);
        var start = drafts;
        string? lines = null;
        if (folder.RegisterPath is { } registerPath)
        {
            lines = Encoding.UTF8.GetString(ReportFile.Bytes(session, registerPath)).TrimStart('\uFEFF');
            (start, noticed) = ContractJson.ReadCommitments(lines, findings, plan, Path.GetFileName(registerPath));
            if (history.Events.Count == 0 && noticed.Any(one => one.Code == RegisterDiagnostics.NothingUsable.Code))
            {
                throw new UsageException([.. folder.Diagnostics, .. document.Diagnostics, .. noticed]);
            }
        }

        var register = start;
        KeptRegister? kept = null;
        if (history.Events.Count > 0)
        {
            // What people did on the web counts; the exported lines are only compared with it.
            kept = KeptRegister.Open(history.Events, start, drafts, findings, plan, default);
            register = kept.Commitments;
            noticed = [.. history.Diagnostics, .. kept.Diagnostics, .. lines is null ? [] : kept.Against(start)];
        }

        steps.Pause(() => session.Tell([.. folder.Diagnostics, .. document.Diagnostics, .. dated, .. noticed]));
        return new OpenedPlan(loop, findings, register) { Log = file, Exchange = new DataExchange(session, typed, null, plan, TimeProvider.System), Events = history.Events, Start = start, Kept = kept, ConfirmedLines = lines, Lights = folder.Lights };
    }

    /// <summary>Opens a plan folder, or a report alone: a plan of what its text says, without figures, named after the file.</summary>
    /// <exception cref="UsageException">It cannot be used at all.</exception>
    public static OpenedPlan OpenOrRead(Session session, string typed, Steps steps, CancellationToken cancellation)
    {
        if (typed != "-" && !File.Exists(session.PathOf(typed)))
        {
            return Open(session, typed, steps, cancellation);
        }

        var report = ReportFile.Read(session, typed);
        var made = NewPlan.Of(report, ReportFile.Facts(session, report, explain: false), typed == "-" ? "report" : Path.GetFileNameWithoutExtension(typed), null, null);
        var loop = new ClosedLoop(made.Plan, Parts.Reader(), Parts.Drafter());
        var findings = loop.Read(report);
        return new OpenedPlan(loop, findings, loop.Draft(findings));
    }

    /// <summary>Reports alone among several plans: the report of 云河市青山区 is one level under that of 云河市 when both are here.</summary>
    public static IReadOnlyList<OpenedPlan> Nested(IReadOnlyList<OpenedPlan> opened)
    {
        return [.. opened.Select(one => one.Log is null && Above(one) is { } above ? one with { Loop = Under(one.Plan, above) } : one)];

        static ClosedLoop Under(Plan plan, string above) =>
            new(plan with { Areas = [.. plan.Areas.Select(area => area.Code == plan.AreaCode ? area with { Parent = above } : area)] }, Parts.Reader(), Parts.Drafter());

        string? Above(OpenedPlan one) => NameOf(one) is { } name
            ? opened.Where(other => NameOf(other) is { } over && over != name && one.Plan.Title.Contains(over + name, StringComparison.Ordinal)).MaxBy(other => NameOf(other)!.Length)?.Plan.AreaCode
            : null;

        static string? NameOf(OpenedPlan one) => one.Plan.Areas.FirstOrDefault(area => area.Code == one.Plan.AreaCode)?.NameZh;
    }

    private static RegisterHistory HistoryOf(RegisterFile file, string typed)
    {
        try
        {
            return file.Read();
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliDiagnostics.FileUnreadable.At(default, Path.Combine(typed, RegisterFile.FileName)));
        }
    }

    /// <summary>The account as of a date.</summary>
    public Account Evaluate(DateOnly? asOf) => Loop.Evaluate(Findings, Register, asOf);
}
