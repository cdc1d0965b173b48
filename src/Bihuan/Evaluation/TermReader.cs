using Bihuan.Formulas;
using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>
/// The value of a term in a period, as an interval in the term's own unit: a point when it is known, one bound when the data give only one
/// side, unknown otherwise. Everything looked up or computed is written to the workings.
/// </summary>
internal sealed class TermReader(Workings work)
{
    // A growth rate or share stated as “about” may be off by 0.3 points, an amount by 3 %: the same band as 左右 in targets.
    public const decimal AboutPoints = 0.3m;
    public const decimal AboutShare = 0.03m;

    public Interval Read(Term term, Period period) => term switch
    {
        Term.Constant t => Interval.Of(t.Number.Value),
        Term.Value t => Value(t.Indicator, t.Area, period),
        Term.Growth t => Growth(t.Indicator, t.Area, t.On, period),
        Term.AverageGrowth t => AverageGrowth(t.Indicator, t.Area, t.On, period),
        Term.Sum t => Sum(t.Indicator, t.Area, period),
        Term.Average t => Average(t.Indicator, t.Area, period),
        Term.Ratio t => Against(t.Indicator, t.Area, t.Base, period, percent: false),
        Term.GrowthSince t => Against(t.Indicator, t.Area, t.Base, period, percent: true),
        Term.Change t => Change(t, period),
        Term.Previous t => Read(t.Of, period.AddYears(-1)),
        Term.Plus t => Together(t.Left, t.Right, period, t.Unit, 1m),
        Term.Minus t => Together(t.Left, t.Right, period, t.Unit, -1m),
        Term.Share t => PartOf(t, period),
        _ => Interval.Unknown,
    };

    /// <summary>The indicator's own value. A stock at the end of a year is its December figure; a flow of an unfinished year is at least its year to date.</summary>
    public Interval Value(Indicator indicator, string area, Period period)
    {
        var series = work.Find(indicator.Code, area, SeriesFamily.Value);
        if (series?.At(period, work.AsOf) is { } exact)
        {
            return Take(series, exact);
        }

        if (period.Kind == PeriodKind.Year && series is not null)
        {
            if (indicator.Kind is IndicatorKind.Stock or IndicatorKind.Share
                && (series.At(Period.OfMonth(period.FirstYear, 12), work.AsOf) ?? series.At(Period.OfQuarter(period.FirstYear, 4), work.AsOf)) is { } december)
            {
                return Take(series, december);
            }

            if (OnlyGrows(indicator) && YearToDate(series, period.FirstYear) is { } sofar && Take(series, sofar).Low is { } reached)
            {
                if (IsOver(period))
                {
                    work.Because("data.missing", $"{indicator.Code}@{period}");
                }

                return new Interval(reached, null);
            }
        }

        return Absent(indicator, area, period, series is not null);
    }

    /// <summary>The latest cumulative figure of a year: January to some month, or the first quarter.</summary>
    public Observation? YearToDate(Series series, int year)
    {
        Observation? latest = null;
        foreach (var period in series.Periods)
        {
            if (period.FirstYear == year && period.FirstMonth % 12 == 0 && period.LastYear == year
                && period.Kind is PeriodKind.YearToDate or PeriodKind.Quarter or PeriodKind.Month
                && series.At(period, work.AsOf) is { } observation && (latest is null || period.LastMonth > latest.Period.LastMonth))
            {
                latest = observation;
            }
        }

        return latest;
    }

    /// <summary>Year-on-year growth: published, or computed from levels where those are on the basis asked.</summary>
    public Interval Growth(Indicator indicator, string area, GrowthBasis on, Period period)
    {
        foreach (var family in FamiliesOf(indicator, on))
        {
            if (work.Find(indicator.Code, area, family) is { } series && series.At(period, work.AsOf) is { } published)
            {
                return Take(series, published);
            }
        }

        var levelsWillDo = on == GrowthBasis.Nominal || (on is GrowthBasis.Own or GrowthBasis.Published && indicator.PriceBasis != PriceBasis.Real)
            || (on == GrowthBasis.Real && indicator.PriceBasis == PriceBasis.None);
        if (!levelsWillDo)
        {
            if (IsOver(period))
            {
                work.Because("basis.unavailable", indicator.NameZh);
            }

            return Absent(indicator, area, period, HasAny(indicator, area), SeriesFamily.Growth);
        }

        if (indicator.Kind == IndicatorKind.Rate || period.Kind != PeriodKind.Year || !IsOver(period))
        {
            return Absent(indicator, area, period, HasAny(indicator, area), SeriesFamily.Growth);
        }

        return Against(indicator, area, period.AddYears(-1), period, percent: true);
    }

