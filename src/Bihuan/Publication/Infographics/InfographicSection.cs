namespace Bihuan.Publication.Infographics;

/// <summary>One section: a heading of the report with its promises.</summary>
/// <param name="Heading">The report's own words, without their numbering.</param>
/// <param name="Number">From 1 through all parts; the theme colour follows from it.</param>
/// <param name="Entries">Promises that have something to be drawn, in document order.</param>
/// <param name="Others">Promises without a published figure, in document order: named, never left out.</param>
/// <param name="Tasks">Number of work items without a number.</param>
public sealed record InfographicSection(string Heading, int Number, IReadOnlyList<Verdict> Entries, IReadOnlyList<Verdict> Others, int Tasks)
{
    /// <summary>All promises of the section.</summary>
    public IEnumerable<Verdict> All => Entries.Concat(Others);
}
