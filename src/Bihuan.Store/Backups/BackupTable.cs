namespace Bihuan.Store.Backups;

/// <summary>One table of a backup: <c>tables/NAME.jsonl</c>, each line a row as an array of its values.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns, in the order of the values.</param>
/// <param name="Rows">How many.</param>
/// <param name="Hash">SHA-256 of the lines, hexadecimal.</param>
internal sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Hash)
{
    public string Path => $"tables/{Name}.jsonl";
}