    /// <summary>Average yearly growth: published for exactly these years, else compounded from the yearly rates, else from the end points where the basis allows.</summary>
    public Interval AverageGrowth(Indicator indicator, string area, GrowthBasis on, Period period)
    {
        if (work.Find(indicator.Code, area, SeriesFamily.AverageGrowth) is { } averages && averages.At(period, work.AsOf) is { } published)
        {
            return Take(averages, published);
        }

        var years = period.YearNumbers().ToList();
        if (!IsOver(period))
        {
            return Absent(indicator, area, period, HasAny(indicator, area), SeriesFamily.Growth);
        }

        var rates = years.Select(year => PublishedGrowth(indicator, area, on, year)).ToList();
        if (rates.TrueForAll(rate => rate is not null))
        {
            var low = Compound(rates, years.Count, (s, o) => Bounds(s, o).Low);
            var high = Compound(rates, years.Count, (s, o) => Bounds(s, o).High);
            foreach (var rate in rates)
            {
                _ = Take(rate!.Value.Series, rate.Value.Observation);
            }

            work.Step(
                new($"{indicator.NameZh}{period.Print(Language.Chinese)}年均增速：各年增速连乘后开方", $"average yearly growth of {indicator.Name(Language.English)}, {period.Print(Language.English)}: yearly rates compounded"),
                $"({string.Join(" × ", rates.Select(r => $"(1 + {Workings.Digits(r!.Value.Observation.Value.Value)}%)"))})^(1/{years.Count}) − 1 = {Workings.Digits(new Interval(low, high))}%",
                rates.Select(r => r!.Value.Observation.Id).ToList());
            return new Interval(low, high);
        }

        if (on == GrowthBasis.Nominal || indicator.PriceBasis != PriceBasis.Real)
        {
            var (start, end) = (Value(indicator, area, Period.OfYear(period.FirstYear - 1)), Value(indicator, area, Period.OfYear(period.LastYear)));
            if (start is { Low: > 0m, High: { } startHigh } && end is { Low: { } endLow, High: { } endHigh } && endLow > 0m)
            {
                var (halfStart, halfEnd) = (HalfStep(indicator, area, Period.OfYear(period.FirstYear - 1)), HalfStep(indicator, area, Period.OfYear(period.LastYear)));
                var range = new Interval(
                    Rate((endLow - halfEnd) / (startHigh + halfStart), years.Count),
                    Rate((endHigh + halfEnd) / (start.Low!.Value - halfStart), years.Count));
                work.Step(
                    new($"{indicator.NameZh}{period.Print(Language.Chinese)}年均增速：由首末两年的数计算", $"average yearly growth of {indicator.Name(Language.English)}, {period.Print(Language.English)}: from the end points"),
                    $"({Workings.Digits(end)} ÷ {Workings.Digits(start)})^(1/{years.Count}) − 1 = {Workings.Digits(range)}%");
                return range;
            }
        }

        return Absent(indicator, area, period, HasAny(indicator, area), SeriesFamily.Growth);
    }

    /// <summary>
    /// A flow over several years: published for the span, else added up from published parts of it and single years. A flow that only grows is at
    /// least what is known so far.
    /// </summary>
    public Interval Sum(Indicator indicator, string area, Period period)
    {
        var series = work.Find(indicator.Code, area, SeriesFamily.Value);
        if (series?.At(period, work.AsOf) is { } published)
        {
            return Take(series, published);
        }

        if (series is null)
        {
            return Absent(indicator, area, period, hasSeries: false);
        }

        Interval total = Interval.Of(0m);
        var known = 0m;
        var parts = new List<string>();
        foreach (var span in Parts(series, period))
        {
            var part = span.Kind == PeriodKind.Years ? Take(series, series.At(span, work.AsOf)!) : Value(indicator, area, span);
            total += part;
            if (part.Low is { } low)
            {
                known += low;
                parts.Add(Workings.Digits(part));
            }
        }

        var range = OnlyGrows(indicator) && parts.Count > 0 ? new Interval(known, total.High) : total;
        if (parts.Count > 0)
        {
            work.Step(
                new($"{indicator.NameZh}{period.Print(Language.Chinese)}合计", $"sum of {indicator.Name(Language.English)}, {period.Print(Language.English)}"),
                $"{string.Join(" + ", parts)} = {Workings.Digits(range)} {indicator.Unit}");
        }

        return range;
    }

