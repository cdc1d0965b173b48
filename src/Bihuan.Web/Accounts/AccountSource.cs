using System.Collections.Concurrent;
using Bihuan.Registers;
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
    private readonly ConcurrentDictionary<string, PlanSource> _sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Lazy<RegisterBook>> _books = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeProvider _clock;

    /// <summary>Takes the plans on offer; the first of two with the same id stays.</summary>
    /// <param name="sources">The plans.</param>
    /// <param name="clock">Gives the time of changes; the system's when null.</param>
    public AccountSource(IEnumerable<PlanSource> sources, TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        var plans = new List<PlanSummary>();
        foreach (var source in sources)
        {
            if (_sources.TryAdd(source.Loop.Plan.Id, source))
            {
                plans.Add(SummaryOf(source));
            }
        }

        Plans = plans;
    }

    /// <inheritdoc />
    public IReadOnlyList<PlanSummary> Plans { get; private set; }

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

    /// <inheritdoc />
    public IDataExchange? Exchange(string planId) => _sources.TryGetValue(planId, out var source) ? source.Exchange : null;

    /// <inheritdoc />
    public void Observe(string planId, IReadOnlyList<Observation> observations) => Change(planId, source => source with { Loop = source.Loop.Observe(observations) });

    /// <inheritdoc />
    public RegisterBook? Register(string planId) => _sources.TryGetValue(planId, out var source)
        ? _books.GetOrAdd(source.Loop.Plan.Id, _ => new Lazy<RegisterBook>(() => new RegisterBook(source, _clock))).Value
        : null;

    /// <inheritdoc />
    public async Task<Decision?> ActAsync(string planId, Func<Register, DateTimeOffset, Decision> wish, CancellationToken cancellation)
    {
        if (Register(planId) is not { } book)
        {
            return null;
        }

        var decision = await book.ActAsync(wish, cancellation);
        if (decision.Events.Count > 0)
        {
            Change(planId, source => source with { Register = book.Kept.Commitments });
        }

        return decision;
    }

    // Everything computed from the plan as it was is forgotten.
    private void Change(string planId, Func<PlanSource, PlanSource> change)
    {
        lock (_gate)
        {
            var source = change(_sources[planId]);
            _sources[planId] = source;
            Plans = [.. Plans.Select(plan => plan.Plan.Id == source.Loop.Plan.Id ? SummaryOf(source) : plan)];
            for (var node = _recent.First; node is not null;)
            {
                var next = node.Next;
                if (string.Equals(node.Value.Plan, source.Loop.Plan.Id, StringComparison.Ordinal))
                {
                    _recent.Remove(node);
                    _kept.Remove((node.Value.Plan, node.Value.AsOf));
                }

                node = next;
            }
        }
    }

    private static PlanSummary SummaryOf(PlanSource source) => new(source.Loop.Plan, source.IsConfirmed, source.Register.Count, source.Loop.Data.LatestPublication);
}
