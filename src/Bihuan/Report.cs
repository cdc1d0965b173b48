namespace Bihuan;

/// <summary>报告: the text that was read. For docx, pdf and html it is the extracted text.</summary>
/// <param name="Name">File name or title, for citations and diagnostics.</param>
/// <param name="Text">The whole text; offsets of every fact refer to it.</param>
public sealed record Report(string Name, string Text)
{
    /// <summary>Year whose work the report lays out, when known from outside the text (<see cref="Plan.Year"/>); the reader looks for it in the text otherwise.</summary>
    public int? Year { get; init; }

    /// <summary>First and last year of the plan the report sets, when known from outside the text.</summary>
    public (int From, int To)? Horizon { get; init; }

    /// <summary>Where each page of the file begins in the text, in order; empty for a file without pages.</summary>
    public IReadOnlyList<int> PageStarts { get; init; } = [];

    /// <summary>Number of the page, from 1, on which <paramref name="offset"/> of the text stands; null for a file without pages.</summary>
    public int? PageAt(int offset)
    {
        var (low, high) = (0, PageStarts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = PageStarts[middle] <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? low : null;
    }
}
