using System.Text;

namespace Bihuan.Publication.OpenData;

/// <summary>One published table: columns that describe themselves, rows of text. Numbers use a point, dates ISO 8601, empty is missing.</summary>
/// <param name="Name">Name without extension; the file is <c>Name.csv</c>.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Key">Columns that name a row.</param>
/// <param name="Columns">All columns, in order.</param>
/// <param name="Rows">A cell for each column.</param>
public sealed record DataTable(string Name, Words Title, IReadOnlyList<string> Key, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Column, table and column it points to.</summary>
    public IReadOnlyList<(string Column, string Table, string Target)> References { get; init; } = [];

    /// <summary>The file's name.</summary>
    public string File => Name + ".csv";

    /// <summary>The table as CSV (RFC 4180, with LF).</summary>
    public string Csv()
    {
        var text = new StringBuilder();
        Row(text, Columns.Select(column => column.Name));
        foreach (var row in Rows)
        {
            Row(text, row);
        }

        return text.ToString();
    }

    internal static void Row(StringBuilder text, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            text.Append(isFirst ? "" : ",").Append(Cell(cell));
            isFirst = false;
        }

        text.Append('\n');
    }

    private static string Cell(string value) => value.AsSpan().IndexOfAny(",\"\n\r") >= 0 || (value.Length > 0 && (value[0] == ' ' || value[^1] == ' '))
        ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;
}
