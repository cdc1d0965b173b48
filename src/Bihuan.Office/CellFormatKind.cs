namespace Bihuan.Office;

/// <summary>What a number in a cell stands for.</summary>
internal enum CellFormatKind
{
    Number = 0,
    Date,
    Percent,
}
