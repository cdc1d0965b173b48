namespace Bihuan.Statistics;

/// <summary>The words that data files use for the enums of the domain, both ways, in one place.</summary>
public static class Codes
{
    private static readonly (SeriesMeasure Value, string Code)[] SeriesMeasures =
    [
        (SeriesMeasure.Level, "level"), (SeriesMeasure.Share, "share"), (SeriesMeasure.Count, "count"), (SeriesMeasure.Grade, "grade"),
        (SeriesMeasure.GrowthYoy, "growth_yoy"), (SeriesMeasure.GrowthReal, "growth_real"), (SeriesMeasure.GrowthAnnualAverage, "growth_annual_avg"),
    ];

    private static readonly (ObservationStatus Value, string Code)[] Statuses =
        [(ObservationStatus.Estimated, "estimated"), (ObservationStatus.Preliminary, "preliminary"), (ObservationStatus.Final, "final")];

    private static readonly (Bound Value, string Code)[] Bounds =
        [(Bound.Exact, "="), (Bound.AtLeast, ">="), (Bound.AtMost, "<="), (Bound.About, "~")];

    private static readonly (Measure Value, string Code)[] Measures =
    [
        (Measure.Level, "level"), (Measure.Growth, "growth"), (Measure.AverageGrowth, "average_growth"), (Measure.Share, "share"),
        (Measure.Cumulative, "cumulative"), (Measure.Increase, "increase"), (Measure.Reduction, "reduction"),
        (Measure.CountCompleted, "count_completed"), (Measure.Multiple, "multiple"), (Measure.Relative, "relative"),
        (Measure.Grade, "grade"), (Measure.Rank, "rank"),
    ];

    private static readonly (Comparator Value, string Code)[] Comparators =
    [
        (Comparator.Equal, "eq"), (Comparator.AtLeast, "ge"), (Comparator.MoreThan, "gt"),
        (Comparator.AtMost, "le"), (Comparator.LessThan, "lt"), (Comparator.About, "approx"),
    ];

    private static readonly (Modality Value, string Code)[] Modalities =
        [(Modality.Outcome, "outcome"), (Modality.Estimate, "estimate"), (Modality.Target, "target")];

    private static readonly (Strength Value, string Code)[] Strengths =
        [(Strength.Commit, "commit"), (Strength.Strive, "strive"), (Strength.Ensure, "ensure")];

    // "count" is accepted in indicator lists: a yearly count (days, projects) is a flow.
    private static readonly (IndicatorKind Value, string Code)[] Kinds =
    [
        (IndicatorKind.Flow, "flow"), (IndicatorKind.Stock, "stock"), (IndicatorKind.Rate, "rate"), (IndicatorKind.Share, "share"),
        (IndicatorKind.Grade, "grade"), (IndicatorKind.Index, "index"), (IndicatorKind.Flow, "count"),
    ];

    private static readonly (Direction Value, string Code)[] Directions =
        [(Direction.HigherBetter, "higher_better"), (Direction.LowerBetter, "lower_better"), (Direction.TargetBand, "target_band")];

    private static readonly (PriceBasis Value, string Code)[] PriceBases =
        [(PriceBasis.None, "none"), (PriceBasis.Real, "real"), (PriceBasis.Nominal, "nominal")];

    private static readonly (Frequency Value, string Code)[] Frequencies =
        [(Frequency.Annual, "annual"), (Frequency.Quarterly, "quarterly"), (Frequency.Monthly, "monthly")];

    /// <summary>The code of a value, as data files write it.</summary>
    public static string Of(SeriesMeasure value) => Find(SeriesMeasures, value);

    /// <inheritdoc cref="Of(SeriesMeasure)"/>
    public static string Of(ObservationStatus value) => Find(Statuses, value);

    /// <inheritdoc cref="Of(SeriesMeasure)"/>
    public static string Of(Bound value) => Find(Bounds, value);

    /// <inheritdoc cref="Of(SeriesMeasure)"/>
    public static string Of(Measure value) => Find(Measures, value);

