using System.Globalization;
using Bihuan.Formulas;
using Bihuan.Publication;
using Bihuan.Statistics;
using Bihuan.Web.Content;
using Bihuan.Web.Phrases;

namespace Bihuan.Web.Charts;

/// <summary>Verdicts and series to charts.</summary>
internal static class ChartBuilder
{
    /// <summary>The chart of a commitment: its series, target and path. Null when there is no formula or nothing that could be drawn.</summary>
    public static ChartModel? Of(PlanView view, Verdict verdict)
    {
        if (verdict.Commitment.Formula is not { } formula || formula.Predicates.FirstOrDefault() is not { Left.About: not null } what)
        {
            return null;
        }

        var left = Find(view, what.Left);
        var right = what.Right is Term.Constant ? null : Find(view, what.Right);
        var series = left ?? right;
        if (series is null)
        {
            return null;
        }

        var (from, to) = Span(formula);
        var today = view.Today is { } day ? Period.OfMonth(day.Year, day.Month).LastMonth : (int?)null;
        var bound = Bound(what, left, view);
        var largest = Values(left, view).Concat(Values(right, view)).Concat(bound is { } b ? [b] : []).Select(Math.Abs).DefaultIfEmpty(0m).Max();
        var unit = ChartUnit.For(series.Unit, largest, view.Language);
        var lines = new List<ChartLine>();
        if (left is not null)
        {
            lines.Add(Line(view, left, unit.Factor, FormulaPhrases.Of(what.Left is Term.Growth or Term.Value ? what.Left : Plain(left), view.Plan, view.Language)));
        }

        if (right is not null)
        {
            lines.Add(Line(view, right, unit.Factor, FormulaPhrases.Of(what.Right, view.Plan, view.Language)));
        }

        var targets = new List<ChartTarget>();
        if (bound is { } value)
        {
            var slack = what.Tolerance is { } band && band.Unit.OfDifference.ConvertsTo(series.Unit.OfDifference) ? band.Value * band.Unit.Factor / series.Unit.OfDifference.Factor : 0m;
            targets.Add(new ChartTarget(view.Target(verdict.Commitment), Period.OfYear(from).FirstMonth, Period.OfYear(to).LastMonth, value * unit.Factor, slack * unit.Factor));
        }

        var path = PathOf(view, verdict, left, bound, to).Select(point => (point.Month, point.Value * unit.Factor)).ToList();
        var periods = lines.SelectMany(line => line.Points).Select(point => point.Period).ToList();
        var first = periods.Select(period => period.LastYear).Append(from).Min();
        var last = periods.Select(period => period.LastYear).Append(to).Max();
        return new ChartModel
        {
            Title = view.T($"{view.Title(verdict.Commitment)}：观测值、目标与轨迹", $"{view.Title(verdict.Commitment)}: figures, target and path"),
            Description = Describe(view, verdict),
            Unit = unit.Name,
            Lines = lines,
            Targets = targets,
            Path = path,
            MissingYears = Missing(lines, first, last, today),
            NowMonth = today < Period.OfYear(last).LastMonth ? today : null,
            FirstMonth = Period.OfYear(first - 1).LastMonth,
            LastMonth = Period.OfYear(last).LastMonth,
        };
    }

    /// <summary>The chart of one series.</summary>
    public static ChartModel? Of(PlanView view, Series series)
    {
        var unit = ChartUnit.For(series.Unit, Values(series, view).Select(Math.Abs).DefaultIfEmpty(0m).Max(), view.Language);
        var line = Line(view, series, unit.Factor, series.Indicator.Name(view.Language));
        if (line.Points.Count == 0)
        {
            return null;
        }

        var first = line.Points.Min(point => point.Period.LastYear);
        var last = line.Points.Max(point => point.Period.LastYear);
        var today = view.Today is { } day ? Period.OfMonth(day.Year, day.Month).LastMonth : (int?)null;
        return new ChartModel
        {
            Title = $"{series.Indicator.Name(view.Language)} · {SeriesPhrases.Of(series.Family, view.Language)} · {view.AreaName(series.Area)}",
            Description = view.T($"{line.Points.Count}个观测值，{first}—{last}年", $"{line.Points.Count} observations, {first}–{last}"),
            Unit = unit.Name,
            Lines = [line],
            MissingYears = Missing([line], first, last, today),
            FirstMonth = Period.OfYear(first - 1).LastMonth,
            LastMonth = Period.OfYear(last).LastMonth,
        };
    }

