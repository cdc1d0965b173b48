namespace Bihuan.Web.Charts;

/// <summary>What a chart shows, before anything is drawn: the same model makes the SVG of web, print and static pages and the option of the interactive chart.</summary>
public sealed record ChartModel
{
    /// <summary>What is shown, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What a reader who cannot see it should know.</summary>
    public required string Description { get; init; }

    /// <summary>Unit of the vertical axis.</summary>
    public required string Unit { get; init; }

    /// <summary>One or two series.</summary>
    public required IReadOnlyList<ChartLine> Lines { get; init; }

    /// <summary>What was promised.</summary>
    public IReadOnlyList<ChartTarget> Targets { get; init; } = [];

    /// <summary>The expected path, from base to target; empty when there is none.</summary>
    public IReadOnlyList<(int Month, decimal Value)> Path { get; init; } = [];

    /// <summary>Years that should have a figure and have none. Not zero.</summary>
    public IReadOnlyList<int> MissingYears { get; init; } = [];

    /// <summary>The month after which nothing can be known yet; null when everything shown is past.</summary>
    public int? NowMonth { get; init; }

    /// <summary>First month of the horizontal axis.</summary>
    public required int FirstMonth { get; init; }

    /// <summary>Last month of the horizontal axis.</summary>
    public required int LastMonth { get; init; }

    /// <summary>Figures of periods for which more than one was published, by line: what a reader asks for who wants to see how they were revised.</summary>
    public IEnumerable<(ChartLine Line, IReadOnlyList<ChartPoint> Points)> Revised => Lines
        .Select(line => (line, Points: (IReadOnlyList<ChartPoint>)[.. line.Points.GroupBy(point => point.Period).Where(period => period.Count() > 1).SelectMany(period => period)]))
        .Where(line => line.Points.Count > 0);

    /// <summary>Whether anything was published that could be drawn.</summary>
    public bool HasPoints => Lines.Any(line => line.Points.Count > 0);
}
