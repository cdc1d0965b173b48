namespace Bihuan.Publication.Decomposition;

/// <summary>One row of the decomposition table: the text of every cell by the key of its column.</summary>
/// <param name="Cells">Every column's text; empty where nothing is said. Columns that a file does not have are not in it.</param>
/// <param name="Suggested">Keys of cells that the system suggests and no person has stated.</param>
public sealed record DecompositionRow(IReadOnlyDictionary<string, string> Cells, IReadOnlySet<string> Suggested)
{
    /// <summary>The commitment's id.</summary>
    public string Id => this["id"];

    /// <summary>The text of a cell; empty when the column is not there.</summary>
    public string this[string key] => Cells.GetValueOrDefault(key, "");
}
