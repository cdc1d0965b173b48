using Bihuan.Statistics;

namespace Bihuan.Evaluation;

/// <summary>An amount up to some month, with the published figures it is made of.</summary>
/// <param name="Period">What it covers.</param>
/// <param name="Value">The amount, in the series' unit.</param>
/// <param name="From">The figures: one, or those added up.</param>
internal sealed record Progress(Period Period, decimal Value, IReadOnlyList<Observation> From)
{
    /// <summary>A published figure as it is.</summary>
    public static Progress Of(Series series, Observation figure) => new(figure.Period, figure.Value.In(series.Unit).Value, [figure]);

    /// <summary>Ids of the figures.</summary>
    public IEnumerable<string> Ids => From.Select(figure => figure.Id);
}
