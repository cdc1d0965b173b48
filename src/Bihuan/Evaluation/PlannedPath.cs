using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>The agency's own plan for one commitment, as known on the as-of date. Rows of the commitment itself outrank rows of its indicator; later versions outrank earlier ones.</summary>
internal sealed class PlannedPath
{
    private readonly Dictionary<Period, PlannedPoint> _points = [];

    public PlannedPath(Workings work, string? commitment, string indicator, string area)
    {
        var mine = work.Scenario.Trajectories.Where(point => point.Value is not null && point.IsKnown(work.AsOf)
            && (point.Commitment is null || point.Commitment == commitment)
            && (point.Indicator is null ? point.Commitment is not null : point.Indicator == indicator)
            && (point.Area ?? work.Scenario.HomeArea) == area).ToList();
        if (mine.Exists(point => point.Commitment is not null))
        {
            mine.RemoveAll(point => point.Commitment is null);
        }

        foreach (var point in mine.OrderBy(point => point.Published?.Last ?? DateOnly.MinValue))
        {
            _points[point.Period] = point;
        }
    }

    public bool IsEmpty => _points.Count == 0;

    /// <summary>The periods that end in a year, in order.</summary>
    public IEnumerable<Period> Periods => _points.Keys.Order();

    /// <summary>
    /// What a flow is planned to have reached from January to a month: said so, or the year's quarters or months added up. The target is the year's, in
    /// the series' unit: a share of it may be planned.
    /// </summary>
    public (decimal Value, PlannedPoint Last)? SoFar(Series series, int year, int month, decimal target)
    {
        if (_points.GetValueOrDefault(Period.OfYearToDate(year, month)) is { } point)
        {
            return Amount(point) is { } amount ? (amount, point) : null;
        }

        return Added(3) ?? Added(1);

        (decimal, PlannedPoint)? Added(int step)
        {
            if (month % step != 0)
            {
                return null;
            }

            var total = 0m;
            PlannedPoint? last = null;
            for (var i = step; i <= month; i += step)
            {
                last = _points.GetValueOrDefault(step == 3 ? Period.OfQuarter(year, i / 3) : Period.OfMonth(year, i));
                if (last is null || Amount(last) is not { } part)
                {
                    return null;
                }

                total += part;
            }

            return last is null ? null : (total, last);
        }

        decimal? Amount(PlannedPoint planned) => planned.Value is not { } value ? null
            : value.Unit.ConvertsTo(series.Unit) ? value.In(series.Unit).Value
            : value.Unit.Dimension == "%" ? target * value.Value * value.Unit.Factor / 100m : null;
    }

    /// <summary>What a stock, share or rate is planned to be in the period, or at its end.</summary>
    public (decimal Value, PlannedPoint Point)? At(Period period, Unit unit)
    {
        foreach (var (key, point) in _points)
        {
            if ((key == period || (key.LastMonth == period.LastMonth && period.Kind is not PeriodKind.Years)) && point.Value is { } value && value.Unit.ConvertsTo(unit))
            {
                return (value.In(unit).Value, point);
            }
        }

        return null;
    }
}
