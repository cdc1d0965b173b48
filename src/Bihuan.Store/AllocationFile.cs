using Bihuan.Agencies;
using Bihuan.Store.Tables;

namespace Bihuan.Store;

/// <summary>A CSV table of parts of commitments: commitment, target, and optionally agency, area, unit, q1 to q4, provisional, own, note.</summary>
public static class AllocationFile
{
    private const int Commitment = 0;
    private const int Target = 1;
    private const int Agency = 2;
    private const int AreaCode = 3;
    private const int UnitSymbol = 4;
    private const int FirstQuarter = 5;
    private const int Provisional = 9;
    private const int Own = 10;
    private const int Note = 11;

    private static readonly TableColumns Columns = new(["commitment", "target", "agency", "area", "unit", "q1", "q2", "q3", "q4", "provisional", "own", "note"], Required: 2);

    /// <summary>The rows with their places, as they are written; what they say is looked at by the desk.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">What diagnostics call it.</param>
    public static (IReadOnlyList<AllocationWish> Rows, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, string name)
    {
        var bag = new DiagnosticBag();
        var rows = new List<AllocationWish>();
        using (var table = CsvTable.Open(path, name, Columns, bag))
        {
            while (table?.Read() == true)
            {
                rows.Add(new AllocationWish(table.Cell(Commitment), table.Cell(Agency), table.Cell(AreaCode), table.Cell(Target), table.Cell(UnitSymbol), [.. Enumerable.Range(FirstQuarter, 4).Select(table.Cell)],
                    IsYes(table.Cell(Provisional)), IsYes(table.Cell(Own)), table.Cell(Note)) { Place = table.Here });
            }
        }

        return (rows, bag.ToList());
    }

    private static bool IsYes(string cell) => cell is "1" or "是" or "yes" or "true";
}
