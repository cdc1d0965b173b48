using Bihuan.Ledgers;

namespace Bihuan.Store.Database;

/// <summary>One entry of the event ledger.</summary>
internal sealed class LedgerEntity : IAppendOnly
{
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Stream { get; init; }

    public required string Name { get; init; }

    public required string Who { get; init; }

    public required string Payload { get; init; }

    public required string Previous { get; init; }

    public required string Hash { get; init; }

    public static LedgerEntity Of(LedgerEntry entry) => new()
    {
        Sequence = entry.Sequence,
        At = new DateTimeOffset(entry.At),
        Stream = entry.Stream,
        Name = entry.Name,
        Who = entry.By,
        Payload = entry.Payload,
        Previous = entry.Previous,
        Hash = entry.Hash,
    };

    public LedgerEntry ToEntry() => new(Sequence, At.UtcDateTime, Stream, Name, Who, Payload, Previous, Hash);
}
