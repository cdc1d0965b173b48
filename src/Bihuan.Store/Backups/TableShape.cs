namespace Bihuan.Store.Backups;

/// <summary>A table as a database has it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns with their types, in order.</param>
internal sealed record TableShape(string Name, IReadOnlyList<(string Name, string Type)> Columns);
