namespace Bihuan.Consistency.Solving;

/// <summary>
/// Forward-backward contraction of intervals over relations (HC4: Benhamou, Goualard, Granvilliers and Puget 1999), with the reason of every
/// limit kept, so that an empty interval explains itself. Sound: a limit is never tighter than what follows. Stops early on slow convergence.
/// </summary>
internal sealed class Propagator
{
    // A limit may be improved this often; after the first few only by a worthwhile step. Loops that creep are left to the linear provers.
    private const int FreeImprovements = 8;
    private const int MaxImprovements = 30;

    private readonly List<Entry> _trail = [];
    private readonly Dictionary<int, int> _local = [];
    private readonly List<int> _variables = [];
    private readonly List<List<int>> _touching = [];
    private readonly List<int> _low = [];
    private readonly List<int> _high = [];
    private readonly List<int> _improvements = [];
    private readonly Queue<int> _queue = new();
    private readonly bool[] _waiting;
    private readonly IReadOnlyList<Relation> _relations;
    private int _clash = -1;

    public Propagator(IReadOnlyList<Relation> relations)
    {
        _relations = relations;
        _waiting = new bool[relations.Count];
        for (var i = 0; i < relations.Count; i++)
        {
            foreach (var variable in relations[i].Variables)
            {
                _touching[LocalOf(variable)].Add(i);
            }

            Wake(i);
        }
    }

    /// <summary>Variables of the relations, in order of first mention.</summary>
    public IReadOnlyList<int> Variables => _variables;

    /// <summary>Whether to follow slow convergence further: for trials with most variables fixed.</summary>
    public bool IsPatient { get; init; }

    public Limit? LowOf(int variable) => _local.TryGetValue(variable, out var at) && _low[at] >= 0 ? _trail[_low[at]].Limit : null;

    public Limit? HighOf(int variable) => _local.TryGetValue(variable, out var at) && _high[at] >= 0 ? _trail[_high[at]].Limit : null;

    /// <summary>Adds a limit that is taken for granted: a case or a trial. Run again afterwards.</summary>
    public void Assume(int variable, bool isHigh, Limit limit) => Tighten(LocalOf(variable), isHigh, limit, null, []);

    /// <summary>Contracts until nothing moves. False when nothing fits some variable.</summary>
    public bool Run()
    {
        while (_clash < 0 && _queue.TryDequeue(out var next))
        {
            _waiting[next] = false;
            switch (_relations[next])
            {
                case Relation.Row row:
                    Contract(row, negated: false);
                    if (row.IsEqual)
                    {
                        Contract(row, negated: true);
                    }

                    break;
                case Relation.Product product:
                    Contract(product);
                    break;
                case Relation.Mixture mixture:
                    Contract(mixture);
                    break;
            }
        }

        return _clash < 0;
    }

    /// <summary>The proof that nothing fits: the steps that lead to the clash and no others.</summary>
    public List<Inference> ExplainClash() => [.. Explain([_low[_clash], _high[_clash]]), new Inference.Clash(_variables[_clash])];

    /// <summary>The steps that give the present limits of some variables.</summary>
    public List<Inference> Explain(IEnumerable<(int Variable, bool IsHigh)> limits) =>
        Explain(limits.Select(limit => (limit.IsHigh ? _high : _low)[_local[limit.Variable]]));

    private List<Inference> Explain(IEnumerable<int> ends)
    {
        var needed = new SortedSet<int>();
        var open = new Stack<int>(ends.Where(end => end >= 0));
        while (open.TryPop(out var at))
        {
            if (needed.Add(at))
            {
                foreach (var premise in _trail[at].Premises)
                {
                    open.Push(premise);
                }
            }
        }

        var steps = new List<Inference>();
        foreach (var at in needed)
        {
            if (_trail[at] is { By: { } by } entry)
            {
                steps.Add(new Inference.Narrow(_variables[entry.Local], entry.IsHigh, entry.Limit, by));
            }
        }

        return steps;
    }

    private int LocalOf(int variable)
    {
        if (!_local.TryGetValue(variable, out var at))
        {
            at = _variables.Count;
            _local.Add(variable, at);
            _variables.Add(variable);
            _touching.Add([]);
            _low.Add(-1);
            _high.Add(-1);
            _improvements.Add(0);
        }

        return at;
    }

    private void Wake(int relation)
    {
        if (!_waiting[relation])
        {
            _waiting[relation] = true;
            _queue.Enqueue(relation);
        }
    }

    private Limit? Low(int local) => _low[local] >= 0 ? _trail[_low[local]].Limit : null;

    private Limit? High(int local) => _high[local] >= 0 ? _trail[_high[local]].Limit : null;

    private void Tighten(int local, bool isHigh, Limit limit, Relation? by, IReadOnlyList<int> premises)
    {
        limit = limit with { Value = limit.Value.Shorten(isHigh) };
        var present = isHigh ? High(local) : Low(local);
        if (_clash >= 0 || (present is { } old && (!limit.IsTighterThan(old, isHigh) || IsCreeping(local, old, limit))))
        {
            return;
        }

        _improvements[local]++;
        (isHigh ? _high : _low)[local] = _trail.Count;
        _trail.Add(new Entry(local, isHigh, limit, by, premises));
        if (Low(local) is { } low && High(local) is { } high && Limit.Contradict(low, high))
        {
            _clash = local;
            return;
        }

        foreach (var relation in _touching[local])
        {
            Wake(relation);
        }
    }

