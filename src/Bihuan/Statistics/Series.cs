namespace Bihuan.Statistics;

/// <summary>
/// 序列: every observation of one indicator in one area, all vintages, in period order. Immutable; a revision is one more observation.
/// </summary>
public sealed class Series
{
    private readonly Dictionary<Period, Observation[]> _vintages;

    internal Series(Indicator indicator, string area, SeriesFamily family, IEnumerable<Observation> observations)
    {
        Indicator = indicator;
        Area = area;
        Family = family;
        Unit = family == SeriesFamily.Value ? indicator.Unit : Unit.Percent;
        _vintages = observations
            .Select((observation, order) => (observation, order))
            .GroupBy(item => item.observation.Period)
            .ToDictionary(
                group => group.Key,
                group => group
                    .OrderBy(item => item.observation.Published?.Last ?? DateOnly.MinValue)
                    .ThenBy(item => item.order)
                    .Select(item => item.observation)
                    .ToArray());
        Periods = [.. _vintages.Keys.Order()];
    }

    /// <summary>What is measured.</summary>
    public Indicator Indicator { get; }

    /// <summary>Where.</summary>
    public string Area { get; }

    /// <summary>Own value or rate of change.</summary>
    public SeriesFamily Family { get; }

    /// <summary>The unit values are returned in: the indicator's own, or %.</summary>
    public Unit Unit { get; }

    /// <summary>Periods with at least one observation of any vintage, in order.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>Every observation of a period, oldest publication first; empty when there is none.</summary>
    public IReadOnlyList<Observation> VintagesOf(Period period) => _vintages.GetValueOrDefault(period, []);

    /// <summary>
    /// The observation to use for a period as known on <paramref name="asOf"/>; null when none is known.
    /// Settled outranks provisional, a number outranks a bound, stated outranks derived; then the later publication, unless it only
    /// repeats the earlier one with fewer digits.
    /// </summary>
    public Observation? At(Period period, DateOnly? asOf)
    {
        Observation? best = null;
        foreach (var next in _vintages.GetValueOrDefault(period, []))
        {
            if (next.IsKnown(asOf) && (best is null || Replaces(next, best)))
            {
                best = next;
            }
        }

        return best;
    }

    /// <summary>Whether any observation is known on <paramref name="asOf"/>.</summary>
    public bool IsKnown(DateOnly? asOf) => _vintages.Values.Any(vintages => vintages.Any(observation => observation.IsKnown(asOf)));

    /// <summary>The series as known on <paramref name="asOf"/>: the observation to use for each period that has one, in period order.</summary>
    public IEnumerable<Observation> AsOf(DateOnly? asOf)
    {
        foreach (var period in Periods)
        {
            if (At(period, asOf) is { } observation)
            {
                yield return observation;
            }
        }
    }

    /// <summary>The latest value of the given shapes whose period lies inside [<paramref name="from"/>, <paramref name="to"/>], as known on <paramref name="asOf"/>.</summary>
    public Observation? Latest(DateOnly? asOf, DateOnly from, DateOnly to, params ReadOnlySpan<PeriodKind> kinds)
    {
        for (var i = Periods.Count - 1; i >= 0; i--)
        {
            var period = Periods[i];
            if (period.Start >= from && period.End <= to && kinds.Contains(period.Kind) && At(period, asOf) is { } observation)
            {
                return observation;
            }
        }

        return null;
    }

    private bool Replaces(Observation next, Observation best)
    {
        var rank = Rank(next).CompareTo(Rank(best));
        return rank != 0 ? rank > 0 : !OnlyRepeats(next, best);
    }

    private static (int, bool, bool) Rank(Observation observation) =>
        ((int)observation.Status, observation.Bound == Bound.Exact, !observation.IsDerived);

    /// <summary>Whether the later number is the earlier one with fewer (or the same) digits.</summary>
    private bool OnlyRepeats(Observation next, Observation best)
    {
        var (coarse, fine) = (Step(next), Step(best));
        return coarse >= fine && Math.Abs(next.Value.In(Unit).Value - best.Value.In(Unit).Value) <= coarse / 2m;
    }

    private decimal Step(Observation observation) => observation.Value.Resolution * observation.Value.Unit.Factor / Unit.Factor;
}
