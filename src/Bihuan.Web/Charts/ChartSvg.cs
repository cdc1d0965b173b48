using Bihuan.Web.Drawings;

namespace Bihuan.Web.Charts;

/// <summary>
/// The one place where a chart is drawn: for web pages, paper, static pages and the infographic. Shapes carry classes; the page's style sheet or the
/// drawing's own gives them colours. Target and path are always drawn; estimates, preliminary and final figures differ in shape; a zero is a mark on
/// the zero line, a missing year a hatched strip, the time not yet due a shaded one.
/// </summary>
internal static class ChartSvg
{
    /// <summary>The whole drawing as one svg element.</summary>
    /// <param name="model">What is shown.</param>
    /// <param name="id">Unique on the page; names the pattern of gaps.</param>
    /// <param name="shape">Size and how much is written beside the marks.</param>
    /// <param name="language">Language of the words.</param>
    /// <param name="style">Further classes.</param>
    /// <param name="label">What a reader who cannot see it hears; null where a caption says it.</param>
    public static string Draw(ChartModel model, string id, ChartShape shape, Language language, string style = "", string? label = null)
    {
        var svg = new SvgWriter();
        svg.Begin("svg").With("class", $"drawing {style}".TrimEnd()).With("viewBox", $"0 0 {SvgWriter.Number(shape.Width)} {SvgWriter.Number(shape.Height)}")
            .With("width", shape.Width).With("height", shape.Height);
        if (label is null)
        {
            svg.With("aria-hidden", "true").With("focusable", "false");
        }
        else
        {
            svg.With("role", "img").With("aria-label", label);
        }

        Fill(svg, model, id, shape, language);
        return svg.End().ToString();
    }

    /// <summary>The drawing's content, to be put into another drawing.</summary>
    public static void Fill(SvgWriter svg, ChartModel model, string id, ChartShape shape, Language language)
    {
        var scale = new ChartScale(model, shape);
        string Say(string zh, string en) => language == Language.Chinese ? zh : en;
        if (model.MissingYears.Count > 0)
        {
            svg.Begin("defs").Begin("pattern").With("id", id + "-gap").With("width", "6").With("height", "6").With("patternUnits", "userSpaceOnUse").With("patternTransform", "rotate(45)")
                .Line("hatch", 0m, 0m, 0m, 6m).End().End();
        }

        if (model.NowMonth is { } now)
        {
            var x = scale.X(now);
            svg.Box("future", x, scale.Roof, Math.Max(0m, scale.Right - x), scale.Floor - scale.Roof);
            if (scale.Right - x > (shape.IsSmall ? 90m : 60m))
            {
                svg.Words("note", scale.Right - 4m, scale.Floor - 6m, Say("尚未到期", "not yet due"), "end");
            }
        }

        foreach (var year in model.MissingYears)
        {
            var (from, to) = (scale.X(Period.OfYear(year).LastMonth - 8), scale.X(Math.Min(model.LastMonth, Period.OfYear(year).LastMonth + 3)));
            svg.Box("gap", from, scale.Roof, Math.Max(2m, to - from), scale.Floor - scale.Roof, $"url(#{id}-gap)");
            if (!shape.IsSmall && to - from > 30m)
            {
                svg.Words("note", (from + to) / 2m, scale.Roof + 12m, Say("无数据", "no data"), "middle");
            }
        }

        Axes(svg, model, scale, shape);
        if (model.Path.Count > 1)
        {
            // Under the figures, so that it strikes through none of them.
            svg.Begin("polyline").With("class", "path").With("points", Points(model.Path.Select(point => (scale.X(point.Month), scale.Y(point.Value))))).End();
        }

        for (var i = 0; i < model.Lines.Count; i++)
        {
            svg.Begin("g").With("class", $"series series-{i + 1}");
            Series(svg, model, i, scale, shape);
            svg.End();
        }

        Promise(svg, model, scale, Say("目标", "target"));
    }

