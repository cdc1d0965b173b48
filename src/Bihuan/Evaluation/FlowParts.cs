using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>
/// 分段相加: the published figures that make up a flow over a span, where none is published for the span itself: years of a plan, quarters and months of a
/// year, a running total and the months after it, two years published together. In order and without overlap: the parts that leave the fewest
/// months open, among those the fewest bounds, among those the fewest parts.
/// </summary>
internal static class FlowParts
{
    /// <summary>The parts; months that nobody has published lie between them. Empty when nothing is known.</summary>
    public static IReadOnlyList<Observation> Of(Series series, Period span, DateOnly? asOf)
    {
        var starts = new Dictionary<int, List<Observation>>();
        foreach (var period in series.Periods)
        {
            if (span.Contains(period) && series.At(period, asOf) is { } figure)
            {
                var from = period.FirstMonth - span.FirstMonth;
                if (!starts.TryGetValue(from, out var begun))
                {
                    starts[from] = begun = [];
                }

                begun.Add(figure);
            }
        }

        if (starts.Count == 0)
        {
            return [];
        }

        // From the last month back: what the best parts from each month on leave open, and the first of them.
        var best = new ((int Open, int Bounds, int Parts) Cost, Observation? First)[span.Months + 1];
        for (var at = span.Months - 1; at >= 0; at--)
        {
            best[at] = (best[at + 1].Cost with { Open = best[at + 1].Cost.Open + 1 }, null);
            foreach (var figure in starts.GetValueOrDefault(at, []))
            {
                var rest = best[at + figure.Period.Months].Cost;
                var cost = (rest.Open, rest.Bounds + (figure.Bound == Bound.Exact ? 0 : 1), rest.Parts + 1);
                if (cost.CompareTo(best[at].Cost) < 0)
                {
                    best[at] = (cost, figure);
                }
            }
        }

        var parts = new List<Observation>();
        for (var at = 0; at < span.Months; at += best[at].First?.Period.Months ?? 1)
        {
            if (best[at].First is { } figure)
            {
                parts.Add(figure);
            }
        }

        return parts;
    }

    /// <summary>What is known from the start of a span on, without a gap; null when its start is not known. A span that begins within a year may lie between running totals.</summary>
    public static Progress? Sofar(Series series, Period span, DateOnly? asOf)
    {
        var next = span.FirstMonth;
        var known = new List<Observation>();
        foreach (var part in Of(series, span, asOf).TakeWhile(part => part.Period.FirstMonth == next))
        {
            known.Add(part);
            next = part.Period.LastMonth + 1;
        }

        for (var last = span.LastMonth; last >= next; last--)
        {
            if (Between(series, span.FirstMonth, last, asOf) is var (after, before))
            {
                return new(To(span, last), after.Value - before.Value, [.. before.From, .. after.From]);
            }
        }

        return known.Count switch
        {
            0 => null,
            1 => Progress.Of(series, known[0]),
            _ => new(To(span, next - 1), known.Sum(part => part.Value.In(series.Unit).Value), known),
        };
    }

    /// <summary>
    /// All that is known of a span through its latest figure, and whether months before that are open: of a flow that only grows it is then at least this, of any
    /// other it is unknown (null).
    /// </summary>
    public static (Progress Known, bool HasHole)? Through(Series series, Period span, DateOnly? asOf)
    {
        var (parts, sofar) = (Of(series, span, asOf), Sofar(series, span, asOf));
        return parts.Count == 0 || sofar?.Period.LastMonth >= parts[^1].Period.LastMonth ? sofar is null ? null : (sofar, false)
            : IndicatorNature.OnlyGrows(series.Indicator) ? (new(To(span, parts[^1].Period.LastMonth), parts.Sum(part => part.Value.In(series.Unit).Value), parts), true) : null;
    }

    /// <summary>
    /// The two running totals that months of a year, from later than January on, lie between: the one published to their end, and the one to the month before
    /// them, published or added up. Null when one of them is not known as a number.
    /// </summary>
    public static (Progress After, Progress Before)? Between(Series series, int firstMonth, int lastMonth, DateOnly? asOf) =>
        firstMonth % 12 != 0 && firstMonth / 12 == lastMonth / 12
        && series.At(Period.OfYearToDate(lastMonth / 12, lastMonth % 12 + 1), asOf) is { Bound: Bound.Exact } after
        && Whole(series, Period.OfYearToDate(firstMonth / 12, firstMonth % 12), asOf) is { } before && before.From.All(part => part.Bound == Bound.Exact)
            ? (Progress.Of(series, after), before) : null;

    /// <summary>The flow of exactly a period, published or added up from numbers, never from bounds; null when a month of it is open.</summary>
    public static Progress? Whole(Series series, Period period, DateOnly? asOf)
    {
        if (series.At(period, asOf) is { } published)
        {
            return Progress.Of(series, published);
        }

        return series.Indicator.Kind == IndicatorKind.Flow && Of(series, period, asOf) is var parts && parts.Sum(part => part.Period.Months) == period.Months && parts.All(part => part.Bound == Bound.Exact)
            ? new(period, parts.Sum(part => part.Value.In(series.Unit).Value), parts) : null;
    }

    private static Period To(Period span, int last) =>
        last == span.LastMonth ? span
        : span.Kind == PeriodKind.Years && last % 12 == 11 ? (last / 12 == span.FirstYear ? Period.OfYear(span.FirstYear) : Period.OfYears(span.FirstYear, last / 12))
        : span.FirstYear == last / 12 && span.FirstMonth % 12 == 0 ? Period.OfYearToDate(span.FirstYear, last % 12 + 1)
        : Period.OfMonth(last / 12, last % 12 + 1);
}
