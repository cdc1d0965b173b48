using Bihuan.Reading.Linking;

namespace Bihuan.Cli;

internal sealed class ExactLinker : IIndicatorLinker
{
    public IndicatorLink? Link(string indicatorWording, Measure measure, string? unit, IReadOnlyList<Indicator> planIndicators) =>
        planIndicators.FirstOrDefault(i => i.NameZh == indicatorWording || i.Aliases.Contains(indicatorWording, StringComparer.Ordinal)) is { } hit ? new(hit.Code, 1m, "name") : null;
}
