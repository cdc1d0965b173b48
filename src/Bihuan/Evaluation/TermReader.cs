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
        Term.GrowthSince { Indicator.PriceBasis: PriceBasis.Real } t => RatesSince(t, period),
        Term.GrowthSince t when !HasAmounts(t, period) && RatesOf(t, period) is not null => RatesSince(t, period),
        Term.GrowthSince t => Against(t.Indicator, t.Area, t.Base, period, percent: true),
        Term.Change t => Change(t, period),
        Term.Previous t => Read(t.Of, period.AddYears(-1)),
        Term.Plus t => Together(t.Left, t.Right, period, t.Unit, 1m),
        Term.Minus t => Together(t.Left, t.Right, period, t.Unit, -1m),
        Term.Share t => PartOf(t, period),
        _ => Interval.Unknown,
    };

    /// <summary>
    /// The published figure of a period. A stock or share of a year, of several, of a quarter or of January to a month is that at the end: of its last month, its last
    /// quarter, its last year.
    /// </summary>
    public Observation? Figure(Series series, Period period)
    {
        var found = series.At(period, work.AsOf);
        if (found is null && period.Kind != PeriodKind.Month && series is { Family: SeriesFamily.Value, Indicator.Kind: IndicatorKind.Stock or IndicatorKind.Share })
        {
            var (year, month) = (period.LastYear, period.LastMonth % 12 + 1);
            found = series.At(Period.OfMonth(year, month), work.AsOf)
                ?? (period.Kind != PeriodKind.Quarter && month % 3 == 0 ? series.At(Period.OfQuarter(year, month / 3), work.AsOf) : null)
                ?? (period.Kind == PeriodKind.Years ? series.At(Period.OfYear(year), work.AsOf) : null);
        }

        return found;
    }

    /// <summary>
    /// The indicator's own value. A stock at the end of a period is the figure of its last month. A flow is added up from published parts of the period; one of which
    /// months are open is at least what is known.
    /// </summary>
    public Interval Value(Indicator indicator, string area, Period period)
    {
        var series = work.Find(indicator.Code, area, SeriesFamily.Value);
        if (series is not null && Figure(series, period) is { } figure)
        {
            return work.IsImpossible(series, figure) ? Interval.Unknown : Take(series, figure);
        }

        if (series is { Indicator.Kind: IndicatorKind.Flow })
        {
            if (BetweenTotals(series, period) is { } between)
            {
                return between;
            }

            if (AddedUp(series, period) is { IsUnknown: false } sum)
            {
                if (sum.High is null && IsOver(period))
                {
                    work.Because("data.missing", $"{indicator.Code}@{period}");
                }

                return sum;
            }
        }

        return Absent(indicator, area, period);
    }

    /// <summary>
    /// The latest published rate of a year on a basis, under any of its names: the year's own, else January to some month, or the first quarter, within what is
    /// asked. Rates do not add up: one published figure or none.
    /// </summary>
    public Observation? LatestGrowth(Indicator indicator, string area, GrowthBasis on, Period when)
    {
        Observation? latest = null;
        foreach (var family in FamiliesOf(indicator, on))
        {
            if (work.Find(indicator.Code, area, family) is { } series
                && (series.At(when, work.AsOf) ?? YearToDate(series, when)) is { } found && (latest is null || found.Period.LastMonth > latest.Period.LastMonth))
            {
                latest = found;
            }
        }

        return latest;
    }

    private Observation? YearToDate(Series series, Period when)
    {
        Observation? latest = null;
        foreach (var period in series.Periods)
        {
            if (period.FirstYear == when.FirstYear && period.FirstMonth % 12 == 0 && period.LastMonth <= when.LastMonth
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

        if (!LevelsWillDo(indicator, on))
        {
            if (IsOver(period))
            {
                work.Because("basis.unavailable", indicator.NameZh);
            }

            return Absent(indicator, area, period, SeriesFamily.Growth);
        }

        if (indicator.Kind == IndicatorKind.Rate || period.Kind != PeriodKind.Year || !IsOver(period) || work.Find(indicator.Code, area, SeriesFamily.Value) is null)
        {
            return Absent(indicator, area, period, SeriesFamily.Growth);
        }

        return Against(indicator, area, period.AddYears(-1), period, percent: true);
    }

    /// <summary>Average yearly growth: published for exactly these years, else compounded from the yearly rates, else from the end points where the basis allows.</summary>
    public Interval AverageGrowth(Indicator indicator, string area, GrowthBasis on, Period period)
    {
        if (IsOwn(indicator, on) && work.Find(indicator.Code, area, SeriesFamily.AverageGrowth) is { } averages && averages.At(period, work.AsOf) is { } published)
        {
            return Take(averages, published);
        }

        var years = period.YearNumbers().ToList();
        if (!IsOver(period))
        {
            return Absent(indicator, area, period, SeriesFamily.Growth);
        }

        var rates = years.Select(year => PublishedGrowth(indicator, area, on, year)).OfType<(Series Series, Observation Observation)>().ToList();
        if (rates.Count == years.Count)
        {
            var range = Compounded(rates, years.Count);
            foreach (var (series, observation) in rates)
            {
                _ = Take(series, observation);
            }

            work.Step(
                new($"{Named(indicator, area).Zh}{period.Print(Language.Chinese)}年均增速：各年增速连乘后开方", $"average yearly growth of {Named(indicator, area).En}, {period.Print(Language.English)}: yearly rates compounded"),
                $"({string.Join(" × ", rates.Select(r => $"(1 + {Workings.Digits(r.Observation.Value.Value)}%)"))})^(1/{years.Count}) − 1 = {Workings.Digits(range)}%",
                rates.Select(r => r.Observation.Id).ToList());
            return range;
        }

        if (LevelsWillDo(indicator, on))
        {
            var (start, end) = (Value(indicator, area, Period.OfYear(period.FirstYear - 1)), Value(indicator, area, Period.OfYear(period.LastYear)));
            if (start is { Low: > 0m, High: { } startHigh } && end is { Low: { } endLow, High: { } endHigh } && endLow > 0m)
            {
                var (halfStart, halfEnd) = (HalfStep(indicator, area, Period.OfYear(period.FirstYear - 1)), HalfStep(indicator, area, Period.OfYear(period.LastYear)));
                var range = new Interval(
                    Rate((endLow - halfEnd) / (startHigh + halfStart), years.Count),
                    Rate((endHigh + halfEnd) / (start.Low!.Value - halfStart), years.Count));
                work.Step(
                    new($"{Named(indicator, area).Zh}{period.Print(Language.Chinese)}年均增速：由首末两年的数计算", $"average yearly growth of {Named(indicator, area).En}, {period.Print(Language.English)}: from the end points"),
                    $"({Workings.Digits(end)} ÷ {Workings.Digits(start)})^(1/{years.Count}) − 1 = {Workings.Digits(range)}%");
                return range;
            }
        }
        else
        {
            work.Because("basis.unavailable", indicator.NameZh);
        }

        return Absent(indicator, area, period, SeriesFamily.Growth);
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
            return Absent(indicator, area, period);
        }

        var range = AddedUp(series, period);
        var parts = FlowParts.Of(series, period, work.AsOf);
        foreach (var year in period.YearNumbers())
        {
            var months = parts.Sum(part => Math.Max(0, Math.Min(part.Period.LastMonth, Period.OfYear(year).LastMonth) - Math.Max(part.Period.FirstMonth, Period.OfYear(year).FirstMonth) + 1));
            if (months < 12 && (months == 0 || IsOver(Period.OfYear(year))))
            {
                Absent(indicator, area, Period.OfYear(year));
            }
        }

        return range;
    }

    /// <summary>The published parts of a period added up; a flow that only grows is at least that while months are open, any other is then unknown.</summary>
    private Interval AddedUp(Series series, Period period)
    {
        var parts = FlowParts.Of(series, period, work.AsOf);
        if (parts.Count == 0)
        {
            return Interval.Unknown;
        }

        var isWhole = parts.Sum(part => part.Period.Months) == period.Months;
        if (!isWhole && !IndicatorNature.OnlyGrows(series.Indicator))
        {
            return Interval.Unknown;
        }

        var (total, least) = (Interval.Of(0m), 0m);
        var terms = new List<string>();
        foreach (var part in parts)
        {
            var bounds = Take(series, part);
            total += bounds;
            least += bounds.Low ?? 0m;
            terms.Add(Workings.Digits(bounds));
        }

        var range = isWhole ? IndicatorNature.OnlyGrows(series.Indicator) ? new Interval(total.Low ?? least, total.High) : total : new Interval(least, null);
        if (parts.Count > 1 || period.Kind == PeriodKind.Years)
        {
            work.Step(
                new($"{Named(series.Indicator, series.Area).Zh}{period.Print(Language.Chinese)}合计", $"sum of {Named(series.Indicator, series.Area).En}, {period.Print(Language.English)}"),
                $"{string.Join(" + ", terms)} = {Workings.Digits(range)} {series.Unit}",
                [.. parts.Select(part => part.Id)]);
        }

        return range;
    }

    /// <summary>A month or quarter between two running totals of its year.</summary>
    private Interval? BetweenTotals(Series series, Period period)
    {
        if (FlowParts.Between(series, period.FirstMonth, period.LastMonth, work.AsOf) is not var (after, before))
        {
            return null;
        }

        var total = Take(series, after.From[0]);
        foreach (var part in before.From)
        {
            _ = Take(series, part);
        }

        var between = Interval.Of(after.Value - before.Value);
        work.Step(
            new($"{Named(series.Indicator, series.Area).Zh}{period.Print(Language.Chinese)}：两个累计数之差", $"{Named(series.Indicator, series.Area).En}, {period.Print(Language.English)}: between two running totals"),
            $"{Workings.Digits(total)} − {(before.From.Count == 1 ? Workings.Digits(before.Value) : $"({string.Join(" + ", before.From.Select(part => Workings.Digits(part.Value.In(series.Unit).Value)))})")} = {Workings.Digits(between)} {series.Unit}",
            [.. before.Ids, .. after.Ids]);
        return between;
    }

    public bool IsOver(Period period) => period.End <= work.Today;

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

    /// <summary>Whether growth on a basis may be computed from amounts, which are at current prices.</summary>
    public static bool LevelsWillDo(Indicator indicator, GrowthBasis on) => on switch
    {
        GrowthBasis.Nominal => true,
        GrowthBasis.Real => indicator.PriceBasis == PriceBasis.None,
        _ => indicator.PriceBasis != PriceBasis.Real,
    };

    // What is published without naming a basis is on the indicator's own.
    private static bool IsOwn(Indicator indicator, GrowthBasis on) => on switch
    {
        GrowthBasis.Real => indicator.PriceBasis != PriceBasis.Nominal,
        GrowthBasis.Nominal => indicator.PriceBasis != PriceBasis.Real,
        _ => true,
    };

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
            work.Because("whole.notPositive", period.ToString());
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
        Term.Sum t => HalfStep(new Term.Value(t.Indicator, t.Area), period),
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
                new($"{Named(term.Indicator, term.Area).Zh}{period.Print(Language.Chinese)}比{term.Base.Print(Language.Chinese)}的增量", $"change of {Named(term.Indicator, term.Area).En} from {term.Base.Print(Language.English)} to {period.Print(Language.English)}"),
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
            work.Because(start.Point == 0m ? "base.zero" : "base.negative", since.ToString());
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
                ? new($"{Named(indicator, area).Zh}{period.Print(Language.Chinese)}比{since.Print(Language.Chinese)}的增速，由两期的数计算", $"growth of {Named(indicator, area).En} from {since.Print(Language.English)} to {period.Print(Language.English)}, computed")
                : new($"{Named(indicator, area).Zh}{period.Print(Language.Chinese)}为{since.Print(Language.Chinese)}的倍数", $"{Named(indicator, area).En} in {period.Print(Language.English)} as a multiple of {since.Print(Language.English)}"),
            percent ? $"({quotient} − 1) × 100 = {Workings.Digits(result)}%" : $"{quotient} = {Workings.Digits(result)}");
        return result;
    }

    /// <summary>
    /// Growth since a base year from the published yearly rates, compounded: always at constant prices, of which levels at current prices say nothing, else where the
    /// amounts are not published.
    /// </summary>
    private Interval RatesSince(Term.GrowthSince term, Period period)
    {
        if (RatesOf(term, period) is not { } rates)
        {
            work.Because("basis.unavailable", term.Indicator.NameZh);
            return term.Base.Kind == PeriodKind.Year && period.Kind == PeriodKind.Year && period.FirstYear > term.Base.FirstYear
                ? Absent(term.Indicator, term.Area, FirstWithoutRate(term, period), SeriesFamily.Growth) : Interval.Unknown;
        }

        foreach (var (series, observation) in rates)
        {
            _ = Take(series, observation);
        }

        var range = Compounded(rates, 1);
        var basis = term.Indicator.PriceBasis == PriceBasis.Real ? new Words("实际增速", "real growth") : new Words("累计增速", "growth");
        work.Step(
            new($"{Named(term.Indicator, term.Area).Zh}{period.Print(Language.Chinese)}比{term.Base.Print(Language.Chinese)}的{basis.Zh}：各年增速连乘", $"{basis.En} of {Named(term.Indicator, term.Area).En} from {term.Base.Print(Language.English)} to {period.Print(Language.English)}: yearly rates compounded"),
            $"{string.Join(" × ", rates.Select(rate => $"(1 + {Workings.Digits(rate.Observation.Value.Value)}%)"))} − 1 = {Workings.Digits(range)}%",
            [.. rates.Select(rate => rate.Observation.Id)]);
        return range;
    }

    /// <summary>The published rate of every year after the base up to the period; null where one is missing, or where they are not whole years.</summary>
    private List<(Series Series, Observation Observation)>? RatesOf(Term.GrowthSince term, Period period)
    {
        if (term.Base.Kind != PeriodKind.Year || period.Kind != PeriodKind.Year || period.FirstYear <= term.Base.FirstYear)
        {
            return null;
        }

        var rates = new List<(Series, Observation)>();
        for (var year = term.Base.FirstYear + 1; year <= period.FirstYear; year++)
        {
            if (PublishedGrowth(term.Indicator, term.Area, GrowthBasis.Own, year) is not { } rate)
            {
                return null;
            }

            rates.Add(rate);
        }

        return rates;
    }

    private Period FirstWithoutRate(Term.GrowthSince term, Period period) => Period.OfYear(Enumerable.Range(term.Base.FirstYear + 1, period.FirstYear - term.Base.FirstYear)
        .First(year => PublishedGrowth(term.Indicator, term.Area, GrowthBasis.Own, year) is null));

    // Looked up beside the proof: what is not used is not noted.
    private bool HasAmounts(Term.GrowthSince term, Period period)
    {
        var aside = new TermReader(new Workings(work.Data, work.AsOf, work.Scenario));
        return !aside.Value(term.Indicator, term.Area, term.Base).IsUnknown && !aside.Value(term.Indicator, term.Area, period).IsUnknown;
    }

    /// <summary>The published rate of a year on a basis; null when there is none.</summary>
    public (Series Series, Observation Observation)? PublishedGrowth(Indicator indicator, string area, GrowthBasis on, int year)
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

    /// <summary>
    /// The yearly rates compounded, with what their rounding leaves open, as a rate a year over so many. Statistics publish rates to a tenth, and write 6 for 6.0: a
    /// rate may be off by half a tenth, or less where more digits are stated.
    /// </summary>
    public static Interval Compounded(IReadOnlyList<(Series Series, Observation Observation)> rates, int years) 
    {
        return new(End(isLow: true), End(isLow: false));

        decimal? End(bool isLow)
        {
            var product = 1m;
            foreach (var (series, observation) in rates)
            {
                var half = observation.Bound == Bound.Exact ? Math.Min(observation.Value.Resolution, 0.1m) / 2m : 0m;
                if ((isLow ? Bounds(series, observation).Low - half : Bounds(series, observation).High + half) is not { } value)
                {
                    return null;
                }

                product *= 1m + value / 100m;
            }

            return product > 0m ? Rate(product, years) : null;
        }
    }

    /// <summary>The rate a year between two figures, with what their stated digits leave open; null where they are not positive numbers.</summary>
    public static Interval? YearlyRate(Series series, Observation start, Observation end, int years)
    {
        var (from, to) = (start.Value.In(series.Unit).Value, end.Value.In(series.Unit).Value);
        var (halfFrom, halfTo) = (HalfStep(series, start), HalfStep(series, end));
        return from > halfFrom && to > halfTo ? new Interval(Rate((to - halfTo) / (from + halfFrom), years), Rate((to + halfTo) / (from - halfFrom), years)) : null;
    }

    private static decimal Rate(decimal ratio, int years) =>
        ratio > 0m ? DecimalMath.Trim((DecimalMath.Root(ratio, years) - 1m) * 100m) : -100m;

    private decimal HalfStep(Indicator indicator, string area, Period period) =>
        work.Find(indicator.Code, area, SeriesFamily.Value) is not { } series ? 0m
        : Figure(series, period) is { } observation ? HalfStep(series, observation)
        : indicator.Kind == IndicatorKind.Flow ? FlowParts.Of(series, period, work.AsOf).Sum(part => HalfStep(series, part)) : 0m;

    // Whole counts are counted, not rounded.
    private static decimal HalfStep(Series series, Observation observation) =>
        UnitCatalogue.IsCounter(observation.Value.Unit) && observation.Value.Value == decimal.Truncate(observation.Value.Value)
            ? 0m : observation.Value.Resolution * observation.Value.Unit.Factor / series.Unit.Factor / 2m;

    /// <summary>The name, with its place where that is not the plan's own: two places' figures are told apart.</summary>
    private Words Named(Indicator indicator, string area) => string.Equals(area, Area.China, StringComparison.Ordinal) ? new($"全国{indicator.NameZh}", $"{indicator.Name(Language.English)} of China")
        : work.IsHome(area) ? new(indicator.NameZh, indicator.Name(Language.English))
        : new($"{indicator.NameZh}（{area}）", $"{indicator.Name(Language.English)} ({area})");

    private Interval Take(Series series, Observation observation)
    {
        work.Use(observation);
        var bounds = Bounds(series, observation);
        var unit = observation.Value.Unit == series.Unit ? "" : $" = {Workings.Digits(bounds)} {series.Unit}";
        var of = series.Family == SeriesFamily.Value ? new Words("", "") : new Words("增速", "growth of ");
        var (name, isChina) = (Named(series.Indicator, series.Area), string.Equals(series.Area, Area.China, StringComparison.Ordinal));
        work.Step(
            new($"读取{name.Zh}{observation.Period.Print(Language.Chinese)}{of.Zh}", $"{(isChina ? "China: " : "")}{of.En}{(isChina ? series.Indicator.Name(Language.English) : name.En)}, {observation.Period.Print(Language.English)}"),
            $"{observation.Value}{unit}",
            observation.Id);
        return bounds;
    }

    private Interval Absent(Indicator indicator, string area, Period period, SeriesFamily asked = SeriesFamily.Value)
    {
        if (!IsOver(period))
        {
            work.Because("period.notDue", period.ToString());
        }
        else
        {
            var subject = $"{indicator.Code}{(work.IsHome(area) ? "" : $"@{area}")}@{period}";
            work.Because(asked == SeriesFamily.Value && OnlyRate(indicator, area, period) ? "data.noLevel" : "data.missing", subject);
        }

        if (!Enum.GetValues<SeriesFamily>().Any(family => work.Find(indicator.Code, area, family) is not null))
        {
            work.Because("data.noSeries", indicator.NameZh);
        }

        return Interval.Unknown;
    }

    // What is published is the growth, not the amount: a reader who has just seen the one must not be told that there is no figure.
    private bool OnlyRate(Indicator indicator, string area, Period period) =>
        FamiliesOf(indicator, GrowthBasis.Own).Any(family => work.Find(indicator.Code, area, family)?.At(period, work.AsOf) is not null);
}
