namespace Bihuan.Consistency.Solving;

/// <summary>
/// Exact linear arithmetic over the rows and the limits found so far: the simplex method in the form of Dutertre and de Moura (2006), fractions
/// throughout, strict limits by an infinitesimal. It ends with a point that satisfies every row, or with numbers that add the rows up to a
/// falsehood (Farkas' lemma). Bland's rule: it always ends; systems beyond its size are left undecided.
/// </summary>
internal sealed class LinearProver
{
    public const int MaxRows = 240;
    private const int MaxPivots = 4000;

    private readonly IReadOnlyList<Relation.Row> _rows;
    private readonly Propagator _limits;
    private readonly List<int> _variables = [];
    private readonly Dictionary<int, int> _column = [];
    private readonly Dictionary<int, Rational>[] _tableau;
    private readonly int[] _basic;
    private readonly int[] _rowOf;
    private readonly Delta?[] _low;
    private readonly Delta?[] _high;
    private readonly Delta[] _value;

    private LinearProver(IReadOnlyList<Relation.Row> rows, Propagator limits)
    {
        _rows = rows;
        _limits = limits;
        foreach (var row in rows)
        {
            foreach (var variable in row.Variables)
            {
                if (_column.TryAdd(variable, _variables.Count))
                {
                    _variables.Add(variable);
                }
            }
        }

        var (n, m) = (_variables.Count, rows.Count);
        (_tableau, _basic, _rowOf) = (new Dictionary<int, Rational>[m], new int[m], new int[n + m]);
        (_low, _high, _value) = (new Delta?[n + m], new Delta?[n + m], new Delta[n + m]);
        Array.Fill(_rowOf, -1);
        for (var j = 0; j < n; j++)
        {
            _low[j] = limits.LowOf(_variables[j]) is { } low ? new Delta(low.Value, low.IsStrict ? 1 : 0) : null;
            _high[j] = limits.HighOf(_variables[j]) is { } high ? new Delta(high.Value, high.IsStrict ? -1 : 0) : null;
            _value[j] = _low[j] ?? _high[j] ?? default;
        }

        for (var i = 0; i < m; i++)
        {
            (_basic[i], _rowOf[n + i]) = (n + i, i);
            _low[n + i] = new Delta(rows[i].Constant, rows[i].IsStrict ? 1 : 0);
            _high[n + i] = rows[i].IsEqual ? new Delta(rows[i].Constant, 0) : null;
            var line = new Dictionary<int, Rational>();
            var value = default(Delta);
            foreach (var (factor, variable) in rows[i].Terms)
            {
                var column = _column[variable];
                line[column] = line.GetValueOrDefault(column) + factor;
                value += _value[column] * factor;
            }

            (_tableau[i], _value[n + i]) = (line, value);
        }
    }

    /// <summary>A refutation, or null; then <paramref name="point"/> satisfies every row and limit, unless it gave up (null).</summary>
    public static List<Inference>? Refute(IReadOnlyList<Relation> relations, Propagator limits, out Dictionary<int, Rational>? point)
    {
        point = null;
        var rows = relations.OfType<Relation.Row>().Where(row => row.Terms.Count > 1).ToList();
        if (rows.Count == 0)
        {
            point = [];
            return null;
        }

        if (rows.Count > MaxRows)
        {
            return null;
        }

        var prover = new LinearProver(rows, limits);
        return prover.Run(out point);
    }

    private List<Inference>? Run(out Dictionary<int, Rational>? point)
    {
        point = null;
        for (var pivots = 0; pivots < MaxPivots; pivots++)
        {
            var (row, below) = FirstViolated();
            if (row < 0)
            {
                point = Concrete();
                return null;
            }

            if (Entering(row, below) is not { } column)
            {
                return Proof(row, below);
            }

            Pivot(row, column, below ? _low[_basic[row]]!.Value : _high[_basic[row]]!.Value);
        }

        return null;
    }

    private (int Row, bool Below) FirstViolated()
    {
        var (best, below) = (-1, false);
        for (var i = 0; i < _basic.Length; i++)
        {
            var variable = _basic[i];
            if (best >= 0 && _basic[best] < variable)
            {
                continue;
            }

            if (_low[variable] is { } low && _value[variable].Against(low) < 0)
            {
                (best, below) = (i, true);
            }
            else if (_high[variable] is { } high && _value[variable].Against(high) > 0)
            {
                (best, below) = (i, false);
            }
        }

        return (best, below);
    }

