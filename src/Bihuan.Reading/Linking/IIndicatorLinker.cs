namespace Bihuan.Reading.Linking;

/// <summary>Port: the wording of an indicator in a report to the indicator it means, the plan's own list first.</summary>
public interface IIndicatorLinker
{
    /// <summary>The best indicator for a wording, or null when none is close enough or two are equally close.</summary>
    /// <param name="indicatorWording">As the fact has it: <c>地区生产总值</c>.</param>
    /// <param name="measure">How the fact counts.</param>
    /// <param name="unit">Bare unit, or null for a comparison without a number.</param>
    /// <param name="planIndicators">The plan's own indicators, tried first; may be empty.</param>
    IndicatorLink? Link(string indicatorWording, Measure measure, string? unit, IReadOnlyList<Indicator> planIndicators);
}