    private static void Axes(SvgWriter svg, ChartModel model, ChartScale scale, ChartShape shape)
    {
        if (shape.IsSmall)
        {
            svg.Line("zero", scale.Left, scale.HasZero ? scale.Y(0m) : scale.Floor, scale.Right, scale.HasZero ? scale.Y(0m) : scale.Floor);
        }
        else
        {
            foreach (var tick in scale.Ticks)
            {
                svg.Line(tick == 0m ? "zero" : "grid", scale.Left, scale.Y(tick), scale.Right, scale.Y(tick));
                svg.Words("tick", scale.Left - 6m, scale.Y(tick) + 4m, ChartScale.Text(tick), "end");
            }

            svg.Words("unit", 4m, 16m, model.Unit);
        }

        foreach (var year in scale.Years)
        {
            var x = scale.X(Period.OfYear(year).LastMonth);
            svg.Line("grid", x, scale.Floor, x, scale.Floor + 4m);
            svg.Words("tick", x, scale.Floor + shape.TickDrop, year.ToString(System.Globalization.CultureInfo.InvariantCulture), "middle");
        }
    }

    private static void Promise(SvgWriter svg, ChartModel model, ChartScale scale, string word)
    {
        foreach (var target in model.Targets)
        {
            var (from, to) = (Math.Max(scale.Left, scale.X(target.FirstMonth)), Math.Min(scale.Right, scale.X(target.LastMonth) + 8m));
            if (target.Tolerance > 0m)
            {
                var roof = Math.Max(scale.Roof, scale.Y(target.Value + target.Tolerance));
                svg.Box("band", from, roof, to - from, Math.Min(scale.Floor, scale.Y(target.Value - target.Tolerance)) - roof);
            }

            svg.Line("target", from, scale.Y(target.Value), to, scale.Y(target.Value));
            svg.Words("target-label", to, scale.Y(target.Value) - 6m, $"{word} {ChartScale.Text(Math.Round(target.Value, 4))}", "end");
        }
    }

    private static void Series(SvgWriter svg, ChartModel model, int index, ChartScale scale, ChartShape shape)
    {
        var line = model.Lines[index];
        var used = line.Points.Where(point => point.IsUsed && (!shape.IsSmall || Shows(line, point))).ToList();
        var hasBars = shape.IsSmall && scale.HasZero && model.Lines.Count == 1 && used.Any(point => point.Period.Kind == PeriodKind.Year);
        if (hasBars)
        {
            Bars(svg, used, scale);
        }
        else
        {
            foreach (var run in Runs(used))
            {
                svg.Begin("polyline").With("class", "line").With("points", Points(run.Select(point => (scale.X(point.Period.LastMonth), scale.Y(point.Value))))).End();
            }
        }

        if (shape.ShowsVintages)
        {
            Vintages(svg, line, scale);
        }

        foreach (var point in used.Where(point => !hasBars || point.Period.Kind != PeriodKind.Year))
        {
            Mark(svg, point, scale);
        }

        if (used.LastOrDefault(point => point.Period.Kind == PeriodKind.Year) is { } latest)
        {
            var x = scale.X(latest.Period.LastMonth);
            var isEdge = x > scale.Right - 44m;
            svg.Words("value", isEdge ? scale.Right : x, hasBars ? ColumnLabelY(model, scale, latest) : LabelY(model, scale, latest, index), ChartScale.Text(Math.Round(latest.Value, shape.IsSmall ? 2 : 4)), isEdge ? "end" : "middle");
        }
    }

    // Each as a stroke of its own, joined from the lowest to the highest: how far the figures of a period lie apart.
    private static void Vintages(SvgWriter svg, ChartLine line, ChartScale scale)
    {
        svg.Begin("g").With("class", "revisions");
        foreach (var period in line.Points.GroupBy(point => point.Period).Where(period => period.Count() > 1))
        {
            var x = scale.X(period.Key.LastMonth);
            svg.Line("spread", x, scale.Y(period.Min(point => point.Value)), x, scale.Y(period.Max(point => point.Value)));
            foreach (var point in period.Where(point => !point.IsUsed))
            {
                svg.Box("vintage", x - 7m, scale.Y(point.Value) - 1.5m, 14m, 3m);
            }
        }

        svg.End();
    }

    // A small drawing has room for whole years and for what came after the last of them.
    private static bool Shows(ChartLine line, ChartPoint point)
    {
        var last = line.Points.Where(one => one.IsUsed && one.Period.Kind == PeriodKind.Year).Select(one => one.Period.LastMonth).DefaultIfEmpty(0).Max();
        return point.Period.Kind == PeriodKind.Year || (point.Period.LastMonth > last && !line.Points.Any(one => one.IsUsed && one.Period.LastMonth > point.Period.LastMonth));
    }

