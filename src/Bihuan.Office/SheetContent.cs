namespace Bihuan.Office;

/// <summary>One sheet to write.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows from the top; written as they come.</param>
public sealed record SheetContent(string Name, IEnumerable<IReadOnlyList<SheetValue>> Rows)
{
    /// <summary>Widths of the columns in letters; the others have the usual width.</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];

    /// <summary>Rows at the top that stay in sight.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns at the left that stay in sight.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Whether only cells to be filled in can be changed; without a password, against slips and not against people.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Drop-downs.</summary>
    public IReadOnlyList<SheetChoice> Choices { get; init; } = [];

    /// <summary>Cells with filter buttons, as <c>A1:N1</c>; null for none.</summary>
    public string? Filter { get; init; }
}
