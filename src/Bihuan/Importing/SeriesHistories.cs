using Bihuan.Statistics;

namespace Bihuan.Importing;

/// <summary>The values of each series by period, as the plan knows them and as the file goes on; an odd number does not become part of the history.</summary>
internal sealed class SeriesHistories(SeriesSet data, IReadOnlyDictionary<string, Indicator> indicators)
{
    private readonly Dictionary<(string, string, SeriesFamily), History?> _histories = [];

    /// <summary>What cannot be of this indicator, whatever its history.</summary>
    public Outlier? OfPossible(Observation observation) =>
        observation.Key.Measure != SeriesMeasure.Grade && indicators.GetValueOrDefault(observation.Key.Indicator) is { } indicator && observation.Value.Unit.ConvertsTo(indicator.Unit)
            ? OutlierRule.OfPossible(indicator, observation.Key.Measure, observation.Period, observation.Value.In(indicator.Unit).Value)
            : null;

    /// <summary>What is odd about it beside its own series.</summary>
    public Outlier? Judge(Observation observation)
    {
        if (observation.Key.Measure == SeriesMeasure.Grade)
        {
            return null;
        }

        var key = (observation.Key.Indicator, observation.Key.Area, SeriesSet.FamilyOf(observation.Key.Measure));
        if (!_histories.TryGetValue(key, out var history))
        {
            _histories[key] = history = data.Find(key.Indicator, key.Area, key.Item3) is { } series ? new History(series) : null;
        }

        return history is not null && observation.Value.Unit.ConvertsTo(history.Unit) ? history.Judge(observation.Period, observation.Value.In(history.Unit).Value, observation.Bound) : null;
    }

    private sealed class History(Series series)
    {
        private readonly Dictionary<Period, decimal> _values = series.AsOf(null).Where(one => one.Bound == Bound.Exact).ToDictionary(one => one.Period, one => one.Value.In(series.Unit).Value);
        private readonly Dictionary<Period, decimal> _sizes = series.AsOf(null).ToDictionary(one => one.Period, one => one.Value.In(series.Unit).Value);
        private readonly Dictionary<Period, OutlierRule.Expectation?> _expected = [];
        private readonly bool _onlyGrows = series.Family == SeriesFamily.Value && IndicatorNature.OnlyGrows(series.Indicator);
        private readonly bool _isRate = series.Unit.Dimension == Unit.Percent.Dimension;

        public Unit Unit { get; } = series.Unit;

        public Outlier? Judge(Period period, decimal value, Bound bound)
        {
            if (bound != Bound.Exact)
            {
                return OutlierRule.OfMagnitude(_sizes, period, value, _isRate) ?? OutlierRule.OfThousandfold(_sizes, period, value, _isRate);
            }

            if (!_expected.TryGetValue(period, out var expected))
            {
                _expected[period] = expected = OutlierRule.ExpectationFor(_values, period, _isRate);
            }

            var outlier = (expected is null ? OutlierRule.OfMagnitude(_sizes, period, value, _isRate) : OutlierRule.Judge(expected, value))
                ?? (_onlyGrows ? OutlierRule.OfTotals(_values, period, value) : null)
                ?? OutlierRule.OfThousandfold(_sizes, period, value, _isRate);
            if (outlier is null && _values.TryAdd(period, value))
            {
                _sizes.TryAdd(period, value);
                _expected.Clear();
            }

            return outlier;
        }
    }
}
