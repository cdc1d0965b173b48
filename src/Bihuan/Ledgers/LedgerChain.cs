using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bihuan.Ledgers;

/// <summary>
/// The chain of the event ledger: each entry carries the hash of the one before, so that no entry can be changed, removed, inserted or moved without every
/// later hash changing (Haber and Stornetta 1991). Only the end can be cut unseen; whoever keeps the head's hash elsewhere sees that too.
/// </summary>
public static class LedgerChain
{
    /// <summary>What the first entry follows.</summary>
    public static string Genesis { get; } = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>The next entry after <paramref name="last"/>; null for the first.</summary>
    /// <exception cref="ArgumentException">The time is not UTC.</exception>
    public static LedgerEntry Append(LedgerEntry? last, DateTime at, string stream, string name, string by, string payload)
    {
        if (at.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException("The ledger keeps UTC.", nameof(at));
        }

        var entry = new LedgerEntry((last?.Sequence ?? 0) + 1, at, stream, name, by, payload, last?.Hash ?? Genesis, "");
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>
    /// SHA-256 over the previous hash and every field, each as a four-byte length and its UTF-8 bytes: no two different entries give the same bytes.
    /// </summary>
    public static string HashOf(LedgerEntry entry)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in (ReadOnlySpan<string>)
            [entry.Previous, entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.At.Ticks.ToString(CultureInfo.InvariantCulture), entry.Stream, entry.Name, entry.By, entry.Payload])
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Recomputes a whole ledger, in order.</summary>
    /// <param name="entries">By sequence.</param>
    /// <param name="head">The last hash as noted elsewhere; null when nobody noted it.</param>
    /// <param name="last">The last entry that was read; null for an empty ledger.</param>
    /// <returns>The first fault, or null when the chain is whole.</returns>
    public static LedgerFault? Verify(IEnumerable<LedgerEntry> entries, string? head, out LedgerEntry? last)
    {
        last = null;
        var seesHead = head is null;
        foreach (var entry in entries)
        {
            var expected = (last?.Sequence ?? 0) + 1;
            if (entry.Sequence != expected)
            {
                return new LedgerFault(expected, LedgerFaultKind.Missing);
            }

            if (entry.Previous != (last?.Hash ?? Genesis))
            {
                return new LedgerFault(entry.Sequence, LedgerFaultKind.Unchained);
            }

            if (entry.Hash != HashOf(entry))
            {
                return new LedgerFault(entry.Sequence, LedgerFaultKind.Changed);
            }

            // A head noted earlier is met on the way: the ledger has only grown since.
            seesHead |= entry.Hash == head;
            last = entry;
        }

        return seesHead ? null : new LedgerFault(last?.Sequence ?? 0, LedgerFaultKind.HeadDiffers);
    }
}
