namespace Bihuan.Store.Database;

/// <summary>What a plan version says of itself, apart from its tables. What a plan leaves out is null, so that its hash is that of the shorter text.</summary>
internal sealed record PlanHeader(
    string Title,
    string TitleEn,
    string AreaCode,
    DateOnly Issued,
    int From,
    int To,
    string Language,
    SortedDictionary<string, string>? Interpretations = null,
    List<PlannedPointRow>? Trajectories = null,
    List<EvidenceRow>? Events = null,
    string? LightsTable = null)
{
    public static PlanHeader Of(Plan plan) => new(
        plan.Title,
        plan.TitleEn,
        plan.AreaCode,
        plan.Issued,
        plan.From,
        plan.To,
        plan.Language,
        plan.Interpretations.Declared.Any() ? new(plan.Interpretations.Declared.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) : null,
        plan.Trajectories.Count > 0 ? [.. plan.Trajectories.Select(PlannedPointRow.Of)] : null,
        plan.Events.Count > 0 ? [.. plan.Events.Select(EvidenceRow.Of)] : null,
        plan.LightsTable);
}
