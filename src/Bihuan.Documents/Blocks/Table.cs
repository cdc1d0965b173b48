namespace Bihuan.Documents.Blocks;

/// <summary>
/// A row of a table as it is read. A row of short cells becomes one line, its cells between <c>|</c>, those that a wider or taller cell covers
/// left empty so that columns stay under their heads; a row that is only a page's layout (one filled cell, or cells that hold whole passages)
/// gives its blocks as if there were no table.
/// </summary>
internal sealed class Table
{
    // Wider and taller cells than these are a slip or an attack.
    private const int MostSpanned = 40;
    private const int LongCell = 400;
    private const int LongTitle = 40;
    private readonly List<List<Block>> _cells = [];

    // How many further rows the cell in a column reaches down.
    private readonly List<int> _reach = [];
    private bool _hasRows;

    /// <param name="columns">How many columns the cell is wide.</param>
    /// <param name="rows">How many rows it is high.</param>
    public List<Block> OpenCell(int columns = 1, int rows = 1)
    {
        SkipCovered();
        var cell = new List<Block>();
        _cells.Add(cell);
        Reach(rows);
        Widen(columns, rows);
        return cell;
    }

    /// <summary>Makes the cell that was opened last as many columns wide.</summary>
    public void Widen(int columns, int rows = 1)
    {
        for (var further = 1; further < Math.Min(columns, MostSpanned) && _cells.Count > 0; further++)
        {
            _cells.Add([]);
            Reach(rows);
        }
    }

    public void CloseRow(List<Block> into)
    {
        if (_cells.Count == 0)
        {
            return;
        }

        SkipCovered();
        var filled = _cells.FindAll(static cell => cell.Count > 0);
        if (filled is [[{ Kind: BlockKind.Paragraph, Text: { Length: <= LongTitle } title }]] && _hasRows && !title.Contains('。', StringComparison.Ordinal))
        {
            // 一、经济发展 across the whole table: a row all the same.
            into.Add(Row());
        }
        else if (filled.Count <= 1 || _cells.Exists(static cell => cell.Count > 3 || cell.Exists(static block => block.Kind == BlockKind.Heading) || cell.Sum(static block => block.Text.Length) > LongCell))
        {
            into.AddRange(_cells.SelectMany(static cell => cell));
        }
        else
        {
            _hasRows = true;
            into.Add(Row());
        }

        _cells.Clear();
    }

    private Block Row() => new(BlockKind.Row, 0, $"| {string.Join(" | ", _cells.Select(static cell => string.Join(' ', cell.Select(static block => block.Text.Replace('\n', ' ').Replace('|', '｜')))))} |");

    private void Reach(int rows)
    {
        while (_reach.Count < _cells.Count)
        {
            _reach.Add(0);
        }

        _reach[_cells.Count - 1] = Math.Clamp(rows, 1, MostSpanned) - 1;
    }

    private void SkipCovered()
    {
        while (_cells.Count < _reach.Count && _reach[_cells.Count] > 0)
        {
            _reach[_cells.Count]--;
            _cells.Add([]);
        }
    }
}
