namespace Bihuan.Office;

/// <summary>A column a table may have.</summary>
/// <param name="Name">Its title, case ignored.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record SheetColumn(string Name, SheetColumnKind Kind = SheetColumnKind.Text);
