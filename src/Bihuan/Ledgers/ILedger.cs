namespace Bihuan.Ledgers;

/// <summary>Port: 事件账, where everything that happened is kept, in order, chained (<see cref="LedgerChain"/>). Only ever added to.</summary>
public interface ILedger
{
    /// <summary>The entries whose stream begins with a prefix, in order; all for an empty one.</summary>
    Task<IReadOnlyList<LedgerEntry>> ReadAsync(string streamPrefix, CancellationToken cancellation);

    /// <summary>Every entry from this number on, in order: what came after an entry known already, which is the first of them.</summary>
    Task<IReadOnlyList<LedgerEntry>> ReadFromAsync(long sequence, CancellationToken cancellation);

    /// <summary>Enters events of one stream, all or none.</summary>
    /// <param name="stream">What they are about: <c>case/2023-017</c>.</param>
    /// <param name="seen">Number of the stream's last entry that the writer has seen; 0 for none.</param>
    /// <param name="drafts">In order.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <returns>False, and nothing entered, when the stream has grown since.</returns>
    Task<bool> AppendAsync(string stream, long seen, IReadOnlyList<LedgerDraft> drafts, CancellationToken cancellation);
}
