using System.Globalization;

namespace Bihuan.Cli.Views;

/// <summary>Facts as CSV (RFC 4180, LF).</summary>
internal static class FactCsv
{
    public static void Write(TextWriter writer, Findings findings)
    {
        writer.WriteLine(string.Join(',', FactColumns.All.Select(column => column.Name)));
        foreach (var fact in findings.Facts)
        {
            writer.WriteLine(string.Join(',', FactColumns.All.Select(column => Cell(Convert.ToString(column.Of(fact), CultureInfo.InvariantCulture) ?? ""))));
        }
    }

    /// <summary>A cell, quoted where a comma, a quote or a line end would break the row.</summary>
    public static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
