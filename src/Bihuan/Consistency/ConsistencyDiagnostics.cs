namespace Bihuan.Consistency;

/// <summary>What can be wrong with the plans of one check: BH5001 to BH5099.</summary>
public static class ConsistencyDiagnostics
{
    /// <summary>The same plan twice.</summary>
    public static DiagnosticRule GivenTwice { get; } = new("BH5001", Severity.Warning,
        new("计划“{0}”给了两次", "the plan “{0}” is given twice"),
        new("每个计划只给一次；比较两个文本时用两个文件夹", "give each plan once; to compare two texts use two folders"));

    /// <summary>Plans that share nothing.</summary>
    public static DiagnosticRule NothingShared { get; } = new("BH5002", Severity.Note,
        new("计划“{0}”与“{1}”地区不相属，只各自核对", "the plans “{0}” and “{1}” are about unrelated areas; each is checked by itself"),
        new("核对上下级时，两个计划的 areas.csv 要写明上级地区", "to check one level against another, their areas.csv must name the area above"));

    /// <summary>All rules, for documentation and the completeness test.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = [GivenTwice, NothingShared];

    /// <summary>What a person should know about the plans before reading the answer.</summary>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<Plan> plans)
    {
        foreach (var twice in plans.GroupBy(plan => plan.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return GivenTwice.At(default, twice.Key);
        }

        var areas = plans.SelectMany(plan => plan.Areas).ToLookup(area => area.Code, area => area.Parent, StringComparer.Ordinal);
        for (var i = 0; i < plans.Count; i++)
        {
            for (var j = i + 1; j < plans.Count; j++)
            {
                if (!Above(plans[i].AreaCode).Contains(plans[j].AreaCode, StringComparer.Ordinal) && !Above(plans[j].AreaCode).Contains(plans[i].AreaCode, StringComparer.Ordinal))
                {
                    yield return NothingShared.At(default, plans[i].Id, plans[j].Id);
                }
            }
        }

        // The area itself and those above it; bounded against rings in the data.
        List<string> Above(string code)
        {
            var chain = new List<string> { code };
            while (chain.Count < 8 && areas[chain[^1]].FirstOrDefault(parent => parent is not null) is { } parent)
            {
                chain.Add(parent);
            }

            return chain;
        }
    }
}
