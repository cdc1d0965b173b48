namespace Bihuan.Statistics;

/// <summary>All series of a plan, found by indicator, area and family. Built once from the observations; immutable.</summary>
public sealed class SeriesSet
{
    private readonly Dictionary<(string Indicator, string Area, SeriesFamily Family), Series> _series = [];
    private readonly Dictionary<string, Observation> _byId = new(StringComparer.Ordinal);

    /// <summary>Groups observations into series. Observations of unknown indicators or in units that do not convert are left out: loading reports them.</summary>
    public SeriesSet(IReadOnlyList<Indicator> indicators, IReadOnlyList<Observation> observations)
    {
        var byCode = new Dictionary<string, Indicator>(StringComparer.Ordinal);
        foreach (var indicator in indicators)
        {
            byCode.TryAdd(indicator.Code, indicator);
        }

        DateOnly? horizon = null;
        foreach (var group in observations.GroupBy(o => (o.Key.Indicator, o.Key.Area, Family: FamilyOf(o.Key.Measure))))
        {
            if (!byCode.TryGetValue(group.Key.Indicator, out var indicator))
            {
                continue;
            }

            var unit = group.Key.Family == SeriesFamily.Value ? indicator.Unit : Unit.Percent;
            var usable = group.Where(o => o.Value.Unit.ConvertsTo(unit)).ToList();
            if (usable.Count > 0)
            {
                _series[group.Key] = new Series(indicator, group.Key.Area, group.Key.Family, usable);
            }
        }

        foreach (var observation in observations)
        {
            _byId.TryAdd(observation.Id, observation);
            if (observation.Published is { } published && (horizon is null || published.Last > horizon))
            {
                horizon = published.Last;
            }
        }

        LatestPublication = horizon;
    }

    /// <summary>An empty set that a monitor fills series by series.</summary>
    internal SeriesSet()
    {
    }

    /// <summary>The last day any observation was published; null when none carries a date. Without an as-of date, "now" is this day.</summary>
    public DateOnly? LatestPublication { get; }

    /// <summary>Whether there is no observation at all.</summary>
    public bool IsEmpty => _byId.Count == 0;

    /// <summary>Every series, by indicator, area, family.</summary>
    public IEnumerable<Series> All => _series.Values
        .OrderBy(s => s.Indicator.Code, StringComparer.Ordinal).ThenBy(s => s.Area, StringComparer.Ordinal).ThenBy(s => s.Family);

    /// <summary>The series, or null when there is no observation of it.</summary>
    public Series? Find(string indicator, string area, SeriesFamily family) => _series.GetValueOrDefault((indicator, area, family));

    /// <summary>Puts a longer series in the place of a shorter one: only for the monitor that owns this set.</summary>
    internal void Put(Series series) => _series[(series.Indicator.Code, series.Area, series.Family)] = series;

    /// <summary>The observation with this id, or null.</summary>
    public Observation? Observation(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Which family a measure belongs to.</summary>
    public static SeriesFamily FamilyOf(SeriesMeasure measure) => measure switch
    {
        SeriesMeasure.GrowthYoy => SeriesFamily.Growth,
        SeriesMeasure.GrowthReal => SeriesFamily.RealGrowth,
        SeriesMeasure.GrowthAnnualAverage => SeriesFamily.AverageGrowth,
        _ => SeriesFamily.Value,
    };
}
