using Bihuan.Store.Tables;

namespace Bihuan.Store.Folders;

/// <summary>notes.csv: remarks on words of the report.</summary>
internal static class NoteTable
{
    private const int Quote = 0;
    private const int NoteZh = 1;
    private const int NoteEn = 2;
    private const int Source = 3;

    private static readonly TableColumns Columns = new(["quote", "note_zh", "note_en", "source"], Required: 2);

    /// <summary>The notes in file order; none when there is no usable file.</summary>
    public static IReadOnlyList<PlanNote> Read(FolderFiles files, string? named, DiagnosticBag bag)
    {
        var name = named ?? "notes.csv";
        if (files.Find(name, isOptional: named is null, isQuiet: true) is not { } path)
        {
            return [];
        }

        using var table = CsvTable.Open(path, name, Columns, bag);
        if (table is null)
        {
            return [];
        }

        var notes = new List<PlanNote>();
        while (table.Read())
        {
            var blank = table.Cell(Quote).Length == 0 ? Quote : table.Cell(NoteZh).Length == 0 ? NoteZh : -1;
            if (blank >= 0)
            {
                bag.Add(PlanDiagnostics.BlankCell, table.At(blank), Columns.Names[blank]);
                continue;
            }

            // Where there is no English remark the Chinese one stands for both.
            var english = table.Cell(NoteEn) is { Length: > 0 } text ? text : table.Cell(NoteZh);
            notes.Add(new PlanNote(table.Cell(Quote), new Words(table.Cell(NoteZh), english), table.Cell(Source)));
        }

        return notes;
    }
}