    /// <inheritdoc cref="Of(SeriesMeasure)"/>
    public static string Of(Comparator value) => Find(Comparators, value);

    /// <inheritdoc cref="Of(SeriesMeasure)"/>
    public static string Of(Modality value) => Find(Modalities, value);

    /// <inheritdoc cref="Of(SeriesMeasure)"/>
    public static string Of(Strength value) => Find(Strengths, value);

    /// <inheritdoc cref="Of(SeriesMeasure)"/>
    public static string Of(IndicatorKind value) => Find(Kinds, value);

    /// <inheritdoc cref="Of(SeriesMeasure)"/>
    public static string Of(Direction value) => Find(Directions, value);

    /// <inheritdoc cref="Of(SeriesMeasure)"/>
    public static string Of(PriceBasis value) => Find(PriceBases, value);

    /// <inheritdoc cref="Of(SeriesMeasure)"/>
    public static string Of(Frequency value) => Find(Frequencies, value);

    /// <summary>Reads a code of data files, case and surrounding space ignored.</summary>
    public static bool TryParse(string? text, out SeriesMeasure value) => TryFind(SeriesMeasures, text, out value);

    /// <inheritdoc cref="TryParse(string?, out SeriesMeasure)"/>
    public static bool TryParse(string? text, out ObservationStatus value) => TryFind(Statuses, text, out value);

    /// <inheritdoc cref="TryParse(string?, out SeriesMeasure)"/>
    public static bool TryParse(string? text, out Bound value) => TryFind(Bounds, text, out value);

    /// <inheritdoc cref="TryParse(string?, out SeriesMeasure)"/>
    public static bool TryParse(string? text, out Measure value) => TryFind(Measures, text, out value);

    /// <inheritdoc cref="TryParse(string?, out SeriesMeasure)"/>
    public static bool TryParse(string? text, out Comparator value) => TryFind(Comparators, text, out value);

    /// <inheritdoc cref="TryParse(string?, out SeriesMeasure)"/>
    public static bool TryParse(string? text, out Modality value) => TryFind(Modalities, text, out value);

    /// <inheritdoc cref="TryParse(string?, out SeriesMeasure)"/>
    public static bool TryParse(string? text, out Strength value) => TryFind(Strengths, text, out value);

    /// <inheritdoc cref="TryParse(string?, out SeriesMeasure)"/>
    public static bool TryParse(string? text, out IndicatorKind value) => TryFind(Kinds, text, out value);

    /// <inheritdoc cref="TryParse(string?, out SeriesMeasure)"/>
    public static bool TryParse(string? text, out Direction value) => TryFind(Directions, text, out value);

    /// <inheritdoc cref="TryParse(string?, out SeriesMeasure)"/>
    public static bool TryParse(string? text, out PriceBasis value) => TryFind(PriceBases, text, out value);

    /// <inheritdoc cref="TryParse(string?, out SeriesMeasure)"/>
    public static bool TryParse(string? text, out Frequency value) => TryFind(Frequencies, text, out value);

    /// <summary>Every code of an enum, for diagnostics: <c>level, share, count…</c>.</summary>
    public static string AllOf<T>() where T : struct, Enum => string.Join(", ", TableOf<T>().Select(row => row.Code));

    private static (T Value, string Code)[] TableOf<T>() where T : struct, Enum =>
        ((Array[])[SeriesMeasures, Statuses, Bounds, Measures, Comparators, Modalities, Strengths, Kinds, Directions, PriceBases, Frequencies])
            .OfType<(T, string)[]>().First();

    private static string Find<T>((T Value, string Code)[] table, T value) where T : struct, Enum
    {
        foreach (var row in table)
        {
            if (EqualityComparer<T>.Default.Equals(row.Value, value))
            {
                return row.Code;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "not a member of the enum");
    }

    private static bool TryFind<T>((T Value, string Code)[] table, string? text, out T value) where T : struct, Enum
    {
        var word = text.AsSpan().Trim();
        foreach (var row in table)
        {
            if (word.Equals(row.Code, StringComparison.OrdinalIgnoreCase))
            {
                value = row.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
