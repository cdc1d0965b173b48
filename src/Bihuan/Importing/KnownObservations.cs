namespace Bihuan.Importing;

/// <summary>Observations by id, and by series and period.</summary>
internal sealed class KnownObservations
{
    private readonly Dictionary<string, Observation> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(SeriesKey, Period), List<Observation>> _byPoint = [];
    private readonly HashSet<string> _arrived = new(StringComparer.Ordinal);

    public KnownObservations(IEnumerable<Observation> observations)
    {
        foreach (var observation in observations)
        {
            Add(observation);
        }
    }

    public void Add(Observation observation)
    {
        if (!_byId.TryAdd(observation.Id, observation))
        {
            return;
        }

        if (!_byPoint.TryGetValue((observation.Key, observation.Period), out var there))
        {
            _byPoint[(observation.Key, observation.Period)] = there = [];
        }

        there.Add(observation);
    }

    /// <summary>Adds an observation of the file that is compared.</summary>
    public void Arrive(Observation observation)
    {
        Add(observation);
        _arrived.Add(observation.Id);
    }

    /// <summary>Whether it came with the file, and was not there before.</summary>
    public bool HasArrived(Observation observation) => _arrived.Contains(observation.Id);

    public Observation? Same(Observation observation) => _byId.GetValueOrDefault(observation.Id);

    public IReadOnlyList<Observation> Of(Observation observation) => _byPoint.GetValueOrDefault((observation.Key, observation.Period)) ?? (IReadOnlyList<Observation>)[];
}
