namespace Bihuan.Store.Database;

/// <summary>What the ledger keeps of a version.</summary>
internal sealed record VersionMark(int Version, string ContentHash);
