using Bihuan.Lights;

namespace Bihuan.Store;

/// <summary>What a plan folder held.</summary>
public sealed record PlanFolderResult
{
    /// <summary>The plan; null when plan.json does not say enough to make one.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The government whose report it is, as plan.json names it; null when it does not.</summary>
    public string? Government { get; init; }

    /// <summary>Full path of the report; null when there is none.</summary>
    public string? ReportPath { get; init; }

    /// <summary>Full path of the confirmed register; null when there is none, and drafts are used.</summary>
    public string? RegisterPath { get; init; }

    /// <summary>Whether there is a confirmed register.</summary>
    public bool HasRegister => RegisterPath is not null;

    /// <summary>The plan's own light schemes (lights.csv), refused ones among them; null when it brings none.</summary>
    public LightReading? Lights { get; init; }

    /// <summary>Whether every file that plan.json names, and every one it needs, was there and could be read; what is wrong inside them is another matter.</summary>
    public bool IsWhole => !Diagnostics.Any(one => PlanDiagnostics.Lacking.Contains(one.Code));

    /// <summary>What a person should look at; at most 100 of each kind, then their number.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}
