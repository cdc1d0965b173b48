namespace Bihuan.Documents.Pdf;

/// <summary>One page as lines from top to bottom, before anything is left out.</summary>
internal sealed record PrintedPage(int Number, double Width, double Height, List<PrintedLine> Lines, int Unmapped);
