using System.Security.Cryptography;

namespace Bihuan.Web.Accounts;

/// <summary>Comparisons shown and not yet confirmed. A few are kept, for half an hour: longer ago, the data may be others.</summary>
internal sealed class PendingOffers(TimeProvider clock) : IDisposable
{
    /// <summary>Comparisons kept before the oldest is dropped.</summary>
    public const int Capacity = 4;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly Lock _gate = new();
    private readonly List<(string Key, string Plan, DataOffer Offer, DateTimeOffset Since)> _kept = [];

    /// <summary>One file is read at a time: a second waits its turn instead of its share of memory.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Keeps a comparison under a key that cannot be guessed.</summary>
    public string Keep(string plan, DataOffer offer)
    {
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        lock (_gate)
        {
            Drop();
            if (_kept.Count == Capacity)
            {
                _kept.RemoveAt(0);
            }

            _kept.Add((key, plan, offer, clock.GetUtcNow()));
        }

        return key;
    }

    /// <summary>The comparison of a plan under a key; null when it is not kept any more.</summary>
    public DataOffer? Find(string plan, string key)
    {
        lock (_gate)
        {
            Drop();
            return _kept.Find(one => one.Key == key && string.Equals(one.Plan, plan, StringComparison.OrdinalIgnoreCase)).Offer;
        }
    }

    /// <summary>The comparison under a key, which is then gone: it is confirmed once.</summary>
    public DataOffer? Claim(string plan, string key)
    {
        lock (_gate)
        {
            var offer = Find(plan, key);
            _kept.RemoveAll(one => one.Offer == offer && one.Key == key);
            return offer;
        }
    }

    /// <inheritdoc />
    public void Dispose() => Turn.Dispose();

    private void Drop() => _kept.RemoveAll(one => clock.GetUtcNow() - one.Since > Life);
}
