using Bihuan.Consistency.Modelling;
using Bihuan.Consistency.Solving;
using Bihuan.Statistics;

namespace Bihuan.Consistency;

/// <summary>What the observations of a plan show, with where it was published.</summary>
internal sealed class History(Plan plan)
{
    private readonly SeriesSet _data = new(plan.Indicators, plan.Observations);

    /// <summary>The yearly value of a year, or null.</summary>
    public Observation? Of(string indicator, string area, int year, SeriesFamily family = SeriesFamily.Value) =>
        _data.Find(indicator, area, family) is { } series
            ? series.At(Period.OfYear(year), null) ?? (series.Indicator.Kind != IndicatorKind.Flow ? series.At(Period.OfMonth(year, 12), null) : null)
            : null;

    /// <summary>The latest exact yearly value not after a year, or null.</summary>
    public (int Year, Observation Value)? Latest(string indicator, string area, int notAfter, SeriesFamily family = SeriesFamily.Value)
    {
        if (_data.Find(indicator, area, family) is not { } series)
        {
            return null;
        }

        foreach (var period in series.Periods.Reverse())
        {
            if (period.Kind == PeriodKind.Year && period.FirstYear <= notAfter && series.At(period, null) is { Bound: Bound.Exact or Bound.About } value)
            {
                return (period.FirstYear, value);
            }
        }

        return null;
    }

    /// <summary>The published value of a span of years, or null.</summary>
    public Observation? OfSpan(string indicator, string area, Period span, SeriesFamily family) => _data.Find(indicator, area, family)?.At(span, null);

    /// <summary>The longest run of yearly growth between two observed years, ending not after a year; null when there are no two.</summary>
    public (int From, int To, Observation Start, Observation End)? Path(string indicator, string area, int notAfter, int years)
    {
        if (Latest(indicator, area, notAfter) is not var (to, end))
        {
            return null;
        }

        for (var from = to - years; from < to; from++)
        {
            if (Of(indicator, area, from) is { Bound: Bound.Exact } start && start.Value.Value > 0m)
            {
                return (from, to, start, end);
            }
        }

        return null;
    }

    /// <summary>“3213.34万人（2022年重庆市国民经济和社会发展统计公报）”.</summary>
    public static Words Cite(Observation observation) => new($"{observation.Value}（{observation.Source.Title}）", $"{observation.Value} ({observation.Source.Title})");

    /// <summary>The value in base units.</summary>
    public static Rational Base(Quantity quantity) => (Rational)quantity.Value * quantity.Unit.Factor;

    /// <summary>Yearly rate in % between two amounts, rounded to two places.</summary>
    public static decimal? Rate(Rational start, Rational end, int years)
    {
        if (start.Sign <= 0 || end.Sign <= 0 || years < 1 || (end / start).ToDecimal(15, false) is not { } ratio || ratio <= 0m || !Variable.HasRoot(ratio, years))
        {
            return null;
        }

        return Math.Round((DecimalMath.Root(ratio, years) - 1m) * 100m, 2, MidpointRounding.ToEven);
    }
}
