using Bihuan.Formulas;

namespace Bihuan.Publication;

/// <summary>The one number a list or a sentence shows beside a promise.</summary>
public static class LatestFigures
{
    /// <summary>The figure that decides, while undecided the latest one judged. Null when several figures made the verdict, or none.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="find">Observations by id.</param>
    /// <param name="language">Language of its words.</param>
    public static Figure? Of(Verdict verdict, Func<string, Observation?> find, Language language)
    {
        var predicate = verdict.Commitment.Formula?.Predicates.FirstOrDefault();
        if (predicate is null || verdict.UsedObservations.Count == 0)
        {
            return null;
        }

        if (predicate.Right is not Term.Constant)
        {
            return Compared(verdict, predicate, find, language);
        }

        // The amounts a growth was computed from are no growth: beside “增长15%” they would be read as the answer.
        var isGrowth = predicate.Left is Term.Growth or Term.AverageGrowth;
        if (verdict.Path is { } path)
        {
            var number = NumberPhrases.Short(path.Actual, language);
            var used = UsedOf(verdict, predicate.Left, find).LastOrDefault(observation => observation.Period == path.Period && (!isGrowth || IsRate(observation)));
            return path.Rule is "yearToDate" or "spanToDate"
                ? new Figure(language == Language.Chinese ? $"完成{number}" : $"{number} done", path.Period, used)
                : new Figure(used is not null ? NumberPhrases.Exact(used, language) : number, path.Period, used) { IsGrowth = isGrowth };
        }

        if (verdict.Kind == VerdictKind.Undecided || predicate.Left is not (Term.Value or Term.Growth or Term.AverageGrowth or Term.Ratio or Term.Change))
        {
            return null;
        }

        var figures = UsedOf(verdict, predicate.Left, find).ToList();
        if (isGrowth && !figures.Exists(IsRate))
        {
            return predicate.Left is Term.Growth ? Grown(figures, verdict.DecidedBy, language) : null;
        }

        figures.RemoveAll(observation => isGrowth && !IsRate(observation));
        if (verdict.Commitment.Formula is Formula.At { When: { Kind: PeriodKind.Quarter or PeriodKind.Month } when } && predicate.Left is Term.Value { Indicator.Kind: IndicatorKind.Flow } && !figures.Exists(observation => observation.Period == when))
        {
            // A quarter taken as one running total less another: no published figure is its own.
            return null;
        }

        return (figures.Where(observation => IsOf(observation, verdict.DecidedBy)).MaxBy(observation => observation.Period) ?? figures.MaxBy(observation => observation.Period)) is { } last
            ? new Figure(NumberPhrases.Exact(last, language), last.Period, last) { IsGrowth = isGrowth }
            : null;
    }

    private static bool IsRate(Observation observation) => observation.Key.Measure is SeriesMeasure.GrowthYoy or SeriesMeasure.GrowthReal or SeriesMeasure.GrowthAnnualAverage;

    // Of the period that decided against the same period a year before; null where one of the two is not there.
    private static Figure? Grown(List<Observation> amounts, Period? decided, Language language)
    {
        if (decided is not { } period || amounts.LastOrDefault(one => one.Period == period) is not { } now || amounts.LastOrDefault(one => one.Period == period.AddYears(-1)) is not { Value.Value: > 0m } before
            || !now.Value.Unit.ConvertsTo(before.Value.Unit))
        {
            return null;
        }

        var growth = new Quantity((now.Value.In(before.Value.Unit).Value / before.Value.Value - 1m) * 100m, Unit.Percent);
        return new Figure(NumberPhrases.Short(growth, language), period, null) { IsGrowth = true };
    }

    private static Figure? Compared(Verdict verdict, Predicate predicate, Func<string, Observation?> find, Language language)
    {
        var left = UsedOf(verdict, predicate.Left, find).ToList();
        var right = UsedOf(verdict, predicate.Right, find).ToList();
        foreach (var one in left.OrderByDescending(one => IsOf(one, verdict.DecidedBy)).ThenByDescending(left.IndexOf))
        {
            if (right.LastOrDefault(other => other.Period == one.Period && other.Id != one.Id && other.Value.Unit.ConvertsTo(one.Value.Unit)) is { } other)
            {
                var (a, b) = (NumberPhrases.Exact(one, language), NumberPhrases.Exact(other, language));
                return new Figure(language == Language.Chinese ? $"{a} 比 {b}" : $"{a} against {b}", one.Period, one);
            }
        }

        return null;
    }

    // The year's own figure, or the part of it that was known: January to September, December.
    private static bool IsOf(Observation observation, Period? period) =>
        period is { } asked && observation.Period.FirstYear >= asked.FirstYear && observation.Period.LastYear <= asked.LastYear && observation.Period.LastMonth <= asked.LastMonth;

    private static IEnumerable<Observation> UsedOf(Verdict verdict, Term term, Func<string, Observation?> find) => verdict.UsedObservations
        .Select(find)
        .OfType<Observation>()
        .Where(observation => term.About is null || string.Equals(observation.Key.Indicator, term.About.Code, StringComparison.Ordinal));
}