    // Above the column; inside its head where the target's line is in the way, and above the target's own label where that stands at the head.
    private static decimal ColumnLabelY(ChartModel model, ChartScale scale, ChartPoint point)
    {
        var y = scale.Y(Math.Max(0m, point.Value));
        var x = scale.X(point.Period.LastMonth);
        var isBlocked = model.Targets.Any(target => target.Value >= point.Value && y - scale.Y(target.Value) < 26m && x > scale.X(target.FirstMonth) - 30m) && scale.Floor - y > 34m;
        if (isBlocked)
        {
            return y + 22m;
        }

        var passed = model.Targets.Where(target => target.Value < point.Value && scale.Y(target.Value) - y < 14m && scale.X(target.LastMonth) > x - 60m).Select(target => (decimal?)scale.Y(target.Value)).Min();
        return passed is { } line ? Math.Min(y - 7m, line - 21m) : y - 7m;
    }

    private static void Bars(SvgWriter svg, List<ChartPoint> used, ChartScale scale)
    {
        var years = used.Where(point => point.Period.Kind == PeriodKind.Year).ToList();
        var width = Math.Min(34m, Math.Max(6m, (scale.X(12) - scale.X(0)) * 0.62m));
        for (var i = 0; i < years.Count; i++)
        {
            var (point, zero) = (years[i], scale.Y(0m));
            var (x, y) = (scale.X(point.Period.LastMonth), scale.Y(point.Value));
            if (point.Value == 0m)
            {
                // A column of no height would look like a gap: a zero is a mark that says so.
                Mark(svg, point, scale);
                svg.Words("zero-word", x, zero - 9m, "0", "middle");
                continue;
            }

            svg.Box($"column {Kind(point)}{(i == years.Count - 1 ? " latest" : "")}", x - width / 2m, Math.Min(y, zero), width, Math.Max(1.5m, Math.Abs(zero - y)));
        }
    }

    private static void Mark(SvgWriter svg, ChartPoint point, ChartScale scale)
    {
        var (x, y) = (scale.X(point.Period.LastMonth), scale.Y(point.Value));
        if (point.Observation.Status == ObservationStatus.Estimated)
        {
            var n = SvgWriter.Number;
            svg.Begin("path").With("class", "mark estimated").With("d", $"M{n(x)} {n(y - 6m)}L{n(x + 6m)} {n(y)}L{n(x)} {n(y + 6m)}L{n(x - 6m)} {n(y)}Z").End();
        }
        else
        {
            svg.Begin("circle").With("class", $"mark {Kind(point)}").With("cx", x).With("cy", y).With("r", point.Period.Kind == PeriodKind.Year ? 4.5m : 3m).End();
        }
    }

    private static string Kind(ChartPoint point) => point.Observation.Status switch
    {
        ObservationStatus.Final => "final",
        ObservationStatus.Estimated => "estimated",
        _ => "preliminary",
    };

    // Two lines: the lower one's label goes below its mark.
    private static decimal LabelY(ChartModel model, ChartScale scale, ChartPoint point, int line)
    {
        var y = scale.Y(point.Value);
        var other = model.Lines.Where((_, index) => index != line)
            .SelectMany(one => one.Points).Where(one => one.IsUsed && one.Period == point.Period).Select(one => (decimal?)one.Value).FirstOrDefault();
        var isUnderTarget = model.Targets.Any(target => scale.Y(target.Value) < y && y - scale.Y(target.Value) < 26m);
        var below = other > point.Value || (other is null && isUnderTarget && scale.Floor - y > 24m);
        return below ? y + 20m : y - 11m;
    }

    // A line joins whole years that follow each other; a gap stays a gap. Parts of a year are marks beside the line.
    private static IEnumerable<List<ChartPoint>> Runs(List<ChartPoint> points)
    {
        var annual = points.Where(point => point.Period.Kind == PeriodKind.Year).ToList();
        var run = new List<ChartPoint>();
        foreach (var point in annual.Count > 0 ? annual : points)
        {
            if (run.Count > 0 && annual.Count > 0 && point.Period.FirstYear != run[^1].Period.FirstYear + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(point);
        }

        if (run.Count > 1)
        {
            yield return run;
        }
    }

    private static string Points(IEnumerable<(decimal X, decimal Y)> points) =>
        string.Join(' ', points.Select(point => $"{SvgWriter.Number(point.X)},{SvgWriter.Number(point.Y)}"));
}