    /// <summary>
    /// The years of a span, and published spans of several years where those say more, in order and without overlap: the parts that leave the fewest
    /// years open, among those the fewest bounds, among those the fewest parts.
    /// </summary>
    public IReadOnlyList<Period> Parts(Series series, Period span)
    {
        var (first, count) = (span.FirstYear, span.LastYear - span.FirstYear + 1);
        var spans = series.Periods.Where(one => one.Kind == PeriodKind.Years && one.FirstYear >= first && one.LastYear <= span.LastYear && series.At(one, work.AsOf) is not null).ToList();
        if (spans.Count == 0)
        {
            return [.. span.YearNumbers().Select(Period.OfYear)];
        }

        // From the last year back: what the best parts from each year on leave open, and the first of them.
        var best = new ((int Open, int Bounds, int Parts) Cost, Period First)[count + 1];
        for (var at = count - 1; at >= 0; at--)
        {
            var year = Period.OfYear(first + at);
            best[at] = (Cost(series.At(year, work.AsOf), best[at + 1].Cost), year);
            foreach (var one in spans.Where(one => one.FirstYear == first + at))
            {
                if (Cost(series.At(one, work.AsOf), best[one.LastYear - first + 1].Cost) is var cost && cost.CompareTo(best[at].Cost) < 0)
                {
                    best[at] = (cost, one);
                }
            }
        }

        var parts = new List<Period>();
        for (var at = 0; at < count; at = parts[^1].LastYear - first + 1)
        {
            parts.Add(best[at].First);
        }

        return parts;

        static (int Open, int Bounds, int Parts) Cost(Observation? known, (int Open, int Bounds, int Parts) rest) =>
            (rest.Open + (known is null ? 1 : 0), rest.Bounds + (known is { Bound: not Bound.Exact } ? 1 : 0), rest.Parts + 1);
    }

    public bool IsOver(Period period) => period.End <= work.Today;

    /// <summary>A flow of non-negative parts: its running total never falls. Net changes may fall.</summary>
    public static bool OnlyGrows(Indicator indicator) =>
        indicator.Kind == IndicatorKind.Flow && !indicator.NameZh.Contains('净', StringComparison.Ordinal);

    /// <summary>The published bounds of an observation in the series' unit.</summary>
    public static Interval Bounds(Series series, Observation observation)
    {
        var value = observation.Value.In(series.Unit).Value;
        var band = series.Unit.Dimension == "%" ? AboutPoints : Math.Abs(value) * AboutShare;
        return observation.Bound switch
        {
            Bound.AtLeast => new(value, null),
            Bound.AtMost => new(null, value),
            Bound.About => new(value - band, value + band),
            _ => Interval.Of(value),
        };
    }

    /// <summary>Which published families give a rate on a basis, in order of preference.</summary>
    public static IReadOnlyList<SeriesFamily> FamiliesOf(Indicator indicator, GrowthBasis on) => (on, indicator.PriceBasis) switch
    {
        (GrowthBasis.Real, PriceBasis.Nominal) => [SeriesFamily.RealGrowth],
        (GrowthBasis.Real, _) => [SeriesFamily.RealGrowth, SeriesFamily.Growth],
        (GrowthBasis.Nominal, PriceBasis.Real) => [],
        (_, PriceBasis.Real) => [SeriesFamily.Growth, SeriesFamily.RealGrowth],
        _ => [SeriesFamily.Growth],
    };

    /// <summary>A sum or difference of published numbers, in the unit of the whole; the digits as published count.</summary>
    private Interval Together(Term left, Term right, Period period, Unit unit, decimal sign)
    {
        var (a, b) = (Read(left, period), Read(right, period));
        var result = a * (left.Unit.Factor / unit.Factor) + b * (right.Unit.Factor / unit.Factor * sign);
        if (!result.IsUnknown)
        {
            work.Step(
                sign > 0m
                    ? new($"{period.Print(Language.Chinese)}两项相加", $"sum of the two, {period.Print(Language.English)}")
                    : new($"{period.Print(Language.Chinese)}两项之差", $"difference of the two, {period.Print(Language.English)}"),
                $"{Workings.Digits(a)} {left.Unit} {(sign > 0m ? "+" : "−")} {Workings.Digits(b)} {right.Unit} = {Workings.Digits(result)} {unit}");
        }

        return result;
    }

