namespace Bihuan.Web.Content;

/// <summary>A marked stretch inside a line: a fact, a skipped numeral, or plain words between them.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The words shown.</param>
/// <param name="Fact">The fact, or null.</param>
/// <param name="Skipped">The numeral left out, or null.</param>
internal sealed record ReportMark(Span Span, string Text, Fact? Fact, SkippedNumeral? Skipped);
