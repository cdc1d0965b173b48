namespace Bihuan.Publication;

/// <summary>What can be wrong with a proof that is to be recomputed: BH8021 to BH8029.</summary>
public static class ProofDiagnostics
{
    /// <summary>Not JSON, or not an object.</summary>
    public static DiagnosticRule NotAProof { get; } = new("BH8021", Severity.Error,
        new("这不是一份判定依据（不是 JSON 对象）", "this is not a proof (not a JSON object)"),
        new("用 bihuan explain 计划 编号 --format json 的输出", "Use what bihuan explain PLAN ID --format json prints"));

    /// <summary>A part that is needed to recompute.</summary>
    public static DiagnosticRule PartMissing { get; } = new("BH8022", Severity.Error,
        new("判定依据缺少“{0}”，或它读不懂，无法重算", "the proof lacks “{0}”, or it cannot be read; nothing can be recomputed"),
        new("用 bihuan explain 计划 编号 --format json 重新生成", "Make it again with bihuan explain PLAN ID --format json"));

    /// <summary>A formula that does not read.</summary>
    public static DiagnosticRule FormulaNotRead { get; } = new("BH8023", Severity.Error,
        new("判定依据里的公式“{0}”读不懂：{1}", "the proof's formula “{0}” could not be read: {2}"),
        new("用 bihuan explain 计划 编号 --format json 重新生成", "Make it again with bihuan explain PLAN ID --format json"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [NotAProof, PartMissing, FormulaNotRead];
}
