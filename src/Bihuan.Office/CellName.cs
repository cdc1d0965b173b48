using System.Globalization;

namespace Bihuan.Office;

/// <summary>Names of cells: <c>B7</c>. Rows and columns count from 1.</summary>
internal static class CellName
{
    public static string Of(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Letters(int column)
    {
        var letters = "";
        while (column > 0)
        {
            column--;
            letters = (char)('A' + column % 26) + letters;
            column /= 26;
        }

        return letters;
    }

    /// <summary>The column of a name; 0 when there is none.</summary>
    public static int Column(ReadOnlySpan<char> name)
    {
        var column = 0;
        foreach (var letter in name)
        {
            if (letter is < 'A' or > 'Z' || column > 20_000)
            {
                break;
            }

            column = column * 26 + (letter - 'A' + 1);
        }

        return column;
    }

    /// <summary>The row of a name; 0 when there is none.</summary>
    public static int Row(ReadOnlySpan<char> name) =>
        int.TryParse(name[(name.LastIndexOfAnyExceptInRange('0', '9') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
