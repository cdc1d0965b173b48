namespace Bihuan.Web.Content;

/// <summary>A stretch of the report as it is shown: a heading, sentences of one line, or a row of a table.</summary>
/// <param name="Span">Where it stands, without bullet and heading marks.</param>
/// <param name="Heading">Depth of a heading, 0 for the title; null for running text.</param>
/// <param name="Indent">Levels of bullet; null for a paragraph.</param>
/// <param name="Anchor">Name for links to a heading; empty for running text.</param>
/// <param name="Page">Number of the page of the file that has turned with it; null where none has, and for files without pages.</param>
/// <param name="Cells">Of a row: where its cells stand; null for what is no row.</param>
/// <param name="OpensTable">Whether it is the first row of its table.</param>
internal sealed record ReportLine(Span Span, int? Heading, int? Indent, string Anchor, int? Page = null, IReadOnlyList<Span>? Cells = null, bool OpensTable = false);
