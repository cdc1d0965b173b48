namespace Bihuan.Documents;

/// <summary>
/// What a file says: its text with what was noticed on the way. For txt and md the text is that of the file, code unit for code unit;
/// for html, docx and pdf it is the extracted text with headings, items and table rows written as Markdown.
/// </summary>
public sealed record DocumentText
{
    /// <summary>The text, ready for reading; null when there is nothing to read, and then <see cref="Diagnostics"/> says why.</summary>
    public Report? Report { get; init; }

    /// <summary>What the file turned out to be.</summary>
    public required FileFormat Format { get; init; }

    /// <summary>Name of the text encoding (<c>utf-8</c>, <c>gb18030</c>, <c>utf-16</c>…); empty for docx and pdf, which have none.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>The pages of a pdf in order, each with its span of the text; empty for other formats.</summary>
    public IReadOnlyList<DocumentPage> Pages { get; init; } = [];

    /// <summary>What a person should know, worst first within the order of discovery.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The page on which <paramref name="offset"/> of the text stands; null where the format has no pages.</summary>
    public DocumentPage? PageAt(int offset)
    {
        var (low, high) = (0, Pages.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Pages[middle].Span;
            if (offset < span.Start)
            {
                high = middle - 1;
            }
            else if (offset >= span.End)
            {
                low = middle + 1;
            }
            else
            {
                return Pages[middle];
            }
        }

        return null;
    }
}
