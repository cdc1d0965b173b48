using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bihuan.Store.Database;

/// <summary>A hash over observations in order: their ids, which are made of their content, and what ids leave out (quote, note, place, time of ingesting).</summary>
internal sealed class ObservationDigest
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _count;

    public bool IsEmpty => _count == 0;

    public void Add(Observation observation, DateTimeOffset ingested)
    {
        _count++;
        Add(observation.Id);
        Add(ingested.UtcTicks.ToString(CultureInfo.InvariantCulture));
        Add(observation.Source.Quote);
        Add(observation.Note);
        Add(observation.Place.File);
        Add(observation.Place.Line?.ToString(CultureInfo.InvariantCulture));
    }

    public ObservationsMark Close() => new(_count, Convert.ToHexStringLower(_hash.GetHashAndReset()));

    // A missing text has a length of its own: −1.
    private void Add(string? text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(length, text is null ? -1 : bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
    }
}
