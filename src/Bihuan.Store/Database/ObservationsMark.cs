namespace Bihuan.Store.Database;

/// <summary>What the ledger keeps of observations appended together: how many, and the hash over them in order.</summary>
internal sealed record ObservationsMark(int Count, string Digest);
