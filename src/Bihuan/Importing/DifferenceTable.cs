namespace Bihuan.Importing;

/// <summary>差异表: what a file would change, row by row. The same table answers a dry run and tells what was done.</summary>
/// <param name="File">The file as the person named it.</param>
/// <param name="Rows">Every row in file order, refused ones too: nothing is lost.</param>
/// <param name="Unfilled">Rows of a template left empty: not due, not zero, not rows.</param>
/// <param name="Diagnostics">What was noticed about the file and its rows; at most 100 of each kind, then their number.</param>
/// <param name="IsReadable">Whether the file could be read to its end as a table of observations.</param>
public sealed record DifferenceTable(string File, IReadOnlyList<DifferenceRow> Rows, int Unfilled, IReadOnlyList<Diagnostic> Diagnostics, bool IsReadable)
{
    /// <summary>Whether every row can be taken as it is.</summary>
    public bool IsClean => IsReadable && !Rows.Any(row => row.IsBad);

    /// <summary>The observations that taking the good rows adds, in file order.</summary>
    public IReadOnlyList<Observation> Additions => [.. Rows.Where(row => row.Adds).Select(row => row.Row.Observation!)];

    /// <summary>How many rows do this.</summary>
    public int Count(RowChange change) => Rows.Count(row => row.Change == change);
}
