namespace Bihuan.Documents.Blocks;

/// <summary>
/// A row of a table as it is read. A row of short cells becomes one line, its cells joined by <c>|</c>; a row that is only a page's layout
/// (one filled cell, or cells that hold whole passages) gives its blocks as if there were no table.
/// </summary>
internal sealed class Table
{
    private const int LongCell = 400;
    private readonly List<List<Block>> _cells = [];

    public List<Block> OpenCell()
    {
        var cell = new List<Block>();
        _cells.Add(cell);
        return cell;
    }

    public void CloseRow(List<Block> into)
    {
        var filled = _cells.Count(cell => cell.Count > 0);
        var isLayout = filled <= 1 || _cells.Exists(cell => cell.Count > 3 || cell.Exists(block => block.Kind == BlockKind.Heading) || cell.Sum(block => block.Text.Length) > LongCell);
        if (isLayout)
        {
            foreach (var cell in _cells)
            {
                into.AddRange(cell);
            }
        }
        else
        {
            into.Add(new Block(BlockKind.Row, 0, string.Join(" | ", _cells.Select(cell => string.Join(' ', cell.Select(block => block.Text.Replace('\n', ' ')))))));
        }

        _cells.Clear();
    }
}