    private int? Entering(int row, bool below)
    {
        int? best = null;
        foreach (var (column, factor) in _tableau[row])
        {
            var rises = factor.Sign > 0 == below;
            var mayMove = rises
                ? _high[column] is not { } high || _value[column].Against(high) < 0
                : _low[column] is not { } low || _value[column].Against(low) > 0;
            if (mayMove && (best is null || column < best))
            {
                best = column;
            }
        }

        return best;
    }

    private void Pivot(int row, int column, Delta target)
    {
        var leaving = _basic[row];
        var line = _tableau[row];
        var factor = line[column];
        var step = (target - _value[leaving]) * (Rational.One / factor);
        _value[leaving] = target;
        _value[column] += step;
        for (var i = 0; i < _basic.Length; i++)
        {
            if (i != row && _tableau[i].TryGetValue(column, out var other))
            {
                _value[_basic[i]] += step * other;
            }
        }

        line.Remove(column);
        var solved = new Dictionary<int, Rational>(line.Count + 1) { [leaving] = Rational.One / factor };
        foreach (var (j, a) in line)
        {
            solved[j] = -a / factor;
        }

        _tableau[row] = solved;
        (_basic[row], _rowOf[column], _rowOf[leaving]) = (column, row, -1);
        for (var i = 0; i < _basic.Length; i++)
        {
            if (i == row || !_tableau[i].Remove(column, out var weight))
            {
                continue;
            }

            foreach (var (j, a) in solved)
            {
                var sum = _tableau[i].GetValueOrDefault(j) + weight * a;
                if (sum.IsZero)
                {
                    _tableau[i].Remove(j);
                }
                else
                {
                    _tableau[i][j] = sum;
                }
            }
        }
    }

    /// <summary>The stuck row says: its own limit and the limits its terms have reached cannot all hold.</summary>
    private List<Inference> Proof(int row, bool below)
    {
        var rows = new List<(Rational, Relation.Row)>();
        var limits = new List<(Rational Times, int Variable, bool IsHigh)>();
        Add(_basic[row], Rational.One, isHigh: !below);
        foreach (var (column, factor) in _tableau[row])
        {
            Add(column, factor.Abs(), isHigh: factor.Sign > 0 == below);
        }

        return [.. _limits.Explain(limits.Select(limit => (limit.Variable, limit.IsHigh))), new Inference.Combine(rows, limits)];

        void Add(int variable, Rational times, bool isHigh)
        {
            if (variable < _variables.Count)
            {
                limits.Add((times, _variables[variable], isHigh));
            }
            else
            {
                // The upper limit of an equation is the equation read backwards.
                rows.Add((isHigh ? -times : times, _rows[variable - _variables.Count]));
            }
        }
    }

    /// <summary>The point with a number in place of the infinitesimal, small enough for every limit.</summary>
    private Dictionary<int, Rational> Concrete()
    {
        var epsilon = Rational.One;
        for (var j = 0; j < _value.Length; j++)
        {
            if (_low[j] is { } low)
            {
                Fit(low, _value[j]);
            }

            if (_high[j] is { } high)
            {
                Fit(_value[j], high);
            }
        }

        return _variables.Select((variable, j) => (variable, _value[j].Real + _value[j].Small * epsilon)).ToDictionary();

        void Fit(Delta smaller, Delta larger)
        {
            if (smaller.Real < larger.Real && smaller.Small > larger.Small)
            {
                var bound = (larger.Real - smaller.Real) / (smaller.Small - larger.Small) / 2;
                epsilon = bound < epsilon ? bound : epsilon;
            }
        }
    }

    /// <summary>A number plus a multiple of something positive smaller than every number.</summary>
    private readonly record struct Delta(Rational Real, Rational Small)
    {
        public static Delta operator +(Delta a, Delta b) => new(a.Real + b.Real, a.Small + b.Small);

        public static Delta operator -(Delta a, Delta b) => new(a.Real - b.Real, a.Small - b.Small);

        public static Delta operator *(Delta a, Rational b) => new(a.Real * b, a.Small * b);

        public int Against(Delta other)
        {
            var order = Real.CompareTo(other.Real);
            return order != 0 ? order : Small.CompareTo(other.Small);
        }
    }
}
