namespace Bihuan.Replay;

/// <summary>What can be wrong with a question about two days: BH8031 to BH8039.</summary>
public static class ReplayDiagnostics
{
    /// <summary>The later day before the earlier one.</summary>
    public static DiagnosticRule DaysReversed { get; } = new("BH8031", Severity.Error,
        new("较早的一天 {0} 晚于较晚的一天 {1}", "the earlier day {0} is later than the later day {1}"),
        new("把两天对调", "Swap the two days"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [DaysReversed];
}
