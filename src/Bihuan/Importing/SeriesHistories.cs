using Bihuan.Statistics;

namespace Bihuan.Importing;

/// <summary>The values of each series by period, as the plan knows them and as the file goes on; an odd number does not become part of the history.</summary>
internal sealed class SeriesHistories(IReadOnlyList<Indicator> indicators, SeriesSet data)
{
    private readonly Dictionary<(string, string, SeriesFamily), History?> _histories = [];

    public Outlier? Judge(Observation observation)
    {
        if (observation.Key.Measure == SeriesMeasure.Grade)
        {
            return null;
        }

        var family = SeriesSet.FamilyOf(observation.Key.Measure);
        var key = (observation.Key.Indicator, observation.Key.Area, family);
        if (!_histories.TryGetValue(key, out var history))
        {
            _histories[key] = history = data.Find(key.Indicator, key.Area, family) is { } series
                ? new History(series.Indicator, series.Unit, family, series.AsOf(null))
                : indicators.FirstOrDefault(one => one.Code == key.Indicator) is { } indicator ? new History(indicator, family == SeriesFamily.Value ? indicator.Unit : Unit.Percent, family, []) : null;
        }

        return history is not null && observation.Value.Unit.ConvertsTo(history.Unit) ? history.Judge(observation.Period, observation.Value.In(history.Unit).Value, observation.Bound) : null;
    }

    private sealed class History(Indicator indicator, Unit unit, SeriesFamily family, IEnumerable<Observation> known)
    {
        private readonly Dictionary<Period, decimal> _values = known.Where(one => one.Bound == Bound.Exact).ToDictionary(one => one.Period, one => one.Value.In(unit).Value);
        // 约100 and 超100 say nothing exact of a change, and enough of an order of magnitude.
        private readonly Dictionary<Period, decimal> _around = known.ToDictionary(one => one.Period, one => one.Value.In(unit).Value);
        private readonly Dictionary<Period, OutlierRule.Expectation?> _expected = [];
        private readonly bool _isRate = unit.Dimension == Unit.Percent.Dimension;

        public Unit Unit { get; } = unit;

        public Outlier? Judge(Period period, decimal value, Bound bound)
        {
            var outlier = (bound == Bound.Exact ? Plausibility.Judge(indicator, Unit, _values, period, value, _isRate, family == SeriesFamily.Value) : null)
                ?? (bound == Bound.Exact && Expected(period) is { } expected ? OutlierRule.Judge(expected, value) : Plausibility.Magnitude(_around, period, value, _isRate));
            if (outlier is null)
            {
                _around.TryAdd(period, value);
                if (bound == Bound.Exact && _values.TryAdd(period, value))
                {
                    _expected.Clear();
                }
            }

            return outlier;
        }

        private OutlierRule.Expectation? Expected(Period period)
        {
            if (!_expected.TryGetValue(period, out var expected))
            {
                _expected[period] = expected = OutlierRule.ExpectationFor(_values, period, _isRate);
            }

            return expected;
        }
    }
}
