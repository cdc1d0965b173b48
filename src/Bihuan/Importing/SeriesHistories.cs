using Bihuan.Statistics;

namespace Bihuan.Importing;

/// <summary>The values of each series by period, as the plan knows them and as the file goes on; an odd number does not become part of the history.</summary>
internal sealed class SeriesHistories(SeriesSet data)
{
    private readonly Dictionary<(string, string, SeriesFamily), (Unit Unit, Dictionary<Period, decimal> Values)?> _histories = [];

    public Outlier? Judge(Observation observation)
    {
        if (observation.Bound != Bound.Exact || observation.Key.Measure == SeriesMeasure.Grade)
        {
            return null;
        }

        var family = SeriesSet.FamilyOf(observation.Key.Measure);
        var key = (observation.Key.Indicator, observation.Key.Area, family);
        if (!_histories.TryGetValue(key, out var found))
        {
            _histories[key] = found = Load(data.Find(key.Indicator, key.Area, family));
        }

        if (found is not { } history || !observation.Value.Unit.ConvertsTo(history.Unit))
        {
            return null;
        }

        var value = observation.Value.In(history.Unit).Value;
        var isRate = history.Unit.Dimension == Unit.Percent.Dimension;
        var outlier = OutlierRule.Judge(history.Values, observation.Period, value, isRate);
        if (outlier is null)
        {
            history.Values[observation.Period] = value;
        }

        return outlier;
    }

    private static (Unit, Dictionary<Period, decimal>)? Load(Series? series) => series is null
        ? null
        : (series.Unit, series.AsOf(null).Where(one => one.Bound == Bound.Exact).ToDictionary(one => one.Period, one => one.Value.In(series.Unit).Value));
}