    /// <summary>A part over its whole, in %. Numerator and denominator are kept apart, and the stated digits of both give the range.</summary>
    private Interval PartOf(Term.Share share, Period period)
    {
        var part = Read(share.Part, period) * share.Part.Unit.Factor;
        var whole = Read(share.Whole, period) * share.Whole.Unit.Factor;
        if (whole.Low is <= 0m || whole.High is <= 0m)
        {
            work.Because("base.zero", period.ToString());
            return Interval.Unknown;
        }

        var (halfPart, halfWhole) = (HalfStep(share.Part, period), HalfStep(share.Whole, period));
        decimal? low = part.Low is { } partLow && whole.High is { } wholeHigh ? (partLow - halfPart) / (wholeHigh + halfWhole) * 100m : null;
        decimal? high = part.High is { } partHigh && whole.Low is { } wholeLow && wholeLow > halfWhole ? (partHigh + halfPart) / (wholeLow - halfWhole) * 100m : null;
        var result = new Interval(low, high);
        if (!result.IsUnknown)
        {
            work.Step(
                new($"{period.Print(Language.Chinese)}占比：部分除以总量", $"share in {period.Print(Language.English)}: part over whole"),
                $"{Workings.Digits(part * (1m / share.Part.Unit.Factor))} {share.Part.Unit} ÷ {Workings.Digits(whole * (1m / share.Whole.Unit.Factor))} {share.Whole.Unit} × 100 = {Workings.Digits(result)}%");
        }

        return result;
    }

    /// <summary>Half a step of the stated digits, in base units of the dimension: what rounding alone can explain.</summary>
    private decimal HalfStep(Term term, Period period) => term switch
    {
        Term.Value t => HalfStep(t.Indicator, t.Area, period) * t.Unit.Factor,
        Term.Previous t => HalfStep(t.Of, period.AddYears(-1)),
        Term.Plus t => HalfStep(t.Left, period) + HalfStep(t.Right, period),
        Term.Minus t => HalfStep(t.Left, period) + HalfStep(t.Right, period),
        Term.Change t => HalfStep(new Term.Value(t.Indicator, t.Area), t.Base) + HalfStep(new Term.Value(t.Indicator, t.Area), period),
        Term.Sum t when work.Find(t.Indicator.Code, t.Area, SeriesFamily.Value) is { } series => Parts(series, period).Sum(part => HalfStep(new Term.Value(t.Indicator, t.Area), part)),
        _ => 0m,
    };

    private Interval Average(Indicator indicator, string area, Period period)
    {
        var total = Sum(indicator, area, period);
        var years = period.LastYear - period.FirstYear + 1;
        return IsOver(period) ? total * (1m / years) : Interval.Unknown;
    }

    private Interval Change(Term.Change term, Period period)
    {
        var (start, end) = (Value(term.Indicator, term.Area, term.Base), Value(term.Indicator, term.Area, period));
        if (start.IsUnknown)
        {
            work.Because("base.missing", term.Base.ToString());
        }

        var change = end - start;
        if (!change.IsUnknown)
        {
            work.Step(
                new($"{term.Indicator.NameZh}{period.Print(Language.Chinese)}比{term.Base.Print(Language.Chinese)}的增量", $"change of {term.Indicator.Name(Language.English)} from {term.Base.Print(Language.English)} to {period.Print(Language.English)}"),
                $"{Workings.Digits(end)} − {Workings.Digits(start)} = {Workings.Digits(change)} {term.Unit}");
        }

        return change;
    }

    /// <summary>A value against a base: a multiple, or growth in %. The stated digits of both ends give the range.</summary>
    private Interval Against(Indicator indicator, string area, Period since, Period period, bool percent)
    {
        var (start, end) = (Value(indicator, area, since), Value(indicator, area, period));
        if (start.IsUnknown)
        {
            work.Because("base.missing", since.ToString());
            return Interval.Unknown;
        }

        if (start.Low is <= 0m || start.High is <= 0m)
        {
            work.Because("base.zero", since.ToString());
            return Interval.Unknown;
        }

        if (end.IsUnknown)
        {
            return Interval.Unknown;
        }

        var (halfStart, halfEnd) = (HalfStep(indicator, area, since), HalfStep(indicator, area, period));
        decimal? low = end.Low is { } endLow && start.High is { } startHigh ? (endLow - halfEnd) / (startHigh + halfStart) : null;
        decimal? high = end.High is { } endHigh && start.Low is { } startLow && startLow > halfStart ? (endHigh + halfEnd) / (startLow - halfStart) : null;
        var ratio = new Interval(low, high);
        var result = percent ? new Interval((low - 1m) * 100m, (high - 1m) * 100m) : ratio;
        var quotient = $"{Workings.Digits(end)} ÷ {Workings.Digits(start)}";
        work.Step(
            percent
                ? new($"{indicator.NameZh}{period.Print(Language.Chinese)}比{since.Print(Language.Chinese)}的增速，由两期的数计算", $"growth of {indicator.Name(Language.English)} from {since.Print(Language.English)} to {period.Print(Language.English)}, computed")
                : new($"{indicator.NameZh}{period.Print(Language.Chinese)}为{since.Print(Language.Chinese)}的倍数", $"{indicator.Name(Language.English)} in {period.Print(Language.English)} as a multiple of {since.Print(Language.English)}"),
            percent ? $"({quotient} − 1) × 100 = {Workings.Digits(result)}%" : $"{quotient} = {Workings.Digits(result)}");
        return result;
    }

