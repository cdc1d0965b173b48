namespace Bihuan.Web.Accounts;

/// <summary>The reports of one government among the plans on offer: the same area, in order of time.</summary>
internal static class ReportSeries
{
    /// <summary>All of them, the plan's own among them.</summary>
    public static IReadOnlyList<PlanSummary> Of(IAccountSource source, Plan plan) =>
        [.. source.Plans.Where(other => IsOfSameArea(other.Plan, plan)).OrderBy(other => other.Plan.Issued).ThenBy(other => other.Plan.Id, StringComparer.Ordinal)];

    /// <summary>Those delivered after a plan.</summary>
    public static IReadOnlyList<PlanSummary> After(IAccountSource source, Plan plan) => [.. Of(source, plan).Where(other => other.Plan.Issued > plan.Issued)];

    // Places of which nobody knows a code share one; their names tell them apart.
    private static bool IsOfSameArea(Plan one, Plan other) => one.AreaCode == other.AreaCode && NameOf(one) == NameOf(other);

    private static string? NameOf(Plan plan) => plan.Areas.FirstOrDefault(area => area.Code == plan.AreaCode)?.NameZh;
}
