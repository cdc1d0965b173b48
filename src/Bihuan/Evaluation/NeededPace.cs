using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>What the time that is left asks for, beside the best on record.</summary>
internal sealed class NeededPace(Workings work)
{
    /// <summary>The even pace from the latest figure to the target, by months or quarters inside a year, else by years; null once nothing more is needed.</summary>
    public Needed? ByThen(Series series, Predicate what, Observation latest, decimal target, Period due)
    {
        var actual = latest.Value.In(series.Unit).Value;
        var months = due.LastMonth - latest.Period.LastMonth;
        var sign = Gap.Sign(what, series.Indicator);
        if (months <= 0 || due.End <= work.Today || actual <= 0m || target <= 0m || (target - actual) * sign <= 0m)
        {
            return null;
        }

        if (months <= 12 && latest.Period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.YearToDate)
        {
            var perMonth = latest.Period.Kind != PeriodKind.Quarter;
            return new Needed(Gap.Asked((target - actual) / (perMonth ? months : months / 3m), series.Unit.OfDifference), perMonth ? "month" : "quarter") { Bound = Gap.Left(latest) };
        }

        if (months < 12)
        {
            return new Needed(Gap.Asked(target - actual, series.Unit.OfDifference), "total") { Bound = Gap.Left(latest) };
        }

        if (series.Unit.Dimension == "%" || series.Indicator.Kind == IndicatorKind.Grade || months % 12 != 0)
        {
            return new Needed(Gap.Asked((target - actual) / months * 12m, series.Unit.OfDifference), "year", Record.Step(series, work.AsOf, sign)) { Bound = Gap.Left(latest) };
        }

        var rate = (DecimalMath.Root(target / actual, months / 12) - 1m) * 100m;
        return new Needed(Gap.Asked(rate, Unit.Percent), "year", Record.Growth(series, work.AsOf)) { Bound = Gap.Left(latest) };
    }

    /// <summary>The even pace of the rest of a year, or of a part of one, beside the best three months on record; null once it is over.</summary>
    public Needed? Within(Period span, Indicator indicator, Series series, decimal target)
    {
        if (FlowParts.Through(series, span, work.AsOf) is not var (known, hasHole) || span.LastMonth - known.Period.LastMonth is not (> 0 and var months) || known.Value >= target || span.End <= work.Today)
        {
            return null;
        }

        var perQuarter = indicator.Frequency == Frequency.Quarterly && months % 3 == 0;
        var steps = perQuarter ? months / 3m : months;
        return new Needed(Gap.Asked((target - known.Value) / steps, series.Unit), perQuarter ? "quarter" : "month", Record.ThreeMonths(series, work.AsOf, isPerMonth: !perQuarter)) { Bound = Gap.Left(known.From, hasHole) };
    }

    /// <summary>
    /// The growth that the rest of the year needs. Only where last year's amounts, by then and in all, are known at the prices of the rate: a real rate
    /// cannot be worked back from amounts at current prices.
    /// </summary>
    public Needed? Rest(Term.Growth term, Predicate what, Observation sofar, decimal target, Period when)
    {
        if (when.Kind != PeriodKind.Year || when.End <= work.Today || term.Basis is PriceBasis.Real || term.Indicator.Kind != IndicatorKind.Flow || sofar.Period.Kind != PeriodKind.YearToDate || sofar.Value.Value >= target
            || what.Comparator is not (Comparator.AtLeast or Comparator.MoreThan)
            || work.Find(term.Indicator.Code, term.Area, SeriesFamily.Value) is not { } levels
            || levels.At(when.AddYears(-1), work.AsOf) is not { } whole || levels.At(sofar.Period.AddYears(-1), work.AsOf) is not { } before)
        {
            return null;
        }

        var (all, part) = (whole.Value.In(levels.Unit).Value, before.Value.In(levels.Unit).Value);
        return all > part && part > 0m
            ? new Needed(Gap.Asked((((1m + target / 100m) * all - (1m + sofar.Value.Value / 100m) * part) / (all - part) - 1m) * 100m, Unit.Percent), "rest", Record.Growth(levels, work.AsOf)) { Bound = Gap.Left(sofar) }
            : null;
    }
}
