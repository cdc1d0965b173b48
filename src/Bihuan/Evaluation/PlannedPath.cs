using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>The agency's own plan for one commitment, as known on the as-of date. Rows of the commitment itself outrank rows of its indicator; later versions outrank earlier ones.</summary>
internal sealed class PlannedPath
{
    private readonly Dictionary<Period, PlannedPoint> _points = [];
    private readonly Workings _work;

    public PlannedPath(Workings work, string? commitment, string indicator, string area)
    {
        _work = work;
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
    /// What a flow is planned to have reached from the start of a span to a month: said so, or year by year, or the months of a year less those before the span. The
    /// target is the span's, in the series' unit: a share of it may be planned.
    /// </summary>
    public (decimal Value, PlannedPoint Last)? SoFar(Series series, Period span, int lastMonth, decimal target)
    {
        foreach (var (period, point) in _points)
        {
            if (period.FirstMonth == span.FirstMonth && period.LastMonth == lastMonth && Amount(point, series, target) is { } said)
            {
                return (said, point);
            }
        }

        decimal? whole = span.Kind == PeriodKind.Year ? target : null;
        var sum = 0m;
        PlannedPoint? last = null;
        for (var year = span.FirstYear; year <= lastMonth / 12; year++)
        {
            if (SoFar(series, year, year == lastMonth / 12 ? lastMonth % 12 + 1 : 12, whole) is not var (part, point))
            {
                return null;
            }

            (sum, last) = (sum + part, point);
        }

        return last is null ? null
            : span.FirstMonth % 12 == 0 ? (sum, last)
            : SoFar(series, span.FirstYear, span.FirstMonth % 12, whole) is var (before, _) ? (sum - before, last) : null;
    }

    /// <summary>
    /// What a flow is planned to have reached from January to a month: said so, or the year's quarters or months added up. The target is the year's, in
    /// the series' unit: a share of it may be planned; null where there is none for the year.
    /// </summary>
    private (decimal Value, PlannedPoint Last)? SoFar(Series series, int year, int month, decimal? target)
    {
        if (_points.GetValueOrDefault(Period.OfYearToDate(year, month)) is { } point)
        {
            return Amount(point, series, target) is { } amount ? (amount, point) : null;
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
                if (last is null || Amount(last, series, target) is not { } part)
                {
                    return null;
                }

                total += part;
            }

            return last is null ? null : (total, last);
        }
    }

    private static decimal? Amount(PlannedPoint planned, Series series, decimal? target) => planned.Value is not { } value ? null
        : value.Unit.ConvertsTo(series.Unit) ? value.In(series.Unit).Value
        : value.Unit.Dimension == "%" ? target * value.Value * value.Unit.Factor / 100m : null;

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

    /// <summary>The nodes of the plan on the way to a due period that are over, as seen on the as-of date: reached then, made up later, or missed so far.</summary>
    public IReadOnlyList<PlannedNode> Nodes(Series series, Predicate what, Period due)
    {
        var year = due.LastYear;
        var nodes = new List<PlannedNode>();
        if (IsEmpty)
        {
            return nodes;
        }

        var sign = Gap.Sign(what, series.Indicator);
        var isFlow = series.Indicator.Kind == IndicatorKind.Flow;
        var target = what.Right is Term.Constant { Number: var number } && number.Unit.ConvertsTo(series.Unit) ? number.In(series.Unit).Value : 0m;
        foreach (var period in Periods.Where(period => period.LastYear == year && period.LastMonth <= due.LastMonth && period.End <= _work.Today))
        {
            var month = period.LastMonth % 12 + 1;
            if ((isFlow ? SoFar(series, year, month, target)?.Value : At(period, series.Unit)?.Value) is not { } planned)
            {
                continue;
            }

            var asked = isFlow ? Period.OfYearToDate(year, month) : period;
            var actual = Seen(asked);
            var outcome = actual is not { } number2 ? NodeOutcome.NoData : (number2 - planned) * sign >= 0m ? NodeOutcome.Reached : NodeOutcome.Missed;
            Period? madeUp = null;
            if (outcome == NodeOutcome.Missed)
            {
                var laters = isFlow
                    ? Enumerable.Range(month + 1, 12 - month).Select(one => one == 12 ? Period.OfYear(year) : Period.OfYearToDate(year, one))
                    : series.Periods.Where(one => one.LastYear == year && one.LastMonth > asked.LastMonth);
                foreach (var later in laters)
                {
                    if (madeUp is null && Seen(later) is { } caught && (caught - planned) * sign >= 0m)
                    {
                        (outcome, madeUp) = (NodeOutcome.MadeUp, later);
                    }
                }
            }

            nodes.Add(new(asked, Gap.Shown(planned, series.Unit), actual is { } seen ? Gap.Shown(seen, series.Unit) : null, outcome, madeUp));
        }

        return nodes;

        decimal? Seen(Period period) => FlowParts.Whole(series, period, _work.AsOf)?.Value;
    }
}
