namespace Bihuan;

/// <summary>报告: the text that was read. For docx, pdf and html it is the extracted text.</summary>
/// <param name="Name">File name or title, for citations and diagnostics.</param>
/// <param name="Text">The whole text; offsets of every fact refer to it.</param>
public sealed record Report(string Name, string Text)
{
    /// <summary>Year the report was delivered, when known from outside the text; the reader looks for it in the text otherwise.</summary>
    public int? IssuedYear { get; init; }

    /// <summary>First and last year of the plan the report sets, when known from outside the text.</summary>
    public (int From, int To)? Horizon { get; init; }
}
