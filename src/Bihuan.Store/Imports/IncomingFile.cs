using Bihuan.Importing;

namespace Bihuan.Store.Imports;

/// <summary>What a file of observations holds, row by row, before anything is compared with what is there.</summary>
/// <param name="Rows">Every row in file order; refused ones without an observation.</param>
/// <param name="Unfilled">Rows of a template or missing values, which are no observations.</param>
/// <param name="Diagnostics">What was noticed; at most 100 of each kind, then their number.</param>
/// <param name="IsReadable">Whether the file could be read to its end as a table of observations.</param>
public sealed record IncomingFile(IReadOnlyList<IncomingRow> Rows, int Unfilled, IReadOnlyList<Diagnostic> Diagnostics, bool IsReadable)
{
    /// <summary>The difference it would make to a plan.</summary>
    /// <param name="plan">The plan with its observations.</param>
    /// <param name="name">The file as the person named it.</param>
    /// <param name="today">The day of the import.</param>
    public DifferenceTable CompareWith(Plan plan, string name, DateOnly today)
    {
        var bag = new Tables.DiagnosticBag();
        var rows = Differences.Of(plan, Rows, today);
        foreach (var diagnostic in rows.SelectMany(row => row.Reasons.Skip(row.Row.Reasons.Count)))
        {
            bag.Add(diagnostic);
        }

        return new DifferenceTable(name, rows, Unfilled, [.. Diagnostics, .. bag.ToList()], IsReadable);
    }
}
