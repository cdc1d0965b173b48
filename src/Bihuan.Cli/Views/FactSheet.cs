using MiniExcelLibs;

namespace Bihuan.Cli.Views;

/// <summary>Facts as an xlsx sheet.</summary>
internal static class FactSheet
{
    public static void Write(Stream stream, Findings findings)
    {
        var rows = findings.Facts.Select(fact => FactColumns.All.ToDictionary(column => column.Name, column => column.Of(fact), StringComparer.Ordinal)).ToList();
        if (rows.Count == 0)
        {
            rows.Add(FactColumns.All.ToDictionary(column => column.Name, _ => (object?)null, StringComparer.Ordinal));
        }

        // A sheet is a zip with its table of contents at the end: made whole before it goes into a pipe.
        using var sheet = new MemoryStream();
        sheet.SaveAs(rows, sheetName: "facts");
        sheet.Position = 0;
        sheet.CopyTo(stream);
    }
}