    private static Term Plain(Series series) => series.Family switch
    {
        SeriesFamily.Value => new Term.Value(series.Indicator, series.Area),
        SeriesFamily.RealGrowth => new Term.Growth(series.Indicator, series.Area, GrowthBasis.Real),
        SeriesFamily.AverageGrowth => new Term.AverageGrowth(series.Indicator, series.Area, GrowthBasis.Own),
        _ => new Term.Growth(series.Indicator, series.Area, GrowthBasis.Own),
    };

    private static Series? Find(PlanView view, Term term)
    {
        var (indicator, area, families) = term switch
        {
            Term.Growth t => (t.Indicator, t.Area, Families(t.Indicator, t.On)),
            Term.AverageGrowth t => (t.Indicator, t.Area, [.. Families(t.Indicator, t.On), SeriesFamily.AverageGrowth, SeriesFamily.Value]),
            Term.Value t => (t.Indicator, t.Area, [SeriesFamily.Value]),
            Term.Sum t => (t.Indicator, t.Area, [SeriesFamily.Value]),
            Term.Average t => (t.Indicator, t.Area, [SeriesFamily.Value]),
            Term.Ratio t => (t.Indicator, t.Area, [SeriesFamily.Value]),
            Term.Change t => (t.Indicator, t.Area, [SeriesFamily.Value]),
            Term.GrowthSince t => (t.Indicator, t.Area, [SeriesFamily.Value]),
            Term.Previous { Of: Term.Value t } => (t.Indicator, t.Area, [SeriesFamily.Value]),
            _ => (null, "", Array.Empty<SeriesFamily>()),
        };
        return indicator is null
            ? null
            : families.Select(family => view.Data.Find(indicator.Code, area, family)).FirstOrDefault(series => series?.AsOf(view.Account.AsOf).Any() == true);
    }

    private static SeriesFamily[] Families(Indicator indicator, GrowthBasis on) => on switch
    {
        GrowthBasis.Real => [SeriesFamily.RealGrowth, SeriesFamily.Growth],
        GrowthBasis.Nominal => [SeriesFamily.Growth],
        GrowthBasis.Published => [SeriesFamily.Growth, SeriesFamily.RealGrowth],
        _ => indicator.PriceBasis == PriceBasis.Real ? [SeriesFamily.RealGrowth, SeriesFamily.Growth] : [SeriesFamily.Growth],
    };

    private static (int From, int To) Span(Formula formula) => formula switch
    {
        Formula.At f => (f.When.FirstYear, f.When.LastYear),
        Formula.Each f => (f.From, f.To),
        Formula.Eventually f => (f.From, f.To),
        Formula.Not f => Span(f.Inner),
        Formula.And f => Join(Span(f.Left), Span(f.Right)),
        Formula.Or f => Join(Span(f.Left), Span(f.Right)),
        _ => (formula.Due.Year, formula.Due.Year),
    };

    private static (int From, int To) Join((int From, int To) a, (int From, int To) b) => (Math.Min(a.From, b.From), Math.Max(a.To, b.To));

