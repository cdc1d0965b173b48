namespace Bihuan.Web.Content;

/// <summary>A stretch of the report as it is shown: a heading, or sentences of one line.</summary>
/// <param name="Span">Where it stands, without bullet and heading marks.</param>
/// <param name="Heading">Depth of a heading, 0 for the title; null for running text.</param>
/// <param name="Indent">Levels of bullet; null for a paragraph.</param>
/// <param name="Anchor">Name for links to a heading; empty for running text.</param>
/// <param name="Page">Number of the page of the file that has turned with it; null where none has, and for files without pages.</param>
internal sealed record ReportLine(Span Span, int? Heading, int? Indent, string Anchor, int? Page = null);
