using Bihuan.Lights;
using Bihuan.Statistics;

namespace Bihuan.Web.Accounts;

/// <summary>Plans held in memory. An account is a pure function of plan and date, so each date asked is computed once and a bounded number is kept.</summary>
public sealed class AccountSource : IAccountSource
{
    /// <summary>Accounts kept before the one asked longest ago is dropped.</summary>
    public const int Capacity = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Plan, DateOnly? AsOf), LinkedListNode<(string Plan, DateOnly? AsOf, Account Account)>> _kept = [];
    private readonly LinkedList<(string Plan, DateOnly? AsOf, Account Account)> _recent = new();
    private readonly Dictionary<string, PlanSource> _sources = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the plans on offer; the first of two with the same id stays.</summary>
    public AccountSource(IEnumerable<PlanSource> sources)
    {
        var plans = new List<PlanSummary>();
        foreach (var source in sources)
        {
            if (_sources.TryAdd(source.Loop.Plan.Id, source))
            {
                plans.Add(new PlanSummary(source.Loop.Plan, source.IsConfirmed, source.Register.Count, source.Loop.Data.LatestPublication));
            }
        }

        Plans = plans;
    }

    /// <inheritdoc />
    public IReadOnlyList<PlanSummary> Plans { get; }

    /// <inheritdoc />
    public PlanSummary? Find(string planId) => Plans.FirstOrDefault(plan => string.Equals(plan.Plan.Id, planId, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc />
    public Account Account(string planId, DateOnly? asOf)
    {
        var source = _sources[planId];
        var key = (source.Loop.Plan.Id, asOf);
        lock (_gate)
        {
            if (_kept.TryGetValue(key, out var node))
            {
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value.Account;
            }
        }

        // Outside the lock: two readers asking the same new date at once compute it twice, with the same answer.
        var account = source.Loop.Evaluate(source.Findings, source.Register, asOf);
        lock (_gate)
        {
            if (!_kept.ContainsKey(key))
            {
                _kept[key] = _recent.AddFirst((key.Id, asOf, account));
                if (_recent.Count > Capacity && _recent.Last is { } oldest)
                {
                    _recent.RemoveLast();
                    _kept.Remove((oldest.Value.Plan, oldest.Value.AsOf));
                }
            }
        }

        return account;
    }

    /// <inheritdoc />
    public SeriesSet Data(string planId) => _sources[planId].Loop.Data;

    /// <inheritdoc />
    public LightReading? Lights(string planId) => _sources[planId].Lights;
}
