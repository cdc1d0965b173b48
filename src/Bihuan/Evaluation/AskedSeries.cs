using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>The series a commitment speaks of, under any of its interpretations: all that can ever change its verdict.</summary>
internal static class AskedSeries
{
    /// <summary>The series that have data, in the order of <see cref="SeriesSet.All"/>.</summary>
    public static IEnumerable<Series> Of(Commitment commitment, SeriesSet data)
    {
        var asked = Keys(commitment);
        return data.All.Where(series => asked.Contains((series.Indicator.Code, series.Area)));
    }

    /// <summary>Indicator and area of every term.</summary>
    public static IReadOnlySet<(string Indicator, string Area)> Keys(Commitment commitment) =>
        Terms(commitment).Where(term => AreaOf(term) is not null).Select(term => (term.About!.Code, AreaOf(term)!)).ToHashSet();

    /// <summary>The indicators, each once.</summary>
    public static IEnumerable<Indicator> Indicators(Commitment commitment) =>
        Terms(commitment).Select(term => term.About).OfType<Indicator>().DistinctBy(indicator => indicator.Code, StringComparer.Ordinal);

    /// <summary>The nodes of the agencies' own plans that are about it: named by its id, or about a series it speaks of.</summary>
    public static IEnumerable<PlannedPoint> PlannedOf(Commitment commitment, Plan plan)
    {
        var asked = Keys(commitment);
        return plan.Trajectories.Where(point => point.Commitment is { } id
            ? string.Equals(id, commitment.Id, StringComparison.Ordinal)
            : point.Indicator is { } indicator && asked.Contains((indicator, point.Area ?? plan.AreaCode)));
    }

    /// <summary>The evidence about it: of its own events, of its planned nodes, or named by its id.</summary>
    public static IEnumerable<Evidence> EvidenceOf(Commitment commitment, Plan plan)
    {
        var names = commitment.Interpretations.SelectMany(one => Events(one.Formula)).Concat(PlannedOf(commitment, plan).Select(point => point.Event)).Append(commitment.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return plan.Events.Where(one => names.Contains(one.Event));
    }

    private static IEnumerable<string> Events(Formula formula) => formula switch
    {
        Formula.Milestone f => [f.Event],
        Formula.Not f => Events(f.Inner),
        Formula.And f => Events(f.Left).Concat(Events(f.Right)),
        Formula.Or f => Events(f.Left).Concat(Events(f.Right)),
        _ => [],
    };

    private static IEnumerable<Term> Terms(Commitment commitment) =>
        commitment.Interpretations.SelectMany(one => one.Formula.Predicates).SelectMany(predicate => predicate.Left.Parts.Concat(predicate.Right.Parts));

    private static string? AreaOf(Term term) => term switch
    {
        Term.Value t => t.Area,
        Term.Growth t => t.Area,
        Term.AverageGrowth t => t.Area,
        Term.Sum t => t.Area,
        Term.Average t => t.Area,
        Term.Ratio t => t.Area,
        Term.GrowthSince t => t.Area,
        Term.Change t => t.Area,
        _ => null,
    };
}
