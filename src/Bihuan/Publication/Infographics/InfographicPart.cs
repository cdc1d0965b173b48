namespace Bihuan.Publication.Infographics;

/// <summary>One part: a chapter of the report that promises something.</summary>
/// <param name="Heading">The report's own words.</param>
/// <param name="Sections">Its sections; one without a heading of its own where the chapter is not divided.</param>
public sealed record InfographicPart(string Heading, IReadOnlyList<InfographicSection> Sections);