    private bool IsCreeping(int local, Limit old, Limit limit)
    {
        if (IsPatient)
        {
            return _improvements[local] >= 10 * MaxImprovements;
        }

        if (_improvements[local] < FreeImprovements)
        {
            return false;
        }

        var step = (limit.Value - old.Value).Abs();
        var size = old.Value.Abs();
        return _improvements[local] >= MaxImprovements || step * 1000 < (size > Rational.One ? size : Rational.One);
    }

    /// <summary>a·x ≥ c − the most the other terms can be.</summary>
    private void Contract(Relation.Row row, bool negated)
    {
        var terms = row.Terms;
        var sum = Rational.Zero;
        var (open, stricts, openAt) = (0, 0, -1);
        for (var i = 0; i < terms.Count; i++)
        {
            var (limit, _) = Most(terms[i], negated);
            if (limit is { } most)
            {
                sum += most.Value;
                stricts += most.IsStrict ? 1 : 0;
            }
            else
            {
                open++;
                openAt = i;
            }
        }

        if (open > 1)
        {
            return;
        }

        var constant = negated ? -row.Constant : row.Constant;
        for (var i = 0; i < terms.Count; i++)
        {
            if (open == 1 && i != openAt)
            {
                continue;
            }

            var (own, _) = Most(terms[i], negated);
            var others = own is { } most ? sum - most.Value : sum;
            var isStrict = row.IsStrict || stricts - (own is { IsStrict: true } ? 1 : 0) > 0;
            var factor = negated ? -terms[i].Factor : terms[i].Factor;
            var local = _local[terms[i].Variable];
            var limit = new Limit((constant - others) / factor, isStrict);
            var isHigh = factor.Sign < 0;
            if ((isHigh ? High(local) : Low(local)) is { } present && !limit.IsTighterThan(present, isHigh))
            {
                        continue;
            }

            var premises = new List<int>(terms.Count - 1);
            for (var j = 0; j < terms.Count; j++)
            {
                if (j != i)
                {
                    premises.Add(Most(terms[j], negated).At);
                }
            }

            Tighten(local, isHigh, limit, row, premises);
            if (_clash >= 0)
            {
                return;
            }
        }
    }

    /// <summary>The most a term can be, with the place of the limit it rests on.</summary>
    private (Limit? Limit, int At) Most((Rational Factor, int Variable) term, bool negated)
    {
        var factor = negated ? -term.Factor : term.Factor;
        var local = _local[term.Variable];
        var at = factor.Sign > 0 ? _high[local] : _low[local];
        return at < 0 ? (null, at) : (new Limit(_trail[at].Limit.Value * factor, _trail[at].Limit.IsStrict), at);
    }

    /// <summary>x·y = K·z, nothing negative.</summary>
    private void Contract(Relation.Product product)
    {
        var (x, y, z) = (_local[product.X], _local[product.Y], _local[product.Z]);
        if (Low(x) is not { Value.Sign: >= 0 } || Low(y) is not { Value.Sign: >= 0 } || Low(z) is not { Value.Sign: >= 0 })
        {
            return;
        }

        Tighten(z, false, Times(Low(x)!.Value, Low(y)!.Value, product.HighK), product, [_low[x], _low[y], _low[z]]);
        if (High(x) is { } highX && High(y) is { } highY)
        {
            Tighten(z, true, Times(highX, highY, product.LowK), product, [_low[x], _low[y], _low[z], _high[x], _high[y]]);
        }

        Divide(product, x, y, z);
        Divide(product, y, x, z);
    }

    /// <summary>x from z and y.</summary>
    private void Divide(Relation.Product product, int x, int y, int z)
    {
        if (High(y) is { Value.Sign: > 0 } highY && Low(z) is { Value.Sign: > 0 } lowZ)
        {
            Tighten(x, false, new Limit(product.LowK * lowZ.Value / highY.Value, lowZ.IsStrict || highY.IsStrict), product, [_low[x], _low[y], _low[z], _high[y]]);
        }

        if (Low(y) is { Value.Sign: > 0 } lowY && High(z) is { } highZ)
        {
            Tighten(x, true, new Limit(product.HighK * highZ.Value / lowY.Value, highZ.Value.Sign > 0 && (highZ.IsStrict || lowY.IsStrict)), product, [_low[x], _low[y], _low[z], _high[z]]);
        }
    }

    private static Limit Times(Limit a, Limit b, Rational k)
    {
        var value = a.Value * b.Value / k;
        return new Limit(value, value.Sign > 0 && (a.IsStrict || b.IsStrict));
    }

    /// <summary>The whole between the lowest and the highest part.</summary>
    private void Contract(Relation.Mixture mixture)
    {
        foreach (var isHigh in (bool[])[false, true])
        {
            Limit? outermost = null;
            var premises = new List<int>(mixture.Parts.Count);
            foreach (var part in mixture.Parts)
            {
                var local = _local[part];
                if ((isHigh ? High(local) : Low(local)) is not { } limit)
                {
                    premises.Clear();
                    break;
                }

                premises.Add((isHigh ? _high : _low)[local]);
                outermost = outermost is { } before && limit.IsTighterThan(before, isHigh) ? before : limit;
            }

            if (premises.Count == mixture.Parts.Count && outermost is { } end)
            {
                Tighten(_local[mixture.Whole], isHigh, new Limit(isHigh ? end.Value + mixture.Slack : end.Value - mixture.Slack, end.IsStrict), mixture, premises);
            }
        }
    }

    private readonly record struct Entry(int Local, bool IsHigh, Limit Limit, Relation? By, IReadOnlyList<int> Premises);
}
