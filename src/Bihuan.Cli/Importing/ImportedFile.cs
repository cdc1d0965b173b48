using Bihuan.Importing;
using Bihuan.Office;
using Bihuan.Store.Imports;

namespace Bihuan.Cli.Importing;

/// <summary>A file that people send, of whatever kind, compared with a plan. The content decides the kind, not the name.</summary>
internal static class ImportedFile
{
    // OLE: old xls files, and xlsx files with a password.
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads and compares; whatever the content, there is a table.</summary>
    /// <param name="plan">The plan with its observations.</param>
    /// <param name="path">The file; it is there.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="choices">How it is taken.</param>
    /// <param name="today">The day of the import.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static DifferenceTable Compare(Plan plan, string path, string name, ImportChoices choices, DateOnly today, CancellationToken cancellation)
    {
        var import = new ObservationImport(plan, choices.Published, choices.Source);
        switch (Start(path))
        {
            case var start when Workbook.IsZip(start):
                ReadWorkbook(import, plan, path, name, choices, cancellation);
                break;
            case var start when start.AsSpan().StartsWith(OldOffice) || start is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]:
                import.Note([ImportDiagnostics.UnknownFormat.At(new Place(name), name)], 0, isReadable: false);
                break;
            default:
                import.ReadText(path, name, cancellation);
                break;
        }

        var file = import.ToFile();
        if (file is { IsReadable: true, Rows.Count: 0 })
        {
            import.Note([ImportDiagnostics.NothingFilled.At(new Place(name), name)], 0, isReadable: true);
            file = import.ToFile();
        }

        return file.CompareWith(plan, name, today);
    }

    private static void ReadWorkbook(ObservationImport import, Plan plan, string path, string name, ImportChoices choices, CancellationToken cancellation)
    {
        var told = new List<Diagnostic>();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var workbook = Workbook.Open(stream, name, told.Add);
        var unfilled = 0;
        if (workbook is not null && IsOurs(workbook, plan, told))
        {
            var isTemplate = workbook.Mark.Kind == WorkbookMark.Template;
            foreach (var table in workbook.Tables(ObservationSheet.Columns, ObservationSheet.Required, choices.TakesFormulas, told.Add, sheet => isTemplate && ObservationTemplate.IsInstructions(sheet)))
            {
                var rows = new SheetRows(table, isTemplate, told.Add);
                import.ReadRows(rows, cancellation);
                unfilled += rows.Unfilled;
            }
        }

        // What is an error here is about the file or a sheet: its rows are told by the rows themselves.
        import.Note(told, unfilled, !told.Exists(one => one.Severity == Severity.Error));
    }

    // The one place where workbooks of other kinds are told apart: a reader of decomposition tables is called here.
    private static bool IsOurs(Workbook workbook, Plan plan, List<Diagnostic> told)
    {
        var place = new Place(workbook.Name);
        switch (workbook.Mark)
        {
            case { Kind: WorkbookMark.Decomposition }:
                told.Add(ImportDiagnostics.OtherWorkbook.At(place, workbook.Name, "分解表", "decomposition table"));
                return false;
            case { Kind: WorkbookMark.Template, Version: not ObservationTemplate.Version and var version }:
                told.Add(ObservationTemplate.WrongVersion(workbook.Name, version));
                return false;
            case { Kind: WorkbookMark.Template, Plan: { Length: > 0 } other } when other != plan.Id:
                told.Add(ObservationTemplate.OtherPlan(workbook.Name, other, plan.Id));
                return true;
            default:
                return true;
        }
    }

    private static byte[] Start(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var start = new byte[8];
        return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }
}
