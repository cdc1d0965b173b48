namespace Bihuan.Reading.Tables;

/// <summary>A word of the heads of tables.</summary>
internal sealed record HeadWord(string Word, ColumnRoles Role);
