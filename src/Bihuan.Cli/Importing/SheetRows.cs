using Bihuan.Importing;
using Bihuan.Office;
using Bihuan.Store.Imports;

namespace Bihuan.Cli.Importing;

/// <summary>Rows of a sheet for the import of observations. In a template a row without a value was not filled in, which is not a mistake.</summary>
internal sealed class SheetRows(SheetTable table, bool isTemplate, Action<Diagnostic> tell) : IRowSource
{
    private const int Value = 4;
    private const int Note = 13;

    /// <summary>Rows of the template left empty.</summary>
    public int Unfilled { get; private set; }

    public IReadOnlyList<string> Titles => table.Titles;

    public IReadOnlyList<string> Cells => table.Cells;

    public IReadOnlyList<Diagnostic> Faults => table.Faults;

    public Place Here => table.Here;

    public bool Read()
    {
        while (table.Read(tell))
        {
            // A merged or failed value looks empty and is not.
            if (isTemplate && table.Cell(Value).Length == 0 && !table.Faults.Any(fault => fault.Place == table.At(Value)))
            {
                Unfilled++;
                if (table.Cell(Note) is { Length: > 0 } note)
                {
                    tell(ImportDiagnostics.NoteWithoutValue.At(table.At(Note), note.Length > 40 ? note[..40] + "…" : note));
                }

                continue;
            }

            foreach (var remark in table.Remarks)
            {
                tell(remark);
            }

            return true;
        }

        return false;
    }

    public string Cell(int column) => table.Cell(column);

    public Place At(int column) => table.At(column);
}
