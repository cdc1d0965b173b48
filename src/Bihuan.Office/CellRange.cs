namespace Bihuan.Office;

/// <summary>A rectangle of cells, ends included.</summary>
internal readonly record struct CellRange(int FirstColumn, int FirstRow, int LastColumn, int LastRow)
{
    /// <summary>Reads <c>B7:C9</c> or <c>B7</c>; null when it is neither.</summary>
    public static CellRange? Parse(string? text)
    {
        var parts = (text ?? "").Replace("$", "", StringComparison.Ordinal).Split(':');
        var (first, last) = (parts[0], parts[^1]);
        return CellName.Column(first) > 0 && CellName.Row(first) > 0 && CellName.Column(last) > 0 && CellName.Row(last) > 0
            ? new CellRange(CellName.Column(first), CellName.Row(first), CellName.Column(last), CellName.Row(last))
            : null;
    }

    public override string ToString() => $"{CellName.Of(FirstColumn, FirstRow)}:{CellName.Of(LastColumn, LastRow)}";
}