    private (Series Series, Observation Observation)? PublishedGrowth(Indicator indicator, string area, GrowthBasis on, int year)
    {
        foreach (var family in FamiliesOf(indicator, on))
        {
            if (work.Find(indicator.Code, area, family) is { } series && series.At(Period.OfYear(year), work.AsOf) is { } observation)
            {
                return (series, observation);
            }
        }

        return null;
    }

    private static decimal? Compound(List<(Series Series, Observation Observation)?> rates, int years, Func<Series, Observation, decimal?> pick)
    {
        var product = 1m;
        foreach (var rate in rates)
        {
            if (pick(rate!.Value.Series, rate.Value.Observation) is not { } value)
            {
                return null;
            }

            product *= 1m + value / 100m;
        }

        return product > 0m ? Rate(product, years) : null;
    }

    private static decimal Rate(decimal ratio, int years) =>
        ratio > 0m ? DecimalMath.Trim((DecimalMath.Root(ratio, years) - 1m) * 100m) : -100m;

    private decimal HalfStep(Indicator indicator, string area, Period period) =>
        work.Find(indicator.Code, area, SeriesFamily.Value) is { } series && series.At(period, work.AsOf) is { } observation
            && !(UnitCatalogue.IsCounter(observation.Value.Unit) && observation.Value.Value == decimal.Truncate(observation.Value.Value))
            ? observation.Value.Resolution * observation.Value.Unit.Factor / series.Unit.Factor / 2m
            : 0m;

    private Interval Take(Series series, Observation observation)
    {
        work.Use(observation);
        var bounds = Bounds(series, observation);
        var unit = observation.Value.Unit == series.Unit ? "" : $" = {Workings.Digits(bounds)} {series.Unit}";
        var of = series.Family == SeriesFamily.Value ? new Words("", "") : new Words("增速", "growth of ");
        var place = string.Equals(series.Area, Area.China, StringComparison.Ordinal) ? new Words("全国", "China: ") : new Words("", "");
        work.Step(
            new($"读取{place.Zh}{series.Indicator.NameZh}{observation.Period.Print(Language.Chinese)}{of.Zh}", $"{place.En}{of.En}{series.Indicator.Name(Language.English)}, {observation.Period.Print(Language.English)}"),
            $"{observation.Value}{unit}",
            observation.Id);
        return bounds;
    }

    private Interval Absent(Indicator indicator, string area, Period period, bool hasSeries, SeriesFamily asked = SeriesFamily.Value)
    {
        if (!IsOver(period))
        {
            work.Because("period.notDue", period.ToString());
        }
        else
        {
            var subject = $"{indicator.Code}{(area == Area.China ? "@156" : "")}@{period}";
            work.Because(asked == SeriesFamily.Value && OnlyRate(indicator, area, period) ? "data.noLevel" : "data.missing", subject);
        }

        if (!hasSeries)
        {
            work.Because("data.noSeries", indicator.NameZh);
        }

        return Interval.Unknown;
    }

    // What is published is the growth, not the amount: a reader who has just seen the one must not be told that there is no figure.
    private bool OnlyRate(Indicator indicator, string area, Period period) =>
        FamiliesOf(indicator, GrowthBasis.Own).Any(family => work.Find(indicator.Code, area, family)?.At(period, work.AsOf) is not null);

    private bool HasAny(Indicator indicator, string area) =>
        work.Find(indicator.Code, area, SeriesFamily.Growth) is not null || work.Find(indicator.Code, area, SeriesFamily.RealGrowth) is not null
        || work.Find(indicator.Code, area, SeriesFamily.Value) is not null;
}
