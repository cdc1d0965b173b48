namespace Bihuan.Consistency;

/// <summary>Which plans must fit each other, and which replace each other.</summary>
internal static class PlanGroups
{
    /// <summary>Plans of one group are one system of constraints. Versions of one text stand in groups apart: the newer replaces the older.</summary>
    public static IReadOnlyList<IReadOnlyList<CheckedPlan>> Of(IReadOnlyList<CheckedPlan> plans)
    {
        var groups = new List<List<CheckedPlan>>();
        foreach (var plan in plans)
        {
            var home = groups.FirstOrDefault(group => !group.Exists(other => AreVersions(other.Plan, plan.Plan)));
            if (home is null)
            {
                groups.Add([plan]);
            }
            else
            {
                home.Add(plan);
            }
        }

        return groups;
    }

    /// <summary>The same government about the same years.</summary>
    public static bool AreVersions(Plan a, Plan b) => a.AreaCode == b.AreaCode && a.From == b.From && a.To == b.To;
}