    /// <summary>The number to reach, in the series' own unit; null where the target is another series or a sum that no single year shows.</summary>
    private static decimal? Bound(Predicate what, Series? series, PlanView view)
    {
        if (what.Right is not Term.Constant { Number: var number } || series is null)
        {
            return null;
        }

        decimal? Base(Period period) => series.At(period, view.Account.AsOf)?.Value.In(series.Unit).Value;
        return what.Left switch
        {
            Term.Ratio t => Base(t.Base) * number.Value,
            Term.Change t when number.Unit.ConvertsTo(series.Unit.OfDifference) => Base(t.Base) + number.Value * number.Unit.Factor / series.Unit.OfDifference.Factor,
            Term.Sum or Term.GrowthSince => null,
            Term.AverageGrowth when series.Family == SeriesFamily.Value => null,
            _ when number.Unit.ConvertsTo(series.Unit) => number.In(series.Unit).Value,
            _ => null,
        };
    }

    /// <summary>The straight path, when that is what judged: from the figure it starts at to the target.</summary>
    private static IEnumerable<(int Month, decimal Value)> PathOf(PlanView view, Verdict verdict, Series? series, decimal? bound, int to)
    {
        if (verdict.Path?.Rule != "linear" || series is null || bound is not { } target)
        {
            yield break;
        }

        var start = verdict.UsedObservations
            .Select(view.Data.Observation)
            .OfType<Observation>()
            .Where(observation => string.Equals(observation.Key.Indicator, series.Indicator.Code, StringComparison.Ordinal) && SeriesSet.FamilyOf(observation.Key.Measure) == series.Family)
            .MinBy(observation => observation.Period);
        if (start is not null && start.Period.LastYear < to)
        {
            yield return (start.Period.LastMonth, start.Value.In(series.Unit).Value);
            yield return (Period.OfYear(to).LastMonth, target);
        }
    }

    private static ChartLine Line(PlanView view, Series series, decimal factor, string name)
    {
        var points = new List<ChartPoint>();
        foreach (var period in series.Periods.Where(period => Shows(series, period)))
        {
            var used = series.At(period, view.Account.AsOf);
            points.AddRange(series.VintagesOf(period)
                .Where(observation => observation.IsKnown(view.Account.AsOf))
                .Select(observation => new ChartPoint(period, observation.Value.In(series.Unit).Value * factor, observation, ReferenceEquals(observation, used))));
        }

        return new ChartLine(name, points);
    }

    /// <summary>Amounts of a part of the year would look like falls between whole years; rates, stocks and shares are comparable.</summary>
    private static bool Shows(Series series, Period period) => period.Kind switch
    {
        PeriodKind.Year => true,
        PeriodKind.Years => false,
        _ => series.Family != SeriesFamily.Value || series.Indicator.Kind is not IndicatorKind.Flow,
    };

    private static IEnumerable<decimal> Values(Series? series, PlanView view) => series is null
        ? []
        : series.AsOf(view.Account.AsOf).Where(observation => Shows(series, observation.Period)).Select(observation => observation.Value.In(series.Unit).Value);

    /// <summary>Years between first and last that have ended more than a year ago, have no figure of any line, and so are gaps rather than not due.</summary>
    private static List<int> Missing(IReadOnlyList<ChartLine> lines, int first, int last, int? today)
    {
        var have = lines.SelectMany(line => line.Points).Select(point => point.Period.LastYear).ToHashSet();
        return [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Where(year => !have.Contains(year) && (today is null || Period.OfYear(year).LastMonth + 3 <= today))];
    }

    private static string Describe(PlanView view, Verdict verdict)
    {
        var figure = view.LatestFigure(verdict);
        var target = view.Target(verdict.Commitment);
        return figure is null
            ? view.T($"目标：{target}。判定：{view.Word(verdict)}。", $"Target: {target}. Verdict: {view.Word(verdict)}.")
            : string.Create(CultureInfo.InvariantCulture, $"{view.T($"目标：{target}。最近：{figure.Period.Print(view.Language)}{figure.Verb.Zh}{figure.Text}。判定：{view.Word(verdict)}。", $"Target: {target}. Latest: {figure.Verb.En}{figure.Text} in {figure.Period.Print(view.Language)}. Verdict: {view.Word(verdict)}.")}");
    }
}
