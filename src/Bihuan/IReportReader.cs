namespace Bihuan;

/// <summary>Port: text of a report to facts. Deterministic, linear in the length of the text, never throws on any text.</summary>
public interface IReportReader
{
    /// <summary>Reads a report, linking facts to <paramref name="indicators"/> and <paramref name="areas"/> first.</summary>
    /// <param name="report">The text.</param>
    /// <param name="indicators">The plan's own indicators; may be empty.</param>
    /// <param name="areas">The plan's areas; may be empty.</param>
    /// <param name="explain">Whether to fill <see cref="Fact.Because"/>.</param>
    Findings Read(Report report, IReadOnlyList<Indicator> indicators, IReadOnlyList<Area> areas, bool explain = false);
}
