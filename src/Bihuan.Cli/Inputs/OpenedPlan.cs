using System.Text;
using Bihuan.Formulas;
using Bihuan.Lights;
using Bihuan.Publication;
using Bihuan.Store;

namespace Bihuan.Cli.Inputs;

/// <summary>A plan folder, opened: its plan, its report as read, and the register, confirmed or drafted.</summary>
/// <param name="Loop">The plan with its data.</param>
/// <param name="Findings">The report as read.</param>
/// <param name="Register">The confirmed register, or the drafts where there is none.</param>
internal sealed record OpenedPlan(ClosedLoop Loop, Findings Findings, IReadOnlyList<Commitment> Register)
{
    /// <summary>The plan.</summary>
    public Plan Plan => Loop.Plan;

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
        if (folder.Plan is not { } plan)
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
        steps.Begin(session.Say("建立台账", "opening the register"));
        IReadOnlyList<Diagnostic> noticed = [];
        IReadOnlyList<Commitment> register;
        if (folder.RegisterPath is { } registerPath)
        {
            var text = Encoding.UTF8.GetString(ReportFile.Bytes(session, registerPath)).TrimStart('\uFEFF');
            (register, noticed) = ContractJson.ReadCommitments(text, findings, plan, Path.GetFileName(registerPath));
            if (noticed.Any(one => one.Code == RegisterDiagnostics.NothingUsable.Code))
            {
                throw new UsageException([.. folder.Diagnostics, .. document.Diagnostics, .. noticed]);
            }
        }
        else
        {
            register = loop.Draft(findings);
        }

        steps.Pause(() => session.Tell([.. folder.Diagnostics, .. document.Diagnostics, .. noticed]));
        return new OpenedPlan(loop, findings, register) { Lights = folder.Lights };
    }

    /// <summary>The account as of a date.</summary>
    public Account Evaluate(DateOnly? asOf) => Loop.Evaluate(Findings, Register, asOf);
}
